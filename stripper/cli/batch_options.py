"""Options for batches; most of them require -o."""

from __future__ import annotations

import re
from typing import Any

import click
from click.core import ParameterSource

from stripper.batch.fingerprints import MODES
from stripper.cli.options import split_names
from stripper.cli.param_types import FailureCount, PartOf, Seconds, Size
from stripper.display import printable

_CODE = re.compile(r"[a-z]{2,3}")
"""An ISO 639 code."""


LEAST_MEMORY = 64_000_000
"""Bytes that a worker needs for any page."""


def language_codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ISO 639 codes in comma-separated lists; a callback for click."""
    codes = tuple(code.lower() for code in split_names(ctx, param, value))
    for code in codes:
        if not _CODE.fullmatch(code):
            raise click.BadParameter(f"{printable(code)!r} is not a language code; use codes such as en or de.")
    return codes


OPTIONS = (
    click.Option(
        ["--to"],
        type=click.Choice(["tree", "jsonl", "csv", "parquet"]),
        default="tree",
        show_default=True,
        help="Write a text and a sidecar per page, or one row per page; jsonl and csv go to stdout without -o.",
    ),
    click.Option(
        ["--shard-size"],
        type=click.IntRange(1),
        default=10_000,
        show_default=True,
        metavar="N",
        help="Pages per file of rows.",
    ),
    click.Option(["--compress"], type=click.Choice(["gzip", "zstd"]), help="Compress files of --to jsonl and csv."),
    click.Option(
        ["--columns"],
        metavar="NAMES",
        multiple=True,
        callback=split_names,
        help="Columns of rows, comma-separated, such as url,title,text; jsonl then has them too.",
    ),
    click.Option(
        ["--files-from", "lists"],
        multiple=True,
        metavar="LIST",
        help="Also process the pages listed in this file, one per line; - is stdin. The list may be gzip-compressed.",
    ),
    click.Option(["-0", "--null"], is_flag=True, help="Names in LIST are NUL-separated, as printed by `find -print0`."),
    click.Option(
        ["--include"],
        multiple=True,
        metavar="PATTERN",
        help="In directories, read only files whose name or relative path matches, whatever their extension.",
    ),
    click.Option(
        ["--exclude"],
        multiple=True,
        metavar="PATTERN",
        help="Skip files and directories whose name or relative path matches.",
    ),
    click.Option(
        ["--lang", "languages"],
        metavar="CODES",
        multiple=True,
        callback=language_codes,
        help="Write only pages in these languages, such as en,de; others are listed as other-language.",
    ),
    click.Option(
        ["-j", "--jobs"],
        type=click.IntRange(1),
        metavar="N",
        help="Number of worker processes (default: one per core).",
    ),
    click.Option(
        ["--timeout"],
        type=Seconds(),
        default="30",
        show_default="30 with -o",
        help="Time limit per page; a page that exceeds it fails.",
    ),
    click.Option(
        ["--max-memory"],
        type=Size(minimum=LEAST_MEMORY),
        default="2G",
        show_default="2G with -o",
        help="Memory limit per worker; a page that exceeds it fails.",
    ),
    click.Option(
        ["--max-bytes"],
        type=Size(),
        default="50M",
        show_default="50M with -o",
        help="Size limit per page; larger pages fail.",
    ),
    click.Option(
        ["--max-failures"],
        type=FailureCount(),
        metavar="N|P%",
        help="Stop when more than this number or percentage of pages have failed.",
    ),
    click.Option(
        ["--dedup"],
        type=click.Choice(MODES),
        help="Mark pages whose text an earlier page has, or nearly has; pages are read twice.",
    ),
    click.Option(
        ["--shard", "part"],
        type=PartOf(),
        default="1/1",
        metavar="K/N",
        help="Process only the Kth of N parts of the pages, here or on another machine; `stripper merge` joins them.",
    ),
    click.Option(
        ["--cluster"],
        metavar="ADDRESS",
        help="Process pages on a Dask cluster: tcp://HOST:8786, or local for --jobs processes on this machine.",
    ),
    click.Option(["--fresh"], is_flag=True, help="Process every page again, even if it is done."),
    click.Option(["--retry-failed"], is_flag=True, help="Process pages again that failed before."),
)


def batch_options(command: click.Command) -> click.Command:
    """Add the batch options to a command, after its own."""
    command.params.extend(OPTIONS)
    return command


def pop_batch_options(values: dict[str, Any]) -> dict[str, Any]:
    """Remove the values of the batch options from those of a command, and return them."""
    return {option.name: values.pop(option.name) for option in OPTIONS if option.name}


PAGE_LIMITS = ("max_bytes", "timeout", "max_memory")
"""Names of the limits for each page, in the order of `Reading`; without -o, they have no defaults."""

ANYWHERE = ("lists", "null", *PAGE_LIMITS)
"""Names of the options that also apply without -o."""


def given(values: dict[str, Any], name: str) -> Any:
    """Return the value of a batch option; None if it is the default, which applies to batches only."""
    is_default = click.get_current_context().get_parameter_source(name) is ParameterSource.DEFAULT
    return None if is_default else values[name]


def reject_batch_options(except_for: tuple[str, ...] = ANYWHERE) -> None:
    """Raise UsageError if a batch option, except for those named, was given on the command line."""
    ctx = click.get_current_context()
    for option in OPTIONS:
        name = option.name or ""
        if name not in except_for and ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{option.opts[-1]} applies to batches only; add -o DIR.")
