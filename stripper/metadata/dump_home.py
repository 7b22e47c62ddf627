"""The name of the site in links to the home page, and in the logos that most of them are around."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

from stripper import words
from stripper.metadata import dump_brand, dump_lines
from stripper.metadata.declared import Declarations
from stripper.metadata.dump_brand import entries
from stripper.metadata.dump_owners import MAX_NAME
from stripper.metadata.prefilters import EdgeWords
from stripper.native.char_pairs import has
from stripper.native.normalize import key
from stripper.words.patterns import alternation, stored_pattern

MIN_DOMAIN = 5
"""Letters of a domain by which the name of the site is recognized."""
HOME_LINES, MIN_HOME = 40, 5
"""Lines at the start in which a link to the home page is read, and the length of " home"."""
MAX_HOME_NAMES, MAX_HOME_WORDS = 1, 6
"""Names in such links, which more entries of a menu may look like, and words of one."""
ARTICLE = 4
"""Letters of an article before a name."""
MIN_EDITION = 8
"""Letters of the text of a link to an edition in one language by which it is no language or country."""
MAX_LINKS = 1_000
"""Links that are read."""

_SIGNS = " .,:;|–—-©"
NOTICE = re.compile(r"^(?:©|\(c\))\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?", re.IGNORECASE)
"""The sign and the years of a copyright before a name."""
_HOME_LINK = re.compile(
    r"\[(?<!!\[)\s{0,9}+(?:(?:!\[(?P<alt>[^\[\]]{0,80}+)\]\([^()\s]{0,500}+\s{0,9}+\)\s{0,9}+){1,3}+|(?P<text>[^\[\]!]{2,60}+))\]"
    r"\(\s{0,9}+<?(?=[h/])(?:https?://(?:www\.)?(?P<host>[\w.-]{1,253}+))?(?:/(?P<language>[a-z]{2}/?)?)?"
    r"(?:\s{1,9}+\"(?P<title>[^\"]{0,200}+)\")?\s{0,9}+\)"
)
"""A link in Markdown to the home page, perhaps that of one language, around a text or logos."""
_LOGO = re.compile(r"!\[(?:Image \d{1,4}: )?(?P<alt>[^\[\]]{2,60}+)\]\((?=[^()\s]{0,500}?logo)", re.IGNORECASE)
"""An image in Markdown whose address has the word for a logo."""
_LOGOS = re.compile(r"(?: (?:light|dark) logo){1,4}+$", re.IGNORECASE)
"""The descriptions of two logos after the text of a link to the home page."""
LOGO_ROWS = 60
"""Physical lines at the start in which a logo is read."""
_WORD = re.compile(r"\w+")
GENERIC = frozenset({"blog", "brand", "company", "header", "icon", "image", "main", "site", "website"})
"""Texts of logos without the name of the site."""


def home_link(declared: Declarations) -> Iterator[str]:
    """Yield the texts of the links to the home page of the dump's own host: logos, then the most frequent."""
    if not has(declared.text, "]("):
        return
    rows = "\n".join(declared.physical[:MAX_LINKS])
    own = declared.host or declared.linked_host
    domain = key(declared.domain_of(own))
    logos: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for link in islice(_HOME_LINK.finditer(rows), MAX_LINKS):
        is_edition = link["language"] and link["text"] and len(key(link["text"])) < MIN_EDITION
        if (not link["host"] or link["host"] == own) and not is_edition:
            text = " ".join((link["alt"] or link["text"] or link["title"] or "").split())
            if link["title"] and key(text) in entries():  # "Home", with the name in the title of the link
                text = " ".join(link["title"].split()).rstrip(".")
            name = without_home(NOTICE.sub("", text))
            if name.endswith(".") and name != text:
                continue  # the key of a message: "header.home"
            if MIN_DOMAIN <= len(domain) < len(key(name)) - ARTICLE:
                name = next(words_of(domain, name), name)
            if len(key(name)) > 1 and key(name) not in entries() and key(name) not in GENERIC:
                (logos if link["alt"] else found)[name] += 1
    yield from (name for names in (logos, found) for name, _ in names.most_common())


def logo_image(declared: Declarations) -> Iterator[str]:
    """Yield the descriptions of the images in the first physical lines that are logos by their addresses."""
    rows = declared.physical[:LOGO_ROWS] if has(declared.text, "![") else ()
    for link in _LOGO.finditer("\n".join(rows)):
        name = without_home(" ".join(link["alt"].split()))
        if len(key(name)) > 1 and key(name) not in GENERIC and key(name) not in entries():
            yield name


def home_line(declared: Declarations) -> Iterator[str]:
    """Yield the names in the first lines that are texts of links to the home page: "The Example - Back to home".

    A single name before "home" is rather an entry of a menu, and so are several names; each must be in another line as
    well.
    """
    names = tuple(dict.fromkeys(_home_names(declared)))
    yield from names if len(names) <= MAX_HOME_NAMES else ()


def _home_names(declared: Declarations) -> Iterator[str]:
    for line in [declared.lines[place] for place in _filter().places(declared.lines[:HOME_LINES], MAX_NAME)]:
        name = without_home(line.text)
        if (
            name == line.text
            or key(name) == key(line.text)
            or not name[:1].isalnum()
            or name[0].islower()
            or key(name) in entries()
            or key(name) in GENERIC
            or len(name.split()) > MAX_HOME_WORDS
            or dump_lines.skip_link().match(line.text)
        ):
            continue
        if not _is_home(line.text, name):
            continue
        is_named = " " in name or len(line.text) - len(name) > MIN_HOME
        if is_named and any(name in other.text for other in declared.lines if other.number != line.number):
            yield name


@cache
def _filter() -> EdgeWords:
    """Return the filter of lines with a word of the phrases for the home page at either end; a logo is at the end."""
    phrases = [_WORD.findall(phrase.casefold()) for phrase in words.all_phrases("home-link")]
    return EdgeWords((parts[0] for parts in phrases), [*(parts[-1] for parts in phrases), dump_brand.LOGO])


def _is_home(text: str, name: str) -> bool:
    """Return whether a text with a name has a word for the home page, and not only "go to" or the like."""
    rest = set(_WORD.findall(text.replace(name, " ").casefold()))
    phrases = (phrase for phrase in words.all_phrases("home-link") if not phrase.endswith(" to"))
    return any(rest.issuperset(phrase.split()) for phrase in phrases)


def without_home(text: str) -> str:
    """Return the text of a link to the home page without the words for that, which may be at both ends."""
    text = _LOGOS.sub("", text) if text.endswith(("logo", "Logo")) else text
    once = _home_words().sub("", text)
    return (once if once == text else _home_words().sub("", once)).strip(" -–—|:*\\_")


def words_of(domain: str, text: str) -> Iterator[str]:
    """Yield the words in a text that are the domain if they are joined."""
    parts = text.split()
    runs = (parts[i:j] for i in range(len(parts)) for j in range(i + 1, len(parts) + 1))
    found = (" ".join(run).strip(_SIGNS).rstrip("?") for run in runs if key("".join(run)) == domain)
    yield from (name for name in found if name != name.lower() or not name.isascii())


@stored_pattern
def _home_words() -> re.Pattern[str]:
    """Return the pattern of words before and after the name of a site in a link to its home page."""
    entry = alternation("home-link")
    return re.compile(rf"^{entry}(?!\w)[\s:–-]{{0,9}}+|(?<![\s:–-])[\s:–-]{{0,9}}(?<!\w){entry}$", re.IGNORECASE)
