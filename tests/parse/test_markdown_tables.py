"""Tables in dumps in Markdown."""

from __future__ import annotations

import pytest

from stripper import extract
from stripper.parse import dialects, markdown_tables

PROSE = "The ferry left on time and came back with nine more people than it had sold tickets to. " * 3
HEADINGS = "## One\n\n## Two\n\n"
TABLE = "| Ferry | Built | Length |\n|:---|---:|---|\n| Aldermere | | 12 m |\n| | 1912 | |\n"


def rows(dump: str) -> list[tuple[str, int, int]]:
    return [(line.text, line.table, line.row) for line in dialects.read(HEADINGS + dump).lines[2:]]


@pytest.mark.parametrize(
    ("dump", "expected"),
    [
        (TABLE, [("Ferry | Built | Length", 1, 1), ("Aldermere | | 12 m", 1, 2), ("| 1912", 1, 3)]),
        (
            "Ferry | Built  \n---|---  \nAldermere | 1912  \n| 1913  \n",
            [
                ("Ferry | Built", 1, 1),
                ("Aldermere | 1912", 1, 2),
                ("| 1913", 1, 3),
            ],
        ),
        (
            f"{TABLE}\n{TABLE}",
            [
                *[("Ferry | Built | Length", 1, 1), ("Aldermere | | 12 m", 1, 2), ("| 1912", 1, 3)],
                *[("Ferry | Built | Length", 2, 1), ("Aldermere | | 12 m", 2, 2), ("| 1912", 2, 3)],
            ],
        ),
        (
            "|  |  |\n| --- | --- |\n| [Ada](https://a.example/) | **1912** |\n| Bo | 1913 |\n",
            [
                ("Ada | 1912", 1, 2),
                ("Bo | 1913", 1, 3),
            ],
        ),
    ],
)
def test_rows_keep_their_empty_cells(dump: str, expected: list[tuple[str, int, int]]) -> None:
    assert rows(dump) == expected


@pytest.mark.parametrize(
    "dump",
    [
        "| a | b |\n|---|---|---|\n| c | d |\n",
        "| a | b |\n|---|---|\n",
        "| a | b |\n\n|---|---|\n| c | d |\n",
        "| a | b |\n|---|---|\n| c |\n| d |\n",
        "| a | b \\| c |\n|---|---|\n| c | d |\n",
        "a\n---\nc | d\n",
    ],
)
def test_other_rows_are_lines(dump: str) -> None:
    assert not any(row for _, _, row in rows(dump))


def test_a_table_alone_makes_a_dump_one_in_markdown() -> None:
    reading = dialects.read(f"{PROSE}\n\n{TABLE}")
    assert reading.dialect.value == "markdown"
    assert dialects.read(f"{PROSE}\n\n{TABLE.replace('-', '')}").dialect.value != "markdown"


def test_the_cells_of_a_table_keep_their_columns() -> None:
    document = extract(f"{HEADINGS}{PROSE}\n\n{TABLE}\n{PROSE}\n")
    table = "| Ferry | Built | Length |\n| --- | --- | --- |\n| Aldermere |  | 12 m |\n|  | 1912 |  |\n"
    assert table in document.markdown
    assert "Ferry | Built | Length\nAldermere |  | 12 m\n| 1912\n" in document.text


def test_a_row_without_text_stays_a_line() -> None:
    bars, row = dialects.read(f"{HEADINGS}x\n\ny\n").lines[2:]
    lines = [bars._replace(text="| |"), row._replace(text="| y | z |")]
    places = {line.source: markdown_tables.Place(1, number) for number, line in enumerate(lines, 1)}
    found = markdown_tables.as_rows(lines, places)
    assert [(line.text, line.table) for line in found] == [("| |", 0), ("y | z", 1)]
