"""The spread of F1 over the pages of each suite: its mean hides the pages that are lost as a whole."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quality import Counts

LOST, CLEAN = 0.7, 0.99
"""F1 below which most of a page is wrong, and above which hardly a word is."""
WORST = 0.05
"""The share of the pages whose mean is the figure of the worst ones."""


def table(pages: Iterable[tuple[str, Counts]]) -> Iterator[str]:
    """Yield the figures of each suite as Markdown; `pages` are pairs of a suite and the counts of a page."""
    suites: defaultdict[str, list[Counts]] = defaultdict(list)
    for suite, counts in pages:
        suites[suite].append(counts)
    yield f"| | pages | F1 | precision | recall | worst {WORST:.0%} | below {LOST} | above {CLEAN} |"
    yield f"|---|{'---|' * 7}"
    for suite, found in suites.items():
        yield f"| {suite} | {len(found)} | {' | '.join(f'{figure:.4f}' for figure in figures(found))} |"


def figures(pages: Sequence[Counts]) -> tuple[float, ...]:
    """Return the mean F1, precision, recall, mean F1 of the worst pages, and the shares of lost and of clean ones."""
    f1 = sorted(page.f1 for page in pages)
    worst = f1[: max(1, round(len(f1) * WORST))]
    return (
        *(statistics.mean(values) for values in (f1, map(precision, pages), map(recall, pages), worst)),
        *(statistics.mean(flags) for flags in ([x < LOST for x in f1], [x > CLEAN for x in f1])),
    )


def precision(page: Counts) -> float:
    """Return the share of the kept words that are gold; 1 if nothing is kept and nothing is gold."""
    kept = page.hits + page.extra
    return page.hits / kept if kept else float(not page.missed)


def recall(page: Counts) -> float:
    """Return the share of the gold words that are kept; 1 if there are none and nothing is kept."""
    gold = page.hits + page.missed
    return page.hits / gold if gold else float(not page.extra)
