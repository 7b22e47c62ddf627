"""`stripper report`: what came of a batch."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from stripper.batch.names import shown
from stripper.cli import files, streams
from stripper.cli.terminal import width
from stripper.errors import StripperError

if TYPE_CHECKING:
    from stripper.batch import summary

HELP = """Show what came of a batch.

DIR is a directory that was written to with -o. Shown are counts
of pages, words and removed lines, failures by cause, how sizes,
times, languages and shares of kept words are spread, and the
pages that are worth a look, each with the command that shows what
was removed of it. All of it is from the ledger of the batch;
nothing is done again. It can be asked while the batch runs.

\b
Examples:
  stripper report clean/
  stripper report clean/ --html report.html
"""


@click.command(help=HELP, short_help="What came of a batch, with plots.")
@click.argument("directory", metavar="DIR", type=click.Path())
@click.option("--html", metavar="PATH", type=click.Path(), help="Write one HTML page with pictures instead.")
def report(directory: str, html: str | None) -> None:
    from stripper.batch import summary

    if not os.path.isdir(directory):
        raise click.UsageError(f"{shown(directory)} is no directory; name one that -o wrote to.")
    try:
        with summary.damage_refused(directory):
            written = _written(summary.read(directory), as_html=bool(html))
    except StripperError as error:
        raise click.UsageError(str(error)) from None
    if html:
        from stripper.report import page

        files.write(html, written, page.MARK)
    else:
        streams.put(written.encode("utf-8", "replace"))


def _written(found: summary.Summary, *, as_html: bool) -> str:
    """Return a summary as one HTML page, or as text for the terminal."""
    if as_html:
        from stripper.report import page

        return page.render(found)
    from stripper.report import text

    return text.full(found, width())
