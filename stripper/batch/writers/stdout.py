"""Where a few documents go: stdout, and one sidecar."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable

from stripper.batch.sources import Source
from stripper.batch.writers import outputs
from stripper.batch.writers.forms import FORMATS, build, clean, encode
from stripper.document import Document
from stripper.files import replace


class Stdout:
    """Clean texts one after the other; JSON documents one per line if there are several."""

    def __init__(self, put: Callable[[bytes], None], form: str, *, lines: bool, several: bool) -> None:
        self._put = put
        self._form = form
        self._lines = lines
        self._indent = None if several else 2
        self._between = b""

    def write(self, source: Source, document: Document) -> None:
        if self._form == "json":
            data = encode(build(source, document, lines=self._lines, text=True), self._indent)
        else:
            data = clean(document, self._form)
        if data:
            self._put(self._between + data)
            self._between = FORMATS[self._form].between


class WithSidecar:
    """Another writer, and the sidecar of the page in a file of its own."""

    def __init__(self, writer: Stdout, path: str, *, lines: bool, force: bool) -> None:
        self._writer = writer
        self._path = path
        self._lines = lines
        self._force = force

    def write(self, source: Source, document: Document) -> None:
        data = encode(build(source, document, lines=self._lines))
        path = os.path.realpath(self._path)
        try:
            if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
                with open(path, "wb") as file:  # a pipe or a device cannot be replaced by a file
                    file.write(data)
            else:
                outputs.guard(self._path, self._force)
                replace({path: data})
        except OSError as error:
            raise outputs.refusal(self._path, error) from None
        self._writer.write(source, document)
