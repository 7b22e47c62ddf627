"""What kind of page it is: trees that are grown on summaries of pages whose type the data sets state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import lightgbm
import numpy as np
from samples import Sample, table

from stripper import features
from stripper.model import PageType

TYPES = list(PageType)
GROWTH = {
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
"""What kinds of pages are called here that the data sets call something else."""
UNSTATED = -1
RAISED: dict[str, dict[PageType, float]] = {"html": {PageType.PRODUCT: 0.8}, "text": {}}
"""How much more a line needs on pages of some kinds.

Most of a product page is about other things than the product: where the type is estimated, F1 on WCXB rises by 0.0025
with this, and where it is known by 0.005. In text dumps it falls, and no other type gains.
"""


def stated(samples: Sequence[Sample]) -> np.ndarray:
    """The index in TYPES of what each page is, or UNSTATED."""
    return np.array([_stated(sample) for sample in samples])


def _stated(sample: Sample) -> int:
    if sample.suite.startswith(("clean", "long", "snippets")):
        return UNSTATED
    return TYPES.index(PageType(CALLED.get(sample.page.kind, sample.page.kind)))


def summaries(samples: Sequence[Sample], scores: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Return for each page, with the scores of its lines, a row for the whole and maybe one for its first part."""
    pairs = zip(samples, scores, strict=True)
    return [table(features.summarize(s.measured, own.tolist())) for s, own in pairs]


def grow(pages: Sequence[np.ndarray], types: np.ndarray) -> lightgbm.Booster:
    """Fit trees on some pages, as many for each type as there are rounds."""
    rows, known = np.concatenate(pages), np.repeat(types, [len(page) for page in pages])
    return lightgbm.train(GROWTH, lightgbm.Dataset(rows[known != UNSTATED], known[known != UNSTATED]), ROUNDS)


def unseen(pages: Sequence[np.ndarray], types: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """Return the type that each page is estimated to be by trees that were fitted on other sites."""
    found = np.zeros(len(pages), int)
    for fold in set(folds):
        booster = grow([page for page, its in zip(pages, folds, strict=True) if its != fold], types[folds != fold])
        for index in np.flatnonzero(folds == fold):
            found[index] = booster.predict(pages[index], raw_score=True).mean(axis=0).argmax()
    return found


def raised(types: np.ndarray, kind: str) -> np.ndarray:
    """How much more the lines of each page need."""
    return np.array([RAISED[kind].get(TYPES[index], 0.0) for index in types])


def figures(found: np.ndarray, types: np.ndarray) -> Iterator[str]:
    """How many pages are taken for what they are: of all, and of each type."""
    known = types != UNSTATED
    yield f"page types: {(found == types)[known].mean():.3f} of {known.sum()} pages right"
    for index, name in enumerate(TYPES):
        right = ((found == index) & (types == index)).sum()
        taken, there = (found == index)[known].sum(), (types == index).sum()
        yield f"  {name}: {right / max(1, there):.3f} of {there} found, {right / max(1, taken):.3f} of {taken} right"


def by_type(trees: Sequence[Any]) -> dict[str, list[Any]]:
    """The trees of each type, from those of all rounds, in which the types take turns."""
    return {name.value: list(trees[index :: len(TYPES)]) for index, name in enumerate(TYPES)}
