"""Sources of pages: files, directories, glob patterns, stdin, and containers of many pages.

A new kind of source takes a row in `FINDERS` (how it is recognized, and how its pages are found) and one in `READERS`
of `readers.py` (how one of its pages is read); a new kind of container takes one in `CLASSES` of `containers.py`.
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from stripper.batch.output_names import PAGE_SUFFIXES, Location, has_page_suffix
from stripper.batch.sources import directories, recognize, remote
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.batch.sources.patterns import DEFAULT_PATTERNS, Patterns
from stripper.batch.sources.readers import is_address, read_error
from stripper.batch.sources.source import STDIN, Source, arrived, head, named_file, single_page
from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple

__all__ = ["STDIN", "Finder", "SearchResult", "Source", "find", "may_match_several", "single_page"]


class Finder:
    """Search for the pages that paths denote; problems are collected on the way.

    A directory denotes the pages below it, recognized by their names or, if those cannot tell, by their content. Hidden
    files and directories, those for which `is_output` is true, and directories already visited (symlinks may form
    cycles) are skipped. A container denotes the pages in it.
    """

    def __init__(
        self,
        is_output: Callable[[str], bool],
        patterns: Patterns = DEFAULT_PATTERNS,
        fields: Fields = DEFAULT_FIELDS,
        staging: str | None = None,
    ) -> None:
        self.is_output = is_output
        self.patterns = patterns
        self.fields = fields
        self.staging = staging
        """Directory for a copy of stdin, if that is a container; None for a temporary file."""
        self.failures: list[tuple[str, str]] = []
        """Path and message for each unreadable directory or container, and each pattern without a match."""
        self.warnings: list[tuple[str, str]] = []
        """Path and message for each directory without pages."""
        self.skipped: Counter[str] = Counter()
        """Number of files and records that are not pages, by kind."""

    def pages(self, path: str) -> Iterator[Source]:
        """Yield the pages that a path denotes, in no particular order but for those of a container."""
        for source in self.sources(path):
            yield from self.inside(source)

    def sources(self, path: str) -> Iterator[Source]:
        """Yield the pages and containers that a path denotes, in no particular order."""
        for is_kind, find_pages in FINDERS:
            if is_kind(path):
                return find_pages(self, path)
        return iter([single_page(path)])

    def inside(self, source: Source) -> Iterator[Source]:
        """Yield the pages of a container, or a source that is a page itself."""
        source = arrived(source, self.staging)
        if not source.is_container:
            yield source
            return
        try:
            for page in source.records(self.fields, self.skipped):
                if not self.patterns.excludes(page.part):
                    yield page
        except UnreadableInputError as error:
            self.failures.append((source.name, str(error)))

    def below(self, root: str) -> Iterator[Source]:
        """Yield the pages and containers below a directory."""
        real, failures, empty = os.path.realpath(root), len(self.failures), True
        search = directories.Search(
            lambda path: self._enters(path, root),
            lambda path: self._accepts(path, root),
            lambda path, error: self.failures.append((path, read_error(error))),
        )
        for path in directories.walk(root, search):
            source = self._recognized(path, Location(real, directories.relative(path, root)))
            if source is not None:
                empty = False
                yield source
        if empty and len(self.failures) == failures:
            self.warnings.append((root, self._no_pages_message()))

    def matching(self, pattern: str) -> Iterator[Source]:
        """Yield the files that a glob pattern matches, located relative to the pattern's literal prefix."""
        root, empty = _literal_prefix(pattern), True
        real = os.path.realpath(root)
        for path in glob.iglob(pattern, recursive=True):
            if os.path.isfile(path) and not self.is_output(path) and not self.patterns.excludes(path):
                empty = False
                yield named_file(path, Location(real, os.path.relpath(path, root or os.curdir)))
        if empty:
            self.failures.append((pattern, "No file matches this pattern; check it, or name a directory."))

    def at_address(self, path: str) -> Iterator[Source]:
        """Yield the pages and containers in a remote directory, or that match a pattern."""
        empty = True
        try:
            for name, location in remote.find(path):
                if not self._is_named_like_page(location.path):
                    continue
                source = self._recognized(name, location)
                if source is not None:
                    empty = False
                    yield source
        except UnreadableInputError as error:
            self.failures.append((path, str(error)))
        else:
            if empty:
                self.warnings.append((path, self._no_pages_message()))

    def _no_pages_message(self) -> str:
        if self.patterns.include:
            return "No files match --include; check the patterns."
        suffixes = f"{', '.join(PAGE_SUFFIXES[:-1])} or {PAGE_SUFFIXES[-1]}"
        return f"No {suffixes} files (optionally compressed) and no crawls found; add --include to read other files."

    def _enters(self, path: str, root: str) -> bool:
        return not self.is_output(path) and not self.patterns.excludes(directories.relative(path, root))

    def _accepts(self, path: str, root: str) -> bool:
        """Return whether a file is selected by its name."""
        name = directories.relative(path, root)
        if not os.path.isfile(path):
            if not self.patterns.excludes(name):
                self.skipped["broken links and special files"] += 1
            return False
        return not self.is_output(path) and self._is_named_like_page(name)

    def _is_named_like_page(self, name: str) -> bool:
        if self.patterns.excludes(name):
            return False
        if self.patterns.include:
            return self.patterns.includes(name)
        accepted = has_page_suffix(name) or recognize.has_container_suffix(name) or recognize.has_mirror_suffix(name)
        if not accepted:
            self.skipped["files without a known suffix"] += 1
        return accepted

    def _recognized(self, path: str, location: Location) -> Source | None:
        """Return the source for a file found in a directory; None if its content is not what its name may stand for."""
        source = named_file(path, location)
        if source.kind != "file" or self.patterns.include or has_page_suffix(path):
            return source
        if recognize.has_mirror_suffix(path) and recognize.is_html(head(path)):
            return source
        self.skipped["files that are neither pages nor crawls"] += 1
        return None


