"""Program text in text dumps without fences."""

from __future__ import annotations

import pytest

from stripper.model import Line, Role
from stripper.parse import dialects, plain_code, text

PROSE = (
    "The night ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens. "
    "Nobody has missed it since the winter of the great ice."
)
C = """#include <stdio.h>

int main()
{
    int isle;
    for (isle = 1; isle < 9; isle++)
    {
        printf("%d", isle);
    }
}"""
SHELL = """$ ferry --list
$ ferry --book sula
# a ticket for tonight
$ ferry --print"""
QUERY = """index=ferries delay > 5
| stats count by isle
| sort - count
| where count > 3"""
SCRIPT = f"{C}\n</script>"
TEMPLATE = "{{ ferry.name }}\nby\n{{ ferry.captain }}\nat\n{{ ferry.time }}"
LYRICS = "Row the boat;\nrow the boat;\nrow the boat home;\nhome to Sula;"
ADDRESSES = "\n".join(f"<https://a.example/{isle}>" for isle in ("sula", "skye", "unst", "yell", "fetlar"))
MENU = "Home\nIslands\nPrices (new)\nBook now\n# Sula\n# Skye"
TABLE = "| Old Sula | 1912 |\n| Pale Isle | 1926 |\n| Lady Yell | 1931 |\n| Red Unst | 1954 |"
STATEMENTS = ("return isle", "else:", "end", "fi", "done", "esac", "then", "do", "try:", "echo isle", "print(isle)")
NOTES = f"It counts isles: x = 1;\n{PROSE}\nThen it ends: y = 2;\n{PROSE}"


def read(listing: str) -> tuple[Line, ...]:
    return dialects.read(f"Home\n\nIslands\n\n{PROSE}\n\n{listing}\n\n{PROSE}\n").lines


@pytest.mark.parametrize("listing", [C, SHELL, QUERY], ids=["braces", "prompts", "pipes"])
def test_a_run_of_program_text_is_one_verbatim_line(listing: str) -> None:
    code = [line for line in read(listing) if line.role is Role.CODE]
    assert [line.text for line in code] == [listing]
    assert [line.text for line in read(listing) if line.text == PROSE] == [PROSE] * 2


@pytest.mark.parametrize("listing", [SCRIPT, TEMPLATE, LYRICS, ADDRESSES, MENU, NOTES, TABLE])
def test_other_rows_are_lines_of_their_own(listing: str) -> None:
    assert not [line for line in read(listing) if line.role is Role.CODE]


def test_a_block_ends_at_prose_and_wide_gaps() -> None:
    rows = text.rows(f"{C}\nIt prints the isles:\n{C}\n\n\n\n\n{C}\n")
    size = len(text.rows(C))
    assert list(plain_code.blocks(rows)) == [(0, size), (size + 1, 2 * size + 1), (2 * size + 1, 3 * size + 1)]


@pytest.mark.parametrize("row", ["// isle", "/* isle", "*/", "# isle", "]", ")", "}", *STATEMENTS])
def test_a_row_that_starts_like_program_text_may_be_some(row: str) -> None:
    assert plain_code.may_be(row)


@pytest.mark.parametrize("row", ["/isle", "* isle", "[", "Return", "donut", "printer", "9 isles", "端"])
def test_other_starts_are_those_of_prose(row: str) -> None:
    assert not plain_code.may_be(row)


@pytest.mark.parametrize("row", ["isles()  :", "isles[2],", "isles \\"])
def test_a_row_may_end_like_program_text(row: str) -> None:
    assert plain_code.is_certain(row)


@pytest.mark.parametrize("row", ["the isles :", "the isles,", "isles\\", "isles  \\", "isles (2):."])
def test_other_ends_are_those_of_prose(row: str) -> None:
    assert not plain_code.is_certain(row)
