"""Tables that text dumps align with spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.parse import aligned_tables, dialects, text
from stripper.parse.unwrap import Row

PROSE = "The ferry left on time and came back with nine more people than it had sold tickets to."
PADDED = """\
  Ferry             Built in  Length
  Aldermere         1912      41 m
  Harlow Queen      1926      38 m
  Pale Heron        1931
  Lady of the Isle  1954      52 m
"""
CLOSE = """\
Ferry            Built in Length
Aldermere        1912       41 m
Harlow Queen     1926       38 m
Pale Heron       1931
Lady of the Isle 1954       52 m
"""
ROWS = [
    ("Ferry | Built in | Length", 1, 1),
    ("Aldermere | 1912 | 41 m", 1, 2),
    ("Harlow Queen | 1926 | 38 m", 1, 3),
    ("Pale Heron | 1931", 1, 4),
    ("Lady of the Isle | 1954 | 52 m", 1, 5),
]
ANIMALS = """\
Owl       flies     at night
Swan      swims     by day
Heron     wades     at dawn
Cormorant dives     all day
"""
WRAPPED = """\
Aldermere     The first ship of the      1912
              company, built by hand
Harlow Queen  A gift of the queen        1926
Pale Heron    Sold to an island in the   1931
              north
Isle Lady     Still sails on Sundays     1954
"""
SIDES = """\
The oldest of them was rebuilt after a fire in     1912
the harbour, and again after she had struck a      1926
rock in the fog. she is a museum now, and has      1931
a restaurant on her upper deck that opens at       1954
noon, and a shop below it that sells postcards     1960
of all the other ships of the lake and of the      1971
"""
CODE = """\
width    = 10
height   = 20
depth    = 30
most     = 40
"""
TREE = """\
|   1912   Aldermere
|   1926   Harlow Queen
|   1931   Pale Heron
|   1954   Lady of the Isle
"""


def read(dump: str) -> list[tuple[str, int, int]]:
    return [(line.text, line.table, line.row) for line in dialects.read(dump).lines]


@pytest.mark.parametrize("table", [PADDED, CLOSE])
def test_aligned_rows_are_those_of_a_table(table: str) -> None:
    assert read(f"{PROSE}\n\n{table}\n{PROSE}\n") == [(PROSE, 0, 0), *ROWS, (PROSE, 0, 0)]


def test_a_table_may_follow_its_caption_without_a_blank_line() -> None:
    caption = "Ships of the lake"
    assert read(f"{PROSE}\n\n{caption}\n{PADDED}\n{PROSE}\n")[1:-1] == [(caption, 0, 0), *ROWS]


def test_tables_are_numbered_after_drawn_ones() -> None:
    drawn = "+-------+-------+\n| Ferry | Built |\n+-------+-------+\n| Sula  | 1912  |\n+-------+-------+\n"
    tables = [table for _, table, _ in read(f"{PROSE}\n\n{drawn}\n{PADDED}\n{PROSE}\n\n{CLOSE}\n{PROSE}\n")]
    assert tables == [0, 1, 1, 2, 2, 2, 2, 2, 0, 3, 3, 3, 3, 3, 0]


def test_the_lines_of_a_wrapped_cell_are_joined() -> None:
    rows = [row for row, table, _ in read(f"{PROSE}\n\n{WRAPPED}\n{PROSE}\n") if table]
    assert rows[0] == "Aldermere | The first ship of the company, built by hand | 1912"
    assert rows[2] == "Pale Heron | Sold to an island in the north | 1931"


@pytest.mark.parametrize(
    "other",
    [
        ANIMALS,
        SIDES,
        CODE,
        TREE,
        "\n".join(PADDED.splitlines()[:3]),
        PADDED.replace("\n", "\n\n"),
        PADDED.replace("Harlow Queen     ", "Harlow Queen, the longest of all"),
        PADDED.replace("  1926", f"  {PROSE}"),
    ],
    ids=["no numbers", "wrapped text", "program", "bars", "few rows", "blank lines", "uneven", "long cell"],
)
def test_other_rows_are_none_of_a_table(other: str) -> None:
    assert not any(table for _, table, _ in read(f"{PROSE}\n\n{other}\n{PROSE}\n"))


def test_aligned_text_in_markdown_stays() -> None:
    assert f"```\n{CLOSE}```" in extract(f"# Ships\n\n{PROSE}\n\n## Ferries\n\n```\n{CLOSE}```\n\n{PROSE}\n").markdown


def test_tables_are_tables_in_markdown() -> None:
    markdown = extract(f"Ships\n\n{PROSE} {PROSE}\n\n{PADDED}\n{PROSE} {PROSE}\n").markdown
    assert "| Ferry | Built in | Length |\n| --- | --- | --- |\n| Aldermere | 1912 | 41 m |\n" in markdown


CELLS = st.text("ab1 ", max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=4, max_size=8), st.integers(6, 9))
def test_all_words_stay_in_the_order_of_rows(table: list[tuple[str, str, str]], width: int) -> None:
    rows = text.rows("\n".join("".join(cell.ljust(width) for cell in cells) for cells in table))
    found, places = aligned_tables.read(rows, 1)
    sources = [row.source for row in found]
    assert sources == sorted(sources)
    assert set(places) <= set(sources)
    assert sorted(words(found)) == sorted(words(rows))


def words(rows: list[Row]) -> list[str]:
    return " ".join(f"{row.bullet} {row.text}" for row in rows).replace("|", " ").split()


def test_a_long_row_in_a_table_keeps_its_text() -> None:
    head = "a" + " " * 380 + "1  "
    rows = text.rows("\n".join([f"{head}2"] * 9 + [f"{head}{'3 ' * 30}"]))
    assert words(aligned_tables.read(rows, 1)[0]) == words(rows)
