"""Lines that list tags."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import FAR, SENTENCES, values
from stripper.model import Metadata
from stripper.reasons import Reason

HEAD = f"Storm hits the coast of Example\n\nBy Jane Doe\n\n{SENTENCES}\n\n"


def tags(found: Metadata) -> list[str]:
    return values(found, "tag")


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
def test_a_line_with_a_prefix(line: str, expected: list[str]) -> None:
    found = pages.text(f"{HEAD}{line}\n")
    assert tags(found) == expected
    assert [reason for reason in found.lines.values() if reason is Reason.TAGS] == [Reason.TAGS]


@pytest.mark.parametrize("line", ["Category:Storms", "Tags", "The tags: storm, coast", "Tags: " + "storm, " * 60])
def test_a_line_without_one(line: str) -> None:
    found = pages.text(f"{HEAD}{line}\n")
    assert tags(found) == []
    assert Reason.TAGS not in found.lines.values()


def test_a_list_without_a_prefix_is_none() -> None:
    assert tags(pages.text(f"{HEAD}Storm | Coast | Example Bay\n\nShare this article\n")) == []


def test_declared_tags_come_first() -> None:
    found = pages.html(f"<meta name=keywords content=wind><h1>Storm</h1><p>{SENTENCES}</p><p>Tags: storm, coast</p>")
    assert tags(found) == ["wind"]
    assert found.lines[3] is Reason.TAGS


def test_a_fullwidth_colon_is_that_of_some_languages() -> None:
    line = "<p>标签：风暴，海岸</p>"
    assert tags(pages.html(f"<html lang=zh>{pages.HEAD}{line}")) == ["风暴", "海岸"]
    assert tags(pages.html(f"<html lang=en>{pages.HEAD}{line}")) == []


@pytest.mark.parametrize("around", ["<aside>{}</aside>", "<table><tr><td>{}<td>x</table>"])
def test_tags_of_something_else(around: str) -> None:
    line = "<p>Tags: storm, coast</p>"
    assert tags(pages.html(f"{pages.HEAD}{FAR}{line}")) == ["storm", "coast"]
    assert tags(pages.html(f"{pages.HEAD}{FAR}{around.format(line)}")) == []
