"""`stripper explain`: explanations of the decisions about single lines."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import click

from stripper.batch import sources
from stripper.batch.reading import Reading
from stripper.cli import page_commands
from stripper.cli.diff_views import json_path
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, page_options
from stripper.cli.terminal import Terminal, view_options, write_json
from stripper.display import printable
from stripper.document import Document
from stripper.settings import Settings

HELP = """Explain why a line of a page was kept or removed.

FILE is a file, or - for stdin, which is also read if there is no
FILE. Select lines by number, as shown by `stripper diff`, or by
text that they contain.

The explanation shows the decision, the contributions to the
line's score, the block that the line belongs to, its neighbours,
and the options that would flip the decision, each of which was
tried. The features are described in docs/features.md.

\b
Examples:
  stripper explain page.html 91
  stripper explain page.html --grep "Read more"
  lynx -dump notes.html | stripper explain --grep cookie
"""

MAX_LINES = 20
"""Lines explained at once."""

JSON_DIGITS = 4


@dataclass(frozen=True)
class ExplanationView:
    """View of the explanations of some lines of a page."""

    numbers: tuple[int, ...]
    text: str | None
    all_points: bool
    terminal: Terminal | None
    """None for JSON."""

    def write(self, source: sources.Source, document: Document) -> None:
        from stripper.render.view.explanation import explain

        rerun = _rerun(document)
        numbers = self._numbers(source, document)
        digits = {} if self.terminal else {"digits": JSON_DIGITS}
        explanations = [explain(document, number, rerun, **digits) for number in numbers[:MAX_LINES]]
        if self.terminal is None:
            from stripper.render.view import data

            for explanation in explanations:
                write_json(data.explanation(document, json_path(source), explanation), several=len(explanations) > 1)
            return
        from stripper.render.terminal import explain as view

        for index, explanation in enumerate(explanations):
            rows = view.show(document, self.terminal.screen, printable(source.name), explanation, self.all_points)
            self.terminal.show([*([[]] if index else []), *rows])

    def _numbers(self, source: sources.Source, document: Document) -> list[int]:
        from stripper.render.view.explanation import matching

        found = matching(document, self.text) if self.text is not None else []
        numbers = list(dict.fromkeys([*self.numbers, *found]))
        if len(numbers) > MAX_LINES:
            click.echo(
                f"stripper: {printable(source.name)}: {len(numbers)} lines match; explaining the first "
                f"{MAX_LINES}. Select others with --line, or search for a longer text.",
                err=True,
            )
        return numbers


def _rerun(document: Document) -> Callable[[Settings], Document]:
    """Return a cached function that extracts the page again with other settings."""
    from stripper import extract

    @cache
    def rerun(settings: Settings) -> Document:
        return extract(document.page.source, url=document.page.url, settings=settings)

    return rerun


def _split(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Split arguments into a file, unless the page is at stdin, and line numbers."""
    is_file = bool(words) and (not words[0].isdecimal() or os.path.exists(words[0]))
    for word in words[is_file:]:
        if not word.isdecimal():
            raise click.UsageError(
                f"{printable(word)!r} is not a line number; explain one page at a time, as in `stripper explain "
                "page.html 12`."
            )
    return words[:is_file], tuple(map(int, words[is_file:]))


@click.command(help=HELP, epilog=EPILOG)
@click.argument("words", metavar="[FILE] [LINE]...", nargs=-1, type=click.Path())
@click.option("--line", "numbers", metavar="N", type=int, multiple=True, help="Explain line N; may be repeated.")
@click.option("--grep", "text", metavar="TEXT", help="Explain the lines that contain TEXT, ignoring case.")
@click.option("--all", "all_points", is_flag=True, help="Show every contribution to the score, however small.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one line per explanation if there are several.")
@view_options
@page_options
def explain(
    words: tuple[str, ...], settings: Settings, url: str | None, quiet: bool, strict: bool, **values: Any
) -> None:
    file, numbers = _split(words)
    values["numbers"] += numbers
    color, paged, as_json = values.pop("color"), values.pop("paged"), values.pop("as_json")
    if not values["numbers"] and not (values["text"] or "").strip():
        raise click.UsageError("No line is selected; add --line N, as numbered by `stripper diff`, or --grep TEXT.")
    files = page_commands.files_or_stdin(file)
    page_commands.reject_directories(files, "name a page in it")
    terminal = None if as_json else Terminal(color, paged=paged)
    found, messages = sources.find(files, lambda path: False), Messages(quiet=quiet, strict=strict)
    page_commands.reject_containers(found)
    page_commands.run(found, settings, Reading(url), ExplanationView(**values, terminal=terminal), messages)
    if terminal:
        terminal.end()
    click.get_current_context().exit(messages.status())
