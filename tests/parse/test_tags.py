"""The table of elements."""

from __future__ import annotations

import pytest

from stripper.model import Mark, Role
from stripper.parse import html
from stripper.parse.tags import BLOCK, INLINE, TAGS, Display


@pytest.mark.parametrize("tag", TAGS)
def test_only_blocks_have_roles_and_only_inline_elements_have_marks(tag: str) -> None:
    row = TAGS[tag]
    assert tag == tag.lower()
    assert row.display is Display.BLOCK or (row.role is None and row.level == 0 and not row.structural)
    assert row.display is Display.INLINE or row.mark is None
    assert (row.level > 0) == (row.role is Role.HEADING)


def test_examples_of_elements() -> None:
    assert TAGS["div"] == BLOCK
    assert TAGS["time"] == INLINE
    assert TAGS["h3"].level == 3
    assert TAGS["a"].mark is Mark.LINK
    assert TAGS["script"].display is Display.NONE
    assert "span" not in TAGS


LINES = {Display.INLINE: 1, Display.BLOCK: 3, Display.BREAK: 2, Display.NONE: 1, Display.METADATA: 1}
"""Lines of text with an element of each display in the middle."""
SPECIAL = frozenset({"html", "body", "frameset", "plaintext", "li", "dt", "dd", "tr", "td", "th", "table"})
MISPLACED = SPECIAL | {"thead", "tbody", "tfoot", "caption", "select", "noembed", "iframe", "button"}
"""Elements that the HTML parser moves or drops within a paragraph, or that have no end tag, and buttons, which may be
words of a sentence."""


@pytest.mark.parametrize("tag", sorted(TAGS.keys() - MISPLACED))
def test_display_determines_where_lines_end(tag: str) -> None:
    display = TAGS[tag].display
    inner = "" if display in (Display.BREAK, Display.METADATA) else f"b</{tag}>"
    lines = html.read(f"<div>a<{tag}>{inner}c</div>".encode()).lines
    assert len(lines) == LINES[display]
