"""Lists, listings, tables and captions that are kept because of the kept lines around them."""

from __future__ import annotations

import pytest

from stripper import extract
from stripper.classify import adjoining
from stripper.classify.around import Around
from stripper.model import Container, Line, Role, Scored, Unit
from stripper.reasons import Reason

PAGE, ARTICLE, ASIDE = 0, 1, 2
CONTAINERS = (
    Container(PAGE, "", "", False),
    Container(PAGE, "article", "", False),
    Container(PAGE, "aside", "", False),
    *(Container(parent, tag, "", False) for parent in (ARTICLE, ASIDE) for tag in ("p", "pre", "ul", "figure")),
    Container(ARTICLE, "blockquote", "", False),
    Container(11, "p", "", False),
    Container(11, "footer", "", False),
    Container(ARTICLE, "details", "", False),
    Container(14, "summary", "", False),
    Container(ARTICLE, "dl", "", False),
    Container(ARTICLE, "dl", "", False),
    Container(ARTICLE, "blockquote", "twitter-tweet", False),
)
P, PRE, UL, FIGURE, OTHER_P = 3, 4, 5, 6, 7
QUOTED, FOOTER, DETAILS, SUMMARY, TERMS, OTHER_TERMS, POST = 12, 13, 14, 15, 16, 17, 18


def a_line(number: int, container: int = P, role: Role = Role.PARAGRAPH, text: str = "some words") -> Line:
    return Line(number, 0, text, role, 0, "", CONTAINERS[container].tag, container, 0, 0, 0, 0)


def around(lines: list[Line], scores: list[float]) -> tuple[Scored, Around]:
    return Scored(scores, 0.0, lambda _: ()), Around(lines, [score >= 0 for score in scores], CONTAINERS)


@pytest.mark.parametrize(
    ("container", "score", "is_kept"),
    [(P, -1.0, True), (P, -1.6, False), (OTHER_P, -1.0, False)],
    ids=["beside", "low score", "in another section"],
)
def test_a_listing_beside_a_kept_line_of_its_section_is_kept(container: int, score: float, *, is_kept: bool) -> None:
    lines = [a_line(1, container), a_line(2, PRE, Role.CODE)]
    found = list(adjoining.listings(*around(lines, [1.0, score])))
    assert found == [Unit(2, 2, "listing", True, score)] * is_kept


@pytest.mark.parametrize(
    ("below", "score", "is_kept"),
    [(P, -7.0, True), (P, -8.5, False), (OTHER_P, -7.0, False)],
    ids=["between", "low score", "at the end"],
)
def test_a_listing_directly_between_kept_lines_is_kept(below: int, score: float, *, is_kept: bool) -> None:
    lines = [a_line(1), a_line(2, PRE, Role.CODE, "}"), a_line(3, below)]
    found = list(adjoining.listings(*around(lines, [1.0, score, 1.0])))
    assert found == [Unit(2, 2, "listing", True, score)] * is_kept


@pytest.mark.parametrize(
    ("container", "text", "score", "is_kept"),
    [
        (FOOTER, "The pilot", -1.9, True),
        (QUOTED, "— The pilot", -1.9, True),
        (QUOTED, "Click to expand", -1.9, False),
        (FOOTER, "The pilot", -2.1, False),
        (FOOTER, "The pilot " * 20, -1.9, False),
        (P, "The pilot", -1.9, False),
    ],
    ids=["footer", "dash", "button", "low score", "long", "after the quotation"],
)
def test_the_source_of_a_kept_quotation_is_kept(container: int, text: str, score: float, *, is_kept: bool) -> None:
    lines = [a_line(1, QUOTED, Role.QUOTE), a_line(2, container, Role.QUOTE, text), a_line(3)]
    found = list(adjoining.sources(lines, *around(lines, [1.0, score, 1.0])))
    assert found == [Unit(2, 2, "source of a quotation", True, score)] * is_kept


@pytest.mark.parametrize(
    ("container", "scores", "found"),
    [
        (POST, (-0.5, 1.0), [Unit(2, 3, "embedded post", True, 0.25)]),
        (POST, (-1.5, 1.0), [Unit(2, 3, "embedded post", False, -0.25)]),
        (POST, (-1.0, -1.0), []),
        (QUOTED, (-0.5, 1.0), []),
    ],
    ids=["high scores", "low scores", "no kept line", "another quotation"],
)
def test_an_embedded_post_has_one_verdict(container: int, scores: tuple[float, float], found: list[Unit]) -> None:
    lines = [a_line(1), a_line(2, container, Role.QUOTE), a_line(3, container, Role.QUOTE)]
    assert list(adjoining.posts(*around(lines, [1.0, *scores]))) == found


