"""Indentation, blank lines and runs of lines in text dumps."""

from __future__ import annotations

import pytest

from classify.features.pages import values
from story import FIRST, SECOND

PAGE = f"Menu\n  * Home\n  * News\n\n{FIRST}\n\n{SECOND}\n"


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("Home", "list marker", "yes"),
        ("Menu", "list marker", "no"),
        ("Home", "indentation", "2"),
        ("Menu", "indentation", "0"),
        ("Home", "indentation relative to body", "2"),
        (FIRST, "indentation relative to body", "0"),
        ("Home", "blank lines before", "0"),
        (FIRST, "blank lines before", "1"),
        ("News", "blank lines after", "1"),
        (SECOND, "blank lines after", "9"),
        ("Home", "share of page with this indentation", "0.02"),
        (FIRST, "share of page with this indentation", "0.98"),
        ("Home", "paragraph block: lines", "3"),
        (FIRST, "paragraph block: lines", "1"),
        ("Home", "paragraph block: mean characters", "4"),
        (FIRST, "paragraph block: mean characters", "169"),
        ("Home", "paragraph block: running text share", "0"),
        (FIRST, "paragraph block: running text share", "1"),
        ("Menu", "paragraph block: position", "0"),
        ("News", "paragraph block: position", "0.67"),
        ("Home", "paragraph block: list items", "0.67"),
        (FIRST, "paragraph block: list items", "0"),
        ("Home", "paragraph block: sentences", "0"),
        (FIRST, "paragraph block: sentences", "1"),
        ("Home", "stretch: lines", "3"),
        (FIRST, "stretch: lines", "2"),
        ("Home", "stretch: mean characters", "4"),
        (FIRST, "stretch: mean characters", "190.50"),
        ("Home", "stretch: running text share", "0"),
        (FIRST, "stretch: running text share", "1"),
        ("Home", "stretch: position", "0.33"),
        (SECOND, "stretch: position", "0.50"),
        ("Home", "stretch: list items", "0.67"),
        (FIRST, "stretch: list items", "0"),
        ("Home", "stretch: sentences", "0"),
        (FIRST, "stretch: sentences", "1"),
        ("Home", "same indentation: lines", "2"),
        ("Menu", "same indentation: lines", "1"),
        ("Home", "same indentation: mean characters", "4"),
        (FIRST, "same indentation: mean characters", "190.50"),
        ("Home", "same indentation: running text share", "0"),
        (FIRST, "same indentation: running text share", "1"),
        ("Home", "same indentation: position", "0"),
        ("News", "same indentation: position", "0.50"),
        ("Menu", "same indentation: list items", "0"),
        ("Home", "same indentation: list items", "1"),
        ("Home", "same indentation: sentences", "0"),
        (FIRST, "same indentation: sentences", "1"),
        ("Home", "previous paragraph block: mean characters", "-1"),
        (FIRST, "previous paragraph block: mean characters", "4"),
        ("Home", "previous paragraph block: lines", "-1"),
        (FIRST, "previous paragraph block: lines", "3"),
        ("Home", "next paragraph block: lines", "1"),
        (SECOND, "next paragraph block: lines", "-1"),
        ("Home", "next paragraph block: mean characters", "169"),
        (SECOND, "next paragraph block: mean characters", "-1"),
    ],
)
def test_a_dump(text: str, column: str, value: str) -> None:
    assert values(PAGE, text)[column] == value


@pytest.mark.parametrize(("title", "value"), [("References", "yes"), ("Harbours", "no")])
def test_a_list_of_link_targets(title: str, value: str) -> None:
    target = "https://harbour.example/home"
    line = f"{title} {target}" if value == "yes" else target  # a list is one line with its heading
    assert values(f"{FIRST}\n\n{title}\n\n1. {target}\n", line)["link references"] == value
    assert values(f"{FIRST}\n\n{title}\n\n1. {target}\n", FIRST)["link references"] == "no"
