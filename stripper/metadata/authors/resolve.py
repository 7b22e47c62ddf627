"""The authors of a page: candidates from all sources are compared, and the most credible one is chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from stripper.cached import cached_property
from stripper.metadata.authors import affixes, credits, exact_names, names, patterns
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.name_checks import has_case, is_capitalized
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.sources import SOURCES, VISIBLE
from stripper.metadata.confidence import author_confidence
from stripper.metadata.context import PageContext
from stripper.metadata.dates import resolve as dates
from stripper.metadata.declared import texts
from stripper.model import Author, Line
from stripper.native.normalize import has_key, key

_CORRECTING = ("line", "rel", "class", "signature")
"""Visible sources that may override a declaration, in this order."""
_LINES = frozenset({"line", "signature", "far-line"})
"""Sources that are whole lines."""
CLOSE_BELOW = 5
"""Lines below the headline in which a line with a prefix overrides any declaration."""
MIN_PUBLISHER = 5
"""Letters of a publisher's name that no name of a person contains."""
MAX_CREDIT = 200
"""Characters of a line near the headline that credits a photographer or contributor."""
_URL = re.compile(r"https?://|/|\.\.?/|\?")
"""The start of a URL; not that of a script or mail address."""


def resolve(context: PageContext, box: tuple[Line, ...]) -> tuple[Author, ...]:
    """Return the authors of a page, or none rather than a wrong one; `box` holds the lines of the author box."""
    if context.declared.is_product:  # its reviewers are named
        return ()
    chosen = _Resolver(context).best()
    authors = tuple(_author(context, name, chosen) for name in chosen.names) if chosen else credits.box_authors(box)
    known = {key(author.name) for author in authors}
    credited = (other for other in credits.closing_credits(context) if key(other.name) not in known)
    return tuple(one._replace(confidence=author_confidence(one.source)) for one in (*authors, *credited))


def _author(context: PageContext, name: Name, chosen: Candidate) -> Author:
    url = name.url or profile_url(context, name.name, chosen.line)
    return Author(name.name, name.role, name.organization, url, chosen.source, name.raw, chosen.line)


def profile_url(context: PageContext, name: str, line: int | None) -> str:
    """Return the target of a link with this name as its text, a label or part of the line; empty if there is none."""
    wanted = key(name)
    of_labels = (label.value for label in context.labels if label.tag == "a" and has_key(label.text, wanted))
    here = context.lines[line - 1] if line else None
    of_line = (s.target for s in here.spans if has_key(here.text[s.start : s.end], wanted)) if here else ()
    return next((target for target in (*of_labels, *of_line) if _URL.match(target)), "")


