"""Train the models on pages with gold text.

    python benchmarks/fit.py html --wcxb DIR --news DIR --snippets DIR --annotated DIR … --measured DIR …
    python benchmarks/fit.py text --wcxb DIR --renderings DIR/text/* --annotated DIR … --dumps DIR

Writes `stripper/classify/weights/<kind>.json`, or with `--dry` only prints the figures. These are by cross-validation
over publishers: in both passes, the pages of a publisher are scored by trees that were trained on others. The first
pass scores a line by its own features and its position. The second starts from first-pass scores by trees of other
folds, since new pages are scored by trees that have not seen them, and adjusts them by the scores of the lines around.
Nothing is fitted on the `--measured` data sets.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import calibration
import class_names
import datasets
import lightgbm
import line_words
import numpy as np
import page_types
import spread
import whole_pipeline
from model_file import dump, trees
from quality import Counts, compare
from samples import WORD, Sample, data_sets, folds, read, table

from stripper.classify import features
from stripper.classify.features import class_odds, context, page_summary, word_odds
from stripper.model import Kind

FOLDS = 5
TRAINING = {
    "objective": "binary",
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 63,
    "seed": 1,
    "deterministic": True,
    "verbose": -1,
}
FIRST_PASS = (
    {**TRAINING, "num_leaves": 24, "learning_rate": 0.055, "min_data_in_leaf": 100}
    | {"feature_fraction": 0.2, "bagging_fraction": 0.5},
    300,
)
SECOND_PASS = (
    {**TRAINING, "num_leaves": 4, "learning_rate": 0.1, "min_data_in_leaf": 200}
    | {"feature_fraction": 0.3, "bagging_fraction": 0.5},
    150,
)
"""The parameters of LightGBM for each pass, and the number of trees."""
MANUAL: dict[str, list[Any]] = {
    "html": [
        # A line without a letter or digit is hardly ever content, but has so few words that no tree tests for it.
        ["letters", 0, 0, ["digits", 0, 0, -6, 0], 0],
    ],
    "text": [
        ["letters", 0, 0, ["digits", 0, 0, -6, 0], 0],
        # A browser's own list of link targets is never content.
        ["link references", 0.5, 0, 0, -15],
        # Running text right after running text continues it, even if it ends in a credit instead of a full stop.
        ["lines since running text", 1, 0, ["sentences", 0, 0, 0, ["characters", 99, 0, 0, 0.3]], 0],
    ],
}
"""Trees that are added to the trained ones: column, limit, 0, score or subtree up to the limit, and beyond it."""
THRESHOLDS = [step / 10 for step in range(-4, 7)]
FOCUS = {"precision": 0.8, "balanced": 0.0, "recall": -0.8}
MODELS = Path(__file__).resolve().parents[1] / "stripper" / "classify" / "weights"


class Problem:
    """The training data: the lines of all pages as one table, and the pages without lines."""

    def __init__(self, pages: Iterable[Sample]) -> None:
        read = list(pages)
        self.bare = [s for s in read if not s.texts]
        self.samples = samples = [s for s in read if s.texts]
        self.wanted = np.concatenate([s.wanted for s in samples])
        self.weights = np.concatenate([s.weights for s in samples])
        sizes = [len(s.texts) for s in samples]
        self.fitted = np.repeat([s.is_fitted for s in samples], sizes)
        self.folds = np.concatenate(
            [np.full(len(s.texts), fold) for s, fold in zip(samples, folds(samples, FOLDS), strict=True)]
        )
        self.ends = np.cumsum([0, *sizes])
        self.first_pass = np.concatenate([table(s.measured.matrix) for s in samples])
        by_page = self.folds[self.ends[:-1]].tolist()
        has_names = class_odds.COLUMNS[0] in samples[0].measured.matrix.columns
        self.words = line_words.Words(samples, self.wanted, self.weights * self.fitted, self.folds)
        self.class_names = class_names.ClassNames(samples, by_page) if has_names else None

    def train(self, numbers: np.ndarray, rows: np.ndarray, before: np.ndarray | None) -> lightgbm.Booster:
        """Train trees on some of the lines, starting from the scores `before`, if given."""
        parameters, rounds = FIRST_PASS if before is None else SECOND_PASS
        rows = rows & (self.weights > 0) & self.fitted
        start = None if before is None else before[rows]
        weights = self.weights[rows] * (rows.sum() / self.weights[rows].sum())
        data = lightgbm.Dataset(numbers[rows], self.wanted[rows], weight=weights, init_score=start)
        return lightgbm.train(parameters, data, rounds)

    def features(self, held: int | None) -> np.ndarray:
        """Return the first-pass features of all lines, with word and class odds by the pages of all folds but one."""
        columns = self.samples[0].measured.matrix.columns
        self.first_pass[:, columns.index(word_odds.COLUMNS[0])] = self.words.columns(held)
        if self.class_names:
            first = columns.index(class_odds.COLUMNS[0])
            self.first_pass[:, first : first + len(class_odds.COLUMNS)] = self.class_names.columns(held)
        return self.first_pass

    def unseen(self, numbers: Callable[[int], np.ndarray], before: np.ndarray | None = None) -> np.ndarray:
        """Return the score of each line by trees that were trained on other publishers.

        `numbers` returns the features of all lines for a fold that is held out.
        """
        scores = np.zeros(len(self.wanted)) if before is None else before.copy()
        for fold in range(FOLDS):
            held, rows = self.folds == fold, numbers(fold)
            scores[held] += self.train(rows, ~held, before).predict(rows[held], raw_score=True)
        return scores

    def context(self, scores: np.ndarray) -> np.ndarray:
        """Return the second-pass features of all lines."""
        return np.concatenate(
            [
                table(features.measure_context(s.measured, own.tolist()))
                for s, own in zip(self.samples, self.each(scores), strict=True)
            ]
        )

    def each(self, scores: np.ndarray) -> Sequence[np.ndarray]:
        """Return the scores of the lines of each page."""
        pages: Sequence[np.ndarray] = np.split(scores, self.ends[1:-1])
        return pages

    def counts(self, scores: np.ndarray) -> Iterator[tuple[str, Counts]]:
        """Yield the suite and the counts of each page with a gold text, with 0 as the threshold."""
        for s, own in [*zip(self.samples, self.each(scores), strict=True), *((s, scores[:0]) for s in self.bare)]:
            kept = [text for n, text in enumerate(s.texts) if own[n] >= 0 and n not in s.barred]
            if not s.page.wanted:
                yield s.suite, compare("\n".join(kept), s.page)

    def fitted_figures(self, scores: np.ndarray, threshold: float) -> dict[str, float]:
        """Return the figures of the suites that the trees are fitted on."""
        fitted = {s.suite for s in self.samples if s.is_fitted}
        return {suite: value for suite, value in self.figures(scores, threshold).items() if suite in fitted}

    def figures(self, scores: np.ndarray, threshold: float, *, by_kind: bool = False) -> dict[str, float]:
        """Return the mean word F1 of each suite, or of each page type in each suite; for snippets, one F1 over all.

        Pages without lines count, too.
        """
        found: dict[str, list[float]] = {}
        counts: Counter[str] = Counter()
        for s, own in [*zip(self.samples, self.each(scores), strict=True), *((s, scores[:0]) for s in self.bare)]:
            kept = [text for n, text in enumerate(s.texts) if own[n] >= threshold and n not in s.barred]
            if s.page.wanted:
                counts.update(snippets(kept, s.page))
            else:
                name = f"{s.suite} {s.page.kind}" if by_kind else s.suite
                found.setdefault(name, []).append(word_f1("\n".join(kept), s.page.gold))
        means = {suite: statistics.mean(values) for suite, values in found.items()}
        if counts:
            means["snippets"] = 2 * counts["hits"] / (2 * counts["hits"] + counts["extra"] + counts["missed"])
        return means


def snippets(kept: Iterable[str], page: datasets.GoldPage) -> dict[str, int]:
    """Count the wanted snippets in the text, the unwanted ones, and the missing ones."""
    text = " ".join(" ".join(kept).split())
    hits = sum(" ".join(snippet.split()) in text for snippet in page.wanted)
    extra = sum(" ".join(snippet.split()) in text for snippet in page.unwanted)
    return {"hits": hits, "extra": extra, "missed": len(page.wanted) - hits}


def word_f1(text: str, gold: str) -> float:
    """Return F1 over the multiset of words, as WCXB defines it."""
    have, want = Counter(WORD.findall(text.lower())), Counter(WORD.findall(gold.lower()))
    if not have or not want:
        return float(not have and not want)
    return 2 * (have & want).total() / (have.total() + want.total())


def columns(kind: Kind) -> tuple[str, ...]:
    """Return the first-pass columns of pages of a kind."""
    return features.HTML if kind is Kind.HTML else features.TEXT


def balance(figures: dict[str, float]) -> float:
    """Return the mean over the suites; WCXB, which has pages of all types, counts as much as the others together."""
    others = [value for suite, value in figures.items() if suite != "wcxb"]
    return statistics.mean([figures.get("wcxb", statistics.mean(others)), statistics.mean(others)])


class Unseen(NamedTuple):
    """The results of cross-validation."""

    first: np.ndarray
    """First-pass scores."""
    figures: dict[str, float]
    """The mean F1 of each suite."""
    calibration: list[tuple[float, float]]
    """Pairs of the expected and the mean F1 of pages."""


def write(kind: Kind, problem: Problem, threshold: float, unseen: Unseen) -> None:
    """Train the model on all pages, and write it as a file that people can read and edit."""
    first = unseen.first
    everything = np.ones(len(problem.wanted), bool)
    names = columns(kind)
    second_names = context.HTML if kind is Kind.HTML else context.TEXT
    second_numbers = problem.context(first)
    summaries = page_types.summaries(problem.samples, problem.each(first))
    types = page_types.train(summaries, page_types.stated(problem.samples))
    figures = ", ".join(f"{suite} {value:.4f}" for suite, value in unseen.figures.items())
    lines, pages = int(problem.fitted.sum()), sum(s.is_fitted for s in problem.samples)
    model = {
        "fitted": f"by benchmarks/fit.py on {lines:,} lines of {pages:,} pages; F1 on unseen sites: {figures}",
        "focus": FOCUS,
        "first_pass": {
            "columns": names,
            "manual": MANUAL[kind],
            "trees": trees(problem.train(problem.features(None), everything, None), names),
        },
        "second_pass": {
            "columns": second_names,
            # a tree of a single leaf, which makes 0 the threshold
            "trees": [round(-threshold, 4), *trees(problem.train(second_numbers, everything, first), second_names)],
        },
        "types": {
            "columns": page_summary.columns(names),
            "threshold_offsets": page_types.THRESHOLD_OFFSETS[kind],
            "trees": page_types.by_type(trees(types, page_summary.columns(names))),
        },
        "calibration": unseen.calibration,
    }
    problem.words.write(kind)
    if problem.class_names:
        problem.class_names.write()
    (MODELS / f"{kind.value}.json").write_text(dump(model), encoding="utf-8")


def main() -> None:
    parser = data_sets(__doc__)
    parser.add_argument("--dry", action="store_true", help="only show the figures")
    arguments = parser.parse_args()
    problem = Problem(read(arguments))
    first = problem.unseen(problem.features)
    context_features = problem.context(first)
    both = problem.unseen(lambda _: context_features, first)
    types = page_types.stated(problem.samples)
    folds = problem.folds[problem.ends[:-1]]
    found = page_types.unseen(page_types.summaries(problem.samples, problem.each(first)), types, folds)
    print("\n".join(page_types.figures(found, types)))
    offsets = page_types.threshold_offsets(found, arguments.kind)
    by_line = np.repeat(offsets, np.diff(problem.ends))
    for name, shown_scores in (("first pass", first), ("two passes", both), ("by type", both - by_line)):
        for threshold in (-0.2, 0.0, 0.2, 0.4):
            shown = problem.figures(shown_scores, threshold)
            print(name, f"{threshold:+.2f} " + " ".join(f"{suite} {value:.4f}" for suite, value in shown.items()))
    best = max(THRESHOLDS, key=lambda threshold: balance(problem.fitted_figures(both - by_line, threshold)))
    print(f"best threshold {best}")
    scores = both - by_line - best
    for name, value in sorted(problem.figures(scores, 0, by_kind=True).items()):
        print(f"  {name} {value:.4f}")
    print("\n".join(spread.table(problem.counts(scores))))
    print("The whole pipeline:")
    print("\n".join(spread.table(whole_pipeline.counts(problem, scores, found, Kind(arguments.kind)))))
    unseen = Unseen(first, problem.figures(scores, 0), calibration.fit(problem, both - best, offsets))
    print("calibration (expected F1, mean F1):", unseen.calibration)
    if not arguments.dry:
        write(Kind(arguments.kind), problem, best, unseen)


if __name__ == "__main__":
    main()
