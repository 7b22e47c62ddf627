"""The construction of trees: the same as by libxml2, and what must hold for hostile pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fixture_pages import PAGES
from hostile.growth import LINEAR, exponent
from stripper import extract
from stripper.parse import fallbacks, html
from stripper.parse.names import attribute_names
from stripper.parse.nesting import CLOSED_BY, CONTENT, RANKS, Content
from stripper.parse.tree import Tree
from stripper.parse.tree_elements import Element, elements

ROOM = 1_000_000_000
READ = tuple(name for name in attribute_names if name != "checked")
"""Attributes that are read; libxml2 gives `checked` a value."""
DROPPED = ("script", "style")
"""Elements whose content is dropped unless it is data."""

Shape = tuple[str, dict[str, str], str, list[Any]]
"""The tag, attributes and text of an element, and the shape of each element in it with the text after it."""


def shape(element: Element | etree._Element) -> Shape:
    attributes = {name: value for name in READ if (value := element.get(name)) is not None}
    text = "" if element.tag in DROPPED else element.text or ""
    return str(element.tag), attributes, text, [(shape(child), child.tail or "") for child in element]


def shapes(*pages: bytes) -> list[Shape]:
    """Return the shapes of the outermost elements."""
    return [shape(element) for element in elements(Tree(list(pages), ROOM, images=True), "html")]


def expected(page: bytes) -> list[Shape]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root: etree._Element | None = etree.fromstring(page, parser)
    return [] if root is None else [shape(element) for element in chain([root], root.itersiblings())]


def lines(markup: str) -> list[str]:
    return [line.text for line in html.read(markup.encode()).lines]


@pytest.mark.parametrize("source", sorted(PAGES.glob("*/source.html")), ids=lambda source: source.parent.name)
def test_the_trees_of_the_fixtures_are_those_of_libxml2(source: Path) -> None:
    page = source.read_bytes()
    assert shapes(page) == expected(page)


def pairs() -> Iterator[tuple[str, str]]:
    """Return all pairs of elements with a rule, and of two without one."""
    ruled = chain.from_iterable(map(str.split, chain(CLOSED_BY, CLOSED_BY.values())))
    names = sorted({*ruled, *RANKS, *CONTENT, "x-y", "source"})
    return product(names, names)


def test_elements_close_each_other_as_in_libxml2() -> None:
    differing = [
        page
        for one, other in pairs()
        for page in (f"<i-a><{one}>1<{other}>2</{one}>3</{other}>4", f"<{one}>1</i-a><{other}/>2</{one}>3")
        if shapes(page.encode()) != expected(page.encode())
    ]
    assert differing[:5] == []


def test_end_tags_close_elements_as_in_libxml2() -> None:
    differing = [
        page
        for one, other in pairs()
        if CONTENT.get(one, Content.NODES) != Content.REST
        for page in [f"<body><{one}><table><{other}><b>1</{one}>2</{other}>3"]
        if shapes(page.encode()) != expected(page.encode())
    ]
    assert differing == []


@pytest.mark.parametrize(
    "page",
    [
        "",
        "text",
        " \n",
        "<!-- a --> <!doctype html> <?b> <p>c",
        "<title>a &amp; <b></title><p>b",
        "<p>a</body>b</html>c<p>d",
        "</body> a</html> b </html> c",
        "<html lang=a><head><html lang=b><body class=c><body class=d>e</body>f</body>g",
        "<body><html/>a<body/>b<head/>c",
        "a<b><p>b</b>c</i></p></p>d",
        "<base href=a><div><title>b</title></div><link rel=c>d",
        "<frameset><frame><noframes>a</noframes></frameset>b",
        "<p id=a id=b class class=c>d<p hidden>e<p href= >f<p title=''>g",
        "<a href=a/b/>c</a><a href='d>'>e</a><a href=\"f'>\"/>g<a/title=h/>i<br/ >j<p =class title=k>",
        "<P Class=A>b</p  data-x='>'>c</p/>d",
        "&lt;&LT;&amp&notit;&notin;&nGt;&#x41;&#65&#128;&#0;&#xD800;&#x110000;&#99999999999;&#;&#x;&;&a;&Zopf;",
        "<a title='&lt;&amp=&ampb&amp;c&amp&notin;&notit;&copy'>x",
        "a < b <3 </ <> <",
        "a</",
        "a<b",
        "a<b title='c",
        "a</b",
        "a<!-- b",
        "a<!b>c<!--->d<!---->e<!----!>f<!-- --!>g<!-- -- > --- -->h</>i</ j>k",
        "<textarea><p>a</textarea>b<xmp><p>&amp;</xmp>c<iframe><p></iframe >d<title>e</title",
        "<script>a</scripta></script>b<script><!-- <script>c</script>d</script>e<script><!--></script>f",
        "<style>a</style/b>c<noembed></NOEMBED\n>d<plaintext>e</plaintext>f",
        "<p/>a<div/>b<script/>c<title/>d",
        "<o:p>a</o:p><X-Y Title=b><x-y>c</X-y>d",
        f"<{'a' * 99}{'b' * 99}>c</{'a' * 99}bc>d",
        "<ul><li>a<ul><li>b</ul><li>c</ul><table><tr><td>d<td>e<tr><td>f</table>",
        "<p>a<svg><title>b</title><path/></svg>c<math><mi>d</math>",
    ],
)
def test_trees_are_those_of_libxml2(page: str) -> None:
    assert shapes(page.encode()) == expected(page.encode())


MARKUP = """
<p <a <div <script <title <svg </p </script </title <br <!-- --> < > /> / = ' " class data-x href type <img alt json x
text é &amp; =a src=/a/> --!> <!--!> <!---!> <plaintext </plaintext <noscript <textarea <style <! <? <ul> <li> </div>
</html> <table> <tr> <td> </td> </table> <b> </b> <body> </body> <head> <html> <frameset> <noframes> &#x41 &not ; <h1>
</h1> <option> <x-y> </x-y>
"""
PIECES = (*MARKUP.split(), " ", "\n", "\f", "='b c'", ' class="a"', " data-x='>'", "<li value=3 data-x=2>")


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_damaged_pages_have_the_trees_of_libxml2(pieces: list[str]) -> None:
    page = "".join(pieces).encode()
    assert shapes(page) == expected(page)


def test_scripts_and_styles_are_dropped_unless_they_are_data() -> None:
    kinds = ("application/ld+json", "application/LD&#43;JSON", "math/tex", "module", "")
    page = "".join(f"<script type='{kind}'>{{}}</script>" for kind in kinds) + "<style>a</style>"
    tree = Tree([page.encode()], ROOM)
    assert [script.text for script in elements(tree, "script")] == ["{}", "{}", "{}", "", ""]
    assert [style.text for style in elements(tree, "style")] == [""]


def test_unused_attributes_are_skipped() -> None:
    page = b"<img data-x='class=b' src=a alt=b onclick=c class=d>"
    (image,) = elements(Tree([page], ROOM), "img")
    assert [image.get(name) for name in ("data-x", "src", "alt", "onclick", "class")] == [None, None, "b", None, "d"]
    (image,) = elements(Tree([page], ROOM, images=True), "img")
    assert image.get("src") == "a"


def test_an_empty_value_is_a_value() -> None:
    assert lines('<div><span class="">2</span><span class=a>1</span></div>') == ["2 1"]
    assert lines("<div><span class>2</span><span class=a>1</span></div>") == ["21"]


def test_used_attributes_are_found_among_very_many() -> None:
    many = " ".join(f"a{n}=1" for n in range(40_000))
    (paragraph,) = elements(Tree([f"<p class=first {many} id=last class=again>".encode()], ROOM), "p")
    assert (paragraph.get("class"), paragraph.get("id")) == ("first", "last")


def test_very_many_names_of_elements_are_told_apart() -> None:
    page = "".join(f"<x-{n}>{n}</x-{n}>" for n in range(2_000))
    (body,) = elements(Tree([page.encode()], ROOM), "body")
    assert [(child.tag, child.text) for child in body] == [(f"x-{n}", str(n)) for n in range(2_000)]


def test_several_pages_have_one_body_and_nothing_of_one_contains_the_next() -> None:
    pages = ("<p>1<b>", "<!-- a", "<div title='", "<title>b", "<plaintext>2", "<html><body><p>3</body>", "4")
    read = html.read(*map(str.encode, pages))
    assert [line.text for line in read.lines] == ["1", "2", "3", "4"]
    assert [container.tag for container in read.containers].count("body") == 1


@pytest.mark.parametrize("count", [1_990, 2_000, 2_045, 2_048, 2_100, 30_000])
def test_text_in_and_after_deep_nesting_is_kept(count: int) -> None:
    assert lines(f"<p>before</p>{'<div>' * count}within{'</div>' * count}<p>after") == ["before", "within", "after"]


def test_elements_in_deep_nesting_are_told_apart() -> None:
    words = [f"word{n}" for n in range(3_000)]
    assert lines("<font>" + " <font>".join(words)) == [" ".join(words)]
    assert lines("".join(f"<div>line {n}" for n in range(3_000))) == [f"line {n}" for n in range(3_000)]
    assert lines(f"{'<div>' * 3_000}<xmp>1</xmp>2<br>3<select><option>4</select>") == ["1", "2", "3"]


def test_what_is_hidden_in_deep_nesting_is_no_text() -> None:
    inner = "<script>a < b</script><style>d</style><svg><g>e</g></svg><p>1 &lt; 2 &amp; <a href='?a&amp;b'>link</a>"
    line, last = html.read(f"{inner}{'<div>' * 3_000}{inner}".encode()).lines
    assert (line.text, last.text) == ("1 < 2 & link", "1 < 2 & link")
    assert line.spans[0].target == "?a&b"
    assert lines(f"{'<svg>' * 3_000}a{'</svg>' * 3_000}b") == ["b"]


def test_what_is_hidden_or_a_shadow_tree_has_a_limit_of_depth() -> None:
    read = html.read(b"<template shadowrootmode=open>" * 3_000 + b"text")
    assert [line.text for line in read.lines] == ["text"]
    assert 2_000 < len(read.containers) < 2_100


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("<div>", "</span>"),
        ("<span><div>", "</span>"),
        ("<span><div>", "</p>"),
        ("<table><b>", "</div>"),
        ("<svg>", "</g>"),
        ("<x-a><x-b>", "</x-a></x-c>"),
        ("", "<a href=b>&amp;</x-a>"),
        ("<a", " b='c'"),
        ("<!--", "<!-"),
        ("<script><!--", "<script>"),
        ("<textarea>", "</textareas>"),
        ("&", "&#1"),
    ],
)
def test_tags_take_linear_time(starts: str, ends: str) -> None:
    def make(size: int) -> bytes:
        return (starts * size + ends * size).encode()

    assert exponent(lambda page: Tree([page], ROOM), make, 30_000) < LINEAR


def test_names_made_to_collide_take_linear_time() -> None:
    # The hash of each pair of characters is that of the other: 31 * 97 + 127 == 31 * 98 + 96.
    def make(size: int) -> bytes:
        names = ("x" + "".join(("a\x7f", "b`")[n >> bit & 1] for bit in range(18)) for n in range(size))
        return "".join(f"<{name}></{name}>" for name in names).encode()

    assert exponent(lambda page: Tree([page], ROOM), make, 20_000) < LINEAR


TINY = "<p>a"
MANY = 30_000


def joined(markup: str, room: int = 0) -> list[str]:
    """Return the text of the paragraphs of a tree with little room."""
    tree = Tree([markup.encode()], room)
    assert tree.joined
    return ["".join(element.itertext()) for element in elements(tree, "html")]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one<p>two", "one two"),
        ("o<b>n</b>e <i>two</i>", "one two"),
        ("1<a href=x>one</a><a>two</a>", "1 one  two "),
        ("1<meta name=a>one<svg>two</svg>", "1 one two "),
        ("one<script type=a/json>{}</script>two<textarea><p></textarea>", "one two "),
        ("one<xmp><b>two</xmp><p>three", "one two  three"),
    ],
)
def test_tags_without_room_are_dropped(markup: str, text: str) -> None:
    assert joined(markup) == [text]


def test_only_the_last_tags_are_dropped() -> None:
    tree = Tree([TINY.encode() * 10], 10_000)
    first, *_, last = (element.text for element in elements(tree, "p"))
    assert (first, last) == ("a", "a a a a a a a a"[: len(last)])
    assert tree.joined
    assert not Tree([TINY.encode() * 10], ROOM).joined


def test_lines_start_where_the_last_is_long_enough() -> None:
    words = "word " * 150
    assert len(elements(Tree([f"<p>{words}</p>".encode() * 6], 0), "p")) == 3


@given(st.lists(st.sampled_from(("<b>", "</b>", "<p>", "</p>", "<a>", "</a>", "<br>", "one"))), st.integers(0, 20_000))
def test_no_text_is_lost_without_room(parts: list[str], room: int) -> None:
    tree = Tree(["".join(parts).encode()], room)
    text = "".join(chain.from_iterable(element.itertext() for element in elements(tree, "html")))
    assert text.replace(" ", "") == "one" * parts.count("one")


def test_the_end_tag_of_text_is_read_without_room() -> None:
    for room in range(0, 9_000, 100):
        tree = Tree([b"<p>one<title><b></title><p>two<title></title>"], room)
        assert all("two" not in title.text for title in elements(tree, "title"))


def test_a_page_with_too_many_elements_has_a_warning() -> None:
    document = extract(TINY * MANY)
    assert fallbacks.JOINED in document.warnings
    assert sum(line.text.count("a") for line in document.lines) == MANY
    assert max(len(line.text) for line in document.lines) < 1_100


def test_each_line_in_many_links_takes_more_room() -> None:
    room = 400_000
    assert not Tree([b"<div><div>x" * 100], room).joined
    assert Tree([b"<a><div>x" * 100], room).joined


def test_a_large_ordinary_page_has_none() -> None:
    line = f'<li class=item><a href="/a">{"word " * 20}</a></li>'
    read = html.read(line.encode() * 13_000)
    assert not read.joined
    assert len(read.lines) == 13_000


def test_other_threads_run_while_a_tree_is_built() -> None:
    page, ready, counts = [b"<p>a &amp; <b>b</b>" * 400_000], Event(), [0]

    def build() -> None:
        ready.wait()
        Tree(page, 1 << 40)
        counts.append(counts[0])

    thread = Thread(target=build)
    thread.start()
    ready.set()
    while thread.is_alive():
        counts[0] += 1
    assert counts[1] > 100
