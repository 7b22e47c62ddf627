"""Bylines and lines with dates as newspapers of forty languages print them, in HTML and in text dumps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from metadata import pages
from stripper.model import Metadata

CASES = pages.cases("newspapers")


def in_html(case: dict[str, Any], *lines: str) -> Metadata:
    rows = "".join(f"<p>{line}</p>" for line in (*lines, *[f"{case['text']} {case['text']}"] * 4))
    head = f"<html lang={case['language']}><title>{case['title']}</title>"
    return pages.html(f"{head}<article><h1>{case['title']}</h1>{rows}</article>")


def in_dump(case: dict[str, Any], *lines: str) -> Metadata:
    title, text = case["title"], f"{case['text']} {case['text']}"
    return pages.text("\n\n".join((title, title, *lines, *[text] * 4)))


def rows(section: str) -> list[Any]:
    """Return (read, case, row) of a section for HTML and text dumps."""
    return [
        pytest.param(
            read, case, row, id=f"{case['language']} {row if isinstance(row, str) else row[0]} {read.__name__}"
        )
        for case in CASES
        for row in case[section]
        for read in (in_html, in_dump)
    ]


def test_every_language_has_a_case() -> None:
    assert len({case["language"] for case in CASES}) == len(CASES) == 40


@pytest.mark.parametrize(("read", "case", "row"), rows("authors"))
def test_a_byline(read: Callable[..., Metadata], case: dict[str, Any], row: list[str]) -> None:
    line, *names = row
    assert pages.names(read(case, line, case["date"])) == names


@pytest.mark.parametrize(("read", "case", "line"), rows("none"))
def test_a_line_without_an_author(read: Callable[..., Metadata], case: dict[str, Any], line: str) -> None:
    assert pages.names(read(case, line, case["date"])) == []


@pytest.mark.parametrize(("read", "case", "row"), rows("dates"))
def test_a_date(read: Callable[..., Metadata], case: dict[str, Any], row: list[str]) -> None:
    line, day = row
    found = read(case, line)
    assert (found.value("published") or "")[:10] == day
    assert pages.names(found) == []


@pytest.mark.parametrize(("read", "case", "row"), rows("modified"))
def test_a_date_of_modification(read: Callable[..., Metadata], case: dict[str, Any], row: list[str]) -> None:
    line, day = row
    found = read(case, line)
    assert found.value("published") is None
    assert (found.value("modified") or "")[:10] == day
