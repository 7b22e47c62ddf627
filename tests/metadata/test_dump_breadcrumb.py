"""The breadcrumb of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines
from stripper.metadata import dump_breadcrumb

TITLE = "Storm hits the coast of Example"
MENU = ("Home", "News", "Sport")


def test_a_breadcrumb_ends_with_the_headline() -> None:
    texts = lines(*MENU, f"Home » Weather » {TITLE}", TITLE, SENTENCES)
    found = dump_breadcrumb.headline(texts, "")
    assert found
    assert (found.line.text, found.section) == (TITLE, "Weather")
    assert dump_breadcrumb.headline(texts, texts[3].text) is None


@pytest.mark.parametrize("breadcrumb", [f"Home » Weather » {TITLE} and more", "Home » News » Storm", TITLE])
def test_another_line_is_no_breadcrumb_of_the_headline(breadcrumb: str) -> None:
    texts = lines(*MENU, breadcrumb, "Another line about a storm", TITLE, SENTENCES)
    assert dump_breadcrumb.headline(texts, "") is None
