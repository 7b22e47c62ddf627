"""A prefilter never rejects a text that the pattern after it would match."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper import words
from stripper.metadata.authors import prefixes
from stripper.metadata.prefilters import DATE_WINDOW, EdgeWords, has_digit, may_contain_byline, may_contain_date
from stripper.model import Line, Role

DATE = re.compile(r"\d{4}|\d\D{1,60}\d\d|\d年")
BYLINE = re.compile(rf"[\d:：]| [|·•/]| (?:{'|'.join(words.phrases('by'))}) ")
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
@example("Harbour | Jane Doe")
@example("Harbour|Jane Doe")
@example("ByJane Doe")
@example("Story and pictures byJane Doe")
@example("Harbour News byJane Doe")
def test_a_byline_has_a_digit_a_colon_a_preposition_a_sign_or_a_glued_prefix(text: str) -> None:
    start = " ".join(text.split(" ")[:3])
    is_glued = any(one.islower() and other.isupper() for one, other in pairwise(start))
    assert may_contain_byline(text) == (is_glued or bool(BYLINE.search(text)))


@given(st.lists(st.sampled_from(["By", "von", "Autor", "Jane", " ", "Doe", "É", "x"])).map("".join))
@example("Text byÉmile Zola")
@example("Two more wordsbyJane Doe")
def test_a_glued_prefix_passes(text: str) -> None:
    assert prefixes.split_glued_prefix(text) == text or may_contain_byline(text)


@given(SOME)
@example("Story by Jane Doe")
@example("٣ مايو")
def test_a_text_has_a_digit_in_any_script(text: str) -> None:
    assert has_digit(text) == any(map(str.isdecimal, text))


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("About the Harbour", True),
        ("» About us", True),
        ("- ABOUT us", True),
        ("Harbour (about us)", True),
        ("The Harbour about boats", False),
        ("Aboutness", False),
        ("The Harbour home.", True),
        ("Homes of the Harbour", False),
        ("Zum Häfen", True),
        ("", False),
        ("...", False),
        ("About the harbour and its boats", False),
    ],
)
def test_the_words_at_the_ends_decide_in_ascii(text: str, passes: bool) -> None:
    line = Line(1, 1, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 0, 0)
    assert EdgeWords(["about"], ["home"]).places([line], 30) == ([0] if passes else [])
