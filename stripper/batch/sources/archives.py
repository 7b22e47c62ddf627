"""Zip and tar archives: the members of them that are pages."""

from __future__ import annotations

import re
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import IO, Any

from stripper.batch.output_names import has_page_suffix
from stripper.batch.sources import compressed, recognize, remote
from stripper.batch.sources.content import Content, Entry, check_size
from stripper.errors import UnreadableInputError

UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f]")
"""Control, bidi and invisible characters."""
_SKIPPED = "archive members that are not pages"


class ZipFile:
    """The members of a zip archive, by their position in its directory."""

    is_sequential = False

    def __init__(self, path: str, fields: object) -> None:
        try:
            self._archive = zipfile.ZipFile(remote.open_file(path))
        except _damage():
            raise UnreadableInputError("The zip archive is damaged or cut off; download it again.") from None
        self._members = self._archive.infolist()

    def entries(self, skipped: Counter[str]) -> Iterator[Entry]:
        for number, member in enumerate(self._members):
            if member.is_dir():
                continue
            if _is_page(member.filename, partial(self._archive.open, member)):
                yield Entry(number, safe_path(member.filename))
            else:
                skipped[_SKIPPED] += 1

    def read(self, record: int, max_bytes: int | None) -> Content:
        try:
            member = self._members[record]
            if member.flag_bits & 1:
                raise UnreadableInputError("The member is encrypted; unpack the archive first.")
            check_size(member.file_size, max_bytes)
            with self._archive.open(member) as file:
                return Content(_read(file, max_bytes), record={"id": None, "date": None, "offset": record})
        except _damage():
            raise UnreadableInputError("The member is damaged; download the archive again.") from None


class TarFile:
    """The members of a tar archive, by their number; they are read in order."""

    is_sequential = True

    def __init__(self, path: str, fields: object) -> None:
        self._file = remote.open_file(path)
        self._members: Iterator[tuple[int, Any]] = iter(())
        self._next = -1
        self._open()

    def entries(self, skipped: Counter[str]) -> Iterator[Entry]:
        """Yield the pages; raises UnreadableInputError at the end if the archive is damaged."""
        self._open()
        number = 0
        try:
            for number, member in self._members:
                if not member.isfile():
                    continue
                if _is_page(member.name, partial(self._archive.extractfile, member)):
                    yield Entry(number, safe_path(member.name))
                else:
                    skipped[_SKIPPED] += 1
        except _damage():
            raise UnreadableInputError(
                f"The archive is damaged or cut off after {number:,} members, and the rest was skipped; download it "
                "again."
            ) from None

    def read(self, record: int, max_bytes: int | None) -> Content:
        try:
            if record < self._next or self._next < 0:
                self._open()
            for number, member in self._members:
                self._next = number + 1
                if number == record:
                    check_size(member.size, max_bytes)
                    data = _read(self._archive.extractfile(member), max_bytes)
                    return Content(data, record={"id": None, "date": None, "offset": record})
        except _damage():
            pass
        self._next = -1
        raise UnreadableInputError("The member is damaged; download the archive again.")

    def _open(self) -> None:
        """Start reading from the first member; members already read are forgotten, to limit memory."""
        self._archive = tarfile.open(fileobj=compressed.content(self._file), mode="r|", errorlevel=1)  # noqa: SIM115
        self._members = enumerate(self._each())
        self._next = 0

    def _each(self) -> Iterator[Any]:
        while (member := self._archive.next()) is not None:
            yield member
            self._archive.members = []  # type: ignore[attr-defined]


def _damage() -> tuple[type[Exception], ...]:
    """Return the exceptions that a damaged archive raises."""
    return (zipfile.BadZipFile, tarfile.TarError, NotImplementedError, LookupError, *compressed.damage_errors())


def safe_path(name: str) -> str:
    """Return the name of a member as a relative path that stays below the directory it is put in.

    Control and bidi characters are dropped: whoever makes an archive could drive a terminal with them.
    """
    parts = [part for part in UNSAFE.sub("", name).replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "page"


def _is_page(name: str, open_member: Callable[[], IO[bytes] | None]) -> bool:
    """Return whether a member is a page, by its name or, if that cannot tell, by its content."""
    if has_page_suffix(name) or not recognize.has_mirror_suffix(name):
        return has_page_suffix(name)
    with suppress(*_damage(), RuntimeError):
        file = open_member()
        return file is not None and recognize.is_html(file.read(recognize.HEAD_SIZE))
    return False


def _read(file: Any, max_bytes: int | None) -> bytes:
    data: bytes = file.read() if max_bytes is None else file.read(max_bytes + 1)
    check_size(len(data), max_bytes)
    return data
