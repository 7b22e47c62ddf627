"""Generation of rules that change given lines of a page and, if possible, no others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from stripper import words
from stripper.model import Decision, Line, Parsed
from stripper.named_tuples import NamedTuple
from stripper.rules.find import PageIndex
from stripper.rules.pattern import escape
from stripper.site_rules import Rule

MAX_SHARE = 0.5
"""Largest share of a page's lines that a class or id may contain to be used for a rule."""
MAX_TEXT = 80
"""Characters of a text pattern; longer texts are cut and matched as a prefix."""
UNINFORMATIVE = frozenset({"prose", "content", "detail", "message", "hidden"})
"""Kinds of markup names that occur on content and boilerplate alike, or describe appearance."""
STATE_PREFIXES = ("is-", "has-", "js-", "no-", "u-")
"""Prefixes of class names for the state of an element, or for use by scripts."""

_NAME = re.compile(r"[a-z]+(?:[-_]+[a-z]+)*")
_HASHED = re.compile(r"(.*[a-z]{3}_{1,2})(?=\w{5,64}\Z)(?=\w*\d)\w+")
"""A name followed by a hash, which changes with each build of the site."""
_SEPARATORS = re.compile(r"[-_*]+")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")


class Proposal(NamedTuple):
    """A rule for given lines."""

    rule: Rule
    lines: tuple[int, ...]
    """All lines of the page that it matches."""
    side_effects: tuple[int, ...]
    """Lines among them that it would change although they were not given; empty unless nothing tells them apart."""


def propose(parsed: Parsed, decisions: Sequence[Decision], wanted: Mapping[int, bool]) -> tuple[Proposal, ...]:
    """Propose rules for lines, given by number with whether to keep them; one rule may cover several lines.

    A class or id is preferred to text if its name describes what it contains and no other line changes.
    """
    page = _Page(parsed, decisions, wanted)
    found: list[Proposal] = []
    for number, keep in sorted(wanted.items()):
        if not any(number in proposal.lines and proposal.rule.keep is keep for proposal in found):
            found.append(page.propose(parsed.lines[number - 1], keep))
    return tuple(found)


class _Page:
    """The lines of a page and the wanted changes."""

    def __init__(self, parsed: Parsed, decisions: Sequence[Decision], wanted: Mapping[int, bool]) -> None:
        self._parsed = parsed
        self._decisions = decisions
        self._wanted = wanted
        self._index = PageIndex(parsed)

    def propose(self, line: Line, keep: bool) -> Proposal:
        """Return the best rule for a line."""
        by_markup = [self._evaluate(rule) for rule in self._markup_rules(line, keep)]
        usable = [
            found
            for found in by_markup
            if not found.side_effects and len(found.lines) <= MAX_SHARE * len(self._decisions)
        ]
        if usable:
            # Of equals, `max` returns the first, which is the innermost.
            return max(
                usable,
                key=lambda found: (
                    self._count_wanted(found.lines),
                    _count_known_parts(found.rule.class_ or found.rule.id),
                ),
            )
        by_text = [self._evaluate(Rule(keep, text)) for text in _text_patterns(line)]
        return next((found for found in by_text if not found.side_effects), by_text[-1])

    def _markup_rules(self, line: Line, keep: bool) -> Iterator[Rule]:
        """Yield a rule for each descriptive name of the elements around a line, innermost first."""
        number = self._parsed.enclosing[line.number - 1] if self._parsed.enclosing else 0
        while number:
            element = self._parsed.elements[number]
            patterns = (_descriptive_pattern(name) for name in element.classes.split())
            yield from (Rule(keep, class_=pattern) for pattern in patterns if pattern)
            if " " not in element.id and (id := _descriptive_pattern(element.id)):
                yield Rule(keep, id=id)
            number = element.parent

    def _evaluate(self, rule: Rule) -> Proposal:
        lines = tuple(self._index.matching_lines(rule))
        changed = (number for number in lines if self._decisions[number - 1].keep is not rule.keep)
        return Proposal(rule, lines, tuple(number for number in changed if self._wanted.get(number) is not rule.keep))

    def _count_wanted(self, lines: Sequence[int]) -> int:
        return sum(number in self._wanted for number in lines)


def _descriptive_pattern(name: str) -> str:
    """Return a pattern for a class or id that describes its content and will recur on other pages, or ""."""
    if not _count_known_parts(name) or name.startswith(STATE_PREFIXES):
        return ""
    if hashed := _HASHED.fullmatch(name):
        return f"{escape(hashed[1])}*"
    return name if _NAME.fullmatch(name) else ""


def _count_known_parts(name: str) -> int:
    """Return how many parts of a class or id are known cues."""
    return len(_known_parts().intersection(_SEPARATORS.split(name)))


@cache
def _known_parts() -> frozenset[str]:
    names = words.markup_names()
    return frozenset(part for kind, parts in names.items() if kind not in UNINFORMATIVE for part in parts)


def _text_patterns(line: Line) -> Iterator[str]:
    """Yield patterns for a line's text: one with its numbers replaced, if it contains letters, and one as it is."""
    text = " ".join(line.text.split())
    suffix = ""
    if len(text) > MAX_TEXT:
        text, suffix = text[:MAX_TEXT].rpartition(" ")[0] or text[:MAX_TEXT], "*"
    pattern = escape(text)
    without_numbers = _NUMBER.sub("*", pattern)
    if without_numbers != pattern and any(map(str.isalpha, without_numbers)):
        yield without_numbers + suffix
    yield pattern + suffix
