"""Which files of a directory are pages that are wanted."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

from stripper.batch.names import is_page


class Patterns(NamedTuple):
    """Which files count, by shell patterns; each is held against the name, and against the path below the directory."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def take(self, path: str) -> bool:
        """Whether a file is taken; without `include`, those with the name of a page are."""
        wanted = _matches(path, self.include) if self.include else is_page(path)
        return wanted and not self.leave(path)

    def leave(self, path: str) -> bool:
        """Whether a file or directory is left out."""
        return _matches(path, self.exclude)


PAGES = Patterns()
"""What is taken if nothing is said: files with the names of pages."""


def _matches(path: str, patterns: Iterable[str]) -> bool:
    name = os.path.basename(path)
    return any(fnmatchcase(name, pattern) or fnmatchcase(path, pattern) for pattern in patterns)
