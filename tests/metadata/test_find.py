"""Any page has its metadata extracted, in bounded time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata import pages
from stripper import metadata, parse
from stripper.model import Author, Container, Finding, Head, Kind, Label, Line, Metadata, Page, Parsed, Role

WORDS = st.sampled_from(
    [
        "By ",
        "von ",
        "Jane Doe",
        ", ",
        "2021-01-12",
        "12 January 2021",
        "©",
        "»",
        " | ",
        "About the author",
        "(c) 2021 dpa",
        "x" * 200,
        ".",
    ]
)
TEXT = st.lists(st.one_of(WORDS, st.text(max_size=20)), min_size=1, max_size=6).map("".join)
NAME = st.sampled_from(["author", "byline", "published", "comment", "date", "sidebar", ""])
KEYS = st.sampled_from(
    [
        *("@type", "@id", "author", "name", "headline", "datePublished", "publisher", "mainEntity", "itemListElement"),
        *("isAccessibleForFree", "worksFor", "url", "uploadDate"),
    ]
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
META = st.sampled_from(
    [
        *("author", "og:title", "og:site_name", "og:locale", "og:type", "article:published_time", "twitter:label1"),
        *("twitter:data1", "article:content_tier", "publisher"),
    ]
)


@st.composite
def parsed(draw: st.DrawFn) -> Parsed:
    names = draw(st.lists(NAME, min_size=1, max_size=5))
    tags = draw(st.lists(st.sampled_from(["div", "aside", "article", "footer"]), min_size=5, max_size=5))
    containers = tuple(Container(max(0, i - 1), tags[i], name, False) for i, name in enumerate(names))
    lines = tuple(
        Line(
            i,
            0,
            text,
            draw(st.sampled_from(Role)),
            draw(st.integers(0, 6)),
            "",
            "p",
            draw(st.integers(0, len(names) - 1)),
            0,
            0,
            0,
            0,
        )
        for i, text in enumerate(draw(st.lists(TEXT.filter(bool), max_size=8)), 1)
    )
    labels = tuple(
        Label(draw(st.integers(1, 9)), "time", name, draw(TEXT), draw(TEXT))
        for name in draw(st.lists(NAME, max_size=4))
    )
    data = tuple(value for value in draw(st.lists(JSON, max_size=3)) if isinstance(value, dict))
    meta = tuple((draw(META), draw(TEXT)) for _ in range(draw(st.integers(0, 4))))
    links = (("canonical", draw(TEXT)), ("license", draw(TEXT)))
    return Parsed(lines, containers, Head(draw(TEXT), draw(TEXT), meta, links, data), labels)


@given(
    parsed(),
    st.sampled_from(Kind),
    st.one_of(st.none(), TEXT, st.just("https://[::1"), st.just("https://news.example/a")),
)
def test_it_never_raises(page: Parsed, kind: Kind, url: str | None) -> None:
    found = metadata.find(Page(b"", kind, url, "utf-8", b""), page)
    numbers = {line.number for line in page.lines}
    assert set(found.lines) <= numbers
    parts: list[Finding | Author] = [*found.findings, *found.authors]
    assert all(part.line is None or part.line in numbers for part in parts)
    once = [finding.field for finding in found.findings if finding.field not in ("tag", "breadcrumb")]
    assert len(once) == len(set(once))


def test_an_empty_page_has_no_metadata() -> None:
    assert pages.html("") == Metadata()
    assert pages.text("") == Metadata()


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe, 12 January 2021",
        "<time>12 January 2021</time> <span class=author>Jane Doe</span>",
        "<h1>Storm</h1>",
        "» a » b",
        "x",
        "Jane Doe</p><p>Jane Doe is a staff writer who has been with us for many years.",
        "Author</p><p>Jane Doe",
        "<span class=author>Jane Doe</span> 7 comments",
    ],
)
def test_a_page_of_many_lines_takes_bounded_time(line: str) -> None:
    page = Page(f"<p>{line}</p>\n".encode() * 50_000, Kind.HTML, None, "utf-8", b"")
    whole = parse.parse(page)
    start = time.process_time()
    metadata.find(page, whole)
    assert time.process_time() - start < 2


def test_a_page_of_many_names_takes_bounded_time() -> None:
    called = (f"{a}{b}{c}" for a in "ABCDEFGHIJKLMNOPQRST" for b in "aeiou" for c in "bcdfghjklmnpqrstvwxz")
    cards = "".join(
        f"<p>{name} {name}son</p><p>{name} {name}son is a staff writer who has been with us for years.</p>"
        f"<aside class=sidebar><p class=author>{name} {name}ton</p></aside>"
        for name in called
    )
    markup = f"<main><h1>Storm</h1>{cards}<p>{'word ' * 200_000}</p></main>"
    page = Page(markup.encode(), Kind.HTML, None, "utf-8", b"")
    whole = parse.parse(page)
    start = time.process_time()
    metadata.find(page, whole)
    assert time.process_time() - start < 2
