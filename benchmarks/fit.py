"""Fit the points of a score card to pages with gold text, and say how good it is on sites it was not fitted on.

    python benchmarks/fit.py html --wcxb DIR --news DIR
    python benchmarks/fit.py text --wcxb DIR --renderings DIR/text/resiliparse DIR/text/lynx

The points are the coefficients of a logistic regression (scikit-learn, L2) on the features of each line. A line weighs
as much as its words, a page as much as any other. The card goes to stripper/weights/; figures are by cross-validation
in which no site is in two folds.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import datasets
import labels
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from stripper import decode, features, metadata, parse
from stripper.model import Features, Kind
from stripper.settings import Settings

FOLDS = 5
RARE = 100
"""Lines that must have a feature for it to get points."""
STRENGTH = 0.03
"""Inverse strength of the regularisation, to the mean weight of 1 a line."""
SMOOTH = 3
"""Words that every line weighs in addition, so that short furniture counts for more than its words."""
SETTLED = {
    "in references": -15.0,
    "no letters": -3.0,
    **{
        f"says {sign}": -3.0
        for sign in (
            *("advertisement", "author-bio", "comments", "cookie", "newsletter", "share", "sign-in"),
            *("interface", "tags", "navigation", "footer"),
        )
    },
}
"""Points that are added to the fitted ones. A browser's own list of link targets is never content, and a line without a
letter or digit hardly ever (6 of 23,000). Of the lines that say nothing but such a sign, 1 to 7 % are part of the gold
text, but they hold so few words that the regression makes little of them, and readers stumble over each."""
EXCESS = 1.5
"""Words of boilerplate, as a multiple of those of gold, that weigh on a page in all."""
CLEAN = 3
"""One page in so many is shown as its gold text too, so that text that is clean already is left alone."""
BEGINNING = 6
"""Paragraphs of a page that is only a beginning."""
THRESHOLDS = [step / 10 for step in range(-3, 7)]
WORD = re.compile(r"\w+")
CARDS = Path(__file__).resolve().parents[1] / "stripper" / "weights"


class Sample(NamedTuple):
    """A page, ready to fit."""

    suite: str
    kind: str
    """The type of page that the data set states."""
    site: str
    gold: str
    texts: tuple[str, ...]
    names: tuple[frozenset[str], ...]
    """The features of each line."""
    wanted: tuple[bool, ...]
    """Whether each line is part of the gold text."""
    barred: frozenset[int]
    """Indices of lines that are metadata, and removed whatever their score."""


def sample(suite: str, page: datasets.GoldPage) -> Sample:
    """The lines of a page with their features and labels."""
    kind = "text" if suite.endswith("text") else "html"
    read = decode.decode(page.data, url=page.url or None, settings=Settings(kind=kind))
    parsed = parse.parse(read)
    found = metadata.find(read, parsed)
    measured = features.measure(read, parsed, found)
    wanted = tuple(labels.label(parsed.lines, page.gold))
    texts = tuple(line.text for line in parsed.lines)
    host = ".".join(urlsplit(page.url).netloc.lower().split(".")[-2:]) or page.name
    names = tuple(map(flat, measured))
    return Sample(suite, page.kind, host, page.gold, texts, names, wanted, frozenset(n - 1 for n in found.lines))


def clean(page: datasets.GoldPage, index: int, kind: str) -> Sample:
    """The gold text of a page, or its first paragraphs, as a page on which there is nothing to remove."""
    paragraphs = [line for line in page.gold.splitlines() if line.strip()]
    if index % 2:
        paragraphs = paragraphs[: 1 + index // 2 % BEGINNING]
    if kind == "html":
        body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
        data = f"<html><head><title>{escape(page.name)}</title></head><body>{body}</body></html>"
    else:
        data = "\n\n".join(paragraphs)
    return sample(f"clean {kind}", page._replace(data=data.encode(), gold="\n".join(paragraphs)))


def flat(measured: Features) -> frozenset[str]:
    """All features of a line."""
    return frozenset(name for part in measured.parts for name in part)


class Problem:
    """The regression problem that samples make."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        self.samples = samples
        counts = Counter(name for s in samples for names in s.names for name in names)
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        columns = {name: column for column, name in enumerate(self.names)}
        indices = [sorted(columns[n] for n in names if n in columns) for s in samples for names in s.names]
        starts = np.cumsum([0, *map(len, indices)])
        flat_indices = np.array([i for row in indices for i in row])
        self.matrix = sparse.csr_matrix(
            (np.ones(len(flat_indices), np.float32), flat_indices, starts), shape=(len(indices), len(self.names))
        )
        self.wanted = np.array([wanted for s in samples for wanted in s.wanted])
        self.weights = np.array([weight for s in samples for weight in _weights(s)])
        self.weights *= len(self.weights) / self.weights.sum()
        self.folds = np.array([_fold(s.site) for s in samples for _ in s.texts])
        self.ends = np.cumsum([0, *(len(s.texts) for s in samples)])

    def fit(self, rows: np.ndarray) -> LogisticRegression:
        """The regression on some of the lines."""
        model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-3)
        return model.fit(self.matrix[rows], self.wanted[rows], sample_weight=self.weights[rows])

    def unseen(self) -> np.ndarray:
        """The score of each line by a card that was fitted on other sites."""
        scores = np.zeros(len(self.wanted))
        for fold in range(FOLDS):
            held = self.folds == fold
            scores[held] = self.fit(~held).decision_function(self.matrix[held])
        return scores + self.matrix @ np.array([SETTLED.get(name, 0.0) for name in self.names])

    def figures(self, scores: np.ndarray, threshold: float, *, by_kind: bool = False) -> dict[str, float]:
        """Mean word F1 of each suite, or of each type of page in each suite."""
        found: dict[str, list[float]] = {}
        for index, s in enumerate(self.samples):
            own = scores[self.ends[index] : self.ends[index + 1]]
            kept = (text for n, text in enumerate(s.texts) if own[n] >= threshold and n not in s.barred)
            name = f"{s.suite} {s.kind}" if by_kind else s.suite
            found.setdefault(name, []).append(word_f1("\n".join(kept), s.gold))
        return {suite: statistics.mean(values) for suite, values in found.items()}


