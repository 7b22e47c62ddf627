"""Patterns with stars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.rules.pattern import compile_pattern, escape, normalize

TEXTS = st.text("ab*\\ Ä.[?", max_size=12)


def matches(written: str, text: str) -> bool:
    return compile_pattern(written).matches(normalize(text))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Read more", "READ  MORE"),
        ("Read more: *", "Read more: Storm tears roofs off"),
        ("* comments", "12 comments"),
        ("*", "anything"),
        ("*", ""),
        ("a*b*c", "a b b c"),
        ("ab*ab", "abab"),
        ("*aab", "aaab"),
        (r"4 \* 4", "4 * 4"),
        (r"C:\temp", r"C:\temp"),
        ("Straße *", "STRASSE 4"),
        ("[Advertisement]", "[Advertisement]"),
        ("Why?", "Why?"),
    ],
)
def test_a_pattern_matches(written: str, text: str) -> None:
    assert matches(written, text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Read more", "Read more: Storm"),
        ("Read more: *", "Read more about it"),
        ("* comments", "comments"),
        ("* comments", "12 comments more"),
        ("ab*ab", "ab"),
        ("ab*ab", "aba"),
        ("a*b*c", "a c b"),
        (r"4 \* 4", "4 times 4"),
        ("[Advertisement]", "A"),
        ("Why?", "Whys"),
    ],
)
def test_a_near_miss_does_not(written: str, text: str) -> None:
    assert not matches(written, text)


@given(TEXTS)
def test_an_escaped_text_matches_itself(text: str) -> None:
    assert matches(escape(text), text)


@given(TEXTS, TEXTS)
def test_an_escaped_text_matches_no_other(text: str, other: str) -> None:
    assert matches(escape(text), other) is (normalize(text) == normalize(other))


@given(st.lists(st.text("ab", max_size=3), min_size=1, max_size=5), st.lists(st.text("ab", max_size=3), max_size=5))
def test_stars_match_any_text(parts: list[str], between: list[str]) -> None:
    filled = [*between, *[""] * len(parts)]
    text = "".join(part + filled[at] for at, part in enumerate(parts[:-1])) + parts[-1]
    assert matches("*".join(parts), text)
