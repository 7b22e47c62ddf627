"""Train the word odds: a logistic regression over the terms of a line, by all training sites.

For a training page, the column is computed by a model without its own fold (and, in cross-validation, without the
held-out fold), since a new page is not among the training pages either.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from samples import Sample
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from stripper.classify import features
from stripper.classify.features import word_odds

MIN_SITES = 25
"""The fewest sites of a term; rarer ones have no odds."""
MIN_ODDS = 0.05
"""The least absolute log odds."""
STRENGTH = 2500
"""The weight of all lines together against the L2 penalty."""
STEPS, TOLERANCE = 300, 1e-3
"""The most steps of L-BFGS, and its tolerance."""

Odds = tuple[np.ndarray, float]
"""The log odds of all terms, and those of a line without any."""


class Words:
    """The terms of all lines, with the labels, the weights (0: not trained on) and the folds of the lines."""

    def __init__(self, samples: Sequence[Sample], wanted: np.ndarray, weights: np.ndarray, folds: np.ndarray) -> None:
        self.terms = _terms(samples)
        self.counts = _counts(samples, {term: index for index, term in enumerate(self.terms)})
        self.wanted, self.weights, self.folds = wanted, weights, folds
        self.odds = cache(self._odds)

    def columns(self, held: int | None) -> np.ndarray:
        """Return the column of all lines, by models without the fold of a line and without `held`."""
        column = np.zeros(len(self.wanted), np.float32)
        for fold in np.unique(self.folds).tolist():
            odds, intercept = self.odds(frozenset({fold, fold if held is None else held}))
            rows = self.folds == fold
            column[rows] = self.counts[rows] @ odds + intercept
        return column

    def write(self, kind: str) -> None:
        """Write the odds by all lines."""
        odds, intercept = self.odds(frozenset())
        stored: dict[str, Any] = {
            "fitted": f"by benchmarks/fit.py: log odds of terms on at least {MIN_SITES} sites",
            "intercept": round(intercept, 2),
            "odds": {term: round(value, 2) for term, value in zip(self.terms, odds.tolist(), strict=True) if value},
        }
        text = json.dumps(stored, indent=0, ensure_ascii=False)
        path = Path(features.__file__).with_name(f"word_odds_{kind}.json")
        path.write_text(text + "\n", encoding="utf-8")

    def _odds(self, without: frozenset[int]) -> Odds:
        rows = ~np.isin(self.folds, list(without)) & (self.weights > 0)
        weights = self.weights[rows] * (rows.sum() / self.weights[rows].sum())
        model = LogisticRegression(C=STRENGTH / rows.sum(), max_iter=STEPS, tol=TOLERANCE)
        model.fit(self.counts[rows], self.wanted[rows], sample_weight=weights)
        odds = model.coef_[0]
        return np.where(np.abs(odds) >= MIN_ODDS, odds, 0.0), float(model.intercept_[0])


def _terms(samples: Sequence[Sample]) -> list[str]:
    """Return the terms that enough sites use."""
    sites: dict[str, set[str]] = defaultdict(set)
    for sample in samples:
        if sample.is_fitted and not sample.suite.startswith(("clean", "long")):
            for term in {term for text in sample.texts for term in word_odds.terms(text)}:
                sites[term].add(sample.site)
    return sorted(term for term, of in sites.items() if len(of) >= MIN_SITES)


def _counts(samples: Sequence[Sample], index_of: dict[str, int]) -> csr_matrix:
    """Return how often each line has each term, shape (lines, terms)."""
    columns: list[int] = []
    ends = [0]
    for sample in samples:
        for text in sample.texts:
            columns.extend(_known(text, index_of))
            ends.append(len(columns))
    values = np.ones(len(columns), np.float32)
    counts = csr_matrix((values, np.array(columns, np.int32), np.array(ends)), shape=(len(ends) - 1, len(index_of)))
    counts.sum_duplicates()
    return counts


def _known(text: str, index_of: dict[str, int]) -> Iterator[int]:
    return (index_of[term] for term in word_odds.terms(text) if term in index_of)
