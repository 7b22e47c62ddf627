"""The display width of text, and where it may be split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.render.terminal.cells import chopped, clusters, size


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("", 0), ("é", 1), ("e\u0301", 1), ("漢字", 4), ("ｱ", 1), ("का", 2), ("⚕\ufe0f", 2), ("👩\u200d⚕", 3)],
)
def test_width_is_the_largest_that_any_terminal_uses(text: str, columns: int) -> None:
    assert size(text) == columns


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("abc", ["a", "b", "c"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("काम", ["का", "म"]),
        ("👩\u200d⚕x", ["👩\u200d⚕", "x"]),
    ],
)
def test_combining_and_joined_characters_belong_to_the_one_before(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts


def test_clusters_are_split_only_if_they_are_wider_than_a_row() -> None:
    assert chopped("e\u0301" * 4, 2) == ["e\u0301e\u0301"] * 2
    assert chopped("काम", 3) == ["काम"]
    assert chopped("ककाम", 2) == ["क", "का", "म"]
    assert chopped("👩\u200d" * 50, 4) == ["👩\u200d👩\u200d"] * 25


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs"))), st.integers(2, 9))
def test_rows_lose_nothing_and_are_not_too_wide(text: str, width: int) -> None:
    rows = chopped(text, width)
    assert "".join(rows) == text
    assert all(size(row) <= width for row in rows)
