"""Names from bylines, separated from prefixes, roles, job titles, agencies and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from stripper.metadata.authors import east_asian, patterns
from stripper.metadata.authors.affixes import chinese_names, strip_affixes, without_repetition
from stripper.metadata.authors.name_checks import calendar_words, is_capitalized, is_name, is_plain
from stripper.metadata.authors.prefixes import has_prefix, skip_to_name, split_glued_prefix, strip_prefix
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import lower_same_length
from stripper.words import phrases

MAX_BYLINE = 400
"""Characters of a byline that are read."""
MAX_NAMES = 20
PART = re.compile(r" [|·•/] ")
"""The end of a part of a line with a date: "3 May 2021 · 5 min read · by Jane Doe"."""
MAX_PARTS = 120
"""Characters of a line with a byline in one part."""

_JOINTS = re.compile(r"[-.]")
_COUPLE = re.compile(r"^(\S+) & (\S+)$")
"""Two given names, unlike "Doe, Roe Law & Tax", an organization."""
_HEBREW_AND = re.compile(
    "((?:^|[:,] ?)[\u05d0-\u05ea'-]+ [\u05d0-\u05ea'-]+) ו([\u05d0-\u05ea'-]+ [\u05d0-\u05ea'-]+)$"
)
"""Two full names in Hebrew, where "and" is a letter before the second."""
_PARENTHESES = re.compile(r"(?:(?<!\s)\s+)?[(\[（][^)\]）]{0,80}+[)\]）]")
_CLOSING = (")", "]", "）")
_FIRST_HALF_OF_JOB = re.compile(r"\w [\w.-]+, [\w-]+$")
"""A name and one word: in "Jane Doe, Home and Security Expert" the "and" belongs to the job."""
_PADDING = " \t-–—.,:;|*•·・»«'\"“”„©†‡¹²³⁴⁵⁶⁷⁸⁹⁰"
"""Characters around a name that are not part of it."""
_DASHES = " -–—"
_SIGNS = frozenset("|·•⋅∙｜/")
"""Signs that may precede a section instead of a further name."""


class Name(NamedTuple):
    """A person or organization named in a byline."""

    name: str
    role: str
    """As in `stripper.model.Author`, like the other members."""
    organization: str = ""
    raw: str = ""
    url: str = ""


def byline_part(text: str) -> str:
    """Return the part of a line that is a prefix and a full name after other parts: "Sea / By Jane Doe"."""
    parts = filter(has_prefix, PART.split(text)[1:] if len(text) <= MAX_PARTS else ())
    return next((part for part in parts if any(" " in name.name for name in parse_names(part, strict=True))), "")


def parse_names(byline: str, *, strict: bool = False) -> tuple[Name, ...]:
    """Parse the names in a byline or in a declaration of authors, in order and without repetitions.

    `strict` is for text that only looks like a byline: each name must be capitalized, where the script has capitals.
    """
    return _parse_names(byline[:MAX_BYLINE], strict)


@lru_cache(maxsize=256)
def _parse_names(byline: str, strict: bool) -> tuple[Name, ...]:
    byline = _normalize(byline, strict)
    text = _strip_asides(byline)
    found: dict[str, Name] = {}
    for role, credited in _split_credits(text):
        bare = strip_prefix(skip_to_name(credited)).strip()
        parts = (Name(bare, role),) if is_plain(bare) else _split_names(without_repetition(_strip_end(bare)), role)
        for name in parts:
            if is_name(name.name) and (not strict or _is_capitalized(name.name)):
                found.setdefault(name.name.casefold(), name._replace(raw=byline))
    if not found and (bare := _strip_end(strip_prefix(text))) != text and patterns.job().fullmatch(bare):
        return (Name(bare, "author", raw=byline),)  # "By Staff Reporter" names no person
    return assign_agency_role(_without_jobs(tuple(found.values())[:MAX_NAMES]))


def _is_capitalized(name: str) -> bool:
    """Return whether each word of a name is capitalized, apart from a collective: "The Example editors"."""
    return is_capitalized(name) or (" " in (whose := patterns.collective().sub("", name)) and is_capitalized(whose))


def _without_jobs(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return names without job titles and ranks beside a full name: "Jane Doe · Review Editor"."""
    people = tuple(name for name in names if not is_job(name.name)) if len(names) > 1 else ()
    return people if any(" " in name.name and is_capitalized(name.name) for name in people) else names


def is_job(text: str) -> bool:
    """Return whether a text ends in a job title, or is a rank or desk."""
    return patterns.job_at_end().search(text) is not None


