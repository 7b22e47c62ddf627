"""Distances to other lines, and properties of the lines nearby."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values
from story import FIRST, SECOND, page


def paragraphs(*texts: str) -> str:
    return "<html><body>" + "".join(f"<p>{text}</p>" for text in texts) + "</body></html>"


PAGE = paragraphs("One", FIRST, TEXT, "Three", SECOND)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("lines before", "2"),
        ("lines after", "2"),
        ("share of lines before", "0.50"),
        ("running text before", str(len(FIRST))),
        ("running text after", str(len(SECOND))),
        ("lines since running text", "1"),
        ("lines until running text", "2"),
        ("lines since title", "-500"),
        ("characters -2", "3"),
        ("characters -1", str(len(FIRST))),
        ("characters +1", "5"),
        ("characters +3", "-1"),
        ("link density +1", "0"),
        ("role -1", "paragraph"),
        ("ending -1", "sentence"),
        ("ending +1", "open"),
        ("element +1", "p"),
    ],
)
def test_a_line_between_others(column: str, value: str) -> None:
    assert values(PAGE)[column] == value


def test_there_is_nothing_beyond_the_first_and_the_last_line() -> None:
    found = values(paragraphs(TEXT))
    assert (found["role -1"], found["ending +1"], found["link density -3"]) == ("nothing", "nothing", "-1")
    assert (found["lines since running text"], found["lines until running text"]) == ("60", "60")
    assert found["share of running text before"] == "-1"


def test_the_title_is_a_point_of_reference() -> None:
    found = values(page(f"<p>{TEXT}</p>", before="<h1>Storm tears roofs off harbour</h1>"))
    assert 0 < int(found["lines since title"]) < 5


@pytest.mark.parametrize(
    ("texts", "value"),
    [((TEXT, "Two", TEXT), "again later"), (("One", TEXT, TEXT + "."), "no")],
)
def test_a_text_that_occurs_again(texts: tuple[str, ...], value: str) -> None:
    assert values(paragraphs(*texts))["repeats"] == value


@pytest.mark.parametrize(
    ("after", "value"),
    [("12 May 2024", "yes"), ("12 boats, 4 houses", "no"), ("On 12 May 2024 boats came back", "no")],
)
def test_a_date_in_the_next_line(after: str, value: str) -> None:
    assert in_story(f"<p>{{}}</p><p>{after}</p>")["date +1"] == value


@pytest.mark.parametrize(("count", "value"), [(5, "100"), (6, "1")])
def test_the_small_window_has_five_lines(count: int, value: str) -> None:
    long = "x" * 100
    before = ["x"] * 8 if value == "1" else [long] * count
    assert values(paragraphs(*before, TEXT))["characters before within 5 lines"] == value


def test_a_link_counts_in_both_windows() -> None:
    found = values(paragraphs(f'<a href="/x">{"x" * len(TEXT)}</a>', TEXT))
    assert (
        found["link density within 5 lines"],
        found["link density within 15 lines"],
        found["running text within 15 lines"],
    ) == ("0.50", "0.50", "0")
