"""Features of the line itself besides its text."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, in_story, measured, row_of
from story import FIRST


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<p><a href="/x">{}</a></p>', "link density", "1"),
        ("<p>{}</p>", "link density", "0"),
        ("<h2>{}</h2>", "role", "heading"),
        ("<p><b>{}</b></p>", "role", "paragraph"),
        ("<ul><li>{}</li></ul>", "role", "item"),
        ("<h3>{}</h3>", "heading level", "3"),
        ("<p>{}</p>", "heading level", "0"),
        ("<ul><li>{}</li></ul>", "list marker", "yes"),
        ("<p>{}</p>", "list marker", "no"),
        ("<p><b>{}</b></p>", "inline marks", "1"),
        ("<p>{}</p>", "inline marks", "0"),
        ("<p><del>{}</del></p>", "inline marks", "0"),
        ("<p><sup>{}</sup></p>", "inline marks", "0"),
        ("<section>{}</section>", "element", "section"),
        ("<aside>{}</aside>", "element", "other"),
        ('<p><span class="share">{}</span></p>', "inner class name", "share"),
        ('<p><span class="shared-x">{}</span></p>', "inner class name", ""),
    ],
)
def test_markup(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


def test_only_a_long_line_with_a_sentence_is_running_text() -> None:
    parsed, found = measured(f"<html><body><p>{FIRST}</p><p>{TEXT}</p><p>{FIRST[:-1]}</p></body></html>")
    assert found.matrix.value(row_of(parsed, TEXT), "running text before") == len(FIRST)
    assert found.matrix.value(row_of(parsed, TEXT), "running text after") == 0
