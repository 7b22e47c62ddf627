"""The title: declared titles are compared with the headings that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from stripper import words
from stripper.metadata import page_title
from stripper.metadata.context import PageContext
from stripper.metadata.declared import first_text
from stripper.metadata.line_index import with_key
from stripper.metadata.separators import QUOTED, SEPARATOR, SIGN
from stripper.model import Finding, Line
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import containment, key

_ANCHOR = re.compile(r"(?:(?<!\s)\s+)?[¶🔗]$|(?<!\s)\s+[#§]$")
_ANCHORS = ("¶", "🔗", "#", "§")
"""The text of a link from a heading to itself, and its last character."""
_SECTION = re.compile(r"^(\S+(?:\s[^\s|｜]+){4,99})\s[|｜]\s\S+$")
"""A section of one word after a bar and a title of at least five: "Let kids be kids again | Opinion"."""
_COLON = re.compile(r":(?:(?<=\w:)|(?<=\w\s:))")
_WORD = re.compile(r"\w{3,}")
"""A word that tells headings apart."""
_OPEN_END = re.compile(r"(?<!\s)\s+[|｜–—-]+$")
"""A separator at the end of a title, where the name of the site is missing."""
MAX_TITLE = 400
"""Characters of a title; more is a paragraph in its place."""
_META = (
    *("og:title", "twitter:title", "dc.title", "dcterms.title", "title"),
    *("citation_title", "bepress_citation_title", "eprints.title", "parsely-title", "sailthru.title"),
    "cxenseparse:title",
)
"""Meta elements with a title, the most reliable first."""
MAX_SEPARATORS = 20
MAX_SITE_NAMES = 3
"""Names that are removed from a title."""
MIN_NAME = 4
"""Characters of a site's name that may be a part of a longer name."""
MAX_NAME_RATIO = 2.5
"""Length of such a longer name relative to the shorter one is below this."""
MAX_HAN_SITE = 10
"""Characters of a site's name that is recognized by its end."""
MAX_LINES = 2_000
"""Lines that are searched for a title without heading."""

MIN_AGREEMENT = 0.55
"""Containment between a declared title and the heading that is the title."""
MIN_LENGTH_RATIO = 0.25
"""Length of such a heading relative to that of the shortest declared title, at least."""
LEVEL_BONUS = (0.0, 0.5, 0.2, 0.1, 0.05, 0.0, 0.0)
"""Score of a heading by its level, in addition to its agreement."""
PERFECT_SCORE = 1.5
"""Score of an h1 that equals a declared title, the highest there is."""
OUTSIDE_PENALTY = -0.4
"""Score of a heading in a sidebar, menu or list of teasers."""
SITE_PENALTY = -1.0
"""Score of a heading that is the name of the site."""


class DeclaredTitle(NamedTuple):
    """The title in one declaration, without the name of the site."""

    source: str
    text: str
    key: str


class Heading(NamedTuple):
    """A visible heading, joined from the lines of an h1 with line breaks."""

    first: Line
    text: str
    key: str


def find(context: PageContext) -> Finding | None:
    """Return the title of a page of HTML and its line, or None if nothing looks like a title."""
    every = tuple(_declared_titles(context))
    declared = tuple(title for title in every if title.key not in context.publisher_names)
    found = _from_heading(context, declared or every, has_title=bool(declared) or not every)
    found = found or _from_declaration(context, declared or every)
    if found and not found.value[-1:].isalnum():
        return found._replace(value=_OPEN_END.sub("", found.value))
    return found


def _declared_titles(context: PageContext) -> Iterator[DeclaredTitle]:
    article = context.declared.article
    titles = (
        ("json-ld headline", first_text(article.get("headline")) or first_text(article.get("name"))),
        *((f"meta {name}", content) for name in _META for content in context.declared.meta.get(name, ())[:1]),
        ("title", context.declared.head.title),
    )
    stripped = {title: strip_site(title[:MAX_TITLE], context) for _, title in titles if title}
    for source, title in titles:
        text = stripped.get(title, "")
        if called := key(text):
            yield DeclaredTitle(source, text, called)


