"""The views of `stripper diff`, each a writer of documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import click

from stripper.batch.sources import STDIN, Source
from stripper.cli import output_file
from stripper.cli.terminal import width, write_json
from stripper.display import printable
from stripper.document import Document

if TYPE_CHECKING:
    from stripper.render.terminal.screen import Printed, Screen
    from stripper.render.view.rows import Selection
    from stripper.render.view.summary import Summary


class Sink(Protocol):
    """A destination of rows."""

    @property
    def screen(self) -> Screen: ...

    def show(self, rows: Iterable[Printed]) -> None: ...

    def end(self) -> None: ...


class View(Protocol):
    """A view of pages."""

    def write(self, source: Source, document: Document) -> None: ...

    def end(self) -> None:
        """Write what depends on all pages."""


@dataclass(frozen=True)
class SvgSink:
    """Sink that draws rows into an SVG file."""

    path: str
    rows: list[Printed]

    @property
    def screen(self) -> Screen:
        from stripper.render.terminal.screen import Screen

        return Screen(width(), is_bidirectional=False)

    def show(self, rows: Iterable[Printed]) -> None:
        self.rows.extend(rows)

    def end(self) -> None:
        from stripper.render.terminal import picture

        if self.rows:
            output_file.write(self.path, picture.draw(self.rows, "stripper diff"), picture.MARK)


@dataclass(frozen=True)
class PageView:
    """View of a page in one column, or beside its clean text."""

    sink: Sink
    selection: Selection
    scores: bool
    side_by_side: bool

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.terminal import diff, side_by_side

        screen, name = self.sink.screen, printable(source.name)
        if self.side_by_side and screen.width >= side_by_side.NEEDED:
            self.sink.show(side_by_side.show(document, screen, name, self.selection))
            return
        if self.side_by_side:
            click.echo(
                f"stripper: --side-by-side needs {side_by_side.NEEDED} columns, but there are {screen.width}; showing "
                f"one column. Set COLUMNS={side_by_side.NEEDED} to override.",
                err=True,
            )
        self.sink.show(diff.show(document, screen, name, self.selection, self.scores))

    def end(self) -> None:
        self.sink.end()


@dataclass(frozen=True)
class StatView:
    """View of the number of lines and words by reason, for each page and in total."""

    sink: Sink
    summaries: list[Summary]

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.terminal import header, stat
        from stripper.render.view import summary

        page = summary.summarize(document)
        self.summaries.append(page)
        screen = self.sink.screen
        title = header.title(screen, printable(source.name), *summary.kind(document))
        self.sink.show([*title, *stat.table(page, screen), []])

    def end(self) -> None:
        from stripper.render.terminal import header, stat
        from stripper.render.view import summary

        if len(self.summaries) > 1:
            screen = self.sink.screen
            title = header.title(screen, f"all {len(self.summaries):,} pages")
            self.sink.show([*title, *stat.table(summary.total(self.summaries), screen)])
        self.sink.end()


@dataclass(frozen=True)
class JsonView:
    """View of lines or of their number by reason, as JSON."""

    selection: Selection
    stat: bool
    several: bool

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.view import data

        path = json_path(source)
        view = data.stat(document, path) if self.stat else data.diff(document, path, self.selection)
        write_json(view, several=self.several)

    def end(self) -> None:
        pass


@dataclass(frozen=True)
class HtmlView:
    """View of all pages as one HTML page."""

    path: str
    selection: Selection
    pages: list[tuple[str, Document]]

    def write(self, source: Source, document: Document) -> None:
        self.pages.append((printable(source.name), document))

    def end(self) -> None:
        from stripper.render import html_view

        if self.pages:
            output_file.write(self.path, html_view.render(self.pages, self.selection), html_view.MARK)


def json_path(source: Source) -> str | None:
    """Return the path of a page for JSON output; None for stdin."""
    return None if source.path == STDIN else printable(source.name)
