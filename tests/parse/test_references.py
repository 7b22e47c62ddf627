"""Character references in text and in attributes."""

from __future__ import annotations

from html import unescape
from html.entities import html5

import pytest

from stripper.parse.tree import Tree
from stripper.parse.tree_elements import elements

ROOM = 1_000_000_000


def text(markup: str) -> str:
    (paragraph,) = elements(Tree([f"<p>{markup}</p>".encode()], ROOM), "p")
    return paragraph.text


def value(markup: str) -> str | None:
    (paragraph,) = elements(Tree([f"<p title='{markup}'>".encode()], ROOM), "p")
    return paragraph.get("title")


def test_all_names_are_known() -> None:
    for name, characters in html5.items():
        reference = f"a&{name}"
        assert text(f"{reference} b") == f"a{characters} b"
        assert value(reference) == f"a{characters}"


def test_names_that_continue_are_read_up_to_the_longest_name() -> None:
    for name in (name for name in html5 if not name.endswith(";")):
        assert text(f"&{name}x;") == unescape(f"&{name}x;")
        assert value(f"&{name}x") == f"&{name}x"
        assert value(f"&{name}=") == f"&{name}="
        assert value(f"&{name}-") == f"{html5[name]}-"


@pytest.mark.parametrize(
    ("markup", "decoded"),
    [
        ("&#65;&#x41;&#X41&#65 ", "AAAA "),
        ("&#128;&#x9f;&#129;", "€Ÿ\x81"),
        ("&#0;&#xd800;&#x110000;&#99999999999999999999;", "\ufffd" * 4),
        ("&#233;&#8364;&#128512;", "é€😀"),
        ("&;&#;&#x;&#xg;&&amp", "&;&#;&#x;&#xg;&&"),
        ("&nosuchname;&no such;&Amp;&éacute;", "&nosuchname;&no such;&Amp;&éacute;"),
        (f"&{'a' * 40};&CounterClockwiseContourIntegral;", f"&{'a' * 40};∳"),
        ("&nGt;" * 5, "≫⃒" * 5),
    ],
)
def test_references_are_decoded(markup: str, decoded: str) -> None:
    assert text(markup) == decoded
    assert value(markup) == decoded
