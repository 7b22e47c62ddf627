"""The names by which a site calls itself in the menus, buttons and notices of a text dump."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from stripper import words
from stripper.marks import DUMP_HEADER
from stripper.metadata import dump_host, dump_lines
from stripper.metadata.declared import Declarations
from stripper.metadata.dump_owners import MAX_NAME
from stripper.metadata.prefilters import EdgeWords
from stripper.model import Line
from stripper.native.normalize import key, lower_same_length
from stripper.words.patterns import alternation, alternation_of, stored_pattern

MAX_LINES = 3_000
"""Lines that are searched for phrases with the name of the site."""
FIRST_LINES, LOGO = 3, "logo"
"""Lines at the start in which a logo is that of the site, and the end of such a line."""
MAX_NOTICE = 600
"""Characters of a line in which a statement about the site is looked for."""
MAX_PARTS = 6
"""Words of a name before a statement."""
MIN_EVIDENCE = 2
"""Phrases with a name that may have other names as well by which it is that of the site."""
MIN_NAME = 3
"""Letters of a name that other names may be part of."""
TOP_LINES = 15
"""Lines at the start in which a name is there twice in succession, as a logo and the name of the site."""
MAX_TOP_WORDS, MAX_TOP = 5, 40
"""Words and characters of a name at the start."""
MAX_MENTIONS = 2_000
"""Lines in which it recurs."""
MIN_TEXT = 60
"""Characters of a line of the text that mentions it."""

_LICENCE = re.compile(r"ICP[备備证證]|公网安备|[许許]可[证證]")
"""The licence of a Chinese site next to its copyright."""
_NETWORK_NAMES = (
    *("bluesky", "facebook", "flipboard", "google news", "instagram", "linkedin", "mastodon", "pinterest", "telegram"),
    *("threads", "tiktok", "twitter", "whatsapp", "x", "youtube"),
)
"""Networks on which sites have pages."""
_WORD = re.compile(r"\w+")
_NAME = r"(?-i:[^\W\d_a-zß-ÿ])[^.!?:|]{1,40}"
_LINKS = frozenset(
    {"&", "and", "of", "the", "de", "la", "le", "du", "des", "del", "di", "della", "do", "da", "und", "et", "y", "e"}
)
"""Words within names that may be in lower case."""


def self_named(declared: Declarations) -> Iterator[str]:
    """Yield the names in phrases such as "Jobs at", "newsletter" or "is part of", those with most phrases first.

    Phrases that may have other names must be two, or one such as "About" if the name is a line that recurs, as in a
    masthead and a footer; and the name must be elsewhere as well.
    """
    found: dict[str, set[str]] = {}
    sure: set[str] = set()
    lines = declared.lines[:MAX_LINES]
    texts = [line.text for line in lines]
    short = [text for text in texts if len(text) <= MAX_NAME]
    labels = frozenset(declared.host.split("."))
    logos = frozenset(text for text in short[:FIRST_LINES] if text.casefold().endswith(LOGO))
    for name, text, is_sure, is_last in (*_in_phrases(lines, short), *_in_statements(texts)):
        found.setdefault(name, set()).add(text.casefold())
        if is_sure or key(name) in labels or text in logos:
            sure.add(name)
        if is_last:
            found[name].update(name.casefold() for _ in range(short.count(name) > 1))
    for name in sorted(found, key=lambda name: (-len(found[name]), name not in sure)):
        if (name in sure or len(found[name]) >= MIN_EVIDENCE) and any(
            name in text and (name == text or text.casefold() not in found[name]) for text in short
        ):
            yield name


def at_top(declared: Declarations, title: str) -> Iterator[str]:
    """Yield the name that is there twice in succession at the start, or with which a page starts if its text has it.

    A part of the title is none, nor is an item of a list, nor a word that the page has in lower case.
    """
    top = [line for line in declared.lines[:TOP_LINES] if line.names != DUMP_HEADER]
    texts = ["" if line.marker or line.links else line.text for line in top if any(map(str.isalnum, line.text))]
    skips = [index for index, text in enumerate(texts) if dump_lines.skip_link().match(text)]
    name, below = (*texts[skips[-1] + 1 if skips else 0 :], "", "")[:2]
    if _is_name(name) and name not in title and _is_proper(name, declared, 0 if key(name) == key(below) else 1):
        yield name


def _is_name(text: str) -> bool:
    """Return whether a line may be the name of a site by its form."""
    return (
        MIN_NAME <= len(text) <= MAX_TOP
        and len(text.split()) <= MAX_TOP_WORDS
        and text[0].isalnum()
        and not text[0].islower()
        and not (text.endswith(":") or text.startswith(dump_lines.HEAD_LINK))
        and key(text) not in entries()
        and not (dump_lines.is_byline(text) or dump_host.networks().search(text))
    )


def may_be_name(name: str) -> bool:
    """Return whether a text is no entry of a menu, licence or part of a remark in parentheses."""
    return key(name) not in entries() and name.count("(") == name.count(")") and not _LICENCE.search(name)


def is_common(name: str, declared: Declarations) -> bool:
    """Return whether the text has the words of a name in lower case."""
    lower = name.lower()
    return name != lower and f" {lower} " in declared.prose


def _is_proper(name: str, declared: Declarations, least: int) -> bool:
    """Return whether a name is never in lower case, and in so many lines of the text or with a copyright sign."""
    if is_common(name, declared):
        return False
    named = (line.text for line in declared.lines[:MAX_MENTIONS] if name in line.text)
    return sum(1 for text in named if _is_within(name, text) or (len(text) < MIN_TEXT and "©" in text)) >= least


def _is_within(name: str, text: str) -> bool:
    """Return whether a long line has a name after a word in lower case."""
    start = text.find(f" {name}") if len(text) >= MIN_TEXT else -1
    return start > 0 and text[start - 1].islower() and not text[start + 1 + len(name) :][:1].isalnum()


def _in_phrases(lines: Sequence[Line], short: Sequence[str]) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield (name, line, whether no other name is in such a phrase, whether it is last) for the entries of menus."""
    last = _edges()[1]
    for text in dict.fromkeys([lines[place].text for place in _filter().places(lines, MAX_NAME)]):
        lower = lower_same_length(text)
        may_end = lower.split()[-1] in last if text.isascii() else lower.endswith(last)
        if text.isupper():
            continue
        match = _phrase().fullmatch(text) if may_end else _phrase_before().fullmatch(text)
        if match is None or key(text) in entries():
            continue
        name = (match["name"] or match["first"]).strip(" -–—,")
        if len(key(name)) < MIN_NAME or key(name) in entries() or name.endswith(")"):
            continue
        called = f"{match['article'].capitalize()} {name}" if match["article"] else ""
        if called and any(called in other for other in short):
            name = called
        yield name, text, match["sure"] is not None, match["name"] is not None