def _normalize(byline: str, strict: bool) -> str:
    """Return a byline with single spaces, with a slug spelled as a name, and with two given names as two names."""
    byline = split_glued_prefix(" ".join(byline.split()))
    byline = byline if byline.isascii() else patterns.with_colon(_HEBREW_AND.sub(r"\1, \2", byline))
    if " " not in byline and patterns.SLUG.fullmatch(byline):
        byline = _JOINTS.sub(" ", byline).title()
    return byline if strict or " & " not in byline else _COUPLE.sub(r"\1; \2", byline)


def _strip_asides(byline: str) -> str:
    """Return a byline without parentheses and addresses, with glued remarks set apart and without an interviewee."""
    has_parentheses = any(sign in byline for sign in _CLOSING)
    text = " ".join(_PARENTHESES.sub(" ", byline).split()) if has_parentheses else byline
    text = patterns.ADDRESS.sub(" ", text) if "." in text or "/" in text else text
    text = patterns.split_glued(text).strip()
    before, *partner = patterns.interview_partner().split(text, maxsplit=1)
    return before if partner and patterns.interview().search(text) else text


def unique(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return names without repetitions: the first spelling, at the place of the last."""
    return tuple({name.name.casefold(): name for name in reversed(tuple(names))}.values())[::-1]


def assign_agency_role(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return names with the role `agency` for news agencies, unless only agencies are named: then they are authors."""
    agencies = [name for name in names if agency_name(name.name)]
    role = "agency" if len(agencies) < len(names) else "author"
    return tuple(
        name._replace(role=role) if name.role in ("author", "agency") and name in agencies else name for name in names
    )


def agency_name(text: str) -> str:
    """Return the name of the news agency that a text names, without its legal form; empty if it names none."""
    bare = text.strip(" .,;)")
    return patterns.legal_form().sub("", bare) if patterns.agency().fullmatch(bare) else ""


def _strip_end(text: str) -> str:
    """Return a byline without the date, link or remark that follows the names."""
    match = patterns.byline_end().search(lower_same_length(text), 1) if " " in text else None
    if match is None:
        return text
    text = text[: match.start()]
    return _strip_month(text) if match[0].isdigit() else text


def _split_credits(text: str) -> Iterator[tuple[str, str]]:
    """Yield (role, names) for each credit of a byline: "Words: A Photos: B" has two."""
    role, start, lower = "author", 0, lower_same_length(text)
    for match in patterns.credit().finditer(lower) if patterns.credit_end().search(lower) else ():
        yield role, text[start : match.start()]
        role, start = match.lastgroup or "author", match.end()
    yield role, text[start:]


def _split_names(text: str, role: str) -> Iterator[Name]:
    groups = [text] if agency_name(text) or _is_double_surname(text) else patterns.separator().split(text)
    for before, group in pairwise(["", *groups]):
        is_half_of_job = _is_first_half_of_job(before) and patterns.has_job(group)
        is_employer = "," in before and patterns.organization().search(group)
        is_half_of_organization = "," in before and patterns.open_organization().search(before.rpartition(",")[2])
        is_publication = "|" in text and " " in before and _is_publication(group)
        is_place = " " not in group and is_job(before)
        is_section = before and not _SIGNS.isdisjoint(text) and _is_section(before, group)
        if not (is_half_of_job or is_half_of_organization or is_employer or is_publication or is_place or is_section):
            yield from _group_names(group, role)


def _is_publication(group: str) -> bool:
    """Return whether a text after a name and a bar is rather a publication: with an article, or a word in capitals."""
    return patterns.organization_start().match(group) is not None or (
        group.isupper() and group.isalnum() and not agency_name(group)
    )


def _is_section(before: str, group: str) -> bool:
    """Return whether a text that a sign separates from a name is rather a section: "Jane Doe | Economy"."""
    if agency_name(group) or not group:
        return False
    if east_asian.may_be_person(before):
        return not group.isascii() and not east_asian.may_be_person(group)
    return " " in before and " " not in group


def _is_double_surname(text: str) -> bool:
    """Return whether "and" belongs to a surname: a single word after it is no second person with a full name."""
    match = patterns.double_surname().fullmatch(text)
    return match is not None and not agency_name(match["last"]) and match["last"].casefold() not in patterns.newsrooms()


def _is_first_half_of_job(group: str) -> bool:
    return _FIRST_HALF_OF_JOB.search(group) is not None and not patterns.has_job(group)


def _group_names(group: str, role: str) -> list[Name]:
    """Return the names between two conjunctions; after a comma may follow a job, an organization or another name."""
    pieces = [piece for piece in patterns.COMMA.split(group) if piece]
    if _is_inverted(pieces):
        pieces = [f"{pieces[1]} {pieces[0]}"]
    found: list[Name] = []
    for piece in (part for whole in pieces for part in chinese_names(whole) or (whole,)):
        name, organization = _trim(piece)
        person = next((index for index in reversed(range(len(found))) if found[index].role == role), None)
        if not name or patterns.credential().fullmatch(name):
            continue
        owned = person is not None and (
            patterns.organization_start().match(name) or patterns.organization().search(name)
        )
        if agency := agency_name(name):
            found.append(Name(agency, "agency" if role == "author" else role))
        elif person is not None and (owned or _is_job(piece, name) or _is_remark(name, found[0].name)):
            organization = patterns.affiliation_start().sub("", name) if owned else organization
            found[person] = found[person]._replace(organization=found[person].organization or organization)
        elif bare := name if person is not None else strip_affixes(_strip_job(name)):
            found.append(Name(bare, role, organization))
    return found


def _is_job(piece: str, name: str) -> bool:
    """Return whether a text after a comma is a job, as it is or without a prefix: "correspondent in Bern"."""
    return patterns.has_job(name) or patterns.job().match(piece.lstrip()) is not None


def _is_remark(text: str, first_name: str) -> bool:
    """Return whether a text after a comma is a place where the first name has several words: a single word, one after
    a preposition, as in "da Roma", or a city whose name is several."""
    first = text.casefold().rpartition(" ")[0]
    is_place = not first or (first in phrases("particle", "place") and text[0].islower())
    return " " in first_name and (is_place or text.casefold() in phrases("place-name"))


def _is_inverted(pieces: list[str]) -> bool:
    """Return whether two pieces are one name, surname first: "Doe, Jane"."""
    return (
        len(pieces) == 2
        and all(piece.isalpha() and piece[0].isupper() for piece in pieces)
        and not any(
            patterns.credential().fullmatch(piece) or patterns.agency().fullmatch(piece) or patterns.has_job(piece)
            for piece in pieces
        )
    )


def _strip_job(name: str) -> str:
    """Return the name in "Jane Doe Senior Reporter"; the whole text if the rest is no name, as in "Agency Contributor".

    Nothing is left of a text that is a job title.
    """
    job = patterns.job()
    match = job.search(name) if patterns.has_job(name) else None
    if match is None or patterns.collective().search(name):
        return name
    if match[0] == name or (patterns.rank().match(name) and any(m.end() == len(name) for m in job.finditer(name))):
        return ""
    before, after = name[: match.start()].strip(_DASHES), name[match.end() :].strip(_DASHES)
    if " " in before or not before.isascii():
        return before
    if not before and " " in after and not is_capitalized(after):
        return ""  # "Reporter i Stockholm"
    return after if " " in after else name


def _trim(piece: str) -> tuple[str, str]:
    """Return a name without what surrounds it, and the organization that follows it, or an empty string."""
    piece = piece.strip(_PADDING)
    organization = ""
    match = patterns.name_end().search(piece)
    # "Institute for Ropes" is the name of an organization as a whole.
    if match and match.start() and not patterns.organization().search(piece, 0, match.start()):
        piece, rest = piece[: match.start()], piece[match.end() :].strip(_PADDING)
        if patterns.affiliation().fullmatch(match[0].strip()) and is_capitalized(rest) and not patterns.has_job(rest):
            organization = rest
    name = strip_affixes(strip_prefix(piece).strip(_PADDING + "/()（）"))
    return name if name.isascii() else _han_space().sub("", name), organization


@cache
def _han_space() -> re.Pattern[str]:
    """Return the pattern of a space between surname and given name, which only declarations have in these scripts."""
    han = r"[\u3040-\u30ff\u3400-\u9fff]"
    return re.compile(rf"(?<={han}) (?={han})")


def _strip_month(text: str) -> str:
    """Return a text that was cut at a number without the month, weekday or preposition before the number."""
    parts = text.rstrip(" ,.(|-–•·").split(" ")
    while len(parts) > 1 and _precedes_number(parts[-1].strip(".,")):
        parts.pop()
    return " ".join(parts)


def _precedes_number(word: str) -> bool:
    """Return whether a word between a name and the number of a date is no part of the name."""
    return word.casefold() in calendar_words() or word in phrases("relative-date-start")
