"""Who made the page: the places that name somebody are compared, and the best one is believed."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from stripper.metadata.authors import credits, names
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.patterns import NEWSROOM
from stripper.metadata.authors.sources import SOURCES, VISIBLE
from stripper.metadata.context import Evidence
from stripper.metadata.declared import texts
from stripper.model import Author, Line
from stripper.native.normalize import key, says

_CORRECTING = ("line", "rel", "class", "signature")
"""What readers see that may be believed rather than a declaration, in this order."""
_BELOW = 5
"""Lines under the headline in which a line that says "by" is believed whatever the page declares."""
_ADDRESS = re.compile(r"https?://|/|\.\.?/|\?")
"""How an address begins, where a script or a mail address does not."""
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
    authors = tuple(_author(evidence, name, chosen) for name in chosen.names) if chosen else credits.boxed(box)
    known = {key(author.name) for author in authors}
    return (*authors, *(other for other in credits.closing(evidence) if key(other.name) not in known))


def _author(evidence: Evidence, name: Name, chosen: Candidate) -> Author:
    url = name.url or profile(evidence, name.name, chosen.line)
    return Author(name.name, name.role, name.organization, url, chosen.source, name.raw, chosen.line)


def profile(evidence: Evidence, name: str, line: int | None) -> str:
    """Where a link leads whose text is this name: a label, or a part of its line; empty if none does."""
    called = key(name)
    labelled = (label.value for label in evidence.labels if label.tag == "a" and says(label.text, called))
    here = evidence.lines[line - 1] if line else None
    linked = (span.target for span in here.spans if says(here.text[span.start : span.end], called)) if here else ()
    return next((target for target in (*labelled, *linked) if _ADDRESS.match(target)), "")


class _Verdict:
    """Which of the candidates of one page to believe; the places are read only as far as that needs."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._house = frozenset(evidence.house)
        self._found: dict[str, Candidate | None] = {}

    def candidate(self) -> Candidate | None:
        """The first candidate, in the order of `SOURCES`, of which something is left without what is no author.

        That the page declares its own site counts only if nobody else is named.
        """
        for kind in SOURCES:
            left = self._left(kind, house=kind in VISIBLE)
            if left:
                return left if kind in VISIBLE else self._corrected(left)
        declared = (self._left(kind, house=True) for kind in SOURCES if kind not in VISIBLE)
        return next((left for left in declared if left), None)

    def _read(self, kind: str) -> Candidate | None:
        if kind not in self._found:
            self._found[kind] = next(islice(SOURCES[kind](self._evidence), 1), None)
        return self._found[kind]

    def _left(self, kind: str, *, house: bool) -> Candidate | None:
        """What is left of a candidate without what is no author; without the site itself unless `house`."""
        found = self._read(kind)
        if found is None:
            return None
        outsiders = (name for name in found.names if house or not self._evidence.is_house(name.name))
        left = self._people(tuple(name for name in outsiders if self._holds(name, kind)))
        return found._replace(names=left) if any(name.role == "author" for name in left) else None

    def _people(self, found: tuple[Name, ...]) -> tuple[Name, ...]:
        """The names without those of departments of the house, unless there is nobody else."""
        departments = tuple(own for own in self._house if len(own) > 2)
        return tuple(name for name in found if not key(name.name).startswith(departments)) or found

    def _corrected(self, declared: Candidate) -> Candidate:
        """A declaration, or what readers see if that says better who wrote this."""
        sure = all(" " in name.name and self._is_visible(name.name) for name in declared.names)
        seen = (self._left(kind, house=True) for kind in (_CORRECTING[:1] if sure else _CORRECTING))
        return next((byline for byline in seen if byline and self._corrects(byline, declared)), declared)

    def _corrects(self, seen: Candidate, declared: Candidate) -> bool:
        """Whether a byline that readers see is better than a declaration that has nobody in common with it.

        It is if it has the whole name of which the other says a part, if it says "by" right under the headline, or if
        the page does not show whom it declares; in news, whose authors somebody chose, it must say "by" then.
        """
        said = tuple(key(name.name) for name in declared.names)
        shown = tuple(key(name.name) for name in seen.names)
        people = any(" " in name.name and not names.agency(name.name) for name in seen.names)
        if not people or any(one in other for one in said for other in shown):
            return len(said) == 1 and self._completes(seen.names[0].name, declared.names[0].name)
        if " " not in declared.names[0].name:
            return False
        at = self._evidence.headline.number if self._evidence.headline else 0
        if seen.prefixed and seen.line and 0 < seen.line - at <= _BELOW:
            return True
        if self._is_news and not seen.prefixed:
            return False
        return not any(self._is_visible(name.name) for name in declared.names)

    @staticmethod
    def _completes(seen: str, declared: str) -> bool:
        """Whether a name has a surname where the declared one is a given name alone."""
        return " " not in declared and seen.casefold().startswith(f"{declared.casefold()} ")

    def _holds(self, name: Name, kind: str) -> bool:
        """Whether a name from this place is an author, and not the publisher or a user name no reader sees."""
        if kind in ("meta", "twitter") and name.name.casefold().replace(" ", "-") in NEWSROOM:
            return False
        return kind in VISIBLE or self._holds_declared(name.name, kind) or key(name.name) in self._shown

    def _holds_declared(self, name: str, kind: str) -> bool:
        if self._evidence.is_house(name):
            return key(name) in self._confirmed or (kind == "meta" and _may_be_person(name))
        if kind == "meta" and self._is_publisher(name):
            return False
        if self._is_visible(name):
            return _is_whole(name) or bool(names.agency(name)) or (kind != "meta" and not name.islower())
        return self._holds_unseen(name, kind)

    def _holds_unseen(self, name: str, kind: str) -> bool:
        """Whether a name that the page does not show is an author all the same.

        JSON-LD often has who uploaded a text; not so that of news, nor what a meta element says as well.
        """
        if _is_whole(name) and kind == "json-ld" and self._is_news:
            return True
        if " " in name and kind == "meta" and names.is_written_like_a_name(name) and self._is_article:
            return True
        return key(name) in self._confirmed and (" " in name or not name.islower())

    def _is_visible(self, name: str) -> bool:
        return name in self._evidence.text or name.casefold() in self._evidence.folded

    def _is_publisher(self, name: str) -> bool:
        called = key(name)
        return bool(_ORGANIZATION.search(name)) or any(called in own or own in called for own in self._house)

    @cached_property
    def _is_news(self) -> bool:
        """Whether JSON-LD says that the page is news."""
        return any(kind.endswith("NewsArticle") for kind in texts(self._evidence.declared.article.get("@type")))

    @cached_property
    def _is_article(self) -> bool:
        """Whether a meta element says that the page is an article, so that its author is not that of the site."""
        return "article" in self._evidence.declared.meta.get("og:type", ())

    @cached_property
    def _confirmed(self) -> frozenset[str]:
        """The names that a meta element says and, beside it, JSON-LD or a card label."""
        return self._keys("meta") & (self._keys("json-ld") | self._keys("twitter"))

    @cached_property
    def _shown(self) -> frozenset[str]:
        """The names that readers see in a byline."""
        return frozenset[str]().union(*map(self._keys, _CORRECTING))

    def _keys(self, kind: str) -> frozenset[str]:
        found = self._read(kind)
        return frozenset(key(name.name) for name in found.names) if found else frozenset()


def _may_be_person(name: str) -> bool:
    """Whether a site's name may be that of a person whose own site it is."""
    return 1 <= name.count(" ") <= 2 and names.is_written_like_a_name(name) and not _ORGANIZATION.search(name)


def _is_whole(name: str) -> bool:
    """Whether a name has a given name and a surname, for all that can be seen; without capitals it needs no space."""
    return " " in name or (name[0].isalpha() and not names.has_case(name))
