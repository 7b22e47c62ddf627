"""Search of directories, without hidden files and cycles of symlinks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from stripper.named_tuples import NamedTuple


class Search(NamedTuple):
    """The filters of a search of directories, and the receiver of directories that cannot be read."""

    enters: Callable[[str], bool]
    """Return whether a directory is searched, given its path."""
    accepts: Callable[[str], bool]
    """Return whether a file is one of those sought, given its path."""
    fail: Callable[[str, OSError], None]


def walk(root: str, search: Search) -> Iterator[str]:
    """Yield the files sought below a directory.

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
                    if search.enters(entry.path):
                        (links if entry.is_symlink() else found).append(entry.path)
                elif search.accepts(entry.path):
                    yield entry.path
        except OSError as error:
            search.fail(directory, error)
        pending.extend(sorted(found, reverse=True))
        links.sort()


def relative(path: str, root: str) -> str:
    """Return a path below a directory relative to it."""
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
