"""Learning of templates: summaries of pages, and counts over the pages of each host in bounded memory.

The counts are pruned as in lossy counting (Manku and Motwani, 2002): whenever there are too many, those of the rarest
lines are dropped. They depend on the order of the pages and on nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.site_rules import host_of
from stripper.site_templates import MIN_PAGES, LineCount, PathCount, SiteTemplate, line_hash, masked_hash, path_hashes

MAX_COUNTS = 3_000_000
"""Lines and paths counted at once over all hosts, which take some 600 MB."""
MAX_REPEATED = 0.9
"""Share of the kept text of a page that was on earlier pages from which it is a copy of one, and not counted."""


Count = TypeVar("Count", LineCount, PathCount)


class PageSummary(NamedTuple):
    """The lines and paths of a page that are counted."""

    host: str
    lines: Mapping[str, tuple[bool, int]]
    """For each hash, whether the line was kept, and its characters."""
    paths: Mapping[str, tuple[int, int]]
    """For each hash, the characters of lines in it and those of kept ones."""
    masked: Mapping[str, bool] = {}
    """For each hash of a line with digits apart from them, whether such a line was kept."""


def summarize(document: Document) -> PageSummary:
    """Return the summary of a page."""
    lines: dict[str, tuple[bool, int]] = {}
    paths: dict[str, tuple[int, int]] = {}
    masked: dict[str, bool] = {}
    of_container = path_hashes(document.parsed.containers)
    for line, decision in zip(document.lines, document.decisions, strict=True):
        size = len(line.text)
        if hashed := line_hash(line.text):
            was_kept, before = lines.get(hashed, (False, 0))
            lines[hashed] = (was_kept or decision.keep, before + size)
        if hashed := masked_hash(line.text):
            masked[hashed] = masked.get(hashed, False) or decision.keep
        if path := of_container[line.container]:
            characters, kept = paths.get(path, (0, 0))
            paths[path] = (characters + size, kept + size * decision.keep)
    host = host_of(document.page.url) or host_of(document.url)
    return PageSummary(host, lines, paths, masked)


class Learner:
    """Counts over the summaries of pages."""

    def __init__(self, max_counts: int = MAX_COUNTS) -> None:
        self._max_counts = max_counts
        self._pages: dict[str, int] = {}
        self._lines: dict[tuple[str, str], LineCount] = {}
        self._paths: dict[tuple[str, str], PathCount] = {}
        self._floor = 1

    def add(self, page: PageSummary) -> None:
        """Count a page, unless it is a copy of earlier ones."""
        if self._is_copy(page):
            return
        host = page.host
        self._pages[host] = self._pages.get(host, 0) + 1
        was_kept = {hashed: is_kept for hashed, (is_kept, _) in page.lines.items()}
        for hashed, is_kept in (*was_kept.items(), *page.masked.items()):
            pages, kept = self._lines.get((host, hashed), (0, 0))
            self._lines[host, hashed] = LineCount(pages + 1, kept + is_kept)
        for hashed, (characters, kept) in page.paths.items():
            count = self._paths.get((host, hashed), PathCount(0, 0, 0))
            self._paths[host, hashed] = PathCount(count.pages + 1, count.kept + kept, count.characters + characters)
        if len(self._lines) + len(self._paths) > self._max_counts:
            self._prune()

    def hosts(self) -> Mapping[str, SiteTemplate]:
        """Return what recurs on each host with enough pages."""
        lines = _by_host(self._lines)
        paths = _by_host(self._paths)
        return {
            host: SiteTemplate(pages, lines.get(host, {}), paths.get(host, {}))
            for host, pages in sorted(self._pages.items())
            if pages >= MIN_PAGES
        }

    def _is_copy(self, page: PageSummary) -> bool:
        kept = [(hashed, size) for hashed, (is_kept, size) in page.lines.items() if is_kept]
        repeated = sum(size for hashed, size in kept if (page.host, hashed) in self._lines)
        return repeated > MAX_REPEATED * sum(size for _, size in kept)

    def _prune(self) -> None:
        """Drop the rarest lines and paths until there is room for as many again."""
        while len(self._lines) + len(self._paths) > self._max_counts // 2:
            self._lines = {name: count for name, count in self._lines.items() if count.pages > self._floor}
            self._paths = {name: count for name, count in self._paths.items() if count.pages > self._floor}
            self._floor += 1
        self._floor = 1


def _by_host(counts: Mapping[tuple[str, str], Count]) -> Mapping[str, Mapping[str, Count]]:
    """Return the counts of lines or paths on enough pages, by host."""
    found: dict[str, dict[str, Count]] = {}
    for (host, hashed), count in sorted(counts.items()):
        if count.pages >= MIN_PAGES:
            found.setdefault(host, {})[hashed] = count
    return found
