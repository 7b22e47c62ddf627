"""Damaged, enormous and hostile pages: extraction terminates, and the article in them is kept."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from typing import Literal

import pytest

import invariants
import story
from stripper import Document, Settings, extract

ESCAPES = {
    "reference to ESC": "a&#27;[31mb",
    "hexadecimal reference to ESC": "a&#x1b;]0;owned&#7;b",
    "reference to a bidi override": "a&#x202e;b",
    "reference to an isolate": "a&#x2067;b",
    "reference to NUL": "a&#0;b",
    "reference to a surrogate": "a&#xD800;b",
    "reference beyond Unicode": "a&#x110000;b",
    "ESC": "a\x1b[2Jb",
    "C1": "a\x9b31mb",
    "NUL": "a\0b",
    "lone surrogate": "a\ud83db",
    "bidi override": "a\u202eb",
    "line separator": "a\u2028b",
}

PLACES: dict[str, Callable[[str], str]] = {
    "paragraph": lambda harm: story.page(f"<p>{story.SECOND} {harm}</p>"),
    "heading": lambda harm: story.page(f"<h2>{harm}</h2>"),
    "pre": lambda harm: story.page(f"<pre>{harm}\n{harm}</pre>"),
    "link": lambda harm: story.page(f'<p>{story.SECOND} <a href="http://a.example/{harm}">{harm}</a></p>'),
    "attributes": lambda harm: story.page(attributes=f'class="{harm}" id="{harm}" title="{harm}" lang="{harm}"'),
    "title": lambda harm: story.page().replace("<title>Storm", f"<title>{harm} Storm"),
    "meta": lambda harm: story.page(head=f'<meta name=title content="{harm}"><meta name=author content="{harm}">'),
    "time": lambda harm: story.page(before=f'<time datetime="2024-05-01{harm}">{harm}</time>'),
    "byline": lambda harm: story.page(before=f"<span class=author>By Jane {harm} Doe</span>"),
    "comment": lambda harm: story.page(f"<!-- {harm} -->"),
    "JSON-LD": lambda harm: story.page(head=data(headline=harm, author={"name": harm}, keywords=[harm])),
    "address": lambda harm: story.page(head=f'<link rel=canonical href="http://a.example/{harm}">'),
}  # fmt: skip


def data(**said: object) -> str:
    """Return JSON-LD whose control characters are escaped, so that decoding does not remove them."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


def has_article(document: Document) -> bool:
    """Return whether all paragraphs are lines and the middle one is kept; the outer ones may be close calls."""
    lines = {line.text for line in document.lines}
    return lines.issuperset(story.PARAGRAPHS) and story.SECOND in document.text


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("harm", ESCAPES)
def test_unsafe_characters_never_reach_the_output(harm: str, place: str) -> None:
    document = extract(PLACES[place](ESCAPES[harm]))
    invariants.no_output_has_unsafe_characters(document)
    invariants.the_sidecar_conforms_to_its_schema(document)
    assert has_article(document)


@pytest.mark.parametrize("harm", ["\0", "\ufeff", "\u202e\x1b[2J", "\ud800"], ids=ascii)
def test_a_page_of_only_unsafe_characters_is_valid(harm: str) -> None:
    invariants.hold(extract(harm * 1000))
    invariants.hold(extract(f"<html><body><p>{harm * 1000}", settings=Settings(kind="html")))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n\r", "\r\r\n"], ids=ascii)
def test_all_line_ends_are_equivalent(end: str) -> None:
    text = "\n\n".join(story.PARAGRAPHS)
    assert "\r" not in extract(text.replace("\n", end), settings=Settings(kind="text")).text
    assert extract(story.page().replace("<p>", f"<p>{end}")).text == extract(story.page()).text


@pytest.mark.parametrize("tag", ["div", "b", "ul", "blockquote", "table", "a", "form"])
@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting_loses_no_article(tag: str, closed: bool) -> None:
    deep = f"<{tag}>" * 100_000 + "deep" + f"</{tag}>" * 100_000 * closed
    document = extract(story.page(after=deep))
    assert has_article(document)
    assert any("deep" in line.text for line in document.lines)


def test_a_deeply_nested_article_is_found() -> None:
    assert has_article(extract("<div>" * 20_000 + story.page() + "</div>" * 20_000))


@pytest.mark.parametrize(
    "said",
    [
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        "[" * 100_000,
        '{"@graph":' * 5000,
        "1e999999999",
        '"\\ud800"',
        "1" * 5000,
    ],
    ids=["deep", "open", "graphs", "infinite", "surrogate", "digits"],
)
def test_hostile_json_loses_no_article(said: str) -> None:
    for kind in ("application/ld+json", "application/json"):
        document = extract(story.page(head=f'<script type="{kind}">{said}</script>'))
        assert has_article(document)
        invariants.the_sidecar_conforms_to_its_schema(document)


