"""Separators in titles."""

from __future__ import annotations

import pytest

from stripper.metadata.separators import QUOTED, SEPARATOR, SIGN


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("The weir | Mill News", ["The weir", "Mill News"]),
        ("The weir – Mill News", ["The weir", "Mill News"]),
        ("The weir - Mill News", ["The weir", "Mill News"]),
        ("水闸重开--人民网", ["水闸重开", "人民网"]),
        ("水闸重开-Harbour博客", ["水闸重开", "Harbour博客"]),
        ("水闸重开-2023", ["水闸重开-2023"]),
        ("A well-kept weir", ["A well-kept weir"]),
        ("The weir: (again) a flood", ["The weir", "(again) a flood"]),
        ("The weir, 1931–1950", ["The weir, 1931–1950"]),
    ],
)
def test_parts_of_titles(title: str, parts: list[str]) -> None:
    assert SEPARATOR.split(title) == parts


def test_a_name_in_quotation_marks() -> None:
    found = QUOTED.search("»The weir« - Mill News") or QUOTED.search("“The weir” - Mill News")
    assert found is None or found[1] == "The weir"
    match = QUOTED.search("“The weir” - Mill News")
    assert match
    assert match[1] == "The weir"
    assert QUOTED.search("The weir's gate") is None


def test_characters_of_separators() -> None:
    assert SIGN.fullmatch("|")
    assert not SIGN.fullmatch(",")
