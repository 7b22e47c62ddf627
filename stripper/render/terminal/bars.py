"""Bars for scores and shares."""

from __future__ import annotations

from stripper.named_tuples import NamedTuple
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import Printed, Screen, piece

EIGHTHS = " ▏▎▍▌▋▊▉█"

SIDE = 3
"""Columns on each side of the zero of a score's bar."""

FULL = 4.5
"""Score at which a side is full."""


class Scale(NamedTuple):
    """Scale of the bars in a view."""

    side: int = SIDE
    """Columns on each side of zero."""
    full: float = FULL
    """Amount at which a side is full."""


LINE_SCALE = Scale()


def share(part: float, columns: int) -> str:
    """Return a bar of up to `columns`; any part above zero shows at least an eighth of a column."""
    eighths = min(8 * columns, max(int(part > 0), round(8 * columns * part)))
    return EIGHTHS[8] * (eighths // 8) + (EIGHTHS[eighths % 8] if eighths % 8 else "")


def split(part: float, columns: int, screen: Screen) -> str:
    """Return a bar of `columns`, filled up to a part; only 0 and 1 make it entirely empty or full."""
    full = round(part * columns) if 0 < part < 1 else int(part) * columns
    full = min(max(full, int(part > 0)), columns - int(part < 1))
    return screen.sign("█" * full + "░" * (columns - full))


def signed(amount: float, screen: Screen, scale: Scale = LINE_SCALE) -> Printed:
    """Return a bar that extends to the left of zero for a negative amount, and to the right for a positive one."""
    halves = min(2 * scale.side, max(int(abs(amount) > 0), round(2 * scale.side * abs(amount) / scale.full)))
    whole, half = divmod(halves, 2)
    bar = screen.sign("█") * whole
    part = screen.sign("▐" if amount < 0 else "▌") * half
    if amount < 0:
        return [piece(" " * (scale.side - size(part + bar)) + part + bar, "removed"), piece(_zero(screen, scale))]
    return [piece(" " * scale.side + screen.sign("│")), piece(bar + part + " " * (scale.side - whole - half), "kept")]


def _zero(screen: Screen, scale: Scale) -> str:
    return screen.sign("│") + " " * scale.side
