"""The context in which rules read a page."""

from __future__ import annotations

import pytest

from metadata.pages import HEAD, PROSE, SENTENCES, context, declarations
from stripper.metadata.context import MAX_LABEL_TEXT, MAX_LOOKUPS, NEAR, PageContext
from stripper.model import Kind


def test_lines_near_and_below_the_headline() -> None:
    markup = "<p>x</p>" * 20 + HEAD + "<p>y</p>" * 20
    page = context(markup, headline=21)
    assert [line.number for line in page.near_headline] == list(range(21 - NEAR + 1, 21 + NEAR + 1))
    assert [line.number for line in page.below] == list(range(22, 42))
    assert [line.number for line in page.below_headline(list(page.lines))] == list(range(22, 42))
    assert [line.number for line in context(markup, headline=None).near_headline] == list(range(1, NEAR + 2))


def test_the_text_of_a_dump_ends_what_is_above_it() -> None:
    dump = "\n\n".join(("Storm hits the coast", "3 May 2020", *[SENTENCES] * 4, "Jane Doe")) + "\n"
    page = PageContext(declarations(dump, kind=Kind.TEXT))
    page = page.with_headline(page.lines[0])
    assert [line.number for line in page.above_text(8)] == [2, 3, 4, 5]
    assert [line.number for line in page.above_text(2)] == [2, 3]
    assert len(context(HEAD + PROSE * 8).above_text(6)) == 6


def test_a_container_within_another() -> None:
    page = context(f"<div>{HEAD}<section><p>here</p></section></div><p>there</p>")
    here, there = page.lines[1].container, page.lines[2].container
    outer = page.containers[page.lines[0].container].parent
    assert page.is_within(here, outer)
    assert not page.is_within(there, outer)


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<span class=author>Jane</span>", 1),
        ("<span class=autor>Jane</span>", 1),
        ("<span class=autorefresh>Jane</span>", 0),
        ("<time class=byline>3 May</time>", 0),
        (f"<span class=author>{'Jane ' * (MAX_LABEL_TEXT // 5 + 1)}</span>", 0),
    ],
)
def test_byline_labels(markup: str, count: int) -> None:
    assert len(context(f"{HEAD}<p>{markup}</p>").byline_labels) == count


def test_labels_far_above_the_headline_are_not_read() -> None:
    label = "<p><span class=author>Jane Doe</span></p>"
    assert context(label + "<p>x</p>" * 3 + HEAD, headline=5).byline_labels
    assert not context(label + "<p>x</p>" * 20 + HEAD, headline=22).byline_labels


def test_a_label_after_the_last_line_has_no_line() -> None:
    page = context(f"{HEAD}<p><span class=author>Jane Doe</span></p>")
    label = page.byline_labels[0]
    assert page.line_of(label) == 2
    assert page.line_of(label._replace(line=3)) is None
    assert page.container_at(99) == page.lines[-1].container


@pytest.mark.parametrize(
    ("name", "expected"), [("Example News", True), ("EXAMPLE-NEWS", True), ("Éxample News", True), ("Example", False)]
)
def test_the_publisher(name: str, expected: bool) -> None:
    assert context(HEAD, publishers="examplenews").is_publisher(name) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *(("Harbour", True), ("Harbour,", True), ("Boats", False), ("Example", False), ("Mast", False)),
        ("Jane", False),
        *(("harbour", False), ("Von", False), ("In", False)),
    ],
)
def test_words_that_occur_in_lower_case(word: str, expected: bool) -> None:
    page = context(f"{HEAD}<p>The harbour of von Doe, boats/ and jane.d@example.org, in sum a dismasted ship.</p>")
    assert page.occurs_in_lower_case(word) is expected


def test_an_adversarial_page_has_every_further_word_in_lower_case() -> None:
    page = context(HEAD)
    found = [page.occurs_in_lower_case(f"Word{number}") for number in range(MAX_LOOKUPS + 1)]
    assert found == [False] * MAX_LOOKUPS + [True]


def test_texts_longer_than_a_byline() -> None:
    page = context(HEAD + PROSE + "<p>x</p>")
    assert [text[:4] for text in page.long_texts] == ["This"]


def test_the_text_without_case() -> None:
    assert context("<p>STRASSE Straße</p>").folded_text == "strasse strasse"
