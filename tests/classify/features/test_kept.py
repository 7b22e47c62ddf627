"""Likelihoods from scores, and the shares that the other lines of a group are expected to keep."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.features.pages import measured
from stripper.classify import features

TEXTS = ("A first line", "A second, which is longer", "The last")
PAGE = "<html><body>" + "".join(f"<p>{text}</p>" for text in TEXTS) + "</body></html>"
SCORES = st.lists(st.floats(-20, 20), min_size=3, max_size=3)
_, MEASURED = measured(PAGE)


def likelihood(score: float) -> float:
    """Return the likelihood by a score that is clipped to -6 to 6."""
    return 1 / (1 + exp(-max(-6, min(6, score))))


@given(SCORES)
def test_the_expected_content_is_the_sum_over_all_lines(scores: list[float]) -> None:
    context = features.measure_context(MEASURED, scores)
    expected = sum(likelihood(score) * len(text) for score, text in zip(scores, TEXTS, strict=True))
    assert context.value(0, "expected content on page") == pytest.approx(expected, rel=1e-4)


@given(SCORES, st.integers(0, 2))
def test_a_group_is_judged_by_its_other_lines(scores: list[float], row: int) -> None:
    context = features.measure_context(MEASURED, scores)
    others = [(likelihood(scores[other]), len(TEXTS[other])) for other in range(3) if other != row]
    lines = sum(likely for likely, _ in others) / len(others)
    share = sum(likely * length for likely, length in others) / sum(length for _, length in others)
    assert context.value(row, "similar lines: expected lines kept") == pytest.approx(lines, abs=1e-4)
    assert context.value(row, "similar lines: expected content") == pytest.approx(share, abs=1e-4)


@pytest.mark.parametrize(("score", "clipped"), [(5.5, 5.5), (6.0, 6.0), (6.5, 6.0), (-5.5, -5.5), (-6.5, -6.0)])
def test_scores_are_clipped(score: float, clipped: float) -> None:
    assert features.measure_context(MEASURED, [0.0, score, 0.0]).value(1, "score") == clipped


def test_a_line_without_others_of_its_group_is_expected_to_have_no_kept_ones() -> None:
    _, found = measured("<html><body><p>One</p></body></html>")
    context = features.measure_context(found, [9.0])
    assert context.value(0, "similar lines: expected content") == 0
    assert context.value(0, "similar lines: expected lines kept") == 0
