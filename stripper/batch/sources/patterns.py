"""Include and exclude patterns for the files of a directory."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase

from stripper.batch.output_names import has_page_suffix
from stripper.named_tuples import NamedTuple


class Patterns(NamedTuple):
    """Shell patterns, matched against a file's name and against its path relative to the directory searched."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def accepts(self, path: str) -> bool:
        """Return whether a file is selected; without `include`, page suffixes decide."""
        included = self.includes(path) if self.include else has_page_suffix(path)
        return included and not self.excludes(path)

    def includes(self, path: str) -> bool:
        """Return whether a file matches a pattern of `include`."""
        return _matches(path, self.include)

    def excludes(self, path: str) -> bool:
        """Return whether a file or directory is excluded."""
        return _matches(path, self.exclude)


DEFAULT_PATTERNS = Patterns()
"""Files with page suffixes."""


def _matches(path: str, patterns: Iterable[str]) -> bool:
    name = os.path.basename(path)
    return any(fnmatchcase(name, pattern) or fnmatchcase(path, pattern) for pattern in patterns)
