"""Who made the page: the places that name somebody are compared, and the best one is believed."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from stripper.metadata import credits, names
from stripper.metadata.declared import key
from stripper.metadata.evidence import Evidence
from stripper.metadata.names import Name
from stripper.metadata.sources import SOURCES, VISIBLE, Candidate
from stripper.model import Author, Line

_WEAK = frozenset({"meta", "signature"})
"""What does not count against JSON-LD that says that the site itself is the author."""
_ORGANIZATION = re.compile(
    r"(?<!\w)(?:gmbh|ag|e\.\s?v\.?|inc|ltd|llc|s\.?a\.?|verlag|verband|bundesverband|stiftung|ministerium"
    r"|bundesministerium|university|universität|institute?|foundation|association|agency|partei|media|news|magazine?"
    r"|press)(?!\w)",
    re.IGNORECASE,
)
"""What only organizations are called; where a page declares one and does not show it, it means the publisher."""


def find(evidence: Evidence, box: tuple[Line, ...]) -> tuple[Author, ...]:
    """Who made the page, or nobody: better no author than a wrong one; `box` holds the lines of the author box."""
    chosen = _Verdict(evidence).candidate()
    if chosen is None:
        authors = credits.boxed(box)
    else:
        authors = tuple(Author(name.name, name.role, chosen.source, chosen.line) for name in chosen.names)
    known = {key(author.name) for author in authors}
    return (*authors, *(other for other in credits.closing(evidence) if key(other.name) not in known))


class _Verdict:
    """Which of the candidates of one page to believe; the places are read only as far as that needs."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._house = frozenset(evidence.house)
        self._found: dict[str, Candidate | None] = {}

    def candidate(self) -> Candidate | None:
        """The first candidate, in the order of `SOURCES`, of which something is left without what is no author."""
        house_itself = False
        for kind in SOURCES:
            found = None if house_itself and kind in _WEAK else self._read(kind)
            if found is None:
                continue
            left = self._people(tuple(name for name in found.names if self._holds(name, kind)))
            if any(name.role == "author" for name in left):
                return found._replace(names=left)
            house_itself |= kind == "json-ld" and any(key(name.name) in self._house for name in found.names)
        return None

    def _read(self, kind: str) -> Candidate | None:
        if kind not in self._found:
            self._found[kind] = next(islice(SOURCES[kind](self._evidence), 1), None)
        return self._found[kind]

    def _people(self, found: tuple[Name, ...]) -> tuple[Name, ...]:
        """The names without those of departments of the house, unless there is nobody else."""
        departments = tuple(own for own in self._house if len(own) > 2)
        return tuple(name for name in found if not key(name.name).startswith(departments)) or found

    def _holds(self, name: Name, kind: str) -> bool:
        """Whether a name is an author: neither the site, unless it signs visibly, nor a user name no reader sees."""
        called = key(name.name)
        if called in self._house:
            return kind in VISIBLE
        if kind in VISIBLE or (kind == "json-ld" and " " in name.name) or called in self._shown:
            return True
        if kind == "meta" and self._is_publisher(name.name):
            return False
        if " " not in name.name and not names.agency(name.name) and (kind == "meta" or name.name.islower()):
            return False
        return name.name in self._evidence.text or name.name.casefold() in self._evidence.text.casefold()

    def _is_publisher(self, name: str) -> bool:
        called = key(name)
        return bool(_ORGANIZATION.search(name)) or any(called in own or own in called for own in self._house)

    @cached_property
    def _shown(self) -> frozenset[str]:
        """The names that readers see in a byline."""
        found = (self._read(kind) for kind in SOURCES if kind in VISIBLE)
        return frozenset(key(name.name) for candidate in found if candidate for name in candidate.names)
