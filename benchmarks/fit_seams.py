"""Train the seams: where elements end in a text that has lost its line breaks.

    python benchmarks/fit_seams.py --wcxb DIR --annotated DIR … --snippets DIR [--dry]

The lines of the pages in HTML, joined by spaces, are the training text: a seam is where a line begins. Writes
`stripper/parse/seams.json`, or with `--dry` only prints how many seams of other sites are found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import datasets
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from stripper import decode, parse
from stripper.model import Line
from stripper.parse import seams
from stripper.settings import Settings

NAMES = ("forms", "three forms", "left", "two left", "right", "left and form", "form and right", "lower", "distances")
"""The traits of a place, in the order of `seams.places`."""
MIN_SITES = 20
"""The fewest sites with a trait; rarer ones have no odds."""
MIN_ODDS = 0.03
MAX_WORDS = 6_000
"""Words of a page, so that long pages do not outweigh others."""
FEW = 300
"""Places of a page below which it has less weight."""
STRENGTH, STEPS, TOLERANCE = 0.3, 100, 1e-3
"""The inverse of the L2 penalty, the most steps of L-BFGS, and its tolerance."""


class Page(NamedTuple):
    """The words of a page, and where its lines begin."""

    site: str
    words: list[str]
    starts: frozenset[int]

    @property
    def half(self) -> int:
        """The half of the sites that it belongs to: 0 or 1."""
        return int(hashlib.md5(self.site.encode(), usedforsecurity=False).hexdigest(), 16) % 2


class Model(NamedTuple):
    """The index of each trait that enough sites have, and the regression over them."""

    index_of: dict[tuple[int, str], int]
    regression: LogisticRegression


def read(given: argparse.Namespace) -> Iterator[Page]:
    """Yield the pages of all data sets."""
    sets: list[tuple[Callable[[Path], Iterator[datasets.GoldPage]], Path]] = [(datasets.wcxb, given.wcxb)]
    sets += [(datasets.news, root) for root in given.annotated]
    if given.snippets:
        sets.append((datasets.snippets, given.snippets))
    for reader, root in sets:
        for page in reader(root):
            read = decode.decode(page.data, url=page.url or None, settings=Settings(kind="html"))
            lines = [_words(line) for line in parse.parse(read).lines]
            words = [word for line in lines for word in line][:MAX_WORDS]
            host = ".".join(urlsplit(page.url).netloc.lower().split(".")[-2:]) or page.name
            yield Page(host, words, frozenset(accumulate(map(len, lines))))


def _words(line: Line) -> list[str]:
    """Return the words of a line, as of text nodes that are joined by spaces."""
    edges = sorted({0, len(line.text), *(edge for span in line.spans for edge in (span.start, span.end))})
    return " ".join(line.text[start:end] for start, end in pairwise(edges)).split()


def train(pages: Sequence[Page]) -> Model:
    """Train the regression on some pages."""
    sites: dict[tuple[int, str], set[str]] = defaultdict(set)
    for page in pages:
        for _, traits in seams.places(page.words):
            for trait in enumerate(traits):
                sites[trait].add(page.site)
    index_of = {
        trait: index for index, trait in enumerate(sorted(t for t, of in sites.items() if len(of) >= MIN_SITES))
    }
    traits, wanted, weights = table(pages, index_of)
    regression = LogisticRegression(C=STRENGTH, max_iter=STEPS, tol=TOLERANCE)
    regression.fit(traits, wanted, sample_weight=weights / weights.mean())
    return Model(index_of, regression)


def table(pages: Sequence[Page], index_of: dict[tuple[int, str], int]) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    """Return the traits, the labels and the weights of all places."""
    columns: list[int] = []
    ends, wanted, weights = [0], list[bool](), list[float]()
    for page in pages:
        places = seams.places(page.words)
        for place, traits in places:
            columns += [index_of[trait] for trait in enumerate(traits) if trait in index_of]
            ends.append(len(columns))
            wanted.append(place in page.starts)
        weights += [1 / max(FEW, len(places))] * len(places)
    ones = np.ones(len(columns), np.float32)
    found = csr_matrix((ones, np.array(columns, np.int32), np.array(ends)), shape=(len(ends) - 1, len(index_of)))
    return found, np.array(wanted), np.array(weights)


def evaluate(model: Model, pages: Sequence[Page]) -> str:
    """Return the precision and recall of the seams, and the share of other places that are taken for one."""
    traits, wanted, weights = table(pages, model.index_of)
    found = model.regression.decision_function(traits) >= 0
    precision = np.average(wanted[found], weights=weights[found])
    recall, false = (np.average(found[of], weights=weights[of]) for of in (wanted, ~wanted))
    return f"precision {precision:.3f}, recall {recall:.3f}, of other places {false:.3f}"


def stored(model: Model, figures: str) -> str:
    """Return the model as a file."""
    odds: dict[str, dict[str, float]] = {name: {} for name in NAMES}
    for (number, trait), index in model.index_of.items():
        value = round(float(model.regression.coef_[0][index]), 2)
        if abs(value) >= MIN_ODDS:
            odds[NAMES[number]][trait] = value
    fitted = f"by benchmarks/fit_seams.py; on other sites: {figures}"
    content = {"fitted": fitted, "intercept": round(float(model.regression.intercept_[0]), 2), "odds": odds}
    return json.dumps(content, indent=0, ensure_ascii=False) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--annotated", type=Path, nargs="*", default=[])
    parser.add_argument("--snippets", type=Path)
    parser.add_argument("--dry", action="store_true", help="only show the figures")
    given = parser.parse_args()
    pages = list(read(given))
    halves = [[page for page in pages if page.half == half] for half in (0, 1)]
    figures = evaluate(train(halves[0]), halves[1])
    print(figures)
    if not given.dry:
        path = Path(seams.__file__).with_name("seams.json")
        path.write_text(stored(train(pages), figures), encoding="utf-8")


if __name__ == "__main__":
    main()
