"""The values of one page."""

from __future__ import annotations

import pytest

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, extract
from stripper.model import Finding
from stripper.render.html_view.page import LARGEST, Entry, Page, Run, page, tag
from stripper.render.view.rows import EVERYTHING, Selection

DOCUMENT = make_document(
    *[removed(name) for name in ("Home", "News", "Sport", "Weather")],
    a_line("The storm came.", score=1.5),
    removed("Share", Reason.SHARE),
    a_line("March 3", keep=False, reason=Reason.DATE),
    title="Storm",
    findings=[Finding("published", "2024-03-03", "line", 7)],
)


def made(document: Document = DOCUMENT, selection: Selection = EVERYTHING, *, scores: bool = True) -> Page:
    return page("storm.html", document, selection, scores=scores)


def entries(found: Page) -> list[Entry]:
    """All lines, also those of runs."""
    return [entry for item in found.items for entry in (item.rows if isinstance(item, Run) else (item,))]


def test_each_line_has_its_number_sign_and_reason() -> None:
    assert [(entry.number, entry.sign, entry.css_class) for entry in entries(made())] == [
        *[(number, "−", "row removed is-navigation") for number in (1, 2, 3, 4)],
        (5, "", "row kept is-text"),
        (6, "−", "row removed is-share"),
        (7, "@", "row removed is-date metadata"),
    ]


def test_four_removed_lines_are_a_run_and_three_are_not() -> None:
    run, *rest = made().items
    assert isinstance(run, Run)
    assert (run.number, run.summary, run.excerpt) == (
        1,
        "4 lines removed: navigation 4",
        "Home · News · Sport · Weather",
    )
    assert not any(isinstance(item, Run) for item in rest)
    assert not any(isinstance(item, Run) for item in made(make_document(*[removed("Home")] * 3)).items)
    assert not any(isinstance(item, Run) for item in made(selection=Selection(unfolded=True)).items)


def test_ordinary_content_has_no_tag() -> None:
    tags = {entry.number: entry.tag and entry.tag.text for entry in entries(made())}
    assert (tags[5], tags[6], tags[7]) == (None, "share", "date")


def test_a_metadata_line_shows_the_value_read_from_it() -> None:
    extracted = {entry.number: entry.extracted for entry in entries(made())}
    assert (extracted[6], extracted[7]) == ("", "published 2024-03-03")


def test_only_selected_lines_are_listed() -> None:
    assert [entry.number for entry in entries(made(selection=Selection(only=frozenset({"share"}))))] == [6]


def test_the_header_has_facts_and_counts() -> None:
    facts = {fact.name: (fact.value, [tag.text for tag in fact.tags]) for fact in made().facts}
    assert facts == {
        "kind": ("html", []),
        "title": ("Storm", []),
        "date": ("2024-03-03", []),
        "kept": ("1 of 7 lines, 3 of 10 words (30%)", []),
        "metadata": ("1 line", ["date 1"]),
        "removed": ("5 lines", ["navigation 4", "share 1"]),
    }


def test_segments_fill_the_bar_in_proportion_to_words() -> None:
    segments = made().segments
    assert [(segment.css_class, segment.width) for segment in segments] == [
        ("", "30.00"),
        ("is-date", "20.00"),
        ("is-navigation", "40.00"),
        ("is-share", "10.00"),
    ]
    assert segments[0].title == "text: 3 words"
    assert made(make_document()).segments == ()


def test_a_score_names_decision_and_threshold() -> None:
    score = entries(made())[4].score
    assert score is not None
    assert score.summary == "kept as text; score +1.50, threshold +0.00"
    assert [(part.amount, part.side, part.width, part.feature, part.value) for part in score.parts] == [
        ("+2.50", "for", "40", "characters", "120"),
        ("-1.00", "against", "16", "link density", "0.50"),
    ]


def test_the_parts_of_every_score_add_up_to_it() -> None:
    document = extract(story.page())
    for entry, decision in zip(entries(made(document)), document.decisions, strict=True):
        assert entry.score is not None
        assert len(entry.score.parts) == LARGEST + 1
        assert "smaller contributions" in entry.score.parts[-1].feature
        total = sum(round(100 * float(part.amount)) for part in entry.score.parts)
        assert total == round(100 * decision.score)


def test_without_scores_no_line_has_one() -> None:
    assert {entry.score for entry in entries(made(scores=False))} == {None}


@pytest.mark.parametrize(("lines", "text"), [(None, "share"), (1234, "share 1,234")])
def test_tags_name_the_reason_and_explain_it(lines: int | None, text: str) -> None:
    assert tag(Reason.SHARE, lines) == (text, "is-share", Reason.SHARE.sentence)
