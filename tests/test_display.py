"""Names and messages made safe to print."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.display import printable


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("página.html", "página.html"),
        ("two words \\n.html", "two words \\n.html"),
        ("two\nlines", r"two\nlines"),
        ("esc\x1b[31m", r"esc\x1b[31m"),
        ("bidi\u202etxt", r"bidi\u202etxt"),
        (os.fsdecode(b"latin-\xe9.html"), r"latin-\xe9.html"),
        ("lone \ud800", r"lone \ud800"),
    ],
)
def test_unprintable_characters_are_escaped(name: str, expected: str) -> None:
    assert printable(name) == expected


@given(st.text())
def test_the_result_is_printable_and_printable_text_is_unchanged(text: str) -> None:
    assert printable(text).isprintable()
    assert printable(printable(text)) == printable(text)
