"""Author cards."""

from __future__ import annotations

import pytest

from metadata.pages import FAR, HEAD, context, html, names, numbers
from stripper.metadata.authors.author_cards import MAX_LOOKUPS, author_card
from stripper.reasons import Reason

BIOGRAPHY = "{} is a staff writer who has been with us for many years."


def read(markup: str) -> list[str]:
    return [name.name for candidate in author_card(context(HEAD + FAR + markup)) for name in candidate.names]


def card(name: str, biography: str = BIOGRAPHY) -> str:
    return f"<p>{name}</p><p>{biography.format(name)}</p>"


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (card("Jane Doe"), ["Jane Doe"]),
        (card("Jane"), ["Jane"]),
        (card("Jane", "{} has seen many storms in all these years at the sea."), []),
        (card("Acme Storm", "{} is a pump that has been on the market for many years."), []),
        (card("Jane Doe", "{} has seen many storms in all these years at the sea."), []),
        ("<p class=author>Jane Doe</p><p>Jane Doe has seen many storms in all these years.</p>", ["Jane Doe"]),
        ("<aside>" + card("Jane Doe") + "</aside>", []),
    ],
)
def test_a_name_and_a_biography(markup: str, found: list[str]) -> None:
    assert read(markup) == found


def test_both_lines_are_removed() -> None:
    found = html(HEAD + FAR + card("Jane Doe"))
    assert names(found) == ["Jane Doe"]
    assert numbers(found, Reason.AUTHOR_BIO) == [22, 23]


def test_a_person_in_the_text_is_no_author() -> None:
    about = (
        "<p>In all these years Jane Doe has seen nothing like it, and she says so to everybody who comes by there.</p>"
    )
    assert names(html(HEAD + about + FAR + card("Jane Doe"))) == []


def test_only_some_cards_are_looked_up() -> None:
    cards = "".join(card(f"Jane{chr(97 + number)} Doe") for number in range(MAX_LOOKUPS + 2))
    assert len(read(cards)) == MAX_LOOKUPS
