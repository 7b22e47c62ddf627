"""Defaults of options from configuration files and the environment, and `stripper config`, which shows them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from stripper.cli import streams
from stripper.display import printable
from stripper.named_tuples import NamedTuple
from stripper.settings import AUTO

FILE = "stripper.toml"
PROJECT_FILE = "pyproject.toml"
PREFIX = "STRIPPER_"
"""Prefix of environment variables."""

COMMANDS = ("extract", "diff", "explain", "report")
"""Commands whose options can be configured. In `rule`, --keep and --drop take lines instead of reasons."""

NOT_CONFIGURABLE = frozenset(
    {"path", "sidecar", "lists", "null", "html", "svg", "against", "numbers", "text", "keep_lines", "drop_lines", "url"}
    | {"force", "fresh", "retry_failed", "failed", "output", "help", "version"}
)
"""Options that name inputs, outputs or lines of a page, or that overwrite files, by parameter name."""

HELP = """Show the defaults from configuration files and the environment.

Options that the command line does not set are taken from the
environment (STRIPPER_FORMAT=markdown), then from the nearest
configuration file: stripper.toml, or pyproject.toml with a table
[tool.stripper], in the working directory or a directory above it.
Keys are the long names of options; paths are relative to the
file. Options that name inputs or outputs, or that overwrite
files, cannot be configured.

\b
  format = "markdown"
  keep = ["title", "byline"]
  jobs = 4

\b
Examples:
  stripper config
  STRIPPER_FOCUS=recall stripper config
"""


class Configuration(NamedTuple):
    """The content of a configuration file."""

    path: str
    """Empty if there is none."""
    values: Mapping[str, Any]


@click.command(help=HELP)
@click.pass_context
def config(ctx: click.Context) -> None:
    group = ctx.find_root().command
    assert isinstance(group, click.Group)
    streams.write("".join(f"{line}\n" for line in _description(group.commands)).encode("utf-8", "replace"))


def name_variables(command: click.Command) -> None:
    """Let every configurable option of a command be set by an environment variable."""
    if command.name in COMMANDS:
        for option in _options(command):
            option.envvar = _variable(option)


def defaults(commands: Mapping[str, click.Command]) -> dict[str, dict[str, Any]]:
    """Return the defaults of options by command, from the nearest configuration file; raises UsageError."""
    configuration = _read(_working_directory())
    if not configuration.values:
        return {}  # before the modules of all commands are imported
    _reject_unknown(configuration, commands)
    return {name: dict(_defaults(configuration, commands[name])) for name in COMMANDS}


def _defaults(configuration: Configuration, command: click.Command) -> Iterator[tuple[str, Any]]:
    """Yield the name and the value of each configured option of a command."""
    for option in _options(command):
        key = _key(option)
        if key in configuration.values:
            value = configuration.values[key]
            if option.multiple:
                value = [str(part) for part in (value if isinstance(value, list) else [value])]
            elif not isinstance(value, bool):
                value = str(value)  # as on the command line, which the types of options expect
            if isinstance(option.type, click.Path) and value != AUTO:
                directory = os.path.dirname(configuration.path)
                paths = [os.path.join(directory, path) for path in (value if option.multiple else [value])]
                value = paths if option.multiple else paths[0]
            try:
                option.type_cast_value(click.Context(command), value)
            except click.BadParameter as error:
                raise click.UsageError(f"{printable(configuration.path)}: {key}: {printable(error.message)}") from None
            yield option.name or "", value


def _reject_unknown(configuration: Configuration, commands: Mapping[str, click.Command]) -> None:
    known = {_key(option) for name in COMMANDS for option in _options(commands[name])}
    for key in configuration.values:
        if key not in known:
            # Deferred, as it is slow to import.
            from difflib import get_close_matches

            near = get_close_matches(key, known, 1)
            advice = f"did you mean {near[0]!r}?" if near else "keys are the long options in `stripper extract --help`."
            raise click.UsageError(
                f"{printable(configuration.path)}: {printable(key)!r} is not an option that can be configured; {advice}"
            )


def _working_directory() -> str:
    """Return the working directory; raises UsageError if it was deleted, since relative paths lead nowhere then."""
    try:
        return os.getcwd()
    except OSError:
        raise click.UsageError("The working directory was deleted; change to another one, and run again.") from None


def _read(directory: str) -> Configuration:
    """Return the configuration in a directory or the nearest directory above it; raises UsageError."""
    while True:
        for name in (FILE, PROJECT_FILE):
            path = os.path.join(directory, name)
            if os.path.isfile(path) and (values := _values(path)) is not None:
                return Configuration(path, values)
        parent = os.path.dirname(directory)
        if parent == directory:
            return Configuration("", {})
        directory = parent


def _values(path: str) -> Mapping[str, Any] | None:
    """Return the keys in a configuration file; None for a pyproject.toml without them."""
    # Deferred, as most runs have no configuration file.
    import tomllib

    try:
        with open(path, "rb") as file:
            content = tomllib.load(file)
    except (OSError, ValueError) as error:
        if os.path.basename(path) == PROJECT_FILE:
            return None  # a problem of another tool
        raise click.UsageError(f"Cannot read {printable(path)}: {printable(str(error))}; correct it.") from None
    if os.path.basename(path) != PROJECT_FILE:
        return content
    tools = content.get("tool")
    values = tools.get("stripper") if isinstance(tools, dict) else None
    return values if isinstance(values, dict) else None


def _options(command: click.Command) -> Sequence[click.Option]:
    """Return the options of a command that can be configured."""
    return [each for each in command.params if isinstance(each, click.Option) and each.name not in NOT_CONFIGURABLE]


def _key(option: click.Option) -> str:
    """Return the key of an option in configuration files: its long name."""
    return max(option.opts, key=len).lstrip("-")


def _variable(option: click.Option) -> str:
    return PREFIX + _key(option).upper().replace("-", "_")


def _description(commands: Mapping[str, click.Command]) -> Iterator[str]:
    """Yield the configuration in effect, as a configuration file with the origin of each part."""
    configuration = _read(_working_directory())
    _reject_unknown(configuration, commands)
    # Deferred, as only this command needs it.
    import json

    variables = {_variable(option): _key(option) for name in COMMANDS for option in _options(commands[name])}
    set_by_environment = {name: key for name, key in sorted(variables.items()) if os.environ.get(name)}
    if set_by_environment:
        yield "# from the environment"
        for name, key in set_by_environment.items():
            yield f"{key} = {json.dumps(printable(os.environ[name]), ensure_ascii=False)}  # {name}"
    yield f"# from {printable(configuration.path)}" if configuration.path else f"# no {FILE} found"
    for key, value in configuration.values.items():
        if key not in set_by_environment.values():
            yield f"{key} = {printable(json.dumps(value, ensure_ascii=False, default=str))}"
