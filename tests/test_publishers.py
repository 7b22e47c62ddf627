"""Publishers, which the cross-validation keeps in one fold, and the spread of F1 over pages."""

from __future__ import annotations

import pytest
from publishers import COMMON, LEAST, find
from quality import Counts
from spread import figures

OWN = tuple(f"newsroom-{number}" for number in range(LEAST))


def test_sites_that_share_rare_names_have_one_publisher() -> None:
    names = " ".join(OWN)
    found = find([("north.example", names), ("south.example", names), ("other.example", "wheel-house")])
    assert found["north.example"] == found["south.example"] != found["other.example"]


def test_a_few_shared_names_are_no_evidence() -> None:
    found = find([("north.example", " ".join(OWN[1:])), ("south.example", " ".join(OWN))])
    assert found["north.example"] != found["south.example"]


def test_names_of_a_framework_are_no_evidence() -> None:
    sites = [f"site{number}.example" for number in range(COMMON + 1)]
    assert len(set(find((site, " ".join(OWN)) for site in sites).values())) == len(sites)


def test_publishers_are_joined_over_sites_between_them() -> None:
    left, right = " ".join(OWN), " ".join(f"{name}-b" for name in OWN)
    found = find([("one.example", left), ("two.example", f"{left} {right}"), ("three.example", right)])
    assert len(set(found.values())) == 1


def test_the_spread_shows_lost_pages() -> None:
    pages = [Counts(10, 0, 0)] * 19 + [Counts(1, 9, 0)]
    f1, precision, recall, worst, lost, clean = figures(pages)
    assert (precision, recall, lost, clean) == pytest.approx((0.955, 1, 0.05, 0.95))
    assert worst == pytest.approx(2 / 11)
    assert f1 == pytest.approx((19 + 2 / 11) / 20)


@pytest.mark.parametrize(("counts", "expected"), [(Counts(0, 0, 0), 1), (Counts(0, 0, 5), 0), (Counts(0, 5, 0), 0)])
def test_an_empty_text_is_right_only_if_the_gold_is_empty(counts: Counts, expected: int) -> None:
    assert figures([counts])[:3] == (expected, expected, expected)
