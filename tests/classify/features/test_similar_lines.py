"""Statistics over similar lines and over lists."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values

ITEMS = "<ul><li>{}</li><li>Two</li><li>Three</li></ul>"
CARDS = '<div class="box">{}</div><div class="box">Two</div>'


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<div class="new">{}</div>', "alike lines", "1"),
        (CARDS, "alike lines", "2"),
        ('<div class="box">{}</div><div class="other">Two</div>', "alike lines", "1"),
        (CARDS, "alike length", "15"),
        (CARDS, "alike spread", "0.80"),
        ('<div class="new">{}</div>', "alike spread", "0"),
        ('<div class="box"><a href="/x">{}</a></div><div class="box">Two</div>', "alike linked", "0.90"),
        (CARDS, "alike running text", "0"),
        ('<div class="box b">{}</div><div class="box c">Two</div>', "same path lines", "2"),
        ('<div class="box b">{}</div><div class="box c">Two</div>', "alike lines", "1"),
        (CARDS, "sibling count", "0"),
        (CARDS, "sibling distance", "-1"),
        (CARDS + '<div class="box">Three</div>', "sibling count", "3"),
        (CARDS + '<div class="box">Three</div>', "sibling distance", "0"),
        (CARDS + '<div class="box">Three</div>', "sibling length", "11.67"),
        (CARDS + '<div class="box">Three</div>', "sibling lines", "1"),
        (CARDS + '<div class="box">Three</div>', "sibling running text", "0"),
    ],
)
def test_similar_elements(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


def test_lines_of_a_dump_are_similar_by_their_layout() -> None:
    found = values(f"Menu\n\n  * {TEXT}\n  * News\n    Sport\n")
    assert found["alike lines"] in ("1", "2")
    assert float(found["alike span"]) <= 1
