"""Why one line was kept or removed: its points, what it was judged with, and what would turn it round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from stripper.document import Document
from stripper.errors import StripperError
from stripper.model import Block, Line, Points
from stripper.reasons import Reason
from stripper.render.view.rows import KEPT, Row, lines
from stripper.settings import Settings
from stripper.site_rules import Sites

BESIDE = 3
"""Lines before and behind that a line is shown with: those whose own scores it got points for."""

AGAIN = frozenset({Reason.REPEAT, Reason.PULL_QUOTE})
"""Reasons of lines that are removed whatever their score, because another line says the same."""

DIGITS = 2
"""Decimals of the points that are shown."""

Judge = Callable[[Settings], Document]
"""Strips the same page with other settings."""


class NoSuchLineError(StripperError):
    """The page has no line of that number, or with that text."""


class Shown(NamedTuple):
    """Points, as they are shown."""

    feature: str
    value: str
    units: int
    """Points in units of the last decimal that is shown; those of a line add up to its score exactly."""


class Turn(NamedTuple):
    """An option that would turn a decision round."""

    option: str
    others: int
    """How many other lines it would turn round as well."""


class Explanation(NamedTuple):
    """Everything that is known of one line."""

    row: Row
    points: tuple[Shown, ...]
    """The most first."""
    units: int
    """The score, in the same units."""
    digits: int
    """Decimals of the units."""
    threshold: float
    decided: str
    """What decided, in a sentence."""
    block: Block | None
    beside: tuple[Row, ...]
    """The line and its neighbours, in order."""
    place: tuple[str, ...]
    """The elements it stands in, from the outermost, each with its class, id and role; empty for a text dump."""
    turns: tuple[Turn, ...]


def explain(document: Document, number: int, judge: Judge, digits: int = DIGITS) -> Explanation:
    """Explain line `number`; raises NoSuchLineError."""
    if not 1 <= number <= len(document.lines):
        raise NoSuchLineError(_no_line(document, number))
    rows = list(lines(document))
    row = rows[number - 1]
    points = apportioned(document.points(number), digits)
    return Explanation(
        row,
        points,
        sum(point.units for point in points),
        digits,
        document.scored.threshold,
        _decided(document, row),
        next((block for block in document.blocks if block.first <= number <= block.last), None),
        tuple(rows[max(0, number - 1 - BESIDE) : number + BESIDE]),
        tuple(_place(document, row.line)),
        tuple(_turns(document, row, judge)),
    )


def matching(document: Document, text: str) -> list[int]:
    """The numbers of the lines that hold a text, in whatever case and white space; raises NoSuchLineError."""
    wanted = " ".join(text.split()).casefold()
    found = [line.number for line in document.lines if wanted in " ".join(line.text.split()).casefold()]
    if not found:
        raise NoSuchLineError(
            f"no line of the page holds {text!r}; `stripper diff --all` shows every line as it was read."
        )
    return found


def apportioned(points: Sequence[Points], digits: int) -> tuple[Shown, ...]:
    """Points rounded so that they still add up, by the method of the largest remainders."""
    scale: int = 10**digits
    floors = [int(point.points * scale // 1) for point in points]
    missing = round(sum(point.points for point in points) * scale) - sum(floors)
    order = sorted(range(len(points)), key=lambda at: floors[at] - points[at].points * scale)
    raised = set(order[:missing])
    return tuple(Shown(feature, value, floors[at] + (at in raised)) for at, (feature, value, _) in enumerate(points))


def _no_line(document: Document, number: int) -> str:
    if not document.lines:
        return "the page has no lines at all."
    return (
        f"there is no line {number}, the page has 1 to {len(document.lines)}; `stripper diff --all` shows every line "
        "with its number."
    )


def _decided(document: Document, row: Row) -> str:
    """What decided, in a sentence: the user, what is known of the line besides its score, or that."""
    reason, settings, number = row.decision.reason, document.settings, row.line.number
    did = "kept" if row.decision.keep else "removed"
    if reason in settings.drop:
        return f"removed because of --drop {reason}"
    if reason in settings.keep and row.mark == KEPT:
        return f"kept because of --keep {reason}"
    if reason is Reason.BY_HAND:
        return f"{did} because of --{'keep' if row.decision.keep else 'drop'}-lines; its score does not count"
    if reason is Reason.SITE_RULE:
        return f"{did} by the rule at {document.ruled[number].place}; its score does not count"
    if row.mark == KEPT:
        return "kept because its score reaches the threshold"
    if document.metadata.lines.get(number) is reason:
        return f"removed because it holds nothing but metadata: {reason}; its score does not count"
    if reason in AGAIN:
        return "removed because it says again what another line says; its score does not count"
    return f"removed because its score stays below the threshold; called {reason} by the signs of its block"


def _place(document: Document, line: Line) -> Iterator[str]:
    containers = document.parsed.containers
    path, index = [], line.container
    while index:
        path.append(containers[index])
        index = containers[index].parent
    for container in reversed(path):
        yield f"{container.tag}.{'.'.join(container.names.split())}" if container.names else container.tag
    if line.tag and not (path and path[0].tag == line.tag):
        yield line.tag


def _turns(document: Document, row: Row, judge: Judge) -> Iterator[Turn]:
    """The options that turn the decision round, each tried."""
    for option, settings in _options(document.settings, row):
        other = judge(settings)
        turned = {
            line.number
            for line, before, now in zip(document.lines, document.decisions, other.decisions, strict=True)
            if before.keep != now.keep
        }
        if row.line.number in turned:
            yield Turn(option, len(turned) - 1)


def _options(settings: Settings, row: Row) -> Iterable[tuple[str, Settings]]:
    reason, number = row.decision.reason, row.line.number
    only, line = frozenset({reason}), range(number, number + 1)
    if reason is Reason.SITE_RULE:
        yield "without --rules", replace(settings, rules=Sites())
    if row.decision.keep:
        if reason in settings.keep:
            yield f"without --keep {reason}", replace(settings, keep=settings.keep - only)
        if reason is Reason.BY_HAND:
            yield "without --keep-lines", replace(settings, keep_lines=())
        yield "with --focus precision", replace(settings, focus="precision")
        yield f"with --drop {reason}", replace(settings, drop=settings.drop | only)
        yield f"with --drop-lines {number}", replace(settings, drop_lines=(*settings.drop_lines, line))
    else:
        if reason in settings.drop:
            yield f"without --drop {reason}", replace(settings, drop=settings.drop - only)
        if reason is Reason.BY_HAND:
            yield "without --drop-lines", replace(settings, drop_lines=())
        yield "with --focus recall", replace(settings, focus="recall")
        yield f"with --keep {reason}", replace(settings, keep=settings.keep | only)
        yield f"with --keep-lines {number}", replace(settings, keep_lines=(*settings.keep_lines, line))
