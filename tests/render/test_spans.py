"""The tree of a line's spans, and its links."""

from __future__ import annotations

import pytest
from hypothesis import given

from stripper.model import Mark, Span
from stripper.render.spans import Part, nest, parts, resolve

from .test_inline import LINES, SPANS

BASE = "https://example.org/news/storm.html"


def strong(start: int, end: int) -> Span:
    return Span(start, end, Mark.STRONG, "")


def emphasis(start: int, end: int) -> Span:
    return Span(start, end, Mark.EMPHASIS, "")


@pytest.mark.parametrize(
    ("target", "resolved"),
    [
        ("https://example.com/a?b=1&c=2", "https://example.com/a?b=1&c=2"),
        ("next.html", "https://example.org/news/next.html"),
        ("#part", "https://example.org/news/storm.html#part"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/a b\u202e\"'<", "https://example.org/a%20b%E2%80%AE%22'%3C"),
        ("javascript:x()", None),
        ("JavaScript:x()", None),
        (" java\nscript:x()", None),
        ("data:text/html,x", None),
        ("file:///x", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_links_are_resolved_if_their_scheme_is_allowed(target: str, resolved: str | None) -> None:
    assert resolve(target, BASE) == resolved


@pytest.mark.parametrize("base", [None, "storm.html", "file:///tmp/storm.html"])
def test_links_stay_relative_without_a_web_address(base: str | None) -> None:
    assert resolve("../a", base) == "../a"


def test_white_space_at_the_ends_of_a_span_is_trimmed() -> None:
    assert nest("a  b  c", [strong(1, 6)], None) == [strong(3, 4)]
    assert nest("a b", [strong(1, 2)], None) == []


def test_an_overlapping_span_is_cut_at_the_end_of_the_one_around_it() -> None:
    assert nest("one two end", [strong(0, 7), emphasis(4, 11)], None) == [strong(0, 7), emphasis(4, 7)]


def test_spans_of_the_same_range_are_nested_by_mark() -> None:
    link = Span(0, 3, Mark.LINK, "/a")
    assert nest("one", [emphasis(0, 3), strong(0, 3), link], None) == [link, strong(0, 3), emphasis(0, 3)]


def test_spans_within_the_same_mark_or_code_are_left_out() -> None:
    code = Span(4, 7, Mark.CODE, "")
    assert nest("one two", [strong(0, 7), strong(4, 7)], None) == [strong(0, 7)]
    assert nest("one two", [code, emphasis(5, 6)], None) == [code]
    assert nest("one two", [emphasis(0, 3), code], None) == [emphasis(0, 3), code]


def test_links_that_cannot_be_resolved_are_left_out() -> None:
    assert nest("one", [Span(0, 3, Mark.LINK, "javascript:x()")], BASE) == []


def test_a_line_is_split_at_its_spans() -> None:
    outer, inner = strong(4, 11), emphasis(8, 11)
    assert parts("one two end.", [outer, inner]) == (
        Part("one ", None, ()),
        Part("two end", outer, (Part("two ", None, ()), Part("end", inner, (Part("end", None, ()),)))),
        Part(".", None, ()),
    )


@given(LINES, SPANS)
def test_any_two_spans_are_nested_or_disjoint(text: str, spans: list[Span]) -> None:
    found = nest(text, spans, None)
    for index, span in enumerate(found):
        for later in found[index + 1 :]:
            assert later.start >= span.end or later.end <= span.end
    assert found == sorted(found, key=lambda span: (span.start, -span.end))


@given(LINES, SPANS)
def test_parts_add_up_to_their_text(text: str, spans: list[Span]) -> None:
    pieces = parts(text, nest(text, spans, None))
    assert "".join(piece.text for piece in pieces) == text
    while pieces:
        assert all(piece.text for piece in pieces)
        assert all("".join(inner.text for inner in piece.parts) == piece.text for piece in pieces if piece.span)
        pieces = tuple(inner for piece in pieces for inner in piece.parts)
