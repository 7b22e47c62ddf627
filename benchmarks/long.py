"""Measure what is kept of long pages: real articles one after another in ten builds, and series of many members.

    python benchmarks/long.py --wcxb DIR --news DIR --engines stripper trafilatura --fail-below 0.99

Prints tables in Markdown: the share of gold words that are kept and the share of the shell's, by build and number of
pages, then by series and number of members. Everything is seeded. Each figure is over three shells (menu, share bar,
related list, comments, footer), and for few pages over several draws. Peers get no page above `--peers-up-to`.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

import builds
import datasets
import prose
import quality
import series
from shells import SHELLS, Shell

PAGES = (1, 3, 10, 30, 100, 300)
DRAWS = {1: 9, 3: 6}
"""How many draws of so many pages are measured; one of each shell for all other numbers."""
MEMBERS = (20, 100, 500, 2000, 5000)
STORY = {"own story": (10, 30, 100, 300, 1000, 3000)}
LEAST = 5
"""Paragraphs of an article that is drawn: with fewer, it is an announcement."""
WORD = re.compile(r"\w+")

Cell = tuple[str, int]


class Page(NamedTuple):
    """A generated page, and what of it is to be kept."""

    data: bytes
    gold: tuple[str, ...]
    shell: Shell


class Kept(NamedTuple):
    """Words of the text and lines of the shell, in all and kept."""

    gold: int = 0
    gold_kept: int = 0
    shell: int = 0
    shell_kept: int = 0
    seconds: float = 0

    def __add__(self, other: object) -> Kept:
        assert isinstance(other, Kept)
        return Kept(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def gold_share(self) -> float:
        return self.gold_kept / max(self.gold, 1)

    @property
    def shell_share(self) -> float:
        return self.shell_kept / max(self.shell, 1)


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def measure(text: str, page: Page) -> Kept:
    """Count what a text has of the gold words that the shell does not have, and of the shell's words, by line.

    A line of the shell is there if its words come one after another in the text more often than in the gold.
    """
    lines = [words(line) for line in page.shell.lines]
    known = {word for line in lines for word in line} | set(words(f"{page.shell.title} {page.shell.byline}"))
    gold = words("\n".join(page.gold))
    have = words(text)
    own = Counter(word for word in gold if word not in known)
    in_gold, in_text = f" {' '.join(gold)} ", f" {' '.join(have)} "
    shown = [line for line in lines if in_text.count(f" {' '.join(line)} ") > in_gold.count(f" {' '.join(line)} ")]
    return Kept(own.total(), (own & Counter(have)).total(), sum(map(len, lines)), sum(map(len, shown)))


def drawn(articles: Sequence[Sequence[str]], size: int) -> Iterator[tuple[str, ...]]:
    """The paragraphs of so many articles, drawn at random, as often as DRAWS says."""
    for draw in range(DRAWS.get(size, 3)):
        chosen = Random(f"{size} {draw}").sample(articles, size)
        yield tuple(text for article in chosen for text in article)


def built(build: builds.Build, texts: Iterable[tuple[str, ...]]) -> Iterator[Page]:
    for number, gold in enumerate(texts):
        shell = SHELLS[number % len(SHELLS)]
        yield Page(build(shell, gold), gold, shell)


def in_series(name: str, size: int) -> Iterator[Page]:
    members = series.members(name, size)
    gold = tuple(text for member in members for text in member.texts)
    for shell in SHELLS:
        markup = series.SERIES[name].markup(members)
        yield Page(shell.html(f"<div class='content'>{markup}</div>"), gold, shell)


def articles(pages: Iterable[datasets.GoldPage]) -> list[tuple[str, ...]]:
    """The paragraphs of the articles that have enough of them."""
    found = (tuple(filter(None, map(str.strip, page.gold.splitlines()))) for page in pages if page.kind in ARTICLES)
    return [texts for texts in found if len(texts) >= LEAST]


ARTICLES = {"article", "news"}


def corpora(given: argparse.Namespace) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    if given.wcxb:
        yield "WCXB", articles(datasets.wcxb(given.wcxb))
    if given.news:
        yield "news", articles(datasets.news(given.news))


def stripped(engine: quality.Engine, page: Page) -> Kept:
    start = time.perf_counter()
    try:
        text = engine(page.data, "")
    except Exception as error:
        print(f"failed on a page of {len(page.data)} bytes: {error!r:.100}", file=sys.stderr)
        text = ""
    return measure(text, page)._replace(seconds=time.perf_counter() - start)


class Table(NamedTuple):
    """Pages by row and column."""

    title: str
    sizes: tuple[int, ...]
    rows: dict[str, Callable[[int], Iterable[Page]]]


def tables(given: argparse.Namespace) -> Iterator[Table]:
    """All tables, with pages that are made when they are wanted."""
    for name, texts in corpora(given):
        sizes = tuple(size for size in PAGES if size <= min(len(texts), given.up_to))

        def pages(build: builds.Build, size: int, texts: Sequence[Sequence[str]] = texts) -> Iterable[Page]:
            return built(build, drawn(texts, size))

        yield Table(f"{name}, articles", sizes, {key: partial(pages, build) for key, build in builds.BUILDS.items()})

    def told(build: builds.Build, size: int) -> Iterable[Page]:
        return built(build, [tuple(prose.story(f"story {n}", size)) for n in range(3)])

    for name, sizes in STORY.items():
        yield Table(f"{name}, paragraphs", sizes, {key: partial(told, build) for key, build in builds.BUILDS.items()})
    sizes = tuple(size for size in MEMBERS if size <= given.members_up_to)
    yield Table("series, members", sizes, {name: partial(in_series, name) for name in series.SERIES})


def results(table: Table, engine: str, run: quality.Engine, limit: int) -> Iterator[tuple[Cell, Kept]]:
    for row, pages in table.rows.items():
        if row in builds.READ_AS_TEXT and engine not in quality.READS_TEXT:
            continue
        for size in table.sizes:
            kept = Kept()
            for page in pages(size):
                if engine != "stripper" and len(page.data) > limit:
                    break
                kept += stripped(run, page)
            if kept.gold:
                yield (row, size), kept


def shown(table: Table, name: str, figure: Callable[[Kept], str], found: dict[Cell, Kept]) -> Iterator[str]:
    yield f"| {name} | {' | '.join(map(str, table.sizes))} |"
    yield f"|---|{'---|' * len(table.sizes)}"
    for row in dict.fromkeys(row for row, _ in found):
        cells = [figure(found[row, size]) if (row, size) in found else "–" for size in table.sizes]
        yield f"| {row} | {' | '.join(cells)} |"


FIGURES: dict[str, Callable[[Kept], str]] = {
    "gold kept": lambda kept: f"{kept.gold_share:.3f}",
    "shell kept": lambda kept: f"{kept.shell_share:.3f}",
    "seconds": lambda kept: f"{kept.seconds:.2f}",
}


def write(given: argparse.Namespace) -> None:
    """Write the pages of the first shell, so that they can be looked at with `stripper diff`."""
    for table in tables(given):
        for row, pages in table.rows.items():
            for size in table.sizes:
                end = "txt" if row in builds.READ_AS_TEXT else "html"
                name = "-".join(re.findall(r"\w+", f"{table.title.split(',')[0]} {row} {size}".lower()))
                page = next(iter(pages(size)))
                (given.write / f"{name}.{end}").write_bytes(page.data)
                (given.write / f"{name}.gold").write_text("\n".join(page.gold), encoding="utf-8")


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path, help="folder with ground-truth/ and html/")
    parser.add_argument("--news", type=Path, help="folder with annotations.json and html/")
    parser.add_argument("--engines", nargs="+", default=["stripper"], choices=quality.ENGINES)
    parser.add_argument("--up-to", type=int, default=max(PAGES), help="most articles on a page")
    parser.add_argument("--members-up-to", type=int, default=max(MEMBERS), help="most members of a series")
    parser.add_argument("--peers-up-to", type=int, default=1_000_000, help="most bytes of a page for a peer")
    parser.add_argument("--only", default="", help="only rows with this in their name")
    parser.add_argument("--write", type=Path, help="only write the pages to this folder, with their gold texts")
    parser.add_argument("--fail-below", type=float, help="exit with 1 if stripper keeps a lower share of any text")
    return parser


def main() -> None:
    given = options().parse_args()
    if given.write:
        given.write.mkdir(parents=True, exist_ok=True)
        write(given)
        return
    lowest = 1.0
    for table in tables(given):
        chosen = table._replace(rows={name: pages for name, pages in table.rows.items() if given.only in name})
        for engine, run in quality.installed(given.engines).items():
            found = dict(results(chosen, engine, run, given.peers_up_to))
            for name, figure in FIGURES.items():
                print(
                    "\n".join(shown(chosen, f"{engine}, {name}, by {table.title}", figure, found)),
                    end="\n\n",
                    flush=True,
                )
            if engine == "stripper":
                lowest = min([lowest, *(kept.gold_share for kept in found.values())])
    print(f"stripper keeps at least {lowest:.4f} of a text")
    if given.fail_below and lowest < given.fail_below:
        sys.exit(1)


if __name__ == "__main__":
    main()
