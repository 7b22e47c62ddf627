"""The owners of the copyright of a text dump, from its last lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stripper import words
from stripper.metadata import site_names
from stripper.metadata.declared import Declarations
from stripper.model import Line
from stripper.native.line_places import places_with
from stripper.native.lower_case import folded
from stripper.native.normalize import key
from stripper.native.prefix_filter import PrefixFilter
from stripper.words.patterns import alternation, alternation_of, stored_pattern

FOOTER_LINES = 60
"""Lines at the end in which a site names itself."""
MAX_NAME = 60
"""Characters of a name."""
MAX_COPYRIGHT = 200
"""Characters of a line with a copyright that are read."""
MAX_LINES = 3_000
"""Lines in which the owner of the copyright is looked for."""
MIN_START = 4
"""Letters of the start of a company's name that may be that of the site."""
_FIRST_UNSPACED = "\u3000"
"""The first character of the scripts without spaces between words."""
_ASIDE = re.compile(r"\([^()]{0,100}+\)?|(?<!\w)['‘\"“][^'‘’\"“”]{0,100}+['’\"”]")
"""A remark in parentheses, or a slogan in quotation marks, next to a name."""
_SLOGAN = re.compile(r"(?<=\w): (?=\w).*")
"""A slogan behind a name."""
_SIGN = re.compile(r"©|\d{4}|\([cC]\)")
"""The sign or the year of a copyright, without which the word may be part of a phrase: "Copyright notice"."""
_SEAM = re.compile(r"(?<=[a-zß-ÿ])[A-ZÀ-Þ]")
"""A capital within a word, where elements are glued."""
MANY_SEAMS = 3
"""Number of such capitals from which a text is a menu."""
SOFTWARE = frozenset(
    {"wordpress", "wordpresscom", "blogger", "tumblr", "ghost", "drupal", "joomla", "squarespace", "wix"}
)
"""Software that names itself where others name the owner of the copyright."""


def owners(declared: Declarations) -> Iterator[str]:
    """Yield the owners of the copyright, without their legal form.

    A company that the rest of the page does not name is the publisher rather than the site, unless a part of its name
    is a line: "Example Times Media Ltd".
    """
    lines = declared.lines[-FOOTER_LINES:]
    for place in sorted({*_filter().places(lines), *places_with(lines, "©")}, reverse=True):
        line = lines[place]
        start = line.text.rfind("©") if len(line.text) > MAX_COPYRIGHT else 0
        text = line.text[max(0, start) :][:MAX_COPYRIGHT]
        name, is_company = _owner(text)
        if name and is_company:
            name = _named_elsewhere(name, declared, line)
        if name and key(name) not in SOFTWARE:
            yield name


def _named_elsewhere(name: str, declared: Declarations, notice: Line) -> str:
    """Return the name of a company if another line has it, or else its longest start that is one; empty without."""
    texts = [line.text for line in declared.lines[:MAX_LINES] if line.number != notice.number]
    every = folded("\n".join(["", *texts, ""]))
    parts = name.casefold().split()
    if name.casefold() in every:
        return name
    starts = (count for count in range(len(parts) - 1, 0, -1) if len(key("".join(parts[:count]))) >= MIN_START)
    count = next((count for count in starts if f"\n{' '.join(parts[:count]).strip(' ,')}\n" in every), 0)
    return " ".join(name.split()[:count]).strip(" ,")


def _owner(text: str) -> tuple[str, bool]:
    """Return the owner in a notice, without its legal form, and whether it has one."""
    match = _copyright_notice().match(text)
    is_phrase = match is not None and not _SIGN.search(text)
    if match is None and text >= _FIRST_UNSPACED:
        match = _unspaced_copyright_notice().match(text)
    if match is None and (sign := text.find("©")) >= 0:
        match = _late_copyright_notice().match(text)
        below = _copyright_notice().match(text, sign)
        if below and _company_next().match(text, below.end(1)):  # "Part of Example. © 2024 Example Media, Inc."
            match = below
    if match is None:
        match = _reserved_first().match(text)
    if match is None:
        match = _reserved_last().match(text)
    if match is None or _rights_reserved().match(text, match.start(1)) or _company_first().match(match[1]):
        return "", False
    stated = _SLOGAN.sub("", _ASIDE.sub(" ", match[1]).strip(" -–—|,.:*"))
    owner = site_names.without_company_form(stated).strip(" ,.")
    if owner == stated.strip(" ,."):  # a legal form with full stops has lost the last one: "S.A"
        owner = site_names.without_company_form(f"{owner}.").strip(" ,.")
    if within := _company_within().search(owner):  # an address follows it
        owner = owner[: within.start()].strip(" ,.")
    is_company = owner != stated.strip(" ,.") or _company_next().match(text, match.end(1)) is not None
    return ("", False) if _is_no_owner(owner) else (owner, is_company or is_phrase)


