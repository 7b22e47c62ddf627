"""Lines are found by the characters of their text."""

from __future__ import annotations

from stripper.model import Line, Role
from stripper.native.line_places import margins, places_with, places_with_point, recurring_places


def lines_of(*texts: str) -> list[Line]:
    return [
        Line(number, number, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 0, 0) for number, text in enumerate(texts, 1)
    ]


def test_lines_with_one_of_the_characters_are_found() -> None:
    lines = lines_of("Home › Sea", "Sea / Land", "Land - Sea", "", "Sea|Land")
    assert places_with(lines, "›/") == [0, 1]
    assert places_with(lines, "|") == [4]
    assert places_with(lines, "→") == places_with([], "|") == []


def test_a_full_stop_within_a_word_is_found() -> None:
    lines = lines_of("See sea.example", "The sea. The land.", ".net", "jane@sea.example.", "", "Sea .")
    assert places_with_point(lines) == [0, 2, 3]


def test_lines_recur_whatever_their_numbers() -> None:
    lines = lines_of("Post 1", "Reply", "Post 22", "Sea", "Reply", "Post ٣", "", "Post 1a", "Posts 1 2", "Reply")
    assert recurring_places(lines, 30, 2) == [[0, 2, 5], [1, 4, 9]]
    assert recurring_places(lines, 30, 3) == recurring_places(lines, 4, 1) == recurring_places([], 30, 0) == []


def test_long_lines_do_not_recur() -> None:
    assert recurring_places(lines_of(*["Reply"] * 3), 5, 2) == [[0, 1, 2]]
    assert recurring_places(lines_of(*["Reply"] * 3), 4, 2) == []


def test_margins_are_those_of_rows_that_are_not_blank() -> None:
    assert margins(["Sea", "   Land", "  Land", "", "     ", "\xa0 ", "\tLand"], 3) == (4, 2, 1)
    assert margins([], 3) == (0, 0, 0)
