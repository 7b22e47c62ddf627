"""Features of the text of a line."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import values


def in_paragraph(text: str) -> dict[str, str]:
    return values(story.page(f"<p>{text}</p>"), text)


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("The harbour was empty.", "ending", "sentence"),
        ("The harbour was empty", "ending", "open"),
        ("Read the whole story »", "ending", "arrow"),
        ("He called it “a storm”", "ending", "bracket or quote"),
        ("What the water took:", "ending", "colon"),
        ("The harbour, the quay, the boats", "commas", "2"),
        ("The harbour; the quay", "commas", "0"),
        ("The harbour was empty", "words", "4"),
        ("漢字かな", "words", "1"),
        ("The harbour was empty", "word length", "5.25"),
        ("Harbour", "word length", "7"),
        ("The harbour was empty all night", "function words", "0.50"),
        ("The harbour", "function words", "-1"),
        ("THE HARBOUR WAS EMPTY", "capitalized words", "2"),
        ("The Harbour was empty", "capitalized words", "0.50"),
        ("the harbour was empty", "beginning", "lower case"),
        ("The harbour was empty", "beginning", "capital"),
        ("12 boats were lost", "beginning", "digit"),
        ("— a boat", "beginning", "sign"),
        ("It rained. It rained again. Then it stopped.", "sentences", "3"),
        ("It rained 3.5 inches", "sentences", "0"),
        ("雨が降った。また降った。", "sentences", "2"),
        ("雨が降った。また降った。", "particles", "some"),
        ("The harbour was empty", "particles", "another writing"),
        ("漢字かな", "characters", "8"),
        ("Harbour", "characters", "7"),
        ("1234 ab", "digits", "0.57"),
        ("The harbour", "digits", "0"),
        ("ab 12", "letters", "0.40"),
        ("12 - 34", "letters", "0"),
        ("It costs 12.50 € in the shop", "price", "yes"),
        ("The 12 boats of the harbour", "price", "no"),
        ("It begins at 19:30 as always", "time", "yes"),
        ("It took 1930 nails and 20 days", "time", "no"),
        ("Posted on 12.05.2024 in News", "date", "yes"),
        ("Version 12.5 of 1924 parts", "date", "no"),
        ("Write to editors@harbour.example", "address", "yes"),
        ("Write to us @ the harbour", "address", "no"),
        ("Home | News | Harbour", "separators", "yes"),
        ("Home, News and Harbour", "separators", "no"),
        ("Home/News", "separators", "no"),
    ],
)
def test_a_text(text: str, column: str, value: str) -> None:
    assert in_paragraph(text)[column] == value


@pytest.mark.parametrize("length", [179, 180])
def test_patterns_are_only_searched_in_shorter_lines(length: int) -> None:
    text = "The storm of 12.05.2024 ".ljust(length, "x")
    assert in_paragraph(text)["date"] == ("yes" if length < 180 else "no")
