"""Inline Markdown: spans of any kind and order, nested and overlapping."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stripper.model import Mark, Span
from stripper.render.inline import DELIMITERS, escape_block_start, inline

from .test_markdown import PARSER, TEXTS, texts_of

DELIMITED = [Mark.LINK, Mark.CODE, *DELIMITERS]
"""Marks that Markdown has delimiters for; superscripts are elements, and the text of a formula may change."""
LINES = st.lists(TEXTS, min_size=1, max_size=5).map(lambda texts: " ".join("".join(texts).split())).filter(bool)
SPANS = st.lists(
    st.builds(
        Span, st.integers(0, 20), st.integers(0, 25), st.sampled_from(DELIMITED), st.sampled_from(["", "/a", "b:c"])
    ),
    max_size=6,
)


@settings(max_examples=300, deadline=None)
@given(LINES, SPANS)
def test_a_line_renders_as_its_text_with_any_spans(text: str, spans: list[Span]) -> None:
    assert " ".join(texts_of(PARSER.parse(escape_block_start(inline(text, spans))))) == text


@settings(max_examples=500, deadline=None)
@given(
    st.text("a漢(* ", min_size=2, max_size=9).map(lambda text: " ".join(text.split())).filter(bool),
    st.lists(st.tuples(st.integers(0, 8), st.integers(1, 9), st.sampled_from(list(DELIMITERS))), max_size=7),
)
def test_no_delimiter_is_left_over(text: str, ranges: list[tuple[int, int, Mark]]) -> None:
    markdown = escape_block_start(inline(text, [Span(start, end, mark, "") for start, end, mark in ranges]))
    assert " ".join(texts_of(PARSER.parse(markdown))) == text


@pytest.mark.parametrize(
    "text",
    [
        r"the load \(F = m*a_1*b_2\) and \[ \frac{a_*}{b_*} \]",
        "the load $$F_1 = m*a*b$$ of $a_1*b*$",
    ],
)
def test_tex_between_delimiters_is_left_as_it_is(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        (r"call \(a*b", r"call \\(a\*b"),
        ("from $5 *net* to $6", r"from $5 \*net\* to $6"),
        (r"the dir C:\(old)", r"the dir C:\\(old)"),
        (r"\(a<b\) and *c*", r"\(a< b\) and \*c\*"),
    ],
)
def test_other_signs_of_tex_are_escaped(text: str, markdown: str) -> None:
    assert inline(text) == markdown


def test_a_link_is_outside_other_spans_of_the_same_range() -> None:
    spans = [Span(4, 8, Mark.CODE, ""), Span(4, 8, Mark.STRONG, ""), Span(4, 8, Mark.LINK, "/a")]
    assert inline("See this.", spans) == "See [**`this`**](/a)."


def test_an_overlapping_span_ends_with_the_span_around_it() -> None:
    spans = [Span(0, 7, Mark.STRONG, ""), Span(4, 11, Mark.EMPHASIS, "")]
    assert inline("one two end", spans) == "**one *two*** end"


def test_emphasis_with_the_same_start_as_a_longer_span_is_left_out() -> None:
    spans = [Span(0, 11, Mark.STRONG, ""), Span(0, 3, Mark.EMPHASIS, ""), Span(9, 10, Mark.EMPHASIS, "")]
    assert inline("one two (*)", spans) == "**one two (*\\**)**"
    assert inline("one", [Span(0, 3, Mark.STRONG, ""), Span(0, 3, Mark.EMPHASIS, "")]) == "***one***"


def test_delimiters_that_would_not_open_or_close_are_left_out() -> None:
    strong, code = Span(1, 2, Mark.STRONG, ""), Span(1, 2, Mark.CODE, "")
    assert inline("xyz", [strong]) == "x**y**z"
    assert inline("xy z", [strong, code]) == "x`y` z"
    assert inline(" yz", [strong, code]) == " `y`z"
    assert inline("(y)", [strong, code]) == "(**`y`**)"


def test_a_span_within_one_of_the_same_mark_is_left_out() -> None:
    assert inline("one two", [Span(0, 7, Mark.STRONG, ""), Span(4, 7, Mark.STRONG, "")]) == "**one two**"


def test_spans_without_text_are_left_out() -> None:
    assert (
        inline("one two", [Span(3, 4, Mark.STRONG, ""), Span(5, 5, Mark.CODE, ""), Span(9, 12, Mark.LINK, "/a")])
        == "one two"
    )
