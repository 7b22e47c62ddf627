"""Bars: how much a score or a share is, at a glance."""

from __future__ import annotations

from typing import NamedTuple

from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import Printed, Screen, piece

EIGHTHS = " ▏▎▍▌▋▊▉█"

SIDE = 3
"""Columns on each side of the middle, of the bar of a line's score."""

FULL = 4.5
"""The score that fills a side; more fills it too."""


class Scale(NamedTuple):
    """How long the bars of a view are."""

    side: int = SIDE
    """Columns on each side of the middle."""
    full: float = FULL
    """The amount that fills a side."""


OF_LINES = Scale()


def share(part: float, columns: int) -> str:
    """A bar of so many columns at most; an amount that is not zero shows at least a sliver."""
    eighths = min(8 * columns, max(int(part > 0), round(8 * columns * part)))
    return EIGHTHS[8] * (eighths // 8) + (EIGHTHS[eighths % 8] if eighths % 8 else "")


def split(part: float, columns: int, screen: Screen) -> str:
    """A bar that is full to a part of it, and light for the rest."""
    full = round(part * columns) if 0 < part < 1 else int(part) * columns
    full = min(max(full, int(part > 0)), columns - int(part < 1))
    return screen.sign("█" * full + "░" * (columns - full))


def signed(points: float, screen: Screen, scale: Scale = OF_LINES) -> Printed:
    """A bar that grows to the left if points speak against a line, and to the right if they speak for it."""
    halves = min(2 * scale.side, max(int(abs(points) > 0), round(2 * scale.side * abs(points) / scale.full)))
    whole, half = divmod(halves, 2)
    bar = screen.sign("█") * whole
    part = screen.sign("▐" if points < 0 else "▌") * half
    if points < 0:
        return [piece(" " * (scale.side - size(part + bar)) + part + bar, "removed"), piece(_middle(screen, scale))]
    return [piece(" " * scale.side + screen.sign("│")), piece(bar + part + " " * (scale.side - whole - half), "kept")]


def _middle(screen: Screen, scale: Scale) -> str:
    return screen.sign("│") + " " * scale.side
