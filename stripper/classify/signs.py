"""The evidence for the reason of a removed line as clauses, for explanations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from math import exp, fsum, sqrt

from stripper.cached import cached_property
from stripper.classify import blocks, reason_trees
from stripper.classify.block_conditions import Condition, Rule
from stripper.classify.block_rows import (
    BYLINE_WEIGHT,
    BYLINE_WHY,
    BYLINE_WORDS,
    NETWORK_WEIGHT,
    NETWORK_WHY,
    NETWORKS,
    SIGN_WHY,
    SIGNS,
)
from stripper.classify.block_rules import CLAUSES, CODES, CUE_REASONS, LEVELS, NOUNS, table
from stripper.classify.features import format_value, label, reason_words
from stripper.classify.features.describe import VALUE_NAMES
from stripper.classify.features.surroundings import EVIDENCE, FROM_CONTENT, RUN
from stripper.model import Kind, Line, Role, Sign
from stripper.native.matrix import Matrix
from stripper.reasons import Reason

LINKED = 0.6
"""The share of links from which a line is a link."""
FEATURES = 2
"""Features named that contribute to a reason."""
NEARBY = 2.0
"""Weight of the reasons of the lines nearby, if they decide."""
LOG_ODDS = ("class odds", "word odds")
"""Beginnings of the names of columns whose values mean nothing to a reader."""
PLACE = (FROM_CONTENT, RUN[-1])
"""Columns of the place relative to the content."""
EXCERPT = 40
"""Characters quoted from a label."""


class Signs:
    """Maps the index of a line and a reason to the signs of the reason in the line, strongest first."""

    def __init__(self, lines: tuple[Line, ...], surroundings: Callable[[], Matrix]) -> None:
        self.lines = lines
        self._surroundings = surroundings

    @cached_property
    def matrix(self) -> Matrix:
        """The matrix of `blocks.measure`."""
        return self._surroundings()

    @property
    def kind(self) -> Kind:
        """The kind of the page: only the matrix of a text dump has columns for runs."""
        return Kind.TEXT if RUN[0] in self.matrix.columns else Kind.HTML

    @cached_property
    def scores(self) -> Mapping[Reason, Sequence[float]]:
        """The scores of all lines by the trees for each reason."""
        return {reason: trees.score(self.matrix) for reason, trees in reason_trees.load(self.kind).items()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Signs) and (self.lines, self.matrix) == (other.lines, other.matrix)

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Callable[..., Signs], tuple[object, ...]]:
        return _with_matrix, (self.lines, self.matrix)

    def __call__(self, index: int, reason: Reason) -> tuple[Sign, ...]:
        found = [*self._from_rules(index, reason), *self._from_markup(index, reason), *self._from_trees(index, reason)]
        strongest: dict[str, Sign] = {}
        for sign in sorted(found, key=lambda sign: -sign.weight):
            strongest.setdefault(sign.clause, sign)
        return tuple(strongest.values())

    def _from_rules(self, index: int, reason: Reason) -> Iterator[Sign]:
        for rule in _rules(self.matrix.columns):
            if rule.reason is reason and self._matches(index, rule):
                yield Sign(self._clause(index, rule), rule.weight)

    def _from_trees(self, index: int, reason: Reason) -> Iterator[Sign]:
        """Yield the features of a line that contribute the most to the reason that trees give it."""
        if reason not in self.scores or blocks.is_clear(self.matrix, index):
            return
        shares = self._shares(index)
        nearby = [self._shares(beside) for beside in self._nearby(index)]
        means = {other: fsum(share[other] for share in nearby) / len(nearby) for other in shares}
        if max(shares, key=lambda other: shares[other] * sqrt(means[other])) is not reason:
            return
        if max(shares, key=shares.__getitem__) is not reason:
            yield Sign(f"is among {NOUNS[reason.value]}", NEARBY)
        points = reason_trees.load(self.kind)[reason].contributions(self.matrix, index)
        named = (column for column in points if column and is_telling(column, reason))
        columns = sorted(named, key=points.__getitem__)
        found: dict[str, Sign] = {}
        for column in reversed(columns[-FEATURES:]):
            if points[column] > 0 and (clause := self._feature(index, column, reason)):
                found.setdefault(clause.partition(" in its ")[0], Sign(clause, points[column]))  # one resemblance
        yield from found.values()

    def _shares(self, index: int) -> Mapping[Reason, float]:
        """Return the likelihood of each reason by the features of a line."""
        likely = {reason: exp(scores[index]) for reason, scores in self.scores.items()}
        total = sum(likely.values())
        return {reason: own / total for reason, own in likely.items()}

    def _nearby(self, index: int) -> range:
        return range(max(0, index - blocks.NEARBY), min(len(self.lines), index + blocks.NEARBY + 1))

    def _feature(self, index: int, column: str, reason: Reason) -> str:
        """Return the clause of a feature that contributes to a reason, or nothing if it only contributes by absence."""
        kind, _, name = column.partition(": ")
        value = self.matrix.value(index, column)
        if column in reason_words.COLUMNS:
            words = f"words typical of {NOUNS[name]}"
            return f"has {words}" if kind == "words" else f"is near lines with {words}"
        if kind in LEVELS:
            is_there = any(low <= value <= high for low, high, _ in LEVELS[kind])
            return CLAUSES[kind].format(NOUNS.get(name, name)) if is_there else ""
        if column in PLACE:
            return self._place(index)
        return f"resembles {NOUNS[reason.value]} in its {label(column)} ({format_value(column, value)})"

    def _place(self, index: int) -> str:
        """Return the clause of the place of a line relative to the content."""
        distance = self.matrix.value(index, FROM_CONTENT)
        return f"is {'before' if distance < 0 else 'after'} the content" if distance else "is between kept lines"

    def _matches(self, index: int, rule: Rule) -> bool:
        conditions = ((rule.column, rule.low, rule.high), *rule.conditions)
        return all(self._meets(index, condition) for condition in conditions)

    def _meets(self, index: int, condition: Condition) -> bool:
        column, low, high = condition
        return low <= self.matrix.value(index, column) <= high

    def _clause(self, index: int, rule: Rule) -> str:
        """Return the clause of a rule; a label above the line is quoted."""
        if rule.column != "label above":
            return rule.why
        label = index - int(self.matrix.value(index, "lines since label above"))
        return f"follows the label “{_shortened(self.lines[label].text)}” (line {label + 1})"

    def _from_markup(self, index: int, reason: Reason) -> Iterator[Sign]:
        line = self.lines[index]
        is_linked = line.links > LINKED * len(line.text)
        if reason is Reason.NAVIGATION and is_linked:
            yield Sign("is a short link", 1.5)
        if reason is Reason.NAVIGATION and not is_linked and line.role is Role.ITEM:
            yield Sign("is a short item of a list", 2.5)
        if reason is Reason.RELATED and is_linked:
            yield Sign("is a lone link or one as long as a headline", 1.5)
        if reason is Reason.CAPTION and line.role is Role.CAPTION:
            yield Sign("is the caption of a figure or table", 4.0)
        if reason is Reason.INTERFACE and line.tag == "button":
            yield Sign("is a button", 3.0)
        if reason is Reason.FOOTER and "©" in line.text:
            yield Sign("has a copyright sign and follows the text", 4.0)
        if reason is Reason.BYLINE and line.text.partition(" ")[0].casefold() in BYLINE_WORDS:
            yield Sign(BYLINE_WHY, BYLINE_WEIGHT)
        if reason is Reason.SHARE and line.text.casefold() in NETWORKS:
            yield Sign(NETWORK_WHY, NETWORK_WEIGHT)
        yield from (Sign(SIGN_WHY, weight) for sign, of, weight in SIGNS if of is reason and sign in line.text)


def is_telling(column: str, reason: Reason) -> bool:
    """Return whether a column explains a reason to a reader, unlike log odds and what is named after other reasons."""
    if column in EVIDENCE or column.startswith(LOG_ODDS):
        return False
    kind, _, name = column.partition(": ")
    of = CUE_REASONS.get(name, (CODES.get(name), 1.0))[0]
    return of is reason or (of is None and kind not in LEVELS)


def _with_matrix(lines: tuple[Line, ...], matrix: Matrix) -> Signs:
    return Signs(lines, lambda: matrix)


@cache
def _rules(columns: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(table(columns, VALUE_NAMES))


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rstrip()}…"
