"""The elements around a line by their tags and names."""

from __future__ import annotations

import pytest

from stripper.classify.element_paths import path
from stripper.model import Container

CONTAINERS = (
    Container(0, "", "", False),
    Container(0, "main", "story", False),
    Container(1, "ul", "", False),
    Container(2, "li", "card", False),
)


@pytest.mark.parametrize(
    ("container", "depth", "found"),
    [
        (3, 2, (("li", "card", "ul", ""), 1)),
        (3, 3, (("li", "card", "ul", "", "main", "story"), 0)),
        (2, 3, (("ul", "", "main", "story"), 0)),
        (0, 3, ((), 0)),
    ],
    ids=["some", "all", "fewer", "page"],
)
def test_a_path_leads_outwards(container: int, depth: int, found: tuple[tuple[str, ...], int]) -> None:
    assert path(CONTAINERS, container, depth) == found
