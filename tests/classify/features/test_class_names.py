"""Cues in tags, class names and ids."""

from __future__ import annotations

import pytest

from classify.features.pages import in_story


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<div class="comments"><p>{}</p></div>', "inside: comments", "1 step up"),
        ('<div class="page-nav2"><p>{}</p></div>', "inside: navigation", "1 step up"),
        ('<div class="x_NAV"><p>{}</p></div>', "inside: navigation", "1 step up"),
        ('<div id="é/nav é"><p>{}</p></div>', "inside: navigation", "1 step up"),
        ('<div class="pagenav"><p>{}</p></div>', "inside: navigation", "no"),
        (f'<div class="{"a" * 33} nav{"v" * 33}"><p>{{}}</p></div>', "inside: navigation", "no"),
        ("<aside>{}</aside>", "inside: sidebar", "yes"),
        ("<section>{}</section>", "inside: sidebar", "no"),
        ("<nav><p>{}</p></nav>", "inside: navigation", "1 step up"),
    ],
)
def test_a_cue_is_a_whole_word_of_a_name(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value
