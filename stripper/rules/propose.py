"""Rules that do what a user wants of some lines of a page, and leave the other lines as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from stripper import words
from stripper.model import Decision, Line, Parsed
from stripper.rules.find import Seen
from stripper.rules.pattern import literal
from stripper.sites import Rule

WIDEST = 0.5
"""Share of a page's lines; what holds more says nothing about a line."""
LONGEST = 80
"""Characters of a text; of a longer one the beginning is as good."""
SAYS_LITTLE = frozenset({"prose", "content", "detail", "message", "hidden"})
"""What names say that hold good and bad lines alike, and names of how something looks."""
STATES = ("is-", "has-", "js-", "no-", "u-")
"""How names begin that say in which state something is, or are for scripts."""

_NAME = re.compile(r"[a-z]+(?:[-_]+[a-z]+)*")
_HASHED = re.compile(r"(.*[a-z]{3}_{1,2})(?=\w{5,64}\Z)(?=\w*\d)\w+")
"""A name with a hash behind it, which another build of the site has another of."""
_PARTS = re.compile(r"[-_*]+")
_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")


class Proposal(NamedTuple):
    """A rule for lines that were named."""

    rule: Rule
    lines: tuple[int, ...]
    """All lines of the page that it is for."""
    others: tuple[int, ...]
    """Those of them that were not named and that it changes; there are some only where nothing tells lines apart."""


def propose(parsed: Parsed, decisions: Sequence[Decision], wanted: Mapping[int, bool]) -> tuple[Proposal, ...]:
    """Rules for lines by their numbers, each with whether to keep it; one rule may do for several.

    Class or id go before text if their name is a telling one, and if no other line is changed.
    """
    page = _Page(parsed, decisions, wanted)
    found: list[Proposal] = []
    for number, keep in sorted(wanted.items()):
        if not any(number in proposal.lines and proposal.rule.keep is keep for proposal in found):
            found.append(page.proposal(parsed.lines[number - 1], keep))
    return tuple(found)


class _Page:
    """The lines of a page, and what is wanted of them."""

    def __init__(self, parsed: Parsed, decisions: Sequence[Decision], wanted: Mapping[int, bool]) -> None:
        self._parsed = parsed
        self._decisions = decisions
        self._wanted = wanted
        self._seen = Seen(parsed)

    def proposal(self, line: Line, keep: bool) -> Proposal:
        """The best rule for a line."""
        by_markup = [self._effect(rule) for rule in self._by_markup(line, keep)]
        fit = [found for found in by_markup if not found.others and len(found.lines) <= WIDEST * len(self._decisions)]
        if fit:
            # Of equals, the innermost comes first.
            return max(fit, key=lambda found: (self._named(found.lines), _known(found.rule.class_ or found.rule.id)))
        by_text = [self._effect(Rule(keep, text)) for text in _texts(line)]
        return next((found for found in by_text if not found.others), by_text[-1])

    def _by_markup(self, line: Line, keep: bool) -> Iterator[Rule]:
        """A rule for each telling name of the elements around a line, from the innermost on."""
        at = self._parsed.holders[line.number - 1] if self._parsed.holders else 0
        while at:
            element = self._parsed.elements[at]
            names = (_telling(name) for name in element.classes.split())
            yield from (Rule(keep, class_=name) for name in names if name)
            if " " not in element.id and (id := _telling(element.id)):
                yield Rule(keep, id=id)
            at = element.parent

    def _effect(self, rule: Rule) -> Proposal:
        lines = tuple(self._seen.numbers(rule))
        others = (number for number in lines if self._decisions[number - 1].keep is not rule.keep)
        return Proposal(rule, lines, tuple(number for number in others if self._wanted.get(number) is not rule.keep))

    def _named(self, lines: Sequence[int]) -> int:
        return sum(number in self._wanted for number in lines)


def _telling(name: str) -> str:
    """The pattern of a class or id that says what a line is, and that another page of the site will have too; or an
    empty text."""
    if not _known(name) or name.startswith(STATES):
        return ""
    if hashed := _HASHED.fullmatch(name):
        return f"{literal(hashed[1])}*"
    return name if _NAME.fullmatch(name) else ""


def _known(name: str) -> int:
    """How many parts of a name stand for something that stripper knows."""
    return len(_known_parts().intersection(_PARTS.split(name)))


@cache
def _known_parts() -> frozenset[str]:
    names = words.markup_names()
    return frozenset(part for sign, parts in names.items() if sign not in SAYS_LITTLE for part in parts)


def _texts(line: Line) -> Iterator[str]:
    """The patterns of a line's text: without its numbers if it has other words, and with them."""
    text = " ".join(line.text.split())
    rest = ""
    if len(text) > LONGEST:
        text, rest = text[:LONGEST].rpartition(" ")[0] or text[:LONGEST], "*"
    written = literal(text)
    bare = _DIGITS.sub("*", written)
    if bare != written and any(map(str.isalpha, bare)):
        yield bare + rest
    yield written + rest
