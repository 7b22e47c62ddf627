"""A source of one page, or a container of pages."""

from __future__ import annotations

import atexit
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from typing import IO

from stripper.batch.output_names import Location, has_page_suffix
from stripper.batch.sources import containers, recognize, remote, unwrap
from stripper.batch.sources.content import MAX_UNPACKED, Content, Entry
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.batch.sources.readers import READERS, FileSignature, read_error
from stripper.batch.sources.readers import STDIN as STDIN_READER
from stripper.display import printable
from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple

STDIN = "-"

WHOLE = -1
"""Record number of a source that is not part of another one."""


class Source(NamedTuple):
    """A page that can be read, or a container of pages."""

    path: str
    """Path to open; `-` for stdin."""
    location: Location
    kind: str = "file"
    """Key of `READERS`, or of `CLASSES` in `containers.py`."""
    record: int = WHOLE
    """For a page in a container, the position by which it is read."""
    part: str = ""
    """For a page in a container, its name in it."""
    url: str = ""
    """Address of the page, as given in a list."""
    stated: Content | None = None
    """The statements about the page from its record, without its data."""

    @property
    def name(self) -> str:
        """Name for messages, not sanitized; `single_page` finds a page by it."""
        is_stdin = not self.location.root and self.location.path.partition("/")[0] == "stdin"
        name = "stdin" if is_stdin else self.path
        return f"{name}/{self.part}" if self.part else name

    @property
    def is_container(self) -> bool:
        """True if this is a container as a whole."""
        return self.kind in containers.CLASSES and self.record == WHOLE

    @property
    def hint(self) -> str:
        """Message for a container in the place of a page."""
        example = printable(f"{self.name}/000001")
        return f"The input is {recognize.NAMES[self.kind]} with many pages; name one of them, such as {example}."

    def read(self, max_bytes: int | None = None, fields: Fields = DEFAULT_FIELDS) -> Content:
        """Return the page; raises UnreadableInputError, or InputTooLargeError beyond `max_bytes`."""
        return self.completed(self.raw(max_bytes, fields), max_bytes)

    def raw(self, max_bytes: int | None = None, fields: Fields = DEFAULT_FIELDS) -> Content:
        """Return what the file or record contains; raises the errors of `read`."""
        if self.is_container:
            raise UnreadableInputError(self.hint)
        try:
            if self.record == WHOLE:
                return Content(READERS[self.kind].read(self.path, max_bytes))
            signature = tuple(READERS["file"].signature(self.path) or ())
            return containers.read(self.kind, self.path, signature, self.record, (fields, max_bytes or MAX_UNPACKED))
        except OSError as error:
            raise UnreadableInputError(read_error(error, self.path)) from None

    def completed(self, content: Content, max_bytes: int | None) -> Content:
        """Return the page in what the file or record contains; raises the errors of `read`."""
        content = unwrap.page(content, max_bytes)
        return content._replace(url=self.url) if self.url else content

    def stating(self, content: Content) -> Source:
        """Return the source with what was stated about its page."""
        return self._replace(stated=content._replace(data=b""))

    def records(self, fields: Fields, skipped: Counter[str]) -> Iterator[Source]:
        """Yield the pages of a container; raises UnreadableInputError, also after some of them."""
        try:
            for entry in containers.entries(self.kind, self.path, fields, skipped):
                yield self.at(entry)
        except OSError as error:
            raise UnreadableInputError(read_error(error, self.path)) from None

    def at(self, entry: Entry) -> Source:
        """Return the source for a page of this container."""
        root, path = self.location
        return self._replace(location=Location(root, f"{path}/{entry.part}"), record=entry.record, part=entry.part)

    def signature(self) -> FileSignature | None:
        """Return the signature that shows whether the page changed; None if it has none or is gone."""
        try:
            return READERS[self.kind if self.kind in READERS else "file"].signature(self.path)
        except (OSError, UnreadableInputError):
            return None


def named_file(path: str, location: Location) -> Source:
    """Return the source for a file; a container is recognized by its content, unless it has the name of a page."""
    kind = None if has_page_suffix(path) else _container_kind(path)
    return Source(path, location, kind or "file")


def single_page(path: str) -> Source:
    """Return the source for one file, for stdin, or for a page in a container (`crawl.warc/000003`).

    A file is a container if its content is; stdin is not read yet.
    """
    if path == STDIN:
        return Source(path, Location("", "stdin"), "stdin")
    if remote.is_remote(path):
        container = remote.container_of(path)
        source = named_file(container or path, remote.location(container or path))
        return source if not container else _part_of(source, path[len(container) + 1 :]) or source
    directory, name = os.path.split(path)
    source = Source(path, Location(os.path.realpath(directory), name), _container_kind(path) or "file")
    return source if os.path.lexists(path) else _part(path) or source


def arrived(source: Source, staging: str | None = None) -> Source:
    """Return a source, but if it is stdin and a container arrives there, a copy of it in a file in `staging`."""
    if source.kind != "stdin":
        return source
    kind = recognize.container_kind(recognize.head_of(BytesIO(STDIN_READER.start())))
    if kind is None or kind not in containers.CLASSES:
        return source
    file: IO[bytes] = open(os.path.join(staging, "stdin"), "wb") if staging else _temporary_file()  # noqa: SIM115
    STDIN_READER.copy_all(file)
    return Source(file.name, Location("", "stdin"), kind)


def _temporary_file() -> IO[bytes]:
    # Deferred, since only containers from stdin need it.
    file: IO[bytes] = import_module("tempfile").NamedTemporaryFile(prefix="stripper-")
    # It is removed when it is closed, which the collection of objects at the end may not do.
    atexit.register(file.close)
    return file


def _part(path: str) -> Source | None:
    """Return the page of a container that a path denotes, if one of its ancestors is a container."""
    container = os.path.dirname(path)
    while container and not os.path.lexists(container) and container != os.path.dirname(container):
        container = os.path.dirname(container)
    if not os.path.isfile(container):
        return None
    return _part_of(single_page(container), path[len(container) + 1 :])


def _part_of(container: Source, part: str) -> Source | None:
    """Return the page with a name in a container; None if there is none, or if the source is not a container."""
    pages = container.records(DEFAULT_FIELDS, Counter()) if container.is_container else iter(())
    return next((page for page in pages if page.part == part), None)


def _container_kind(path: str) -> str | None:
    """Return the kind of a container by its content; None for any other file, or if it cannot be read."""
    kind = recognize.container_kind(head(path))
    return kind if kind in containers.CLASSES else None


def head(path: str) -> bytes:
    """Return the first bytes of a file's content; empty if it is not a regular file or cannot be read."""
    with suppress(OSError, UnreadableInputError):
        if remote.is_remote(path) or os.path.isfile(path):
            with remote.open_file(path) as file:
                return recognize.head_of(file)
    return b""
