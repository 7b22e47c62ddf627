"""Where pages come from: files, directories and stdin."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from stripper.batch.names import ENDINGS, Place, is_page
from stripper.errors import UnreadableInputError

STDIN = "-"

_WHAT_TO_DO = {
    errno.ENOENT: "No such file or directory; check the name.",
    errno.ENOTDIR: "No such file or directory; check the name.",
    errno.EACCES: "Permission denied; make it readable, or run as somebody who may read it.",
    errno.EPERM: "Permission denied; make it readable, or run as somebody who may read it.",
    errno.EISDIR: "It is a directory; add -o DIR to strip the pages below it.",
    errno.ELOOP: "It is a symlink that leads in a circle; give the file itself.",
}


class Source(NamedTuple):
    """One page that can be read."""

    path: str
    """As it can be opened, `-` for stdin."""
    place: Place

    @property
    def name(self) -> str:
        """What it is called in messages; not yet harmless."""
        return "stdin" if self.path == STDIN else self.path

    def read(self) -> bytes:
        """All of its bytes; raises UnreadableInputError."""
        try:
            if self.path != STDIN:
                with open(self.path, "rb") as file:
                    return file.read()
            return sys.stdin.buffer.read() if sys.stdin else b""
        except OSError as error:
            raise UnreadableInputError(_sentence(error)) from None


@dataclass
class Found:
    """What was found in the places that were named."""

    sources: list[Source] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    """Path and sentence for each directory that could not be read."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """Path and sentence for each directory without pages."""


def find(paths: Iterable[str], is_output: Callable[[str], bool]) -> Found:
    """The pages that are meant by paths of files and directories, each once, in an order that is always the same.

    A directory means the pages below it, by their names; hidden files and directories, those for which `is_output`
    holds, and directories that were seen already (symlinks may lead in circles) are left out.
    """
    found = Found()
    sources: dict[Place, Source] = {}
    for path in paths:
        below = _find_below(path, is_output, found) if path != STDIN and os.path.isdir(path) else [_single(path)]
        for source in below:
            sources.setdefault(source.place, source)
    found.sources = list(sources.values())
    return found


def _single(path: str) -> Source:
    if path == STDIN:
        return Source(path, Place("", "stdin"))
    directory, name = os.path.split(path)
    return Source(path, Place(os.path.realpath(directory), name))


def _find_below(root: str, is_output: Callable[[str], bool], found: Found) -> list[Source]:
    real, failures = os.path.realpath(root), len(found.failures)
    pages = _walk(root, is_output, found.failures)
    sources = [Source(path, Place(real, os.path.relpath(path, root))) for path in pages]
    if not sources and len(found.failures) == failures:
        found.warnings.append((root, f"No pages below it, that is, no names in {' '.join(ENDINGS)}, nor with .gz."))
    return sorted(sources)


def _walk(root: str, is_output: Callable[[str], bool], failures: list[tuple[str, str]]) -> Iterator[str]:
    """Links to directories come last, so that a directory is found in its own place if it has one below the root."""
    seen: set[tuple[int, int]] = set()
    waiting, links = [root], list[str]()
    while waiting or links:
        directory = waiting.pop() if waiting else links.pop(0)
        try:
            entries = _visible(directory, seen)
        except OSError as error:
            failures.append((directory, _sentence(error)))
            continue
        for entry in entries:
            if os.path.isdir(entry.path):
                if not is_output(entry.path):
                    (links if entry.is_symlink() else waiting).append(entry.path)
            elif is_page(entry.name) and os.path.isfile(entry.path) and not is_output(entry.path):
                yield entry.path


def _visible(directory: str, seen: set[tuple[int, int]]) -> list[os.DirEntry[str]]:
    """What lies in a directory, but nothing if it was seen before."""
    status = os.stat(directory)
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    with os.scandir(directory) as entries:
        return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _sentence(error: OSError) -> str:
    return (
        _WHAT_TO_DO.get(error.errno or 0)
        or f"It cannot be read ({error.strerror or error}); copy it somewhere else, or fetch it again."
    )
