"""The words that a title has in common with an address or a title element."""

from __future__ import annotations

import pytest

from metadata.pages import lines
from stripper.metadata import dump_title_words

TITLE = "Storm hits the coast of Example"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/2021/storm-hits-coast-example.html", TITLE),
        ("https://news.example/storm", None),
        ("https://storm-hits-coast-example.example/2021", None),
        ("https://storm-hits-coast.example/storm", None),
        ("storm-hits-coast-example", None),
        ("https://news.example/wind-tears-roofs-off", None),
    ],
)
def test_the_title_has_the_words_of_the_address(url: str, expected: str | None) -> None:
    found = dump_title_words.in_url(lines("Another story about something else", TITLE, "Home"), url)
    assert (found and found.text) == expected


def test_the_line_with_most_words_of_a_title_element() -> None:
    texts = lines("The coast of the north in photos", f"{TITLE} in the night", "Storm")
    assert (found := dump_title_words.most_alike(texts, TITLE)) is not None
    assert found.text == f"{TITLE} in the night"
    assert dump_title_words.most_alike(texts, "Storm hits") is None


@pytest.mark.parametrize(("other", "alike"), [("A storm at the coast", True), ("Sand and dust in the desert", False)])
def test_another_wording_has_some_of_the_words(other: str, alike: bool) -> None:
    assert dump_title_words.are_alike(TITLE, other) is alike


def test_words_in_common() -> None:
    assert dump_title_words.share_long_word("Photographs of the sea", "The best photographs")
    assert not dump_title_words.share_long_word("The storm", "A storm")
    assert dump_title_words.are_disjoint("The storm", "A wind")
    assert not dump_title_words.are_disjoint("The storm", "A STORM")


@pytest.mark.parametrize(
    ("url", "is_named"),
    [
        ("https://news.example/our-restaurant/", True),
        ("https://news.example/a/our_restaurant.html?b=1#c", True),
        ("https://news.example/our-restaurant/menu", False),
        ("https://our-restaurant/", False),
        ("https://news.example/", False),
        ("", False),
    ],
)
def test_the_last_part_of_the_address_is_a_title(url: str, is_named: bool) -> None:
    assert dump_title_words.is_named("Our restaurant", url) is is_named


@pytest.mark.parametrize(
    ("url", "title", "expected"),
    [
        ("https://news.example/storm-hits-the-coast-of-example", "Storm at the coast", TITLE),
        ("https://news.example/storm-at-the-coast", "Storm at the coast", None),
        ("https://news.example/old_ferries", "Page text", "Old ferries"),
        ("https://news.example/old_ferries", "Old ferries - Harbour Post", None),
        ("https://news.example/old_ferries/1", "Page text", None),
    ],
)
def test_the_line_that_an_address_names_instead_of_a_title(url: str, title: str, expected: str | None) -> None:
    found = dump_title_words.in_url_instead(lines("Home", TITLE, "Old ferries"), url, title)
    assert (found and found.text) == expected
