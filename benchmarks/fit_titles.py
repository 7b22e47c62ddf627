"""Train the points by which the headline of a text dump is chosen.

    python benchmarks/fit_titles.py --wcxb DIR --annotated DIR … --dumps DIR [--dry]

The title of a page in HTML is that of its dumps. A conditional logit chooses among the lines that may be the headline
and no title. The lines below the headline are a second example of each dump, without a title. Writes
`stripper/metadata/headline_points.py`, or with `--dry` only prints the share of right titles on other sites.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import datasets
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from stripper import extract, metadata
from stripper.metadata import dump_headings, dump_title_points, headline_form, headline_values
from stripper.metadata.dump_title import MAX_LINES
from stripper.metadata.dump_title_points import SLOW, Page
from stripper.metadata.headline_points import POINTS
from stripper.model import Line
from stripper.native.normalize import key
from stripper.settings import Settings

TARGET = Path(metadata.__file__).with_name("headline_points.py")
FOLDS = 4
SMOOTHNESS, SIZE = 0.5, 0.025
"""The penalties on the squares of differences between adjacent points, and of the points."""
WITHOUT_TITLE = 0.25
"""The weight of the lines below the headline."""
WEIGHT_OF_WCXB, OTHER_WEIGHT = 0.5, 2.0
"""Weights of the pages of a data set; WCXB has most of the pages."""
BONUS = 5.5
"""Points by which the threshold is lowered after training, since no title is no better than a wrong one."""
MIN_BELOW = 4
"""Minimum number of lines below the headline for them to be an example."""


class Example(NamedTuple):
    """The lines of a dump that may be its headline."""

    data_set: str
    tool: str
    site: str
    bins: np.ndarray
    """The number of the points of each value, for each line."""
    right: np.ndarray
    """True for each line that is the headline."""
    has_title: bool
    """True for a whole page; the figures count the titles of these alone."""
    weight: float


def examples(arguments: argparse.Namespace) -> Iterator[Example]:
    """Yield the examples of the dumps of all pages."""
    sets: list[tuple[Callable[[Path], Iterator[datasets.GoldPage]], Path]] = [(datasets.wcxb, arguments.wcxb)]
    sets += [(datasets.news, root) for root in arguments.annotated]
    for reader, root in sets:
        tools = sorted((arguments.dumps / root.name).iterdir())
        for page in reader(root):
            name = page.name.removesuffix(".html").replace("/", "-")
            title = key(extract(page.data, settings=Settings(kind="html")).title or "")
            paths = [path for path in (tool / f"{name}.txt.gz" for tool in tools) if title and path.exists()]
            weight = (WEIGHT_OF_WCXB if reader is datasets.wcxb else OTHER_WEIGHT) / max(1, len(paths))
            for path in paths:
                lines = _lines(path)
                numbers = [index for index, line in enumerate(lines) if key(line.text) == title]
                for part, share in ((lines, 1.0), (_below(lines, numbers), WITHOUT_TITLE)):
                    bins, right = _bins(part, title) if part else ((), ())
                    if len(bins):
                        is_whole = part is lines
                        site = urlsplit(page.url).hostname or page.url
                        yield Example(root.name, path.parent.name, site, bins, right, is_whole, weight * share)


def _lines(path: Path) -> Sequence[Line]:
    document = extract(gzip.decompress(path.read_bytes()), settings=Settings(kind="text"))
    return dump_headings.with_flush(document.lines[:MAX_LINES], document.page.text.split("\n"))


def _below(lines: Sequence[Line], titles: Sequence[int]) -> Sequence[Line]:
    """Return the lines below the last copy of the headline, if there are enough."""
    below = lines[titles[-1] + 1 :] if titles else ()
    return [line._replace(number=number) for number, line in enumerate(below, 1)] if len(below) > MIN_BELOW else ()


def _bins(lines: Sequence[Line], title: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the numbers of the points of each line, and whether it is the headline.

    Unlike in the choice, paragraphs are candidates, and words in common count in short lines.
    """
    dump_title_points.FEW_WORDS = 1
    rows, right = [], []
    page = Page(lines, "")
    for index in page.candidates(0, None):
        if not (page.is_byline(index) or headline_form.is_part_of_page(lines[index].text)):
            quick = headline_values.values(page.lines, index, page.paragraphs)
            values = dict(zip(headline_values.VALUES, quick, strict=True)) | {
                name: of(page, index) for name, of in SLOW
            }
            rows.append([int(np.searchsorted(limits, values[name], "right")) for name, (limits, _) in POINTS.items()])
            right.append(key(lines[index].text) == title)
    return np.array(rows, np.int32).reshape(-1, len(POINTS)) + STARTS[:-1], np.array(right, bool)


