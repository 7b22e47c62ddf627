"""Features of the line itself besides its text."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, measured, row_of
from story import FIRST


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<p><a href="/x">{}</a></p>', "linked", "1"),
        ("<p>{}</p>", "linked", "0"),
        ("<h2>{}</h2>", "role", "heading"),
        ("<p><b>{}</b></p>", "role", "paragraph"),
        ("<ul><li>{}</li></ul>", "role", "item"),
        ("<h3>{}</h3>", "heading", "3"),
        ("<p>{}</p>", "heading", "0"),
        ("<ul><li>{}</li></ul>", "marker", "yes"),
        ("<p>{}</p>", "marker", "no"),
        ("<p><b>{}</b></p>", "marks", "1"),
        ("<p>{}</p>", "marks", "0"),
        ("<p><del>{}</del></p>", "marks", "0"),
        ("<p><sup>{}</sup></p>", "marks", "0"),
        ("<section>{}</section>", "element", "section"),
        ("<aside>{}</aside>", "element", "other"),
        ('<p><span class="share">{}</span></p>', "holds", "share"),
        ('<p><span class="shared-x">{}</span></p>', "holds", ""),
    ],
)
def test_markup(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


def test_only_a_long_line_with_a_sentence_is_running_text() -> None:
    parsed, found = measured(f"<html><body><p>{FIRST}</p><p>{TEXT}</p><p>{FIRST[:-1]}</p></body></html>")
    assert found.matrix.value(row_of(parsed, TEXT), "running text before") == len(FIRST)
    assert found.matrix.value(row_of(parsed, TEXT), "running text behind") == 0
