"""The size of the text that a page shows."""

from __future__ import annotations

import pytest

from stripper.parse import html, shown_text

PROSE = "The mole was built by a man who had never seen the sea."
LINK = f"<a href=/mole>{PROSE}</a>"


@pytest.mark.parametrize(
    ("page", "size"),
    [
        (f"<p>{PROSE}</p>", len(PROSE)),
        ("<p>The mole was built by a man", 0),
        (f"<p>{PROSE} {LINK}</p>", len(PROSE) + 1),
        (f"<div hidden><section><p>{PROSE}</p></section></div>", 0),
        (f"<div hidden><p>{PROSE}</p></div><section><p>{PROSE}</p></section>", len(PROSE)),
        ("", 0),
    ],
    ids=["text", "short", "link", "hidden element around", "beside a hidden element", "empty"],
)
def test_characters_of_shown_running_text_are_counted(page: str, size: int) -> None:
    read = html.read(page.encode())
    assert shown_text.size(read.lines, read.containers, 40, 1_000) == size


def test_counting_stops_where_more_does_not_matter() -> None:
    read = html.read(f"<p>{PROSE}</p>".encode() * 9)
    assert shown_text.size(read.lines, read.containers, 40, len(PROSE)) == 2 * len(PROSE)
