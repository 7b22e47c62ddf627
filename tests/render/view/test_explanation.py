"""Why a line was kept or removed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, Settings, extract
from stripper.model import Block, Points
from stripper.render.view.explanation import Judge, NoSuchLineError, apportioned, explain, matching
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

MENU = removed("Home", score=-4.0)


def judged(data: str, settings: Settings) -> tuple[Document, Judge]:
    """A document, and what strips its page with other settings."""
    return extract(data, settings=settings), lambda other: extract(data, settings=other)


@given(st.lists(st.floats(-9, 9), max_size=300), st.integers(1, 4))
def test_shown_points_add_up_to_the_shown_score(points: list[float], digits: int) -> None:
    shown = apportioned([Points("x", "", point) for point in points], digits)
    assert sum(point.units for point in shown) == round(sum(points) * 10**digits)
    assert all(abs(s.units - p * 10**digits) <= 1 for s, p in zip(shown, points, strict=True))


def test_points_of_a_real_line_add_up() -> None:
    document, judge = judged(story.page(), Settings())
    for line, decision in zip(document.lines, document.decisions, strict=True):
        found = explain(document, line.number, judge)
        assert found.units == sum(point.units for point in found.points) == round(decision.score * 100)


def test_options_that_turn_it_round_are_tried() -> None:
    document, judge = judged(story.page(), Settings())
    found = explain(document, 1, judge)
    assert (found.row.line.text, found.row.decision.reason) == ("Home", Reason.NAVIGATION)
    assert found.turns == (("with --keep navigation", 4), ("with --keep-lines 1", 0))
    assert explain(document, 6, judge).turns == (("with --drop text", 2), ("with --drop-lines 6", 0))


def test_what_the_user_said_is_what_decided() -> None:
    settings = Settings(keep=frozenset({Reason.NAVIGATION}), drop=frozenset({Reason.TEXT}))
    document, judge = judged(story.page(), settings)
    kept, dropped = explain(document, 1, judge), explain(document, 6, judge)
    assert kept.decided == "kept because of --keep navigation"
    assert "without --keep navigation" in [turn.option for turn in kept.turns]
    assert dropped.decided == "removed because of --drop text"
    assert "without --drop text" in [turn.option for turn in dropped.turns]


def test_corrections_are_what_decided_whatever_the_score() -> None:
    rule = Rule(keep=False, text="*harbour master*", place="rules.toml:3")
    settings = Settings(
        keep_lines=(range(1, 2),),
        drop_lines=(range(6, 7),),
        rules=Sites((Site((ANY_HOST,), (rule,)),), ("rules.toml",)),
    )
    document, judge = judged(story.page(), settings)
    kept, dropped, ruled = (explain(document, number, judge) for number in (1, 6, 7))
    assert kept.decided == "kept because of --keep-lines; its score does not count"
    assert ("without --keep-lines", 0) in kept.turns
    assert dropped.decided == "removed because of --drop-lines; its score does not count"
    assert ("without --drop-lines", 0) in dropped.turns
    assert ruled.decided == "removed by the rule at rules.toml:3; its score does not count"
    assert {("without --rules", 0), ("with --keep-lines 7", 0)} <= set(ruled.turns)
    assert not any("--rules" in turn.option for turn in (*kept.turns, *dropped.turns))


def test_what_is_known_of_a_line_may_decide_whatever_its_score() -> None:
    data = story.page(f"<p>{story.FIRST}</p>", before="<h1>Storm tears roofs off harbour</h1>")
    document, judge = judged(data, Settings())
    decided = {row.text: explain(document, row.number, judge).decided for row in document.lines}
    assert decided["Storm tears roofs off harbour"].startswith("removed because it holds nothing but metadata: title")
    assert decided[story.FIRST].startswith("removed because it says again")
    assert decided[story.SECOND].startswith("kept because its score")
    assert decided["Home"].startswith("removed because its score stays below")


def test_block_and_neighbours() -> None:
    document = make_document(*[MENU] * 5, a_line("x"), blocks=[Block(1, 5, Reason.NAVIGATION)])
    found = explain(document, 4, lambda _: document)
    assert found.block == Block(1, 5, Reason.NAVIGATION)
    assert [row.line.number for row in found.beside] == [1, 2, 3, 4, 5, 6]
    assert explain(document, 6, lambda _: document).block is None


def test_where_it_stands() -> None:
    document, judge = judged(story.page(), Settings())
    assert explain(document, 1, judge).place[-3:] == ("nav.main-menu", "ul", "li")


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_line_that_is_not_there(number: int) -> None:
    document = make_document(MENU, MENU)
    with pytest.raises(NoSuchLineError, match="the page has 1 to 2"):
        explain(document, number, lambda _: document)
    with pytest.raises(NoSuchLineError, match="no lines at all"):
        explain(make_document(), 1, lambda _: document)


def test_lines_are_found_by_their_text_in_whatever_case_and_white_space() -> None:
    document = make_document(a_line("Big Storm\n hits"), MENU, a_line("a big  storm hits"))
    assert matching(document, "BIG storm  Hits") == [1, 3]
    with pytest.raises(NoSuchLineError, match="holds 'sun'"):
        matching(document, "sun")


def test_blocks_of_a_document_cover_the_lines_that_are_no_content() -> None:
    document = extract(story.page())
    covered = {n for block in document.blocks for n in range(block.first, block.last + 1)}
    assert covered == {line.number for line, d in zip(document.lines, document.decisions, strict=True) if not d.keep}
    again = extract(story.page(), settings=replace(Settings(), keep=frozenset(Reason)))
    assert again.blocks == document.blocks
