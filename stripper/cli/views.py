"""What `stripper diff` does with each page, by the view that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import click

from stripper.batch.names import shown
from stripper.batch.sources import STDIN, Source
from stripper.cli import files
from stripper.cli.terminal import put_json, width
from stripper.document import Document

if TYPE_CHECKING:
    from stripper.render.terminal.screen import Printed, Screen
    from stripper.render.view.rows import Selection
    from stripper.render.view.summary import Summary


class Sink(Protocol):
    """Where rows go."""

    @property
    def screen(self) -> Screen: ...

    def show(self, rows: Iterable[Printed]) -> None: ...

    def end(self) -> None: ...


class View(Protocol):
    """What takes each page."""

    def write(self, source: Source, document: Document) -> None: ...

    def end(self) -> None:
        """Write what can be written only when all pages are known."""


@dataclass(frozen=True)
class Picture:
    """A sink that draws the rows into a file."""

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
            files.write(self.path, picture.draw(self.rows, "stripper diff"), picture.MARK)


@dataclass(frozen=True)
class Column:
    """The page in one column, or beside its clean text."""

    sink: Sink
    selection: Selection
    scores: bool
    beside: bool

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.terminal import diff, side_by_side

        screen, name = self.sink.screen, shown(source.name)
        if self.beside and screen.width >= side_by_side.NEEDED:
            self.sink.show(side_by_side.show(document, screen, name, self.selection))
            return
        if self.beside:
            click.echo(
                f"stripper: --side-by-side needs {side_by_side.NEEDED} columns and there are {screen.width}, so this "
                "is one column; COLUMNS=120 makes more of them.",
                err=True,
            )
        self.sink.show(diff.show(document, screen, name, self.selection, self.scores))

    def end(self) -> None:
        self.sink.end()


@dataclass(frozen=True)
class Stat:
    """How much went for which reason, for each page and for all."""

    sink: Sink
    found: list[Summary]

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.terminal import header, stat
        from stripper.render.view import summary

        whole = summary.summarize(document)
        self.found.append(whole)
        screen = self.sink.screen
        title = header.title(screen, shown(source.name), *summary.kind(document))
        self.sink.show([*title, *stat.table(whole, screen), []])

    def end(self) -> None:
        from stripper.render.terminal import header, stat
        from stripper.render.view import summary

        if len(self.found) > 1:
            screen = self.sink.screen
            title = header.title(screen, f"all {len(self.found):,} pages")
            self.sink.show([*title, *stat.table(summary.total(self.found), screen)])
        self.sink.end()


@dataclass(frozen=True)
class Json:
    """The lines, or how many went for which reason, for machines."""

    selection: Selection
    stat: bool
    several: bool

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.view import data

        path = name_of(source)
        built = data.stat(document, path) if self.stat else data.diff(document, path, self.selection)
        put_json(built, several=self.several)

    def end(self) -> None:
        pass


@dataclass(frozen=True)
class Report:
    """A page of HTML with all pages in it."""

    path: str
    selection: Selection
    pages: list[tuple[str, Document]]

    def write(self, source: Source, document: Document) -> None:
        self.pages.append((shown(source.name), document))

    def end(self) -> None:
        from stripper.render import html_view

        if self.pages:
            files.write(self.path, html_view.render(self.pages, self.selection), html_view.MARK)


def name_of(source: Source) -> str | None:
    """The path of a page for JSON, None for stdin."""
    return None if source.path == STDIN else shown(source.path)