def test_a_line_within_a_quotation_is_no_source() -> None:
    lines = [a_line(number, QUOTED, Role.QUOTE) for number in (1, 2, 3)]
    assert list(adjoining.sources(lines, *around(lines, [1.0, -1.0, 1.0]))) == []


@pytest.mark.parametrize(
    ("below", "scores", "links", "is_kept"),
    [
        (P, (-0.5, 0.1), 0, True),
        (P, (-0.9, -0.9), 0, False),
        (OTHER_P, (-0.5, 0.1), 0, False),
        (P, (-0.5, 0.1), 10, False),
    ],
    ids=["between", "low scores", "at the end", "links"],
)
def test_a_list_between_kept_lines_is_kept(
    below: int, scores: tuple[float, float], links: int, *, is_kept: bool
) -> None:
    items = [a_line(number, UL, Role.ITEM)._replace(links=links) for number in (2, 3)]
    lines = [a_line(1), *items, a_line(4, below)]
    found = list(adjoining.lists(*around(lines, [1.0, *scores, 1.0])))
    assert [(unit.first, unit.last, unit.keep) for unit in found] == [(2, 3, True)] * is_kept


@pytest.mark.parametrize(
    ("role", "score", "is_kept"),
    [(Role.TERM, 0.1, True), (Role.TERM, -0.1, False), (Role.ITEM, 0.1, False)],
    ids=["terms", "low score", "other list"],
)
def test_a_list_of_terms_below_a_kept_line_is_kept(role: Role, score: float, *, is_kept: bool) -> None:
    lines = [a_line(1), a_line(2, UL, role), a_line(3, UL)]
    found = list(adjoining.lists(*around(lines, [1.0, 2 * score + 0.1, -0.1])))
    assert [(unit.first, unit.last, unit.keep) for unit in found] == [(2, 3, True)] * is_kept


@pytest.mark.parametrize(
    ("above", "score", "is_kept"),
    [(TERMS, -0.7, True), (TERMS, -0.9, False), (P, -0.7, False)],
    ids=["list", "low score", "paragraph"],
)
def test_a_list_of_terms_below_a_kept_one_is_kept(above: int, score: float, *, is_kept: bool) -> None:
    lines = [a_line(1, above), a_line(2, OTHER_TERMS, Role.TERM), a_line(3, OTHER_TERMS)]
    found = list(adjoining.lists(*around(lines, [1.0, score, score])))
    assert [(unit.first, unit.last, unit.keep) for unit in found] == [(2, 3, True)] * is_kept


@pytest.mark.parametrize(
    ("text", "role", "below", "is_kept"),
    [
        ("* * *", Role.PARAGRAPH, P, True),
        ("***", Role.PARAGRAPH, P, True),
        ("⁂", Role.PARAGRAPH, P, True),
        ("* * *", Role.PARAGRAPH, OTHER_P, False),
        ("* * *", Role.ITEM, P, False),
        ("*" * 10, Role.PARAGRAPH, P, False),
        ("* required", Role.PARAGRAPH, P, False),
        ("___", Role.PARAGRAPH, P, False),
    ],
    ids=["stars", "no spaces", "asterism", "end of the text", "item", "long", "words", "line"],
)
def test_an_ornament_between_kept_lines_is_kept(text: str, role: Role, below: int, *, is_kept: bool) -> None:
    lines = [a_line(1), a_line(2, P, role, text), a_line(3, below)]
    scored, kept = around(lines, [1.0, -4.0, 1.0])
    found = list(adjoining.breaks(lines, scored, (True, False, True), kept))
    assert found == [Unit(2, 2, "break", True, -4.0)] * is_kept


@pytest.mark.parametrize(
    ("score", "links", "breaks", "is_kept"),
    [(-0.4, 0, True, True), (-0.6, 0, True, False), (-0.4, 5, True, False), (-0.4, 0, False, False)],
    ids=["stanza", "low score", "link", "paragraphs"],
)
def test_a_line_at_the_start_of_a_kept_text_with_line_breaks_is_kept(
    score: float, links: int, *, breaks: bool, is_kept: bool
) -> None:
    lines = [a_line(number)._replace(follows_break=breaks and number != 3) for number in (1, 2, 3, 4)]
    lines[0] = lines[0]._replace(links=links)
    scores = [score, 1.0, 1.0, 1.0]
    found = list(adjoining.edges(lines, Scored(scores, 0.0, lambda _: ()), [each >= 0 for each in scores]))
    assert found == [Unit(1, 1, "line", True, score)] * is_kept


