"""The table of points for the values of lines that may be the headline of a text dump."""

from __future__ import annotations

import pytest

from stripper.metadata.dump_title_points import SLOW
from stripper.metadata.headline_points import POINTS
from stripper.metadata.headline_values import VALUES


@pytest.mark.parametrize("name", POINTS)
def test_each_value_has_points_below_its_first_limit_and_from_each_limit_on(name: str) -> None:
    limits, points = POINTS[name]
    assert list(limits) == sorted(set(limits))
    assert len(points) == len(limits) + 1


def test_each_value_of_a_line_has_points_and_no_other_has() -> None:
    assert sorted([*VALUES, *(name for name, _ in SLOW)]) == sorted(POINTS)
