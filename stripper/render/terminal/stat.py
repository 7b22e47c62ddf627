"""How much went for which reason, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.render.terminal import bars
from stripper.render.terminal.screen import GAP, Printed, Screen, piece
from stripper.render.view.rows import KEPT, METADATA, REMOVED
from stripper.render.view.summary import MARKS, NAMES, Summary

STYLES = {KEPT: "kept", METADATA: "metadata", REMOVED: "removed"}

NUMBERS = 27
"""Columns of lines, words and share."""

BAR = 40
"""Columns of the longest bar; where there is less room, it takes what there is."""


def table(whole: Summary, screen: Screen) -> Iterator[Printed]:
    """A row for each mark and, below it, one for each reason; shares are those of the words."""
    widest = max(map(len, [*(share.reason for share in whole.shares), "metadata"])) + 4
    width = min(BAR, screen.columns - widest - NUMBERS - GAP)
    yield [piece(f"{'':{widest}}{'lines':>8}{'words':>10}{'share':>9}", "dim")]
    for mark in MARKS:
        shares = whole.of(mark)
        if not shares:
            continue
        amounts = (whole.lines(mark), whole.words(mark), whole.words())
        yield _row(f"{NAMES[mark]:{widest}}", amounts, STYLES[mark], screen, width)
        for share in shares:
            name = f"  {mark or ' '} {share.reason}"
            yield _row(f"{name:{widest}}", (share.lines, share.words, whole.words()), "", screen, width)
    yield [piece(f"{'all':{widest}}{whole.lines():>8,}{whole.words():>10,}", "bold")]


def _row(name: str, amounts: tuple[int, int, int], style: str, screen: Screen, width: int) -> Printed:
    lines, words, all_words = amounts
    part = words / max(1, all_words)
    bar = screen.sign(bars.share(part, width)) if width > 0 else ""
    return [piece(name, style), piece(f"{lines:>8,}{words:>10,}{part:>9.1%}   "), piece(bar, style)]
