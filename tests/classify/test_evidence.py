"""Evidence in the text of a line itself, for controls that text browsers draw."""

from __future__ import annotations

import pytest

import story
from classify.pages import reason_of
from stripper import Reason


@pytest.mark.parametrize(
    ("text", "is_control"),
    [("(BUTTON) Basket", True), ("Home", False), ("Name ________", True), ("IFRAME: advert-7", True)],
)
def test_controls_as_text_browsers_draw_them(text: str, is_control: bool) -> None:
    source = "\n\n".join([*story.PARAGRAPHS, text])
    assert (reason_of(text, source) is Reason.INTERFACE) is is_control
