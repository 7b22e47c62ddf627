"""Training samples: pages with the features, labels and weights of their lines."""

from __future__ import annotations

import argparse
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import datasets
import labels
import numpy as np
import publishers

from stripper import decode, metadata, parse
from stripper.classify import features
from stripper.classify.features import Measured
from stripper.model import Kind, Parsed
from stripper.native.matrix import Matrix
from stripper.settings import Settings

WORD = re.compile(r"\w+")
PART = re.compile("[a-z]+")
LARGE = 0.5
"""The share of a page's characters above which the class names of a container are ignored, as in its features."""
SMOOTH = 3
"""Words added to the weight of every line, so that short boilerplate counts for more than its words."""
EXCESS = 1.5
"""The most words of boilerplate that count for a page, as a multiple of its gold words."""
SHORT = 30
"""Gold words below which a page has a lower weight."""
CLEAN = {"html": 3, "text": 2}
"""One page in so many is also used as its gold text, so that text that is clean already is left alone."""
CLEAN_WEIGHT, LONG_WEIGHT = {"html": 1.0, "text": 2.0}, {"html": 1.0, "text": 4.0}
"""Weights of such pages; dumps of real pages are many more than clean ones."""
BEGINNING = 6
"""The most paragraphs of a page that is cut to its start."""

BOOKS = (3, 10, 30, 100)
"""Numbers of pages whose texts are joined to a book."""
WRAPPERS = (
    *("{}", "<article>{}</article>", "<main>{}</main>", "<div>{}</div>", "<main><article>{}</article></main>"),
    *("<div id=main><div class=content>{}</div></div>", "<section>{}</section>"),
)
"""Markup around the text of a page without boilerplate."""


class Sample(NamedTuple):
    """A page to train on."""

    suite: str
    page: datasets.GoldPage
    site: str
    names: str
    """The class names and ids of all elements with text."""
    texts: tuple[str, ...]
    measured: Measured
    wanted: np.ndarray
    """True for each line that is part of the gold text."""
    weights: np.ndarray
    """The weight of each line; 0 if its label is unknown."""
    barred: frozenset[int]
    """Indices of lines that are metadata, and removed whatever their score."""
    parts: Mapping[str, tuple[float, float]]
    """The weights of content and of all lines inside elements with a part of a class name or id in HTML."""
    is_fitted: bool = True
    """True if the trees are fitted on it, false if it is only measured."""


def data_sets(description: str | None) -> argparse.ArgumentParser:
    """Return the parser of the command line, with the kind of page and the data sets."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["html", "text"])
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--snippets", type=Path)
    parser.add_argument("--renderings", type=Path, nargs="*", default=[], help="dumps of WCXB, in turn")
    parser.add_argument("--annotated", type=Path, nargs="*", default=[], help="more data sets, laid out as --news")
    parser.add_argument("--measured", type=Path, nargs="*", default=[], help="the same, that nothing is fitted on")
    parser.add_argument("--dumps", type=Path, help="dumps by renderers.py: DUMPS/<data set>/<tool>/<page>.txt.gz")
    return parser


def table(matrix: Matrix) -> np.ndarray:
    """Return a matrix as an array, shape (rows, columns)."""
    return np.frombuffer(matrix.to_bytes(), np.float32).reshape(matrix.rows, len(matrix.columns))


def sample(suite: str, page: datasets.GoldPage, kind: str) -> Sample:
    """Return the sample of a page."""
    read = decode.decode(page.data, url=page.url or None, settings=Settings(kind=Kind(kind)))
    parsed = parse.parse(read)
    found = metadata.find(read, parsed)
    texts = tuple(line.text for line in parsed.lines)
    sizes = np.array([len(WORD.findall(text)) for text in texts], float)
    if page.wanted:
        labelled = labels.partial(parsed.lines, page.wanted, page.unwanted)
        known = np.array([label is not None for label in labelled])
        wanted = np.array([bool(label) for label in labelled])
        weights = (sizes + SMOOTH) * known / max(1.0, ((sizes + SMOOTH) * known).sum())
    else:
        wanted = np.array(labels.label(parsed.lines, page.gold), bool)
        weights = _weights(sizes, wanted, len(WORD.findall(page.gold)))
        # A data set that states titles does not count them as text, and a title is no boilerplate either.
        weights *= np.array([bool(label) or text != page.title for label, text in zip(wanted, texts, strict=True)])
    host = ".".join(urlsplit(page.url).netloc.lower().split(".")[-2:]) or page.name
    barred = frozenset(number - 1 for number in found.lines)
    measured = features.measure(read, parsed, found)
    parts = _parts(parsed, wanted, weights)
    return Sample(suite, page, host, _names(parsed), texts, measured, wanted, weights, barred, parts)


def _parts(parsed: Parsed, wanted: np.ndarray, weights: np.ndarray) -> dict[str, tuple[float, float]]:
    around: list[frozenset[str]] = []
    for container, size in zip(parsed.containers, _sizes(parsed), strict=True):
        outer = around[container.parent] if around else frozenset()
        # The names of an element with most of the page describe the whole page.
        own = PART.findall(container.names) if size <= LARGE else ()
        around.append(outer.union(own))
    content: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    for line, is_wanted, weight in zip(parsed.lines, wanted, weights, strict=True):
        for part in around[line.container]:
            total[part] += weight
            content[part] += weight * is_wanted
    return {part: (content[part], of) for part, of in total.items()}


def _sizes(parsed: Parsed) -> np.ndarray:
    """Return the share of the page's characters in each container."""
    sizes = np.zeros(len(parsed.containers))
    for line in parsed.lines:
        sizes[line.container] += len(line.text)
    for number in range(len(sizes) - 1, 0, -1):  # a container has a lower number than those in it
        sizes[parsed.containers[number].parent] += sizes[number]
    return sizes / max(1.0, sizes[0])


