"""Joining of the rows and lines of text dumps that have too many."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.model import Line, Role
from stripper.parse import joining

TOO_MANY = joining.MIN_LINES + 2_000
ROWS = joining.MIN_ROWS * joining.CHARACTERS_PER_ROW // (joining.CHARACTERS_PER_ROW - 2)
"""Rows of two characters that are as many as a text may have."""
TEXTS = st.lists(st.sampled_from(["a", "one two", " ", "", "word " * 300, "\t"]), max_size=50).map("\n".join)


def line(number: int, text: str, role: Role = Role.PARAGRAPH) -> Line:
    return Line(number, number, text, role, 0, "", "", 0, 0, 0, 0, 0)


def test_a_text_with_few_rows_stays_as_it_is() -> None:
    content = "a\n" * ROWS
    assert joining.rows(content) is content
    assert joining.rows(content + "a\n") == content + "a\n"


def test_further_rows_are_joined_where_they_started() -> None:
    content = "a\n" * ROWS
    joined = joining.rows(content + "b  c\n\n" * 1_000 + "last")
    assert joined.startswith(content)
    rows = joined.split("\n")
    assert any(row.startswith("b c b c b c") for row in rows)
    assert rows[-1] == "last"


@given(TEXTS)
def test_joined_rows_have_all_words_and_line_ends(text: str) -> None:
    pieces = list(joining._pieces(text))
    joined = "".join(pieces)
    assert joined.split() == text.split()
    assert joined.count("\n") == text.count("\n")
    assert all(len(piece) <= joining.LENGTH or piece.count("\n") <= 2 for piece in pieces)


def test_further_lines_are_joined_up_to_a_length() -> None:
    found = [line(number, f"line {number}") for number in range(1, TOO_MANY + 1)]
    joined = joining.lines(found, 0)
    assert joined[: joining.MIN_LINES] == found[: joining.MIN_LINES]
    assert [each.number for each in joined] == list(range(1, len(joined) + 1))
    assert " ".join(each.text for each in joined) == " ".join(each.text for each in found)
    assert all(joining.LENGTH - 12 <= len(each.text) <= joining.LENGTH for each in joined[joining.MIN_LINES : -1])


def test_lines_of_a_long_text_stay_as_they_are() -> None:
    found = [line(number, f"line {number}") for number in range(1, TOO_MANY + 1)]
    assert joining.lines(found, joining.CHARACTERS_PER_LINE * TOO_MANY) is found


def test_long_lines_are_not_joined() -> None:
    found = [line(number, "word " * 150) for number in range(1, TOO_MANY + 1)]
    assert joining.lines(found, 0) is found


def test_only_joined_program_text_keeps_its_line_ends() -> None:
    code, text = (line(1, "a\n  b", role) for role in (Role.CODE, Role.PARAGRAPH))
    assert joining.lines([text] * (joining.MIN_LINES + 2), 0)[-1].text == "a b a b"
    assert joining.lines([code] * (joining.MIN_LINES + 2), 0)[-1].text == "a\n  b\na\n  b"


def test_a_dump_with_too_many_lines_has_a_warning() -> None:
    document = extract("a b c\n" * TOO_MANY, kind="text")
    assert joining.JOINED in document.warnings
    assert sum(len(each.text.split()) for each in document.lines) == 3 * TOO_MANY
    assert joining.JOINED not in extract("a b c\n" * 1_000, kind="text").warnings