def strip_site(title: str, context: PageContext) -> str:
    """Return a title without the names of the site before and after it, whatever separates them."""
    for _ in range(MAX_SITE_NAMES if SIGN.search(title) else 0):
        cuts = list(islice(SEPARATOR.finditer(title), MAX_SEPARATORS))
        if not cuts:
            return title
        head, tail = title[: cuts[0].start()], title[cuts[-1].end() :]
        if _names_site(tail, context.publisher_names) and title[: cuts[-1].start()].strip():
            title = title[: cuts[-1].start()].strip()
        elif len(tail) <= MAX_HAN_SITE and tail.endswith(_site_endings()):
            return title[: cuts[0].start()] if len(head) > len(tail) else title[: cuts[-1].start()]
        elif _names_site(head, context.publisher_names) and title[cuts[0].end() :].strip():
            title = title[cuts[0].end() :].strip()
        else:
            return title
    return title


@words.stored
def _site_endings() -> tuple[str, ...]:
    return tuple(words.phrases("site-ending"))


def _names_site(part: str, names: tuple[str, ...]) -> bool:
    """Return whether a part of a title is a name of the site, contains one in quotation marks, or is almost one."""
    if any(key(quoted) in names for quoted in QUOTED.findall(part)):
        return True
    called = key(part)
    return bool(called) and any(called == name or _overlap(called, name) for name in names)


def _overlap(part: str, name: str) -> bool:
    if len(name) < MIN_NAME or len(part) < MIN_NAME:
        return False
    if part in name:
        return name.startswith(part) or 2 * len(part) >= len(name)
    return name in part and len(part) < MAX_NAME_RATIO * len(name)


def _headings(context: PageContext, min_length: float = 0.0) -> Iterator[Heading]:
    """Yield the headings of at least so many characters."""
    for first, text in context.index.joined_headings:
        called = key(text) if min_length <= len(text) <= MAX_TITLE else ""
        if called:
            yield Heading(first, text, called)


def _from_heading(context: PageContext, declared: tuple[DeclaredTitle, ...], *, has_title: bool) -> Finding | None:
    """Return the heading that agrees best with the declared titles; without one, the only h1.

    If the declared titles only name the site, the only h2 counts, too.
    """
    best = _best_heading(context, frozenset(title.key for title in declared)) if declared else None
    heading = (best and (_heading_before(context, best) or _h1_beside(context, best, declared))) or best
    heading = heading or _only_heading(context, 1) or (None if has_title else _only_heading(context, 2))
    if heading is None:
        return None
    spelling = _best_spelling(context, heading, declared)
    return Finding("title", spelling.text, spelling.source, heading.first.number)


def _best_heading(context: PageContext, declared: frozenset[str]) -> Heading | None:
    best, most = None, 0.0
    for heading in _headings(context, MIN_LENGTH_RATIO * min(map(len, declared))):
        agreement = containment(heading.key, declared)
        if agreement < MIN_AGREEMENT:
            continue
        score = agreement + LEVEL_BONUS[min(heading.first.level, 6)]
        score += OUTSIDE_PENALTY * context.is_outside_article(heading.first.container)
        score += SITE_PENALTY * (heading.key in context.publisher_names)
        if score > most:
            best, most = heading, score
            if score >= PERFECT_SCORE:
                break
    return best


def _heading_before(context: PageContext, best: Heading) -> Heading | None:
    """Return the longer heading that the title element has before the best one: the best one names the site then."""
    title = context.declared.head.title[:MAX_TITLE]
    first, *rest = SEPARATOR.split(title)
    called = key(first) if best.key in map(key, rest) else key(title).removesuffix(best.key)
    if not len(best.key) < len(called) < len(key(title)):
        return None
    return next((heading for heading in _headings(context) if heading.key == called), None)


