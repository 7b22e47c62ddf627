"""Flattening of pages that are nested too deeply for a tree."""

from __future__ import annotations

import pytest

from stripper.parse import depth_limit, html


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


def test_malformed_attribute_names_are_dropped() -> None:
    written = depth_limit.limit_depth(b"<p><a b c'd=1 class=x>text</p>")
    assert written == b'<html><body><p><a b="" class="x">text</a></p></body></html>'
