"""Lines that name who made the page, whatever their markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from stripper import words
from stripper.metadata import moments, names, prefixes
from stripper.metadata.candidate import Candidate
from stripper.metadata.evidence import Evidence
from stripper.metadata.glance import may_hold_byline
from stripper.metadata.names import Name
from stripper.metadata.survey import SHORT
from stripper.metadata.wording import CREDIT, JOB, small
from stripper.model import Line, Mark, Role

CARD = "line author-bio"
"""The source of an author who has a card below the text."""
_LONGEST = 200
"""Characters of a byline near the headline."""
_LABEL = 30
"""Characters of a line that is nothing but "Written by"."""
_CLOSE = 5
"""Lines under the headline in which a byline needs less evidence."""
_ABOVE = 2
"""Lines above it in which it does too."""
_SIGNED = 60
"""Characters of a line that is a name and a date."""
_DATED = 3
"""Lines under a name among which the date stands."""
_CARD = 500
"""Characters of a biography that are read."""
_TRIES = 10
"""Cards whose names are looked for in the text; honest pages have as many authors at most."""
_INITIALS = 3
"""Characters of what stands in the place of a picture of the author."""
_USER = re.compile(r"[\w.-]{3,24}")
"""A user name."""
_USER_REACH = 24
"""Characters between a user name and the date."""
_SIGNS = re.compile(r"(?:(?<!\s)\s+)?(?:[|•·⋅∙・—–/]|\s-\s)\s*")
"""What stands between name, date and other remarks under a headline."""
_PERSON = re.compile(r"[^\W\d_][\w.'’‘ -]*[\w.]")
"""What names of people are written with."""
_WRITTEN = re.compile(
    r"(?<=\w\s)(?:written|authored|verfasst|geschrieben|écrit|rédigé|escrito|scritto|geschreven)"
    r" (?:by|von|par|por|da|door)\s(?=\S)",
    re.IGNORECASE,
)
"""What says within a sentence near the headline that an author follows: "This post was written by Jane Doe"."""
_BY = re.compile(r" (?:by|von|par|por|da|door) ")
"""What each of these ends in; it is found faster."""


def near(evidence: Evidence) -> Iterator[Candidate]:
    """The lines near the headline that begin as a byline does, or say "by" after a date."""
    at = evidence.headline.number if evidence.headline else 0
    for here, below in zip(evidence.near, (*evidence.near[1:], None), strict=False):
        text = here.text
        if len(text) > _LONGEST or not (prefixes.may_begin(text) or may_hold_byline(text)):
            continue
        if here.role is Role.QUOTE or here is evidence.headline:
            continue
        text = _byline(text, below.text if below else "", evidence.language)
        found = names.read(text, strict=True) if text else ()
        close = at and -_ABOVE <= here.number - at < _CLOSE
        if text and not (found and close) and not any(" " in name.name for name in found):
            found = _user(text, evidence.language)
        if found and _is_own(evidence, here):
            yield Candidate("line", found, here.number, prefixed=True)


def _byline(text: str, below: str, language: str) -> str:
    """The byline that a line holds, or that it begins and the line below ends; empty if it is none."""
    if prefixes.has_prefix(text) or _credits_author(text, 0):
        return text
    if below and len(text) < _LABEL and prefixes.is_prefix(text):
        return f"{text} {below}"
    if len(text) <= SHORT and _BY.search(text) and (match := _WRITTEN.search(text)):
        return text[match.start() :]
    moment = moments.read(text, language)
    return _dated(text, moment.end, language) if moment else ""


def _dated(text: str, end: int, language: str) -> str:
    """The byline of a line that holds a date, with a "by" behind it or a user name before it; empty if it has none."""
    after = prefixes.after_prefix(text)
    if (after != text and end <= len(text) - len(after)) or _user(text, language):
        return text
    starts = (match.start() for match in CREDIT.finditer(small(text), end))
    return next((text[start:] for start in starts if _credits_author(text, start)), "")


def _user(text: str, language: str) -> tuple[Name, ...]:
    """The user name between "by" and a date: "Posted by someone on 3 May 2021", "by someone | 3 May 2021"."""
    after = prefixes.without_prefix(prefixes.after_prefix(text, users=True))
    user = _USER.match(after) if after != text else None
    moment = moments.read(after, language) if user else None
    if user is None or moment is None or moment.start - user.end() > _USER_REACH:
        return ()
    return names.read(user[0])


def _credits_author(text: str, start: int) -> bool:
    """Whether a text goes on with what stands before an author's name and ends in a colon, and with more."""
    match = CREDIT.match(small(text), start) if ":" in text or "：" in text else None
    if match is None or match.lastgroup != "author":
        return False
    return match[0].rstrip().endswith((":", "：")) and match.end() < len(text)


def signature(evidence: Evidence) -> Iterator[Candidate]:
    """A line under the headline that is a name and a date, or a name with a date in one of the next lines."""
    if evidence.headline is None:
        return
    at = evidence.headline.number
    under = evidence.lines[at : at + _CLOSE + _DATED]
    dated = [_holds_date(line, evidence) for line in under]
    for index, here in enumerate(under[:_CLOSE]):
        if len(here.text) > 2 * _SIGNED or not any(dated[index : index + _DATED + 1]) or _is_list(here):
            continue
        found = _signed(here.text, evidence)
        if found and here.role is not Role.HEADING and not evidence.is_foreign(here.container):
            yield Candidate("line", found, here.number)


def _holds_date(line: Line, evidence: Evidence) -> bool:
    return len(line.text) <= _LONGEST and moments.read(line.text, evidence.language) is not None


