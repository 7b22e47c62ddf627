"""The elements around a line."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values
from story import FIRST, page

LIST = "<ul><li>{}</li><li>Two</li><li>Three</li></ul>"


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ("<div hidden>{}</div>", "hidden", "yes"),
        ("<div>{}</div>", "hidden", "no"),
        ('<div class="share"><p>{}</p></div>', "in share", "1 steps up"),
        ('<div class="share"><p>One</p></div><p>{}</p>', "in share", "no"),
        (LIST, "group of 1 lines", "1"),
        (LIST, "group of 3 lines", "3"),
        (LIST, "group of 3 length", "11.67"),
        (LIST, "group of 3 distance", "1"),
        (LIST, "group of 3 place", "0"),
        (LIST, "group of 3 linked", "0"),
        ('<ul><li><a href="/x">{}</a></li><li>T</li><li>T</li></ul>', "group of 3 linked", "0.93"),
        ("<p>{}</p>", "group of 3 running text", "0.96"),
        (LIST, "group of 3 running text", "0"),
        (LIST, "core of 60% at", "0"),
        ("<p>{}</p>", "branch lines", "1"),
        (LIST, "branch lines", "3"),
        (LIST, "branch share of running text", "0"),
        (LIST, "branch distance", "1"),
        ("<p>{}</p>", "step before", "2"),
        ("<div><p>{}</p></div>", "step before", "3"),
        ("<div><p>{}</p></div>", "step behind", "3"),
    ],
)
def test_a_line_within_the_text(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


def test_a_line_outside_of_the_text_is_far_from_the_core() -> None:
    found = values(page(before=f"<div><p>{TEXT}</p></div>"))
    assert int(found["core of 60% at"]) > 0
    assert int(found["core of 30% at"]) > 0


@pytest.mark.parametrize(("tag", "name", "value"), [("div", "share", "no"), ("main", "main", "2 steps up")])
def test_the_cue_of_an_element_with_most_of_the_page_counts_only_for_content(tag: str, name: str, value: str) -> None:
    inner = f"<div><p>{TEXT}</p></div><p>{FIRST}</p>"
    assert values(f'<html><body><{tag} class="{name}">{inner}</{tag}></body></html>')[f"in {name}"] == value


def test_a_large_hidden_element_hides_nothing() -> None:
    assert values(f"<html><body><div hidden><p>{TEXT}</p><p>{FIRST}</p></div></body></html>")["hidden"] == "no"


@pytest.mark.parametrize(("heading", "value"), [("<h1>Storm tears roofs off harbour</h1>", "1"), ("", "-1")])
def test_steps_from_the_title(heading: str, value: str) -> None:
    assert values(page(f"{heading}<p>{TEXT}</p>"))["title at"] == value


def test_the_last_line_has_nothing_after_it() -> None:
    assert values(f"<html><body><p>{FIRST}</p><p>{TEXT}</p></body></html>")["step behind"] == "-1"
