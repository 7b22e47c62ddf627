"""The command `stripper` and its subcommands."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from textwrap import fill
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from stripper import __version__
from stripper.cli import streams
from stripper.cli.messages import CLOSED_PIPE, EXIT_STATUSES, FAILED, INTERRUPTED, print_error
from stripper.display import printable
from stripper.errors import StripperError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

VERSION_OPTIONS = ("-V", "--version")

HELP = """Extract clean text from web pages, with a reason for
every removed line.

Input is HTML or text dumps of pages (lynx, w3m, crawls, copy and
paste), read from files, directories or stdin; the type is detected
for each page. Clean text goes to stdout, warnings go to stderr.

\b
Examples:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  lynx -dump https://example.org/ | stripper
  stripper page.html --sidecar page.json
  stripper page.html -f markdown
  stripper pages/ notes.txt -o clean/
  stripper pages/ -o rows/ --to jsonl
  stripper report clean/
  stripper merge part1/ part2/ -o rows/
  stripper diff page.html
  stripper explain page.html --line 12
  stripper rule page.html --drop 12,15 -o example.toml
  stripper learn pages/ -o site.json
"""

EPILOG = """`stripper FILE...` is short for `stripper extract FILE...`,
whose options are listed by `stripper extract --help`. If a file has
the name of a command, include its directory: `stripper ./diff`.

\b
Exit status:
""" + "\n".join(
    fill(meaning, 58, initial_indent=f"{status:5}  ", subsequent_indent=" " * 7)
    for status, meaning in EXIT_STATUSES.items()
)


COMMANDS = {
    "extract": "Write the clean text of pages (default).",
    "diff": "Show what was removed from a page, and why.",
    "explain": "Explain why a line was kept or removed.",
    "rule": "Write site rules based on lines of a page.",
    "learn": "Learn what recurs on the pages of sites.",
    "report": "Summarize a batch, with charts.",
    "merge": "Merge the parts of a batch, made with --shard.",
    "config": "Show defaults from files and the environment.",
    "schema": "Print the JSON Schema of sidecars.",
    "completion": "Print a shell completion script.",
    "man": "Print the manual page.",
}
"""The commands and their short help; each is in a module of its name."""


class Commands(Mapping[str, click.Command]):
    """The commands by name; a module is imported when its command is first used."""

    def __getitem__(self, name: str) -> click.Command:
        if name not in COMMANDS:
            raise KeyError(name)
        return _command(name)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


@cache
def _command(name: str) -> click.Command:
    from stripper.cli import config
    from stripper.tables.patterns import install

    install()  # before modules with many patterns are imported
    command: click.Command = getattr(import_module(f"stripper.cli.{name}"), name)
    command.short_help = COMMANDS[name]
    config.name_variables(command)
    return command


class CommandGroup(click.Group):
    """Group with `extract` as the default command; it exits quietly on Ctrl-C and on a closed pipe."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if ctx.resilient_parsing and not args:
            return super().parse_args(ctx, args)  # completion of the first word, which may be a command or a file
        if args[:1] == ["help"] and not os.path.lexists("help"):
            args = [*args[1:2], "--help"]
        if not args or args[0] not in {*self.commands, *ctx.help_option_names, *VERSION_OPTIONS}:
            self._reject_misspelled_command(args)
            args = ["extract", *args]
        if not ctx.resilient_parsing and not {*ctx.help_option_names} & {*args}:
            from stripper.cli import config

            ctx.default_map = config.defaults(self.commands)
        return super().parse_args(ctx, args)

    def _reject_misspelled_command(self, args: list[str]) -> None:
        """Raise UsageError if the first argument resembles a command and is neither a file nor the name of one."""
        word = args[0] if args else ""
        if not word.isalpha() or os.path.lexists(word):
            return
        # Deferred, as it is slow to import.
        from difflib import get_close_matches

        for near in get_close_matches(word.lower(), [*self.commands, "help"], 1, cutoff=0.7):
            raise click.UsageError(f"There is no command and no file {word!r}; did you mean {near!r}?")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete commands and the options and files of the default command."""
        completions = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            extract = self.commands["extract"]
            with extract.make_context("extract", [], parent=ctx, resilient_parsing=True) as inner:
                options = extract.shell_complete(inner, incomplete)
            known = {item.value for item in completions}
            return [*(item for item in options if item.value not in known), *completions]
        from click.shell_completion import CompletionItem

        # An item of type "file" makes the script for bash complete files; it must come first.
        return [CompletionItem(incomplete, type="file"), *completions]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[OPTIONS] FILE...", "| COMMAND ..."]

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.BadParameter as error:
            _name_variable(error)
            raise
        except click.NoSuchOption as error:
            nearest = (error.possibilities or [])[:1]
            raise click.NoSuchOption(error.option_name, possibilities=nearest, ctx=error.ctx) from None
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except StripperError as error:
            print_error(f"stripper: {printable(str(error))}")
            ctx.exit(FAILED)
        except BrokenPipeError:
            streams.discard_buffered_output()
            ctx.exit(CLOSED_PIPE)


def _name_variable(error: click.BadParameter) -> None:
    """Name the environment variable in an error, if the value is from there instead of the command line."""
    option, ctx = error.param, error.ctx
    if ctx is None or option is None or not isinstance(option.envvar, str):
        return
    if ctx.get_parameter_source(option.name or "") is ParameterSource.ENVIRONMENT:
        error.param_hint = option.envvar


@click.group(
    cls=CommandGroup,
    commands=Commands(),
    help=HELP,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, *VERSION_OPTIONS, message="%(prog)s %(version)s")
def stripper() -> None:
    pass
