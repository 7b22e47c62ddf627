from collections.abc import Container, Sequence

from stripper.model import Decision, Line

Calibration = Sequence[tuple[float, float]]
"""Pairs (expected F1 by the scores alone, mean F1 of such pages in cross-validation), both in ascending order."""

def estimate(
    lines: Sequence[Line], decisions: Sequence[Decision], decided: Container[int], metadata: Container[int]
) -> float:
    """Return the expected F1 of a page by the scores of its lines, from 0 to 1.

    `decided` has the numbers of lines whose verdict does not depend on their scores. Lines of metadata do not count.
    """

def probability(score: float) -> float:
    """Return the probability that a line is content, of which its score is the logarithm of the odds."""

def expected_f1(weights: list[int], chances: list[float], kept: list[bool]) -> float:
    """Return F1 with expected values for the weights of lines that are content, and of kept ones among them."""

def calibrated(value: float, calibration: Calibration) -> float:
    """Return the mean F1 of pages with this expected F1, by linear interpolation."""
