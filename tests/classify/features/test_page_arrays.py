"""Counts of lines and containers."""

from __future__ import annotations

import pytest

from classify.features.pages import measured, values
from stripper.classify.features.page_arrays import TAGS, Lines, Tree


def groups(body: str) -> list[int]:
    _, found = measured(f"<html><body>{body}</body></html>")
    return found.groups()


def test_three_lines_make_a_group() -> None:
    first = "<div><p>One</p><p>Two</p><p>Three</p></div>"
    assert len(set(groups(first + first.replace("div", "section")))) == 2
    assert len(set(groups(first + "<section><p>One</p><p>Two</p></section>"))) == 2
    two = "<div><p>One</p><p>Two</p></div>"
    assert len(set(groups(two + two.replace("div", "section")))) == 1


def test_lines_outside_of_any_group_are_in_the_group_of_the_page() -> None:
    assert groups("<p>One</p><p>Two</p>") == [0, 0]


@pytest.mark.parametrize("tag", ["p", "li", "section", "h2"])
def test_a_known_tag_has_a_number_of_its_own(tag: str) -> None:
    inner = f"<{tag}>A line</{tag}>"
    body = f"<ul>{inner}</ul>" if tag == "li" else inner
    assert tag in TAGS
    assert values(f"<html><body>{body}</body></html>", "A line")["element"] == tag


def test_another_tag_is_other() -> None:
    assert "aside" not in TAGS
    assert values("<html><body><aside>A line</aside></body></html>", "A line")["element"] == "other"


def test_a_container_counts_the_lines_within_it() -> None:
    parsed, _ = measured("<html><body><div><p>One</p><p>Two</p><p>Three</p></div></body></html>")
    lines = Lines(parsed.lines)
    tree = Tree(parsed.containers, lines)
    assert (lines.count, tree.count) == (3, len(parsed.containers))
    assert len(set(tree.groups(lines))) == 1


def test_an_empty_page_has_arrays() -> None:
    assert Lines(()).count == 0
    assert Tree((), Lines(())).groups(Lines(())) == []