def _is_list(line: Line) -> bool:
    """Whether a line is several links rather than a name."""
    return sum(span.mark is Mark.LINK for span in line.spans) > 2


def _signed(text: str, evidence: Evidence) -> tuple[Name, ...]:
    """The only part of a line that is written like the name of a person."""
    parts = [part for part in _SIGNS.split(text) if part]
    moment = moments.read(text, evidence.language)
    if len(parts) == 1 and moment:
        parts = [text[: moment.start].strip(" ,"), text[moment.end :].strip(" ,")]
    whole = [name for part in parts if (name := whole_name(part.partition(" in ")[0], evidence))]
    return tuple(whole) if len(whole) == 1 and len(parts) <= 5 else ()


def whole_name(text: str, evidence: Evidence) -> Name | None:
    """The name of a person that a text is, of two to four words and no more than that, or None.

    Words that the page has in small letters too, or that a job or a menu is called, are no names.
    """
    text = text.strip(" ,")
    if not 1 <= text.count(" ") <= 3 or len(text) > _SIGNED or not _PERSON.fullmatch(text):
        return None
    if not names.is_written_like_a_name(text) or not _chrome().isdisjoint(text.casefold().split()) or JOB.search(text):
        return None
    found = names.read(text, strict=True)
    if len(found) != 1 or len(found[0].name) < len(text) - 2 or found[0].role != "author":
        return None
    return None if any(map(evidence.has_small, text.split())) else found[0]


@cache
def _chrome() -> frozenset[str]:
    """Words that by themselves are what pages have beside their text, in any language."""
    sections = ("navigation", "pagination", "share", "interface", "related", "footer", "sign-in", "comments", "tags")
    phrases = chain.from_iterable(chain.from_iterable(words.section(name).values()) for name in sections)
    return frozenset(phrase.casefold() for phrase in phrases if " " not in phrase)


@cache
def _said() -> frozenset[str]:
    """Phrases before a name that say of themselves that an author follows, wherever they stand."""
    phrases = {phrase.casefold().rstrip(":： ") for phrase in chain.from_iterable(words.section("byline").values())}
    return frozenset(phrase for phrase in phrases if len(phrase) > 4 or phrase[0] >= "\u0370")


def further(evidence: Evidence) -> Iterator[Candidate]:
    """The lines below the headline that are nothing but "Written by Jane Doe", or "Author" with a name below."""
    for here in _promising(evidence.beneath(evidence.declared.survey.bylines)):
        length = prefixes.prefix_length(here.text)
        if length and _is_label(here.text[:length]):
            found, at = names.read(here.text, strict=True), here
        elif len(here.text) <= _LABEL and _is_label(here.text):
            below = evidence.lines[here.number : here.number + 2]
            at = next((line for line in below if len(line.text) > _INITIALS), here)
            found = tuple(name for name in [whole_name(at.text, evidence)] if name)
        else:
            continue
        whole = any(" " in name.name or not names.has_case(name.name) for name in found)
        if whole and at.role not in (Role.QUOTE, Role.CELL) and _is_own(evidence, at):
            yield Candidate("line", found, at.number)


def _promising(lines: list[Line]) -> list[Line]:
    """The lines whose first word begins what stands before a name or is of a script without spaces."""
    first = _first_words()
    return [
        line
        for line in lines
        if line.text[0] >= "\u3000" or line.text.partition(" ")[0].rstrip(":：").casefold() in first
    ]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _said())


def _is_own(evidence: Evidence, line: Line) -> bool:
    return not evidence.is_foreign(line.container) or evidence.is_beside(line.container)


def _is_label(text: str) -> bool:
    return text.rstrip(":：/／ ").casefold() in _said()


@cache
def _biographical() -> tuple[str, ...]:
    phrases = chain.from_iterable(words.section("author-bio").values())
    return tuple(f" {phrase.casefold()} " for phrase in phrases if " " in phrase)


def _is_biography(text: str) -> bool:
    lower = text[:_CARD].casefold()
    return any(phrase in lower for phrase in _biographical())


def _given_name(name: str, below: str, evidence: Evidence) -> Name | None:
    """The single word that a biography begins with, if it is a name."""
    if not name.istitle() or not name.isalpha() or not _is_biography(below[len(name) :]) or evidence.has_small(name):
        return None
    return next(iter(names.read(name, strict=True)), None)


def card(evidence: Evidence) -> Iterator[Candidate]:
    """A name below which a line begins that is about this person, who is named nowhere else in the text."""
    tries = 0
    for here, below in cards(evidence):
        if evidence.is_foreign(here.container):
            continue
        name = here.text
        found = whole_name(name, evidence) if " " in name else _given_name(name, below.text, evidence)
        if found and tries < _TRIES and _is_about_author(evidence, here, below.text):
            tries += 1
            if not any(name in text and text != below.text for text in evidence.paragraphs):
                yield Candidate(CARD, (found,), here.number)


def cards(evidence: Evidence) -> Iterator[tuple[Line, Line]]:
    """The short lines with which one of the next two lines begins, and that line."""
    at = evidence.headline.number if evidence.headline else 0
    yield from (card for card in evidence.declared.survey.cards if card[1].number > at)


def _is_about_author(evidence: Evidence, here: Line, below: str) -> bool:
    """Whether the text below a name, or the markup, says that an author is meant."""
    called = f"{evidence.containers[here.container].names} {here.names}"
    return "author" in called or "writer" in called or JOB.search(below, 0, _CARD) is not None or _is_biography(below)
