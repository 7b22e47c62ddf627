"""`stripper report`: the summary of a batch."""

from __future__ import annotations

import os

import click

from stripper.cli import output_file, streams
from stripper.cli.terminal import width
from stripper.display import printable
from stripper.errors import StripperError

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
        raise click.UsageError(f"{printable(directory)} is no directory; name one that -o wrote to.")
    try:
        found = summary.read(directory)
    except StripperError as error:
        raise click.UsageError(str(error)) from None
    if html:
        from stripper.batch.report import page

        output_file.write(html, page.render(found), page.MARK)
    else:
        from stripper.batch.report import text

        streams.write(text.full(found, width()).encode("utf-8", "replace"))
