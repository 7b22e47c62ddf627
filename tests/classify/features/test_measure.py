"""What is measured on a line, and which lines stand together."""

from __future__ import annotations

import pytest

import story
from stripper import metadata, parse
from stripper.classify import features
from stripper.classify.features import Measured
from stripper.decode import decode
from stripper.model import Parsed
from stripper.settings import Settings


def measured(page: str) -> tuple[Parsed, Measured]:
    read = decode(page, url=None, settings=Settings())
    parsed = parse.parse(read)
    return parsed, features.measure(read, parsed, metadata.find(read, parsed))


def values(page: str, text: str) -> dict[str, str]:
    """What was measured on the first line with this text, in words."""
    parsed, found = measured(page)
    row = next(index for index, line in enumerate(parsed.lines) if line.text == text)
    return {column: features.format_value(column, found.matrix.value(row, column)) for column in found.matrix.columns}


def in_paragraph(text: str) -> dict[str, str]:
    return values(story.page(f"<p>{text}</p>"), text)


@pytest.mark.parametrize("columns", [features.HTML, features.TEXT])
def test_a_column_has_a_name_of_its_own_that_can_be_read(columns: tuple[str, ...]) -> None:
    assert len(set(columns)) == len(columns)
    assert all(name.isprintable() and name == name.strip() and 0 < len(name) <= 60 for name in columns)


def test_lines_that_stand_together_have_one_group() -> None:
    parsed, found = measured(story.page())
    groups = dict(zip((line.text for line in parsed.lines), found.groups(), strict=True))
    assert groups["Sport"] == groups["Weather"] != groups[story.FIRST]


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ('<p><a href="/x">{}</a></p>', "linked", "1"),
        ("<p>{}</p>", "linked", "0"),
        ("<h2>{}</h2>", "role", "heading"),
        ("<ul><li>{}</li></ul>", "role", "item"),
        ("<h3>{}</h3>", "heading", "3"),
        ('<div class="comments"><p>{}</p></div>', "in comments", "1 steps up"),
        ('<div class="page-nav2"><p>{}</p></div>', "in navigation", "1 steps up"),
        ('<div class="x_NAV"><p>{}</p></div>', "in navigation", "1 steps up"),
        ('<div class="é/nav é"><p>{}</p></div>', "in navigation", "1 steps up"),
        ('<div class="pagenav"><p>{}</p></div>', "in navigation", "no"),
        (f'<div class="{"a" * 33} nav{"v" * 33}"><p>{{}}</p></div>', "in navigation", "no"),
        ("<aside>{}</aside>", "in sidebar", "yes"),
        ("<p>{}</p>", "in sidebar", "no"),
        ("<div hidden>{}</div>", "hidden", "yes"),
        ("<h2>Related articles</h2><p>{}</p>", "under", "related"),
        ("<p>{}</p><p>12 May 2024</p>", "date +1", "yes"),
    ],
)
def test_it_is_seen_what_a_line_is_and_where_it_stands(markup: str, column: str, value: str) -> None:
    text = "The roof of the fish market"
    assert values(story.page(markup.format(text)), text)[column] == value


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("The harbour was empty.", "ending", "sentence"),
        ("Read the whole story »", "ending", "arrow"),
        ("He called it “a storm”", "ending", "bracket or quote"),
        ("The harbour, the quay, the boats", "commas", "2"),
        ("THE HARBOUR WAS EMPTY", "capitals", "2"),
        ("The Harbour was empty", "capitals", "0.50"),
        ("It rained. It rained again. Then it stopped.", "sentences", "3"),
        ("雨が降った。また降った。", "sentences", "2"),
        ("雨が降った。また降った。", "particles", "some"),
        ("It costs 12.50 € in the shop", "price", "yes"),
        ("It begins at 19:30 as always", "time", "yes"),
        ("The 12 boats of the harbour", "price", "no"),
        ("Write to editors@harbour.example", "address", "yes"),
        ("Home | News | Harbour", "separators", "yes"),
        ("漢字かな", "characters", "8"),
    ],
)
def test_it_is_seen_what_a_text_is(text: str, column: str, value: str) -> None:
    assert in_paragraph(text)[column] == value


@pytest.mark.parametrize("text", ["Advertisement", "Anzeige", "Publicité", "Publicidad", "Реклама", "広告"])
def test_what_a_line_says_is_known_in_many_languages(text: str) -> None:
    assert in_paragraph(text)["says advertisement"] == "says it"


def test_a_longer_line_does_not_say_what_it_only_mentions() -> None:
    text = "She had found the house through an advertisement in a paper that no longer exists."
    assert in_paragraph(text)["says advertisement"] in ("no", "mentions it")


@pytest.mark.parametrize(("far", "said"), [("’", "begins with it"), ("港", "no")])
def test_what_a_long_line_begins_with_says_nothing_if_there_are_no_words_in_all_of_it(far: str, said: str) -> None:
    assert in_paragraph(f"Advertisement: {story.FIRST * 4} {far}")["says advertisement"] == said


def test_lines_of_a_dump_know_their_layout() -> None:
    page = f"Menu\n  * Home\n  * News\n\n{story.FIRST}\n\n{story.SECOND}\n"
    found = values(page, "Home")
    assert (found["marker"], found["indent"], found["run lines"]) == ("yes", "2", "3")


@pytest.mark.parametrize("page", ["", "x", "<p>x</p>", "<div></div>"])
def test_a_page_of_next_to_nothing_can_be_measured(page: str) -> None:
    parsed, found = measured(page)
    around = features.measure_context(found, [0.0] * len(parsed.lines))
    assert found.matrix.rows == around.rows == len(parsed.lines) == len(found.groups())
