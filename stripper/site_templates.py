"""Immutable data for what recurs on the pages of a site, and the hashes by which it is looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stripper.model import Container
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import key

MIN_PAGES = 3
"""Pages on which a line or path has to recur; on two, it may be part of an article that was published twice."""

_HASH_SIZE = 8
"""Bytes: among ten million lines, two share a hash with a probability of 0.0003 %."""

_DIGITS = re.compile(r"\d+")


class LineCount(NamedTuple):
    """Occurrences of a line on the pages of a host."""

    pages: int
    """Number of pages with the line."""
    kept: int
    """Number of pages on which it was kept."""


class PathCount(NamedTuple):
    """Text in the elements with the same path, on the pages of a host."""

    pages: int
    """Number of pages with text in such an element."""
    kept: int
    """Characters of kept lines."""
    characters: int
    """Characters of all lines."""


class SiteTemplate(NamedTuple):
    """Lines and paths that recur on the pages of one host."""

    pages: int
    """Number of pages learned."""
    lines: Mapping[str, LineCount]
    """Counts by `line_hash`, and by `masked_hash`."""
    paths: Mapping[str, PathCount]
    """Counts by the hashes that `path_hashes` returns."""


@dataclass(frozen=True)
class Templates:
    """The templates of all hosts."""

    hosts: Mapping[str, SiteTemplate] = field(default_factory=dict, compare=False)
    """Keys are hosts as `host_of` returns them; those without an address share the empty one."""
    paths: tuple[str, ...] = ()
    """Path of the file, as given by the user, or `auto`."""
    digest: str = ""
    """Hash of the file, by which templates are compared."""

    def __bool__(self) -> bool:
        return bool(self.hosts)


AUTO = Templates(paths=("auto",))
"""The value for templates that a batch learns from its own pages in a first pass."""


def line_hash(text: str) -> str:
    """Return the hash of the letters and digits of a line, ignoring case; empty if it has none."""
    normalized = key(text)
    return _hash(normalized) if normalized else ""


def masked_hash(text: str) -> str:
    """Return the hash of a line apart from its numbers; empty if it has no digits, or no letters."""
    normalized = key(text)
    masked = _DIGITS.sub("#", normalized)
    return _hash(masked) if masked not in (normalized, "#") else ""


def path_hashes(containers: Sequence[Container]) -> list[str]:
    """Return the hash of the path of each container: tags, classes and ids from the root, without digits.

    That of the page itself is empty.
    """
    found = [""]
    for parent, tag, names, _ in containers[1:]:
        found.append(_hash(f"{found[parent]} {tag} {_DIGITS.sub('', names)}"))
    return found


def _hash(text: str) -> str:
    from hashlib import blake2b  # imported here since few pages need it, and it loads OpenSSL

    return blake2b(text.encode("utf-8", "replace"), digest_size=_HASH_SIZE).hexdigest()
