"""Where documents go: stdout, one sidecar, or a directory; and in which format."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from stripper.batch.names import assign, shown
from stripper.batch.sources import STDIN, Source
from stripper.document import Document
from stripper.errors import OutputError
from stripper.files import replace

SIDECAR = ".json"

_WHAT_TO_DO = {
    errno.ENOENT: "its directory does not exist; make it first",
    errno.ENOTDIR: "a file stands where a directory is needed; move it away, or write somewhere else",
    errno.EEXIST: "a file stands where a directory is needed; move it away, or write somewhere else",
    errno.EACCES: "permission denied; make the directory writable, or write somewhere else",
    errno.EROFS: "the file system is read-only; write somewhere else",
    errno.ENOSPC: "no room left; make some and run again",
    errno.ENAMETOOLONG: "the name is too long for this file system; give the page a shorter one",
}


class Format(NamedTuple):
    """A form that the clean text can take; but of `json`, the name of each is that of a property of Document."""

    ending: str
    between: bytes
    """What stands between two of them on stdout, besides the line end of the first."""


FORMATS: Mapping[str, Format] = {
    "text": Format(".txt", b"\n"),
    "markdown": Format(".md", b"\n---\n\n"),
    "json": Format(SIDECAR, b""),
    "html": Format(".html", b"\n"),
}


def _clean(document: Document, form: str) -> bytes:
    """The clean text with one line end at its end, but nothing at all if it is empty."""
    text = str(getattr(document, form)).rstrip("\n")
    return f"{text}\n".encode("utf-8", "replace") if text else b""


def _sidecar(source: Source, document: Document, *, lines: bool, text: bool = False, indent: int | None = 2) -> bytes:
    from stripper.render import sidecar

    built = sidecar.build(document, path=None if source.path == STDIN else shown(source.path), lines=lines, text=text)
    return (json.dumps(built, ensure_ascii=False, indent=indent) + "\n").encode("utf-8", "replace")


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
            data = _sidecar(source, document, indent=self._indent, lines=self._lines, text=True)
        else:
            data = _clean(document, self._form)
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
        data = _sidecar(source, document, lines=self._lines)
        path = os.path.realpath(self._path)
        try:
            if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
                with open(path, "wb") as file:  # a pipe or a device cannot be replaced by a file
                    file.write(data)
            else:
                _guard(self._path, self._force)
                replace({path: data})
        except OSError as error:
            raise OutputError(_sentence(self._path, error)) from None
        self._writer.write(source, document)


class Tree:
    """A directory with the clean text and the sidecar of every page, in the same places as the pages."""

    def __init__(self, directory: str, form: str, sources: Sequence[Source], *, lines: bool, force: bool) -> None:
        self._form = form
        self._lines = lines
        self._force = force
        endings = {FORMATS[form].ending, SIDECAR}
        names = assign([source.place for source in sources], endings, _inputs_in(directory, sources))
        self._stems = {source.place: os.path.join(directory, name) for source, name in zip(sources, names, strict=True)}

    def write(self, source: Source, document: Document) -> None:
        stem = self._stems[source.place]
        try:
            os.makedirs(os.path.dirname(stem), exist_ok=True)
            files = self._files(stem, source, document)
            for path in files:
                _guard(path, self._force)
            replace(files)
        except OSError as error:
            raise OutputError(_sentence(stem + FORMATS[self._form].ending, error)) from None

    def _files(self, stem: str, source: Source, document: Document) -> dict[str, bytes]:
        if self._form == "json":
            return {stem + SIDECAR: _sidecar(source, document, lines=self._lines, text=True)}
        return {
            stem + SIDECAR: _sidecar(source, document, lines=self._lines),
            stem + FORMATS[self._form].ending: _clean(document, self._form),
        }


def _inputs_in(directory: str, sources: Sequence[Source]) -> list[str]:
    """The paths below a directory at which inputs lie, by their own names and by where their links lead."""
    root = os.path.realpath(directory)
    inside = []
    for source in sources:
        for path in {os.path.join(*source.place), os.path.realpath(source.path)}:
            if path.startswith(root + os.sep):
                inside.append(os.path.relpath(path, root))
    return inside


def is_output(directory: str, path: str) -> bool:
    """Whether a path is the output directory itself, or a file in it that stripper wrote."""
    root, real = os.path.realpath(directory), os.path.realpath(path)
    return real == root or (real.startswith(root + os.sep) and os.path.isfile(real) and _is_ours(real))


def _is_ours(path: str) -> bool:
    """Whether stripper wrote a file, and nobody changed it since: the sidecar beside it has the same time."""
    beside = os.path.splitext(path)[0] + SIDECAR
    try:
        if os.stat(path).st_mtime_ns != os.stat(beside).st_mtime_ns:
            return False
        with open(beside, "rb") as file:
            return bool(json.load(file)["tool"]["name"] == "stripper")
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def _guard(path: str, force: bool) -> None:
    """Raise OutputError for a file that must not be overwritten."""
    if os.path.isdir(path):
        raise OutputError(f"{shown(path)} is a directory; move it away, or write somewhere else.")
    if os.path.lexists(path) and not force and not _is_ours(path):
        raise OutputError(
            f"{shown(path)} was not written by stripper, or was changed since; add --force to overwrite it."
        )


def _sentence(path: str, error: OSError) -> str:
    reason = _WHAT_TO_DO.get(error.errno or 0) or f"{error.strerror or error}; write somewhere else"
    return f"{shown(path)} cannot be written: {reason}."