STARTS = np.cumsum([0, *(len(points) for _, points in POINTS.values())])
"""The number of the first point of each value, and that of all points."""


def train(chosen: Sequence[Example]) -> np.ndarray:
    """Return the points of no title and all others, by L-BFGS."""
    sizes = [len(example.right) for example in chosen]
    ends = np.concatenate([[0], np.cumsum(sizes)])
    bins = np.concatenate([example.bins for example in chosen])
    right = np.concatenate([example.right for example in chosen])
    weights = np.array([example.weight for example in chosen])
    group = np.repeat(np.arange(len(chosen)), sizes)
    rows = np.repeat(np.arange(len(bins)), len(POINTS))
    matrix = csr_matrix((np.ones(bins.size), (rows, bins.ravel())), shape=(len(bins), STARTS[-1]))
    untitled = np.add.reduceat(right, ends[:-1]) == 0

    def loss(points: np.ndarray) -> tuple[float, np.ndarray]:
        none, own = points[0], points[1:]
        scores = matrix @ own
        most = np.maximum(np.maximum.reduceat(scores, ends[:-1]), none)
        odds, odds_none = np.exp(scores - most[group]), np.exp(none - most)
        total = np.add.reduceat(odds, ends[:-1]) + odds_none
        wanted = np.maximum(np.add.reduceat(odds * right, ends[:-1]) + odds_none * untitled, 1e-300)
        change = weights[group] * (odds * right / wanted[group] - odds / total[group])
        change_none = float((weights * (odds_none * untitled / wanted - odds_none / total)).sum())
        penalty, slope = SIZE * (own**2).sum(), 2 * SIZE * own
        for start, end in pairwise(STARTS):
            steps = np.diff(own[start:end])
            penalty += SMOOTHNESS * (steps**2).sum()
            slope[start + 1 : end] += 2 * SMOOTHNESS * steps
            slope[start : end - 1] -= 2 * SMOOTHNESS * steps
        gain = float((weights * (np.log(wanted) - np.log(total))).sum())
        return penalty - gain, np.concatenate([[-change_none], slope - matrix.T @ change])

    found: np.ndarray = minimize(loss, np.zeros(1 + STARTS[-1]), jac=True, method="L-BFGS-B").x
    return found


def figures(read: Sequence[Example]) -> dict[str, list[bool]]:
    """Return for each data set and tool which titles are right, by points from other sites."""
    fold = [int(hashlib.md5(each.site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS for each in read]
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for held in range(FOLDS):
        points = train([each for each, own in zip(read, fold, strict=True) if own != held])
        for each in (each for each, own in zip(read, fold, strict=True) if own == held):
            scores = points[1:][each.bins].sum(1)
            is_given = scores.max() > points[0] - BONUS
            if each.has_title:
                for name in (each.data_set, each.tool):
                    right[name].append(bool(is_given and each.right[scores.argmax()]))
            else:
                right["without title"].append(not is_given)
    return right


def write(points: np.ndarray) -> None:
    """Write the table, with the mean of the points of each value as 0."""
    means = [points[1 + start : 1 + end].mean() for start, end in pairwise(STARTS)]
    rows = []
    for (name, (limits, _)), mean, (start, end) in zip(POINTS.items(), means, pairwise(STARTS), strict=True):
        own = tuple(round(float(each - mean), 1) + 0.0 for each in points[1 + start : 1 + end])
        rows.append(f'    "{name}": ({limits!r}, {own!r}),')
    text = TARGET.read_text(encoding="utf-8")
    above, _, rest = text.partition("\nNO_TITLE = ")
    start = rest.index("\n") + 1
    table = rest.index(" = {\n") + 5
    end = rest.index("\n}\n")
    none = f"\nNO_TITLE = {round(float(points[0] - BONUS - sum(means)), 1)}\n"
    TARGET.write_text(above + none + rest[start:table] + "\n".join(rows) + rest[end:], encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--annotated", type=Path, nargs="*", default=[])
    parser.add_argument(
        "--dumps", type=Path, required=True, help="by renderers.py: DUMPS/<data set>/<tool>/<page>.txt.gz"
    )
    parser.add_argument("--dry", action="store_true", help="only show the figures")
    arguments = parser.parse_args()
    read = list(examples(arguments))
    print(Counter(each.tool for each in read if each.has_title))
    for name, right in sorted(figures(read).items()):
        print(f"{name:20} {len(right):6} {sum(right) / len(right):.3f}")
    if not arguments.dry:
        write(train(read))


if __name__ == "__main__":
    main()
