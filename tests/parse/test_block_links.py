"""Links around several blocks in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.parse import block_links, dialects


@pytest.mark.parametrize(
    ("sources", "linked"),
    [
        (("[", "Fares", "](/fares)[", "Isles", "](/isles)", "Text"), {0, 1, 2, 3}),
        (("[Fares", "](/fares)[Isles", "](/isles)", "Text"), {0, 1}),
        (("[![](ferry.png)", "Fares", "of 2024](/fares)", "Text"), {0, 1, 2}),
        (("See [", "Fares", "](/fares)"), {1}),
        (("[Fares", "of 2024", "Text"), set()),
        (("[Fares](/fares)", "Text"), set()),
        (("[Fares", "a [b](/c)", "Text](/d)"), set()),
        (("[", *["A fare is paid on board."] * 20, "](/fares)"), set()),
        (("[", "A fare is paid on board. " * 40, "](/fares)"), set()),
        ((), set()),
    ],
)
def test_paragraphs_within_a_link(sources: tuple[str, ...], linked: set[int]) -> None:
    assert block_links.linked(sources) == linked


def test_a_dump_has_the_links_of_its_cards() -> None:
    dump = "# Ferry\n\n## Isles\n\n[\n\nFares of the winter\n\n](/fares)\n\nThe ferry leaves at ten.\n"
    assert [line.links for line in dialects.read(dump).lines] == [0, 0, len("Fares of the winter"), 0]


@given(st.lists(st.text("[]()!/a ", max_size=8), max_size=20))
def test_any_sources_are_read(sources: list[str]) -> None:
    assert all(0 <= index < len(sources) for index in block_links.linked(sources))
