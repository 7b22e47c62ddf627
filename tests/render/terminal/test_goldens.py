"""The views of whole pages at fixed widths; without scores, which change whenever the models are trained."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from conftest import Golden
from fixture_pages import PAGES, document
from stripper import Document, Settings, extract
from stripper.render.terminal import compare, diff, side_by_side, stat
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import Printed, Screen, painted
from stripper.render.view.comparison import compare as comparison
from stripper.render.view.other_extractions import from_document
from stripper.render.view.rows import EVERYTHING, Selection
from stripper.render.view.summary import summarize

GOLDENS = Path(__file__).parent / "goldens"

View = Callable[[Document, Screen], Iterable[Printed]]


def against_readability(document: Document, screen: Screen) -> Iterable[Printed]:
    other = extract(document.page.source, settings=Settings(engine="readability"))
    return compare.show(document, screen, ("page", "readability"), comparison(document, from_document(other)))


VIEWS: dict[str, tuple[View, tuple[int, ...]]] = {
    "diff": (lambda page, screen: diff.show(page, screen, "page", EVERYTHING), (60, 100, 180)),
    "context": (lambda page, screen: diff.show(page, screen, "page", Selection(context=1)), (60,)),
    "stat": (lambda page, screen: stat.table(summarize(page), screen), (60, 100)),
    "side-by-side": (lambda page, screen: side_by_side.show(page, screen, "page", EVERYTHING), (120, 180)),
}
CASES = [
    (slug, name, width)
    for slug in ("news-en", "news-ja", "news-ar", "crawl-dump-en")
    for name, (_, widths) in VIEWS.items()
    for width in widths
]


@pytest.mark.parametrize(("slug", "name", "width"), CASES, ids=[f"{s}-{n}-{w}" for s, n, w in CASES])
def test_view(slug: str, name: str, width: int, golden: Golden) -> None:
    rows = list(VIEWS[name][0](document(PAGES / slug), Screen(width)))
    check(golden, f"{slug}-{name}-{width}", rows, width)


@pytest.mark.parametrize("width", [60, 100])
def test_against_readability(width: int, golden: Golden) -> None:
    rows = list(against_readability(document(PAGES / "news-en"), Screen(width)))
    check(golden, f"news-en-against-{width}", rows, width)


def check(golden: Golden, name: str, rows: list[Printed], width: int) -> None:
    assert all(sum(size(part.text.translate(ISOLATES)) for part in row) <= width for row in rows)
    golden(GOLDENS / f"{name}.txt", "".join(painted(rows, coloured=False)))


ISOLATES = str.maketrans("", "", "\u2068\u2069")
