"""The decision on a line and its reason in words: a sentence for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from stripper.document import Document
from stripper.model import Contribution
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason

NEAR = 12
"""Lines before and after whose reasons are counted; their evidence counts for the line."""
SHARED = 0.25
"""The share of the lines nearby with the same reason from which it is named."""
NAMED = 2
"""Signs of a reason that are named."""
GROUPS_NAMED = 3
"""Groups of contributions that are named."""
LEAST_SHARE = 0.15
"""The share of the strongest group from which another one is named."""
DOUBTFUL = 0.5
"""The distance from the threshold below which a decision is doubtful."""

ANY = "any line"
"""The contribution that all lines have in common."""
NEIGHBOURS, LINKS, MARKUP, POSITION, TEXT = "neighbours", "links", "markup", "position", "text"
SITE = "site"
GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (SITE, re.compile(r"pages of the site")),
    (
        *(NEIGHBOURS,),
        re.compile(
            r"previous|next line|lines? (?:before|after)$|around$|similar|same path|first.pass|expected|all content"
        ),
    ),
    (LINKS, re.compile(r"link")),
    (
        MARKUP,
        re.compile(r"inside|class|element|role|heading|list|container|branch|depth|hidden|marker|steps|page type"),
    ),
    (
        POSITION,
        re.compile(r"before|after|since|until|position|share of the page|indent|blank|stretch|block|label above"),
    ),
)
"""Groups of features, each with a pattern of the labels of its features; the first that matches counts."""


class Group(NamedTuple):
    """The contributions of the features of one group."""

    name: str
    points: float
    strongest: Contribution
    """The largest contribution with the sign of the sum."""


def group_of(label: str) -> str:
    """Return the group of a feature: site, neighbours, links, markup, position or text."""
    if label == ANY:
        return ANY
    return next((name for name, pattern in GROUPS if pattern.search(label)), TEXT)


def groups(contributions: Iterable[Contribution]) -> tuple[Group, ...]:
    """Return the groups of contributions, those with the largest sums first."""
    parts: dict[str, list[Contribution]] = {}
    for contribution in contributions:
        parts.setdefault(group_of(contribution.feature), []).append(contribution)
    found = (_group(name, some) for name, some in parts.items())
    return tuple(sorted(found, key=lambda group: -abs(group.points)))


def _group(name: str, contributions: Sequence[Contribution]) -> Group:
    total = sum(contribution.points for contribution in contributions)
    side = 1 if total >= 0 else -1
    return Group(name, total, max(contributions, key=lambda contribution: side * contribution.points))


def decision(document: Document, number: int) -> str:
    """Return a sentence on the decision by the score of line `number`, from the strongest groups of points."""
    chosen = document.decisions[number - 1]
    side = 1 if chosen.keep else -1
    found = [group for group in groups(document.points(number)) if side * group.points > 0 and group.name != ANY]
    named = [group for group in found if abs(group.points) >= LEAST_SHARE * abs(found[0].points)][:GROUPS_NAMED]
    action = "Kept" if chosen.keep else "Removed"
    doubt = ", but doubtful" if is_doubtful(document, number) else ""
    because = f", mainly because of its {_joined(_strongest(group) for group in named)}" if named else ""
    return f"{action}{doubt}{because}."


def reason(document: Document, number: int) -> str:
    """Return a sentence on the reason of line `number`, from its strongest signs."""
    given = document.decisions[number - 1].reason
    name = given.value.capitalize()
    if original := original_of(document, number):
        is_equal = _key(document.lines[original - 1].text) == _key(document.lines[number - 1].text)
        return f"{name}: line {original} {'has the same text' if is_equal else 'contains its text'} and stays."
    if document.decisions[number - 1].keep or number not in document.confidences:
        return f"{name}: {given.sentence[0].lower()}{given.sentence[1:]}"
    clauses = [sign.clause for sign in document.signs(number - 1, given)[:NAMED]]
    same, others = _neighbours(document, number, given)
    if same and same >= SHARED * others:
        share = f"{same} of the" if same < others else "all"
        clauses.append(f"shares the reason with {share} {others} lines around")
    sure = document.confidences[number]
    return f"{name} ({sure:.0%} sure): {f'it {_joined(clauses)}' if clauses else 'nothing else is more likely'}."


def original_of(document: Document, number: int) -> int | None:
    """Return the number of the kept line that a line repeats, or None."""
    if document.decisions[number - 1].reason not in (Reason.REPEAT, Reason.PULL_QUOTE):
        return None
    text = _key(document.lines[number - 1].text)
    return next((line.number for line, _ in document.kept if text in _key(line.text)), None)


def is_doubtful(document: Document, number: int) -> bool:
    """Return whether the score of a removed line, which decided, is close to the threshold."""
    if number not in document.confidences:
        return False
    return abs(document.scored.scores[number - 1] - document.scored.threshold) < DOUBTFUL


def _neighbours(document: Document, number: int, given: Reason) -> tuple[int, int]:
    """Return the number of lines nearby that were removed for the same reason, and of all lines nearby."""
    near = [*range(max(1, number - NEAR), number), *range(number + 1, min(len(document.lines), number + NEAR) + 1)]
    same = sum(document.decisions[other - 1].reason is given for other in near)
    return same, len(near)


def _strongest(group: Group) -> str:
    feature, value, _ = group.strongest
    if group.name == NEIGHBOURS:
        return f"{group.name} ({group.points:+.1f})"
    return f"{group.name} ({group.points:+.1f}: {feature}{f' = {value}' if value else ''})"


def _joined(parts: Iterable[str]) -> str:
    """Return an enumeration; semicolons separate parts that have commas."""
    *first, last = parts
    if len(first) > 1 and any("," in part for part in (*first, last)):
        return f"{'; '.join(first)}; and {last}"
    return f"{', '.join(first)} and {last}" if first else last


def _key(text: str) -> str:
    return re.sub("[\"'“”‘’«»„]", "", text.casefold())
