"""The text of a line: white space, code, spans and linked characters."""

from __future__ import annotations

import pytest

from stripper.model import Mark, Role

from .reader import lines, one, texts


def test_only_code_keeps_its_line_breaks_and_indentation() -> None:
    line = one("<pre>\n\n  <b>if</b> a:\n\tb  \n\n</pre>")
    assert (line.role, line.text, line.spans) == (Role.CODE, "  if a:\n\tb", ())
    assert texts("<pre>a<br>  <b>b</b><br> <br>c</pre>") == ["a\n  b\n\nc"]


def spans(markup: str) -> list[tuple[str, Mark, str]]:
    line = one(markup)
    return [(line.text[span.start : span.end], span.mark, span.target) for span in line.spans]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a <a href=/x>b c</a> d", [("b c", Mark.LINK, "/x")]),
        ("<p><a href=/x>a</a><a href=/y>b</a>", [("a", Mark.LINK, "/x"), ("b", Mark.LINK, "/y")]),
        ("<p><b>a <i>b</i></b>", [("a b", Mark.STRONG, ""), ("b", Mark.EMPHASIS, "")]),
        ("<p>a<code> b </code>c", [("b", Mark.CODE, "")]),
        ("<p>a<b> </b>c", []),
        ("<a href=/x><p>a</p></a>", [("a", Mark.LINK, "/x")]),
    ],
)
def test_spans_of_inline_elements(markup: str, expected: list[tuple[str, Mark, str]]) -> None:
    assert spans(markup) == expected


def test_a_link_around_a_line_break_is_counted_in_both_lines() -> None:
    assert [line.links for line in lines("<a href=/x>one<br>three</a><p>x")] == [3, 5, 0]


def test_adjacent_links_are_separate_words_but_adjacent_emphasis_is_not() -> None:
    assert one("<p><a href=/x>Home</a><a href=/y>News</a>").text == "Home News"
    assert one("<p><b>Ho</b><b>me</b>").text == "Home"


def test_only_characters_of_links_are_counted_as_linked() -> None:
    assert one("<p>ab <a href=/x> cde </a> f").links == 3
    assert one("<p>ab <b>cde</b>").links == 0


@pytest.mark.parametrize(("count", "spans"), [(12, 12), (13, 12)])
def test_nested_marks_are_limited(count: int, spans: int) -> None:
    assert len(one("<p>" + "<b>" * count + "x" + "</b>" * count).spans) == spans


def test_control_characters_are_removed_and_other_characters_kept() -> None:
    assert one("<p>a&#27;b&#8238;c\u00add é 字").text == "abcd é 字"
