"""The name of the site in links to the home page of a text dump, and in logos."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, text

HEAD = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n"


LINKS = "".join(f"[Entry {n}](https://www.example-news.com/section/{n})\n\n" for n in range(6))


@pytest.mark.parametrize(
    ("link", "site"),
    [
        ("[![Lead Times logo](/logo.svg)](/)", "Lead Times"),
        ("[Lead Times](https://www.example-news.com/en/)", "Lead Times"),
        ("[Suomi](https://www.example-news.com/fi/)", None),
        ("[© 2024 Lead Times](/)", "Lead Times"),
        ("[![Icon](/i.svg)](/)", None),
        ("[Lead Times](https://other.example/)", None),
        ("[Home](/)", None),
        ('[Home](https://www.example-news.com "Go to Lead Times.")', "Lead Times"),
        ('[Home](/about "Go to Lead Times.")', None),
        ("[Lead Times](/about)", None),
        ('[![](/i/head.png)](https://www.example-news.com "Lead Times")', "Lead Times"),
        ("[![](data:image/png;base64...)![Go to Lead Times](/i/head.png)](https://www.example-news.com)", "Lead Times"),
        ("![Lead Times]()", None),
        ("[page_header.home](/)", None),
        ("[![Blog logo](/i/head.png)](/)", None),
        ("![Lead Times](/i/SiteLogo.svg)", "Lead Times"),
        ("![Image 5: Lead Times](/i/logo.png)", "Lead Times"),
        ("![Lead Times](/i/harbour.png)", None),
    ],
)
def test_a_link_to_the_home_page(link: str, site: str | None) -> None:
    assert text(f"{link}\n\n{LINKS}{HEAD}").value("site") == site


@pytest.mark.parametrize(
    ("link", "site"),
    [
        ("[Sula Times](https://www.harbourpost.example/)", "Sula Times"),
        ("[![Go to frontpage. Logo, The Harbour Post](/l.svg)](https://harbourpost.example)", "Harbour Post"),
        ("[Sula Times](https://other.example/)", None),
    ],
)
def test_a_link_to_the_home_page_of_the_host_in_the_headers(link: str, site: str | None) -> None:
    other = "".join(f"[Entry {n}](https://www.example-news.com/section/{n})\n\n" for n in range(9))
    front = "---\ntitle: Storm hits the coast of Example\nurl: https://www.harbourpost.example/storm\n---\n"
    assert text(f"{front}{link}\n\n{other}{HEAD}").value("site") == (site or "harbourpost.example")


def test_the_most_frequent_link_to_the_home_page_names_the_site() -> None:
    links = "[Sea](/)\n\n[Lead Times](/)\n\n"
    assert text(f"{links}[Lead Times](/)\n\n{LINKS}{HEAD}").value("site") == "Lead Times"
    assert text(f"{links}[![Sula](/i.svg)](/)\n\n{LINKS}{HEAD}").value("site") == "Sula"


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("The Example - Back to home", "The Example"),
        ("Example Times home", "Example Times"),
        ("Example homepage", "Example"),
        ("Go to The Example", None),
        ("Example home", None),
        ("The Other - Back to home", None),
        ("The Example home page light logo dark logo", "The Example"),
        ("The Example home page light", None),
        ("Such Icon home page", None),
        ("Menu The Example for all the people of the bay home", None),
        ("Home", None),
    ],
)
def test_a_line_that_leads_to_the_home_page(line: str, site: str | None) -> None:
    mentioned = "The Example and Example Times"
    assert text(f"Menu\n\n{line}\n\n{HEAD}{mentioned}\n\n").value("site") == site


def test_several_lines_with_a_word_for_home_are_entries_of_a_menu() -> None:
    entries = "Example Sea home\n\nExample Harbour home\n\n"
    assert text(f"Menu\n\n{entries}{HEAD}Example Sea and Example Harbour\n\n").value("site") is None
