"""Wrapped paragraphs of a dump whose blocks have widths of their own."""

from __future__ import annotations

import textwrap

from stripper.parse import local_wrap, text

FERRY = (
    "The night ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens. "
    "Nobody has missed it since the winter of the great ice, when it came three days late and without any bread."
)
NARROW = "\n\n".join([textwrap.fill(FERRY, 40)] * 3)
MENU = "\n".join(("Timetable", "Prices and tickets", "The islands", "Contact"))


def paragraphs(dump: str) -> list[str]:
    return [" ".join(row.text for row in rows) for rows in local_wrap.join(text.rows(dump))]


def test_paragraphs_are_joined_by_the_width_of_those_nearby() -> None:
    wide = "\n".join(f"{FERRY[:150]} {number}" for number in range(30))
    assert paragraphs(f"{wide}\n\n{NARROW}")[-3:] == [FERRY] * 3


def test_entries_of_a_menu_stay_lines() -> None:
    assert paragraphs(MENU) == MENU.split("\n")
    assert paragraphs(f"{MENU}\n\n{NARROW}")[:4] == MENU.split("\n")


def test_lines_that_end_with_their_sentences_stay_lines() -> None:
    lines = [f"{FERRY[:111]} {number}." for number in range(9)]
    assert paragraphs("\n".join(lines)) == lines


def test_lower_case_alone_is_no_sign_of_wrapped_text() -> None:
    entries = [f"isle {'of the quay ' * (number % 4)}".strip() for number in range(12)]
    assert paragraphs("\n".join(entries)) == entries


CHINESE = (
    "夜间渡轮十点离开老码头在面包师点燃炉火之前就能抵达群岛自从大冰冻的那个冬天以来没有人错过它那一年它晚到了三天"
    "而且一块面包也没有带来港务局说今年冬天会再增加一班船岛上的居民都很高兴"
)


def test_paragraphs_in_chinese_are_joined_by_the_width_of_those_nearby() -> None:
    rows = [CHINESE[start : start + 28] for start in range(0, len(CHINESE), 28)]
    dump = "\n\n".join(["\n".join(rows)] * 3)
    assert [len(found) for found in local_wrap.join(text.rows(dump))] == [len(rows)] * 3


def test_headlines_in_chinese_stay_lines() -> None:
    headlines = [CHINESE[start : start + 25 + 3 * (start % 5)] for start in range(12)]
    assert paragraphs("\n".join(headlines)) == headlines
    short = [CHINESE[start : start + 18] for start in range(12)]
    assert paragraphs("\n".join(short)) == short


def test_columns_are_paragraphs_of_their_own() -> None:
    rows = zip(textwrap.wrap(FERRY, 36), textwrap.wrap(FERRY[:180], 30), strict=False)
    dump = "\n".join(f"{left:<40}{right}" for left, right in rows)
    found = local_wrap.paragraphs(text.rows(dump), 70)
    assert [len(rows) for rows in found] == [len(dump.split("\n"))] * 2
    assert [len(rows) for rows in local_wrap.paragraphs(text.rows(textwrap.fill(FERRY, 70)), 70)] == [4]


def test_a_width_that_explains_no_break_gives_way_to_those_nearby() -> None:
    rows = text.rows(NARROW)
    assert [len(found) for found in local_wrap.paragraphs(rows, 40)] == [6] * 3
    assert [len(found) for found in local_wrap.paragraphs(rows, 60)] == [6] * 3
    entries = text.rows("\n".join(line.capitalize() for line in NARROW.split("\n")))
    assert len(local_wrap.paragraphs(entries, 60)) == 18


HEADING = "The night ferry leaves the old quay at ten and reaches the islands before the bakers"


def centred(*texts: str) -> list[str]:
    """Return the paragraphs of a heading whose rows but the first are centred in 100 columns."""
    rows = [texts[0], *(" " * ((100 - len(row)) // 2) + row for row in texts[1:])]
    found = local_wrap.with_centred(local_wrap.join(text.rows("Home\n\n" + "\n".join(rows) + "\n\n   Boats")))
    return [" ".join(row.text for row in paragraph) for paragraph in found][1:-1]


def test_the_centred_rows_of_a_heading_are_joined() -> None:
    assert centred(HEADING, "have lit their ovens") == [f"{HEADING} have lit their ovens"]
    assert centred(HEADING, HEADING[:70], "have lit") == [f"{HEADING} {HEADING[:70]} have lit"]


def test_the_rows_of_a_heading_that_are_all_centred_are_joined() -> None:
    assert centred(f"{8 * ' '}{HEADING}", "have lit their ovens") == [f"{HEADING} have lit their ovens"]
    assert centred(f"{3 * ' '}{HEADING}", "have lit their ovens") == [HEADING, "have lit their ovens"]


def test_rows_below_a_heading_that_are_not_in_the_middle_stay_lines() -> None:
    found = local_wrap.with_centred(local_wrap.join(text.rows(f"Home\n\n{HEADING}\n       Islands\n\n   Boats")))
    assert len(found) == 4
    assert centred(HEADING[:40], "have lit their ovens") == [HEADING[:40], "have lit their ovens"]
