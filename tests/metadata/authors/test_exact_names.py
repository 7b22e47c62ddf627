"""Names in lines, without what does not belong to them."""

from __future__ import annotations

import pytest

from metadata.pages import HEAD, PROSE, context
from stripper.metadata.authors import exact_names
from stripper.metadata.authors.byline_lines import near_headline


def read(byline: str) -> list[str]:
    page = context(f"{HEAD}<p>{byline}</p>{PROSE}", publishers="harbourlantern lantern")
    return [name.name for name in exact_names.cut(page, next(near_headline(page))).names]


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("By Jane Doe Lantern Correspondent", ["Jane Doe"]),
        ("By Jane Doe and John Roe Lantern Staff", ["Jane Doe", "John Roe"]),
        ("By Jane Doe Harbour Lantern", ["Jane Doe"]),
        ("By Jane Lantern", ["Jane Lantern"]),
        ("By Harbour Lantern Staff", ["Harbour Lantern Staff"]),
        ("By Jane Doe Harbour", ["Jane Doe Harbour"]),
        ("By Jane Doe, Coast Harbour Lantern", ["Jane Doe", "Coast Harbour Lantern"]),
    ],
)
def test_the_publisher_after_a_name(byline: str, found: list[str]) -> None:
    assert read(byline) == found


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("By <b class=author>Jane Doe</b> In Weather", ["Jane Doe"]),
        ("By <b class=author>Jane</b> Doe", ["Jane"]),
        ("<b class=author>By <i class=author>Jane Doe</i> In Weather</b>", ["Jane Doe"]),
        ("<b class=author>By Jane Doe</b>", ["Jane Doe"]),
        ("By <b class=other>Jane Doe</b> In Weather", ["Jane Doe In Weather"]),
    ],
)
def test_a_label_in_a_line(byline: str, found: list[str]) -> None:
    assert read(byline) == found
