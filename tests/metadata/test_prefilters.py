"""What is seen of a text at a glance never denies what a pattern would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper.metadata.prefilters import LONGEST, Openings, may_hold_byline, may_hold_date

DATE = re.compile(r"\d{4}|\d\D{1,60}\d\d")
BYLINE = re.compile(r"[\d:：]| (?:by|von|par|por|da|door) ")
SOME = st.text(st.sampled_from("0123456789 /.:：٣年abyvon") | st.characters(), max_size=80)


@given(SOME)
@example("3" + "." * 60 + "21")
@example("3" + "." * 61 + "21")
@example("in 3 or 4 days")
@example("." * (LONGEST - 3) + "2021")
@example("٣ مايو ٢١")
def test_a_date_has_a_year_or_two_numbers(text: str) -> None:
    assert may_hold_date(text) == bool(DATE.search(text[:LONGEST]))


@given(SOME)
@example("Story by Jane Doe")
@example("Byrne and Abby")
@example("作者：張三")
def test_a_byline_has_a_digit_a_colon_or_says_by(text: str) -> None:
    assert may_hold_byline(text) == bool(BYLINE.search(text))


@given(st.lists(st.text(min_size=2, max_size=9), max_size=5), st.text(max_size=9))
@example(["straße"], "straße")
@example(["by"], "")
def test_no_text_is_denied_that_begins_with_a_phrase(phrases: list[str], rest: str) -> None:
    openings = Openings(phrases)
    for phrase in phrases:
        assert openings.may_begin(phrase + rest)
        if phrase.isascii():
            assert openings.may_begin(phrase.upper() + rest)


@pytest.mark.parametrize("text", ["Tags", "Born in 1970", "12 May", "be"])
def test_most_texts_are_told_apart(text: str) -> None:
    openings = Openings(["by", "written by"])
    assert openings.may_begin(text) == (len(text) < 3)


def test_a_phrase_of_one_letter_would_begin_too_many_texts() -> None:
    with pytest.raises(ValueError, match="too short"):
        Openings(["e"])
