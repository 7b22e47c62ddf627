"""Measure how much of long pages is kept: articles one after another in ten builds, stories, and long series.

    python benchmarks/long.py --wcxb DIR --news DIR --engines stripper trafilatura --fail-below 0.99

Prints tables in Markdown: the share of the gold words that is kept, the share of the shell's words that is kept, and
milliseconds a page, by build and number of articles or paragraphs, and by series and number of members. All pages are
seeded. Each figure is over three shells (menu, share bar, related list, comments, footer) and, for few articles, over
several draws. Peers do not get pages of more than `--peers-up-to` bytes.
"""

from __future__ import annotations

import argparse
import re
import sys
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
from kept import Kept, Page, run, total
from shells import SHELLS

ARTICLES = (1, 3, 10, 30, 100, 300)
PARAGRAPHS = (10, 30, 100, 300, 1000, 3000)
MEMBERS = (20, 100, 500, 2000, 5000)
DRAWS = {1: 30, 3: 12, 10: 6}
"""Numbers of draws by number of articles; for other numbers one for each shell."""
SHORTEST = 5
"""Paragraphs of the shortest article that is drawn; shorter ones are mostly announcements."""
KINDS = ("article", "news")

Texts = tuple[str, ...]
Cell = tuple[str, int]
"""(row, size)."""


class Table(NamedTuple):
    """The pages of a table."""

    title: str
    sizes: tuple[int, ...]
    rows: dict[str, Callable[[int], Iterable[Page]]]
    """Functions from a size to the pages of the cell."""

    def only(self, name: str, largest: int) -> Table:
        """Return the rows with `name` in their names, up to a size."""
        rows = {row: pages for row, pages in self.rows.items() if name in row}
        return Table(self.title, tuple(size for size in self.sizes if size <= largest), rows)


def articles(pages: Iterable[datasets.GoldPage]) -> list[Texts]:
    """Return the paragraphs of each article that has enough of them."""
    lines = (tuple(filter(None, map(str.strip, page.gold.splitlines()))) for page in pages if page.kind in KINDS)
    return [texts for texts in lines if len(texts) >= SHORTEST]


def drawn(given: Sequence[Texts], size: int) -> Iterator[Texts]:
    """Draw `size` articles at random, several times, and return the paragraphs of each draw."""
    for draw in range(DRAWS.get(size, len(SHELLS))):
        yield tuple(text for texts in Random(f"{size} {draw}").sample(given, size) for text in texts)


def stories(size: int) -> Iterator[Texts]:
    return (prose.story(f"story {number}", size) for number in range(len(SHELLS)))


def built(build: builds.Build, source: Callable[[int], Iterable[Texts]], size: int) -> Iterator[Page]:
    """Put each text of the source into a shell, one shell after another."""
    for number, texts in enumerate(source(size)):
        shell = SHELLS[number % len(SHELLS)]
        yield Page(build(shell, texts), texts, shell)


def in_series(name: str, size: int) -> Iterator[Page]:
    members = series.members(name, size)
    gold = tuple(text for member in members for text in member.texts)
    for shell in SHELLS:
        markup = shell.holder.replace("{}", series.SERIES[name].markup(members))
        yield Page(shell.html(markup), gold, shell)


def tables(wcxb: Path | None, news: Path | None) -> Iterator[Table]:
    """Plan all tables; pages are generated when they are iterated over."""

    def of_builds(title: str, sizes: tuple[int, ...], source: Callable[[int], Iterable[Texts]]) -> Table:
        return Table(title, sizes, {name: partial(built, build, source) for name, build in builds.BUILDS.items()})

    corpora = {"WCXB": wcxb and datasets.wcxb(wcxb), "news": news and datasets.news(news)}
    for name, pages in corpora.items():
        if pages:
            texts = articles(pages)
            sizes = tuple(size for size in ARTICLES if size <= len(texts))
            yield of_builds(f"{name}, articles", sizes, partial(drawn, texts))
    yield of_builds("stories, paragraphs", PARAGRAPHS, stories)
    yield Table("series, members", MEMBERS, {name: partial(in_series, name) for name in series.SERIES})


