"""Lines that list what a page is filed under."""

from __future__ import annotations

import pytest

from stripper.model import Metadata
from stripper.reasons import Reason

from . import pages

PROSE = "This is a sentence of the text, and it is long enough to be one. " * 4
HEAD = f"Storm hits the coast of Example\n\nBy Jane Doe\n\n{PROSE}\n\n"


def tags(found: Metadata) -> list[str]:
    return [finding.value for finding in found.findings if finding.field == "tag"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tags: storm, coast, Example Bay", ["storm", "coast", "Example Bay"]),
        ("Tags: storm | coast", ["storm", "coast"]),
        ("Tags: storm coast Example Bay", ["storm", "coast", "Example Bay"]),
        ("Filed under: Weather", ["Weather"]),
        ("Schlagwörter: Sturm, Küste", ["Sturm", "Küste"]),
        ("TAGS: storm #coast", ["storm", "coast"]),
    ],
)
def test_a_line_that_says_that_tags_follow(line: str, expected: list[str]) -> None:
    found = pages.text(f"{HEAD}{line}\n")
    assert tags(found) == expected
    assert [reason for reason in found.lines.values() if reason is Reason.TAGS] == [Reason.TAGS]


@pytest.mark.parametrize("line", ["Category:Storms", "Tags", "The tags: storm, coast", "Tags: " + "storm, " * 60])
def test_a_line_that_does_not(line: str) -> None:
    found = pages.text(f"{HEAD}{line}\n")
    assert tags(found) == []
    assert Reason.TAGS not in found.lines.values()


def test_separators_between_the_text_and_the_share_links_are_enough() -> None:
    found = pages.text(f"{HEAD}Storm | Coast | Example Bay\n\nShare this article\n")
    assert tags(found) == ["Storm", "Coast", "Example Bay"]
    assert Reason.TAGS not in found.lines.values()


@pytest.mark.parametrize(
    "rest", ["Storm Coast Example Bay\n\nShare this article\n", "Storm | Coast | Example Bay\n\nAnother line\n"]
)
def test_without_either_nothing_is_guessed(rest: str) -> None:
    assert tags(pages.text(HEAD + rest)) == []


def test_what_the_page_declares_comes_first() -> None:
    found = pages.html(f"<meta name=keywords content=wind><h1>Storm</h1><p>{PROSE}</p><p>Tags: storm, coast</p>")
    assert tags(found) == ["wind"]
    assert found.lines[3] is Reason.TAGS
