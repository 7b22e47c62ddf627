"""Writers for a few documents: to stdout, to a file, and to a single sidecar."""

from __future__ import annotations

import os
from collections.abc import Callable

from stripper.batch.sequential import DocumentWriter
from stripper.batch.sources import Source
from stripper.batch.writers import overwrite_policy
from stripper.batch.writers.formats import FORMATS, build_sidecar, encode_json, encode_text
from stripper.display import printable
from stripper.document import Document
from stripper.errors import OutputError
from stripper.files import write_file
from stripper.named_tuples import NamedTuple


class Detail(NamedTuple):
    """Optional parts of sidecars and of JSON documents."""

    lines: bool = False
    """True for every line and its decision."""
    why: bool = False
    """True for the reason of each removed run in words."""


NO_DETAIL = Detail()


class StdoutWriter:
    """Writes clean texts one after another, or JSON documents, one per line.

    With `names`, each text comes after a line with the name of its page, as in the output of `head`.
    """

    def __init__(
        self, write: Callable[[bytes], None], format: str, detail: Detail = NO_DETAIL, *, names: bool = False
    ) -> None:
        self._write = write
        self._format = format
        self._detail = detail
        self._names = names
        self._separator = b""

    def write(self, source: Source, document: Document) -> None:
        data = _encode(source, document, self._format, self._detail, None)
        if self._names:
            data = f"==> {printable(source.name)} <==\n".encode("utf-8", "replace") + data
        if data:
            self._write(self._separator + data)
            self._separator = b"\n" if self._names else FORMATS[self._format].separator


class FileWriter:
    """Writes a page to a file, which is replaced if it exists and is not the page itself; refuses a second page."""

    def __init__(self, path: str, format: str, detail: Detail = NO_DETAIL) -> None:
        self._path = path
        self._format = format
        self._detail = detail
        self._is_written = False

    def write(self, source: Source, document: Document) -> None:
        if self._is_written:
            raise OutputError(f"{printable(self._path)} has the first page already; add -o DIR for several pages.")
        self._is_written = True
        try:
            write_file(self._path, _encode(source, document, self._format, self._detail, 2))
        except OSError as error:
            raise overwrite_policy.write_error(self._path, error) from None


class SidecarWriter:
    """Writes the sidecar of a page as bytes, and then the page to another writer, if there is one."""

    def __init__(
        self, write: Callable[[bytes], None], writer: DocumentWriter | None, detail: Detail = NO_DETAIL
    ) -> None:
        self._write = write
        self._writer = writer
        self._detail = detail

    def write(self, source: Source, document: Document) -> None:
        self._write(encode_json(build_sidecar(source, document, **self._detail._asdict())))
        if self._writer:
            self._writer.write(source, document)


def write_sidecar(path: str, data: bytes, *, force: bool) -> None:
    """Write a sidecar to a file; raises OutputError, in particular for a file that stripper did not write."""
    try:
        if os.path.isfile(path) or os.path.isdir(path):
            overwrite_policy.check_overwrite(path, force)
        write_file(path, data)
    except OSError as error:
        raise overwrite_policy.write_error(path, error) from None


def _encode(source: Source, document: Document, format: str, detail: Detail, indent: int | None) -> bytes:
    """Encode a document in an output format; `detail` and `indent` apply to JSON."""
    if format == "json":
        return encode_json(build_sidecar(source, document, **detail._asdict(), text=True), indent)
    return encode_text(document, format)
