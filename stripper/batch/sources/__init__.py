"""Where pages come from: files, directories, patterns and stdin.

Another kind of source is a row in `FINDERS` (what it is known by, and the pages in it) and one in `READERS` of
`readers.py` (how one of them is read).
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from stripper.batch.names import ENDINGS, Place, is_page
from stripper.batch.sources.patterns import PAGES, Patterns
from stripper.batch.sources.readers import READERS, Signature, sentence
from stripper.errors import UnreadableInputError

STDIN = "-"


class Source(NamedTuple):
    """One page that can be read."""

    path: str
    """As it can be opened, `-` for stdin."""
    place: Place
    kind: str = "file"
    """Who of `READERS` reads it."""

    @property
    def name(self) -> str:
        """What it is called in messages; not yet harmless."""
        return "stdin" if self.kind == "stdin" else self.path

    def read(self, most: int | None = None) -> bytes:
        """All of its bytes; raises UnreadableInputError, and TooBigError if they are more than `most`."""
        try:
            return READERS[self.kind].read(self.path, most)
        except OSError as error:
            raise UnreadableInputError(sentence(error)) from None

    def signature(self) -> Signature | None:
        """What shows whether it changed; None if nothing does, or it is gone."""
        try:
            return READERS[self.kind].signature(self.path)
        except OSError:
            return None


@dataclass
class Finder:
    """Finds the pages that paths mean, and notes what was wrong on the way.

    A directory means the pages below it, by their names; hidden files and directories, those for which `is_output`
    holds, and directories that were seen already (symlinks may lead in circles) are left out.
    """

    is_output: Callable[[str], bool]
    patterns: Patterns = PAGES
    failures: list[tuple[str, str]] = field(default_factory=list)
    """Path and sentence for each directory that could not be read, and pattern that nothing matches."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """Path and sentence for each directory without pages."""

    def pages(self, path: str) -> Iterator[Source]:
        """The pages that one path means; if they are several, in no order."""
        for is_kind, find in FINDERS:
            if is_kind(path):
                return find(self, path)
        return iter([single(path)])

    def below(self, root: str) -> Iterator[Source]:
        """The pages below a directory."""
        real, failures, empty = os.path.realpath(root), len(self.failures), True
        for path in self._walk(root):
            empty = False
            yield Source(path, Place(real, _below(path, root)))
        if empty and len(self.failures) == failures:
            self.warnings.append((root, f"No pages below it, {self._what()}."))

    def matching(self, pattern: str) -> Iterator[Source]:
        """The files that a pattern of the shell matches, in their places below the directory that it begins with."""
        root, empty = _plain_start(pattern), True
        real = os.path.realpath(root)
        for path in glob.iglob(pattern, recursive=True):
            if os.path.isfile(path) and not self.is_output(path) and not self.patterns.leave(path):
                empty = False
                yield Source(path, Place(real, os.path.relpath(path, root or os.curdir)))
        if empty:
            self.failures.append((pattern, "No file matches this pattern; check it, or name a directory."))

    def _what(self) -> str:
        if self.patterns.include:
            return "that is, no names that --include lets in"
        return f"that is, no names in {' '.join(ENDINGS)}, nor with .gz"

    def _walk(self, root: str) -> Iterator[str]:
        """Links to directories come last, so that a directory is found in its own place if that is below the root."""
        seen: set[tuple[int, int]] = set()
        waiting, links = [root], list[str]()
        while waiting or links:
            directory = waiting.pop() if waiting else links.pop(0)
            found = list[str]()
            try:
                for entry in _visible(directory, seen):
                    if _is_directory(entry):
                        if self._enters(entry.path, root):
                            (links if entry.is_symlink() else found).append(entry.path)
                    elif self._takes(entry, root):
                        yield entry.path
            except OSError as error:
                self.failures.append((directory, sentence(error)))
            waiting.extend(sorted(found, reverse=True))
            links.sort()

    def _enters(self, path: str, root: str) -> bool:
        return not self.is_output(path) and not self.patterns.leave(_below(path, root))

    def _takes(self, entry: os.DirEntry[str], root: str) -> bool:
        if not self.patterns.include and not is_page(entry.name):
            return False
        taken = self.patterns.take(_below(entry.path, root))
        return taken and os.path.isfile(entry.path) and not self.is_output(entry.path)


def single(path: str) -> Source:
    """The page that is one file, or stdin."""
    if path == STDIN:
        return Source(path, Place("", "stdin"), "stdin")
    directory, name = os.path.split(path)
    return Source(path, Place(os.path.realpath(directory), name))


def _is_pattern(path: str) -> bool:
    return glob.has_magic(path) and not os.path.lexists(path)


FINDERS: tuple[tuple[Callable[[str], bool], Callable[[Finder, str], Iterator[Source]]], ...] = (
    (lambda path: path != STDIN and os.path.isdir(path), Finder.below),
    (lambda path: path != STDIN and _is_pattern(path), Finder.matching),
)
"""How paths that mean several pages are known, and who finds them; any other path is one page."""


def means_several(path: str) -> bool:
    """Whether a path may mean more than one page."""
    return any(is_kind(path) for is_kind, _ in FINDERS)


@dataclass
class Found:
    """What was found in the places that were named."""

    sources: list[Source] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)


def find(paths: Iterable[str], is_output: Callable[[str], bool]) -> Found:
    """The pages that are meant by a few paths, each once, in an order that is always the same."""
    finder = Finder(is_output)
    sources: dict[Place, Source] = {}
    for path in paths:
        for source in sorted(finder.pages(path)):
            sources.setdefault(source.place, source)
    return Found(list(sources.values()), finder.failures, finder.warnings)


def _plain_start(pattern: str) -> str:
    """The directory that a pattern begins with, as far as it is no pattern."""
    start = os.path.dirname(pattern)
    while glob.has_magic(start):
        start = os.path.dirname(start)
    return start


def _below(path: str, root: str) -> str:
    return path[len(os.path.join(root, "")) :]


def _is_directory(entry: os.DirEntry[str]) -> bool:
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()


def _visible(directory: str, seen: set[tuple[int, int]]) -> Iterator[os.DirEntry[str]]:
    """What lies in a directory, but nothing if it was seen before."""
    status = os.stat(directory)
    if (status.st_dev, status.st_ino) not in seen:
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(directory) as entries:
            yield from (entry for entry in entries if not entry.name.startswith("."))
