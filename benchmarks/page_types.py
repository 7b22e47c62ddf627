"""Train the trees that estimate the type of a page, on summaries of pages with a type in the data sets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import lightgbm
import numpy as np
from samples import Sample, table

from stripper.classify import features, page_type
from stripper.classify.features import page_summary
from stripper.model import Finding, PageType

TYPES: list[PageType] = [page_type for page_type in PageType if page_type is not PageType.NONE]
TRAINING = {
    "objective": "multiclass",
    "num_class": len(TYPES),
    "num_leaves": 3,
    "learning_rate": 0.1,
    "min_data_in_leaf": 15,
    "lambda_l2": 2,
    "feature_fraction": 0.1,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}
ROUNDS = 150
CALLED = {"news": "article", "collection": "listing"}
"""Page types of the data sets under other names here."""
UNSTATED = -1
THRESHOLD_OFFSETS: dict[str, dict[PageType, float]] = {
    "html": {PageType.ARTICLE: 0.3, PageType.PRODUCT: 0.8},
    "text": {PageType.ARTICLE: 0.2, PageType.DOCUMENTATION: -0.25},
}
"""Added to the threshold on pages of some types, as estimated.

What scores just above 0 on a news page is more often a teaser than text, and most of a product page is about other
things than the product, and nearly all of a manual is text: docs/choices.md has the figures. No other type gains.
"""


def stated(samples: Sequence[Sample]) -> np.ndarray:
    """Return the index of the type of each page in TYPES, or UNSTATED."""
    return np.array([_stated(sample) for sample in samples])


def _stated(sample: Sample) -> int:
    if not sample.is_fitted or sample.suite.startswith(("clean", "long", "snippets")):
        return UNSTATED
    return TYPES.index(PageType(CALLED.get(sample.page.kind, sample.page.kind)))


def summaries(samples: Sequence[Sample], scores: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Return for each page, with the scores of its lines, a row for the whole and maybe one for its first part."""
    found = [table(features.summarize(s.measured, own.tolist())) for s, own in zip(samples, scores, strict=True)]
    columns = page_summary.columns(samples[0].measured.matrix.columns)
    # The class odds know the pages that they were trained on, so the trees do without.
    return [page * ["class odds" not in column for column in columns] for page in found]


def train(pages: Sequence[np.ndarray], types: np.ndarray) -> lightgbm.Booster:
    """Train trees on some pages, one for each type in each round."""
    rows, known = np.concatenate(pages), np.repeat(types, [len(page) for page in pages])
    return lightgbm.train(TRAINING, lightgbm.Dataset(rows[known != UNSTATED], known[known != UNSTATED]), ROUNDS)


def unseen(pages: Sequence[np.ndarray], types: np.ndarray, folds: np.ndarray) -> list[Finding]:
    """Return the type of each page as estimated by trees that were trained on other sites."""
    found: list[Finding | None] = [None] * len(pages)
    for fold in set(folds):
        booster = train([page for page, its in zip(pages, folds, strict=True) if its != fold], types[folds != fold])
        for index in np.flatnonzero(folds == fold):
            scores = booster.predict(pages[index], raw_score=True).mean(axis=0)
            found[index] = page_type.estimate(dict(zip(TYPES, scores.tolist(), strict=True)))
    return [each for each in found if each]


def threshold_offsets(found: Sequence[Finding], kind: str) -> np.ndarray:
    """Return what is added to the threshold on each page."""
    return np.array([page_type.threshold_offset(each, THRESHOLD_OFFSETS[kind]) for each in found])


def figures(findings: Sequence[Finding], types: np.ndarray) -> Iterator[str]:
    """Yield the accuracy over all pages, and recall and precision of each type."""
    found = np.array([TYPES.index(PageType(each.value)) for each in findings])
    known = types != UNSTATED
    yield f"page types: {(found == types)[known].mean():.3f} of {known.sum()} pages right"
    for index, name in enumerate(TYPES):
        right = ((found == index) & (types == index)).sum()
        taken, there = (found == index)[known].sum(), (types == index).sum()
        yield f"  {name}: {right / max(1, there):.3f} of {there} found, {right / max(1, taken):.3f} of {taken} right"


def by_type(trees: Sequence[Any]) -> dict[str, list[Any]]:
    """Return the trees of each type; those of a round are consecutive, one for each type."""
    return {name.value: list(trees[index :: len(TYPES)]) for index, name in enumerate(TYPES)}
