"""Log odds of terms, packed."""

from __future__ import annotations

from array import array

import pytest

from stripper.classify.features import class_odds
from stripper.classify.features.odds_table import packed
from stripper.native.word_table import slots_of


def test_odds_are_packed_as_slots_and_floats() -> None:
    slots, values = packed({"more": -1.5, "read more": 0.25})
    assert (slots, array("f", values).tolist()) == (slots_of("more\nread more"), [-1.5, 0.25])
    assert packed({}) == (slots_of(""), b"")


@pytest.mark.parametrize(("terms", "count"), [("more", 2), ("read\nmore", 1), ("", 1)])
def test_each_term_has_one_value(terms: str, count: int) -> None:
    with pytest.raises(ValueError, match="terms and"):
        class_odds.ClassOdds(slots_of(terms), bytes(4 * count))
