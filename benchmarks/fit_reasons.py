"""Train the trees for the reasons of lines removed from text dumps.

    python benchmarks/fit_reasons.py CORPORA DUMPS

Writes `stripper/classify/weights/reasons.json`, or with `--dry` only prints the figures. The labels of most lines are
the reasons of the same lines in the HTML of the page, by rules; others are labelled by hand (`reasons.json`, and whole
pages in `reason_pages.json`). Only sites of the half `mend` are used; the figures are for pages of other folds by site.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import datasets
import lightgbm
import numpy as np
import reasons
from model_file import dump, trees

from stripper import Document, Reason, Settings, extract
from stripper.classify import blocks, features
from stripper.classify.features import surroundings
from stripper.classify.reason_trees import MODEL
from stripper.model import Kind, PageType

PAGES = Path(__file__).with_name("reason_pages.json")
"""Page to the number of its lines, and spans of lines: first, last, and the accepted codes."""
COLUMNS = (*features.TEXT, *surroundings.COLUMNS, *surroundings.RUN, *surroundings.EVIDENCE)
SETS = {"wcxb-dev": 160, "articles2023": 50, "fundus-dev": 24, "forum2020": 18, "zh-news": 18, "newspaper2014": 16}
"""Data sets and the most pages of each."""
AGREED = 0.8
"""The least share of the copies of a line in HTML that have the same reason."""
BY_RULES = (Reason.TITLE, Reason.REPEAT, Reason.PULL_QUOTE, Reason.HIDDEN, Reason.REFERENCES, Reason.BOILERPLATE)
"""Reasons without trees: rules suffice for them, or only markup shows them."""
BY_HAND, SECOND = 3.0, 0.35
"""Weights of a line labelled by hand, relative to others, and of its second code."""
DAMPING = 0.6
"""The exponent by which a reason that is frequent on a page counts less there."""
ROUNDS, FOLDS = 14, 4
TRAINING = {
    "objective": "multiclass",
    "num_leaves": 6,
    "learning_rate": 0.3,
    "min_data_in_leaf": 20,
    "lambda_l2": 1,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 63,
    "verbose": -1,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
}


class Labelled(NamedTuple):
    """A text dump whose removed lines have labels."""

    site: str
    rows: np.ndarray
    labels: tuple[tuple[str, ...], ...]
    """The accepted codes of each row."""
    weight: float


def half(site: str) -> str:
    """Return the half of a site: `mend` or `measure`."""
    return "mend" if int(hashlib.sha1(site.encode(), usedforsecurity=False).hexdigest(), 16) % 2 else "measure"


def site_of(page: datasets.GoldPage) -> str:
    return ".".join(urlsplit(page.url).netloc.lower().split(".")[-2:]) or page.name


def table(document: Document) -> np.ndarray:
    """Return the features of all lines of a text dump for the reasons of the removed ones."""
    measured = features.measure(document.page, document.parsed, document.metadata)
    known = surroundings.Known(
        document.metadata.value("title") or "",
        tuple(author.name for author in document.metadata.authors),
        document.page_type == PageType.FORUM,
    )
    matrix = blocks.measure(document.lines, measured, tuple(each.keep for each in document.decisions), known)
    return np.frombuffer(matrix.to_bytes(), np.float32).reshape(len(document.lines), len(COLUMNS))


def by_markup(corpora: Path, dumps: Path) -> Iterator[Labelled]:
    """Yield dumps by nine tools in turn, whose lines have the reasons of the same lines in HTML."""
    turn = 0
    for data_set, most in SETS.items():
        read = datasets.wcxb if data_set.startswith("wcxb") else datasets.news
        pages = [page for page in read(corpora / data_set) if half(site_of(page)) == "mend"]
        for page in pages[:: max(1, len(pages) // most)]:
            turn += 1
            path = _dump(corpora, dumps / data_set, page.name, turn)
            if path:
                document = extract(gzip.decompress(path.read_bytes()), settings=Settings(kind=Kind.TEXT))
                yield from _labelled(document, _same_lines(document, page), site_of(page), 1.0)


def _dump(corpora: Path, root: Path, name: str, turn: int) -> Path | None:
    """Return the dump of a page by one of the tools that have one, in turn."""
    places = (*root.iterdir(), *(corpora / root.name / "text").glob("*"))
    found = sorted(place / f"{name}.txt.gz" for place in places if (place / f"{name}.txt.gz").exists())
    return found[turn % len(found)] if found else None


def _same_lines(document: Document, page: datasets.GoldPage) -> Mapping[int, tuple[str, ...]]:
    """Return the reasons of the lines of a dump that occur in the HTML of the page, by index."""
    given: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line, decision in extract(page.data, settings=Settings(kind=Kind.HTML)).removed:
        given[_key(line.text)][decision.reason.value] += 1
    found = {}
    for index, line in enumerate(document.lines):
        for reason, count in given[_key(line.text)].most_common(1):
            if count >= AGREED * given[_key(line.text)].total():
                found[index] = (reason,)
    return found


def _key(text: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in text.lower()).split())


def by_hand(corpora: Path, dumps: Path) -> Iterator[Labelled]:
    """Yield the dumps with lines labelled by hand for mending."""
    for page, record in json.loads(PAGES.read_text(encoding="utf-8")).items():
        document = reasons.document(page, corpora, dumps)
        if len(document.lines) == record["lines"]:
            spans = record["spans"]
            codes = {index: tuple(some) for first, last, some in spans for index in range(first, last + 1)}
            yield from _labelled(document, codes, page, BY_HAND)
    for page, record in json.loads(reasons.LABELS.read_text(encoding="utf-8")).items():
        if record["half"] == "mend" and page.split("/")[1] != "html":
            document = reasons.document(page, corpora, dumps)
            indices = reasons.by_hash(document)
            lines = [(indices.get((key, number)), tuple(codes)) for key, number, codes in record["lines"]]
            yield from _labelled(document, {n: codes for n, codes in lines if n is not None}, page, BY_HAND)


def _labelled(document: Document, codes: Mapping[int, tuple[str, ...]], site: str, weight: float) -> Iterator[Labelled]:
    """Yield the removed lines with labels of a dump, if there are any."""
    chosen = [index for index in codes if not document.decisions[index].keep]
    if chosen:
        yield Labelled(site, table(document)[chosen], tuple(codes[index] for index in chosen), weight)


def fit(pages: Sequence[Labelled], codes: Sequence[str]) -> lightgbm.Booster:
    """Return trees fitted on some pages."""
    rows, labels, weights = [], [], []
    for page in pages:
        counts = Counter(accepted[0] for accepted in page.labels)
        for row, accepted in zip(page.rows, page.labels, strict=True):
            for place, code in enumerate(accepted[:2]):
                if code in codes:
                    rows.append(row)
                    labels.append(codes.index(code))
                    weights.append(page.weight * (SECOND if place else 1.0) / counts[accepted[0]] ** DAMPING)
    data = lightgbm.Dataset(np.array(rows), np.array(labels), weight=np.array(weights))
    return lightgbm.train({**TRAINING, "num_class": len(codes)}, data, ROUNDS)


def validate(pages: Sequence[Labelled], codes: Sequence[str]) -> float:
    """Return the mean share of right reasons of the pages labelled by hand, each by trees fitted on other folds."""
    shares = []
    fold = [int(hashlib.md5(page.site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS for page in pages]
    for number in range(FOLDS):
        booster = fit([page for page, own in zip(pages, fold, strict=True) if own != number], codes)
        for page, own in zip(pages, fold, strict=True):
            if own == number and page.weight == BY_HAND:
                given = [codes[best] for best in np.asarray(booster.predict(page.rows)).argmax(axis=1)]
                right = [
                    code in labels
                    for code, labels in zip(given, page.labels, strict=True)
                    if set(labels).intersection(codes)
                ]
                shares += [np.mean(right)] if right else []
    return float(np.mean(shares))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("dumps", type=Path)
    parser.add_argument("--dry", action="store_true", help="print the figures only")
    given = parser.parse_args()
    pages = [*by_hand(given.corpora, given.dumps), *by_markup(given.corpora, given.dumps)]
    seen = Counter(accepted[0] for page in pages for accepted in page.labels)
    codes = sorted(code for code in seen if code != "content" and code not in BY_RULES)
    share = validate(pages, codes)
    lines = sum(len(page.labels) for page in pages)
    note = f"by benchmarks/fit_reasons.py on {lines:,} lines of {len(pages):,} text dumps; right elsewhere: {share:.3f}"
    print(note, dict(seen.most_common()))
    if not given.dry:
        found = trees(fit(pages, codes), COLUMNS)
        by_code = {code: found[place :: len(codes)] for place, code in enumerate(codes)}
        model: dict[str, Any] = {"fitted": note, "reasons": {"columns": COLUMNS, "trees": by_code}}
        MODEL.write_text(dump(model), encoding="utf-8")


if __name__ == "__main__":
    main()
