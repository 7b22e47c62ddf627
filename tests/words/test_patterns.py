"""Patterns from phrases."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper import words
from stripper.words.patterns import alternation, alternation_of, branches, late_boundary

PHRASES = st.lists(st.text(st.sampled_from("ab.c*' "), min_size=1, max_size=5), max_size=6)


@given(PHRASES, st.text(st.sampled_from("ab.c*' "), max_size=8))
@example(["a", "ab", "abc"], "abcc")
@example([], "")
def test_the_longest_phrase_matches(phrases: list[str], text: str) -> None:
    longest = max((phrase for phrase in phrases if text.startswith(phrase)), key=len, default=None)
    match = re.match(alternation_of(phrases), text)
    assert (match.group() if match else None) == longest


@given(PHRASES)
def test_each_branch_starts_with_a_character_of_its_own(phrases: list[str]) -> None:
    assert len(branches(phrases)) == len({phrase[0] for phrase in phrases})


def test_a_pattern_may_be_quantified() -> None:
    assert re.fullmatch(f"{alternation_of(['st'])}?", "")
    assert re.fullmatch(f"{alternation_of(['st', 'nd'])}{{2}}", "ndst")


def test_an_apostrophe_is_either_one() -> None:
    assert re.fullmatch(alternation_of(["l'a"]), "l’a")
    assert re.fullmatch(alternation_of(["l'a"]), "l'a")


def test_all_languages_are_in_a_pattern() -> None:
    pattern = re.compile(alternation("by", "with"))
    assert all(pattern.fullmatch(phrase) for phrase in words.all_phrases("by", "with"))
    assert not pattern.fullmatch("bywith")


@pytest.mark.parametrize(("text", "expected"), [("ads", True), ("the ad", True), ("loads", False), ("_ads", False)])
def test_no_word_character_precedes_a_late_boundary(text: str, expected: bool) -> None:
    assert (re.search(late_boundary("ads?"), text) is not None) is expected


def test_another_class_may_not_precede_one() -> None:
    assert not re.search(late_boundary("ads", after=r"[-\w]"), "my-ads")
    assert re.search(late_boundary("ads"), "my-ads")
