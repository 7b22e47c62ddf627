"""Biographies below the text of dumps."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, names, text

TITLE = "Storm hits the coast of Example"


@pytest.mark.parametrize(
    ("biography", "found"),
    [
        ("Jane Doe is the editor of Lead Example and an expert on storms.", ["Jane Doe"]),
        ("Jane Doe is the editor of Another Paper and an expert on storms.", []),
        ("Jane Doe is the winner of Lead Example and of many other prizes.", []),
        ("Jane Doe, Lead Example editor", []),
    ],
)
def test_a_biography_mentions_the_publisher(biography: str, found: list[str]) -> None:
    body = f"{SENTENCES}\n\n" * 3
    assert names(text(f"{TITLE}\n\n{body}{biography}\n\n© 2024 Lead Example LLC\n")) == found


@pytest.mark.parametrize(
    ("line", "biography", "expected"),
    [
        ("Jane Doe Harbour and Coast Times", "Jane Doe is a reporter who covers boats for the Times.", ["Jane Doe"]),
        ("Jane Doe Harbour and Coast Times", "Jane Doe covers boats; write to jane@harbour.example.", ["Jane Doe"]),
        ("Jane Doe Harbour and Coast Times", "Jane Doe was seen on the quay with two of her friends.", []),
        ("Jane Doe Harbour and Coast Times", "Jane Roe is a reporter who covers boats for the Times.", []),
        ("Road Safety Harbour and Coast Times", "Road safety is what a reporter of the Times covers.", []),
    ],
)
def test_a_name_before_the_publisher_with_which_a_biography_starts(
    line: str, biography: str, expected: list[str]
) -> None:
    sentences = f"The storm hit the coast of Example on Monday.\n{SENTENCES}\n"
    assert names(text(f"{TITLE}\n{line}\n{3 * sentences}{biography}\n")) == expected
