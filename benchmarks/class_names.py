"""Train the class odds: the log odds of content by the parts of class names and ids on the training sites.

A part counts once for each site, by the share of content among the words inside such elements. For a training page, the
columns are computed without its own site (and, in cross-validation, without the held-out fold), since a new page is not
among the training sites either. A share of the training pages has no class odds, so that the trees also learn to score
pages whose class names are unknown or misleading.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from samples import Sample, table

from stripper.classify import features
from stripper.classify.features import class_odds
from stripper.classify.features.odds_table import packed
from stripper.native.matrix import Matrix

FILE = Path(features.__file__).with_name("class_odds.json")
PRIOR, PRIOR_SITES = 0.45, 6.0
"""The share of content of a part without evidence, and the number of sites that this prior counts as."""
MIN_SITES = 5
"""The fewest sites of a part; rarer ones have no odds."""
MIN_ODDS = 0.1
"""The least absolute log odds."""
UNKNOWN_SHARE = 0.45
"""The share of training pages without class odds."""

Shares = Mapping[str, float]


class ClassNames:
    """The shares of content of the parts at each site, and the sums over the sites of each fold."""

    def __init__(self, samples: Sequence[Sample], folds: Sequence[int]) -> None:
        self.samples = samples
        self.folds = {sample.site: fold for sample, fold in zip(samples, folds, strict=True)}
        self.sites = _shares(samples)
        self.sums: dict[int, Counter[str]] = defaultdict(Counter)
        self.counts: dict[int, Counter[str]] = defaultdict(Counter)
        for site, shares in self.sites.items():
            self.sums[self.folds[site]].update(shares)
            self.counts[self.folds[site]].update(shares.keys())
        self.without = np.random.default_rng(1).random(len(samples)) < UNKNOWN_SHARE

    def columns(self, held: int | None) -> np.ndarray:
        """Return the columns of all lines, shape (lines, 4), by the sites of all folds but `held`."""
        sums, counts = self._totals(held)
        found = []
        for sample, without in zip(self.samples, self.without, strict=True):
            matrix = Matrix(class_odds.COLUMNS, len(sample.texts))
            is_training = sample.is_fitted and self.folds[sample.site] != held
            if sample.measured.tree and not (without and is_training):
                own = self.sites.get(sample.site, {}) if is_training else {}
                odds = {part: value for part in sample.parts if (value := _odds(part, sums, counts, own))}
                lines, tree = sample.measured.lines, sample.measured.tree
                class_odds.fill(matrix, 0, lines, tree, class_odds.ClassOdds(*packed(odds)))
            found.append(table(matrix))
        return np.concatenate(found)

    def write(self) -> None:
        """Write the odds by all sites."""
        sums, counts = self._totals(None)
        odds = {part: round(value, 2) for part in sorted(sums) if (value := _odds(part, sums, counts, {}))}
        note = f"by benchmarks/fit.py: log odds of parts of class names and ids on at least {MIN_SITES} sites"
        stored: dict[str, Any] = {"fitted": note, "odds": odds}
        FILE.write_text(json.dumps(stored, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")

    def _totals(self, held: int | None) -> tuple[Counter[str], Counter[str]]:
        sums: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        for fold in self.sums:
            if fold != held:
                sums.update(self.sums[fold])
                counts.update(self.counts[fold])
        return sums, counts


def _shares(samples: Sequence[Sample]) -> dict[str, Shares]:
    """Return for each site the share of content in the lines around which each part is."""
    content: dict[str, Counter[str]] = defaultdict(Counter)
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for sample in samples:
        if sample.is_fitted and not sample.suite.startswith(("clean", "long")):
            for part, (its, of) in sample.parts.items():
                content[sample.site][part] += its  # type: ignore[assignment]
                total[sample.site][part] += of  # type: ignore[assignment]
    return {site: {part: content[site][part] / of for part, of in parts.items() if of} for site, parts in total.items()}


def _odds(part: str, sums: Mapping[str, float], counts: Mapping[str, int], own: Shares) -> float:
    """Return the log odds of a part by the sites other than its own; 0 if there are too few."""
    sites = counts[part] - (part in own)
    if sites < MIN_SITES:
        return 0.0
    content = sums[part] - own.get(part, 0.0)
    odds = (content + PRIOR_SITES * PRIOR) / (sites - content + PRIOR_SITES * (1 - PRIOR))
    value = math.log(odds) - math.log(PRIOR / (1 - PRIOR))
    return value if abs(value) >= MIN_ODDS else 0.0
