"""Lines that are nothing but metadata, and are removed from the text."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import PROSE, SENTENCES, meta, numbers, text
from stripper import extract
from stripper.reasons import Reason

HEAD = f"<html lang=en>{pages.HEAD}"
PUBLISHED = meta("article:published_time", "2021-01-12")


def test_byline_and_date_beside_the_headline() -> None:
    found = pages.html(f"{HEAD}<p class=byline>By Jane Doe</p><p class=date>12 January 2021, 10:30</p>{PROSE}")
    assert numbers(found, Reason.BYLINE) == [2]
    assert numbers(found, Reason.DATE) == [3]


def test_the_heads_of_posts_are_kept() -> None:
    posts = "".join(
        f"<div class=post><p class=head>user{day} {day} January 2021</p>{PROSE}</div>" for day in range(12, 18)
    )
    assert numbers(pages.html(HEAD + posts), Reason.DATE) == []


def test_the_dates_of_list_entries_are_kept() -> None:
    entries = "".join(f"<li class=entry>Entry {day}</li><li>{day} January 2021</li>" for day in range(12, 18))
    declared = "<meta property=article:published_time content=2021-03-01>"
    assert numbers(pages.html(f"{declared}{HEAD}<ul>{entries}</ul>{PROSE}"), Reason.DATE) == []


@pytest.mark.parametrize("line", ["Deadline: 3 March 2021", "<td>12 January 2021</td>", "It began on 12 January 2021."])
def test_other_dates_beside_the_headline(line: str) -> None:
    cell = f"<table><tr>{line}<td>1</td></tr></table>" if line.startswith("<td>") else f"<p>{line}</p>"
    assert numbers(pages.html(f"{PUBLISHED}{HEAD}{cell}{PROSE}"), Reason.DATE) == []


def test_the_headline_and_the_headings_that_repeat_it() -> None:
    found = pages.html(f"{HEAD}{PROSE}<h2>Storm hits the coast</h2><h2>Storm hits</h2>{PROSE}")
    assert numbers(found, Reason.TITLE) == [1, 3]


def test_a_headline_in_several_lines() -> None:
    title = "<title>Storm hits the coast</title>"
    assert numbers(pages.html(f"{title}<h1>Storm hits<br>the coast</h1>{PROSE}"), Reason.TITLE) == [1]
    assert numbers(pages.html(f"{title}<h1>Storm hits the coast</h1><h1>Wind</h1>{PROSE}"), Reason.TITLE) == [1]


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [
        ("<p>Jane Doe</p>", True),
        ("<p>By Jane Doe, Example</p>", True),
        ("<p class=byline>Jane Doe, Example</p>", True),
        ("<p>By Jane Doe, who was there.</p>", False),
        ("<p>Jane Doe was there</p>", False),
        ("<h2>Jane Doe</h2>", False),
        ("<p>John Smith</p>", False),
        ("<aside><p>By Jane Doe</p></aside>", False),
    ],
)
def test_a_line_with_a_known_author(line: str, is_byline: bool) -> None:
    declared = pages.json_ld(author="Jane Doe")
    marked = "<p><a rel=author href=/>Jane Doe</a></p>"
    found = pages.html(f"{declared}{HEAD}{marked}<p>x</p>{line}{PROSE}")
    assert numbers(found, Reason.BYLINE) == ([2, 4] if is_byline else [2])


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("12 January 2021", True),
        ("Published on 12 January 2021, 10:30", True),
        ("13 January 2021", False),
        ("12 January 2021, and this is what all of us know so far", False),
        ("It began 12 January 2021.", False),
    ],
)
def test_a_line_with_the_known_date(line: str, is_date: bool) -> None:
    found = pages.html(f"{PUBLISHED}<p>12 January 2021</p>{HEAD}<p>{line}</p>{PROSE}")
    assert (3 in numbers(found, Reason.DATE)) is is_date


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Jane Doe, 12 January 2021", Reason.BYLINE),
        ("12 January 2021 | Jane Doe", Reason.BYLINE),
        ("12 January 2021 | Exampleville", Reason.DATE),
    ],
)
def test_a_line_with_the_author_and_the_date_is_a_byline(line: str, reason: Reason) -> None:
    found = pages.html(f"{pages.json_ld(author='Jane Doe')}{PUBLISHED}{HEAD}<p>{line}</p>{PROSE}")
    assert numbers(found, reason) == [2]


def test_the_lines_of_an_author_box() -> None:
    box = "<h3>About the author</h3><p>Jane Doe</p><p>For years Jane has been writing.</p>"
    assert numbers(pages.html(f"{HEAD}{PROSE}{box}"), Reason.AUTHOR_BIO) == [3, 4, 5]
    assert numbers(pages.html(f"{HEAD}{PROSE}{box.replace('author', 'weather')}"), Reason.AUTHOR_BIO) == []


def test_a_page_in_one_line_is_more_than_its_headline() -> None:
    title, prose = "嵐の夜に港に戻った船と島のパン屋をめぐる長い話のこと", "夜の船は十時に古い岸壁を出て島に着く。" * 20
    page = f"{title}ホーム会社案内{title}{prose}"
    assert extract(page, dialect="blocks").text == f"{page}\n"
    assert extract(f"{title}ホーム会社案内{title}\n\n{prose}", dialect="blocks").text == f"{prose}\n"


@pytest.mark.parametrize(
    ("line", "is_biography"),
    [
        ("Jane Doe is a sailor who has been writing about the harbour for years.", True),
        ("Jane Doe, Weather Editor, has been writing about the harbour for years.", False),
        ("Jane Doe Senior Reporter Jane writes about the harbour and its boats.", True),
        ("Jane Doe Bridge has been closed since the storm, and it will be for long.", False),
        ("Ole Lund is a sailor who has been writing about the harbour for years.", False),
        ("Jane Doe is a sailor.", False),
    ],
)
def test_a_biography_of_the_author_in_a_dump(line: str, is_biography: bool) -> None:
    found = text(f"Storm hits the coast of Example\n\nBy Jane Doe\n\n{SENTENCES}\n\n{SENTENCES}\n\n{line}\n")
    assert (Reason.AUTHOR_BIO in found.lines.values()) == is_biography


def test_the_title_element_below_headers() -> None:
    head = "Title: Storm - Lead Wiki\n\nURL Source: https://lead.example/storm\n\n"
    element = "Storm - Lead Wiki"
    found = pages.text(f"{head}# {element}\n\n{element}\n\nSea\n\nStorm\n\n{pages.SENTENCES}\n")
    assert sorted(numbers(found, Reason.TITLE)) == [1, 3, 4, 6]
