"""Sentences that go on in the next row, in text whose markup was wrapped with its tags."""

from __future__ import annotations

import pytest

from stripper.parse import local_wrap, text

PROSE = """\
The night ferry leaves the old quay at ten, and it reaches the
islands before the bakers have lit their ovens. The harbour
office sells tickets until nine, at the counter next to the clock and on
board. Nobody has missed the ferry since the winter of the
great ice, when it came three days late and without any
bread. Its pilots learn their trade from the"""
GERMAN = """\
Die Nachtfähre verlässt den alten Kai um zehn, und sie
erreicht die Inseln, bevor die Bäcker ihre Öfen angezündet haben. Die
Hafenmeisterei verkauft bis neun Karten, am Schalter neben der
großen Uhr und an Bord. Niemand hat die Fähre seit dem Winter
des großen Eises verpasst, als sie drei Tage zu spät
kam und kein Brot brachte."""


def paragraphs(dump: str) -> list[str]:
    return [" ".join(row.text for row in rows) for rows in local_wrap.join(text.rows(dump))]


@pytest.mark.parametrize("dump", [f"{PROSE}\nolder ones.", GERMAN])
def test_rows_of_any_length_are_one_paragraph(dump: str) -> None:
    assert paragraphs(f"Menu\n\n{dump}\n\nAbout us") == ["Menu", dump.replace("\n", " "), "About us"]


@pytest.mark.parametrize(
    "row",
    [
        "Prices",  # a capital after a row that is not full
        "- older ones",
        "return pilots[island];",
        "\nolder ones",
    ],
)
def test_what_does_not_continue_the_sentence_stays_a_line(row: str) -> None:
    assert paragraphs(f"{PROSE}\n{row}")[-1].strip(" -") == row.strip("\n -")


def test_a_heading_above_prose_stays_a_line() -> None:
    heading = "How the night ferry to the islands and the old quay came to be a museum"
    below = "The Harbour Office of the old town sells the tickets, and it\nopens at nine."
    assert heading in paragraphs(f"{PROSE}\nolder ones.\n{heading}\n{below}")


def test_entries_without_a_sentence_stay_lines() -> None:
    entries = [f"the timetable of the night ferry to {'the island and ' * (number % 4)}back" for number in range(12)]
    assert paragraphs("\n".join(entries)) == entries


def test_rows_among_long_lines_stay_lines() -> None:
    long = "\n".join(f"{PROSE.replace(chr(10), ' ')} {number}." for number in range(9))
    first, second = PROSE.split("\n")[:2]
    assert paragraphs(f"{long}\n{first}\n{second}\n{long}")[9:11] == [first, second]


def test_program_text_stays_lines() -> None:
    rows = ["for each night ferry at the old quay of the island:", "the_ferry.leaves(quay, island)", "return pilots;"]
    assert paragraphs("\n".join([PROSE, *rows]))[-2:] == rows[-2:]


def test_very_many_rows_take_linear_time() -> None:
    rows = text.rows("\n".join(f"ferries leave. Some wait {'for ' * (number % 7 + 5)}the" for number in range(30_000)))
    assert max(len(each) for each in local_wrap.join(rows)) > 20_000
