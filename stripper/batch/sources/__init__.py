"""Sources of pages: files, directories, glob patterns and stdin.

A new kind of source takes a row in `FINDERS` (how it is recognized, and how its pages are found) and one in `READERS`
of `readers.py` (how one of its pages is read).
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from stripper.batch.output_names import PAGE_SUFFIXES, Location, has_page_suffix
from stripper.batch.sources.patterns import DEFAULT_PATTERNS, Patterns
from stripper.batch.sources.readers import READERS, FileSignature, is_address, read_error
from stripper.errors import UnreadableInputError

STDIN = "-"


class Source(NamedTuple):
    """A page that can be read."""

    path: str
    """Path to open; `-` for stdin."""
    location: Location
    kind: str = "file"
    """Key of `READERS`."""

    @property
    def name(self) -> str:
        """Name for messages, not sanitized."""
        return "stdin" if self.kind == "stdin" else self.path

    def read(self, max_bytes: int | None = None) -> bytes:
        """Return the page's bytes; raises UnreadableInputError, or InputTooLargeError beyond `max_bytes`."""
        try:
            return READERS[self.kind].read(self.path, max_bytes)
        except OSError as error:
            raise UnreadableInputError(read_error(error, self.path)) from None

    def signature(self) -> FileSignature | None:
        """Return the signature that shows whether the page changed; None if it has none or is gone."""
        try:
            return READERS[self.kind].signature(self.path)
        except OSError:
            return None


@dataclass
class Finder:
    """Search for the pages that paths denote; problems are collected on the way.

    A directory denotes the pages below it, recognized by their names. Hidden files and directories, those for which
    `is_output` is true, and directories already visited (symlinks may form cycles) are skipped.
    """

    is_output: Callable[[str], bool]
    patterns: Patterns = DEFAULT_PATTERNS
    failures: list[tuple[str, str]] = field(default_factory=list)
    """Path and message for each unreadable directory and each pattern without a match."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """Path and message for each directory without pages."""

    def pages(self, path: str) -> Iterator[Source]:
        """Yield the pages that a path denotes, in no particular order."""
        for is_kind, find_pages in FINDERS:
            if is_kind(path):
                return find_pages(self, path)
        return iter([single_page(path)])

    def below(self, root: str) -> Iterator[Source]:
        """Yield the pages below a directory."""
        real, failures, empty = os.path.realpath(root), len(self.failures), True
        for path in self._walk(root):
            empty = False
            yield Source(path, Location(real, _relative(path, root)))
        if empty and len(self.failures) == failures:
            self.warnings.append((root, self._no_pages_message()))

    def matching(self, pattern: str) -> Iterator[Source]:
        """Yield the files that a glob pattern matches, located relative to the pattern's literal prefix."""
        root, empty = _literal_prefix(pattern), True
        real = os.path.realpath(root)
        for path in glob.iglob(pattern, recursive=True):
            if os.path.isfile(path) and not self.is_output(path) and not self.patterns.excludes(path):
                empty = False
                yield Source(path, Location(real, os.path.relpath(path, root or os.curdir)))
        if empty:
            self.failures.append((pattern, "No file matches this pattern; check it, or name a directory."))

    def _no_pages_message(self) -> str:
        if self.patterns.include:
            return "No files match --include; check the patterns."
        suffixes = f"{', '.join(PAGE_SUFFIXES[:-1])} or {PAGE_SUFFIXES[-1]}"
        return f"No {suffixes} files (optionally with .gz) found; add --include to read other files."

    def _walk(self, root: str) -> Iterator[str]:
        """Yield the page files below a directory.

        Links to directories are followed last, so that a directory below the root is found at its own path.
        """
        visited: set[tuple[int, int]] = set()
        pending, links = [root], list[str]()
        while pending or links:
            directory = pending.pop() if pending else links.pop(0)
            found = list[str]()
            try:
                for entry in _visible_entries(directory, visited):
                    if _is_directory(entry):
                        if self._enters(entry.path, root):
                            (links if entry.is_symlink() else found).append(entry.path)
                    elif self._accepts(entry, root):
                        yield entry.path
            except OSError as error:
                self.failures.append((directory, read_error(error)))
            pending.extend(sorted(found, reverse=True))
            links.sort()

    def _enters(self, path: str, root: str) -> bool:
        return not self.is_output(path) and not self.patterns.excludes(_relative(path, root))

    def _accepts(self, entry: os.DirEntry[str], root: str) -> bool:
        if not self.patterns.include and not has_page_suffix(entry.name):
            return False
        accepted = self.patterns.accepts(_relative(entry.path, root))
        return accepted and os.path.isfile(entry.path) and not self.is_output(entry.path)


def single_page(path: str) -> Source:
    """Return the source for one file, or for stdin."""
    if path == STDIN:
        return Source(path, Location("", "stdin"), "stdin")
    directory, name = os.path.split(path)
    return Source(path, Location(os.path.realpath(directory), name))


def _is_pattern(path: str) -> bool:
    return glob.has_magic(path) and not is_address(path) and not os.path.lexists(path)


FINDERS: tuple[tuple[Callable[[str], bool], Callable[[Finder, str], Iterator[Source]]], ...] = (
    (lambda path: path != STDIN and os.path.isdir(path), Finder.below),
    (lambda path: path != STDIN and _is_pattern(path), Finder.matching),
)
"""Kinds of paths that may denote several pages: a test and a search. Any other path is one page."""


def may_match_several(path: str) -> bool:
    """Return whether a path may denote more than one page."""
    return any(is_kind(path) for is_kind, _ in FINDERS)


@dataclass
class SearchResult:
    """Pages found, and problems as (path, message)."""

    sources: list[Source] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)


def find(paths: Iterable[str], is_output: Callable[[str], bool]) -> SearchResult:
    """Find the pages that a few paths denote, without duplicates and in a deterministic order."""
    finder = Finder(is_output)
    sources: dict[Location, Source] = {}
    for path in paths:
        for source in sorted(finder.pages(path)):
            sources.setdefault(source.location, source)
    return SearchResult(list(sources.values()), finder.failures, finder.warnings)


def _literal_prefix(pattern: str) -> str:
    """Return the leading directories of a glob pattern that contain no wildcards."""
    prefix = os.path.dirname(pattern)
    while glob.has_magic(prefix):
        prefix = os.path.dirname(prefix)
    return prefix


def _relative(path: str, root: str) -> str:
    return path[len(os.path.join(root, "")) :]


def _is_directory(entry: os.DirEntry[str]) -> bool:
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()


def _visible_entries(directory: str, visited: set[tuple[int, int]]) -> Iterator[os.DirEntry[str]]:
    """Yield the entries of a directory that are not hidden; none if it was visited before."""
    status = os.stat(directory)
    if (status.st_dev, status.st_ino) not in visited:
        visited.add((status.st_dev, status.st_ino))
        with os.scandir(directory) as entries:
            yield from (entry for entry in entries if not entry.name.startswith("."))
