"""Configuration of a batch."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import sha256
from typing import Any

from stripper import __version__
from stripper.batch.extraction import Extract
from stripper.batch.part import EVERYTHING, Part
from stripper.batch.repeat import Repeat
from stripper.batch.sources import Finder, Source, lists
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.batch.sources.patterns import DEFAULT_PATTERNS, Patterns
from stripper.batch.writers import Layout
from stripper.cached import cached_property
from stripper.named_tuples import NamedTuple
from stripper.settings import Settings
from stripper.site_rules import Sites
from stripper.site_templates import AUTO, Templates

MIN_PAGES_FOR_SHARE = 100
"""Processed pages from which a limit on the share of failures applies."""


class Selection(NamedTuple):
    """The pages of a batch: paths, lists of paths, and patterns that filter both."""

    paths: tuple[str, ...]
    lists: tuple[str, ...] = ()
    null: bool = False
    """True if the names in lists are separated by NULs instead of newlines."""
    patterns: Patterns = DEFAULT_PATTERNS

    def pages(self, finder: Finder) -> Iterator[tuple[int, Source]]:
        """Yield the pages, each with the index of the argument or list entry that named it.

        Raises UnreadableInputError for a list that cannot be read.
        """
        for index, pages in enumerate(self._find(finder)):
            for source in pages:
                yield index, source

    def _find(self, finder: Finder) -> Iterator[Iterable[Source]]:
        for path in self.paths:
            yield finder.pages(path)
        working_directory = os.path.realpath(os.curdir)
        for path in self.lists:
            for entry in lists.entries(path, null=self.null):
                if not self.patterns.excludes(entry):
                    yield lists.pages(finder, entry, working_directory)


class FailureLimit(NamedTuple):
    """Number or share of pages that may fail before the batch is stopped."""

    value: float
    is_share: bool = False
    """True if `value` is a share of the processed pages, from 0 to 1."""

    def is_exceeded(self, failed: int, processed: int) -> bool:
        if self.is_share:
            return processed >= MIN_PAGES_FOR_SHARE and failed > self.value * processed
        return failed > self.value


@dataclass(frozen=True)
class Plan:
    """Configuration of a batch, apart from its pages."""

    layout: Layout
    settings: Settings = field(default_factory=Settings)
    url: str | None = None
    jobs: int = 1
    timeout: float = 30.0
    """Seconds per page."""
    max_memory: int = 2_000_000_000
    """Bytes per worker."""
    max_bytes: int = 50_000_000
    """Size of the largest page that is read."""
    max_failures: FailureLimit | None = None
    fresh: bool = False
    """True to process every page again."""
    retry_failed: bool = False
    extract: Extract | None = None
    """Replacement for the pipeline; must be picklable."""
    fields: Fields = DEFAULT_FIELDS
    """Fields of tabular sources."""
    languages: tuple[str, ...] = ()
    """ISO 639 codes of the languages whose pages are written; empty for all."""
    part: Part = EVERYTHING
    """The part to process; all pages are registered all the same, so that names and shards are those of one run."""

    repeats: str | None = None
    """Path of the ledger of the first pass, with the repeats; None if there was none."""
    cluster: str | None = None
    """Address of a Dask scheduler, or `local`; None for worker processes of this one."""
    excluded: str | None = None
    """Directory whose outputs are not read as pages; None for that of the layout."""

    @property
    def learns(self) -> bool:
        """True if the templates of sites are learned in a first pass."""
        return self.settings.templates == AUTO

    @property
    def has_first_pass(self) -> bool:
        """True if all pages are read once before the first output."""
        return self.layout.to != "summaries" and (self.learns or self.layout.dedup is not None)

    def includes(self, page: int) -> bool:
        """Return whether a page belongs to the part: every so many pages, or shards of rows."""
        block = 1 if self.layout.to == "tree" else self.layout.shard_size
        return (page - 1) // block % self.part.of == self.part.number - 1

    @cached_property
    def options(self) -> dict[str, Any]:
        """Everything that determines the output for a given page, except the contents of rules and templates."""
        settings = {field.name: _to_json(getattr(self.settings, field.name)) for field in fields(self.settings)}
        layout = self.layout
        return {
            **settings,
            "url": self.url,
            "fields": self.fields._asdict(),
            "languages": sorted(set(self.languages)),
            "format": layout.format,
            "sidecar_lines": layout.sidecar_lines,
            "why": layout.why,
            "to": layout.to,
            "columns": layout.columns,
        }

    def hash_for(self, repeat: Repeat | None) -> bytes:
        """Return the hash of everything that determines the output for a page, given what it repeats."""
        return sha256(self.settings_hash + repr(repeat).encode()).digest() if repeat else self.settings_hash

    @cached_property
    def settings_hash(self) -> bytes:
        """Hash of the options, rules, templates, arrangement of outputs and version."""
        files = [repr(self.settings.rules.sites), self.settings.templates.digest]
        inputs = [__version__, self.options, *files, self.layout.arrangement]
        return sha256(json.dumps(inputs, sort_keys=True).encode()).digest()


def _to_json(value: Any) -> Any:
    """Return a setting as JSON data: rules and templates as paths, ranges of lines as (start, stop), dates in ISO."""
    if isinstance(value, Sites | Templates):
        return value.paths
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    return [(span.start, span.stop) for span in value] if isinstance(value, tuple) else value
