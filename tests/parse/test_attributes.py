"""The attributes of elements: names and visibility."""

from __future__ import annotations

import pytest

from .reader import lines, one, read


@pytest.mark.parametrize(
    ("markup", "hidden"),
    [
        ("<p hidden>a", True),
        ("<p style='display : NONE'>a", True),
        ("<p style='visibility:hidden'>a", True),
        ("<p style='display:block'>a", False),
        ("<p class=hidden>a", False),
    ],
)
def test_hidden_elements_are_parsed_and_marked_as_hidden(markup: str, hidden: bool) -> None:
    found = read(markup)
    assert found.containers[found.lines[0].container].hidden is hidden


def test_long_names_are_truncated() -> None:
    _, _, _, container = read(f'<div class="{"long " * 100_000}"><p>text').containers[:4]
    assert container.names == ("long " * 200)


def test_names_are_joined_in_lower_case() -> None:
    found = read("<div CLASS='A b' id=C role=Main data-x=no title=no>text")
    assert found.containers[found.lines[0].container].names == "a b c main"


@pytest.mark.parametrize(("value", "target"), [("/x?a&amp;b", "/x?a&b"), ("/&#27;x", "/x"), ("", "")])
def test_link_targets_are_sanitized(value: str, target: str) -> None:
    assert one(f"<p><a href='{value}'>x</a>").spans[0].target == target


@pytest.mark.parametrize(("value", "marker"), [("999999999", "999999999."), ("1000000000", "1."), ("x", "1.")])
def test_numbers_of_lists_have_at_most_nine_digits(value: str, marker: str) -> None:
    assert [line.marker for line in lines(f"<ol start={value}><li>a</ol>")] == [marker]
