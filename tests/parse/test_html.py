"""Parsing of markup into lines."""

from __future__ import annotations

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reader import read, texts


@pytest.mark.parametrize("markup", ["", " ", "<!-- x -->"])
def test_a_page_without_elements_has_no_lines(markup: str) -> None:
    found = read(markup)
    assert (found.lines, len(found.containers)) == ([], 1)


def test_text_outside_the_body_is_part_of_the_page() -> None:
    assert texts("one<html><body>two</body></html>three") == ["onetwothree"]


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div class=a>", "</div>", "<a href=/x>", "</a>", "<b>", "</b>", "<ul>", "</ul>", "<ol>",
         "<li>", "</li>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<br>", "<pre>", "</pre>", "<script>",
         "</script>", "<noscript>", "</noscript>", "<svg>", "</svg>", "<title>", "</title>", "</span>",
         "<span class='by&#27;line'>",
         "<time>", "</html>", "</body>", "<body>", "<html>", "<frameset>", "<!--", "-->", "text", " ", "\n", "&#27;",
         "&#8238;", "&#x85;", "&#28;", "é", "<a href='&#27;'>", "<", ">", "&"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(MARKUP, st.booleans())
def test_lines_are_consistent_for_any_markup(markup: str, noscript: bool) -> None:
    found = read(markup, noscript=noscript)
    for number, line in enumerate(found.lines, 1):
        assert line.number == number
        assert line.text.strip()
        assert 0 <= line.links <= len(line.text)
        assert found.containers[line.container].tag == line.tag
        assert all(0 <= span.start < span.end <= len(line.text) for span in line.spans)
    assert all(container.parent < max(1, index) for index, container in enumerate(found.containers))


@given(MARKUP)
def test_no_control_or_bidi_character_remains(markup: str) -> None:
    found = read(markup)
    strings = [
        *[line.text + line.names + "".join(s.target for s in line.spans) for line in found.lines],
        *[container.names for container in found.containers],
        *[label.names + label.text + label.value for label in found.labels],
    ]
    assert not [c for text in strings for c in text if c not in "\n\t" and unicodedata.category(c) == "Cc"]
    assert not [text for text in strings if "\u202e" in text]


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "text",
        "<div class=author>" * 20_000 + "text",
        "<p>" + "<b>" * 50_000 + "text",
        "<p>" + "<b>x<br>" * 10_000,
        "<p>" + "<time>now" * 20_000,
        "<table><tr><td>x<p>y" * 5_000,
        "<ul><li>" * 20_000 + "text",
        "<p>" + "<a href=/x>y</a>" * 20_000,
        "<p>" + " " * 2_000_000 + "x",
    ],
    ids=lambda markup: markup[:20],
)
def test_time_is_linear_in_the_size_of_a_page(markup: str) -> None:
    start = process_time()
    assert read(markup).lines
    assert process_time() - start < 5