def test_truncated_gzip_is_extracted_with_a_warning() -> None:
    packed = gzip.compress(story.page(after="".join(f"<p>{n * 7919}</p>" for n in range(400))).encode())
    document = extract(packed[: len(packed) // 2])
    assert has_article(document)
    assert any("cut off" in warning for warning in document.warnings)
    invariants.hold(document)


@pytest.mark.parametrize("size", range(0, 40, 3))
def test_the_start_of_gzip_data_is_a_page_or_an_error(size: int) -> None:
    outcome = invariants.outcome(gzip.compress(story.page().encode())[:size])
    assert isinstance(outcome, Document) or "gzip" in str(outcome)


LONG = {
    "words": "the storm went on, and " * 43_000,
    "one word": "x" * 1_000_000,
    "no spaces": "嵐が海岸に達した。" * 110_000,
    "digits": "1234567890" * 100_000,
    "separators": "a | " * 250_000,
    "dots": "." * 1_000_000,
    "spaces": "a" + " " * 1_000_000 + "b",
    "capitals": "A" * 1_000_000,
    "mail": "a@" * 500_000,
    "dashes": "-" * 1_000_000,
    "slashes": "/" * 1_000_000,
}


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("line", LONG)
def test_a_line_of_a_megabyte_is_extracted(line: str, kind: Literal["html", "text"]) -> None:
    markup = f"<p>{LONG[line]}</p>"
    document = extract(story.page(markup) if kind == "html" else LONG[line], settings=Settings(kind=kind))
    invariants.every_line_has_one_decision(document)
    invariants.lines_and_decisions_rebuild_the_clean_text(document)


MANY: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: f"<p>This is paragraph {n}.</p>",
    "the same paragraph": lambda n: "<p>The harbour was quiet when the ferry came in, and nobody knew.</p>",
    "links": lambda n: f'<a href="/{n}">Page {n}</a><br>',
    "items": lambda n: f"<li class=c{n}><a href=/{n}>{n}</a>",
    "cells": lambda n: f"<tr><td>{n}",
    "bylines": lambda n: f"<p class=byline>By Jane Doe{n}, 12 May 2024</p>",
    "text": lambda n: f"This is paragraph {n}.\n\n",
    "bullets": lambda n: f"{' ' * (n % 40)}* Item {n}\n",
    "references": lambda n: f"{'References' if not n else f'   {n}. https://a.example/{n}'}\n",
}  # fmt: skip


@pytest.mark.parametrize("many", MANY)
def test_fifty_thousand_lines_are_extracted(many: str) -> None:
    markup = "".join(MANY[many](n) for n in range(50_000))
    document = extract(story.page(markup) if markup.startswith("<") else markup)
    invariants.every_line_has_one_decision(document)
    # The last ones are joined, since their memory is bounded, and the targets of links are one line.
    assert many == "references" or len(document.lines) >= 14_000
    found = " ".join(line.text for line in document.lines)
    numbers = set(re.findall(r"\d+", found))
    assert numbers >= {str(n) for n in range(50_000) if str(n) in MANY[many](n)} - {"0"}
    assert len(document.text) <= len(markup) + 10_000


ODD = {
    "open comment": "<!--" * 100_000,
    "open tags": "<a " * 300_000,
    "angles": "<" * 1_000_000,
    "ampersands": "&" * 1_000_000,
    "references": "&nbsp;" * 300_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>",
    "long attribute": f'<p class="{"nav " * 500_000}">x</p>',
    "classes": "".join(f'<p class="c{n}">x</p>' for n in range(30_000)),
    "open quote": '<p title="' + "x" * 1_000_000,
    "closing tags": "</div>" * 200_000,
    "crossing tags": "<b><i></b>" * 20_000,
    "open script": "<script>" + "x" * 1_000_000,
    "doctypes": "<!DOCTYPE html>" * 50_000,
    "entities": '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]>&a;',
}


@pytest.mark.parametrize("odd", ODD)
def test_hostile_markup_after_the_article_does_not_affect_it(odd: str) -> None:
    document = extract(story.page(after=ODD[odd]))
    invariants.every_line_has_one_decision(document)
    assert has_article(document)


@pytest.mark.parametrize(
    "data", [b"", b" ", b"\n" * 1000, b"\xef\xbb\xbf", b"\xff\xfe", b"<", b"<html>", b"<!DOCTYPE html>", b"\0"]
)
def test_a_page_without_text_causes_a_warning_but_no_error(data: bytes) -> None:
    document = extract(data)
    invariants.hold(document)
    assert not document.text
    assert any("Nothing was kept" in warning for warning in document.warnings)
