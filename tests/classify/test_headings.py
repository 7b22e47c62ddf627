"""Headings and terms, whose verdict is that of the lines below them."""

from __future__ import annotations

import pytest

from stripper.classify import headings
from stripper.model import Line, Mark, Role, Scored, Span
from stripper.reasons import Reason

TEXT = "The mole was built by a man who had never seen the sea before he came to the harbour."
OWN_LINK = (Span(0, 10, Mark.LINK, "#a"),)
OTHER_LINK = (Span(0, 10, Mark.LINK, "/a"),)


def a_line(number: int, text: str = TEXT, role: Role = Role.PARAGRAPH, level: int = 0, **fields: object) -> Line:
    line = Line(number, 0, text, role, level, "", "p", 0, 0, 0, 0, 0)
    return line._replace(**fields)  # type: ignore[arg-type]


def verdicts(*pairs: tuple[Line, float], metadata: tuple[int, ...] = (), after_kept: bool = True) -> dict[int, bool]:
    lines = [line for line, _ in pairs]
    scored = Scored([score for _, score in pairs], 0.0, lambda _: ())
    content = [score >= 0 for score in scored.scores]
    found = headings.find(lines, scored, content, dict.fromkeys(metadata, Reason.TITLE), after_kept=after_kept)
    return {unit.first: unit.keep for unit in found}


def a_heading(number: int, level: int = 2, **fields: object) -> Line:
    return a_line(number, "Some words", Role.HEADING, level, **fields)


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ((1, 0.5, -1), {2: False}),  # with its section
        ((1, 0.5, 1), {}),  # which is kept
        ((1, 2.0, -1), {}),  # too good a score
        ((1, -0.5, 1), {2: True}),  # between running text
        ((1, -2.0, 1), {}),  # too bad a score
        ((-1, -0.5, 1), {}),  # above, but not between
    ],
)
def test_a_heading_has_the_verdict_of_the_lines_below_it(scores: tuple[float, ...], found: dict[int, bool]) -> None:
    assert verdicts(*zip((a_line(1), a_heading(2), a_line(3)), scores, strict=True)) == found


@pytest.mark.parametrize(("scores", "found"), [((-1, -0.5, 1), {2: True}), ((-1, -2.0, 1), {}), ((-1, -0.5, -1), {})])
def test_a_heading_may_need_no_kept_line_before_it(scores: tuple[float, ...], found: dict[int, bool]) -> None:
    lines = (a_line(1), a_heading(2), a_line(3))
    assert verdicts(*zip(lines, scores, strict=True), after_kept=False) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("帰りの舟では話をしないことになっている。理由は船頭も知らない。", {2: True}),
        ("話をしないことになっている。", {}),
    ],
)
def test_running_text_of_wide_characters_is_shorter(text: str, found: dict[int, bool]) -> None:
    assert verdicts((a_line(1), 1), (a_heading(2), -0.5), (a_line(3, text), 1)) == found


@pytest.mark.parametrize(
    ("question", "below", "links", "found"),
    [
        ("Which stones?", "Two, kept wet.", 0, {2: True}),
        ("The stones", "Two, kept wet.", 0, {}),
        ("Which stones?", "Two, kept wet.", 14, {}),  # a link
    ],
)
def test_a_question_above_a_short_answer_is_kept(question: str, below: str, links: int, found: dict[int, bool]) -> None:
    heading = a_heading(2)._replace(text=question)
    assert verdicts((a_line(1), 1), (heading, -0.5), (a_line(3, below, links=links), 1)) == found


def test_a_section_ends_at_a_heading_of_its_level_and_has_those_of_lower_levels() -> None:
    gone, kept = a_line(3), a_line(5)
    assert verdicts((a_line(1), 1), (a_heading(2), 0.5), (gone, -1), (a_heading(4), 0.5), (kept, 1)) == {2: False}
    assert verdicts((a_line(1), 1), (a_heading(2), 0.5), (gone, -1), (a_heading(4, 3), 0.5), (kept, 1)) == {}
    below = verdicts((a_line(1), 1), (a_heading(2), 0.5), (gone, -1), (a_heading(4, 3), 0.5), (kept, -1))
    assert below == {2: False, 4: False}


def test_a_heading_without_a_section_and_one_of_metadata_keep_their_verdicts() -> None:
    assert verdicts((a_line(1), 1), (a_heading(2), 0.5)) == {}
    assert verdicts((a_line(1), 1), (a_heading(2), 0.5), (a_heading(3), 0.5)) == {}
    assert verdicts((a_line(1), 1), (a_heading(2), 0.5), (a_line(3), -1), metadata=(2,)) == {}


@pytest.mark.parametrize(
    ("spans", "scores", "found"),
    [
        (OWN_LINK, (-2, 1), {1: True}),
        (OWN_LINK, (-2, -1), {}),
        (OWN_LINK, (-4, 1), {}),
        (OTHER_LINK, (-2, 1), {}),
        ((Span(0, 99, Mark.LINK, "https://other.example/"),), (-2, 1), {1: True}),
    ],
)
def test_a_heading_that_links_to_itself_above_a_kept_line_is_kept(
    spans: tuple[Span, ...], scores: tuple[float, float], found: dict[int, bool]
) -> None:
    assert verdicts((a_heading(1, spans=spans), scores[0]), (a_line(2), scores[1])) == found


@pytest.mark.parametrize(
    ("text", "container", "scores", "found"),
    [
        (TEXT, 1, (-2, -2, 1), {1: True, 2: True}),
        (TEXT, 1, (-2, -2, -1), {}),
        (TEXT, 1, (-2, -4, 1), {}),
        ("Posts: 5", 1, (-2, -2, 1), {}),
        (TEXT, 0, (-2, -2, 1), {}),  # outside the list of definitions
    ],
)
def test_terms_above_a_kept_definition_are_kept(
    text: str, container: int, scores: tuple[float, ...], found: dict[int, bool]
) -> None:
    terms = (a_line(number, "a term", Role.TERM) for number in (1, 2))
    assert verdicts(*zip((*terms, a_line(3, text, container=container)), scores, strict=True)) == found


@pytest.mark.parametrize(("table", "found"), [(1, {1: True}), (0, {})])
def test_a_term_above_a_kept_table_is_kept(table: int, found: dict[int, bool]) -> None:
    cell = a_line(2, "crate", container=1)._replace(table=table)
    assert verdicts((a_line(1, "Parameters", Role.TERM), -1), (cell, 1)) == found


@pytest.mark.parametrize(
    ("scores", "found"),
    [((-1, -1.5, 1), {2: True}), ((-1, -2.5, 1), {}), ((1, -1.5, -1), {})],
    ids=["above", "too bad a score", "above a removed line"],
)
def test_a_heading_of_a_manual_above_a_kept_line_is_kept(scores: tuple[float, ...], found: dict[int, bool]) -> None:
    lines = [a_line(1, "Sails"), a_heading(2), a_line(3, "The jib")]
    scored = Scored(list(scores), 0.0, lambda _: ())
    units = headings.find(lines, scored, [score >= 0 for score in scores], {}, is_manual=True)
    assert {unit.first: unit.keep for unit in units} == found
