"""Evaluate stripper, and other tools that are installed, on pages with gold text, in one run.

    python benchmarks/quality.py --wcxb DIR --news DIR --snippets DIR --renderings DIR/text/lynx

Prints a table in Markdown: F1 over words, the mean of the pages, for each type of page; F1 over all snippets for a data
set of snippets; and milliseconds a page. The peers read HTML only; beside stripper, text dumps go through C4's rule and
through none at all.

The shipped weights are fitted on the development pages of WCXB and on news, so that F1 on these pages is too high for
others. `fit.py` prints F1 on other sites.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import datasets

WORD = re.compile(r"\w+")
DUMP = "text dump"
"""Prefix of the names of suites of text dumps."""

Engine = Callable[[bytes, str], str]
"""(page, url) → clean text."""


def stripper() -> Engine:
    from stripper import extract

    return lambda data, url: extract(data, url=url or None).text


def trafilatura() -> Engine:
    from trafilatura import extract

    return lambda data, url: extract(data, url=url or None, include_comments=False) or ""


def resiliparse() -> Engine:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def run(data: bytes, url: str) -> str:
        markup = bytes_to_str(data, detect_encoding(data))
        return str(extract_plain_text(markup, main_content=True, alt_texts=False, links=False))

    return run


def readability() -> Engine:
    import logging

    from lxml.html import fromstring
    from readability import Document

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    return lambda data, url: "\n".join(map(str, fromstring(Document(data).summary()).itertext()))


def justext() -> Engine:
    from justext import get_stoplist, get_stoplists, justext

    words = frozenset().union(*map(get_stoplist, get_stoplists()))
    return lambda data, url: "\n\n".join(p.text for p in justext(data, words) if not p.is_boilerplate)


def c4() -> Engine:
    """Apply the line filter of the C4 corpus: at least five words, and terminal punctuation."""

    def run(data: bytes, url: str) -> str:
        lines = map(str.strip, data.decode("utf-8", "replace").splitlines())
        return "\n".join(s for s in lines if s.endswith((".", "!", "?", '"', "”")) and len(s.split()) >= 5)

    return run


def everything() -> Engine:
    return lambda data, url: data.decode("utf-8", "replace")


ENGINES = {f.__name__: f for f in (stripper, trafilatura, resiliparse, readability, justext, c4, everything)}
READS_TEXT = {"stripper", "c4", "everything"}
READS_HTML = {"stripper", "trafilatura", "resiliparse", "readability", "justext"}


class Counts(NamedTuple):
    """Counts of words or snippets of a page."""

    hits: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.extra + self.missed) if any(self) else 1.0


class Result(NamedTuple):
    """The result of one engine for one page."""

    suite: str
    kind: str
    engine: str
    counts: Counts
    milliseconds: float


def compare(text: str, page: datasets.GoldPage) -> Counts:
    """Compare a text with the gold: by words, or by snippets if there are any."""
    if page.gold or not page.wanted:
        have, want = Counter(WORD.findall(text.lower())), Counter(WORD.findall(page.gold.lower()))
        hits = (have & want).total()
        return Counts(hits, have.total() - hits, want.total() - hits)
    folded = " ".join(text.split())
    hits = sum(" ".join(snippet.split()) in folded for snippet in page.wanted)
    extra = sum(" ".join(snippet.split()) in folded for snippet in page.unwanted)
    return Counts(hits, extra, len(page.wanted) - hits)


def run(suite: str, page: datasets.GoldPage, engines: dict[str, Engine]) -> Iterator[Result]:
    """Run all engines that can read the page; a failure counts as an empty text."""
    readers = READS_TEXT if suite.startswith(DUMP) else READS_HTML
    for name in [name for name in engines if name in readers]:
        start = time.perf_counter()
        try:
            text = engines[name](page.data, page.url)
        except Exception as error:
            print(f"{name} failed on {suite} {page.name}: {error!r:.100}", file=sys.stderr)
            text = ""
        passed = (time.perf_counter() - start) * 1000
        yield Result(suite, page.kind, name, compare(text, page), passed)


def installed(names: Iterable[str]) -> dict[str, Engine]:
    """Return the installed engines, and report the others as missing."""
    found = {}
    for name in names:
        try:
            found[name] = ENGINES[name]()
        except ImportError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    return found


def suites(given: argparse.Namespace) -> Iterator[tuple[str, Iterator[datasets.GoldPage]]]:
    """Yield the pages of all data sets on the command line."""
    if given.wcxb:
        yield "wcxb", datasets.wcxb(given.wcxb)
    if given.news:
        yield "news", datasets.news(given.news)
    if given.snippets:
        yield "snippets", datasets.snippets(given.snippets)
    for rendering in given.renderings:
        yield f"{DUMP} {rendering.name}", datasets.wcxb(given.wcxb, rendering)
    for rendering in given.news_renderings:
        yield f"{DUMP} of news {rendering.name}", datasets.news(given.news, rendering)


def table(results: list[Result], engines: Iterable[str]) -> Iterator[str]:
    """Yield the figures as Markdown: each page type, if there are several, each suite, and the time."""
    columns = list(engines)
    yield f"| | pages | {' | '.join(columns)} |"
    yield f"|---|---|{'---|' * len(columns)}"
    for suite in dict.fromkeys(result.suite for result in results):
        own = [result for result in results if result.suite == suite]
        kinds = sorted({result.kind for result in own})
        for kind in kinds if len(kinds) > 1 else []:
            yield row(f"{suite}, {kind}", [result for result in own if result.kind == kind], columns, f1)
        yield row(suite, own, columns, f1)
        yield row(f"{suite}, ms a page", own, columns, milliseconds)


def row(name: str, results: list[Result], columns: list[str], figure: Callable[[list[Result]], str]) -> str:
    by_engine = [[result for result in results if result.engine == column] for column in columns]
    cells = [figure(found) if found else "–" for found in by_engine]
    return f"| {name} | {max(map(len, by_engine))} | {' | '.join(cells)} |"


def f1(results: list[Result]) -> str:
    if results[0].kind == "snippets":
        return f"{Counts(*map(sum, zip(*(r.counts for r in results), strict=True))).f1:.3f}"
    return f"{statistics.mean(r.counts.f1 for r in results):.3f}"


def milliseconds(results: list[Result]) -> str:
    return f"{statistics.mean(r.milliseconds for r in results):.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path, help="folder with ground-truth/ and html/")
    parser.add_argument("--news", type=Path, help="folder with annotations.json and html/")
    parser.add_argument("--snippets", type=Path, help="folder with trafilatura's annotations.json and html/")
    parser.add_argument("--renderings", type=Path, nargs="*", default=[], help="folders of text dumps of WCXB's pages")
    parser.add_argument("--news-renderings", type=Path, nargs="*", default=[], help="the same of the news pages")
    parser.add_argument("--engines", nargs="*", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every N-th page only")
    given = parser.parse_args()
    if given.renderings and not given.wcxb:
        parser.error("--renderings needs --wcxb, which has the gold text")
    if given.news_renderings and not given.news:
        parser.error("--news-renderings needs --news, which has the gold text")
    engines = installed(given.engines)
    results: list[Result] = []
    for suite, pages in suites(given):
        for page in islice(pages, 0, None, given.every):
            results += run(suite, page, engines)
    print("\n".join(table(results, engines)))


if __name__ == "__main__":
    main()
