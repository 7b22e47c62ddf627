"""The headers at the top of a text dump."""

from __future__ import annotations

import pytest

from stripper import Document, extract
from stripper.metadata import dump_headers
from stripper.parse import dialects

TEXT = (
    "The night ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens. "
    "Nobody has missed it since the winter of the great ice, which is still the talk of the town.\n"
)
FRONT_MATTER = """---
title: "Last ferry to the islands"
source: "https://a.example/ferry"
source_site: 'Harbour Post'
authors:
  - "[[Jane Berg]]"
  - Ole Lund
published: 2024-03-05
scraped_at: 2026-09-10T19:07:00Z
tags:
  - clippings
---
"""


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        (
            "Title: Storm\n\nURL Source: https://a.example/b\n\nMarkdown Content:\nText",
            ("Storm", "https://a.example/b"),
        ),
        ('---\ntitle: "Storm"\nurl: https://a.example/b\n---\nText', ("Storm", "https://a.example/b")),
        ("# Storm\n\n**Source**: [a.example/b](https://a.example/b)\n\nText", ("Storm", "https://a.example/b")),
        (
            "# scraped: by a tool\n---\ntitle: Storm\nurl: https://a.example/b\n---\nText",
            ("Storm", "https://a.example/b"),
        ),
        ("<!-- source: https://a.example/b -->\nTitle: Storm\n\nText", ("Storm", "https://a.example/b")),
        (
            '---\ntitle: "Storm \\u2013\\u00a0Sula\\ud800"\nurl: https://a.example/b\n---\nText',
            ("Storm – Sula", "https://a.example/b"),
        ),
        ("---\ntitle: Storm\\u2013\nurl: https://a.example/b\n---\nText", ("Storm\\u2013", "https://a.example/b")),
        ("Title: Storm\n\nText without an address", (None, None)),
        ("Home\nTitle: Storm\nURL Source: https://a.example/b", (None, None)),
        ("---\nThe storm\n---\ntitle: Storm\n", (None, None)),
    ],
)
def test_headers_of_readers_and_front_matter(text: str, headers: tuple[str | None, str | None]) -> None:
    found = dump_headers.read(dialects.read(text).lines)
    assert (found.get("title", found.get("heading")), found.get("url")) == headers


def dump(*lines: str) -> Document:
    """Return the extraction from a dump with front matter."""
    return extract(FRONT_MATTER + "\n".join((*lines, TEXT * 2, TEXT, TEXT)), kind="text")


def test_front_matter_in_any_dialect_is_metadata_and_no_text() -> None:
    found = dump()
    assert "clippings" not in found.text
    assert (found.title, found.published, found.site) == ("Last ferry to the islands", "2024-03-05", "Harbour Post")
    assert [author.name for author in found.authors] == ["Jane Berg", "Ole Lund"]


def test_an_earlier_date_below_the_headline_is_that_of_publication() -> None:
    assert dump("Last ferry to the islands", "4 March 2024").published == "2024-03-04"


def test_when_a_page_was_saved_is_no_date_of_publication() -> None:
    text = FRONT_MATTER.replace("published: 2024-03-05\n", "") + TEXT * 4
    assert extract(text, kind="text").published is None


def test_the_line_of_the_page_with_the_declared_title_is_the_headline() -> None:
    found = dump(
        "# Last ferry to the islands", "", "**Source**: <https://a.example/f>", "", "Last ferry to the islands"
    )
    title = next(finding for finding in found.metadata.findings if finding.field == "title")
    assert found.lines[(title.line or 0) - 1].text == "Last ferry to the islands"


@pytest.mark.parametrize(
    ("heading", "title"),
    [("\n[Home](/) [News](/news)\n\n# Last ferry to the islands\n", "Last ferry to the islands"), ("", "Fetched page")],
)
def test_a_heading_above_the_headers_is_the_title_of_a_page_without_one(heading: str, title: str) -> None:
    headers = "# Fetched page\nurl: https://a.example/\nfetched: 2024-03-05\n"
    assert extract(f"{headers}{heading}\n{TEXT}\n{TEXT}", kind="text").title == title
