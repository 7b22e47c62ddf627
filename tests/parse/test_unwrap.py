"""Joining of hard-wrapped paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.parse import dialects

PROSE = (
    "The quick brown fox jumps over the lazy dog and then goes on to walk along the river until the sun goes down "
    "behind the hills, the night falls over the land, and all is quiet but for the owls that sit in the old trees."
)
CHINESE = "这条河从山上流下来经过许多村庄和田野最后流入大海沿岸的人们世世代代以捕鱼和种田为生" * 3 + "。"


def texts(dump: str) -> list[str]:
    return [line.text for line in dialects.read(dump).lines]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    dump = "\n\n".join(textwrap.fill(PROSE, width) for _ in range(3))
    assert texts(dump) == [PROSE] * 3


def test_wrapped_indented_paragraphs_and_items_are_joined() -> None:
    paragraph = textwrap.fill(PROSE, 72, initial_indent="   ", subsequent_indent="   ")
    item = textwrap.fill(PROSE, 72, initial_indent="     * ", subsequent_indent="       ")
    assert texts(f"{paragraph}\n\n{item}\n     * next\n{item}\n") == [PROSE, PROSE, "next", PROSE]


def test_wrapped_quotations_in_mail_are_joined() -> None:
    quoted = textwrap.fill(PROSE, 72, initial_indent="> ", subsequent_indent="> ")
    assert texts(f"{textwrap.fill(PROSE, 72)}\n{quoted}\n") == [PROSE, f"> {PROSE}"]


@pytest.mark.parametrize("width", [30, 35])
def test_rows_in_scripts_without_spaces_are_joined_without_one(width: int) -> None:
    rows = [CHINESE[at : at + width] for at in range(0, len(CHINESE), width)]
    assert texts("\n".join(rows) + "\n\n" + "\n".join(rows)) == [CHINESE, CHINESE]


@pytest.mark.parametrize(
    "dump",
    [
        "Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.",
        "A line of text that is fairly long, yes it is.\nAnother line of text, not so long.\nShort.\n"
        "The third line of text is the longest of all the lines here.",
        "Home\nNews about dogs\nContact us\nAbout",
        "北京\n上海\n广州",
        f"{PROSE}\n{PROSE}",
    ],
)
def test_text_that_is_not_wrapped_is_unchanged(dump: str) -> None:
    assert texts(dump) == dump.split("\n")


def test_blank_lines_bullets_and_rules_end_paragraphs() -> None:
    wrapped = textwrap.fill(PROSE, 72)
    assert texts(f"{wrapped}\n\nJane Doe\nMain Street 1") == [PROSE, "Jane Doe", "Main Street 1"]
    assert texts(f"HEADING\n{wrapped}\n* item\n* item") == ["HEADING", PROSE, "item", "item"]
    assert texts(f"{wrapped}\n{'-' * 72}\n{wrapped}") == [PROSE, "-" * 72, PROSE]


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=60, max_size=150), st.integers(50, 100))
def test_no_words_are_lost_or_joined(words: list[str], width: int) -> None:
    prose = " ".join(words)
    assert " ".join(texts(textwrap.fill(prose, width))) == prose


MENU = "\n".join(f"An entry of a menu, which has as many columns as others {number}\n" for number in range(30))


def test_wrapped_paragraphs_after_a_long_menu_are_joined() -> None:
    wrapped = textwrap.fill(PROSE, 100)
    assert texts(f"{MENU}\n{wrapped}\n\n{wrapped}\n\n{wrapped}")[-3:] == [PROSE] * 3


def test_lines_of_a_poem_after_a_long_menu_are_not_joined() -> None:
    poem = "\n".join(PROSE[: 50 + 9 * (number % 7)].strip() for number in range(8))
    assert texts(f"{MENU}\n{poem}")[-8:] == poem.split("\n")


def test_wrapped_paragraphs_around_a_long_table_row_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(PROSE, 80) for _ in range(20))
    row = "cell  " * 40
    assert texts(f"{wrapped}\n\n{row}\n\n{wrapped}") == [PROSE] * 20 + [" ".join(row.split())] + [PROSE] * 20


def test_many_long_lines_mean_that_the_text_is_not_wrapped() -> None:
    lines = [PROSE[:72], PROSE[:70], PROSE, PROSE[:71], PROSE]
    assert texts("\n".join(lines)) == [line.strip() for line in lines]


def test_an_indented_first_row_is_joined_in_scripts_without_spaces() -> None:
    rows = ["\u3000" + CHINESE[:39], *(CHINESE[at : at + 40] for at in range(39, len(CHINESE), 40))]
    assert texts("\n".join(rows + rows)) == [CHINESE, CHINESE]


def test_an_indented_first_row_is_not_joined_in_other_scripts() -> None:
    first, *others = textwrap.wrap(PROSE, 72)
    assert len(texts("\n".join([f"  {first}", *others]))) > 1
