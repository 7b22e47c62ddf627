"""Dates after bylines within long lines of text dumps."""

from __future__ import annotations

import time

import pytest

from metadata import pages
from metadata.pages import SENTENCES
from stripper.metadata.authors import dump_bylines
from stripper.metadata.context import PageContext
from stripper.metadata.dates import squashed
from stripper.model import Kind

MENU = "Home News Sport Weather Harbour ferry timetable of the week "


def context(line: str, kind: Kind = Kind.TEXT) -> PageContext:
    return PageContext(pages.declarations(f"{line}\n", kind=kind), language="en")


def people(line: str) -> list[str]:
    return [name.name for each in dump_bylines.squashed(context(line)) for name in each.names]


@pytest.mark.parametrize(
    ("byline", "names", "iso", "is_modified"),
    [
        ("By Jane Doe - May 3, 2021 8 Facebook Twitter", ["Jane Doe"], "2021-05-03", False),
        ("By Jane Doe Published: May 3, 2021", ["Jane Doe"], "2021-05-03", False),
        ("by Jane van Doe Updated May 3, 2021", ["Jane van Doe"], "2021-05-03", True),
        ("By Jane Doe and Richard Roe May 3, 2021", ["Jane Doe", "Richard Roe"], "2021-05-03", False),
        ("Von Jane Doe Mo, 03.05.2021", ["Jane Doe"], "2021-05-03", False),
    ],
)
def test_a_byline_in_a_long_line(byline: str, names: list[str], iso: str, is_modified: bool) -> None:
    found = [(each.iso, each.is_modified) for each in squashed.find(context(MENU + byline))]
    assert found == [(iso, is_modified)]
    assert people(MENU + byline) == names


@pytest.mark.parametrize(
    "text",
    [
        "By noon the water was high on May 3, 2021",
        "By Jane Doe, who has more to say about May 3, 2021",
        "von Booten und neuen Segeln 3. Mai 2021",
        "Ruby Jane Doe May 3, 2021",
    ],
)
def test_a_line_without_one(text: str) -> None:
    assert list(squashed.find(context(MENU + text))) == []


@pytest.mark.parametrize("credit", ["Edited by", "Photo by", "Reviewed by"])
def test_editors_and_photographers_are_no_authors(credit: str) -> None:
    assert people(f"{MENU}{credit} Jane Doe May 3, 2021") == []
    assert people(f"{MENU}By Jane Doe Political reporter Published May 3, 2021") == ["Jane Doe"]
    assert people(f"{MENU}Written by Jane Doe May 3, 2021") == ["Jane Doe"]


def test_short_lines_are_read_elsewhere_and_html_has_none() -> None:
    assert list(squashed.find(context("By Jane Doe May 3, 2021"))) == []
    assert list(squashed.find(context(f"<p>{MENU}By Jane Doe May 3, 2021</p>", Kind.HTML))) == []


def test_a_squashed_dump_has_its_author_and_date() -> None:
    page = pages.text(f"{MENU * 3} Storm hits the coast By Jane Doe May 3, 2021 Share {SENTENCES * 3}")
    assert pages.names(page) == ["Jane Doe"]
    assert page.value("published") == "2021-05-03"


def test_many_capitals_cost_no_time() -> None:
    start = time.process_time()
    assert people("By " + "Ab Cd, Ef and " * 2_000) == []
    assert time.process_time() - start < 1
