"""Checks of a single name."""

from __future__ import annotations

import pytest

from stripper.metadata.authors.name_checks import calendar_words, has_case, is_capitalized, is_name, is_plain


@pytest.mark.parametrize("name", ["Jane Doe", "jane77", "張", "山田一子", "Jane A B C D Doe", "Mayer"])
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "J", "77", "—"),  # no letters, or too few
        *("Jane " * 13, "Jane A B C D E Doe"),  # too long
        *("admin", "Author Name", "N/A", "Facebook", "First Letter", "von"),  # nobody
        *("https://example.org", "jane@example.org", "@jane", "example.com", "<b>"),  # links
        *("Jane was here. She left it then", "Who?", "Weather:", "“”"),  # sentences
        *("Monday", "Mai", "sept."),  # dates
        *("About Jane", "Read it", "Jane&nbsp;Doe"),  # words that no name contains
    ],
)
def test_texts_that_are_no_names(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize(
    "name", ["Jane Doe", "Jane van der Doe", "Anne-Marie d'Or", "Jane d’Or", "Омар аль", "山田 一子", "أحمد"]
)
def test_capitalized_names(name: str) -> None:
    assert is_capitalized(name) is (name != "Омар аль")


@pytest.mark.parametrize(
    "name", ["", "jane doe", "Jane doe", "van der", "A B C D E F", "山田一子は記者です", "Jane 77", "i Oslo"]
)
def test_texts_that_are_not_capitalized(name: str) -> None:
    assert not is_capitalized(name)


@pytest.mark.parametrize(("name", "expected"), [("Jane", True), ("jane", True), ("山田", False), ("77", False)])
def test_scripts_with_case(name: str, expected: bool) -> None:
    assert has_case(name) is expected


@pytest.mark.parametrize("name", ["Jane Doe", "Anne-Marie Dupont", "Łukasz Anders Nowak", "Иван Петров"])
def test_plain_names(name: str) -> None:
    assert is_plain(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Jane", "Jane Ann Mary Doe", "Jane McDoe", "jane doe", "Jane R. Doe"),  # other forms
        *("Jane Doe -", "Jane - Doe", "Jane  Doe", "Jane 王小明"),
        *("Jane And John", "Jane Reuters", "Jane Doe Reporter", "Jane Chefredakteur", "Jane Doe Follow"),  # phrases
    ],
)
def test_names_that_are_not_plain(name: str) -> None:
    assert not is_plain(name)


def test_calendar_words() -> None:
    assert {"monday", "montag", "sept", "janvier", "am", "on"} <= calendar_words()
    assert "doe" not in calendar_words()
