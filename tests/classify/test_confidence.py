"""Confidence: the expected F1 of a page, and its calibration."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import Reason, extract
from stripper.classify import confidence, weights
from stripper.model import Decision, Kind, Line, Role

CALIBRATION = ((0.5, 0.4), (0.9, 0.8), (1.0, 0.9))
PROSE = "The mill stood still all winter, and the miller sold the wheel to a man from the town. "
CLEAR = f"<article><h1>The mill</h1>{'<p>' + PROSE * 3 + '</p>'}{'<p>' + PROSE * 4 + '</p>'}</article>"
WHEELS = "".join(f"<li><a href=/{n}>Wheel {n}</a>: all the news</li>" for n in range(9))
DOUBTFUL = f"<p>{PROSE}</p><ul>{WHEELS}</ul>"


def line(number: int, text: str) -> Line:
    return Line(number, 0, text, Role.PARAGRAPH, 0, "", "p", 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("chances", "kept", "expected"),
    [
        ([1.0, 0.0], [True, False], 1.0),
        ([1.0, 0.0], [False, True], 0.0),
        ([1.0, 1.0], [True, False], 2 / 3),  # precision 1, recall 1/2
        ([0.5, 0.0], [True, False], 2 / 3),  # precision 1/2, recall 1
        ([0.0, 0.0], [False, False], 0.0),
        ([], [], 0.0),
    ],
)
def test_the_expected_f1(chances: list[float], kept: list[bool], expected: float) -> None:
    assert confidence.expected_f1([10] * len(kept), chances, kept) == pytest.approx(expected)


def test_a_long_line_counts_more() -> None:
    assert confidence.expected_f1([90, 10], [1.0, 1.0], [True, False]) == pytest.approx(2 * 90 / 190)


def test_a_score_is_the_logarithm_of_the_odds() -> None:
    assert confidence.probability(0) == 0.5
    assert confidence.probability(1.0986) == pytest.approx(0.75, abs=1e-4)
    assert confidence.probability(-1e6) == pytest.approx(0)
    assert confidence.probability(1e6) == pytest.approx(1)


def test_decided_lines_are_certain_and_metadata_does_not_count() -> None:
    lines = [line(number, "ten letters") for number in (1, 2)]
    doubtful = [Decision(True, Reason.TEXT, 0.0), Decision(False, Reason.FOOTER, -30.0)]
    assert confidence.estimate(lines, doubtful, {}, {}) == pytest.approx(2 / 3)
    assert confidence.estimate(lines, doubtful, {1}, {}) == pytest.approx(1)
    wrong = [Decision(True, Reason.TEXT, 30.0), Decision(False, Reason.FOOTER, 30.0)]
    assert confidence.estimate(lines, wrong, {}, {2}) == pytest.approx(1)


@pytest.mark.parametrize(("value", "mean"), [(0.0, 0.4), (0.5, 0.4), (0.7, 0.6), (0.9, 0.8), (1.0, 0.9)])
def test_calibration_interpolates(value: float, mean: float) -> None:
    assert confidence.calibrated(value, CALIBRATION) == pytest.approx(mean)


@pytest.mark.parametrize("kind", [Kind.HTML, Kind.TEXT])
@given(values=st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_a_higher_expectation_never_has_a_lower_confidence(kind: Kind, values: list[float]) -> None:
    low, high = sorted(values)
    calibration = weights.load(kind).calibration
    assert 0 <= confidence.calibrated(low, calibration) <= confidence.calibrated(high, calibration) <= 1


def test_clear_pages_have_more_confidence_than_doubtful_ones() -> None:
    clear, doubtful = extract(CLEAR), extract(DOUBTFUL)
    assert clear.confidence is not None
    assert doubtful.confidence is not None
    assert clear.confidence > 0.9 > doubtful.confidence
    assert extract(CLEAR, engine="readability").confidence is None


def test_a_page_below_the_minimum_has_a_warning() -> None:
    sure = extract(DOUBTFUL).confidence
    assert sure is not None
    above, below = extract(DOUBTFUL, min_confidence=sure), extract(DOUBTFUL, min_confidence=min(1, sure + 0.01))
    assert not above.is_doubtful
    assert above.warnings == extract(DOUBTFUL).warnings
    assert below.is_doubtful
    assert below.warnings[-1].startswith("The confidence in the text is ")
