"""Log odds of terms, packed."""

from __future__ import annotations

from array import array

import pytest

from stripper.classify.features import class_odds
from stripper.classify.features.odds_table import packed


def test_odds_are_packed_as_lines_and_floats() -> None:
    terms, values = packed({"more": -1.5, "read more": 0.25})
    assert (terms, array("f", values).tolist()) == ("more\nread more", [-1.5, 0.25])
    assert packed({}) == ("", b"")


@pytest.mark.parametrize(("terms", "count"), [("more", 2), ("read\nmore", 1), ("", 1)])
def test_each_term_has_one_value(terms: str, count: int) -> None:
    with pytest.raises(ValueError, match="terms and"):
        class_odds.ClassOdds(terms, bytes(4 * count))
