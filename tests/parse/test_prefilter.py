"""Removal of unused attributes, scripts and styles from markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fixture_pages import PAGES
from stripper.parse import html
from stripper.parse.embeds import IMAGE_ATTRIBUTES
from stripper.parse.head import gather
from stripper.parse.prefilter import strip_unused
from stripper.parse.tags import ATTRIBUTES
from stripper.parse.walk import walk


@pytest.mark.parametrize(
    ("markup", "stripped"),
    [
        ("", ""),
        ("1 < 2 & <3", "1 < 2 & <3"),
        ('<p class="a" data-x="b" id=c>text</p>', '<p class="a" id=c>text</p>'),
        ("<P CLASS=a DATA-X=b>", "<P CLASS=a>"),
        ("<p\n\tdata-x\n = 'b > c'\n\tclass\n=\n'a'\n>", "<p\n\tclass\n=\n'a'\n>"),
        ('<a data-x="1"href="2"data-y="3"class=b>', '<a href="2" class=b>'),
        ("<img class=a src='b'/>", "<img class=a />"),
        ("<img class=a/>", "<img class=a/>"),
        ("<a/data-x/href=b/c>", "<a /href=b/c>"),
        ("<a href=/ data-x/title>", "<a href=/ /title>"),
        ("<p class=a class=b Class=c>", "<p class=a>"),
        ('<a =x "y" class=a>', "<a class=a>"),
        ("<a data-x=>b", "<a>b"),
        ("</p data-x='>'></title><p data-x=1>", "</p></title><p>"),
        ("<!-- <p data-x=1> --><p data-x=1>", "<!-- <p data-x=1> --><p>"),
        ("<!--><p data-x=1><!-- --!><p data-x=1>", "<!--><p><!-- --!><p>"),
        ("<!DOCTYPE html><?php <p data-x=1> ?><p data-x=1>", "<!DOCTYPE html><?php <p data-x=1> ?><p>"),
        ("<title>the <a data-x=1> element</title>", "<title>the <a data-x=1> element</title>"),
        ("<textarea><p data-x=1></textarea><p data-x=1>", "<textarea><p data-x=1></textarea><p>"),
        ("<plaintext>a</plaintext><p data-x=1>",) * 2,
        ("<script src=a>if (a<b) c('</div>')</SCRIPT >d", "<script></SCRIPT >d"),
        ("<style media=a>p>a{}</style>d", "<style></style>d"),
        ('<script type="application/LD+JSON">{"a": "<p data-x=1>"}</script>',) * 2,
        ("<script type=application/ld&#43;json>{}</script>",) * 2,
        ("<script><!-- a --></script>b<p data-x=1>", "<script></script>b<p>"),
        ("<script><!-- <script>a</script> b</script>c", "<script></script>c"),
        ("<script><!-- <script>a</script><script --></script>b", "<script></script>b"),
        ("<script><!--><script>a</script>b", "<script></script>b"),
        ("<script>a</scripture>b", "<script>a</scripture>b"),
        ("<script/><p data-x=1>", "<script/><p>"),
        ("text<p data-x=1", "text<p"),
        ("<script src=/a/>b<p data-x=1></script>c", "<script></script>c"),
        ("<title lang=en/><b data-x=1></title>", "<title lang=en/><b data-x=1></title>"),
        ("<!--!><p data-x=1>-->", "<!--!><p data-x=1>-->"),
        ("<!---!><p data-x=1>-->", "<!---!><p data-x=1>-->"),
        ("<!----!><p data-x=1>", "<!----!><p>"),
    ],
)
def test_unused_attributes_and_scripts_are_stripped(markup: str, stripped: str) -> None:
    assert strip_unused(markup.encode()).decode() == stripped


@pytest.mark.parametrize("end", ["<p data-x='1>", "<!-- <p data-x=1>", "<title><p data-x=1>"])
def test_truncated_markup_is_unchanged(end: str) -> None:
    assert strip_unused(f"<p data-x=1>text{end}".encode()).decode() == f"<p>text{end}"


def test_used_attributes_are_found_among_very_many() -> None:
    many = " ".join(f"a{n}=1" for n in range(40_000))
    assert strip_unused(f"<p class=first {many} id=last class=again>".encode()) == b"<p class=first id=last>"


USES = {
    **{name: f"<p {name}=a>text" for name in ("class", "id", "role", "itemprop", "rel", "data-testid", "aria-label")},
    "hidden": "<p hidden=a>text",
    "style": "<p style=display:none>text",
    "href": "<a href=/b>text</a>",
    "start": "<ol start=3><li>text</ol>",
    "value": "<ol><li value=3>text</ol>",
    "type": '<script type=application/ld+json>{"name": "b"}</script>',
    "checked": "<ul><li><input type=checkbox checked=a>text</ul>",
    "reversed": "<ol reversed=a><li>text<li>more</ol>",
    **{name: f"<table><tr><td {name}=2>a<td>b<tr><td>c<td>d</table>" for name in ("rowspan", "colspan")},
    **{name: f"<div><template {name}=open>text</template></div>" for name in ("shadowrootmode", "shadowroot")},
    "srcdoc": "<iframe srcdoc='<p>text'></iframe>",
    "data-syntaxhighlighter-params": '<pre data-syntaxhighlighter-params="brush: a">text</pre>',
    **{name: f"<pre {name}=a>text</pre>" for name in ("data-lang", "data-language", "data-enlighter-language")},
    "alt": "<img class=latex alt=x>",
    "alttext": "<math alttext=a><mi>x</mi></math>",
    "encoding": "<math><mi>x</mi><annotation encoding=application/x-tex>a</annotation></math>",
    "display": "<math display=block><mi>x</mi></math>",
    "data-tex": "<span data-tex=x>y</span>",
    "data-attrs": """<div class=latex-rendered data-attrs='{"persistentExpression":"x"}'></div>""",
    "popover": "<p>a <span popover=auto>text</span>",
    "datetime": "<time datetime=2024-05-01>text</time>",
    "content": "<meta name=author content=b>",
    "title": "<span class=date title=2024-05-01>text</span>",
    **{
        name: f"<span class=date {name}=2024-05-01>text</span>"
        for name in ("data-date", "data-datetime", "data-time", "data-timestamp")
    },
    **{name: f"<meta {name}=author content=b>" for name in ("property", "name", "http-equiv")},
    **{name: f"<html {name}=en>text" for name in ("lang", "xml:lang")},
}
"""Markup in which an attribute affects the result."""


def test_every_listed_attribute_has_an_example() -> None:
    assert USES.keys() == ATTRIBUTES


@pytest.mark.parametrize("attribute", USES)
def test_every_listed_attribute_affects_the_result(attribute: str) -> None:
    used, without = (
        html.read(markup.encode())
        for markup in (USES[attribute], USES[attribute].replace(f" {attribute}=", " data-x="))
    )
    frames = [[element for element in read.head if element.tag == "iframe"] for read in (used, without)]
    assert frames[0] != frames[1] or (*used._replace(head=[]), gather(used.head)) != (
        *without._replace(head=[]),
        gather(without.head),
    )


@pytest.mark.parametrize("attribute", sorted(set(IMAGE_ATTRIBUTES) - ATTRIBUTES))
def test_attributes_of_images_are_kept_on_request(attribute: str) -> None:
    markup = f"<img {attribute}=a><p>text".encode()
    assert strip_unused(markup, images=True) == markup
    assert strip_unused(markup) == b"<img><p>text"


USED = ATTRIBUTES | frozenset(IMAGE_ATTRIBUTES)
PIECES = (
    *("<p", "<a", "<div", "<script", "<title", "<svg", "</p", "</script", "</title", "<br", "<!--", "-->", "<", ">"),
    *(
        "/>",
        " ",
        "\n",
        "/",
        "=",
        "'",
        '"',
        "class",
        "data-x",
        "href",
        "type",
        "<img",
        "alt",
        "json",
        "x",
        "text",
        "é",
        "&amp;",
        "=a",
    ),
    *(
        "src=/a/>",
        "--!>",
        "<!--!>",
        "<!---!>",
        "<plaintext",
        "</plaintext",
        "<noscript",
        "<textarea",
        "<style",
        "<!",
        "<?",
    ),
    *("\f", "\r", "='b c'", ' class="a"', " data-x='>'", "<ul><li>", "<li value=3 data-x=2>"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_stripping_does_not_change_the_result(pieces: list[str]) -> None:
    markup = f"<html lang=en data-x=1><body>{''.join(pieces)}".encode()
    stripped = strip_unused(markup, images=True)
    assert len(stripped) <= len(markup)
    found, whole = read(stripped), read(markup)
    # text of scripts and styles in noscript elements is not counted
    assert found._replace(head=[], noscript_size=0) == whole._replace(head=[], noscript_size=0)
    for element, other in zip(found.head, whole.head, strict=True):
        assert element.attributes == {name: value for name, value in other.attributes.items() if name in USED}


@pytest.mark.parametrize("source", sorted(PAGES.glob("*/source.html")), ids=lambda source: source.parent.name)
def test_stripping_does_not_change_the_result_for_fixtures(source: Path) -> None:
    markup = source.read_bytes()
    found, whole = read(strip_unused(markup, images=True)), read(markup)
    assert found._replace(head=[], noscript_size=0) == whole._replace(head=[], noscript_size=0)
    assert gather(found.head) == gather(whole.head)


def read(markup: bytes) -> html.Lines:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return html.Lines(*walk(etree.fromstring(markup, parser), noscript=False, naming=True, images=True), True)
