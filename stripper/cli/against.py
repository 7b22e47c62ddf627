"""`stripper diff --against`: comparison of pages with readability or with older sidecars."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import click

from stripper.batch.output_names import Location
from stripper.batch.sources import Source
from stripper.batch.writers.formats import SIDECAR_SUFFIX
from stripper.cli import messages
from stripper.cli.diff_views import Sink, json_path
from stripper.cli.terminal import write_json
from stripper.display import printable
from stripper.document import Document
from stripper.errors import StripperError, UnreadableInputError
from stripper.model import Kind
from stripper.settings import Engine

if TYPE_CHECKING:
    from stripper.render.view.comparison import Comparison
    from stripper.render.view.other_extractions import OtherExtraction

READABILITY = Engine.READABILITY

DIFFERENT, FAILED = 1, 2
"""Exit statuses, as those of diff(1) and cmp(1)."""


class Baseline:
    """The extraction to compare with: readability, a sidecar, or a directory of sidecars written by `-o`."""

    def __init__(self, name: str, sources: Sequence[Source]) -> None:
        self.name = name
        self._paths: dict[Location, str] = {}
        if name == READABILITY:
            return
        if os.path.isdir(name):
            from stripper.batch.name_assignment import assign_names

            stems = assign_names([source.location for source in sources], {".txt", SIDECAR_SUFFIX})
            paths = [os.path.join(name, stem + SIDECAR_SUFFIX) for stem in stems]
            self._paths = dict(zip((source.location for source in sources), paths, strict=True))
        elif len(sources) == 1:
            self._paths = {sources[0].location: name}
        else:
            raise click.UsageError(
                f"--against {printable(name)} is a single sidecar, but there are {len(sources)} pages; name a "
                "directory written by -o."
            )

    def name_for(self, source: Source) -> str:
        """Return the name of what a page is compared with, not sanitized."""
        return self._paths.get(source.location, self.name)

    def extraction(self, source: Source, document: Document) -> OtherExtraction:
        """Return the other extraction of a page; raises StripperError."""
        from stripper import extract
        from stripper.render.view.other_extractions import from_document, from_sidecar

        path = self._paths.get(source.location)
        if path is None:
            if document.page.kind is Kind.TEXT:
                raise UnreadableInputError(
                    "readability reads only HTML, and this page is text; compare it with a sidecar."
                )
            settings = replace(document.settings, engine=READABILITY)
            return from_document(extract(document.page.source, url=document.page.url, settings=settings))
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            raise UnreadableInputError(
                f"Cannot read its sidecar {printable(path)}: {error.strerror}; write it with --sidecar or -o."
            ) from None
        try:
            return from_sidecar(document, data)
        except StripperError as error:
            raise UnreadableInputError(f"Cannot compare with {printable(path)}: {error}") from None


@dataclass(frozen=True)
class ComparisonView:
    """View of the differences; of several pages, those without differences are only counted."""

    baseline: Baseline
    sink: Sink | None
    """None for JSON."""
    several: bool
    context: int | None
    stat: bool
    comparisons: list[Comparison] = field(default_factory=list)

    def write(self, source: Source, document: Document) -> None:
        from stripper.render.view import data
        from stripper.render.view.comparison import compare

        comparison = compare(document, self.baseline.extraction(source, document))
        self.comparisons.append(comparison)
        names = printable(source.name), printable(self.baseline.name_for(source))
        if self.sink is None:
            write_json(data.comparison(document, json_path(source), names[1], comparison), several=self.several)
        elif comparison.differs or not self.several:
            self._show(self.sink, document, names, comparison)

    def end(self) -> None:
        from stripper.render.terminal import compare

        if self.sink is None:
            return
        if self.several:
            self.sink.show(compare.summary(self.comparisons, self.sink.screen))
        self.sink.end()

    def status(self, status: int) -> int:
        """Return the exit status, given the one that results from failures and warnings."""
        if status == messages.FAILED:
            return FAILED
        return DIFFERENT if any(comparison.differs for comparison in self.comparisons) else status

    def _show(self, sink: Sink, document: Document, names: tuple[str, str], comparison: Comparison) -> None:
        from stripper.render.terminal import compare

        if self.stat or not comparison.differs:
            sink.show([*compare.head(document, sink.screen, names, comparison), []])
        else:
            sink.show([*compare.show(document, sink.screen, names, comparison, self.context), []])
