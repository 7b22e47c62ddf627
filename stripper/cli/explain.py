"""`stripper explain`: why one line was kept or removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import click

from stripper.batch import sources
from stripper.batch.names import shown
from stripper.cli import pages
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, page_options
from stripper.cli.terminal import Terminal, put_json, view_options
from stripper.cli.views import name_of
from stripper.document import Document
from stripper.settings import Settings

HELP = """Say why a line of a page was kept or removed.

FILE is a file, or - for stdin; stdin is read as well when there
is no FILE. The line is named by its number, which `stripper diff`
shows, or by a text that it holds.

Shown are what decided, the points that spoke for and against the
line (they add up to its score), the block it belongs to, its
neighbours, and the options that would turn the decision round,
each of which was tried.

\b
Examples:
  stripper explain page.html --line 91
  stripper explain page.html --grep "Read more"
  lynx -dump notes.html | stripper explain --grep cookie
"""

MOST = 20
"""Lines that are explained at once."""

JSON_DIGITS = 4


@dataclass(frozen=True)
class Explained:
    """A writer that explains lines of each page."""

    numbers: tuple[int, ...]
    text: str | None
    all_points: bool
    terminal: Terminal | None
    """None: JSON."""

    def write(self, source: sources.Source, document: Document) -> None:
        from stripper.render.view.explanation import explain

        judge = _judge(document)
        numbers = self._numbers(source, document)
        digits = {} if self.terminal else {"digits": JSON_DIGITS}
        found = [explain(document, number, judge, **digits) for number in numbers[:MOST]]
        if self.terminal is None:
            from stripper.render.view import data

            for explanation in found:
                put_json(data.explanation(document, name_of(source), explanation), several=len(found) > 1)
            return
        from stripper.render.terminal import explain as view

        for at, explanation in enumerate(found):
            rows = view.show(document, self.terminal.screen, shown(source.name), explanation, self.all_points)
            self.terminal.show([*([[]] if at else []), *rows])

    def _numbers(self, source: sources.Source, document: Document) -> list[int]:
        from stripper.render.view.explanation import matching

        found = matching(document, self.text) if self.text is not None else []
        numbers = list(dict.fromkeys([*self.numbers, *found]))
        if len(numbers) > MOST:
            click.echo(
                f"stripper: {shown(source.name)}: {len(numbers)} lines are meant, explained are the first {MOST}; "
                "name the others with --line, or search for more of their text.",
                err=True,
            )
        return numbers


def _judge(document: Document) -> Callable[[Settings], Document]:
    """Strips the page again with other settings, with each only once."""
    from stripper import extract

    @cache
    def judge(settings: Settings) -> Document:
        return extract(document.page.source, url=document.page.url, settings=settings)

    return judge


@click.command(help=HELP, epilog=EPILOG, short_help="Why a line was kept or removed.")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path())
@click.option("--line", "numbers", metavar="N", type=int, multiple=True, help="Explain line N; repeatable.")
@click.option("--grep", "text", metavar="TEXT", help="Explain the lines that hold TEXT, in whatever case.")
@click.option("--all", "all_points", is_flag=True, help="Show all points one by one, however small.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one line for each line of the page if several.")
@view_options
@page_options
def explain(file: str | None, settings: Settings, url: str | None, quiet: bool, strict: bool, **given: Any) -> None:
    color, paged, as_json = given.pop("color"), given.pop("paged"), given.pop("as_json")
    if not given["numbers"] and not (given["text"] or "").strip():
        raise click.UsageError("Which line? Add --line N, as `stripper diff` numbers them, or --grep TEXT.")
    files = pages.named((file,) if file else ())
    pages.refuse_directories(files, "name a page in it")
    terminal = None if as_json else Terminal(color, paged=paged)
    found, report = sources.find(files, lambda path: False), Messages(quiet=quiet, strict=strict)
    pages.run(found, settings, url, Explained(**given, terminal=terminal), report)
    if terminal:
        terminal.end()
    click.get_current_context().exit(report.status())
