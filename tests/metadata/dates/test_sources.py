"""The places where dates are declared or shown."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import PROSE, json_ld

HEAD = f"<html lang=en-GB>{pages.HEAD}"


@pytest.mark.parametrize(
    ("markup", "published", "modified"),
    [
        (json_ld(datePublished="2021-01-12"), "2021-01-12", None),
        (json_ld(dateModified="2021-01-12"), None, "2021-01-12"),
        ("<meta name=dc.date.issued content=2021-01-12>", "2021-01-12", None),
        ("<meta property=article:modified_time content=2021-01-12>", None, "2021-01-12"),
        ("<meta name=viewport content=2021-01-12>", None, None),
    ],
)
def test_declarations(markup: str, published: str | None, modified: str | None) -> None:
    found = pages.html(f"{markup}{HEAD}{PROSE}")
    assert (found.value("published"), found.value("modified")) == (published, modified)


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Published on 12 January 2021", "2021-01-12", None),
        ("Last updated 12 January 2021", None, "2021-01-12"),
        ("Room 12 opens in January", None, None),
    ],
)
def test_lines(line: str, published: str | None, modified: str | None) -> None:
    found = pages.html(f"{HEAD}<div>{line}</div>{PROSE}")
    assert (found.value("published"), found.value("modified")) == (published, modified)
