"""The blocks of rich text that editors store as JSON are markup; other JSON is not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.parse import rich_text

FIRST = "The harbour froze on the sixth of January, and by Sunday the ice bore a dog & its owner."
SECOND = "Four inches hold a horse, says the pilot, and eight a cart that is full of barrels."
BLOCKS: dict[str, tuple[Any, str]] = {
    "Portable Text": (
        {"_type": "block", "style": "h3", "children": [{"_type": "span", "marks": ["em"], "text": SECOND}]},
        f"<h3>{SECOND}</h3>",
    ),
    "Portable Text, item": (
        {"_type": "block", "style": "normal", "listItem": "bullet", "children": [{"_type": "span", "text": SECOND}]},
        f"<li>{SECOND}</li>",
    ),
    "Contentful": (
        {
            "nodeType": "paragraph",
            "content": [
                {"nodeType": "text", "value": "Four inches ", "marks": []},
                {"nodeType": "hyperlink", "data": {"uri": "/a"}, "content": [{"nodeType": "text", "value": "hold"}]},
            ],
        },
        "<p>Four inches hold</p>",
    ),
    "Contentful, heading": (
        {"nodeType": "heading-4", "content": [{"nodeType": "text", "value": SECOND}]},
        f"<h4>{SECOND}</h4>",
    ),
    "ProseMirror": (
        {"type": "heading", "attrs": {"level": 3}, "content": [{"type": "text", "text": SECOND}]},
        f"<h3>{SECOND}</h3>",
    ),
    "ProseMirror, list": (
        {
            "type": "bulletList",
            "content": [
                {
                    "type": "listItem",
                    "content": [{"type": "paragraph", "content": [{"type": "text", "text": SECOND}]}],
                }
            ],
        },
        f"<ul><li><p>{SECOND}</p></li></ul>",
    ),
    "Lexical": ({"type": "heading", "tag": "h2", "children": [{"type": "text", "text": "Ice"}]}, "<h2>Ice</h2>"),
    "Slate": (
        {"type": "paragraph", "children": [{"text": "Black ", "bold": True}, {"text": "ice"}]},
        "<p>Black ice</p>",
    ),
    "DatoCMS": (
        {"type": "blockquote", "children": [{"type": "span", "value": SECOND}]},
        f"<blockquote>{SECOND}</blockquote>",
    ),
    "Draft.js": ({"key": "a1", "type": "header-two", "text": "Ice & snow"}, "<h2>Ice &amp; snow</h2>"),
    "Editor.js": ({"type": "paragraph", "data": {"text": "Black <b>ice</b>"}}, "<p>Black <b>ice</b></p>"),
}


@pytest.mark.parametrize(("block", "markup"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_is_the_element_of_its_type(block: Any, markup: str) -> None:
    assert rich_text.markup(block) == markup


@pytest.mark.parametrize(
    "value",
    [
        FIRST,
        {"type": "image", "children": [{"text": "A boat"}]},
        {"type": "paragraph", "children": []},
        {"type": "paragraph", "children": [{"type": "text", "text": " "}]},
        {"type": 3, "children": [{"text": "ice"}]},
        {"_type": "block", "style": "normal", "children": "ice"},
        {"title": "Ice", "content": [{"text": "ice"}]},
    ],
)
def test_other_values_are_not(value: Any) -> None:
    assert rich_text.markup(value) == ""


def test_a_page_has_the_headings_and_short_paragraphs_of_its_state() -> None:
    def block(style: str, text: str) -> Any:
        return {"_type": "block", "style": style, "children": [{"_type": "span", "text": text}]}

    blocks = [block("normal", FIRST), block("h2", "Black and white"), {"_type": "image"}, block("normal", SECOND)]
    state = {"props": {"pageProps": {"article": {"body": blocks}, "related": [{"title": "Ten harbours with ice"}]}}}
    page = f'<title>Ice</title><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    assert extract(page.encode()).text.strip().split("\n\n") == [FIRST, "Black and white", SECOND]


@given(
    st.recursive(
        st.text(), lambda inner: st.dictionaries(st.sampled_from(["type", "children", "text"]), inner | st.lists(inner))
    )
)
def test_any_value_may_be_asked(value: Any) -> None:
    assert isinstance(rich_text.markup(value), str)
