"""Cues in tags, class names and ids."""

from __future__ import annotations

import pytest

from classify.features.pages import in_story


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<div class="comments"><p>{}</p></div>', "in comments", "1 steps up"),
        ('<div class="page-nav2"><p>{}</p></div>', "in navigation", "1 steps up"),
        ('<div class="x_NAV"><p>{}</p></div>', "in navigation", "1 steps up"),
        ('<div id="é/nav é"><p>{}</p></div>', "in navigation", "1 steps up"),
        ('<div class="pagenav"><p>{}</p></div>', "in navigation", "no"),
        (f'<div class="{"a" * 33} nav{"v" * 33}"><p>{{}}</p></div>', "in navigation", "no"),
        ("<aside>{}</aside>", "in sidebar", "yes"),
        ("<section>{}</section>", "in sidebar", "no"),
        ("<nav><p>{}</p></nav>", "in navigation", "1 steps up"),
    ],
)
def test_a_cue_is_a_whole_word_of_a_name(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value
