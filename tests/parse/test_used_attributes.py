"""The attributes that the parser reads."""

from __future__ import annotations

import pytest

from stripper.parse import html
from stripper.parse.head import gather
from stripper.parse.tags import ATTRIBUTES

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
    "aria-level": "<div role=heading aria-level=3>text</div>",
    "eeimg": "<img eeimg=1 alt=x>",
    "alt": "<img class=latex alt=x>",
    "alttext": "<math alttext=a><mi>x</mi></math>",
    "encoding": "<math><mi>x</mi><annotation encoding=application/x-tex>a</annotation></math>",
    "display": "<math display=block><mi>x</mi></math>",
    "data-tex": "<span data-tex=x>y</span>",
    "data-latex": "<mjx-container data-latex=x>y</mjx-container>",
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