@pytest.mark.parametrize(
    ("summary", "text", "links", "units"),
    [
        (-0.8, -0.9, 0, [(2, 3)]),
        (-1.2, -0.9, 0, []),
        (-0.8, -0.9, 10, []),
        (-0.8, 1.0, 0, [(2, 2)]),
        (-1.2, 1.0, 0, []),
    ],
    ids=["below text", "low score", "links", "summary", "low score of the summary"],
)
def test_a_disclosure_and_its_summary_are_kept(
    summary: float, text: float, links: int, units: list[tuple[int, int]]
) -> None:
    parts = (a_line(2, SUMMARY)._replace(links=links), a_line(3, DETAILS)._replace(links=links))
    lines = [a_line(1), *parts]
    found = list(adjoining.details(*around(lines, [1.0, summary, text])))
    assert [(unit.first, unit.last) for unit in found] == units
    assert all(unit.keep for unit in found)


@pytest.mark.parametrize(
    ("role", "score", "is_kept"),
    [(Role.CODE, -2.0, True), (Role.CODE, -3.5, False), (Role.PARAGRAPH, -2.0, False)],
    ids=["of a listing", "low score", "of a picture"],
)
def test_the_caption_of_a_kept_listing_is_kept(role: Role, score: float, *, is_kept: bool) -> None:
    lines = [a_line(1, FIGURE, role), a_line(2, FIGURE, Role.CAPTION)]
    found = list(adjoining.captions(lines, *around(lines, [1.0, score])))
    assert found == [Unit(2, 2, "caption", True, score)] * is_kept


def test_a_listing_at_the_end_of_an_article_is_part_of_it() -> None:
    prose = "<p>The harbour has kept a register of its boats since the storm, and three volunteers read it.</p>"
    more = "<p>They work on Tuesday evenings, when the office is closed, and have reached the second volume.</p>"
    listing = "<figure><pre><code>ring()</code></pre><figcaption>How the bell is rung</figcaption></figure>"
    page = (
        f"<main><h1>Boats</h1><div>{prose}{more}{listing}</div><aside><h3><a href=/1>Ferry late</a></h3></aside></main>"
    )
    text = extract(page, kind="html").text
    assert "second volume.\n\nring()\n\nHow the bell is rung\n" in text


@pytest.mark.parametrize(
    ("score", "links", "below", "found"),
    [(-1.9, 0, 1.0, [2, 3]), (-2.1, 0, 1.0, []), (-1.9, 6, 1.0, []), (-1.9, 0, -1.0, [])],
    ids=["between", "low score", "links", "at the end"],
)
def test_lines_between_kept_lines_of_documentation_are_kept(
    score: float, links: int, below: float, found: list[int]
) -> None:
    lines = [a_line(1), a_line(2, TERMS)._replace(links=links), a_line(3, OTHER_P), a_line(4)]
    scores = [1.0, score, -1.0, below]
    scored = Scored(scores, 0.0, lambda _: ())
    units = adjoining.gaps(lines, scored, [each >= 0 for each in scores], {})
    assert [unit.first for unit in units] == found


def test_metadata_and_long_gaps_of_documentation_are_not_kept() -> None:
    lines = [a_line(number) for number in range(1, 24)]
    scored = Scored([-1.0] * 23, 0.0, lambda _: ())
    assert not list(adjoining.gaps(lines, scored, [number in {0, 22} for number in range(23)], {}))
    units = adjoining.gaps(lines[:3], scored, [True, False, True], {2: Reason.BYLINE})
    assert not list(units)


@pytest.mark.parametrize(
    ("content", "wanted", "found"),
    [
        ((False, True, False, True), (False, True), [0, 2]),
        ((True, False, True, False, True), (True, False, True), [0, 2]),
        ((True, True), (False, True), []),
        ((), (False, True), []),
    ],
)
def test_places_are_where_lines_are_kept_and_removed_in_order(
    content: tuple[bool, ...], wanted: tuple[bool, ...], found: list[int]
) -> None:
    assert list(adjoining.places(content, wanted)) == found
