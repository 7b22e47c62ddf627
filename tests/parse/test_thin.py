"""Thinning of markup that would take too much memory."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.parse import fallbacks, html
from stripper.parse.thin import thin

TAG = re.compile(r"<[^>]*>\s*")
PARTS = ("<b>", "</b>", "<p>", "</p>", "<a href=x>", "</a>", "<br>", "<svg>", "</svg>", "<title>", "</title>", "one ")
TINY = "<p>a"
MANY = 30_000


@pytest.mark.parametrize(
    ("markup", "thinned"),
    [
        ("<p>one<p>two", " one two"),
        ("o<b>n</b>e <i>two</i>", "one two"),
        ("<a href=x>one</a><a>two</a>", " one  two "),
        ("<meta name=a>one<svg>two</svg>", "one two "),
        ("one<script type=a/json>{}</script>two<textarea><p></textarea>", "one  two  "),
        ("one<xmp><b>two</xmp><p>three", "one two  three"),
        ("<!-- <p> -->1 < 2 <", "<!-- <p> -->1 < 2 <"),
    ],
)
def test_tags_without_room_are_dropped(markup: str, thinned: str) -> None:
    assert thin(markup.encode(), 0).decode() == thinned


def test_markup_with_room_stays_as_it_is() -> None:
    markup = b"<p>one<p>two"
    assert thin(markup, 1_000_000) is markup
    assert thin(markup, 5_000) is markup


def test_only_the_last_tags_are_dropped() -> None:
    found = thin(TINY.encode() * 10, 10_000)
    assert found.startswith(b"<p>a<p>a<p>a")
    assert found.endswith(b"a a a")


def test_lines_start_where_the_last_is_long_enough() -> None:
    words = "word " * 150
    assert thin(f"<p>{words}</p>".encode() * 6, 0).count(b"<p>") == 3


def test_the_start_and_end_tag_of_raw_text_stay_together() -> None:
    for room in range(0, 9_000, 100):
        found = thin(b"<p>one<title><b></title><p>two<title></title>", room)
        assert found.count(b"<title>") == found.count(b"</title>")


@given(st.lists(st.sampled_from(PARTS), max_size=60), st.integers(0, 20_000))
def test_no_text_is_lost(parts: list[str], room: int) -> None:
    markup = "".join(part for part in parts if "title" not in part)
    thinned = thin(markup.encode(), room).decode()
    assert "".join(TAG.sub("", thinned).split()) == "".join(TAG.sub("", markup).split())


def test_a_page_with_too_many_elements_has_a_warning() -> None:
    document = extract(TINY * MANY)
    assert fallbacks.JOINED in document.warnings
    assert sum(line.text.count("a") for line in document.lines) == MANY
    assert max(len(line.text) for line in document.lines) < 1_100


def test_a_large_ordinary_page_has_none() -> None:
    line = f'<li class=item><a href="/a">{"word " * 20}</a></li>'
    read = html.read(line.encode() * 15_000)
    assert not read.joined
    assert len(read.lines) == 15_000
