"""The head of a page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Head
from stripper.parse import head, html
from stripper.parse.head import HeadElement


def read(markup: str) -> Head:
    return head.gather(html.read(markup.encode("utf-8", "replace")).head)


def script(content: str) -> Head:
    return read(f"<script type='application/ld+json'>{content}</script>")


def test_title_language_meta_and_links_are_collected() -> None:
    found = read(
        "<html lang=de><head><title>A\n  storm</title><meta name=author property=OG:author content=' Jane  Doe '>"
        "<meta charset=utf-8><link rel=Canonical href=https://news.example/a><link rel=stylesheet href=a.css>"
    )
    assert found.title == "A storm"
    assert found.language == "de"
    assert found.meta == (("og:author", "Jane Doe"), ("author", "Jane Doe"))
    assert found.links == (("canonical", "https://news.example/a"),)


def test_only_the_first_title_is_used() -> None:
    assert read("<title>Storm</title><svg><title>Icon</title></svg>").title == "Storm"


@pytest.mark.parametrize(
    "content",
    [
        '{"name": "Jane"}',
        '[{"name": "Jane"}]',
        '{"@context": "https://schema.org", "@graph": [{"name": "Jane"}]}',
        '{"name": "Jane",}',
        '<![CDATA[{"name": "Jane"}]]>',
        '/* <![CDATA[ */ {"name": "Jane"} /* ]]> */',
        '//<![CDATA[\n{"name": "Jane"}\n//]]>',
        '<!-- {"name": "Jane"} -->',
        '{"name": "Jane"};',
        '{"name": "Ja\nne"} {"name": "broken',
        '{"url": "https://jane.example", // her page\n "name": "Jane"}',
        '{"url": "https://jane.example/*", /* her page */ "name": "Jane"}',
        '/* Jane */ {"name": "Jane", /* and */ "url": "/"}',
        "{&quot;name&quot;: &quot;Jane&quot;}",
        "[{&#34;name&#34;: &#34;Jane&#34;}]",
        '\ufeff{"name": "Jane"}',
    ],
)
def test_json_ld_is_parsed_even_if_wrapped_or_malformed(content: str) -> None:
    assert [item["name"].replace(" ", "") for item in script(content).data] == ["Jane"]


@pytest.mark.parametrize("content", ["", "{", "null", "3", '"Jane"', "[1, [2]]", "var x = {}", "{'name': 'Jane'}"])
def test_values_other_than_objects_are_dropped(content: str) -> None:
    assert script(content).data == ()


def test_an_escaped_quotation_mark_in_a_value_is_no_escaped_script() -> None:
    assert script('{"name": "Jane &quot;J&quot; Doe"}').data[0]["name"] == 'Jane "J" Doe'


def test_comments_that_never_end_take_linear_time() -> None:
    assert script('{"name": ' + "/* " * 300_000).data == ()
    assert script("[" + "/* */ " * 100_000 + '{"name": "Jane"},]').data == ({"name": "Jane"},)


def test_json_ld_in_a_meta_element() -> None:
    content = '{"name": "Jane"}'
    assert head.gather([HeadElement("meta", {"name": "script:ld+json", "content": content}, "")]).data == (
        {"name": "Jane"},
    )
    assert head.gather([HeadElement("meta", {"name": "script:json", "content": content}, "")]).data == ()


def test_the_json_object_of_parsely() -> None:
    content = (
        '{"title": "Storm", "authors": ["Jane Doe", "John Roe"], "pub_date": "2021-01-12", "link": "/", "tags": 1}'
    )
    found = head.gather([HeadElement("meta", {"name": "parsely-page", "content": content}, "")]).meta
    assert found[1:] == (
        ("parsely-title", "Storm"),
        ("parsely-author", "Jane Doe"),
        ("parsely-author", "John Roe"),
        ("parsely-pub-date", "2021-01-12"),
    )
    assert head.gather([HeadElement("meta", {"name": "parsely-pages", "content": content}, "")]).meta[1:] == ()


def test_values_are_sanitized_and_unescaped() -> None:
    item = script(json.dumps({"name": "Jane &amp;  Doe\u202e\x1b", "articleBody": "One\n\ntwo  three"})).data[0]
    assert item == {"name": "Jane & Doe", "articleBody": "One\n\ntwo three"}


def test_deep_and_large_objects_are_truncated() -> None:
    deep = script('{"a":' * 50_000 + "1" + "}" * 50_000)  # CPython parses JSON of this depth from 3.14 on
    assert json.dumps(deep.data).count("a") < 20
    nested = script('{"a":' * 100 + "1" + "}" * 100).data[0]
    assert json.dumps(nested).count("a") < 20
    assert len(script(json.dumps([{"a": 1}] * 5_000)).data) <= 1_000


@given(st.text(max_size=200))
def test_any_text_makes_a_valid_head(content: str) -> None:
    elements = [
        HeadElement("html", {"lang": content}, ""),
        HeadElement("script", {"type": "application/ld+json"}, content),
        HeadElement("title", {}, content),
        HeadElement("meta", {"name": content, "content": content}, ""),
    ]
    found = head.gather(elements)
    assert "\x1b" not in found.title
    assert all(isinstance(item, dict) for item in found.data)
