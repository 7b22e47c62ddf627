"""The table of points for the values of lines that may be the headline of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines
from stripper.metadata.dump_title_points import FAST, SLOW, Page
from stripper.metadata.headline_points import POINTS

HEADLINE = "Storm hits the coast of Example"


@pytest.mark.parametrize("name", POINTS)
def test_each_value_has_points_below_its_first_limit_and_from_each_limit_on(name: str) -> None:
    limits, points = POINTS[name]
    assert list(limits) == sorted(set(limits))
    assert len(points) == len(limits) + 1


def test_each_value_of_a_line_has_points_and_no_other_has() -> None:
    page = Page(lines("Home", HEADLINE, SENTENCES), "")
    assert (len(page.fast_values(1)), len(page.slow_values(1))) == (len(FAST), len(SLOW))
    assert sorted([*FAST, *SLOW]) == sorted(POINTS)
