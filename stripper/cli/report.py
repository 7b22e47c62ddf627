"""`stripper report`: the summary of a batch."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from stripper.cli import output_file, streams
from stripper.cli.terminal import width
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
"""


@click.command(help=HELP, short_help="Summarize a batch, with charts.")
@click.argument("directory", metavar="DIR", type=click.Path())
@click.option("--html", metavar="PATH", type=click.Path(), help="Write an HTML report to this file instead.")
def report(directory: str, html: str | None) -> None:
    from stripper.batch import summary

    if not os.path.isdir(directory):
        raise click.UsageError(f"{printable(directory)} is not a directory; name an output directory of `stripper -o`.")
    try:
        with summary.damage_reported(directory):
            rendered = _render(summary.read(directory), as_html=bool(html))
    except StripperError as error:
        raise click.UsageError(str(error)) from None
    if html:
        from stripper.batch.report import page

        output_file.write(html, rendered, page.MARK)
    else:
        streams.write(rendered.encode("utf-8", "replace"))


def _render(summary: Summary, *, as_html: bool) -> str:
    """Render a summary as an HTML page, or as text for the terminal."""
    if as_html:
        from stripper.batch.report import page

        return page.render(summary)
    from stripper.batch.report import text

    return text.full(summary, width())
