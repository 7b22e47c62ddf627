"""The elements around a line."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, values
from story import FIRST, page

LIST = "<ul><li>{}</li><li>Two</li><li>Three</li></ul>"
STORY = f"<div><p>{{}}</p><p>{FIRST}</p></div>"


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ("<div hidden>{}</div>", "hidden", "yes"),
        ("<div>{}</div>", "hidden", "no"),
        ('<div class="share"><p>{}</p></div>', "inside: share", "1 step up"),
        ('<div class="share"><p>One</p></div><p>{}</p>', "inside: share", "no"),
        ("<p>{}</p>", "depth", "5"),
        ("<div><p>{}</p></div>", "depth", "6"),
        (LIST, "container of 1+ lines: lines", "1"),
        (LIST, "container of 1+ lines: mean characters", "27"),
        (LIST, "container of 1+ lines: steps up", "0"),
        (LIST, "container of 1+ lines: share of page", "0.04"),
        (LIST, "container of 3+ lines: lines", "3"),
        (LIST, "container of 3+ lines: mean characters", "11.67"),
        (LIST, "container of 3+ lines: steps up", "1"),
        (LIST, "container of 3+ lines: share of page", "0.05"),
        (LIST, "container of 3+ lines: position", "0"),
        ("<ul><li>One</li><li>Two</li><li>{}</li></ul>", "container of 3+ lines: position", "1"),
        (LIST, "container of 3+ lines: link density", "0"),
        ('<ul><li><a href="/x">{}</a></li><li>T</li><li>T</li></ul>', "container of 3+ lines: link density", "0.93"),
        ("<p>{}</p>", "container of 3+ lines: running text share", "0.96"),
        (LIST, "container of 3+ lines: running text share", "0"),
        (LIST, "steps from container with 60% of running text", "0"),
        ("<p>{}</p>", "branch: lines", "1"),
        (LIST, "branch: lines", "3"),
        (LIST, "branch: mean characters", "11.67"),
        (STORY, "branch: mean characters", "98"),
        (LIST, "branch: link density", "0"),
        ('<ul><li><a href="/x">{}</a></li><li>T</li><li>T</li></ul>', "branch: link density", "0.93"),
        (LIST, "branch: running text share", "0"),
        (STORY, "branch: running text share", "0.86"),
        (LIST, "branch: share of page's running text", "0"),
        (STORY, "branch: share of page's running text", "0.23"),
        (LIST, "branch: share of page", "0.05"),
        (STORY, "branch: share of page", "0.23"),
        (LIST, "branch: steps up", "1"),
        ("<p>{}</p>", "branch: steps up", "0"),
        ("<p>{}</p>", "steps from previous line", "2"),
        ("<div><p>{}</p></div>", "steps from previous line", "3"),
        ("<div><p>{}</p></div>", "steps to next line", "3"),
    ],
)
def test_a_line_within_the_text(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


def test_a_line_outside_of_the_text_is_far_from_the_core() -> None:
    found = values(page(before=f"<div><p>{TEXT}</p></div>"))
    assert int(found["steps from container with 60% of running text"]) > 0
    assert int(found["steps from container with 30% of running text"]) > 0


@pytest.mark.parametrize(("tag", "name", "value"), [("div", "share", "no"), ("main", "main", "2 steps up")])
def test_the_cue_of_an_element_with_most_of_the_page_counts_only_for_content(tag: str, name: str, value: str) -> None:
    inner = f"<div><p>{TEXT}</p></div><p>{FIRST}</p>"
    assert values(f'<html><body><{tag} class="{name}">{inner}</{tag}></body></html>')[f"inside: {name}"] == value


def test_a_large_hidden_element_hides_nothing() -> None:
    assert values(f"<html><body><div hidden><p>{TEXT}</p><p>{FIRST}</p></div></body></html>")["hidden"] == "no"


def test_steps_from_the_title() -> None:
    assert values(page(f"<h1>Storm tears roofs off harbour</h1><p>{TEXT}</p>"))["steps from title"] == "1"
    assert values(page(f"<p>{TEXT}</p>"))["steps from title"] == "-1"


def test_the_last_line_has_nothing_after_it() -> None:
    assert values(f"<html><body><p>{FIRST}</p><p>{TEXT}</p></body></html>")["steps to next line"] == "-1"
