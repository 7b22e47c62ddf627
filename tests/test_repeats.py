"""What a page says twice is kept once."""

from __future__ import annotations

import story
from stripper import Document, Reason, extract


def decisions(document: Document, text: str) -> list[tuple[bool, Reason]]:
    pairs = zip(document.lines, document.decisions, strict=True)
    return [(decision.keep, decision.reason) for line, decision in pairs if line.text == text]


def test_a_paragraph_that_comes_again_is_kept_once() -> None:
    document = extract(story.page(f"<p>{story.FIRST}</p>"))
    assert decisions(document, story.FIRST) == [(True, Reason.TEXT), (False, Reason.REPEAT)]


def test_a_short_refrain_is_kept_each_time() -> None:
    refrain = "<p>And the water came back.</p>"
    document = extract(story.page(f"{refrain}<p>{story.SECOND} Again.</p>{refrain}"))
    assert [keep for keep, _ in decisions(document, "And the water came back.")] == [True, True]


def test_a_paragraph_that_says_nearly_the_same_is_kept() -> None:
    document = extract(story.page(f"<p>{story.FIRST.replace('forty', 'fifty')}</p>"))
    assert sum(decision.keep for decision in document.decisions) == 4


def test_a_sentence_of_the_text_as_a_display_quote_is_a_pull_quote() -> None:
    quote = "the fish market will have to be built again"
    document = extract(story.page(f"<blockquote>{quote}</blockquote>"))
    assert decisions(document, quote) == [(False, Reason.PULL_QUOTE)]


def test_a_quotation_that_stands_nowhere_else_is_kept() -> None:
    quote = "I have never seen the sea stand so high, and I was born on this quay."
    document = extract(story.page(f"<blockquote>{quote}</blockquote>"))
    assert decisions(document, quote) == [(True, Reason.QUOTE)]


def test_code_may_say_the_same_twice() -> None:
    code = "for boat in harbour.boats(berthed=True):\n    boat.moor(lines=4, springs=2)"
    document = extract(story.page(f"<pre>{code}</pre><p>{story.FIRST} Then:</p><pre>{code}</pre>"))
    assert Reason.REPEAT not in [reason for _, reason in decisions(document, code)]
