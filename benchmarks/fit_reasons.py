"""Train the trees for the reasons of removed lines, for pages in HTML or for text dumps.

    python benchmarks/fit_reasons.py CORPORA DUMPS html|text

Writes `stripper/classify/weights/<kind>-reasons.json`, or with `--dry` only prints the figures. Pages are labelled by
hand: some lines each (`reasons.json`) and all removed lines (`reason_pages.json`). Those for text dumps are dumps of
these pages in HTML as well, and of many other pages, whose lines have the reasons that the HTML of the page gives them.
Only sites of the half `mend` are used; the figures are for pages of other folds by site.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from stripper.classify.reason_trees import path
from stripper.model import Kind, PageType

PAGES = Path(__file__).with_name("reason_pages.json")
"""Page to the number of its lines, and spans of lines: first, last, and the accepted codes."""
COLUMNS = {
    Kind.HTML: (*features.HTML, *surroundings.COLUMNS, *surroundings.EVIDENCE),
    Kind.TEXT: (*features.TEXT, *surroundings.COLUMNS, *surroundings.DUMP, *surroundings.EVIDENCE),
}
SETS = {
    "wcxb-dev": 250,
    "articles2023": 60,
    "fundus-dev": 40,
    "forum2020": 25,
    "zh-news": 20,
    "newspaper2014": 20,
    "snippets": 40,
    "trafilatura-dev": 140,
}
"""Data sets and the most pages of each."""
SNIPPETS = ("snippets", "trafilatura-dev")
"""Data sets of snippets."""
SURE = 0.8
"""The least confidence of a reason in HTML that a line of a dump is given."""
AGREED = 0.8
"""The least share of the copies of a line in HTML that have the same reason."""
BY_RULES = (Reason.TITLE, Reason.REPEAT, Reason.PULL_QUOTE, Reason.HIDDEN, Reason.REFERENCES, Reason.BOILERPLATE)
"""Reasons without trees: rules suffice for them, or only markup shows them."""
BY_HAND, RENDERED, BY_MARKUP, SECOND = 3.0, 1.0, 0.5, 0.35
"""Weights of the reason of a line labelled by hand, in the page itself or in another form of it; of other lines; and of
a second code."""
DAMPING = {Kind.HTML: 0.7, Kind.TEXT: 0.6}
"""The exponent by which a reason that is frequent on a page counts less there: menus do not outweigh the rest."""
MOST_DUMPS = 2
"""The most dumps of a page labelled by hand."""
MOST_JUDGED = 2.0
"""The most lines of a page with the same reason in the figures; more share this weight."""
ROUNDS, FOLDS = {Kind.HTML: 25, Kind.TEXT: 60}, 2
TRAINING = {
    "objective": "multiclass",
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 31,
    "verbose": -1,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
}
OF_KIND: Mapping[Kind, Mapping[str, Any]] = {
    Kind.HTML: {
        "num_leaves": 12,
        "learning_rate": 0.2,
        "min_data_in_leaf": 10,
        "lambda_l2": 5,
        "feature_fraction": 0.4,
    },
    Kind.TEXT: {
        "num_leaves": 8,
        "learning_rate": 0.14,
        "min_data_in_leaf": 20,
        "lambda_l2": 10,
        "feature_fraction": 0.3,
    },
}
"""Further parameters, by the kind of the page."""


Coded = tuple[str, tuple[str, ...]]
"""The text of a line and its codes."""


class Labelled(NamedTuple):
    """A page whose removed lines have labels."""

    name: str
    """The data set and the name of the page; dumps of one page have the same."""
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
    """Return the features of all lines of a page for the reasons of the removed ones."""
    measured = features.measure(document.page, document.parsed, document.metadata)
    known = surroundings.Known(
        document.metadata.value("title") or "",
        tuple(author.name for author in document.metadata.authors),
        document.page_type == PageType.FORUM,
    )
    matrix = blocks.measure(document.lines, measured, tuple(each.keep for each in document.decisions), known)
    return np.frombuffer(matrix.to_bytes(), np.float32).reshape(len(document.lines), len(matrix.columns))


def pages_of(root: Path) -> Iterator[datasets.GoldPage]:
    """Return the pages of a data set, whose name tells its layout."""
    if root.name in SNIPPETS:
        return datasets.snippets(root)
    return datasets.wcxb(root) if root.name.startswith("wcxb") else datasets.news(root)


def by_markup(corpora: Path, dumps: Path) -> Iterator[Labelled]:
    """Yield dumps by nine tools in turn, whose lines have the reasons of the same lines in HTML that are sure."""
    for data_set, most in SETS.items():
        pages = [page for page in pages_of(corpora / data_set) if half(site_of(page)) == "mend"]
        for turn, page in enumerate(pages[:: max(1, len(pages) // most)]):
            name = page.name.removesuffix(".html").replace("/", "-")
            found = _dumps(corpora, dumps, data_set, name)
            if found:
                html = extract(page.data, settings=Settings(kind=Kind.HTML))
                codes = [
                    (line.text, (decision.reason.value,))
                    for line, decision in html.removed
                    if html.confidences.get(line.number, 1.0) >= SURE
                ]
                yield from _labelled(_text(found[turn % len(found)]), codes, f"{data_set}/{name}", BY_MARKUP)


def _dumps(corpora: Path, dumps: Path, data_set: str, name: str) -> list[Path]:
    """Return the dumps of a page by all tools that have one."""
    places = (*(dumps / data_set).iterdir(), *(corpora / data_set / "text").glob("*"))
    return sorted(place / f"{name}.txt.gz" for place in places if (place / f"{name}.txt.gz").exists())


def _text(path: Path) -> Document:
    return extract(gzip.decompress(path.read_bytes()), settings=Settings(kind=Kind.TEXT))


def _labelled(document: Document, given: Iterable[Coded], name: str, weight: float) -> Iterator[Labelled]:
    """Yield a dump whose removed lines have the codes of the same texts in HTML, if most copies of a text agree."""
    codes: defaultdict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for text, accepted in given:
        codes[_key(text)][accepted] += 1
    found = {}
    for index, line in enumerate(document.lines):
        for accepted, count in codes[_key(line.text)].most_common(1):
            if count >= AGREED * codes[_key(line.text)].total():
                found[index] = accepted
    yield from _removed(document, found, name, weight)


def _key(text: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in text.lower()).split())


def by_hand(kind: Kind, corpora: Path, dumps: Path) -> Iterator[Labelled]:
    """Yield the pages with lines labelled by hand for mending, and the same lines of their other forms."""
    for page, codes, document in _coded(corpora, dumps):
        data_set, tool, name = page.split("/", 2)
        if (tool == "html") is (kind is Kind.HTML):
            yield from _removed(document, codes, f"{data_set}/{name}", BY_HAND)
        given = [(document.lines[index].text, accepted) for index, accepted in codes.items()]
        for other in _others(kind, tool, (data_set, name), corpora, dumps):
            yield from _labelled(other, given, f"{data_set}/{name}", RENDERED)


def _others(kind: Kind, tool: str, page: tuple[str, str], corpora: Path, dumps: Path) -> Iterator[Document]:
    """Yield the other forms of a page: its HTML, or some dumps of it by other tools."""
    data_set, name = page
    if kind is Kind.TEXT:
        paths = [path for path in _dumps(corpora, dumps, data_set, name) if path.parent.name != tool]
        yield from map(_text, paths[:: max(1, len(paths) // MOST_DUMPS)][:MOST_DUMPS])
    elif tool != "html":
        yield reasons.document(f"{data_set}/html/{name}", corpora, dumps)


def _coded(corpora: Path, dumps: Path) -> Iterator[tuple[str, Mapping[int, tuple[str, ...]], Document]]:
    """Yield each page labelled by hand for mending: its name, the codes by index of the line, and the page."""
    for page, record in json.loads(PAGES.read_text(encoding="utf-8")).items():
        document = reasons.document(page, corpora, dumps)
        if len(document.lines) == record["lines"]:
            spans = record["spans"]
            yield page, {n: tuple(some) for first, last, some in spans for n in range(first, last + 1)}, document
    for page, record in json.loads(reasons.LABELS.read_text(encoding="utf-8")).items():
        if record["half"] == "mend":
            document = reasons.document(page, corpora, dumps)
            indices = reasons.by_hash(document)
            lines = [(indices.get((key, number)), tuple(codes)) for key, number, codes in record["lines"]]
            yield page, {n: codes for n, codes in lines if n is not None}, document


def _removed(document: Document, codes: Mapping[int, tuple[str, ...]], name: str, weight: float) -> Iterator[Labelled]:
    """Yield the removed lines with labels of a page, if there are any."""
    chosen = [index for index in codes if not document.decisions[index].keep]
    if chosen:
        yield Labelled(name, table(document)[chosen], tuple(codes[index] for index in chosen), weight)


def fit(pages: Sequence[Labelled], codes: Sequence[str], kind: Kind) -> lightgbm.Booster:
    """Return trees fitted on some pages."""
    rows, labels, weights = [], [], []
    for page in pages:
        counts = Counter(accepted[0] for accepted in page.labels)
        for row, accepted in zip(page.rows, page.labels, strict=True):
            for place, code in enumerate(accepted[:2]):
                if code in codes:
                    rows.append(row)
                    labels.append(codes.index(code))
                    weights.append(page.weight * (SECOND if place else 1.0) / counts[accepted[0]] ** DAMPING[kind])
    data = lightgbm.Dataset(np.array(rows), np.array(labels), weight=np.array(weights))
    return lightgbm.train({**TRAINING, **OF_KIND[kind], "num_class": len(codes)}, data, ROUNDS[kind])


def validate(pages: Sequence[Labelled], codes: Sequence[str], kind: Kind) -> float:
    """Return the share of right reasons on the pages labelled by hand, each by trees fitted on other folds."""
    right = total = 0.0
    fold = [int(hashlib.md5(page.name.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS for page in pages]
    for number in range(FOLDS):
        booster = fit([page for page, own in zip(pages, fold, strict=True) if own != number], codes, kind)
        for page, own in zip(pages, fold, strict=True):
            if own == number and page.weight == BY_HAND:
                counts = Counter(accepted[0] for accepted in page.labels)
                given = np.asarray(booster.predict(page.rows)).argmax(axis=1)
                for best, accepted in zip(given, page.labels, strict=True):
                    if set(accepted).intersection(codes):
                        weight = min(1.0, MOST_JUDGED / counts[accepted[0]])
                        right += weight * (codes[best] in accepted)
                        total += weight
    return right / total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("dumps", type=Path)
    parser.add_argument("kind", type=Kind, choices=list(COLUMNS))
    parser.add_argument("--dry", action="store_true", help="print the figures only")
    given = parser.parse_args()
    pages = list(by_hand(given.kind, given.corpora, given.dumps))
    pages += by_markup(given.corpora, given.dumps) if given.kind is Kind.TEXT else ()
    seen = Counter(accepted[0] for page in pages for accepted in page.labels)
    codes = sorted(code for code in seen if code != "content" and code not in BY_RULES)
    lines = sum(len(page.labels) for page in pages)
    note = f"by benchmarks/fit_reasons.py on {lines:,} lines of {len(pages):,} pages"
    note += f"; right elsewhere: {validate(pages, codes, given.kind):.3f}"
    print(note, dict(seen.most_common()))
    if not given.dry:
        columns = COLUMNS[given.kind]
        found = trees(fit(pages, codes, given.kind), columns)
        by_code = {code: found[place :: len(codes)] for place, code in enumerate(codes)}
        model: dict[str, Any] = {"fitted": note, "reasons": {"columns": columns, "trees": by_code}}
        Path(path(given.kind)).write_text(dump(model), encoding="utf-8")


if __name__ == "__main__":
    main()
