"""A prefilter never rejects a text that the pattern after it would match."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper import words
from stripper.metadata.prefilters import DATE_WINDOW, PrefixFilter, may_contain_byline, may_contain_date

DATE = re.compile(r"\d{4}|\d\D{1,60}\d\d|\d年")
BYLINE = re.compile(rf"[\d:：]| (?:{'|'.join(words.phrases('by'))}) ")
SOME = st.text(st.sampled_from("0123456789 /.:：٣年月abyvon") | st.characters(), max_size=80)


@given(SOME)
@example("3" + "." * 60 + "21")
@example("3" + "." * 61 + "21")
@example("in 3 or 4 days")
@example("." * (DATE_WINDOW - 3) + "2021")
@example("." * (DATE_WINDOW - 4) + "2021")
@example("٣ مايو ٢١")
@example("令和6年3月5日")
@example("6月5日")
def test_a_date_has_a_year_or_two_numbers(text: str) -> None:
    assert may_contain_date(text) == bool(DATE.search(text[:DATE_WINDOW]))


@given(SOME)
@example("Story by Jane Doe")
@example("Byrne and Abby")
@example("作者：張三")
def test_a_byline_has_a_digit_a_colon_or_a_preposition(text: str) -> None:
    assert may_contain_byline(text) == bool(BYLINE.search(text))


@given(st.lists(st.text(min_size=2, max_size=9), max_size=5), st.text(max_size=9))
@example(["straße"], "straße")
@example(["by"], "")
def test_no_text_is_rejected_that_starts_with_a_phrase(phrases: list[str], rest: str) -> None:
    prefixes = PrefixFilter(phrases)
    for phrase in phrases:
        assert prefixes.may_match(phrase + rest)
        if phrase.isascii():
            assert prefixes.may_match(phrase.upper() + rest)


@pytest.mark.parametrize("text", ["Tags", "Born in 1970", "12 May", "be"])
def test_most_other_texts_are_rejected(text: str) -> None:
    prefixes = PrefixFilter(["by", "written by"])
    assert prefixes.may_match(text) == (len(text) < 3)


def test_a_phrase_of_one_letter_would_reject_too_few_texts() -> None:
    with pytest.raises(ValueError, match="too short"):
        PrefixFilter(["e"])
