"""What the rules for a site say of the lines of a page; keeping and removing is for others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from stripper.cached import cached_property
from stripper.model import Metadata, Page, Parsed
from stripper.rules.pattern import folded, pattern
from stripper.sites import Rule, Sites, host_of

Names = Mapping[str, Sequence[int]]
"""Texts, classes or ids as patterns see them, each with the numbers of the lines, or the elements, that have it."""

UNKNOWN_HOST = (
    "The page does not say which site it is from, so no rule for a site was applied; name its address with --url."
)
"""A warning."""


class Ruled(NamedTuple):
    """What the rules say."""

    lines: Mapping[int, Rule]
    """Numbers of lines, each with the rule that has the last word on it."""
    warnings: tuple[str, ...] = ()


def find(page: Page, parsed: Parsed, metadata: Metadata, sites: Sites) -> Ruled:
    """What the rules for the host of a page say, by the address that the caller gave, or else by the page's own."""
    if not sites:
        return Ruled({})
    host = host_of(page.url) or host_of(metadata.value("url"))
    rules = sites.rules(host)
    if not rules:
        return Ruled({}, () if host else (UNKNOWN_HOST,))
    return Ruled(matched(rules, parsed))


def matched(rules: Sequence[Rule], parsed: Parsed) -> dict[int, Rule]:
    """The last rule for each line that any is for."""
    found: dict[int, Rule] = {}
    seen = Seen(parsed)
    for rule in reversed(rules):
        for number in seen.numbers(rule):
            found.setdefault(number, rule)
    return dict(sorted(found.items()))


class Seen:
    """A page as rules see it: its texts, classes and ids, each gone through once, and only if a rule asks for it."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    def numbers(self, rule: Rule) -> Iterable[int]:
        """The numbers of the lines of which all holds that a rule states."""
        chosen: Iterable[int] = range(1, len(self._parsed.lines) + 1)
        if rule.class_:
            chosen = self._within(named(rule.class_, self._classes), chosen)
        if rule.id:
            chosen = self._within(named(rule.id, self._ids), chosen)
        if not rule.text or not chosen:
            return chosen
        among = named(rule.text, self._texts)
        return among if isinstance(chosen, range) else sorted(set(chosen).intersection(among))

    def _within(self, named: Sequence[int], numbers: Iterable[int]) -> Sequence[int]:
        """Those of some lines that stand in one of some elements."""
        if not named:
            return ()
        own = set(named)
        held: list[bool] = []
        for at, element in enumerate(self._parsed.elements):
            # Number 0 is its own parent, and has no name.
            held.append(at in own or (at > 0 and held[element.parent]))
        return [number for number in numbers if held[self._parsed.holders[number - 1]]]

    @cached_property
    def _classes(self) -> Names:
        return _index(
            (name, at) for at, element in enumerate(self._parsed.elements) for name in element.classes.split()
        )

    @cached_property
    def _ids(self) -> Names:
        return _index((element.id, at) for at, element in enumerate(self._parsed.elements) if element.id)

    @cached_property
    def _texts(self) -> Names:
        return _index((folded(line.text), line.number) for line in self._parsed.lines)


def named(written: str, names: Names) -> Sequence[int]:
    """Those that have a name of which a text is the pattern, in order."""
    wanted = pattern(written)
    if wanted.last is None:
        return names.get(wanted.first, ())
    part = max((wanted.first, *wanted.middle, wanted.last), key=len)
    # Most names are told apart by one look for the longest part.
    return sorted({at for name, places in names.items() if part in name and wanted.matches(name) for at in places})


def _index(pairs: Iterable[tuple[str, int]]) -> Names:
    found: dict[str, list[int]] = {}
    for name, at in pairs:
        found.setdefault(name, []).append(at)
    return found
