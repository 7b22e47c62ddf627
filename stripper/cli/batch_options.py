"""Options for batches, which require -o."""

from __future__ import annotations

from typing import Any

import click
from click.core import ParameterSource

from stripper.cli.param_types import FailureCount, Seconds, Size

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
        type=Seconds(),
        default="30",
        show_default=True,
        help="Time after which a page has failed, and its worker is killed.",
    ),
    click.Option(
        ["--max-memory"],
        type=Size(),
        default="2G",
        show_default=True,
        help="Memory for a worker; a page that needs more has failed.",
    ),
    click.Option(
        ["--max-bytes"],
        type=Size(),
        default="50M",
        show_default=True,
        help="Bytes of the largest page that is read.",
    ),
    click.Option(
        ["--max-failures"],
        type=FailureCount(),
        metavar="N|P%",
        help="Stop when more pages have failed, or more of a hundred.",
    ),
    click.Option(["--fresh"], is_flag=True, help="Do every page again, whatever was done before."),
    click.Option(["--retry-failed"], is_flag=True, help="Do pages again that failed before."),
)


def batch_options(command: click.Command) -> click.Command:
    """Add the batch options to a command, after its own."""
    command.params.extend(OPTIONS)
    return command


def pop_batch_options(values: dict[str, Any]) -> dict[str, Any]:
    """Remove the values of the batch options from those of a command, and return them."""
    return {option.name: values.pop(option.name) for option in OPTIONS if option.name}


def reject_batch_options() -> None:
    """Raise UsageError if a batch option was given on the command line."""
    ctx = click.get_current_context()
    for option in OPTIONS:
        if ctx.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{option.opts[-1]} is for batches; add -o DIR.")
