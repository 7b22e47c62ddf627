"""The numbers of items that a list repeats in its text."""

from __future__ import annotations

import pytest

from .reader import lines


def items(markup: str) -> list[tuple[str, str]]:
    return [(line.marker, line.text) for line in lines(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>1. Open it.<li>2. Ring.</ol>", [("1.", "Open it."), ("2.", "Ring.")]),
        ("<ol start=3><li>3) Open it.<li>4) Ring.</ol>", [("3.", "Open it."), ("4.", "Ring.")]),
        ("<ol><li><b>1</b><p>Open it.</p><li><b>2</b><p>Ring.</p></ol>", [("1.", "Open it."), ("2.", "Ring.")]),
        (
            "<ol><li>1. Open it.<ul><li>1. a<li>2. b</ul><li>2. Ring.<li>Wait.</ol>",
            [("1.", "Open it."), ("-", "1. a"), ("-", "2. b"), ("2.", "Ring."), ("3.", "Wait.")],
        ),
    ],
)
def test_repeated_numbers_are_left_out(markup: str, expected: list[tuple[str, str]]) -> None:
    assert items(markup) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ("1. May is a holiday.", "The 2nd is none."),
        ("1.5 litres", "2.5 litres"),
        ("1 boat", "2 boats"),
        ("1911", "1912"),
        ("2. Open it.", "3. Ring."),
        ("1", "2"),
        ("1. Open it.",),
    ],
)
def test_other_numbers_are_text(texts: tuple[str, ...]) -> None:
    markup = f"<ol>{''.join(f'<li>{text}' for text in texts)}</ol>"
    assert [text for _, text in items(markup)] == list(texts)
