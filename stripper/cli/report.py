"""`stripper report`: the summary of a batch."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from stripper.cli import output_file, streams
from stripper.cli.terminal import Terminal, view_options, width, write_json
from stripper.display import printable
from stripper.errors import StripperError

if TYPE_CHECKING:
    from stripper.batch.summary import Summary

HELP = """Summarize a batch.

DIR is an output directory of `stripper -o`. The report contains
numbers of pages, words and removed lines, failures by cause,
distributions of sizes, times, languages and shares of words kept,
and pages worth checking, each with a command that shows what was
removed from it. All of it is read from the ledger of the batch;
nothing is processed again. The report is also available while the
batch runs.

\b
Examples:
  stripper report clean/
  stripper report clean/ --html report.html
  stripper report clean/ --failed -0 |
    stripper --files-from - -0 -o again/ --timeout 120
"""


@click.command(help=HELP)
@click.argument("directory", metavar="DIR", type=click.Path())
@click.option("--html", metavar="PATH", type=click.Path(), help="Write an HTML report to this file; - is stdout.")
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON.")
@click.option("--failed", is_flag=True, help="Write only the names of the pages that failed, one per line.")
@click.option("-0", "--null", is_flag=True, help="Separate the names of --failed by NUL, for `--files-from - -0`.")
@view_options
def report(directory: str, html: str | None, as_json: bool, failed: bool, null: bool, color: str, paged: bool) -> None:
    from stripper.batch import summary

    given = [option for option, value in {"--html": html, "--json": as_json, "--failed": failed}.items() if value]
    if len(given) > 1:
        raise click.UsageError(f"{given[0]} and {given[1]} cannot be combined; remove one of them.")
    if null and not failed:
        raise click.UsageError("-0 applies to --failed only; add it, or remove -0.")
    if not os.path.isdir(directory):
        raise click.UsageError(f"{printable(directory)} is not a directory; name an output directory of `stripper -o`.")
    try:
        if failed:
            end = b"\0" if null else b"\n"
            streams.write(b"".join(os.fsencode(name) + end for name in summary.failed_pages(directory)))
            return
        with summary.damage_reported(directory):
            show = _view(summary.read(directory), html, as_json=as_json, terminal=Terminal(color, paged=paged))
    except StripperError as error:
        raise click.UsageError(str(error)) from None
    show()


def _view(summary: Summary, html: str | None, *, as_json: bool, terminal: Terminal) -> Callable[[], None]:
    """Render a summary as an HTML page, as JSON, or as text, and return the function that writes it."""
    if html:
        from stripper.batch.report import page

        return partial(output_file.write, html, page.render(summary), page.MARK)
    if as_json:
        from stripper.batch.report import data

        return partial(write_json, data.report(summary), several=False)
    from stripper.batch.report import text

    return partial(_print, text.full(summary, width()), terminal)


def _print(text: str, terminal: Terminal) -> None:
    from stripper.render.terminal.screen import piece

    terminal.show([piece(line)] for line in text.splitlines())
    terminal.end()
