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
        ("Home", "link references", "no"),
        ("Home", "paragraph block: lines", "3"),
        (FIRST, "paragraph block: lines", "1"),
        ("News", "paragraph block: position", "0.67"),
        ("Home", "paragraph block: list items", "0.67"),
        ("Home", "paragraph block: sentences", "0"),
        (FIRST, "paragraph block: sentences", "1"),
        ("Home", "stretch: lines", "3"),
        (FIRST, "stretch: lines", "2"),
        (FIRST, "stretch: running text share", "1"),
        ("Home", "same indentation: lines", "2"),
        ("Menu", "same indentation: lines", "1"),
        ("Home", "previous paragraph block: lines", "-1"),
        (FIRST, "previous paragraph block: lines", "3"),
        ("Home", "next paragraph block: lines", "1"),
        (SECOND, "next paragraph block: mean characters", "-1"),
    ],
)
def test_a_dump(text: str, column: str, value: str) -> None:
    assert values(PAGE, text)[column] == value
