"""Statistics over similar lines and over lists."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values
from story import FIRST

LINK = '<a href="/x">{}</a>'
ONE = '<div class="new">{}</div>'
CARDS = '<div class="box">{}</div><div class="box">Two</div>'
APART = '<div class="box">{}</div><p>x</p><div class="box">Two</div>'
BOTH = '<div class="box b">{}</div><div class="box c">Two</div>'
THREE = CARDS + '<div class="box">Three</div>'
LONG = CARDS + f'<div class="box"><p>{FIRST}</p><p>Three</p></div>'


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<div class="new">{}</div>', "similar lines: count", "1"),
        (CARDS, "similar lines: count", "2"),
        ('<div class="box">{}</div><div class="other">Two</div>', "similar lines: count", "1"),
        (ONE, "similar lines: mean characters", "27"),
        (CARDS, "similar lines: mean characters", "15"),
        (ONE, "similar lines: reach", "0.10"),
        (APART, "similar lines: reach", "0.25"),
        (CARDS, "similar lines: length variation", "0.80"),
        ('<div class="new">{}</div>', "similar lines: length variation", "0"),
        (CARDS, "similar lines: link density", "0"),
        (CARDS.replace("{}", LINK), "similar lines: link density", "0.90"),
        (CARDS, "similar lines: running text share", "0"),
        (CARDS.replace("Two", FIRST), "similar lines: running text share", "0.86"),
        (ONE, "lines with same path: count", "1"),
        (BOTH, "lines with same path: count", "2"),
        (ONE, "lines with same path: mean characters", "27"),
        (BOTH, "lines with same path: mean characters", "15"),
        (BOTH, "lines with same path: link density", "0"),
        (BOTH.replace("{}", LINK), "lines with same path: link density", "0.90"),
        (BOTH, "lines with same path: running text share", "0"),
        (BOTH.replace("Two", FIRST), "lines with same path: running text share", "0.86"),
        (ONE, "lines with same path: reach", "0.10"),
        (APART, "lines with same path: reach", "0.25"),
        (ONE, "lines with same path: length variation", "0"),
        (BOTH, "lines with same path: length variation", "0.80"),
        ('<div class="box b">{}</div><div class="box c">Two</div>', "similar lines: count", "1"),
        (CARDS, "list: entries", "0"),
        (CARDS, "list: steps up", "-1"),
        (THREE, "list: entries", "3"),
        (THREE, "list: steps up", "0"),
        (CARDS, "list: mean characters", "-1"),
        (THREE, "list: mean characters", "11.67"),
        (THREE, "list: lines per entry", "1"),
        (LONG, "list: lines per entry", "1.33"),
        (THREE, "list: link density", "0"),
        (THREE.replace("{}", LINK), "list: link density", "0.77"),
        (THREE, "list: running text share", "0"),
        (LONG, "list: running text share", "0.83"),
        (THREE, "list: share of page", "0.05"),
        (LONG, "list: share of page", "0.24"),
        (THREE, "list: share of page's running text", "0"),
        (LONG, "list: share of page's running text", "0.23"),
    ],
)
def test_similar_elements(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


@pytest.mark.parametrize(
    ("last", "count", "reach"),
    [
        ("\n  * Sport", "2", "0.75"),
        # without the blank line before it, with another indentation, and without the marker
        ("  * Sport", "1", "0.25"),
        ("\n    * Sport", "1", "0.25"),
        ("\n  Sport", "1", "0.25"),
    ],
)
def test_lines_of_a_dump_are_similar_by_their_layout(last: str, count: str, reach: str) -> None:
    found = values(f"Menu\n\n  * {TEXT}\n  * News\n{last}\n")
    assert (found["similar lines: count"], found["similar lines: reach"]) == (count, reach)
