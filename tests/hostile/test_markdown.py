"""Markdown is removed exactly as by backtracking patterns, which are slow, but simple to understand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from stripper.parse import head, markdown, markdown_blocks

EMPHASIS = re.compile(
    r"(?<![\w\\*])(\*{1,3}|_{1,3}|~~)(?=[^\s*_])([^*\n]{1,400}?)(?<=[^\s\\])\1(?![\w*])(?: (?=[,.]))?"
)
LINK = re.compile(rf"\[ ( (?: [^\[\]\\]++ | \\. )*+ ) \] {markdown.TARGET}", re.VERBOSE)
HEADING = re.compile(r"\A#{1,6}\s+(\S.*?)(?:\s+#+)?\Z")
COMMENT = re.compile(r"(?<=[\s,])//[^\n\"]{0,999}$", re.MULTILINE)


@given(st.text("*_~ a,.\\é", max_size=30))
def test_emphasis_ends_at_the_first_mark_that_can_end_it(text: str) -> None:
    assert markdown.without_emphasis(text) == EMPHASIS.sub(r"\2", text)


def test_emphasis_of_400_characters_is_the_longest() -> None:
    longest = "a" * markdown.EMPHASIS_LENGTH
    assert markdown.without_emphasis(f"_{longest}_ ,") == f"{longest},"
    assert markdown.without_emphasis(f"_{longest}a_") == f"_{longest}a_"


@given(st.text('[]()\\a "<>=!', max_size=30))
def test_a_bracket_without_a_target_hides_no_link(text: str) -> None:
    found = [match for match in markdown.LINK.finditer(text) if match[2] is not None]
    assert [(match.span(), match[1]) for match in found] == [(match.span(), match[1]) for match in LINK.finditer(text)]


@given(st.text("# a", max_size=20))
def test_headings(text: str) -> None:
    row = text.rstrip()
    assert markdown.HEADING.sub(r"\1", row) == HEADING.sub(r"\1", row)
    assert bool(markdown_blocks.HEADING_START.match(row)) == bool(HEADING.match(row))


@given(st.text('/ ,"\na', max_size=30))
def test_comments_in_json(text: str) -> None:
    assert head.without_comments(text) == COMMENT.sub("", text)


def test_a_comment_of_1001_characters_is_the_longest() -> None:
    assert head.without_comments("{} //" + "a" * 999) == "{} "
    assert head.without_comments("{} //" + "a" * 1_000) == "{} //" + "a" * 1_000
