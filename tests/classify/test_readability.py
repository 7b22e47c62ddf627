"""readability-lxml alone, for comparison."""

from __future__ import annotations

import logging

import pytest

import story
from stripper import Settings, extract
from stripper.errors import UnreadableInputError

READABILITY = Settings(engine="readability")


def test_it_keeps_the_article_and_removes_the_menu() -> None:
    document = extract(story.page(), settings=READABILITY)
    assert all(paragraph in document.text for paragraph in story.PARAGRAPHS)
    assert "Weather" not in document.text


def test_it_judges_the_same_lines_as_stripper_itself() -> None:
    assert extract(story.page(), settings=READABILITY).lines == extract(story.page()).lines


def test_each_line_has_one_vote() -> None:
    document = extract(story.page(), settings=READABILITY)
    assert {decision.score for decision in document.decisions} == {1.0, -1.0}
    assert all(len(document.points(line.number)) == 1 for line in document.lines)


def test_a_text_that_comes_twice_is_kept_as_often_as_it_keeps_it() -> None:
    document = extract(story.page(after=f'<div class="sidebar"><p>{story.SECOND[:40]}</p></div>'), settings=READABILITY)
    assert document.text.count(story.SECOND[:40]) == 1


def test_it_refuses_a_text_dump_in_words() -> None:
    with pytest.raises(UnreadableInputError, match="readability reads HTML only"):
        extract(story.FIRST, settings=READABILITY)


@pytest.mark.parametrize("page", ["<html>", "<p>", "<html><body></body></html>", "<p>&#27;</p>", "<!-- -->"])
def test_a_page_that_it_refuses_is_one_without_content(page: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        document = extract(page, settings=Settings(kind="html", engine="readability"))
    assert document.text == ""
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
