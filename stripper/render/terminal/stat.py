"""Lines and words for each reason, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.named_tuples import NamedTuple
from stripper.render.terminal import bars
from stripper.render.terminal.screen import GAP, Printed, Screen, piece
from stripper.render.view.rows import KEPT, METADATA, REMOVED
from stripper.render.view.summary import MARKS, NAMES, Summary

STYLES = {KEPT: "kept", METADATA: "metadata", REMOVED: "removed"}

SHARE = 9
"""Columns of the share of words."""

BAR = 40
"""Maximum columns of a bar."""


class Columns(NamedTuple):
    """The widths of a table's columns."""

    name: int
    lines: int
    words: int
    bar: int

    @classmethod
    def fit(cls, whole: Summary, screen: Screen) -> Columns:
        """Return the widths for the longest names and numbers; the bars get the rest of the screen."""
        name = max(map(len, [*(share.reason for share in whole.shares), "metadata"])) + 4
        lines, words = max(8, len(f"{whole.lines():,}") + 2), max(10, len(f"{whole.words():,}") + 2)
        return cls(name, lines, words, min(BAR, screen.columns - name - lines - words - SHARE - GAP))


def table(whole: Summary, screen: Screen) -> Iterator[Printed]:
    """Yield a row for each mark and, below it, one for each reason; shares are shares of words."""
    columns = Columns.fit(whole, screen)
    yield [piece(f"{'':{columns.name}}{'lines':>{columns.lines}}{'words':>{columns.words}}{'share':>{SHARE}}", "dim")]
    for mark in MARKS:
        shares = whole.of(mark)
        if not shares:
            continue
        amounts = (whole.lines(mark), whole.words(mark), whole.words())
        yield _row(NAMES[mark], amounts, STYLES[mark], screen, columns)
        for share in shares:
            name = f"  {mark or ' '} {share.reason}"
            yield _row(name, (share.lines, share.words, whole.words()), "", screen, columns)
    yield [piece(_numbers("all", whole.lines(), whole.words(), columns), "bold")]


def _row(name: str, amounts: tuple[int, int, int], style: str, screen: Screen, columns: Columns) -> Printed:
    lines, words, all_words = amounts
    part = words / max(1, all_words)
    bar = screen.sign(bars.share(part, columns.bar)) if columns.bar > 0 else ""
    text = f"{_numbers(name, lines, words, columns)}{part:>{SHARE}.1%}"
    return [piece(text[: columns.name], style), piece(text[columns.name :] + " " * GAP), piece(bar, style)]


def _numbers(name: str, lines: int, words: int, columns: Columns) -> str:
    return f"{name:{columns.name}}{lines:>{columns.lines},}{words:>{columns.words},}"
