"""The host of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, declarations, text
from stripper.model import Kind

HEAD = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n"


def linked(dump: str) -> str:
    return declarations(dump, kind=Kind.TEXT).linked_host


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("[Entry](https://www.leadtimes.example/section)", "leadtimes.example"),
        ("   1. https://www.leadtimes.example/section", "leadtimes.example"),
        ("https://docs.leadtimes.example/section", "docs.leadtimes.example"),
        ("See https://www.leadtimes.example/section", ""),
        ("![Entry](https://img.leadtimes.example/section.jpg)", ""),
    ],
)
def test_the_host_of_most_links(link: str, host: str) -> None:
    assert linked(HEAD + f"{link}\n" * 5) == host
    assert linked(HEAD + f"{link}\n" * 4) == ""


def test_the_host_of_most_links_is_chosen_by_its_domain() -> None:
    links = "".join(f"[Entry](https://{part}.leadtimes.example/)\n" for part in ("www", "sea", "sea", "www", "www"))
    others = "".join(f"[Entry](https://{name}.example/)\n" for name in ("one", "one", "two", "two", "three"))
    assert linked(HEAD + others + links) == "leadtimes.example"


def test_a_shop_is_the_site_only_of_its_own_pages() -> None:
    shop, own = "[Buy](https://www.amazon.com/)\n", "[Entry](https://leadtimes.example/)\n"
    assert linked(HEAD + shop * 8 + own * 5) == "leadtimes.example"
    assert linked(HEAD + shop * 8 + own * 2) == "amazon.com"


@pytest.mark.parametrize(
    ("lines", "site"),
    [
        (("www.leadtimes.com", "Write to news@leadtimes.com"), "leadtimes.com"),
        (("www.leadtimes.co.uk", "www.leadtimes.co.uk has more"), "leadtimes.co.uk"),
        (("leadtimes.co.uk", "The leadtimes.co.uk file"), None),
        (("leadtimes.com",), None),
        (("www.example.com", "Write to news@example.com"), None),
        (("Write to jane@gmail.com", "Write to john@gmail.com"), None),
        (("twitter.com", "More on twitter.com"), None),
        (("Photo: stock.adobe.com", "Photo: stock.adobe.com"), None),
        (("Read node.js and e.g. main.rs", "main.rs"), None),
        (("www.leadtimes.com/sea", "www.leadtimes.com/coast"), None),
    ],
)
def test_a_host_that_recurs_is_the_site(lines: tuple[str, ...], site: str | None) -> None:
    assert text(HEAD + "\n\n".join(lines) + "\n").value("site") == site


def test_a_host_that_only_the_text_mentions_is_not_the_site() -> None:
    mention = "The storm was bad, as leadtimes.com found. It is the worst that it has seen in all of its years.\n\n"
    filling = f"{SENTENCES}\n\n" * 20
    end = "\n\n".join(f"Entry {n}" for n in range(70))
    assert text(f"{filling}{mention * 2}{end}").value("site") is None


def test_a_host_that_recurs_is_spelled_by_a_line() -> None:
    lines = "www.leadtimes.com\n\nWrite to news@leadtimes.com\n"
    assert text(f"Lead Times\n\nSea\n\n{HEAD}{lines}").value("site") == "Lead Times"
