"""Writers for a few documents: to stdout, and to a single sidecar."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable

from stripper.batch.sources import Source
from stripper.batch.writers import overwrite_policy
from stripper.batch.writers.formats import FORMATS, build_sidecar, encode_json, encode_text
from stripper.document import Document
from stripper.files import write_atomically


class StdoutWriter:
    """Writes clean texts one after another, or JSON documents, one per line."""

    def __init__(self, write: Callable[[bytes], None], format: str, *, lines: bool) -> None:
        self._write = write
        self._format = format
        self._lines = lines
        self._separator = b""

    def write(self, source: Source, document: Document) -> None:
        if self._format == "json":
            data = encode_json(build_sidecar(source, document, lines=self._lines, text=True), indent=None)
        else:
            data = encode_text(document, self._format)
        if data:
            self._write(self._separator + data)
            self._separator = FORMATS[self._format].separator


class SidecarWriter:
    """Writes the sidecar of a page to a file, and the page to another writer."""

    def __init__(self, writer: StdoutWriter, path: str, *, lines: bool, force: bool) -> None:
        self._writer = writer
        self._path = path
        self._lines = lines
        self._force = force

    def write(self, source: Source, document: Document) -> None:
        data = encode_json(build_sidecar(source, document, lines=self._lines))
        path = os.path.realpath(self._path)
        try:
            if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
                with open(path, "wb") as file:  # a pipe or a device cannot be replaced by a file
                    file.write(data)
            else:
                overwrite_policy.check_overwrite(self._path, self._force)
                write_atomically({path: data})
        except OSError as error:
            raise overwrite_policy.write_error(self._path, error) from None
        self._writer.write(source, document)
