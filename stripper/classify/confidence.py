"""Confidence: the F1 score that the clean text of a page is expected to have, by the scores of its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from math import exp

from stripper.model import Decision, Line

Calibration = Sequence[tuple[float, float]]
"""Pairs (expected F1 by the scores alone, mean F1 of such pages in cross-validation), both in ascending order."""


def estimate(
    lines: Sequence[Line], decisions: Sequence[Decision], decided: Container[int], metadata: Container[int]
) -> float:
    """Return the expected F1 of a page by the scores of its lines, from 0 to 1.

    `decided` has the numbers of lines whose verdict does not depend on their scores. Lines of metadata do not count.
    """
    weights, chances, kept = [], [], []
    for line, decision in zip(lines, decisions, strict=True):
        if line.number not in metadata:
            weights.append(len(line.text))
            chances.append(float(decision.keep) if line.number in decided else probability(decision.score))
            kept.append(decision.keep)
    return expected_f1(weights, chances, kept)


def probability(score: float) -> float:
    """Return the probability that a line is content, of which its score is the logarithm of the odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def expected_f1(weights: Sequence[int], chances: Sequence[float], kept: Sequence[bool]) -> float:
    """Return F1 with expected values for the weights of lines that are content, and of kept ones among them."""
    content = sum(weight * chance for weight, chance in zip(weights, chances, strict=True))
    right = sum(weight * chance for weight, chance, keep in zip(weights, chances, kept, strict=True) if keep)
    total = content + sum(weight for weight, keep in zip(weights, kept, strict=True) if keep)
    return 2 * right / total if total else 0.0


def calibrated(value: float, calibration: Calibration) -> float:
    """Return the mean F1 of pages with this expected F1, by linear interpolation."""
    at = bisect_right(calibration, value, key=lambda pair: pair[0])
    if not 0 < at < len(calibration):
        return calibration[min(at, len(calibration) - 1)][1]
    (low, from_), (high, to) = calibration[at - 1 : at + 1]
    return from_ + (to - from_) * (value - low) / (high - low)
