"""Statistics over similar lines and over lists."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values

ITEMS = "<ul><li>{}</li><li>Two</li><li>Three</li></ul>"
CARDS = '<div class="box">{}</div><div class="box">Two</div>'


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<div class="new">{}</div>', "similar lines: count", "1"),
        (CARDS, "similar lines: count", "2"),
        ('<div class="box">{}</div><div class="other">Two</div>', "similar lines: count", "1"),
        (CARDS, "similar lines: mean characters", "15"),
        (CARDS, "similar lines: length variation", "0.80"),
        ('<div class="new">{}</div>', "similar lines: length variation", "0"),
        ('<div class="box"><a href="/x">{}</a></div><div class="box">Two</div>', "similar lines: link density", "0.90"),
        (CARDS, "similar lines: running text share", "0"),
        ('<div class="box b">{}</div><div class="box c">Two</div>', "lines with same path: count", "2"),
        ('<div class="box b">{}</div><div class="box c">Two</div>', "similar lines: count", "1"),
        (CARDS, "list: entries", "0"),
        (CARDS, "list: steps up", "-1"),
        (CARDS + '<div class="box">Three</div>', "list: entries", "3"),
        (CARDS + '<div class="box">Three</div>', "list: steps up", "0"),
        (CARDS + '<div class="box">Three</div>', "list: mean characters", "11.67"),
        (CARDS + '<div class="box">Three</div>', "list: lines per entry", "1"),
        (CARDS + '<div class="box">Three</div>', "list: running text share", "0"),
    ],
)
def test_similar_elements(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


def test_lines_of_a_dump_are_similar_by_their_layout() -> None:
    found = values(f"Menu\n\n  * {TEXT}\n  * News\n    Sport\n")
    assert found["similar lines: count"] in ("1", "2")
    assert float(found["similar lines: reach"]) <= 1