def _weights(s: Sample) -> Iterator[float]:
    sizes = [len(WORD.findall(text)) for text in s.texts]
    gold = max(30, len(WORD.findall(s.gold)))
    excess = sum(size for size, wanted in zip(sizes, s.wanted, strict=True) if not wanted)
    scale = min(1.0, EXCESS * gold / max(1, excess))
    for size, wanted in zip(sizes, s.wanted, strict=True):
        yield (size + SMOOTH) / gold * (1.0 if wanted else scale)


def _fold(site: str) -> int:
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def word_f1(text: str, gold: str) -> float:
    """F1 over the multiset of words, as WCXB counts it."""
    have, want = Counter(WORD.findall(text.lower())), Counter(WORD.findall(gold.lower()))
    if not have or not want:
        return float(not have and not want)
    return 2 * (have & want).total() / (have.total() + want.total())


def write(kind: Kind, problem: Problem, threshold: float, figures: dict[str, float]) -> None:
    """The card, fitted on everything, as a file that a person can read and change."""
    model = problem.fit(np.ones(len(problem.wanted), bool))
    base = float(model.intercept_[0])
    fitted = zip(problem.names, model.coef_[0], strict=True)
    rows = SETTLED | {name: round(float(points) + SETTLED.get(name, 0.0), 2) for name, points in fitted}
    pages, lines = len(problem.samples), len(problem.wanted)
    known = ", ".join(f"{suite} {value:.4f}" for suite, value in figures.items())
    text = [
        f"# What each feature of a line of {'HTML' if kind is Kind.HTML else 'a text dump'} adds to its score.",
        f"# Fitted by benchmarks/fit.py on {lines:,} lines of {pages:,} pages.",
        f"# Word F1 on unseen sites, {FOLDS}-fold cross-validation: {known}.",
        f"threshold = {round(threshold - base, 2)}",
        "",
        "[points]",
        *(f'"{name}" = {points}' for name, points in sorted(rows.items()) if points),
    ]
    (CARDS / f"{kind.value}.toml").write_text("\n".join(text) + "\n", encoding="utf-8")


def read(arguments: argparse.Namespace) -> Iterable[Sample]:
    """The samples of all data sets that were named."""
    if arguments.kind == "html":
        yield from (sample("wcxb", page) for page in datasets.wcxb(arguments.wcxb))
        if arguments.news:
            yield from (sample("news", page) for page in datasets.news(arguments.news))
    pages = list(datasets.wcxb(arguments.wcxb))[::CLEAN]
    yield from (clean(page, index, arguments.kind) for index, page in enumerate(pages))
    for rendering in arguments.renderings:
        yield from (sample(f"{rendering.name} text", page) for page in datasets.wcxb(arguments.wcxb, rendering))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["html", "text"])
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--renderings", type=Path, nargs="*", default=[])
    parser.add_argument("--dry", action="store_true", help="only show the figures")
    arguments = parser.parse_args()
    problem = Problem([s for s in read(arguments) if s.texts])
    scores = problem.unseen()
    figures = {threshold: problem.figures(scores, threshold) for threshold in THRESHOLDS}
    best = max(figures, key=lambda threshold: statistics.mean(figures[threshold].values()))
    for threshold in sorted({THRESHOLDS[0], 0.0, best, 0.5}):
        shown = problem.figures(scores, threshold)
        print(f"{threshold:+.2f} " + " ".join(f"{suite} {value:.4f}" for suite, value in shown.items()))
    for name, value in sorted(problem.figures(scores, best, by_kind=True).items()):
        print(f"  {name} {value:.4f}")
    if not arguments.dry:
        write(Kind(arguments.kind), problem, best, figures[best])


if __name__ == "__main__":
    main()
