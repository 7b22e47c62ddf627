"""A directory with the clean text and the sidecar of every page, in the same places as the pages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from stripper.batch.sources import Source
from stripper.batch.writers import Item, Layout, Written, forms, outputs
from stripper.batch.writers.forms import FORMATS, SIDECAR
from stripper.document import Document
from stripper.errors import NoOutputError
from stripper.files import replace


class Tree:
    """Writes two files for each page; in the form `json`, one."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.endings = tuple(dict.fromkeys([SIDECAR, FORMATS[layout.form].ending]))

    def holds(self, item: Item) -> bool:
        """Whether all outputs of a page are there."""
        stem = os.path.join(self._layout.directory, item.name)
        return all(os.path.exists(stem + ending) for ending in self.endings)

    def write(self, item: Item, document: Document) -> Written:
        """Put the outputs of a page in their places; raises OutputError."""
        layout = self._layout
        stem = os.path.join(layout.directory, item.name)
        built = forms.build(item.source, document, lines=layout.lines, text=layout.form == "json")
        files = self._files(stem, built, document)
        try:
            outputs.contain(layout.directory, stem)
            os.makedirs(os.path.dirname(stem), exist_ok=True)
            for path in files:
                outputs.guard(path, layout.force)
            replace(files, layout.staging)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not os.path.isdir(layout.staging):
                raise outputs.interruption(layout.directory, layout.staging, error) from None
            refusal = outputs.refusal(stem + self.endings[-1], error)
            if isinstance(error, PermissionError) and not os.access(layout.directory, os.W_OK):
                raise NoOutputError(str(refusal)) from None
            raise refusal from None
        return Written(built)

    def pack(self, packing: Any) -> None:
        """Nothing is left to be done in the end."""

    def _files(self, stem: str, built: Mapping[str, Any], document: Document) -> dict[str, bytes]:
        files = {stem + SIDECAR: forms.encode(dict(built))}
        if self._layout.form != "json":
            files[stem + self.endings[-1]] = forms.clean(document, self._layout.form)
        return files


def inputs_in(directory: str, sources: Iterator[Source]) -> Iterator[str]:
    """The paths below a directory at which inputs lie, by their own names and by where their links lead."""
    root = os.path.realpath(directory)
    for source in sources:
        for path in {os.path.join(*source.place), os.path.realpath(source.path)}:
            if path.startswith(root + os.sep):
                yield os.path.relpath(path, root)


class Placed:
    """For the main process, when workers put everything in its place: nothing remains to be done."""

    def __init__(self, writer: Tree, ledger: object) -> None:
        pass

    def prepare(self) -> None:
        pass

    def keep(self, page: int, row: bytes) -> None:
        pass

    def flush(self) -> None:
        pass

    def due(self, unfinished: float) -> Iterator[Any]:
        return iter(())

    def place(self, packing: Any, packed: Any) -> None:
        pass

    def finish(self) -> None:
        pass
