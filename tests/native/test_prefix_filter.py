"""A prefix filter never rejects a text that starts with one of its phrases."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper.model import Line, Role
from stripper.native.prefix_filter import PhraseFilter, PrefixFilter


@given(st.lists(st.text(min_size=2, max_size=9), max_size=5), st.text(max_size=9))
@example(["straße"], "straße")
@example(["by"], "")
def test_no_text_is_rejected_that_starts_with_a_phrase(phrases: list[str], rest: str) -> None:
    prefixes = PrefixFilter(phrases)
    for phrase in phrases:
        assert prefixes.may_match(phrase + rest)
        if phrase.isascii():
            assert prefixes.may_match(phrase.upper() + rest)


@pytest.mark.parametrize("text", ["Tags", "Born in 1970", "12 May", "be", "b", "", "Writings by Jane"])
def test_most_other_texts_are_rejected(text: str) -> None:
    assert not PrefixFilter(["by", "written by"]).may_match(text)


def test_a_phrase_of_one_letter_would_reject_too_few_texts() -> None:
    with pytest.raises(ValueError, match="too short"):
        PrefixFilter(["e"])


def test_the_places_are_those_of_lines_that_may_match() -> None:
    texts = ("By Jane Doe", "Tags", "", "by", "Написала Мария", "Bygone days", "12 May")
    lines = [
        Line(number, number, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 0, 0) for number, text in enumerate(texts, 1)
    ]
    assert PrefixFilter(["by "]).places(lines) == [0, 4]


@given(
    st.lists(st.text(st.characters(max_codepoint=0x24F), min_size=2, max_size=9), max_size=5),
    st.text(max_size=9),
    st.text(max_size=9),
)
@example(["published"], "", "")
@example(["güncellendi"], "12 May ", ":")
def test_no_text_is_rejected_that_contains_a_phrase(phrases: list[str], before: str, after: str) -> None:
    found = PhraseFilter(phrases)
    assert all(found.may_have(before + phrase + after) for phrase in phrases)
    assert all(found.may_have(before + phrase.upper() + after) for phrase in phrases if phrase.isascii())


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("l'auteur", "De L’AUTEUR"), ("yayınlanma", "YAYINLANMA: 12"), ("обновлено", "ОБНОВЛЕНО"), ("ημ/νια", "ΗΜ/ΝΙΑ")],
)
def test_case_and_the_form_of_an_apostrophe_do_not_matter(phrase: str, text: str) -> None:
    assert PhraseFilter([phrase]).may_have(text)


@pytest.mark.parametrize("text", ["", "p", "Publications", "12 May 2020", "publi shed"])
def test_most_texts_without_a_phrase_are_rejected(text: str) -> None:
    assert not PhraseFilter(["published", "updated"]).may_have(text)


def test_a_phrase_of_one_character_is_refused() -> None:
    with pytest.raises(ValueError, match="too short"):
        PhraseFilter(["©"])
