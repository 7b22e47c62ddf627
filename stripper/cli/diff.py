"""`stripper diff`: what was removed and why, in the terminal."""

from __future__ import annotations

import io
import os
import sys

import click

from stripper.batch import sources
from stripper.batch.names import shown
from stripper.cli import pages, streams
from stripper.cli.options import EPILOG, page_options
from stripper.cli.report import Report
from stripper.document import Document
from stripper.settings import Settings

HELP = """Show what was removed of pages and why.

FILE is a file, or - for stdin; stdin is read as well when there
is no FILE. Shown are the kept lines, and in their places the
removed ones with the reason of each.

\b
Examples:
  stripper diff page.html
  curl -s https://example.org/ | stripper diff
  stripper diff page.html --color always | less -R
"""


class Screen:
    """A writer that shows the diff of each page on stdout."""

    def __init__(self, color: str) -> None:
        self._color = color

    def write(self, source: sources.Source, document: Document) -> None:
        from rich.console import Console

        from stripper.render import diff

        coloured = _is_coloured(self._color)
        text = io.StringIO()
        console = Console(
            file=text,
            force_terminal=coloured,
            no_color=not coloured,
            color_system="auto" if coloured else None,
            markup=False,
            highlight=False,
            emoji=False,
        )
        diff.show(document, console=console, name=shown(source.name))
        streams.put(text.getvalue().encode("utf-8", "replace"))


def _is_coloured(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout is not None and sys.stdout.isatty()


@click.command(help=HELP, epilog=EPILOG, short_help="What was removed of a page and why.")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colours; auto means on a terminal, unless NO_COLOR is set.",
)
@page_options
def diff(files: tuple[str, ...], settings: Settings, url: str | None, color: str, **given: bool) -> None:
    files = pages.named(files)
    pages.refuse_directories(files, "name the pages in it")
    found = sources.find(files, lambda path: False)
    pages.strip(found, settings, url, Screen(color), Report(**given))
