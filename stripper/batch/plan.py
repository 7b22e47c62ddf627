"""What was asked of a batch."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from hashlib import sha256
from typing import Any, NamedTuple

from stripper import __version__
from stripper.batch.sources import Finder, Source, lists
from stripper.batch.sources.patterns import PAGES, Patterns
from stripper.batch.stripping import Extract
from stripper.batch.writers import Layout
from stripper.cached import cached_property
from stripper.settings import Settings
from stripper.sites import Sites

SOME = 100
"""Pages after which a share of failures begins to count."""


class Selection(NamedTuple):
    """Which pages."""

    paths: tuple[str, ...]
    lists: tuple[str, ...] = ()
    null: bool = False
    """Whether names in lists end in NUL instead of a line end."""
    patterns: Patterns = PAGES

    def pages(self, finder: Finder) -> Iterator[tuple[int, Source]]:
        """The pages, each with the number of what it was named by. Raises UnreadableInputError for a list."""
        for named, pages in enumerate(self._finds(finder)):
            for source in pages:
                yield named, source

    def _finds(self, finder: Finder) -> Iterator[Iterable[Source]]:
        for path in self.paths:
            yield finder.pages(path)
        here = os.path.realpath(os.curdir)
        for path in self.lists:
            for entry in lists.entries(path, null=self.null):
                if not self.patterns.leave(entry):
                    yield lists.pages(finder, entry, here)


class Allowance(NamedTuple):
    """How many pages may fail before the batch is stopped."""

    number: float
    is_share: bool = False
    """Whether the number is a share of the pages that are done, from 0 to 1."""

    def is_exceeded(self, failed: int, done: int) -> bool:
        if self.is_share:
            return done >= SOME and failed > self.number * done
        return failed > self.number


@dataclass(frozen=True)
class Plan:
    """Everything but the pages."""

    layout: Layout
    settings: Settings = field(default_factory=Settings)
    url: str | None = None
    jobs: int = 1
    timeout: float = 30.0
    """Seconds for a page."""
    memory: int = 2_000_000_000
    """Bytes for a worker."""
    most: int = 50_000_000
    """Bytes of a page."""
    allowance: Allowance | None = None
    fresh: bool = False
    """Whether everything is done again."""
    retry_failed: bool = False
    extract: Extract | None = None
    """Instead of the pipeline; can be pickled."""

    @cached_property
    def options(self) -> dict[str, Any]:
        """All that decides how a page comes out, but for the page and what rule files hold."""
        given = {field.name: _plain(getattr(self.settings, field.name)) for field in fields(self.settings)}
        return {**given, "url": self.url, "form": self.layout.form, "lines": self.layout.lines, "to": self.layout.to}

    @cached_property
    def key(self) -> bytes:
        """Equal for equal options, rules, form and version."""
        decisive = [__version__, self.options, repr(self.settings.rules.sites), self.layout.shape]
        return sha256(json.dumps(decisive, sort_keys=True).encode()).digest()


def _plain(value: Any) -> Any:
    """The value of a setting as JSON has it: of rules, where they are; of ranges of lines, both ends."""
    if isinstance(value, Sites):
        return value.paths
    if isinstance(value, frozenset):
        return sorted(value)
    return [(span.start, span.stop) for span in value] if isinstance(value, tuple) else value
