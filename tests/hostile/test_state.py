"""An unclosed tag, comment or quotation mark in one string of a framework's state does not affect the other strings."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.parse import html

FIRST, SECOND = (f"{'The storm reached the coast early on Tuesday morning. ' * 6}{name}." for name in ("One", "Two"))
OPEN = {
    "quote": '<a href="/x',
    "single quote": "<a href='/x",
    "tag": "<a",
    "comment": "<!--",
    "bogus comment": "<!",
    "title": "<title>",
    "textarea": "<textarea>",
    "script": "<script>",
    "commented script": "<script><!--<script>",
    "style": "<style>",
    "noscript": "<noscript>",
    "hidden": "<div hidden>",
    "select": "<select><option>",
    "iframe": "<iframe>",
    "xmp": "<xmp>",
    "svg": "<svg><title>",
    "CDATA": "<![CDATA[",
    "ends": "</article></body></html>",
    "depth": "<div> " * 3_000,
}


@pytest.mark.parametrize("rest", OPEN)
def test_an_unclosed_string_does_not_affect_the_next(rest: str) -> None:
    state = json.dumps([f"<p>{FIRST}</p>{OPEN[rest]}", f"<p>{SECOND}</p>"]).replace("<", "\\u003c")
    texts = [line.text for line in extract(f"<script type=application/json>{state}</script>").lines]
    assert [text for text in texts if text in (FIRST, SECOND)] == [FIRST, SECOND]


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "a", "<", ">", '"', "'", "&", "<!--", "-->", *OPEN.values()]), max_size=8)
)
def test_markup_does_not_affect_the_page_after_it(parts: list[str]) -> None:
    first = f"<article>{''.join(part[:30] for part in parts)}".encode()
    assert html.read(first, b"<p>the next page").lines[-1].text == "the next page"
