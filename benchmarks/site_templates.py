"""F1 of pages without and with templates that are learned from all pages of their site.

    python benchmarks/site_templates.py --wcxb DIR [--news DIR …] [--renderings DIR …]

Prints the mean F1 of the pages of sites with at least three pages in the data sets, of generated sites of 50 pages with
three templates, and of the blog in fixtures/; then each site whose F1 changes. The column "possible" has the F1 if each
line that recurs on three pages, and on half of those of its site, were kept or removed as the gold of most of them
wants: more cannot be learned from recurring lines, as the gold of a site is not of one mind.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import datasets
import labels
from quality import compare

from stripper import Document, extract
from stripper.site_rules import host_of
from stripper.site_templates import MIN_PAGES, Templates, line_hash
from stripper.templates import files, learn

ROOT = Path(__file__).parents[1]
GENERATED = 50
"""Pages of a generated site."""
SMALLEST = 0.0005
"""The smallest change of F1 that is printed for a site."""


class Change(NamedTuple):
    """The mean F1 of the pages of a site without and with templates, and with the best ones."""

    site: str
    pages: int
    before: float
    after: float
    possible: float

    @property
    def gain(self) -> float:
        return self.after - self.before

    def __str__(self) -> str:
        figures = f"{self.before:.4f} | {self.after:.4f} | {self.gain:+.4f} | {self.possible - self.before:+.4f}"
        return f"| {self.site} | {self.pages} | {figures} |"


def change(site: str, pages: Sequence[datasets.GoldPage]) -> Change:
    """Learn the templates of a site from its pages, and compare."""
    plain = [extract(page.data, url=page.url or None) for page in pages]
    learner = learn.Learner()
    for document in plain:
        learner.add(learn.summarize(document))
    templates = files.decode(files.encode(learner.hosts()), "site.json")
    before = statistics.mean(compare(document.text, page).f1 for document, page in zip(plain, pages, strict=True))
    after = statistics.mean(f1(page, templates) for page in pages)
    return Change(site, len(pages), before, after, statistics.mean(possible(plain, pages)))


def possible(documents: Sequence[Document], pages: Sequence[datasets.GoldPage]) -> Iterator[float]:
    """Yield the F1 of each page of a site if every recurring line were decided as most of the gold wants."""
    hashes = [[line_hash(line.text) for line in document.lines] for document in documents]
    counts = Counter(chain.from_iterable(map(set, hashes)))
    wanted: Counter[str] = Counter()
    for document, own, page in zip(documents, hashes, pages, strict=True):
        for hashed, is_wanted in zip(own, labels.label(document.lines, page.gold), strict=True):
            wanted[hashed] += 1 if is_wanted else -1
    recurring = {hashed for hashed, count in counts.items() if hashed and count >= max(MIN_PAGES, len(pages) / 2)}
    for document, own, page in zip(documents, hashes, pages, strict=True):
        decided = zip(document.lines, document.decisions, own, strict=True)
        kept = [
            line.text for line, each, hashed in decided if (wanted[hashed] > 0 if hashed in recurring else each.keep)
        ]
        yield compare("\n".join(kept), page).f1


def f1(page: datasets.GoldPage, templates: Templates) -> float:
    return compare(extract(page.data, url=page.url or None, templates=templates).text, page).f1


def sites(pages: Iterable[datasets.GoldPage]) -> Iterator[tuple[str, list[datasets.GoldPage]]]:
    """Yield the sites with enough pages for templates, and their pages."""
    by_host = defaultdict(list)
    for page in pages:
        if page.gold and (host := host_of(page.url)):
            by_host[host].append(page)
    yield from ((host, found) for host, found in sorted(by_host.items()) if len(found) >= MIN_PAGES)


def generated() -> Iterator[tuple[str, list[datasets.GoldPage]]]:
    """Yield generated sites, and the blog among the fixtures."""
    sys.path.append(str(ROOT / "tests"))
    generated_sites = import_module("generated_sites")
    for template in generated_sites.TEMPLATES:
        pages = generated_sites.pages(template, GENERATED)
        name = f"generated: {template.__name__}"
        yield name, [datasets.GoldPage("", "", page.url, page.html.encode(), page.content) for page in pages]
    posts = sorted((ROOT / "fixtures" / "blog").glob("*.html"))
    texts = [post.with_suffix(".clean").read_text(encoding="utf-8") for post in posts]
    blog = zip(posts, texts, strict=True)
    yield "blog", [datasets.GoldPage("", "", "", post.read_bytes(), text) for post, text in blog]


def suites(given: argparse.Namespace) -> Iterator[tuple[str, list[datasets.GoldPage]]]:
    """Yield the pages of the data sets, together, and those of each tool's dumps."""
    pages = list(datasets.wcxb(given.wcxb)) if given.wcxb else []
    for folder in given.news:
        pages += datasets.news(folder)
    yield "HTML", pages
    for rendering in given.renderings:
        yield f"dumps by {rendering.name}", list(datasets.wcxb(given.wcxb, rendering))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path, help="folder with ground-truth/ and html/")
    parser.add_argument("--news", type=Path, nargs="+", default=[], metavar="DIR", help="folders of news")
    parser.add_argument("--renderings", type=Path, nargs="+", default=[], metavar="DIR", help="folders of dumps")
    given = parser.parse_args()
    print("| | pages | without | with | | possible |\n|---|---|---|---|---|---|")
    for site, pages in generated():
        print(change(site, pages))
    for suite, pages in suites(given):
        changes = [change(site, found) for site, found in sites(pages)]
        if not changes:
            continue
        total = sum(each.pages for each in changes)
        means = (statistics.mean(getattr(each, name) for each in changes) for name in ("before", "after", "possible"))
        print(Change(f"{suite}, mean of {len(changes)} sites", total, *means))
        for each in sorted(changes, key=lambda each: each.gain):
            if abs(each.gain) >= SMALLEST:
                print(each)


if __name__ == "__main__":
    main()
