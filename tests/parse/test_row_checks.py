"""Fast checks of rows do not miss what the rules after them look for."""

from __future__ import annotations

import pytest

from stripper.parse import row_checks, text
from stripper.parse.unwrap import Row

MENU = "  Home            The ferry to the islands will not run this winter.\n"


def rows(content: str) -> list[Row]:
    return text.rows(content)


def test_rows_side_by_side_may_have_columns() -> None:
    assert row_checks.may_have_columns(rows(MENU * 6), 12, 6, 3)
    assert not row_checks.may_have_columns(rows(MENU * 5), 12, 6, 3)


@pytest.mark.parametrize("row", ["             Ferry\n", "Ferry to the islands\n", "             * Ferry\n"])
def test_rows_without_text_before_a_block_have_no_columns(row: str) -> None:
    assert not row_checks.may_have_columns(rows(row * 9), 12, 6, 3)


@pytest.mark.parametrize("row", ["             *    Ferry\n", "             島\u3000\u3000港\n"])
def test_a_bullet_or_a_wide_space_may_be_before_a_block(row: str) -> None:
    assert row_checks.may_have_columns(rows(row * 9), 12, 6, 3)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("The ferry to  the islands   will not run", [14, 28]),
        ("Ferry  to the islands", []),
        ("The ferry to the islands", []),
        ("            Ferry  ", [12]),
        ("           Ferry", []),
        ("島の港は今日の夕方まで\u3000\u3000港", [13]),
        ("", []),
    ],
)
def test_blocks_start_after_several_spaces(row: str, expected: list[int]) -> None:
    assert row_checks.block_starts(row, 12) == expected


def test_a_single_row_far_right_below_another_may_be_centred() -> None:
    first, *others = rows("The ferry to the islands\n    this winter\n\n    Ferry\n    * Ferry\n   Ferry")
    paragraphs = [[first], *([row] for row in others)]
    assert row_checks.that_may_be_centred(paragraphs, 4) == [1]
    assert row_checks.that_may_be_centred([[first, others[0]], [others[0]]], 4) == [1]
    assert row_checks.that_may_be_centred([[others[0]]], 4) == []


def test_rows_in_lower_case_may_go_on() -> None:
    found = rows("The ferry\nto the islands\n* will not\nRun\n\nthis\n     winter\n島の\n港は")
    assert [found[index].text for index in row_checks.that_go_on(found, 2)] == ["to the islands", "島の", "港は"]


@pytest.mark.parametrize(
    "row",
    [
        *("#include <tide.h>", "int tide() {", "tide = 3", "from sea import tide", "if (a <", "$ make", "x -> y;"),
        *("import sea", "</div>"),
    ],
)
def test_rows_may_be_program_text(row: str) -> None:
    assert row_checks.that_may_be_program(rows(f"The ferry\n{row}")) == [1]


@pytest.mark.parametrize("row", ["The ferry.", "fromage", "Import sea", "Is it late?", "(see below)"])
def test_rows_of_prose_are_no_program_text(row: str) -> None:
    assert row_checks.that_may_be_program(rows(row)) == []
