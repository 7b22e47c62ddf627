"""A score is the sum of points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import weights
from stripper.model import Card, Features, Kind
from stripper.score import score

PARTS = st.lists(st.sampled_from("abcdef"), max_size=4, unique=True).map(tuple)
LINES = st.lists(st.lists(PARTS, max_size=4).map(lambda parts: Features(tuple(parts), 0)), max_size=8)
POINTS = st.dictionaries(st.sampled_from("abcd"), st.floats(-9, 9))


@given(LINES, POINTS)
def test_it_adds_up(lines: list[Features], points: dict[str, float]) -> None:
    expected = [sum(points.get(name, 0.0) for part in line.parts for name in part) for line in lines]
    assert list(score(lines, Card(points, 0.5))) == pytest.approx(expected)


def test_a_feature_without_points_adds_nothing() -> None:
    assert score([Features((("known", "unknown"),), 0)], Card({"known": 1.5}, 0.0)) == (1.5,)


def test_equal_parts_of_different_lines_count_for_each() -> None:
    part = ("a",)
    lines = [Features((part, part), 0), Features((part,), 0), Features((), 0)]
    assert score(lines, Card({"a": 2.0}, 0.0)) == (4.0, 2.0, 0.0)


def test_there_is_a_card_for_each_kind_of_page() -> None:
    for kind in Kind:
        card = weights.load(kind)
        assert card.points
        assert all(-20 < points < 20 and points == round(points, 2) for points in card.points.values())
