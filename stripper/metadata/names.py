"""Names out of what stands in a byline: prefixes, roles, job titles, agencies, dates and separators are taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from stripper import words
from stripper.metadata.prefixes import PARTICLES, after_prefix, unglued, without_prefix
from stripper.metadata.wording import (
    ADDRESS,
    AGENCY,
    COMMA,
    COMPANY,
    CREDENTIAL,
    CREDIT,
    CREDIT_END,
    CUT,
    GLUED,
    JOB,
    LINK,
    NOBODY,
    NOT_NAMES,
    OF,
    OWNED,
    SEAM,
    SENTENCE,
    SIGNS,
    SLUG,
    TAIL,
    TITLE,
    small,
)

_LONGEST = 400
"""Characters of a byline; what lies beyond is not read."""
_MOST = 20
"""Names of a byline."""

_JOINTS = re.compile(r"[-.]")
_GAP = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])")
"""The space between surname and given name that writings without spaces have in declarations alone."""
_PAIR = re.compile(r"^(\S+) & (\S+)$")
"""Two given names, where "Doe, Roe Law & Tax" is an organization."""
_PARENTHESES = re.compile(r"(?:(?<!\s)\s+)?[(\[（][^)\]）]{0,80}+[)\]）]")


_INTERVIEW = re.compile(r"interview|gespräch|entretien|entrevista|intervista|интервью|wywiad", re.IGNORECASE)
_PARTNER = re.compile(r"\s(?:with|mit|avec|con|com|с|z)\s")
"""Behind which stands who was asked, if it is an interview."""
_HALF_JOB = re.compile(r"\w [\w.-]+, [\w-]+$")
"""A name and one word: in "Jane Doe, Home and Security Expert" the job has an "and" in it."""
_UNSPACED = "\u3041"
"""The first letter of the scripts that put no spaces between words."""
_AROUND = " \t-–—.,:;|*•·»«'\"“”„"
"""What may stand around a name."""
_HAN = 5
"""Characters of a name in Chinese characters or Hangul."""


class Name(NamedTuple):
    """Somebody or something that a byline names."""

    name: str
    role: str
    """As in `stripper.model.Author`, like what follows."""
    organization: str = ""
    raw: str = ""
    url: str = ""


def read(byline: str, *, strict: bool = False) -> tuple[Name, ...]:
    """The names in a byline or in a declaration of authors, in order and without repetitions.

    `strict` is for text that only looks like a byline: each name must be written like one, with capitals where the
    script has them.
    """
    return _read(byline[:_LONGEST], strict)


@lru_cache(maxsize=256)
def _read(byline: str, strict: bool) -> tuple[Name, ...]:
    byline = unglued(" ".join(byline.split()))
    if " " not in byline and SLUG.fullmatch(byline):
        byline = _JOINTS.sub(" ", byline).title()
    if not strict:
        byline = _PAIR.sub(r"\1; \2", byline)
    text = _PARENTHESES.sub(" ", byline)
    text = ADDRESS.sub(" ", text) if "." in text or "/" in text else text
    text = (GLUED.sub(", ", text) if SEAM.search(text) else text).strip()
    before, *partner = _PARTNER.split(text, maxsplit=1)
    if partner and _INTERVIEW.search(text):
        text = before
    found: dict[str, Name] = {}
    for role, part in _credits(text):
        for name in _names(_before_tail(without_prefix(after_prefix(part))), role):
            if _is_name(name.name) and (not strict or is_written_like_a_name(name.name)):
                found.setdefault(name.name.casefold(), name._replace(raw=byline))
    if not found and (bare := _before_tail(without_prefix(text))) != text and JOB.fullmatch(bare):
        return (Name(bare, "author", raw=byline),)  # "By Staff Reporter" names nobody else
    return with_agencies(tuple(found.values())[:_MOST])


def unique(found: Iterable[Name]) -> tuple[Name, ...]:
    """Names without repetitions."""
    return tuple({name.name.casefold(): name for name in reversed(tuple(found))}.values())[::-1]


def with_agencies(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names of which agencies have their role: an agency that nobody stands beside is who wrote it."""
    agencies = [name for name in names if agency(name.name)]
    role = "agency" if len(agencies) < len(names) else "author"
    return tuple(
        name._replace(role=role) if name.role in ("author", "agency") and name in agencies else name for name in names
    )


def agency(text: str) -> str:
    """The name of the news agency that a text is, without "LP" and the like; empty if it is none."""
    bare = text.strip(" .,;)")
    return COMPANY.sub("", bare) if AGENCY.fullmatch(bare) else ""


def _before_tail(text: str) -> str:
    """A byline without the date, link or remark that follows the names."""
    match = TAIL.search(small(text), 1) if " " in text else None
    if match is None:
        return text
    text = text[: match.start()]
    return _without_month(text) if match[0].isdigit() else text


def _credits(text: str) -> Iterator[tuple[str, str]]:
    """(role, names) for each credit of a byline: "Words: A Photos: B" is two."""
    role, start, said = "author", 0, small(text)
    for match in CREDIT.finditer(said) if CREDIT_END.search(said) else ():
        yield role, text[start : match.start()]
        role, start = match.lastgroup or "author", match.end()
    yield role, text[start:]


def _names(part: str, role: str) -> Iterator[Name]:
    halved = False
    for group in [part] if agency(part) else _separator().split(part):
        if not (halved and JOB.search(group)):
            yield from _group(group, role)
        halved = _HALF_JOB.search(group) is not None and not JOB.search(group)


