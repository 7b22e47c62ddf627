"""Matching of site rules against the lines of a page; the decisions are made elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stripper.cached import cached_property
from stripper.model import Metadata, Page, Parsed
from stripper.named_tuples import NamedTuple
from stripper.rules.pattern import compile_pattern, normalize
from stripper.site_rules import Rule, Sites, host_of

Index = Mapping[str, Sequence[int]]
"""Normalized texts, classes or ids, each with the numbers of the lines or elements that have it."""

UNKNOWN_HOST = "The site of the page is unknown, so no site rules were applied; add its address with --url."
"""Warning for pages whose site is unknown."""


class RuleMatches(NamedTuple):
    """Result of matching the rules for a page."""

    lines: Mapping[int, Rule]
    """Line numbers, each with the rule that takes precedence."""
    warnings: tuple[str, ...] = ()


def find(page: Page, parsed: Parsed, metadata: Metadata, sites: Sites) -> RuleMatches:
    """Match the rules for the host of a page, taken from the caller's URL or else from the page's own metadata."""
    if not sites:
        return RuleMatches({})
    host = host_of(page.url) or host_of(metadata.value("url"))
    rules = sites.rules(host)
    if not rules:
        return RuleMatches({}, () if host else (UNKNOWN_HOST,))
    return RuleMatches(match_rules(rules, parsed))


def match_rules(rules: Sequence[Rule], parsed: Parsed) -> dict[int, Rule]:
    """Return the last matching rule for each line that has one."""
    found: dict[int, Rule] = {}
    index = PageIndex(parsed)
    for rule in reversed(rules):
        for number in index.matching_lines(rule):
            found.setdefault(number, rule)
    return dict(sorted(found.items()))


class PageIndex:
    """Texts, classes and ids of a page; each index is built when a rule first needs it."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    def matching_lines(self, rule: Rule) -> Iterable[int]:
        """Return the numbers of the lines that meet all conditions of a rule."""
        lines: Iterable[int] = range(1, len(self._parsed.lines) + 1)
        if rule.class_:
            lines = self._within(lookup(rule.class_, self._classes), lines)
        if rule.id:
            lines = self._within(lookup(rule.id, self._ids), lines)
        if not rule.text or not lines:
            return lines
        by_text = lookup(rule.text, self._texts)
        return by_text if isinstance(lines, range) else sorted(set(lines).intersection(by_text))

    def _within(self, elements: Sequence[int], lines: Iterable[int]) -> Sequence[int]:
        """Return the lines that lie within one of the elements."""
        if not elements:
            return ()
        matching = set(elements)
        is_within: list[bool] = []
        for number, element in enumerate(self._parsed.elements):
            # Element 0 is its own parent, and has no name.
            is_within.append(number in matching or (number > 0 and is_within[element.parent]))
        return [number for number in lines if is_within[self._parsed.enclosing[number - 1]]]

    @cached_property
    def _classes(self) -> Index:
        return _build_index(
            (name, number) for number, element in enumerate(self._parsed.elements) for name in element.classes.split()
        )

    @cached_property
    def _ids(self) -> Index:
        return _build_index((element.id, number) for number, element in enumerate(self._parsed.elements) if element.id)

    @cached_property
    def _texts(self) -> Index:
        return _build_index((normalize(line.text), line.number) for line in self._parsed.lines)


def lookup(pattern: str, index: Index) -> Sequence[int]:
    """Return the sorted numbers under all names of an index that match a pattern."""
    compiled = compile_pattern(pattern)
    if compiled.last is None:
        return index.get(compiled.first, ())
    longest = max((compiled.first, *compiled.middle, compiled.last), key=len)
    # Searching for the longest part first rejects most names cheaply.
    return sorted(
        {number for name, numbers in index.items() if longest in name and compiled.matches(name) for number in numbers}
    )


def _build_index(pairs: Iterable[tuple[str, int]]) -> Index:
    index: dict[str, list[int]] = {}
    for name, number in pairs:
        index.setdefault(name, []).append(number)
    return index