def _is_no_owner(owner: str) -> bool:
    """Return whether the text of a copyright is rather the word for it, an agency or the credit of a picture."""
    called = owner.casefold()
    if "/" in owner or not any(character.isalpha() for character in owner) or owner[0] in "&+":
        return True
    if len(_SEAM.findall(owner)) >= MANY_SEAMS:
        return True
    if _not_an_owner().search(owner):
        return True
    return called.endswith(_copyright_words()) or called.startswith((*_agencies(), *_copyright_words()))


@cache
def _filter() -> PrefixFilter:
    """Return the filter of notices with a word or a year at their start."""
    years = (f"{number:02}" for number in range(100))
    return PrefixFilter(("(c)", *years, *words.all_phrases("copyright"), *words.all_phrases("rights-reserved")))


@stored_pattern
def _not_an_owner() -> re.Pattern[str]:
    """Return the pattern of what is next to a copyright sign but no owner: "Made by Example", "A site of Example"."""
    return re.compile(rf"(?<!\w){alternation('not-an-owner')}(?!\w)", re.IGNORECASE)


@words.stored
def _copyright_words() -> tuple[str, ...]:
    return tuple(words.all_phrases("copyright"))


@words.stored
def _agencies() -> tuple[str, ...]:
    """Return the names of agencies with what may follow them: "dpa-infocom"."""
    names = (name for section in ("agency", "agency-with-desk") for name in words.all_phrases(section))
    return tuple(f"{name.casefold()}{sign}" for name in names for sign in "-/")


@stored_pattern
def _copyright_notice() -> re.Pattern[str]:
    """Return the pattern of a copyright with its owner as group 1, in scripts with spaces."""
    marks = alternation_of(("©", "(c)", *(word for word in words.all_phrases("copyright") if word < _FIRST_UNSPACED)))
    year = r"\d{4}(?![\d_]|(?-i:[^\W\d_A-ZÀ-Þ]))"  # a name in capitals may be glued to it
    until = rf"[-–~]\s{{0,9}}+(?:{year}|\d\d(?!\w)|present)?|onwards"
    years = rf"[\s©]{{0,9}}+(?:{year}(?:\s{{0,9}}+(?:{until}))?)?[\s,.:|–·•©-]{{0,9}}+"
    stop = rf"\s[-–—•·]\s|,\s|\sor\s|\.(?<!\b\w\.)(?:\s|$)|(?<!\d){year}|{alternation('rights-reserved')}"
    owner = rf"(\S(?:(?!\(c\)|©|copyright).){{1,{MAX_NAME - 1}}}?)(?=\s{{0,9}}(?:$|[|©;]|{stop}))"
    return re.compile(
        rf"(?:{year}\s{{0,9}}+)?{marks}(?:\s{{0,3}}+{marks})?{years}(?:{alternation('by')} )?{owner}", re.IGNORECASE
    )


@stored_pattern
def _company_next() -> re.Pattern[str]:
    """Return the pattern of a legal form after the first words of an owner: "Example, Sample & Co. Ltd"."""
    return re.compile(rf"[^.|©·•–-]{{0,{MAX_NAME}}}?(?<!\w){alternation('company-form')}(?!\w)", re.IGNORECASE)


@stored_pattern
def _company_within() -> re.Pattern[str]:
    return re.compile(rf",?\s{alternation('company-form')}\s", re.IGNORECASE)


@stored_pattern
def _unspaced_copyright_notice() -> re.Pattern[str]:
    marks = alternation_of(word for word in words.all_phrases("copyright") if word >= _FIRST_UNSPACED)
    return re.compile(rf"{marks}[\s:：©]*([^\s\d©]{{2,30}})")


@stored_pattern
def _late_copyright_notice() -> re.Pattern[str]:
    """Return the pattern of an owner before the sign and the year: "Example News © 2024", "Example News 2024 ©"."""
    return re.compile(r"(?<![^\d©|])\s{0,9}([^\d©|]{2,40}?)\s{0,9}(?:©\s{0,9}\d{4}|\d{4}\s{0,9}©)")


@stored_pattern
def _reserved_first() -> re.Pattern[str]:
    """Return the pattern of an owner after the reservation of rights: "All rights reserved. Example News 2024"."""
    signs = r"[\s.,:©|–—-]{0,9}+"
    reserved = rf"{alternation('rights-reserved')}(?: [^\W\d]{{3,14}}+){{0,2}}+\s?[.,:©|–—-]{signs}"
    return re.compile(rf"{reserved}(\D{{2,40}}?)\s{{0,9}},?\s{{0,9}}\d{{4}}$", re.IGNORECASE)


@stored_pattern
def _reserved_last() -> re.Pattern[str]:
    """Return the pattern of an owner after a year without a sign: "2025 Example News. All rights reserved"."""
    return re.compile(rf"\d{{4}} ([^\d©|.]{{2,40}}?)[.,|] ?{alternation('rights-reserved')}", re.IGNORECASE)


@stored_pattern
def _rights_reserved() -> re.Pattern[str]:
    return re.compile(alternation("rights-reserved"), re.IGNORECASE)


@stored_pattern
def _company_first() -> re.Pattern[str]:
    """Return the pattern of a legal form before the name of a company, which is no name of a site."""
    return re.compile(rf"{alternation('company-first')}\s", re.IGNORECASE)
