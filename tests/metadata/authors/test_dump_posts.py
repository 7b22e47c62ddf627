"""Users above or below the first post of a thread in a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, names, text


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("jane77 May 3, 2020, 8:15am 1", ["jane77"]),
        ("JaneDoe\n\nMay 3, 2020, 8:15am 1", ["JaneDoe"]),
        ("jane_d\n\nMay 3, 2020, 8:15am\n\n1", ["jane_d"]),
        ("Boats\n\njane77\n\n·\n\nMay 3, 2020, 8:15am #1", ["jane77"]),
        ("jane77 May 3, 2020, 8:15am 2", []),
        ("jane77 May 3, 2020 1", []),
        ("jane and May 3, 2020, 8:15am 1", []),
    ],
)
def test_the_head_of_the_first_post(head: str, found: list[str]) -> None:
    assert names(text(f"Storm hits the coast of Example\n\n{head}\n\n{SENTENCES}\n")) == found


@pytest.mark.parametrize(
    ("foot", "found"),
    [
        ("asked May 3, 2020 at 8:15\n\njane77\n\n4,701 18 badges", ["jane77"]),
        ("asked May 3, 2020 at 8:15\n\nJane Doe\n\n193", ["Jane Doe"]),
        ("asked May 3, 2020 at 8:15\n\nJane Doe\n\nBoats", []),
        ("asked May 3, 2020 at 8:15\n\nof all the boats\n\n193", []),
        ("asked in vain\n\njane77\n\n193", []),
    ],
)
def test_the_user_who_asks_a_question(foot: str, found: list[str]) -> None:
    dump = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n{SENTENCES}\n\n{SENTENCES}\n\n{foot}\n\n{SENTENCES}\n"
    assert names(text(dump)) == found