def _is_pattern(path: str) -> bool:
    return glob.has_magic(path) and not is_address(path) and not remote.is_remote(path) and not os.path.lexists(path)


FINDERS: tuple[tuple[Callable[[str], bool], Callable[[Finder, str], Iterator[Source]]], ...] = (
    (lambda path: path != STDIN and os.path.isdir(path), Finder.below),
    (remote.may_match_several, Finder.at_address),
    (lambda path: path != STDIN and _is_pattern(path), Finder.matching),
)
"""Kinds of paths that may denote several files: a test and a search. Any other path is one file, or stdin."""


def may_match_several(path: str) -> bool:
    """Return whether a path may denote more than one page."""
    return any(is_kind(path) for is_kind, _ in FINDERS) or (path != STDIN and single_page(path).is_container)


class SearchResult(NamedTuple):
    """Pages found, and problems as (path, message)."""

    sources: list[Source]
    failures: list[tuple[str, str]]
    warnings: list[tuple[str, str]]

    @property
    def has_several(self) -> bool:
        """True if there is more than one page."""
        return len(self.sources) > 1 or any(source.is_container for source in self.sources)


def find(
    paths: Iterable[str], is_output: Callable[[str], bool], listed: Iterable[tuple[str, str]] = ()
) -> SearchResult:
    """Find the pages and containers that a few paths denote, without duplicates and in a deterministic order.

    `listed` are further paths, each with the address of its page, which may be empty.
    """
    finder = Finder(is_output)
    sources: dict[Location, Source] = {}
    for path, url in chain(((path, "") for path in paths), listed):
        for source in sorted(finder.sources(path)):
            sources.setdefault(source.location, source._replace(url=url))
    return SearchResult(list(sources.values()), finder.failures, finder.warnings)


def _literal_prefix(pattern: str) -> str:
    """Return the leading directories of a glob pattern that contain no wildcards."""
    prefix = os.path.dirname(pattern)
    while glob.has_magic(prefix):
        prefix = os.path.dirname(prefix)
    return prefix
