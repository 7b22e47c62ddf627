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
    below = (f"Home | Imprint | {TITLE}", TITLE)
    assert dump_breadcrumb.headline(lines(SENTENCES, SENTENCES, *below), "")
    assert dump_breadcrumb.headline(lines(SENTENCES, SENTENCES, SENTENCES, *below), "") is None, "below the text"


@pytest.mark.parametrize("breadcrumb", [f"Home » Weather » {TITLE} and more", "Home » News » Storm", TITLE])
def test_another_line_is_no_breadcrumb_of_the_headline(breadcrumb: str) -> None:
    texts = lines(*MENU, breadcrumb, "Another line about a storm", TITLE, SENTENCES)
    assert dump_breadcrumb.headline(texts, "") is None


@pytest.mark.parametrize(
    ("steps", "text", "is_found"),
    [
        (("Index", "Weather", "Storms"), SENTENCES, True),
        (("Home", "Weather", TITLE), "5 replies", True),
        (("Home", "Weather", "Storms"), "5 replies", False),
        (("Weather", "Sport", TITLE), "5 replies", False),
    ],
)
def test_a_breadcrumb_that_is_a_list_ends_with_the_headline(steps: tuple[str, ...], text: str, is_found: bool) -> None:
    items = [line._replace(marker="-") for line in lines(*steps)]
    below = [line._replace(number=line.number + len(steps), gap=1) for line in lines(steps[-1], text)]
    found = dump_breadcrumb.headline([*items, *below], "")
    assert (found and found.line) == (below[0] if is_found else None)
    assert dump_breadcrumb.headline([*items, *items, *below[1:]], "") is None


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("Python | Example", "Python", "PYTHON", SENTENCES), 3),
        (("Python | Example", "Python", "Python", "By Jane Doe", "Text"), 3),
        (("Python | Example", "Python", "python", SENTENCES), None),
        (("Python | Example", "Python", SENTENCES), None),
        (("Python | Example", "Python", "Python", "Sea", "Coast"), None),
        (("Python | Example", "Python", "Example of a storm at sea", "Python", SENTENCES), None),
    ],
)
def test_a_short_title_is_below_the_entry_of_a_menu(texts: tuple[str, ...], number: int | None) -> None:
    site = "Example of a storm at sea" if len(texts) == 5 and texts[2].startswith("Example") else "Example"
    found = dump_breadcrumb.below_entry("Python", site, lines(*texts)[1:])
    assert (found and found.number) == number
    assert dump_breadcrumb.below_entry("Python", "", lines(*texts)[1:]) is None
