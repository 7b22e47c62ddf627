"""Features on a page and on the same page ten and a hundred times as long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest

from stripper import metadata, parse
from stripper.classify import features
from stripper.classify.features import caps
from stripper.decode import decode
from stripper.native.matrix import Matrix
from stripper.settings import Settings

SECTION = (
    ("h2", "A section about the mill, the river and the road {n}"),
    ("p", "The road to the mill was closed in winter {n}, and the farmers brought their corn by boat, as they had "
     "done before the bridge was built; nobody complained."),
    ("p", "“No.” {n}"),
    ("p", "In the spring of year {n} the miller mended the wheel, which had stood still since the flood, and hired a "
     "boy from the village for the summer."),
    ("li", "A wheel {n}"),
    ("li", "A sack of corn, which cost more than the year before {n}"),
)  # fmt: skip
SECTIONS = 120
TIMES = (1, 10, 20)
MENU = ("Home", "Sport", "Weather", "Contact")

POSITIONS = {
    "share of lines before",
    "share of characters before",
    "share of running text before",
    "container of 1+ lines: share of page",
    "container of 3+ lines: share of page",
    "container of 8+ lines: share of page",
    "container of 25+ lines: share of page",
    "container of 3+ lines: position",
    "container of 8+ lines: position",
    "container of 25+ lines: position",
    "branch: share of page",
    "branch: share of page's running text",
    "similar lines: reach",
    "lines with same path: reach",
    "list: share of page",
    "list: share of page's running text",
    "share of page with this indentation",
    "share of expected content before",
    "expected content share on page",
    "branch at 50%: share of expected content",
    "branch at 80%: share of expected content",
}
"""Features that are shares of the page, or places within it, from 0 to 1."""
MEANS = 0.05
"""Largest difference of any other feature, relative to its value: means over lines that include the menu."""


def html(times: int) -> str:
    body = "".join(
        f"<{tag}>{text.format(n=1000 + n)}</{tag}>" for n in range(SECTIONS * times) for tag, text in SECTION
    )
    menu = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in MENU)
    return f"<html><body><ul>{menu}</ul><article>{body}</article><footer><p>Imprint</p></footer></body></html>"


def dump(times: int) -> str:
    body = (text.format(n=1000 + n) for n in range(SECTIONS * times) for _, text in SECTION)
    return "\n\n".join((*(f"  * {name}" for name in MENU), *body, "Imprint"))


def middle(page: str, kind: Literal["html", "text"]) -> list[dict[str, float]]:
    """Return the features of the lines of the section in the middle, in both passes."""
    read = decode(page, url=None, settings=Settings(kind=kind))
    parsed = parse.parse(read)
    measured = features.measure(read, parsed, metadata.find(read, parsed))
    scores = [4.0 if line.number > len(MENU) else -4.0 for line in parsed.lines]
    passes = (measured.matrix, features.measure_context(measured, scores))
    first = len(MENU) + len(SECTION) * ((len(parsed.lines) - len(MENU)) // len(SECTION) // 2)
    return [values(passes, row) for row in range(first, first + len(SECTION))]


def values(passes: tuple[Matrix, ...], row: int) -> dict[str, float]:
    return {column: matrix.value(row, column) for matrix in passes for column in matrix.columns}


@pytest.mark.parametrize(("kind", "page"), [("html", html), ("text", dump)])
def test_no_feature_grows_with_the_page(kind: Literal["html", "text"], page: Callable[[int], str]) -> None:
    short, *longer = (middle(page(times), kind) for times in TIMES)
    for lines in longer:
        for before, after in zip(short, lines, strict=True):
            grown = {name for name in before if abs(after[name] - before[name]) > MEANS * max(1, abs(before[name]))}
            assert grown <= POSITIONS, {name: (before[name], after[name]) for name in grown - POSITIONS}
            assert all(0 <= after[name] <= 1 for name in POSITIONS & after.keys())


def test_each_cap_belongs_to_a_feature() -> None:
    summary = features.page_summary.AMOUNTS
    known = {*features.HTML, *features.TEXT, *features.context.HTML, *features.context.TEXT, *summary}
    assert caps.CAPS.keys() <= known


def test_values_up_to_the_cap_are_left_alone() -> None:
    matrix = Matrix(("words", "role"), 2)
    matrix.mark(0, (0, 1))
    matrix.clip(((0, 0.5),))
    assert [matrix.value(0, "words"), matrix.value(0, "role")] == [0.5, 1]
    matrix.clip(((0, 0.5), (1, 1.5)))
    assert [matrix.value(1, "words"), matrix.value(1, "role")] == [0.5, 1]
