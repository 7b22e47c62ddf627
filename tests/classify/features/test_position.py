"""Distances to other lines, and properties of the lines nearby."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values
from story import FIRST, SECOND, page


def paragraphs(*texts: str) -> str:
    return "<html><body>" + "".join(f"<p>{text}</p>" for text in texts) + "</body></html>"


LINK = f'<a href="/x">{"x" * len(TEXT)}</a>'
PAGE = paragraphs("One", FIRST, TEXT, "Three", SECOND)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("lines before", "2"),
        ("lines after", "2"),
        ("share of lines before", "0.50"),
        ("share of characters before", "0.45"),
        ("share of running text before", "0.44"),
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


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("lines before", "0"),
        ("lines after", "1"),
        ("share of lines before", "0"),
        ("share of characters before", "0.07"),
        ("share of running text before", "0"),
        ("running text before", "0"),
        ("running text after", str(len(FIRST))),
        ("element -1", "nothing"),
        ("date -1", "nothing"),
        ("repeats", "no"),
    ],
)
def test_the_first_line(column: str, value: str) -> None:
    assert values(paragraphs(TEXT, FIRST))[column] == value


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


SHORT = ("x",) * 14


@pytest.mark.parametrize(
    ("before", "column", "value"),
    [
        (("x" * 13,), "characters within 5 lines", "20"),
        (("x" * 13, *SHORT), "characters within 5 lines", "5.33"),
        (("x" * 13,), "characters within 15 lines", "20"),
        (("x" * 17, *SHORT), "characters within 15 lines", "3.62"),
        (("x" * 17, "x", *SHORT), "characters within 15 lines", "2.62"),
        (("x" * 13,), "characters before within 5 lines", "13"),
        (("x" * 17, *SHORT), "characters before within 15 lines", "2.07"),
        (("x" * 17, "x", *SHORT), "characters before within 15 lines", "1"),
        ((LINK,), "link density within 5 lines", "0.50"),
        ((LINK, *SHORT), "link density within 5 lines", "0"),
        ((LINK,), "link density within 15 lines", "0.50"),
        ((LINK, "x", *SHORT), "link density within 15 lines", "0"),
        ((FIRST,), "running text within 15 lines", "0.86"),
        ((FIRST, "x", *SHORT), "running text within 15 lines", "0"),
    ],
)
def test_means_over_windows(before: tuple[str, ...], column: str, value: str) -> None:
    assert values(paragraphs(*before, TEXT))[column] == value
