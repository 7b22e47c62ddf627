"""The options that only batches have, those with -o."""

from __future__ import annotations

from typing import Any

import click
from click.core import ParameterSource

from stripper.cli.values import failures, seconds, size

OPTIONS = (
    click.Option(
        ["--to"],
        type=click.Choice(["tree", "jsonl"]),
        default="tree",
        show_default=True,
        help="Write a text and a sidecar for each page, or one row of JSON for each.",
    ),
    click.Option(
        ["--shard-size"],
        type=click.IntRange(1),
        default=10_000,
        show_default=True,
        metavar="N",
        help="Rows in a file of --to jsonl.",
    ),
    click.Option(["--compress"], type=click.Choice(["gzip", "zstd"]), help="Pack the files of --to jsonl."),
    click.Option(
        ["--files-from", "lists"],
        multiple=True,
        metavar="LIST",
        help="Take the pages named in a file too, one a line; - is stdin. The list may be packed with gzip.",
    ),
    click.Option(["-0", "--null"], is_flag=True, help="Names in LIST end in NUL, as find -print0 has them."),
    click.Option(
        ["--include"],
        multiple=True,
        metavar="PATTERN",
        help="Of directories, take files of these names only, whatever their ending.",
    ),
    click.Option(
        ["--exclude"],
        multiple=True,
        metavar="PATTERN",
        help="Leave out files and directories of these names, or with this path below what was named.",
    ),
    click.Option(["-j", "--jobs"], type=click.IntRange(1), metavar="N", help="Worker processes; default: one a core."),
    click.Option(
        ["--timeout"],
        callback=seconds,
        default="30",
        show_default=True,
        metavar="SECONDS",
        help="Time after which a page has failed, and its worker is killed.",
    ),
    click.Option(
        ["--max-memory", "memory"],
        callback=size,
        default="2G",
        show_default=True,
        metavar="SIZE",
        help="Memory for a worker; a page that needs more has failed.",
    ),
    click.Option(
        ["--max-bytes", "most"],
        callback=size,
        default="50M",
        show_default=True,
        metavar="SIZE",
        help="Bytes of the largest page that is read.",
    ),
    click.Option(
        ["--max-failures", "allowance"],
        callback=failures,
        metavar="N|P%",
        help="Stop when more pages have failed, or more of a hundred.",
    ),
    click.Option(["--fresh"], is_flag=True, help="Do every page again, whatever was done before."),
    click.Option(["--retry-failed"], is_flag=True, help="Do pages again that failed before."),
)
"""Options that need -o."""


def batch_options(command: click.Command) -> click.Command:
    """Give a command the options of batches, behind its own."""
    command.params.extend(OPTIONS)
    return command


def take(given: dict[str, Any]) -> dict[str, Any]:
    """The values of the options of batches, taken out of all that was given."""
    return {option.name: given.pop(option.name) for option in OPTIONS if option.name}


def refuse_without_directory() -> None:
    """Raise UsageError for an option of batches when there is no -o."""
    ctx = click.get_current_context()
    for option in OPTIONS:
        if ctx.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{option.opts[-1]} is for batches; add -o DIR.")
