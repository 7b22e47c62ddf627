"""The bars of scores and shares."""

from __future__ import annotations

import pytest

from stripper.render.terminal import bars
from stripper.render.terminal.screen import Screen


@pytest.mark.parametrize(
    ("amount", "bar"),
    [(0.0, "   │   "), (0.01, "   │▌  "), (-0.01, "  ▐│   "), (4.5, "   │███"), (-99.0, "███│   "), (-1.5, "  █│   ")],
)
def test_signed_bars_show_the_side_and_are_not_too_wide(amount: float, bar: str) -> None:
    assert "".join(part.text for part in bars.signed(amount, Screen())) == bar


def test_signed_bars_follow_their_scale() -> None:
    assert "".join(part.text for part in bars.signed(5, Screen(), bars.Scale(2, 10))) == "  │█ "


def test_signed_bars_are_ascii_on_a_plain_screen() -> None:
    assert "".join(part.text for part in bars.signed(-3, Screen(is_plain=True))) == " ##|   "


@pytest.mark.parametrize(
    ("part", "bar"), [(0, ""), (0.0001, "▏"), (0.125, "▌"), (0.25, "█"), (0.9, "███▋"), (1, "████"), (2, "████")]
)
def test_shares_show_at_least_a_sliver_and_are_not_too_wide(part: float, bar: str) -> None:
    assert bars.share(part, 4) == bar


def test_split_bars_are_empty_or_full_only_for_nothing_or_everything() -> None:
    parts = [bars.split(part, 4, Screen()) for part in (0, 0.001, 0.5, 0.999, 1)]
    assert parts == ["░░░░", "█░░░", "██░░", "███░", "████"]
