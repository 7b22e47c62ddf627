"""Indentation, blank lines and runs of lines in text dumps."""

from __future__ import annotations

import pytest

from classify.features.pages import values
from story import FIRST, SECOND

PAGE = f"Menu\n  * Home\n  * News\n\n{FIRST}\n\n{SECOND}\n"


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("Home", "marker", "yes"),
        ("Menu", "marker", "no"),
        ("Home", "indent", "2"),
        ("Menu", "indent", "0"),
        ("Home", "indent from body", "2"),
        (FIRST, "indent from body", "0"),
        ("Home", "gap before", "0"),
        (FIRST, "gap before", "1"),
        ("News", "gap behind", "1"),
        (SECOND, "gap behind", "9"),
        ("Home", "references", "no"),
        ("Home", "run lines", "3"),
        (FIRST, "run lines", "1"),
        ("News", "run place", "0.67"),
        ("Home", "run items", "0.67"),
        ("Home", "run sentences", "0"),
        (FIRST, "run sentences", "1"),
        ("Home", "stretch lines", "3"),
        (FIRST, "stretch lines", "2"),
        (FIRST, "stretch running text", "1"),
        ("Home", "indented lines", "2"),
        ("Menu", "indented lines", "1"),
        ("Home", "run before lines", "-1"),
        (FIRST, "run before lines", "3"),
        ("Home", "run behind lines", "1"),
        (SECOND, "run behind length", "-1"),
    ],
)
def test_a_dump(text: str, column: str, value: str) -> None:
    assert values(PAGE, text)[column] == value
