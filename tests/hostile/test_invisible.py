"""No output contains invisible characters, which could hide data or make equal words differ."""

from __future__ import annotations

import pytest

import story
from stripper import Settings, extract
from stripper.model import Kind
from stripper.native.sanitize import sanitize

INVISIBLE = {
    "word joiner": "\u2060",
    "function application": "\u2061",
    "invisible times": "\u2062",
    "invisible separator": "\u2063",
    "invisible plus": "\u2064",
    "unassigned": "\u2065",
    "variation selector 1": "\ufe00",
    "text presentation": "\ufe0e",
    "variation selector 17": "\U000e0100",
    "variation selector 256": "\U000e01ef",
}
VISIBLE = "\u205f\u2010\u2070\ufe0f\ufe10\ufdff\u200c\u200d\u180b\U000e1000"


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("name", INVISIBLE)
def test_invisible_characters_are_removed(name: str, kind: str) -> None:
    written = [f"a{INVISIBLE[name]}b", f"a&#{ord(INVISIBLE[name])};b"][: 2 if kind == "html" else 1]
    for text in written:
        page = story.page(f"<p>{text} {story.SECOND}</p><pre>{text}\n{text}</pre>") if kind == "html" else text
        document = extract(page, settings=Settings(kind=Kind(kind)))
        for form in (document.text, document.markdown, document.html, str(document.to_dict(lines=True))):
            assert INVISIBLE[name] not in form
        assert any("ab" in line.text for line in document.lines)


def test_their_neighbours_stay() -> None:
    assert sanitize(VISIBLE) == VISIBLE
