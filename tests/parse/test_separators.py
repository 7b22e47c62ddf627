"""Text nodes that bars separate become rows, with their places in the dump."""

from __future__ import annotations

import pytest

from stripper.parse import dialects, separators

NODES = [
    "Quay News",
    "Home",
    "Islands",
    "Night ferries",
    "The ferry leaves at\nten, says",
    "Jane Doe",
    ", its captain.",
]
PIERS = [f"Pier {number}" for number in range(20)]
MENU = " | ".join(PIERS)


@pytest.mark.parametrize("bar", ["|", " | ", "|\n|", " || "])
def test_text_nodes_become_rows(bar: str) -> None:
    found = separators.split(bar.join(PIERS + NODES))
    assert found is not None
    assert found.content.split("\n") == [node.replace("\n", " ") for node in PIERS + NODES]
    assert len(found.sources) == len(PIERS + NODES)


def test_rows_have_their_places_in_the_dump() -> None:
    found = separators.split("|\n|".join(PIERS + NODES))
    assert found is not None
    assert found.sources[-3:] == (25, 27, 28)
    lines = dialects.read("|\n|".join(PIERS + NODES)).lines
    assert (lines[-1].text, lines[-1].source) == (", its captain.", 28)


@pytest.mark.parametrize(
    "dump",
    [
        f"{MENU}\n\n" + "The ferry leaves the quay at ten. " * 40,
        "| Ferry | Time | Pier |\n" * 20,
        "| Ferry | Time |\n| --- | --- |\n" + "| One | ten |\n| Two |\n" * 20,
        MENU.replace("Pier 4", "[Pier 4](/4)"),
        "+-----+\n" + MENU,
        "|".join(NODES),
    ],
)
def test_menus_and_tables_are_no_text_nodes(dump: str) -> None:
    assert separators.split(dump) is None
