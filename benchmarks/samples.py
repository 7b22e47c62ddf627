"""Pages ready to fit on: what was measured on each line, whether it is wanted, and how much it weighs."""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import cycle
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import datasets
import labels
import numpy as np

from stripper import decode, features, metadata, parse
from stripper.features import Measured
from stripper.matrix import Matrix
from stripper.model import Kind
from stripper.settings import Settings

WORD = re.compile(r"\w+")
SMOOTH = 3
"""Words that every line weighs in addition, so that short furniture counts for more than its words."""
EXCESS = 1.5
"""Words of boilerplate, as a multiple of those of gold, that weigh on a page in all."""
SHORT = 30
"""Words of gold below which a page weighs less."""
CLEAN = 3
"""One page in so many is shown as its gold text too, so that text that is clean already is left alone."""
BEGINNING = 6
"""Paragraphs of a page that is only a beginning."""

BOOKS = (3, 10, 30, 100)
"""Numbers of pages whose texts together make a book."""
WRAPPERS = (
    *("{}", "<article>{}</article>", "<main>{}</main>", "<div>{}</div>", "<main><article>{}</article></main>"),
    *("<div id=main><div class=content>{}</div></div>", "<section>{}</section>"),
)
"""What the text of a page stands in on which there is nothing else."""


class Sample(NamedTuple):
    """A page, ready to fit on."""

    suite: str
    page: datasets.GoldPage
    site: str
    texts: tuple[str, ...]
    measured: Measured
    wanted: np.ndarray
    """Whether each line is part of the gold text."""
    weights: np.ndarray
    """How much each line weighs; 0 if it is not known whether it is wanted."""
    barred: frozenset[int]
    """Indices of lines that are metadata, and removed whatever their score."""


def data_sets(description: str | None) -> argparse.ArgumentParser:
    """What takes from a command line which kind of page is wanted, and where the data sets are."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["html", "text"])
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--snippets", type=Path)
    parser.add_argument("--renderings", type=Path, nargs="*", default=[])
    return parser


def table(matrix: Matrix) -> np.ndarray:
    """The numbers of a matrix."""
    return np.frombuffer(matrix.to_bytes(), np.float32).reshape(matrix.rows, len(matrix.columns))


def sample(suite: str, page: datasets.GoldPage, kind: str) -> Sample:
    """The lines of a page with what was measured on them and their labels."""
    read = decode.decode(page.data, url=page.url or None, settings=Settings(kind=Kind(kind)))
    parsed = parse.parse(read)
    found = metadata.find(read, parsed)
    texts = tuple(line.text for line in parsed.lines)
    sizes = np.array([len(WORD.findall(text)) for text in texts], float)
    if page.wanted:
        told = labels.partial(parsed.lines, page.wanted, page.unwanted)
        known = np.array([label is not None for label in told])
        wanted = np.array([bool(label) for label in told])
        weights = (sizes + SMOOTH) * known / max(1.0, ((sizes + SMOOTH) * known).sum())
    else:
        wanted = np.array(labels.label(parsed.lines, page.gold), bool)
        weights = _weights(sizes, wanted, len(WORD.findall(page.gold)))
    host = ".".join(urlsplit(page.url).netloc.lower().split(".")[-2:]) or page.name
    barred = frozenset(number - 1 for number in found.lines)
    return Sample(suite, page, host, texts, features.measure(read, parsed, found), wanted, weights, barred)


def _weights(sizes: np.ndarray, wanted: np.ndarray, gold: int) -> np.ndarray:
    """Words of a line as a share of those of the gold; boilerplate weighs on a page only so much in all."""
    if not gold:
        return np.zeros(len(sizes))
    scale = min(1.0, EXCESS * max(SHORT, gold) / max(1.0, sizes[~wanted].sum()))
    return (sizes + SMOOTH) / max(SHORT, gold) * np.where(wanted, 1.0, scale)


def clean(page: datasets.GoldPage, index: int, kind: str) -> datasets.GoldPage:
    """The gold text of a page, or its first paragraphs, as a page on which there is nothing to remove."""
    paragraphs = [line for line in page.gold.splitlines() if line.strip()]
    if index % 2:
        paragraphs = paragraphs[: 1 + index // 2 % BEGINNING]
    if kind == "html":
        body = WRAPPERS[index % len(WRAPPERS)].format("".join(f"<p>{escape(text)}</p>\n" for text in paragraphs))
        data = f"<html><head><title>{escape(page.name)}</title></head><body>{body}</body></html>"
    else:
        data = "\n\n".join(paragraphs)
    return page._replace(data=data.encode(), gold="\n".join(paragraphs))


def long(pages: Sequence[datasets.GoldPage], kind: str) -> Iterator[datasets.GoldPage]:
    """Yield books: clean pages of the gold texts of several pages, one after another."""
    start = 0
    for size in cycle(BOOKS):
        if start + size > len(pages):
            break
        gold = "\n".join(page.gold for page in pages[start : start + size])
        yield clean(pages[start]._replace(gold=gold), 2 * start, kind)
        start += size


def folds(samples: list[Sample], number: int) -> Iterator[int]:
    """A fold for each page; all pages of a site are in one."""
    for each in samples:
        yield int(hashlib.md5(each.site.encode(), usedforsecurity=False).hexdigest(), 16) % number


def read(arguments: argparse.Namespace) -> Iterator[Sample]:
    """The samples of all data sets that were named."""
    kind = arguments.kind
    if kind == "html":
        yield from (sample("wcxb", page, kind) for page in datasets.wcxb(arguments.wcxb))
        if arguments.news:
            yield from (sample("news", page, kind) for page in datasets.news(arguments.news))
        if arguments.snippets:
            yield from (sample("snippets", page, kind) for page in datasets.snippets(arguments.snippets))
    pages = list(datasets.wcxb(arguments.wcxb))[::CLEAN]
    yield from (sample(f"clean {kind}", clean(page, index, kind), kind) for index, page in enumerate(pages))
    yield from (sample(f"long {kind}", page, kind) for page in long(list(datasets.wcxb(arguments.wcxb)), kind))
    for rendering in arguments.renderings:
        yield from (sample(f"{rendering.name} text", page, kind) for page in datasets.wcxb(arguments.wcxb, rendering))
