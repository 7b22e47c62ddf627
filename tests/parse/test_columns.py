"""Text in columns: blocks that a table for the layout puts side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stripper.parse import columns, text

LEFT = (
    "The night ferry leaves the old",
    "quay at ten, and it reaches the",
    "islands before the bakers have",
    "lit their ovens. Nobody has",
    "",
    "missed it since the winter of",
    "the great ice, when it came",
    "three days late.",
)
RIGHT = ("Most read", "", "Five bakers", "on strike", "The great ice", "Old quays", "Night boats", "Isles")
SIDE_BY_SIDE = "\n".join(f"{left:<34}{right}".rstrip() for left, right in zip(LEFT, RIGHT, strict=True))
DEPARTURES = "\n".join(
    f"{f'Quay {number}':<20}{number + 10}:00 {'daily' if number % 2 else 'not on Sunday'}" for number in range(9)
)


def parts(dump: str) -> list[list[str]]:
    return [[row.text for row in part] for part in columns.split(text.rows(dump))]


def test_blocks_side_by_side_are_read_one_after_the_other() -> None:
    assert parts(f"Ferry Lines\n\n{SIDE_BY_SIDE}\n\nImprint") == [
        ["Ferry Lines"],
        [row for row in LEFT if row],
        [row for row in RIGHT if row],
        ["Imprint"],
    ]


def test_a_menu_on_the_left_is_read_before_the_text() -> None:
    dump = "\n".join(f"{right:<20}{left}".rstrip() for left, right in zip(LEFT, RIGHT, strict=True))
    assert parts(dump) == [[row for row in RIGHT if row], [row for row in LEFT if row]]


def test_blank_blocks_are_blank_lines_and_rows_keep_their_places() -> None:
    left, right = columns.split(text.rows(SIDE_BY_SIDE))
    assert [row.source for row in left] == [1, 2, 3, 4, 6, 7, 8]
    assert [row.gap for row in left] == [1, 0, 0, 0, 1, 0, 0]
    assert [row.gap for row in right[:3]] == [1, 1, 0]


def test_rows_of_a_table_of_data_stay_whole() -> None:
    assert len(parts(DEPARTURES)) == 1


def test_spaces_at_chance_places_are_no_gutter() -> None:
    dump = "\n".join(f"{'  '.join(row.split())}" for row in LEFT * 3)
    assert len(parts(dump)) == 1


@given(st.lists(st.text(alphabet="ab. 1\t-", max_size=60), max_size=60))
def test_no_word_is_lost(rows: list[str]) -> None:
    dump = "\n".join(rows)
    found = sorted(
        word
        for part in columns.split(text.rows(dump))
        for row in part
        for word in (row.bullet + " " + row.text).split()
    )
    assert found == sorted(word for row in text.rows(dump) for word in (row.bullet + " " + row.text).split())