@cache
def _separator() -> re.Pattern[str]:
    """What separates names: signs, and "and" in every language, also behind a comma."""
    said = sorted(set(chain.from_iterable(words.section("and").values())), key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in said if word[0] < _UNSPACED)
    # A name may hold such a character, so that there must be enough for two names around it.
    dense = "|".join(re.escape(word) for word in said if word[0] >= _UNSPACED)
    between = rf"(?<=[{_UNSPACED}-\uffff]{{2}})(?:{dense})(?=[{_UNSPACED}-\uffff]{{2}})|\s(?:{dense})\s"
    return re.compile(rf"{SIGNS}|(?:,|(?<!\s))\s+(?:{spaced})\s+|{between}")


def _group(group: str, role: str) -> list[Name]:
    """The names between two "and"s; what follows a name after a comma may be a job, a house or another name."""
    pieces = [piece for piece in COMMA.split(group) if piece]
    if _is_inverted(pieces):
        pieces = [f"{pieces[1]} {pieces[0]}"]
    found: list[Name] = []
    for piece in pieces:
        name, house = _trim(piece)
        person = next((index for index in reversed(range(len(found))) if found[index].role == role), None)
        if not name or CREDENTIAL.fullmatch(name):
            continue
        if wire := agency(name):
            found.append(Name(wire, "agency" if role == "author" else role))
        elif person is not None and (OWNED.match(name) or JOB.search(name) or _is_remark(name, found[0].name)):
            house = name if OWNED.match(name) else house
            found[person] = found[person]._replace(organization=found[person].organization or house)
        elif left := name if person is not None else _without_job(name):
            found.append(Name(left, role, house))
    return found


def _is_remark(name: str, first: str) -> bool:
    """Whether one word behind a comma is a place or the like, since the name before it has two."""
    return " " in first and " " not in name


def _is_inverted(pieces: list[str]) -> bool:
    """Whether this is one name, surname first: "Doe, Jane"."""
    return (
        len(pieces) == 2
        and all(piece.isalpha() and piece[0].isupper() for piece in pieces)
        and not any(CREDENTIAL.fullmatch(piece) or AGENCY.fullmatch(piece) or JOB.search(piece) for piece in pieces)
    )


def _without_job(name: str) -> str:
    """What is left of "Jane Doe Senior Reporter"; all of it if it is a name by itself, as "Agency Contributor" is."""
    match = JOB.search(name)
    if match is None:
        return name
    if match[0] == name or (TITLE.match(name) and any(job.end() == len(name) for job in JOB.finditer(name))):
        return ""
    before = name[: match.start()].strip(" -–—")
    after = name[match.end() :].strip(" -–—")
    left = before if before.count(" ") or not before.isascii() else after if after.count(" ") else ""
    return left or name


def _trim(piece: str) -> tuple[str, str]:
    """A name without what surrounds it, and the organization that it is said to be of, or an empty string."""
    piece = piece.strip(_AROUND)
    house = ""
    match = CUT.search(piece)
    if match and match.start():
        piece, rest = piece[: match.start()], piece[match.end() :].strip(_AROUND)
        house = rest if OF.fullmatch(match[0].strip()) and is_written_like_a_name(rest) and not JOB.search(rest) else ""
    return _GAP.sub("", without_prefix(piece).strip(_AROUND + "/(")), house


def _without_month(piece: str) -> str:
    """A text without the month or weekday that stood before the number at which it was cut."""
    parts = piece.rstrip(" ,.(|-–•·").split(" ")
    while len(parts) > 1 and parts[-1].strip(".,").casefold() in _calendar_words():
        parts.pop()
    return " ".join(parts)


@cache
def _calendar_words() -> frozenset[str]:
    months = chain.from_iterable(words.section("months").values())
    days = chain.from_iterable(words.section("weekdays").values())
    week = (
        "on am le el den op il at mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    )
    week += "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
    return frozenset(word.strip(" .") for phrase in chain(months, days) for word in phrase.split("|")) | frozenset(
        week.split()
    )


def _is_name(name: str) -> bool:
    """Whether this can be the name of somebody: not a link, a sentence, a number or "admin"."""
    bare = name.casefold().strip(" .")
    return (
        (len(name) > 1 or not name.isascii())
        and len(name) <= 60
        and name.count(" ") < 6
        and any(character.isalpha() for character in name)
        and bare.replace(" ", "-") not in NOBODY
        and not LINK.search(name)
        and not SENTENCE.search(name)
        and bare not in _calendar_words()
        and not NOT_NAMES.search(bare)
    )


def has_case(name: str) -> bool:
    """Whether a name is of a script with capitals."""
    return name[0].lower() != name[0].upper()


def is_written_like_a_name(name: str) -> bool:
    """Whether each word has a capital, is a particle, or belongs to a script without capitals."""
    parts = name.replace("-", " ").split()
    return bool(parts) and len(parts) < 6 and all(
        part[0].isupper() or part.casefold() in PARTICLES or part[:2].casefold() in ("d'", "d’", "al", "o'")
        or (part.isalpha() and not has_case(part) and len(part) <= (_HAN if part[0] >= "\u3400" else 10))
        for part in parts
    ) and any(part.casefold() not in PARTICLES for part in parts)  # fmt: skip
