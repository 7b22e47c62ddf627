"""Columns for the reasons of removed lines, each with a hit and a near miss."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import row_of
from stripper import Settings, decode, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.features import surroundings
from stripper.classify.features.surroundings import COLUMNS, EVIDENCE, RUN, Known

TITLE = "Storm tears roofs off harbour"
KNOWN = Known(TITLE, ("Jane Doe",), is_forum=True)
PARTS = (*story.PARAGRAPHS[:2], "{}", story.PARAGRAPHS[2])


def value(text: str, column: str, *, template: tuple[str, ...] = PARTS, known: Known = KNOWN) -> float:
    """Return a value of a line of a text dump where all lines but those of the story are removed."""
    source = "\n\n".join(part.format(text) for part in template)
    page = decode.decode(source, url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    kept = tuple(line.text in story.PARAGRAPHS for line in parsed.lines)
    return blocks.measure(parsed.lines, measured, kept, known).value(row_of(parsed, text), column)


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        (TITLE, "repeats title", 1),
        (f"{TITLE} | Harbour News", "repeats title", 1),
        (f"Harbour News – {TITLE}", "repeats title", 1),
        ("Storm tears roofs", "repeats title", 0),
        (f"{TITLE} again", "repeats title", 0),
        ("Jane Doe", "names author", 1),
        ("By Jane Doe", "names author", 1),
        ("Jane Doe and Al Roe told us", "names author", 0),
        ("Home › News › Coast", "steps of path", 2),
        ("Home / News", "steps of path", 1),
        ("»", "steps of path", 1),
        ("Ports » Boats » Nets", "steps of path", 2),
        ("« Ports », « Boats », « Nets »", "steps of path", 0),
        ("and/or", "steps of path", 0),
        ("News | Sport | Weather", "signs between entries", 2),
        ("NewsSportWeather", "signs between entries", 2),
        ("News, Sport, Weather", "signs between entries", 0),
    ],
)
def test_the_text_of_a_line(text: str, column: str, expected: float) -> None:
    assert value(text, column) == expected


@pytest.mark.parametrize(
    ("template", "column", "expected"),
    [
        (("Home", "{}", "›", TITLE, story.FIRST), "on path from home page", 2),
        (("Home", "{}", "›", "The storm", story.FIRST), "on path from home page", 0),
        ((story.FIRST, "{}", "Reply", story.SECOND), "copies", 2),
        ((story.FIRST, "{}", "Reply now", story.SECOND), "copies", 1),
        (("{}", "One", story.FIRST), "lines from content", -2),
        ((story.FIRST, "{}", story.SECOND), "lines from content", 0),
        ((story.FIRST, "One", "{}"), "lines from content", 2),
        ((story.FIRST, "One", "{}"), "run: lines", 2),
        ((story.FIRST, "{}", story.SECOND, "One"), "run: lines", 1),
        ((story.FIRST, "One", "{}"), "run: lines before", 1),
        ((story.FIRST, "{}", "One"), "run: lines before", 0),
        ((story.FIRST, "{}", "One"), "run: lines after", 1),
        ((story.FIRST, "One", "{}"), "run: lines after", 0),
        ((story.FIRST, "{}", "One"), "run: mean characters", 4),
        ((story.FIRST, "{}", story.SECOND, "One"), "run: mean characters", 5),
        ((story.FIRST, "{}", "The ferry company cancels winter"), "run: share of short lines", 0.5),
        ((story.FIRST, "{}", "One"), "run: share of short lines", 1),
        ((story.FIRST, "{}", 70 * "x"), "run: share of long lines", 0.5),
        ((story.FIRST, "{}", 50 * "x"), "run: share of long lines", 0),
        ((story.FIRST, "* One\n* {}"), "run: share of list items", 1),
        ((story.FIRST, "{}"), "run: share of list items", 0),
        ((story.FIRST, "{}"), "share of content before", 1),
        (("{}", story.FIRST), "share of content before", 0),
    ],
)
def test_the_place_of_a_line(template: tuple[str, ...], column: str, expected: float) -> None:
    assert value("Reply", column, template=template) == pytest.approx(expected)


def test_a_bullet_after_an_invitation_to_share() -> None:
    assert value("—", "lines since share", template=(story.FIRST, "Share this:", "{}", story.SECOND)) == 1
    assert value("—", "lines since share", template=(story.FIRST, "The prices:", "{}", story.SECOND)) == -1


def test_the_type_of_the_page() -> None:
    assert value("Reply", "page is a forum", known=Known(is_forum=True)) == 1
    assert value("Reply", "page is a forum", known=Known(is_forum=False)) == 0


@pytest.mark.parametrize(("text", "is_more"), [("Share on Facebook", True), ("The harbour", False)])
def test_the_evidence_by_rules(text: str, is_more: bool) -> None:
    assert (value(text, "evidence: share") > value(text, "evidence: cookie")) is is_more


def test_the_columns_are_no_features_of_scores() -> None:
    assert not {*COLUMNS, *RUN, *EVIDENCE} & {*features.HTML, *features.TEXT}


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("The harbour storm: roofs off - Harbour News", 1),
        ("Harbour News", 0),
        ("Storm", 0),
        ("Storm warnings are given by the new port", 0),
    ],
)
def test_the_first_line_resembles_the_title(first: str, is_title: float) -> None:
    assert value(first, "repeats title", template=("{}", story.FIRST)) == is_title
    assert value(first, "repeats title", template=("One", "{}", story.FIRST)) == 0


def test_a_page_in_html_has_no_runs() -> None:
    page = decode.decode(story.page(), url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    kept = tuple(False for _ in parsed.lines)
    assert not set(RUN) & set(surroundings.extend(parsed.lines, measured.matrix, kept, Known()).columns)
