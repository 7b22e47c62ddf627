"""The elements with a class or an id around each line."""

from __future__ import annotations

import pytest
from hypothesis import given

import markup
from stripper.parse import html


def enclosed(source: str) -> list[tuple[str, str, str]]:
    """Return the text of each line, with class and id of its innermost enclosing element."""
    lines = html.read(source.encode(), naming=True)
    elements = [lines.elements[at] for at in lines.enclosing]
    return [(line.text, element.classes, element.id) for line, element in zip(lines.lines, elements, strict=True)]


@pytest.mark.parametrize(
    ("source", "classes", "id"),
    [
        ('<div class="A b" id=" X ">one</div>', "a b", "x"),
        ("<div class=a><p>one</p></div>", "a", ""),
        ("<div class=a><p><b class=c>one</b></p></div>", "c", ""),
        ("<div class=a><p><b class=c>one</b> </p></div>", "c", ""),
        ("<div class=a><p> <b class=c><i class=d>one</i></b></p></div>", "d", ""),
        ("<x-card class=a><p>one</p></x-card>", "a", ""),
        ("<pre class=a><code class=c>one</code></pre>", "c", ""),
        ("<div role=a itemprop=b aria-label=c>one</div>", "", ""),
        ("<p>one</p>", "", ""),
    ],
)
def test_a_line_has_the_innermost_element_with_a_class_or_id(source: str, classes: str, id: str) -> None:
    assert enclosed(source) == [("one", classes, id)]


@pytest.mark.parametrize(
    "line", ["<b class=c>one</b> two", "one <b class=c>two</b>", "<b class=c>one</b> <b class=d>two</b>"]
)
def test_an_element_around_part_of_a_line_is_not_enclosing(line: str) -> None:
    assert enclosed(f"<div class=a><p>{line}</p></div>") == [("one two", "a", "")]


def test_a_closed_element_does_not_enclose_later_lines() -> None:
    assert enclosed("<div class=a><p class=b>one</p>two</div>three") == [
        ("one", "b", ""),
        ("two", "a", ""),
        ("three", "", ""),
    ]


def test_elements_are_collected_only_on_request() -> None:
    lines = html.read(b"<div class=a>one</div>")
    assert (lines.elements, lines.enclosing) == ([], [])


@given(markup.PAGES)
def test_collecting_elements_changes_no_line_and_parents_come_first(page: str) -> None:
    source = page.encode("utf-8", "replace")
    plain, named = html.read(source), html.read(source, naming=True)
    assert plain.lines == named.lines
    assert len(named.enclosing) == len(named.lines)
    assert all(element.parent < at for at, element in enumerate(named.elements) if at)
