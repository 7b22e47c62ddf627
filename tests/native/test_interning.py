"""Numbers for equal strings and pairs, by the counts of similar lines that rest on them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classify.features.pages import measured

MORE_THAN_SLOTS = 300
NAMES = st.lists(st.sampled_from(("a", "b", "aa", "ab", "c d", "d c")), max_size=30)


def counts(names: list[str]) -> list[int]:
    """Return for each of several elements with class names how many lines are similar to its line."""
    boxes = "".join(f'<div class="{name}">Box {number}</div>' for number, name in enumerate(names))
    _, found = measured(f"<html><body>{boxes}</body></html>")
    return [int(found.matrix.value(row, "similar lines: count")) for row in range(found.matrix.rows)]


@given(NAMES)
@settings(max_examples=50)
def test_equal_names_have_equal_numbers_and_no_others(names: list[str]) -> None:
    assert counts(names) == [Counter(names)[name] for name in names]


@pytest.mark.parametrize("times", [1, 3])
def test_more_names_than_the_cache_has_slots(times: int) -> None:
    names = [f"n{number}" for number in range(MORE_THAN_SLOTS)] * times
    assert counts(names) == [times] * len(names)