def _in_statements(texts: Sequence[str]) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield (name, phrase, True, False) for the names before statements that a site makes about itself."""
    every = "\n".join([text for text in texts if len(text) <= MAX_NOTICE])
    for match in _statement().finditer(lower_same_length(every)):
        start = every.rfind("\n", max(0, match.start() - MAX_NAME), match.start()) + 1
        name = _name_before(every[max(start, match.start() - MAX_NAME) : match.start()])
        if len(key(name)) >= MIN_NAME and key(name) not in entries() and key(name) not in _pronouns():
            yield name, match[0], True, False


def _name_before(text: str) -> str:
    """Return the words at the end of a text that are written like a name."""
    parts: list[str] = []
    for part in reversed(text.split()):
        is_end = part[-1] in ".!?:;,|©" and bool(parts or part[-1] != ".")
        if is_end or len(parts) == MAX_PARTS or not (part[0].isupper() or part[0].isdigit() or part in _LINKS):
            break
        parts.insert(0, part)
    while parts and (parts[0] in _LINKS or parts[0].isdigit()):
        parts.pop(0)
    return " ".join(parts)


@words.stored
def _pronouns() -> frozenset[str]:
    return frozenset(map(key, words.phrases("stopwords")))


@words.stored
def entries() -> frozenset[str]:
    """Return the comparison keys of entries of menus, which are no names."""
    menus = words.phrases(
        "navigation", "home-link", "interface", "skip-link", "cookie", "footer", "sign-in", "newsletter"
    )
    return frozenset(map(key, (*menus, *words.phrases("related", "related-label", "related-inline", "share"))))


@words.stored
def _edges() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the first words of the phrases before a name, and the last words of those after one."""
    first = frozenset(phrase.split()[0] for phrase in words.all_phrases("join-site", "about-site"))
    last = frozenset(phrase.split()[-1] for phrase in (*words.all_phrases("site-suffix"), *_NETWORK_NAMES))
    return first, tuple(sorted(last))


@cache
def _filter() -> EdgeWords:
    """Return the filter of entries that begin or end with one of these words, as few do."""
    first, last = _edges()
    return EdgeWords((_WORD.findall(each)[0] for each in first), (_WORD.findall(each)[-1] for each in last))


@stored_pattern
def _phrase() -> re.Pattern[str]:
    """Return the pattern of an entry in which a site names itself: "About the Example", "Example News on Facebook"."""
    network = rf"(?-i:[^\W\d_A-Z]{{1,4}}+) {alternation_of(_NETWORK_NAMES)}"
    space = r"(?:\s|(?<=[^\x00-\x7f]))"  # scripts without spaces have none before a word such as "Logo"
    after = rf"(?P<first>{_NAME}?)(?:['’]s?)?{space}(?:{alternation('site-suffix')}|{network})"
    return re.compile(rf"(?:\W{{1,3}})?(?:{_before_name()}|{after})", re.IGNORECASE)


@stored_pattern
def _phrase_before() -> re.Pattern[str]:
    """Return the pattern of such an entry in which the name is last: "About the Example"."""
    return re.compile(rf"(?:\W{{1,3}})?{_before_name()}", re.IGNORECASE)


def _before_name() -> str:
    phrases = rf"(?:(?P<sure>{alternation('join-site')})|{alternation('about-site')})"
    article = r"(?P<article>(?-i:[^\W\dA-Z]{1,4}+))"
    return rf"{phrases}(?: {article})? (?P<name>{_NAME})"


@stored_pattern
def _statement() -> re.Pattern[str]:
    """Return the pattern of a statement that a site makes about itself; for lower case."""
    return re.compile(rf" {alternation('site-statement')}(?!\w)")
