"""Blocks: runs of lines that are one thing, such as a menu, a share bar or a list of related pages.

A line alone seldom says what it belongs to: of the thirty entries of a menu, one says "Home". So the signs of all
lines that stand together are counted, and the block is what most of them say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from stripper.model import Block, Features, Line, Role
from stripper.reasons import Reason

SIGNS = {
    # the line says it; a line above says it; its element's own name says it; it stands in an element that says it
    "says": 6.0,
    "begins with": 5.0,
    "under": 2.2,
    "own": 4.0,
    "holds": 3.0,
    "in": 2.5,
    "mentions": 1.5,
}
"""How much a feature of each kind counts as a sign of a reason."""

MEANINGS = {
    "header": Reason.NAVIGATION,
    "sidebar": Reason.NAVIGATION,
    "relative-date": Reason.DATE,
    "meta": Reason.INTERFACE,
}
"""Signs that are not the code of a reason; they count half."""

SHAPES = {
    "no letters": (Reason.INTERFACE, 2.0),
    "tag button": (Reason.INTERFACE, 3.0),
    "looks like a date": (Reason.DATE, 1.0),
    "in references": (Reason.REFERENCES, 20.0),
    "repeats a line": (Reason.REPEAT, 1.0),
    # headlines of teasers stand with their dates
    "before a date": (Reason.RELATED, 2.5),
    "behind a date": (Reason.RELATED, 2.0),
    # what says outright what it is, whatever words and links stand in it
    "not shown": (Reason.HIDDEN, 6.0),
    "in hidden": (Reason.HIDDEN, 3.0),
    "in breadcrumb": (Reason.BREADCRUMB, 9.0),
    "in pagination": (Reason.PAGINATION, 6.0),
    "in cookie": (Reason.COOKIE, 7.0),
}
"""Features that are signs of a reason in another way than their kind, and how much they count."""

HEADLINE = 35
"""Characters of a link or item that is more likely a headline than an entry of a menu."""

Signs = tuple[tuple[Reason, float], ...]
Known = dict[int, Signs]
"""What the parts of features are signs of, by their identity."""

WEAK = 2.0
"""Signs that add up to less leave a block without a reason of its own."""
OWN_WEIGHT = 1.5
"""How much more a line's own signs count for it than those of its block."""


NO_SIGNS = frozenset(
    (
        *(Reason.TEXT, Reason.HEADING, Reason.ITEM, Reason.TABLE, Reason.QUOTE, Reason.CODE, Reason.TITLE),
        *(Reason.REPEAT, Reason.PULL_QUOTE, Reason.BOILERPLATE, Reason.HIDDEN),
    )
)
"""Reasons that are not found by the name of a feature, although their code may stand in one."""
CODES = {reason.value: reason for reason in Reason if reason not in NO_SIGNS}


def find(lines: Sequence[Line], features: Sequence[Features], kept: Sequence[bool]) -> tuple[Block, ...]:
    """The runs of lines that are not kept, each with the reason that most of its lines are signs of."""
    known: Known = {}
    return tuple(block for run in _runs(lines, features, kept) for block in _split(run, lines, features, known))


def _runs(lines: Sequence[Line], features: Sequence[Features], kept: Sequence[bool]) -> Iterator[list[int]]:
    """Neighbouring lines that are not kept and stand in one container; the menus of text dumps are full of gaps."""
    indices = (index for index in range(len(features)) if not kept[index])
    groups = (features[index].group if line.tag else 0 for index, line in enumerate(lines) if not kept[index])
    keyed = ((index, (index - count, group)) for count, (index, group) in enumerate(zip(indices, groups, strict=True)))
    for _, run in groupby(keyed, key=lambda item: item[1]):
        yield [index for index, _ in run]


def _split(run: Sequence[int], lines: Sequence[Line], features: Sequence[Features], known: Known) -> Iterator[Block]:
    """The blocks of a run: its lines by what they themselves, and the run with them, are signs of."""
    signs = [_signs(lines[index], features[index], known) for index in run]
    together: dict[Reason, float] = {}
    for found in signs:
        for reason, count in found.items():
            together[reason] = together.get(reason, 0.0) + count / len(run)
    reasons = [_reason(found, together) for found in signs]
    for reason, part in groupby(zip(run, reasons, strict=True), key=lambda item: item[1]):
        indices = [index for index, _ in part]
        yield Block(indices[0] + 1, indices[-1] + 1, reason)


def _reason(own: Mapping[Reason, float], together: Mapping[Reason, float]) -> Reason:
    """What a line is, by its own signs and those of the lines it stands with."""
    best, most = Reason.BOILERPLATE, WEAK
    for reason, count in together.items():
        total = count + OWN_WEIGHT * own.get(reason, 0.0)
        if total > most:
            best, most = reason, total
    return best


def _signs(line: Line, features: Features, known: Known) -> dict[Reason, float]:
    """What a line's features are signs of, and how much they count."""
    found: dict[Reason, float] = {}
    for part in features.parts:
        # Lines share parts by identity, and each part is looked at once a page.
        signs = known.get(id(part))
        if signs is None:
            signs = known[id(part)] = _part(part)
        for reason, weight in signs:
            if weight > found.get(reason, 0.0):
                found[reason] = weight
    if line.links * 10 > len(line.text) * 6:
        reason = Reason.RELATED if len(line.text) >= HEADLINE else Reason.NAVIGATION
        found[reason] = found.get(reason, 0.0) + 1.5
    elif line.role is Role.ITEM and len(line.text) < HEADLINE:
        found[Reason.NAVIGATION] = found.get(Reason.NAVIGATION, 0.0) + 2.5
    if line.role is Role.CAPTION:
        found[Reason.CAPTION] = 4.0
    return found


def _part(names: tuple[str, ...]) -> Signs:
    """What a part of a line's features is a sign of."""
    signs = [SHAPES[name] if name in SHAPES else _sign(name) for name in names]
    return tuple(sign for sign in signs if sign is not None)


@lru_cache(4096)
def _sign(name: str) -> tuple[Reason, float] | None:
    for kind, weight in SIGNS.items():
        if name.startswith(f"{kind} "):
            code = name[len(kind) + 1 :]
            if code in MEANINGS:
                return MEANINGS[code], weight / 2
            return (CODES[code], weight) if code in CODES else None
    return None
