"""Headlines of pages of MediaWiki, by the link to their revision."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines
from stripper.metadata import dump_title, dump_wiki

TOP = ("* Home", "* Old quay", "Contents", "1 History", "Old quay", "* Read", "Page semi-protected", "History")
LINK = 'Retrieved from "https://wiki.example.org/w/index.php?title=Old_quay&oldid=4711"'
BOTTOM = ("Category: Harbours", "Privacy policy")


@pytest.mark.parametrize(
    "link",
    [
        LINK,
        "Abgerufen von „https://wiki.example.org/index.php?title=Old_quay&oldid=4711“",
        'Retrieved from "https://wiki.example.org/w/index.php?title= Old_quay&ol did=4711"',
        'Retrieved from "https://wiki.example.org/w/index.php?title=Old%20quay&oldid=4711"',
        "Récupérée de « https://wiki.example.org/w/index.php?title=Old_quay&oldid=4711 »",
        'Retrieved from "[https://wiki.example.org/index.php?title=Old_quay&oldid=4711](https://wiki.example.org/a)"',
    ],
)
def test_the_line_that_the_link_names_is_the_headline(link: str) -> None:
    page = lines(*TOP, *SENTENCES, link, *BOTTOM)
    found = dump_wiki.headline(page, page)
    assert found
    assert found.number == TOP.index("Old quay") + 1
    title = dump_title.find(page)
    assert title
    assert title.text == "Old quay"


@pytest.mark.parametrize(
    "link",
    [
        "",
        'Retrieved from "https://wiki.example.org/w/index.php?title=New_quay&oldid=4711"',
        'Edit: "https://wiki.example.org/w/index.php?title=Old_quay&action=edit"',
        "https://shop.example/?title=Old_quay",
        "Sources: [Quays](https://wiki.example.org/w/index.php?title=Old_quay&oldid=4711)",
        "Sources: https://wiki.example.org/w/index.php?title=Old_quay&oldid=4711",
    ],
)
def test_without_such_a_link_or_line_there_is_none(link: str) -> None:
    page = lines(*TOP, *SENTENCES, link, *BOTTOM)
    assert dump_wiki.headline(page, page) is None


def test_the_alternative_text_of_an_image_is_no_headline() -> None:
    page = lines("[Old_quay]", *TOP, *SENTENCES, LINK)
    found = dump_wiki.headline(page, page)
    assert found
    assert found.text == "Old quay"


def test_a_link_far_above_the_end_belongs_to_the_text() -> None:
    page = lines(*TOP, *SENTENCES, LINK, *BOTTOM * dump_wiki.FOOTER_LINES)
    found = dump_title.find(page)
    assert found is None or found.text != "Old quay"
