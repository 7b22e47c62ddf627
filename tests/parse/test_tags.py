"""The table of elements."""

from __future__ import annotations

import pytest

from stripper.model import Mark, Role
from stripper.parse.tags import BLOCK, TAGS


@pytest.mark.parametrize("tag", TAGS)
def test_an_element_does_one_thing(tag: str) -> None:
    kind = TAGS[tag]
    assert sum((kind.block, kind.inline, kind.skip, kind.cut, kind.head and not kind.block)) <= 1
    assert tag == tag.lower()


@pytest.mark.parametrize("tag", TAGS)
def test_only_blocks_have_roles_and_only_inline_elements_have_marks(tag: str) -> None:
    kind = TAGS[tag]
    assert kind.block or (kind.role is None and kind.level == 0)
    assert kind.inline or kind.mark is None
    assert (kind.level > 0) == (kind.role is Role.HEADING)


def test_some_rows() -> None:
    assert TAGS["div"] is BLOCK
    assert TAGS["h3"].level == 3
    assert TAGS["a"].mark is Mark.LINK
    assert TAGS["script"].skip
    assert "span" not in TAGS