def _names(parsed: Parsed) -> str:
    return " ".join(sorted({container.names for container in parsed.containers}))


def _weights(sizes: np.ndarray, wanted: np.ndarray, gold: int) -> np.ndarray:
    """Return the words of each line as a share of the gold words; the total for boilerplate is capped."""
    if not gold:
        return np.zeros(len(sizes))
    scale = min(1.0, EXCESS * max(SHORT, gold) / max(1.0, sizes[~wanted].sum()))
    return (sizes + SMOOTH) / max(SHORT, gold) * np.where(wanted, 1.0, scale)


def clean(page: datasets.GoldPage, index: int, kind: str) -> datasets.GoldPage:
    """Return the gold text of a page, or its first paragraphs, as a page without boilerplate."""
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
    """Return a fold for each page; all pages of a publisher are in the same one."""
    publisher = publishers.find((each.site, each.names) for each in samples)
    for each in samples:
        yield int(hashlib.md5(publisher[each.site].encode(), usedforsecurity=False).hexdigest(), 16) % number


def read(arguments: argparse.Namespace) -> Iterator[Sample]:
    """Yield the samples of all data sets on the command line."""
    kind = arguments.kind
    if kind == "html":
        yield from (sample("wcxb", page, kind) for page in datasets.wcxb(arguments.wcxb))
        if arguments.news:
            yield from (sample("news", page, kind) for page in datasets.news(arguments.news))
        if arguments.snippets:
            yield from (sample("snippets", page, kind) for page in datasets.snippets(arguments.snippets))
        for is_fitted, roots in ((True, arguments.annotated), (False, arguments.measured)):
            for root in roots:
                for page in datasets.news(root):
                    yield sample(root.name, page, kind)._replace(is_fitted=is_fitted)
    else:
        yield from _dumps(arguments)
    pages = list(datasets.wcxb(arguments.wcxb))
    for index, page in enumerate(pages[:: CLEAN[kind]]):
        yield _weighted(sample(f"clean {kind}", clean(page, index, kind), kind), CLEAN_WEIGHT[kind])
    for page in long(pages, kind):
        yield _weighted(sample(f"long {kind}", page, kind), LONG_WEIGHT[kind])


def _dumps(arguments: argparse.Namespace) -> Iterator[Sample]:
    """Yield the text dumps of all data sets, each named by its data set and the tool that made it."""
    for index, rendering in enumerate(arguments.renderings):
        pages = datasets.wcxb(arguments.wcxb, rendering)
        for page in islice(pages, index, None, len(arguments.renderings)):
            yield sample(f"{rendering.name} text", page, "text")
    if arguments.dumps:
        for root in (arguments.wcxb, *arguments.annotated):
            read_pages = datasets.wcxb if root == arguments.wcxb else datasets.news
            markup = ((page.name, decode.decode(page.data, url=None, settings=Settings())) for page in read_pages(root))
            names = {name: _names(parse.parse(page)) for name, page in markup}
            for tool in sorted((arguments.dumps / root.name).iterdir()):
                for page in read_pages(root, tool):
                    yield sample(f"{root.name} {tool.name}", page, "text")._replace(names=names[page.name])


def _weighted(each: Sample, weight: float) -> Sample:
    return each._replace(weights=each.weights * weight)
