"""Hypothesis strategies for pages: nested elements, attributes, references and JSON-LD, well-formed or not."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "a",
        "b",
        "em",
        "code",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "h1",
        "h2",
        "h3",
        "pre",
        "blockquote",
        "br",
        "hr",
        "article",
        "section",
        "nav",
        "footer",
        "aside",
        "main",
        "form",
        "button",
        "label",
        "input",
        "textarea",
        "select",
        "option",
        "figure",
        "figcaption",
        "img",
        "time",
        "dl",
        "dt",
        "dd",
        "details",
        "summary",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "title",
        "head",
        "body",
        "html",
        "base",
        "meta",
        "link",
        "x-widget",
    ]
)
HOSTILE = st.sampled_from(
    (
        *("&#27;[31m", "&#x1b;]8;;http://a.example/\x07", "&#x202e;", "&#x2066;", "&#0;", "&#xD800;", "&#99999999999;"),
        *(
            "&nbsp;",
            "&amp",
            "&bogus;",
            "&lt;p&gt;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "</",
            "<",
            "<?php",
            "[/b]",
            "\r\n",
        ),
        *("\x00", "\x1b[2J", "\x9b31m", "\u202e", "\u2028", "\ufeff", "\ud800", "\t\n  ", "```", "| a | b", "    x"),
        *("Share", "By Jane Doe", "12 May 2024", "2024-05-12T10:00:00Z", "© 2024", "Read more", "Advertisement", "·"),
        "The harbour was quiet when the ferry came in, and nobody had told the crew what they would find there.",
    )
)
TEXTS = HOSTILE | st.text(max_size=30)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        [
            "class",
            "id",
            "role",
            "rel",
            "itemprop",
            "href",
            "src",
            "title",
            "alt",
            "lang",
            "dir",
            "style",
            "hidden",
            "datetime",
            "content",
            "name",
            "property",
            "type",
        ]
    ),
    HOSTILE
    | st.sampled_from(("byline author", "comments", "nav menu", "display:none", "og:title", "javascript:x", "")),
    max_size=3,
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@id",
                    "@graph",
                    "name",
                    "headline",
                    "author",
                    "creator",
                    "publisher",
                    "datePublished",
                    "dateModified",
                    "articleBody",
                    "articleSection",
                    "keywords",
                    "description",
                    "image",
                    "url",
                    "logo",
                    "license",
                    "inLanguage",
                    "mainEntity",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def element(tag: str, attributes: dict[str, str], inner: list[str], closed: bool) -> str:
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{given}>{''.join(inner)}" + (f"</{tag}>" if closed else "")


def script(value: Any, kind: str) -> str:
    return f'<script type="{kind}">{json.dumps(value)}</script>'


ELEMENTS = st.recursive(
    TEXTS,
    lambda inner: st.builds(element, TAGS, ATTRIBUTES, st.lists(inner, max_size=4), st.booleans()),
    max_leaves=20,
)
SCRIPTS = st.builds(script, VALUES, st.sampled_from(("application/ld+json", "application/json")))
PAGES = st.lists(ELEMENTS | SCRIPTS, max_size=5).map("".join)

WHO = st.sampled_from(
    (
        *(
            "the ferryman",
            "our neighbour from the mill",
            "the new council",
            "a retired teacher",
            "the baker's daughter",
        ),
        *("an engineer from the coast", "the night shift", "the owner of the old cinema", "a group of volunteers"),
    )
)
DID = st.sampled_from(
    (
        *(
            "had repaired the bridge",
            "asked for another two weeks",
            "found the letters in a drawer",
            "wanted to sell it",
        ),
        *("counted every boat in the harbour", "said that nobody would pay for it", "walked home through the rain"),
    )
)
WHEN = st.sampled_from(
    (
        *("before the winter came", "while the others were still at work", "because the water had risen again"),
        *("when the market closed", "although it had been forbidden for years", "and it took them most of the night"),
    )
)
SENTENCES = st.builds(lambda who, did, when: f"{who[0].upper()}{who[1:]} {did} {when}.", WHO, DID, WHEN)
PARAGRAPHS = st.lists(SENTENCES, min_size=3, max_size=6, unique=True).map(" ".join)
PROSE = st.lists(PARAGRAPHS, min_size=3, max_size=8, unique=True)
"""Paragraphs of running text in English."""
