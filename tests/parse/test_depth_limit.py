"""Flattening of pages that are nested too deeply for a tree."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile.growth import LINEAR, exponent
from stripper.parse import depth_limit, html

TAG = re.compile("<[^>]*>")


def texts(markup: str) -> list[str]:
    return [line.text for line in html.read(markup.encode()).lines]


@pytest.mark.parametrize("count", [1_990, 2_000, 2_045, 2_046, 2_047, 2_048, 2_100, 30_000])
def test_text_in_and_after_deep_nesting_is_kept(count: int) -> None:
    markup = f"<p>before</p>{'<div>' * count}within{'</div>' * count}<p>after"
    assert texts(markup) == ["before", "within", "after"]
    assert html.read(markup.encode()).complete


def test_unclosed_inline_elements_lose_no_text() -> None:
    markup = "".join(f"<font size={n}>word{n} " for n in range(3_000))
    assert texts(markup) == [" ".join(f"word{n}" for n in range(3_000))]


def test_deeply_nested_blocks_still_end_lines() -> None:
    markup = "".join(f"<div>line {n}" for n in range(3_000))
    assert texts(markup) == [f"line {n}" for n in range(3_000)]


def test_scripts_in_deep_nesting_do_not_become_text() -> None:
    inner = "<script>a < b && c</script><style>d</style><p>1 &lt; 2 &amp; <a href='?a&amp;b'>link</a>"
    line, last = html.read(f"{inner}{'<div>' * 3_000}{inner}".encode()).lines
    assert (line.text, last.text) == ("1 < 2 & link", "1 < 2 & link")
    assert line.spans[0].target == "?a&b"


@pytest.mark.parametrize(
    ("markup", "flattened"),
    [
        ('<p><a class="<p>">text</p>', '<p><a class="<p>">text</a></p>'),
        ("<DIV><b>text</div></b>", "<DIV><b>text</b></DIV>"),
        ("<div>text</span></div>", "<div>text</div>"),
        ("<p>one<p>two</p></p>", "<p>one<p>two</p>"),
        ("<x-a><br><i/>text</X-A>", "<x-a><br><i/>text</X-A>"),
        ("<title><p></title></p><textarea></p></textarea>", "<title><p></title><textarea></p></textarea>"),
        ("<!-- <p> --></p>1 < 2 </ 3><p", "<!-- <p> -->1 < 2 </ 3><p"),
    ],
)
def test_each_element_is_closed_where_an_element_around_it_is(markup: str, flattened: str) -> None:
    assert depth_limit.limit_depth(markup.encode()).decode() == flattened


@given(st.lists(st.sampled_from(["<b>", "</b>", "<div>", "</div>", "<p>", "</p>", "<svg>", "</svg>", "<br>", "x "])))
def test_markup_that_is_not_nested_too_deeply_keeps_its_text(parts: list[str]) -> None:
    markup = "".join(parts)
    assert TAG.sub("", depth_limit.limit_depth(markup.encode()).decode()) == TAG.sub("", markup)


@pytest.mark.parametrize("ends", ["</span>", "</p>", "</div></p>", "<span></b>", "<li></li></li>"])
def test_end_tags_in_deep_nesting_take_linear_time(ends: str) -> None:
    assert exponent(html.read, lambda n: b"<span><div>" * n + ends.encode() * n, 3_000) < LINEAR
