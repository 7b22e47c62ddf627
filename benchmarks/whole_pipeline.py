"""F1 of the whole pipeline on unseen pages: its rules, applied to the scores and page types of the cross-validation.

The rules were written with pages of these data sets in view, so only the scores are those of unseen pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from unittest import mock

from quality import Counts, compare

from stripper import classify
from stripper.model import Finding, Kind, Scored
from stripper.pipeline import extract

if TYPE_CHECKING:
    import numpy as np
    from fit import Problem

ARTIFICIAL = ("clean", "long")
"""Data sets of pages that were made for training."""


def counts(problem: Problem, scores: np.ndarray, types: Sequence[Finding], kind: Kind) -> Iterator[tuple[str, Counts]]:
    """Yield the suite and the counts of each page; `scores` have 0 as the threshold."""
    for sample, own, found in zip(problem.samples, problem.each(scores), types, strict=True):
        if not sample.suite.startswith(ARTIFICIAL):
            scored = Scored(own.tolist(), 0.0, lambda index, count=None: ())
            with mock.patch.object(classify, "score_lines", return_value=(scored, found)):
                yield (
                    sample.suite,
                    compare(extract(sample.page.data, url=sample.page.url or None, kind=kind).text, sample.page),
                )
    yield from ((sample.suite, compare("", sample.page)) for sample in problem.bare)
