"""The address that links are relative to."""

from __future__ import annotations

import pytest

from stripper import Document, Reason, extract
from stripper.render.links import base_of

CANONICAL = '<link rel="canonical" href="https://b.example/x/">'
BASE = '<base href="https://c.example/y/">'


def document(markup: str, url: str | None = None, *, links: bool = True) -> Document:
    return extract(f"{markup}<p>Some words.</p>", kind="html", url=url, keep=set(Reason), links=links)


@pytest.mark.parametrize(
    ("markup", "url", "base"),
    [
        ("", None, None),
        ("", "https://a.example/z/", "https://a.example/z/"),
        (CANONICAL, None, "https://b.example/x/"),
        (CANONICAL, "https://a.example/z/", "https://a.example/z/"),
        (CANONICAL, "file:///z.html", "https://b.example/x/"),
        (BASE, None, "https://c.example/y/"),
        (BASE, "https://a.example/z/", "https://c.example/y/"),
        (BASE + CANONICAL, None, "https://c.example/y/"),
        ('<base href="/y/">', "https://a.example/z/", "https://a.example/y/"),
        ('<base href="/y/">', None, None),
        ('<base target="_top">' + BASE, None, "https://c.example/y/"),
        (BASE + '<base href="https://d.example/">', None, "https://c.example/y/"),
        ('<base href="javascript:x()">', "https://a.example/", "https://a.example/"),
        ('<base href="http://[">', "https://a.example/", "https://a.example/"),
    ],
)
def test_base(markup: str, url: str | None, base: str | None) -> None:
    assert base_of(document(markup, url)) == base


def test_all_formats_with_links_use_it() -> None:
    found = document(BASE + '<p><a href="../n">next</a></p>')
    assert "[next](https://c.example/n)" in found.markdown
    assert 'href="https://c.example/n"' in found.html


def test_without_links_their_words_remain() -> None:
    found = document('<p>the <a href="/n"><b>next</b></a> page</p>', links=False)
    assert "the **next** page" in found.markdown
    assert "<p>the <strong>next</strong> page</p>" in found.html


@pytest.mark.parametrize(
    ("target", "url", "shown"),
    [
        ("#part", None, "part"),
        ("#", "https://a.example/z", "part"),
        ("#part", "https://a.example/z", "[part](https://a.example/z#part)"),
        ("z#part", None, "[part](z#part)"),
    ],
)
def test_links_that_lead_nowhere_are_text(target: str, url: str | None, shown: str) -> None:
    assert document(f'<p>See <a href="{target}">part</a>.</p>', url).markdown.startswith(f"See {shown}.")


SELF, OTHER = "## Oars\n", "## [Oars](https://a.example/z"


@pytest.mark.parametrize(
    ("href", "shown"),
    [
        ("#oars", SELF),
        ("https://a.example/z#oars", SELF),
        ("https://a.example/z", f"{OTHER})\n"),
        ("https://a.example/z/b#oars", f"{OTHER}/b#oars)\n"),
    ],
)
def test_a_heading_that_links_to_itself_is_no_link(href: str, shown: str) -> None:
    found = document(f'<p>Above it.</p><h2 id="oars"><a href="{href}">Oars</a></h2>', "https://a.example/z")
    assert shown in found.markdown
    assert ("<h2>Oars</h2>" in found.html) is (shown == SELF)


def test_other_links_to_parts_of_the_page_are_links() -> None:
    shown = document('<p>See <a href="#oars">Oars</a>.</p>', "https://a.example/z").markdown
    assert "See [Oars](https://a.example/z#oars)." in shown