def results(table: Table, engine: str, extract: quality.Engine, most_bytes: int) -> Iterator[tuple[Cell, Kept]]:
    """Run an engine on the pages that it can read, and return the figures by cell, without cells with larger pages."""
    readable = {True: quality.READS_TEXT, False: quality.READS_HTML}
    for row, pages in table.rows.items():
        if engine not in readable[row in builds.READ_AS_TEXT]:
            continue
        for size in table.sizes:
            chosen = list(pages(size))
            if max(len(page.data) for page in chosen) <= most_bytes:
                yield (row, size), total(run(extract, page) for page in chosen)


FIGURES: dict[str, Callable[[Kept], str]] = {
    "gold kept": lambda kept: f"{kept.gold_share:.3f}",
    "shell kept": lambda kept: f"{kept.shell_share:.3f}",
    "ms": lambda kept: f"{kept.milliseconds:.0f}",
}


def shown(table: Table, title: str, figure: Callable[[Kept], str], found: dict[Cell, Kept]) -> Iterator[str]:
    yield f"| {title} | {' | '.join(map(str, table.sizes))} |"
    yield f"|---|{'---|' * len(table.sizes)}"
    for row in dict.fromkeys(row for row, _ in found):
        cells = [figure(found[row, size]) if (row, size) in found else "–" for size in table.sizes]
        yield f"| {row} | {' | '.join(cells)} |"


def rises(found: dict[Cell, Kept]) -> Iterator[float]:
    """Compare the shell share of each cell with that of the smallest size in its row."""
    smallest: dict[str, float] = {}
    for (row, _), kept in sorted(found.items(), key=lambda item: item[0][1]):
        yield kept.shell_share - smallest.setdefault(row, kept.shell_share)


def write(table: Table, folder: Path) -> None:
    """Write the first page of each cell and its gold text, to be inspected with `stripper diff`."""
    for row, pages in table.rows.items():
        for size in table.sizes:
            page = next(iter(pages(size)))
            name = "-".join(re.findall(r"\w+", f"{table.title.split(',')[0]} {row} {size}".lower()))
            path = folder / f"{name}.{'txt' if row in builds.READ_AS_TEXT else 'html'}"
            path.write_bytes(page.data)
            path.with_suffix(".gold").write_text("\n".join(page.gold) + "\n", encoding="utf-8")


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path, help="folder with ground-truth/ and html/")
    parser.add_argument("--news", type=Path, help="folder with annotations.json and html/")
    parser.add_argument("--engines", nargs="+", default=["stripper"], choices=quality.ENGINES, metavar="NAME")
    parser.add_argument("--only", default="", help="only builds and series with this in their names")
    parser.add_argument(
        "--up-to", type=int, default=max(MEMBERS), help="largest number of articles, paragraphs, members"
    )
    parser.add_argument("--peers-up-to", type=int, default=500_000, help="most bytes of a page for a peer")
    parser.add_argument("--write", type=Path, help="write a page of each cell to this folder, and measure nothing")
    parser.add_argument("--fail-below", type=float, default=0, help="exit with 1 if a gold share is lower")
    parser.add_argument("--fail-above", type=float, default=1, help="exit with 1 if a shell share rises by more")
    return parser


def main() -> None:
    given = options().parse_args()
    planned = [table.only(given.only, given.up_to) for table in tables(given.wcxb, given.news)]
    planned = [table for table in planned if table.rows and table.sizes]
    if given.write:
        given.write.mkdir(parents=True, exist_ok=True)
        for table in planned:
            write(table, given.write)
        return
    lowest, rise = 1.0, 0.0
    for table in planned:
        for name, engine in quality.installed(given.engines).items():
            found = dict(results(table, name, engine, sys.maxsize if name == "stripper" else given.peers_up_to))
            for title, figure in FIGURES.items():
                print(*shown(table, f"{name}, {title}: {table.title}", figure, found), sep="\n", end="\n\n", flush=True)
            if name == "stripper":
                lowest = min([lowest, *(kept.gold_share for kept in found.values())])
                rise = max([rise, *rises(found)])
    print(f"stripper: lowest gold share {lowest:.3f}, largest rise of a shell share {rise:.3f}")
    sys.exit(lowest < given.fail_below or rise > given.fail_above)


if __name__ == "__main__":
    main()
