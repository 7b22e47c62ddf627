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
        (
            "# Page of a tool\n**Title**:\n  Storm\n**Source**: https://a.example/b\nText",
            ("Storm", "https://a.example/b"),
        ),
        (
            "---\ntitle: Storm at sea - Home\n  Port Community\nurl: https://a.example/b\n---\nText",
            ("Storm at sea - Home Port Community", "https://a.example/b"),
        ),
        (
            "---\ntitle: >-\n  Storm\n  at sea\nurl: https://a.example/b\n---\nText",
            ("Storm at sea", "https://a.example/b"),
        ),
        ("---\ntitle: Storm\nwith: sea\nurl: https://a.example/b\n---\nText", ("Storm", "https://a.example/b")),
        (
            "---\ntitle: Storm\ntags:\n  - sea\nurl: https://a.example/b\n---\nText",
            ("Storm", "https://a.example/b"),
        ),
        (
            "=====\nPAGE: 1\nURL: https://a.example/b\nTITLE: Storm\n=====\nText",
            ("Storm", "https://a.example/b"),
        ),
        ("https://a.example/b\n\nText", (None, "https://a.example/b")),
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


def test_front_matter_in_toml_is_read() -> None:
    top = (
        '+++\ntitle = "Last ferry to the islands"\ndate=2024-03-05\nauthors = ["Jane Berg"]\ntags=[\'ferry\']\n+++\n\n'
    )
    found = extract(top + TEXT * 4, kind="text")
    assert (found.title, found.published) == ("Last ferry to the islands", "2024-03-05")
    assert [author.name for author in found.authors] == ["Jane Berg"]
    assert found.text.startswith("The night ferry")


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


def test_a_line_with_the_words_of_the_address_is_preferred_to_the_title_by_a_tool() -> None:
    top = "# Page text\n\nSource: https://a.example/{}\n\n## Captured text\nMenu\nOld ferries\nRead\n\n"
    assert extract(top.format("old_ferries") + TEXT * 2, kind="text").title == "Old ferries"
    assert extract(top.format("1") + TEXT * 2, kind="text").title == "Page text"


SCRAPED = (
    "# Page 12 of the collection\n\n**Title**: {0}\n\n**Source**: https://a.example/ferry\n\n## Content\n{1}\n\n\n\n"
)
HEADLINE = "Last ferry to the islands"


def title_line(found: Document) -> str:
    """Return the line of the title."""
    title = next(finding for finding in found.metadata.findings if finding.field == "title")
    return found.lines[(title.line or 0) - 1].text


def test_the_title_element_below_the_headers_is_not_the_headline() -> None:
    element = f"{HEADLINE} | Harbour Post"
    found = extract(f"{SCRAPED.format(element, element)}Menu\n\n\n{HEADLINE}\n4 March 2024\n\n{TEXT * 2}", kind="text")
    assert (found.title, found.site, found.published) == (HEADLINE, "Harbour Post", "2024-03-04")
    assert title_line(found) == HEADLINE
    found = extract(f"{SCRAPED.format(element, element)}Menu\n\n\n{TEXT * 2}\n{TEXT}", kind="text")
    assert (found.title, found.site) == (HEADLINE, "Harbour Post")


def test_a_heading_with_a_separator_is_the_headline_below_the_headers() -> None:
    heading = "Ferries | a short history"
    page = f"# Page 12 of the collection\n\n**Title**: {heading}\n\n**Source**: https://a.example/f\n\n# {heading}\n\n"
    assert extract(f"{page}[Home](/)\n\n{TEXT * 2}\n{TEXT}", kind="text").title == heading


def test_a_heading_above_the_headers_may_be_the_title_element() -> None:
    head = "# {} - Harbour Wiki\n\n**Source:** https://a.example/f\n\n"
    page = f"{head}[Home](/) [News](/n) [Sea](/s)\n\n# Old ferries\n\n# The oldest of all ferries\n\n"
    found = extract(page.format("Old ferries") + TEXT * 2, kind="text")
    assert (found.title, found.site) == ("Old ferries", "Harbour Wiki")
    assert extract(page.format("Saved page") + TEXT * 2, kind="text").title == "The oldest of all ferries"


def test_the_copy_of_the_title_above_a_byline_is_the_headline() -> None:
    about = (
        "Since 2007, this site has told its readers all about the ferries of the bay, and it has done so for no money. "
    )
    page = dump(f"# {HEADLINE}", "", about * 2, "", f"# {HEADLINE}", "", "4 March 2024", "")
    assert page.published == "2024-03-04"
    page = dump(f"# {HEADLINE}", "", about * 2, "", f"# {HEADLINE}", "", "Of boats and men", "")
    assert page.published == "2024-03-05"


def test_a_heading_that_continues_the_declared_title_is_the_title() -> None:
    longer = f"{HEADLINE}: how it got its name"
    assert dump(f"# {HEADLINE}", "", "### News", "", f"### {longer}", "").title == longer
    assert dump(f"# {HEADLINE}", "", "### News", "", "### Of the bay", "", longer, "").title == HEADLINE


def test_the_words_of_the_address_are_a_better_title_than_that_of_a_section() -> None:
    url = "https://a.example/blogs/night-ferry-runs-late-again"
    head = f"**Title**: Travel advice - Harbour Post\n**Source**: {url}\n"
    page = f"{head}Travel advice - Harbour Post\n\n\n\nTravel advice\n\n\n\n"
    assert (
        extract(f"{page}Night ferry runs late again\n\n\n{TEXT * 2}", kind="text").title
        == "Night ferry runs late again"
    )
    assert extract(f"{page}Ferries and their crews\n\n\n{TEXT * 2}", kind="text").title == "Travel advice"


def test_a_first_heading_with_a_label_is_the_title_element() -> None:
    page = f"# Title: Harbour Post - {HEADLINE}\n\n[Home](/)\n\n## {HEADLINE}\n\n{TEXT * 2}\n{TEXT}"
    found = extract(page, kind="text")
    assert (found.title, found.site) == (HEADLINE, "Harbour Post")
