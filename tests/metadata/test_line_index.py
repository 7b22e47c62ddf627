"""The candidate lines for each rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import HEAD, PROSE, SENTENCES, declarations
from stripper.metadata.line_index import (
    MAX_BYLINE,
    LineIndex,
    first_with_key,
    index_lines,
    longest_texts,
    main_text_containers,
    with_key,
    with_markup_of,
)
from stripper.model import Line, Role


def index(markup: str) -> LineIndex:
    return index_lines(declarations(markup).lines)


def numbers(lines: list[Line]) -> list[int]:
    return [line.number for line in lines]


def test_headings_and_the_lines_of_an_h1_with_breaks() -> None:
    found = index("<h1>Storm hits<br>the coast</h1><p>x</p><h2>Wind</h2><h2>and<br>rain</h2>")
    assert numbers(found.headings) == [1, 3, 4]
    assert [(first.number, text) for first, text in found.joined_headings] == [
        (1, "Storm hits the coast"), (3, "Wind"), (4, "and rain"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "is_candidate"),
    [("About the author", True), ("<a href=/>About the author</a>", False), ("Weather", False)],
)
def test_headings_of_author_boxes(line: str, is_candidate: bool) -> None:
    assert bool(index(f"<p>{line}</p>").box_headings) is is_candidate


@pytest.mark.parametrize(
    ("line", "is_candidate"),
    [
        ("By Jane Doe", True),
        ("作者 張三", True),
        ("By noon.", False),
        ("<a href=/>By Jane Doe</a>", False),
        ("Weather", False),
        ("By " + "Jane " * (MAX_BYLINE // 5), False),
    ],
)
def test_bylines(line: str, is_candidate: bool) -> None:
    assert bool(index(f"<p>{line}</p>").bylines) is is_candidate


@pytest.mark.parametrize(
    ("line", "is_candidate"),
    [("Tags: storm", True), ("标签：风暴", True), ("Tags", False), ("The tags of this long line of text: a", False)],
)
def test_tags(line: str, is_candidate: bool) -> None:
    assert bool(index(f"<p>{line}</p>").tags) is is_candidate


@pytest.mark.parametrize(
    ("line", "is_candidate"),
    [
        ("3 May 2021", True),
        ("3 May 21", False),
        ("3 May 2121", False),
        ("1847", False),
        (f"2021-05-03 {'x' * 389}", True),
        (f"2021-05-03 {'x' * 390}", False),
    ],
)
def test_dates(line: str, is_candidate: bool) -> None:
    assert bool(index(f"<p>{line}</p>").dates) is is_candidate


@pytest.mark.parametrize(
    ("line", "is_candidate"),
    [
        ("Edited by Jane Doe", True),
        ("It ends here. (With assistance from Jane Doe)", True),
        ("Edited BY Jane Doe", False),
        ("Stopped by Jane Doe", False),
        ("Edited by Jane Doe" + " and so on" * 30, False),
    ],
)
def test_credits(line: str, is_candidate: bool) -> None:
    assert bool(index(f"<p>{line}</p>").credits) is is_candidate


@pytest.mark.parametrize(
    ("above", "pairs"),
    [
        ("<p>Jane Doe</p>", [(1, 2)]),
        ("<p>Jane Doe</p><p>Weather</p>", [(1, 3)]),
        ("<p>Jane Doe</p><p>a</p><p>b</p>", []),
        ("<p>Jane D</p>", []),
    ],
)
def test_a_biography_starts_with_the_name_above_it(above: str, pairs: list[tuple[int, int]]) -> None:
    found = index(f"{above}<p>Jane Doe has been a writer for a great many years.</p>")
    assert [(name.number, biography.number) for name, biography in found.biographies] == pairs


def test_running_text_has_no_links_and_most_of_it_is_in_the_main_containers() -> None:
    page = declarations(f"<main>{HEAD}{PROSE}{PROSE}</main><aside>{PROSE}<p><a href=/>{SENTENCES}</a></p></aside>")
    found = index_lines(page.lines)
    assert sum(found.prose.values()) == 3 * len(SENTENCES.strip())
    tags = {page.parsed.containers[i].tag for i in main_text_containers(found.prose, page.parsed.containers)}
    assert "main" in tags
    assert "aside" not in tags


def test_lines_by_key_and_by_markup() -> None:
    first, others = "<p><b class=a>Jane Doe</b></p>", "<p><b class=b>Jane</b></p><p><i class=a>JANE DOE</i></p>"
    lines = declarations(f"{first}{others}<li><b class=a>x</b></li>").lines
    assert numbers(with_key(lines, "janedoe")) == [1, 3]
    assert first_with_key(lines, "jane", 10) == lines[1]
    assert first_with_key(lines[1:], "janedoe", 8) == lines[2]
    assert first_with_key(lines, "janedoe", 7) is first_with_key(lines, "janed", 10) is None
    assert numbers(with_markup_of(lines[0], lines)) == [1, 3]


@given(st.lists(st.text(min_size=1, max_size=30), max_size=60), st.integers(1, 5))
def test_the_longest_lines_are_found_in_order(texts: list[str], count: int) -> None:
    line = Line(1, 0, "x" * 40, Role.PARAGRAPH, 0, "", "p", 0, 0, 0, 0, 0)
    lines = (line._replace(names="code"), *(line._replace(text=text) for text in texts))
    assert longest_texts(lines, count, "code") == sorted(texts, key=len, reverse=True)[:count]


@given(st.lists(st.text(min_size=1, max_size=30).filter(str.strip), max_size=6))
def test_any_lines_are_indexed_in_order(texts: list[str]) -> None:
    lines = tuple(Line(n, 0, text, Role.PARAGRAPH, 0, "", "p", 0, 0, 0, 0, 0) for n, text in enumerate(texts, 1))
    found = index_lines(lines)
    for candidates in (found.headings, found.box_headings, found.bylines, found.tags, found.dates, found.credits):
        assert numbers(candidates) == sorted(set(numbers(candidates)))
