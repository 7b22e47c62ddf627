"""Writer of rows to stdout."""

from __future__ import annotations

from collections.abc import Callable

from stripper.batch.sources import Source
from stripper.batch.writers import Layout
from stripper.batch.writers.formats import build_sidecar
from stripper.batch.writers.rows import ROW_FORMATS, column_names, row_of
from stripper.document import Document


class StdoutRowWriter:
    """Writes rows of JSON lines or CSV, with a header."""

    def __init__(self, write: Callable[[bytes], None], layout: Layout) -> None:
        self._write = write
        self._layout, self._format = layout, ROW_FORMATS[layout.to]
        self._header = self._format.header(column_names(layout))

    def write(self, source: Source, document: Document) -> None:
        sidecar = build_sidecar(source, document, lines=self._layout.sidecar_lines, why=self._layout.why)
        self._write(self._header + self._format.encode(row_of(sidecar, document, self._layout)))
        self._header = b""