class _Resolver:
    """The choice among the candidates of one page. A source is read at most once, and only if it is needed."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._publishers = frozenset(context.publisher_names)
        self._candidates: dict[str, Candidate | None] = {}

    def best(self) -> Candidate | None:
        """Return the first candidate, in the order of `SOURCES`, with an author left after filtering.

        The publisher counts as a declared author only if no source names anybody else.
        """
        for source in SOURCES:
            found = self._filtered(source, with_publisher=source in VISIBLE)
            if found:
                return found if source in VISIBLE else self._corrected(found)
        declared = (self._filtered(source, with_publisher=True) for source in SOURCES if source not in VISIBLE)
        return next((found for found in declared if found), None)

    def _candidate(self, source: str) -> Candidate | None:
        if source not in self._candidates:
            found = next(islice(SOURCES[source](self._context), 1), None)
            self._candidates[source] = found and exact_names.cut(self._context, found) if source in _LINES else found
        return self._candidates[source]

    def _filtered(self, source: str, *, with_publisher: bool) -> Candidate | None:
        """Return the candidate of a source with its credible names, or None if none of them is an author."""
        candidate = self._candidate(source)
        if candidate is None or (candidate.line and self._context.is_in_teasers(candidate.line)):
            return None
        named = (name for name in candidate.names if with_publisher or not self._is_publisher(name.name))
        credible = self._without_departments(tuple(name for name in named if self._is_credible(name, source)))
        return candidate._replace(names=credible) if any(name.role == "author" for name in credible) else None

    def _without_departments(self, found: tuple[Name, ...]) -> tuple[Name, ...]:
        """Return names without those that the publisher's name starts with, or that start with it; the first of them if
        there are no others."""
        publishers = tuple(publisher for publisher in self._publishers if len(publisher) > 2)
        return tuple(name for name in found if not _is_part_of(key(name.name), publishers)) or found[:1]

    def _corrected(self, declared: Candidate) -> Candidate:
        """Return a declared candidate, or the visible one that overrides it."""
        is_sure = all(" " in name.name and self._is_visible(name.name) for name in declared.names)
        sources = _CORRECTING[:1] if is_sure else _CORRECTING
        visible = (self._filtered(source, with_publisher=True) for source in sources)
        better = next((found for found in visible if found and self._overrides(found, declared)), None)
        return better or self._with_shown_roles(self._completed(declared))

    def _completed(self, declared: Candidate) -> Candidate:
        """Return the meta elements or the byline close below the headline if they name further people than declared."""
        meta, line = self._filtered("meta", with_publisher=False), self._filtered("line", with_publisher=True)
        known = meta if meta and self._adds_people(meta, declared) else declared
        is_close = line is not None and line.has_prefix and self._is_close_below(line)
        return line if line and is_close and self._adds_people(line, known) else known

    def _adds_people(self, other: Candidate, declared: Candidate) -> bool:
        """Return whether a candidate names all authors of a declared one, and further people."""
        named = {_person_key(name): name.name for name in other.names if name.role == "author"}
        known = {_person_key(name) for name in declared.names if name.role == "author"}
        further = [name for called, name in named.items() if called not in known]
        return bool(further) and known <= named.keys() and all(map(self._is_person, further))

    def _is_close_below(self, visible: Candidate) -> bool:
        headline = self._context.headline.number if self._context.headline else 0
        return visible.line is not None and 0 < visible.line - headline <= CLOSE_BELOW

    def _is_person(self, name: str) -> bool:
        """Return whether a name may be that of a person: two or three words, not of an organization nor of the text."""
        if not _may_be_person(name) or names.agency_name(name) or self._may_be_publisher(name):
            return False
        return not any(map(self._context.occurs_in_lower_case, name.split()))

    def _with_shown_roles(self, declared: Candidate) -> Candidate:
        """Return a declared candidate with the roles that credits near the headline give to several names."""
        if len(declared.names) == 1:
            return declared
        roles = self._shown_roles(declared)
        renamed = tuple(name._replace(role=roles.get(key(name.name), name.role)) for name in declared.names)
        return declared._replace(names=renamed) if any(name.role == "author" for name in renamed) else declared

    def _overrides(self, visible: Candidate, declared: Candidate) -> bool:
        """Return whether a visible candidate is better than a declared one.

        It is if it has the full name of which the other has the given name. If the two have nobody in common, it is if
        a prefix precedes it close below the headline, or if the page does not show the declared names; for news, whose
        declarations are edited, a prefix must precede it then.
        """
        if not self._is_alternative(visible, declared):
            return len(declared.names) == 1 and _completes(visible.names[0].name, declared.names[0].name)
        if " " not in declared.names[0].name and self._is_visible(declared.names[0].name):
            return False
        if visible.has_prefix and self._is_close_below(visible):
            return True
        if " " not in declared.names[0].name:
            return False
        if visible.source == "label author" and all(self._may_be_site(name.name) for name in declared.names):
            return True
        if self._is_news and not visible.has_prefix:
            return False
        return not any(self._is_visible(name.name) for name in declared.names)

    @staticmethod
    def _is_alternative(visible: Candidate, declared: Candidate) -> bool:
        """Return whether a visible candidate names a person, and none of its names contains a declared one."""
        visible_keys = tuple(key(name.name) for name in visible.names)
        declared_keys = tuple(key(name.name) for name in declared.names)
        has_person = any(" " in name.name and not names.agency_name(name.name) for name in visible.names)
        return has_person and not any(one in other for one in declared_keys for other in visible_keys)

    def _is_credible(self, name: Name, source: str) -> bool:
        """Return whether a name from a source is an author, and not the publisher or an invisible user name."""
        if source in ("meta", "twitter-card") and name.name.casefold().replace(" ", "-") in patterns.newsrooms():
            return False
        return source in VISIBLE or self._is_credible_declared(name.name, source) or key(name.name) in self._in_bylines

    def _is_credible_declared(self, name: str, source: str) -> bool:
        if self._context.is_publisher(name):
            return key(name) in self._confirmed or (source == "meta" and _may_be_person(name) and self._is_post)
        if source == "meta" and self._may_be_publisher(name):
            return self._is_publisher(name) and self._is_article
        if self._is_visible(name):
            if source == "json-ld" and self._context.declared.is_thread:  # its users are named as they like
                return True
            return _is_full(name) or bool(names.agency_name(name)) or (source != "meta" and not name.islower())
        return self._is_credible_unseen(name, source)

    def _is_credible_unseen(self, name: str, source: str) -> bool:
        """Return whether a declared name that the page does not show is an author.

        JSON-LD often names who uploaded a text; not for news, nor if a meta element has the same name.
        """
        if _is_full(name) and source == "json-ld" and self._is_news:
            return True
        if " " in name and source == "meta" and is_capitalized(name) and self._is_article:
            return True
        return key(name) in self._confirmed and (" " in name or not name.islower())

    def _is_publisher(self, name: str) -> bool:
        """Return whether a name is that of the publisher, or of its staff: "Example staff"."""
        return self._context.is_publisher(name) or self._context.is_publisher(patterns.collective().sub("", name))

    def _may_be_site(self, name: str) -> bool:
        """Return whether a name contains a longer one of the publisher: "The Example Post & Gazette"."""
        called = key(name)
        return any(publisher in called for publisher in self._publishers if len(publisher) >= MIN_PUBLISHER)

    def _is_visible(self, name: str) -> bool:
        return name in self._context.text or name.casefold() in self._context.folded_text

    def _may_be_publisher(self, name: str) -> bool:
        called = key(name)
        if patterns.organization().search(name):
            return True
        return any(called in publisher or publisher in called for publisher in self._publishers)

    @cached_property
    def _is_news(self) -> bool:
        """True if JSON-LD declares the page as news."""
        return any(kind.endswith("NewsArticle") for kind in texts(self._context.declared.article.get("@type")))

    @cached_property
    def _is_article(self) -> bool:
        """True if a meta element declares the page as an article, so that its author is not that of the site."""
        declared = self._context.declared
        return "article" in declared.kinds or "post" in declared.meta.get("parsely-type", ())

    @cached_property
    def _is_post(self) -> bool:
        """True if the page is declared an article or has a date, as blog posts have, unlike shops."""
        return self._is_article or dates.resolve(self._context, None, guess=False)[0] is not None

    @cached_property
    def _confirmed(self) -> frozenset[str]:
        """The keys of the names that a meta element and either JSON-LD or a Twitter card declare."""
        return self._keys("meta") & (self._keys("json-ld") | self._keys("twitter-card"))

    def _shown_roles(self, declared: Candidate) -> Mapping[str, str]:
        """Return the roles other than author of credited names near the headline, some of which are declared."""
        starts = tuple(key(name.name.partition(" ")[0]) for name in declared.names)
        texts = (
            *(label.text for label in self._context.byline_labels),
            *(line.text for line in self._context.near_headline if len(line.text) <= MAX_CREDIT),
        )
        naming = (text for text in texts if any(map(key(text).__contains__, starts)))
        credited = (
            name for text in naming if patterns.credit_end().search(text.lower()) for name in names.parse_names(text)
        )
        return {key(name.name): name.role for name in credited if name.role not in ("author", "agency")}

    @cached_property
    def _in_bylines(self) -> frozenset[str]:
        """The keys of the names in visible bylines."""
        return frozenset[str]().union(*map(self._keys, _CORRECTING))

    def _keys(self, source: str) -> frozenset[str]:
        candidate = self._candidate(source)
        return frozenset(key(name.name) for name in candidate.names) if candidate else frozenset()


def _is_part_of(called: str, publishers: tuple[str, ...]) -> bool:
    """Return whether the comparison key of a name is one of the publishers with or without their last words."""
    is_start = len(called) >= MIN_PUBLISHER and any(publisher.startswith(called) for publisher in publishers)
    return is_start or called.startswith(publishers)


def _person_key(name: Name) -> str:
    """Return the comparison key of a name without titles before it."""
    return key(affixes.without_titles(name.name))


def _completes(visible: str, declared: str) -> bool:
    """Return whether a visible name has a surname after a declared given name."""
    return " " not in declared and visible.casefold().startswith(f"{declared.casefold()} ")


def _may_be_person(name: str) -> bool:
    """Return whether a publisher's name may be that of a person with a site of their own."""
    return 1 <= name.count(" ") <= 2 and is_capitalized(name) and not patterns.organization().search(name)


def _is_full(name: str) -> bool:
    """Return whether a name has a given name and a surname; in scripts without case they need no space between them."""
    return " " in name or (name[0].isalpha() and not has_case(name))
