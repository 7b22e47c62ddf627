"""Named values of features."""

from __future__ import annotations

import pytest

from classify.features.pages import values
from stripper.classify.features import scales, text
from stripper.classify.features.describe import VALUE_NAMES
from stripper.model import Role


def test_the_named_values_are_those_of_their_names() -> None:
    assert tuple(Role) == scales.ROLES
    assert scales.ENDINGS[scales.ENDS_SENTENCE] == "sentence"
    assert (scales.REPEATS[scales.REPEATED], scales.REPEATS[scales.REPEATED_LATER]) == ("again", "again later")


def test_the_levels_of_a_phrase_grow_with_what_it_covers() -> None:
    names = VALUE_NAMES["phrase: share"]
    levels = (0, scales.MENTIONS, scales.BEGINS, scales.COVERED)
    assert [names[level] for level in levels] == ["no", "mentions it", "begins with it", "most of it"]
    assert list(levels) == sorted(levels)


@pytest.mark.parametrize(("depth", "value"), [(0, "1 step up"), (28, "29 steps up"), (29, "no"), (40, "no")])
def test_an_element_far_away_counts_as_none(depth: int, value: str) -> None:
    inner = "<div>" * depth + "<p>A line</p>" + "</div>" * depth
    page = f'<html><body><p>{"Another line. " * 20}</p><div class="share">{inner}</div></body></html>'
    assert scales.OUTSIDE == 30
    assert values(page, "A line")["inside: share"] == value


def test_kinds_of_first_characters_have_different_names() -> None:
    assert len(set(text.BEGINNINGS)) == len(text.BEGINNINGS)
