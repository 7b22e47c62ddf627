"""A CommonMark parser reads the words of the clean text from our Markdown."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from fixture_pages import PAGES
from markup import PAGES as ANY_PAGES
from render.test_markdown import PARSER, TAGS, everything, texts_of
from stripper import Document, Reason, extract, extract_file
from stripper.render.groups import titled

EVERYTHING = set(Reason)
WITH_NOTES = {"wiki-fr"}
"""Fixtures with footnotes and superscripts, which have forms of their own in Markdown; others are compared."""


def rendered(document: Document) -> Counter[str]:
    return Counter(" ".join(texts_of(PARSER.parse(document.markdown))).split())


def expected(document: Document) -> Counter[str]:
    return Counter(word for group in titled(document) for line in group.lines for word in line.text.split())


@pytest.mark.parametrize("path", sorted(PAGES.glob("*/source.*")), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("keep", [set(), EVERYTHING], ids=["content", "everything"])
def test_fixtures(path: Path, keep: set[Reason]) -> None:
    document = extract_file(path, keep=keep, images=True)
    have, want = rendered(document), expected(document)
    if path.parent.name in WITH_NOTES:
        have, want = _plain(have), _plain(want)
    assert have == want


def _plain(words: Counter[str]) -> Counter[str]:
    return Counter({word: count for word, count in words.items() if word.isalpha()})


@settings(max_examples=150, deadline=None)
@given(ANY_PAGES)
def test_any_markup(markup: str) -> None:
    document = extract(markup, kind="html", keep=EVERYTHING, images=True)
    assert rendered(document) == expected(document)
    tokens = everything(document.markdown)
    assert {token.content for token in tokens if token.type.startswith("html")} <= TAGS
    assert not any(str(token.attrGet("href") or "").lower().startswith("javascript") for token in tokens)
