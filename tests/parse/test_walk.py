"""Traversal of a tree: where lines end, and their roles, containers, markers and cells."""

from __future__ import annotations

import pytest

from stripper.model import Role

from .reader import lines, one, read, texts


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("just text\nand more", ["just text and more"]),
        ("<p>one<div>two<p>three", ["one", "two", "three"]),
        ("</div>one</html>two", ["one", "two"]),
        ("<p>one<br>two<br/><br>three", ["one", "two", "three"]),
        ("<p>one<hr>two", ["one", "two"]),
        ("<p>un<b>believ</b>able <i>x</i>.", ["unbelievable x."]),
        ("<p>a\n  b&nbsp;&nbsp;c\t<b> d", ["a b c d"]),
        ("<div>a<span> b</span><p>c</p>d</div>", ["a b", "c", "d"]),
        ("<p>a<script>b</script><style>c</style><svg><text>d</text></svg><select><option>e</select>f", ["af"]),
        ("<p>a<!-- b --><?php c ?>d", ["ad"]),
        ("<p>a<noscript>b</noscript>c", ["ac"]),
        ("<ul><li><p>one</p><p>two</p></li></ul>", ["one", "two"]),
    ],
)
def test_lines_end_at_blocks_and_breaks_only(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_lines_have_their_number_and_innermost_block() -> None:
    first, second = lines("<body><h2 class=x>A</h2><article>b")
    assert (first.number, first.tag, first.role, first.level) == (1, "h2", Role.HEADING, 2)
    assert (second.number, second.tag, second.role, second.level) == (2, "article", Role.PARAGRAPH, 0)


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<blockquote><p>a", Role.QUOTE),
        ("<figure><figcaption>a", Role.CAPTION),
        ("<table><caption>a", Role.CAPTION),
        ("<dl><dt>a", Role.TERM),
        ("<dl><dd>a", Role.PARAGRAPH),
        ("<li>a", Role.ITEM),
        ("<a href=/x><h3>a</h3></a>", Role.HEADING),
        ("<p><code>a</code>", Role.PARAGRAPH),
    ],
)
def test_elements_determine_roles(markup: str, role: Role) -> None:
    assert one(markup).role is role


def test_containers_form_a_tree() -> None:
    found = read("<div id=A class=b><p>x</p></div><p>y")
    x, y = found.lines
    paragraph = found.containers[x.container]
    around = found.containers[paragraph.parent]
    assert (around.tag, around.names) == ("div", "a b")
    assert found.containers[y.container].parent == around.parent


def markers(markup: str) -> list[tuple[str, str, int]]:
    return [(line.marker, line.text, line.level) for line in lines(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ul><li>a<li>b</ul>", [("-", "a", 1), ("-", "b", 1)]),
        ("<ol><li>a<li>b</ol>", [("1.", "a", 1), ("2.", "b", 1)]),
        ("<ol start=5><li>a<li>b</ol>", [("5.", "a", 1), ("6.", "b", 1)]),
        ("<ol start=0><li>a</ol>", [("0.", "a", 1)]),
        ("<ol><li>a<li value=7>b<li>c</ol>", [("1.", "a", 1), ("7.", "b", 1), ("8.", "c", 1)]),
        ("<ul><li value=7>a</ul>", [("-", "a", 1)]),
        ("<ol start=-3><li>a</ol>", [("1.", "a", 1)]),
        ("<ol start=9999999999><li>a</ol>", [("1.", "a", 1)]),
        ("<ol start=²><li>a</ol>", [("1.", "a", 1)]),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", [("1.", "a", 1), ("-", "b", 2), ("2.", "c", 1)]),
        ("<ul><li>a<br>b</ul>", [("-", "a", 1), ("", "b", 1)]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", [("-", "a", 1), ("-", "b", 2), ("", "c", 1)]),
        ("<ul><li></ul><p>after", [("", "after", 0)]),
        ("<ol><li><ul><li></ul>a</ol>", [("1.", "a", 1)]),
    ],
)
def test_list_items_have_markers_and_levels(markup: str, expected: list[tuple[str, str, int]]) -> None:
    assert markers(markup) == expected


@pytest.mark.parametrize(
    ("level", "expected"), [("", 2), ("aria-level=3", 3), ("aria-level=9", 2), ("aria-level=x", 2)]
)
def test_an_element_with_the_role_of_a_heading_is_one(level: str, expected: int) -> None:
    found = [(line.role, line.level, line.text) for line in lines(f"<p>a</p><div role=heading {level}>b</div>c")]
    assert found == [(Role.PARAGRAPH, 0, "a"), (Role.HEADING, expected, "b"), (Role.PARAGRAPH, 0, "c")]
    assert one("<p role=heading>b</p>").role is Role.PARAGRAPH


def test_lines_of_a_cell_with_several_lines_are_paragraphs() -> None:
    found = lines("<table><tr><td>a<td><p>b<p>c<tr><th>d</table><p>e")
    assert [(line.text, line.role, line.row) for line in found] == [
        ("a", Role.CELL, 1),
        ("b", Role.PARAGRAPH, 1),
        ("c", Role.PARAGRAPH, 1),
        ("d", Role.CELL, 2),
        ("e", Role.PARAGRAPH, 0),
    ]


def test_layout_tables_have_paragraphs_and_data_tables_have_cells() -> None:
    found = lines("<table><tr><td>a<p>b<table><tr><td>c<td>d</table></table>")
    assert {line.role for line in found if line.text in "ab"} == {Role.PARAGRAPH}
    assert {line.role for line in lines("<table><tr><td>c<td>d</table>")} == {Role.CELL}


def test_a_line_has_the_names_of_its_first_inline_element_with_any() -> None:
    assert one("<p class=p><span>a</span><img class=Icon><b class=no>b</b>").names == "icon"
    assert [line.names for line in lines("<p><span class=x>a</span><br>b")] == ["x", ""]
