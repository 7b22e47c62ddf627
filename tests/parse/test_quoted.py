"""A page that a mail quotes whole is read without the signs of the quotation."""

from __future__ import annotations

import pytest

from stripper.parse import dialects, quoted

ROWS = [f"> The ferry number {number} leaves at ten." for number in range(12)]


def test_a_page_that_is_quoted_has_no_signs() -> None:
    mail = "\n".join(["On 3 March 2025, Jane Doe wrote:", "", *ROWS, ">", ">> A quotation in it", ">Quay News"])
    lines = quoted.unquoted(mail).split("\n")
    assert lines[:3] == ["On 3 March 2025, Jane Doe wrote:", "", "The ferry number 0 leaves at ten."]
    assert lines[-3:] == ["", "> A quotation in it", "Quay News"]
    assert [line.source for line in dialects.read(mail).lines][:3] == [1, 3, 4]


@pytest.mark.parametrize(
    "rows",
    [[*ROWS, "I would take the ferry at ten.", "", "Would you?"], ROWS[:8], [f"{row} >" for row in "abcdefghijkl"]],
)
def test_an_answer_stays_apart_from_what_it_quotes(rows: list[str]) -> None:
    mail = "\n".join(rows)
    assert quoted.unquoted(mail) == mail
