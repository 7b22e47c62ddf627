"""Calibration of the confidence in a page: the mean F1 of unseen pages with about the same expected F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from quality import compare

from stripper.classify import confidence

if TYPE_CHECKING:
    from fit import Problem

BINS = 10
ARTIFICIAL = ("clean", "long")
"""Data sets of pages that were made for training; they are not like the pages that people have."""


def pairs(problem: Problem, scores: np.ndarray, thresholds: np.ndarray) -> np.ndarray:
    """Return the expected F1 and the F1 of each page with a gold text, shape (pages, 2)."""
    found = []
    for s, own, threshold in zip(problem.samples, problem.each(scores), thresholds, strict=True):
        if s.page.wanted or s.suite.startswith(ARTIFICIAL):
            continue
        judged = [n for n in range(len(own)) if n not in s.barred]
        kept = [bool(own[n] >= threshold) for n in judged]
        text = "\n".join(s.texts[n] for n, keep in zip(judged, kept, strict=True) if keep)
        chances = [confidence.probability(float(own[n])) for n in judged]
        expected = confidence.expected_f1([len(s.texts[n]) for n in judged], chances, kept)
        found.append((expected, compare(text, s.page).f1))
    return np.array(found)


def fit(problem: Problem, scores: np.ndarray, thresholds: np.ndarray) -> list[tuple[float, float]]:
    """Return the mean expected F1 and the mean F1 of each tenth of the pages, in ascending order of both."""
    bins = np.array_split(np.array(sorted(map(tuple, pairs(problem, scores, thresholds)))), BINS)
    means = np.array([each.mean(axis=0) for each in bins])
    means[:, 1] = np.maximum.accumulate(means[:, 1])
    return [(round(float(expected), 4), round(float(measured), 4)) for expected, measured in means]
