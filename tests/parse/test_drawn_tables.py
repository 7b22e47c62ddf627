"""Tables that text dumps draw with characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.parse import dialects, drawn_tables, text

GRID = """\
+-----------+--------------+
| Ferry     | Built in     |
+===========+==============+
| Aldermere | Harlow Falls |
|           | in 1912      |
+-----------+--------------+
| Bexhill   |              |
+-----------+--------------+
"""
BOX = """\
   ┌───────────┬──────────────┐
   │ Ferry     │ Built in     │
   ├───────────┼──────────────┤
   │           │ Harlow Falls │
   │ Aldermere │ in 1912      │
   ├───────────┼──────────────┤
   │ Bexhill   │              │
   └───────────┴──────────────┘
"""
ASCII = """\
+--------------------------+
|   Ferry   |   Built in   |
|-----------+--------------|
| Aldermere | Harlow Falls |
|           | in 1912      |
|-----------+--------------|
| Bexhill   |              |
+--------------------------+
"""
LIST = """\
+-----------+--------------+
| Ferry     | Built in     |
+-----------+--------------+
| Aldermere | Harlow Falls |
| Bexhill   |              |
+-----------+--------------+
"""
PROSE = "The ferry left on time and came back with nine more people than it had sold tickets to."
SPANNING = """\
+-----------+--------------+
| Ferries of the harbour   |
+-----------+--------------+
| Aldermere | Harlow Falls |
+-----------+--------------+
"""
COLUMNS = "+-----+-----+\n" + f"| Menu | {PROSE} |\n" + f"|  | {PROSE} |\n" * 5 + "+-----+-----+\n"


def read(dump: str) -> list[tuple[str, int, int]]:
    return [(line.text, line.table, line.row) for line in dialects.read(dump).lines]


@pytest.mark.parametrize("table", [GRID, BOX, ASCII])
def test_the_lines_of_a_row_are_joined(table: str) -> None:
    rows = [("Ferry | Built in", 1, 1), ("Aldermere | Harlow Falls in 1912", 1, 2), ("Bexhill", 1, 3)]
    assert read(table) == rows
    assert read(f"{PROSE}\n\n{table}\n{PROSE}\n") == [(PROSE, 0, 0), *rows, (PROSE, 0, 0)]


def test_a_table_with_borders_around_its_header_alone_has_a_row_in_each_line() -> None:
    assert read(LIST) == [("Ferry | Built in", 1, 1), ("Aldermere | Harlow Falls", 1, 2), ("Bexhill", 1, 3)]


def test_tables_are_numbered() -> None:
    assert [line[1:] for line in read(f"{LIST}\n{LIST}")] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]


def test_a_drawn_table_in_markdown_is_a_table() -> None:
    assert ("Bexhill", 1, 3) in read(f"# Ferries\n\n## Boats\n\n{GRID}\n## Fares\n\n[All](https://a.example/)\n")


@pytest.mark.parametrize(
    "dump",
    [
        SPANNING,
        COLUMNS,
        GRID.replace("| Bex", "\n| Bex"),
        "+-----+\n",
        "+-----+\n| a | b |\n",
        "+-----+\n| a |\n+-----+\n",
    ],
)
def test_other_boxes_stay_as_they_are(dump: str) -> None:
    rows = text.rows(dump)
    assert drawn_tables.read(rows)[0][-1] == rows[-1]
    assert not any(row for text, _, row in read(dump) if text.startswith("Bexhill"))


@given(st.lists(st.sampled_from(["+--+--+", "+--+", "| a | b |", "|a|", "", "a", "┌─┬─┐", "│ a │", "|---+---|"])))
def test_no_word_is_lost(rows: list[str]) -> None:
    dump = "\n".join(rows)
    found = drawn_tables.read(text.rows(dump))[0]
    assert sum(row.text.count("a") for row in found) == dump.count("a")


def test_a_row_of_a_dump_has_cells_in_every_format() -> None:
    document = extract(f"{PROSE * 3}\n\n{GRID}\n{PROSE * 3}\n")
    assert "\n\nFerry | Built in\nAldermere | Harlow Falls in 1912\nBexhill\n\n" in document.text
    assert "| Ferry | Built in |\n| --- | --- |\n| Aldermere | Harlow Falls in 1912 |\n" in document.markdown
    assert "<tr><td>Aldermere</td><td>Harlow Falls in 1912</td></tr>" in document.html
    assert "<cell>Harlow Falls in 1912</cell>" in document.tei