def _h1_beside(context: PageContext, best: Heading, declared: tuple[DeclaredTitle, ...]) -> Heading | None:
    """Return the only h1 if the best heading is of a lower level, and a declared title has the h1 as well.

    It is longer than the best heading, as titles of songs and books have the name of their author before their own; or
    the best heading is in a sidebar or menu and just a part of the declared title, and so is a word of the h1.
    """
    h1 = _only_heading(context, 1) if best.first.level > 1 else None
    if h1 is None or any(best.key == title.key for title in declared):
        return None
    if context.is_outside_article(best.first.container) and any(best.key in title.key for title in declared):
        called = frozenset(_WORD.findall(h1.text.casefold()))
        is_declared = any(not called.isdisjoint(_WORD.findall(title.text.casefold())) for title in declared)
    else:
        is_declared = len(h1.key) > len(best.key) and any(h1.key in title.key for title in declared)
    return h1 if is_declared else None


def _best_spelling(context: PageContext, heading: Heading, declared: tuple[DeclaredTitle, ...]) -> DeclaredTitle:
    """Return the title as the heading spells it, or as declared with punctuation that the heading shows by layout.

    A kicker is often part of the heading element: the heading is "Elections Voters wait" where "Elections: Voters wait"
    or just "Voters wait" is declared.
    """
    keys = [title.key for title in declared]
    text = _ANCHOR.sub("", heading.text) if heading.text.endswith(_ANCHORS) else heading.text
    text = _SECTION.sub(r"\1", text) if "|" in text or "｜" in text else text
    visible = DeclaredTitle("line", text, heading.key)
    bare = heading.text if heading.key in keys else strip_site(heading.text, context)
    if heading.key.removeprefix(key(bare)) in context.publisher_names:
        visible = DeclaredTitle("line", bare, key(bare))
    if glued := next((title for title in declared if _is_glued_to_site(heading.text, title.text, context)), None):
        return glued
    mixed_case = [title for title in declared if title.text != title.text.upper()]
    colons = _colons(heading.text)
    same = next((title for title in mixed_case if title.key == heading.key and _colons(title.text) > colons), None)
    if same:
        return same
    repeated = [title for title in mixed_case if keys.count(title.key) > max(1, keys.count(heading.key))]
    return next((title for title in repeated if _differs_by_kicker(title, heading.key)), visible)


def _is_glued_to_site(heading: str, title: str, context: PageContext) -> bool:
    """Return whether a heading is a title with the name of the site right after it: "Storm at seaHarbour Herald"."""
    rest = heading.removeprefix(title)
    return rest != heading and rest[:1].isalnum() and key(rest) in context.publisher_names


def _colons(text: str) -> int:
    """Return the number of colons after a word."""
    return len(_COLON.findall(text)) if ":" in text else 0


def _differs_by_kicker(title: DeclaredTitle, heading: str) -> bool:
    if title.key == heading:
        return False
    return heading.endswith(title.key) or (": " in title.text and title.key.endswith(heading))


def _only_heading(context: PageContext, level: int) -> Heading | None:
    """Return the only heading of a level in the article that does not name the site."""
    found = [
        heading
        for heading in _headings(context)
        if heading.first.level == level
        and not _names_site(heading.text, context.publisher_names)
        and not context.is_outside_article(heading.first.container)
    ]
    return found[0] if len(found) == 1 else None


def _from_declaration(context: PageContext, declared: tuple[DeclaredTitle, ...]) -> Finding | None:
    """Return the first declared title, and the line that repeats it."""
    if not declared:
        return None
    source, text, _ = declared[0]
    if source == "title":
        element = page_title.parse(text)
        shown, line, _ = page_title.headline(element, context.lines, 0)
        if line and text.startswith(shown) and page_title.is_title(shown):
            return Finding("title", shown, source, line.number)
        title, _ = page_title.cut_site(element)
        is_whole = text == context.declared.head.title  # no known name of the site has been cut off
        text = title if is_whole and text.startswith(title) and page_title.is_title(title) else text
    lines = with_key(context.lines[:MAX_LINES], key(text))
    return Finding("title", text, source, lines[0].number if lines else None)
