"""Parts attached to a name without a separator."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.metadata.authors.affixes import (
    HANDLE,
    strip_affixes,
    without_comments,
    without_repetition,
    without_titles,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("Jane Doe Verified", "Jane Doe"), ("Verified", "Verified"), ("Jane Doe 🌊", "Jane Doe")),
        *(("Jane Doe PhD MBA", "Jane Doe PhD"), ("Jane Doe PHD MBA", "Jane Doe"), ("Jane MBA", "Jane MBA")),
        *(("Jane Doe AP", "Jane Doe"), ("Jane AP", "Jane AP"), ("ऐश्ली कुटिन्हो", "ऐश्ली कुटिन्हो")),
        *(("王小明_AB123", "王小明"), ("王小明 AB12", "王小明"), ("AB123", "AB123"), ("王小明Anna", "王小明Anna")),
    ],
)
def test_what_follows_a_name_is_cut_off(text: str, name: str) -> None:
    assert strip_affixes(text) == name


@given(st.text(alphabet="Ab Profile MBA❤️'", max_size=30))
def test_the_rest_is_the_start_of_the_text(text: str) -> None:
    assert text.startswith(strip_affixes(text))


@pytest.mark.parametrize(
    ("text", "half"),
    [
        *(
            ("Jane DoeJane Doe", "Jane Doe"),
            ("Jane Doe Jane Doe", "Jane Doe"),
            ("Jane Doe, Jane Doe", "Jane Doe, Jane Doe"),
        ),
        *(("Duran Duran", "Duran Duran"), ("Jane Doe", "Jane Doe"), ("", "")),
    ],
)
def test_a_name_that_is_repeated_counts_once(text: str, half: str) -> None:
    assert without_repetition(text) == half


def test_titles_end_no_sentence() -> None:
    assert without_titles("Prof. Dr. Hans Maier") == "Hans Maier"
    assert without_titles("Storm. Dr. Hans Maier") == "Storm. Dr. Hans Maier"


@pytest.mark.parametrize(
    ("text", "rest"),
    [("Jane Doe 2 Comments", "Jane Doe"), ("2 Comments", ""), ("Jane Doe 2 boats", "Jane Doe 2 boats")],
)
def test_a_link_to_the_comments_is_cut_off(text: str, rest: str) -> None:
    assert without_comments(text) == rest


@pytest.mark.parametrize(("text", "rest"), [("Jane Doe@janedoe", "Jane Doe"), ("@jane Doe", "@jane Doe")])
def test_the_user_name_of_a_network_is_cut_off(text: str, rest: str) -> None:
    assert HANDLE.sub("", text) == rest
