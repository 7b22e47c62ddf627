"""The names of elements, and the words of content within each."""

from __future__ import annotations

import pytest

from stripper.classify import element_words
from stripper.model import Container, Line, Role
from stripper.native.substrings import Substrings
from stripper.native.word_count import count_words

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


def test_each_name_with_a_part_is_listed_once() -> None:
    posts = (*CONTAINERS, Container(0, "div", "réponse-apostolo", False), Container(0, "div", "composé", False))
    assert element_words.names_with(posts, Substrings("post")) == ["post", "réponse-apostolo"]
    assert element_words.names_with(posts, Substrings("menu", "comp")) == ["menu", "composé"]
    assert element_words.names_with(posts, Substrings("nav")) == []
    assert element_words.names_with((), Substrings("pos")) == []


def test_elements_are_found_by_their_names_but_for_some_tags() -> None:
    assert element_words.named(CONTAINERS, {"post"}, frozenset()) == [1, 3]
    assert element_words.named(CONTAINERS, {"post", "menu"}, frozenset({"pre"})) == [1, 4]


def test_elements_are_within_those_around_them() -> None:
    assert list(element_words.within(CONTAINERS, {"post"})) == [0, 1, 1, 1, 0]
    assert list(element_words.within(CONTAINERS, {"menu", "other"})) == [0, 0, 0, 0, 1]


def test_elements_within_the_outermost_accepted_one_belong_to_it() -> None:
    nested = (*CONTAINERS, Container(4, "ul", "menu", False), Container(5, "li", "", False))
    asked: list[int] = []

    def is_menu(index: int) -> bool:
        asked.append(index)
        return nested[index].names == "menu"

    assert element_words.spread(nested, [1, 4, 5], is_menu) == {4: 4, 5: 4, 6: 4}
    assert asked == [1, 4]


def test_code_accepts_nothing() -> None:
    listing = (Container(0, "", "", False), Container(0, "pre", "", False), Container(1, "span", "comment", False))
    assert element_words.spread(listing, [2], lambda index: True) == {}


@pytest.mark.parametrize(
    ("content", "before", "words"),
    [
        ((True, True, True, True), [0, 3, 5, 6, 8], [8, 5, 3, 2, 1]),
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


@pytest.mark.parametrize("text", ["", " ", "a", " a\tb\n", "a\u00a0b", "a – b", "漢字 かな"])
def test_words_are_counted_as_for_sidecars(text: str) -> None:
    line = lines()[0]._replace(text=text)
    before, *_ = element_words.sums((line,), (True,), CONTAINERS)
    assert before[-1] == count_words(text)
