"""The explanation of a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, Settings, extract
from stripper.classify import adjoining, fringes, landmarks, series, signatures
from stripper.model import Block, Contribution
from stripper.render.view.explanation import ALONE, NoSuchLineError, Rerun, explain, matching, rounded
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

MENU = removed("Home", score=-4.0)


def extracted(data: str, settings: Settings) -> tuple[Document, Rerun]:
    """Return a document, and a function that extracts its page with other settings."""
    return extract(data, settings=settings), lambda other: extract(data, settings=other)


@given(st.lists(st.floats(-9, 9), max_size=300), st.integers(1, 4))
def test_rounded_contributions_add_up_to_the_rounded_score(points: list[float], digits: int) -> None:
    shown = rounded([Contribution("x", "", point) for point in points], digits)
    assert sum(point.units for point in shown) == round(sum(points) * 10**digits)
    assert all(abs(s.units - p * 10**digits) <= 1 for s, p in zip(shown, points, strict=True))


def test_contributions_of_a_real_line_add_up() -> None:
    document, rerun = extracted(story.page(), Settings())
    for line, decision in zip(document.lines, document.decisions, strict=True):
        found = explain(document, line.number, rerun)
        assert found.units == sum(point.units for point in found.contributions) == round(decision.score * 100)


def test_options_that_flip_the_decision_are_tried() -> None:
    document, rerun = extracted(story.page(), Settings())
    found = explain(document, 1, rerun)
    assert (found.row.line.text, found.row.decision.reason) == ("Home", Reason.NAVIGATION)
    assert found.flips == (("--keep navigation", 4), ("--keep-lines 1", 0))
    assert explain(document, 6, rerun).flips == (("--drop text", 2), ("--drop-lines 6", 0))


def test_options_of_the_user_decide() -> None:
    settings = Settings(keep=frozenset({Reason.NAVIGATION}), drop=frozenset({Reason.TEXT}))
    document, rerun = extracted(story.page(), settings)
    kept, dropped = explain(document, 1, rerun), explain(document, 6, rerun)
    assert kept.decided == "kept because of --keep navigation"
    assert "without --keep navigation" in [flip.option for flip in kept.flips]
    assert dropped.decided == "removed because of --drop text"
    assert "without --drop text" in [flip.option for flip in dropped.flips]


def test_corrections_decide_regardless_of_the_score() -> None:
    rule = Rule(keep=False, text="*harbour master*", place="rules.toml:3")
    settings = Settings(
        keep_lines=(range(1, 2),),
        drop_lines=(range(6, 7),),
        rules=Sites((Site((ANY_HOST,), (rule,)),), ("rules.toml",)),
    )
    document, rerun = extracted(story.page(), settings)
    kept, dropped, ruled = (explain(document, number, rerun) for number in (1, 6, 7))
    assert kept.decided == "kept because of --keep-lines, regardless of its score"
    assert kept.sentences[0] == "Kept because of --keep-lines, regardless of its score."
    assert ("without --keep-lines", 0) in kept.flips
    assert dropped.decided == "removed because of --drop-lines, regardless of its score"
    assert ("without --drop-lines", 0) in dropped.flips
    assert ruled.decided == "removed by the rule at rules.toml:3, regardless of its score"
    assert {("without --rules", 0), ("--keep-lines 7", 0)} <= set(ruled.flips)
    assert not any("--rules" in flip.option for flip in (*kept.flips, *dropped.flips))


def test_metadata_and_duplicates_decide_regardless_of_the_score() -> None:
    copy = f'<div class="small-screens"><p>{story.FIRST}</p></div>'
    data = story.page(copy, before="<h1>Storm tears roofs off harbour</h1>")
    document, rerun = extracted(data, Settings())
    decided = {row.text: explain(document, row.number, rerun).decided for row in document.lines}
    assert decided["Storm tears roofs off harbour"].startswith("removed because it contains only metadata (title)")
    assert decided[story.FIRST].startswith("removed because it duplicates another line")
    assert decided[story.SECOND].startswith("kept because its score")
    assert decided["Home"].startswith("removed because its score is below")


def test_block_and_neighbours() -> None:
    document = make_document(*[MENU] * 5, a_line("x"), blocks=[Block(1, 5, Reason.NAVIGATION)])
    found = explain(document, 4, lambda _: document)
    assert found.block == Block(1, 5, Reason.NAVIGATION)
    assert [row.line.number for row in found.neighbours] == [1, 2, 3, 4, 5, 6]
    assert explain(document, 6, lambda _: document).block is None


def test_ancestors() -> None:
    document, rerun = extracted(story.page(), Settings())
    assert explain(document, 1, rerun).ancestors[-3:] == ("nav.main-menu", "ul", "li")


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_line_that_does_not_exist(number: int) -> None:
    document = make_document(MENU, MENU)
    with pytest.raises(NoSuchLineError, match="numbered 1 to 2"):
        explain(document, number, lambda _: document)
    with pytest.raises(NoSuchLineError, match="The page has no lines"):
        explain(make_document(), 1, lambda _: document)


def test_lines_are_found_by_their_text_ignoring_case_and_white_space() -> None:
    document = make_document(a_line("Big Storm\n hits"), MENU, a_line("a big  storm hits"))
    assert matching(document, "BIG storm  Hits") == [1, 3]
    with pytest.raises(NoSuchLineError, match="contains 'sun'"):
        matching(document, "sun")


def test_blocks_of_a_document_cover_the_lines_below_the_threshold() -> None:
    document = extract(story.page())
    covered = {n for block in document.blocks for n in range(block.first, block.last + 1)}
    assert covered == {line.number for line, d in zip(document.lines, document.decisions, strict=True) if not d.keep}
    again = extract(story.page(), settings=replace(Settings(), keep=frozenset(Reason)))
    assert again.blocks == document.blocks


@pytest.mark.parametrize(
    "kind", [adjoining.GAP, adjoining.LINE, fringes.KIND, landmarks.KIND, series.KIND, signatures.KIND]
)
def test_units_of_single_lines_are_explained_in_words(kind: str) -> None:
    assert any(ALONE[kind])
