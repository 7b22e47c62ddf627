"""`stripper diff --against`: pages compared with what readability or older sidecars make of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import click

from stripper.batch.names import shown
from stripper.batch.sources import Source
from stripper.batch.writers.forms import SIDECAR
from stripper.cli.messages import FAILED
from stripper.cli.terminal import put_json
from stripper.cli.views import Sink, name_of
from stripper.document import Document
from stripper.errors import StripperError, UnreadableInputError
from stripper.model import Kind
from stripper.settings import Engine

if TYPE_CHECKING:
    from stripper.render.view.comparison import Comparison
    from stripper.render.view.other_extractions import OtherExtraction

READABILITY = Engine.READABILITY

DIFFERS, TROUBLE = 1, 2
"""Exit statuses, as those of diff(1) and cmp(1)."""


class Other:
    """Whom pages are compared with: readability, a sidecar, or a directory of sidecars as `-o` writes it."""

    def __init__(self, name: str, sources: Sequence[Source]) -> None:
        self.name = name
        self._paths: dict[Source, str] = {}
        if name == READABILITY:
            return
        if os.path.isdir(name):
            from stripper.batch import naming

            stems = naming.assigned([source.place for source in sources], {".txt", SIDECAR})
            paths = [os.path.join(name, stem + SIDECAR) for stem in stems]
            self._paths = dict(zip(sources, paths, strict=True))
        elif len(sources) == 1:
            self._paths = {sources[0]: name}
        else:
            raise click.UsageError(
                f"--against {shown(name)} is one sidecar for {len(sources)} pages; give the directory that -o wrote."
            )

    def called(self, source: Source) -> str:
        """What a page is compared with."""
        return self._paths.get(source, self.name)

    def opinion(self, source: Source, document: Document) -> OtherExtraction:
        """What it makes of a page; raises StripperError."""
        from stripper import extract
        from stripper.render.view.other_extractions import from_document, from_sidecar

        path = self._paths.get(source)
        if path is None:
            if document.page.kind is Kind.TEXT:
                raise UnreadableInputError("readability reads HTML only, and this is text; compare it with a sidecar.")
            settings = replace(document.settings, engine=READABILITY)
            return from_document(extract(document.page.source, url=document.page.url, settings=settings))
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            raise UnreadableInputError(
                f"its sidecar {shown(path)} cannot be read: {error.strerror}; write it with --sidecar or -o."
            ) from None
        try:
            return from_sidecar(document, data)
        except StripperError as error:
            raise UnreadableInputError(f"{shown(path)} is of no use here: {error}") from None


@dataclass(frozen=True)
class Against:
    """A view of where pages differ; of several, those that do not are only counted."""

    other: Other
    sink: Sink | None
    """None: JSON."""
    several: bool
    context: int | None
    stat: bool
    found: list[Comparison] = field(default_factory=list)

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.view import data
        from stripper.render.view.comparison import compare

        comparison = compare(document, self.other.opinion(source, document))
        self.found.append(comparison)
        names = shown(source.name), shown(self.other.called(source))
        if self.sink is None:
            put_json(data.comparison(document, name_of(source), names[1], comparison), several=self.several)
        elif comparison.differs or not self.several:
            self._show(self.sink, document, names, comparison)

    def end(self) -> None:
        from stripper.render.terminal import compare

        if self.sink is None:
            return
        if self.several:
            self.sink.show(compare.summary(self.found, self.sink.screen))
        self.sink.end()

    def status(self, status: int) -> int:
        """The exit status, of that which the report of the pages comes to."""
        if status == FAILED:
            return TROUBLE
        return DIFFERS if any(comparison.differs for comparison in self.found) else status

    def _show(self, sink: Sink, document: Document, names: tuple[str, str], comparison: Comparison) -> None:
        from stripper.render.terminal import compare

        if self.stat or not comparison.differs:
            sink.show([*compare.head(document, sink.screen, names, comparison), []])
        else:
            sink.show([*compare.show(document, sink.screen, names, comparison, self.context), []])
