"""The names of elements, and the words of content within each."""

from __future__ import annotations

import pytest

from stripper.classify import element_words
from stripper.model import Container, Line, Role

CONTAINERS = (
    Container(0, "", "", False),
    Container(0, "article", "post", False),
    Container(1, "p", "", False),
    Container(1, "pre", "post", False),
    Container(0, "nav", "menu", False),
)
TEXTS = (("una barca roja", 2), ("x = 1", 3), ("inicio", 4), ("el mar", 0))


def lines() -> tuple[Line, ...]:
    return tuple(
        Line(number, 0, text, Role.CODE if at == 3 else Role.PARAGRAPH, 0, "", "", at, 0, 0, 0, 0)
        for number, (text, at) in enumerate(TEXTS, 1)
    )


def test_each_name_is_listed_once() -> None:
    assert element_words.different_names(CONTAINERS) == ["", "post", "menu"]
    assert element_words.different_names(()) == []


@pytest.mark.parametrize(
    ("content", "before", "words"),
    [
        ((True, True, True, True), [0, 3, 6, 7, 9], [9, 6, 3, 3, 1]),
        ((True, False, False, True), [0, 3, 3, 3, 5], [5, 3, 3, 0, 0]),
        ((False, False, False, False), [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]),
    ],
)
def test_words_of_content_count_in_all_elements_around_them(
    content: tuple[bool, ...], before: list[int], words: list[int]
) -> None:
    found = element_words.sums(lines(), content, CONTAINERS)
    assert [each.tolist() for each in found] == [before, [0, 0, 0, 1, 2], words, [1, 1, 1, 0, 1]]


def test_an_element_without_lines_has_no_first_one() -> None:
    _, first, words, prose = element_words.sums(lines()[2:], (True, True), CONTAINERS)
    assert (first.tolist(), words.tolist(), prose.tolist()) == ([0, 2, 2, 2, 0], [3, 0, 0, 0, 1], [1, 0, 0, 0, 1])


@pytest.mark.parametrize("text", ["", " ", "a", " a\tb\n", "a\u00a0b", "\u3000a\u2003b c", "à\x1cb", "漢字 かな"])
def test_words_are_those_of_split(text: str) -> None:
    line = lines()[0]._replace(text=text)
    before, *_ = element_words.sums((line,), (True,), CONTAINERS)
    assert before[-1] == len(text.split())
