"""Generation of rules from lines."""

from __future__ import annotations

from typing import Literal

import pytest

import story
from stripper import Document, Settings, extract
from stripper.rules import propose
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

SENTENCE = "The council will speak about the storm and about all that it took on Thursday in the evening."


def a_document(inner: str, *, kind: Literal["html", "text"] = "html", rules: tuple[Rule, ...] = ()) -> Document:
    page = story.page(inner) if kind == "html" else "\n\n".join([*story.PARAGRAPHS, inner])
    return extract(page, settings=Settings(kind=kind, rules=Sites((Site((ANY_HOST,), rules),))))


def proposals(document: Document, *texts: str, keep: bool = False) -> tuple[propose.Proposal, ...]:
    wanted = {line.number: keep for line in document.lines if line.text in texts}
    assert len(wanted) >= len(texts)
    return propose.propose(document.parsed, document.decisions, wanted)


def stated(found: tuple[propose.Proposal, ...]) -> list[dict[str, str]]:
    return [proposal.rule.conditions for proposal in found]


@pytest.mark.parametrize(
    ("markup", "conditions"),
    [
        ('<div class="inline-teaser"><p>{}</p></div>', {"class": "inline-teaser"}),
        ('<div id="newsletter-signup"><p>{}</p></div>', {"id": "newsletter-signup"}),
        ('<div class="box mt-4 promo"><p>{}</p></div>', {"class": "promo"}),
        ('<div class="Promo_hint__x7Fq2"><p>{}</p></div>', {"class": "promo_hint__*"}),
        ('<div class="related"><div class="gizmo"><p>{}</p></div></div>', {"class": "related"}),
        # no name describes the content, or one contains other lines too
        (
            '<div class="box sc-wkoll expressive-copy-lg"><p>{}</p></div>',
            {"text": "The council will speak about the storm and about all that it took on Thursday*"},
        ),
        (
            '<div id="post-4711"><p>{}</p></div>',
            {"text": "The council will speak about the storm and about all that it took on Thursday*"},
        ),
        ("<p>{}</p>", {"text": "The council will speak about the storm and about all that it took on Thursday*"}),
    ],
)
def test_a_descriptive_name_is_preferred_to_the_text(markup: str, conditions: dict[str, str]) -> None:
    assert stated(proposals(a_document(markup.format(SENTENCE)), SENTENCE)) == [conditions]


def test_one_rule_covers_lines_in_the_same_element() -> None:
    document = a_document(f'<div class="promo"><p>{SENTENCE}</p><p>{SENTENCE} Come early!</p></div>')
    [found] = proposals(document, SENTENCE, f"{SENTENCE} Come early!")
    assert len(found.lines) == 2


def test_a_name_that_would_change_other_lines_is_not_used() -> None:
    document = a_document(f'<div class="promo"><p>{SENTENCE}</p><p>{SENTENCE} Come early!</p></div>')
    [found] = proposals(document, f"{SENTENCE} Come early!")
    assert "text" in found.rule.conditions
    # both texts start with the same 80 characters
    assert found.side_effects


@pytest.mark.parametrize(
    ("text", "pattern"),
    [("12 comments, 3 new", "* comments, * new"), ("2024", "2024"), ("4 * 4", r"4 \* 4")],
)
def test_numbers_are_replaced_if_other_words_remain(text: str, pattern: str) -> None:
    [found] = proposals(a_document(text, kind="text"), text)
    assert found.rule.conditions == {"text": pattern}


def test_the_proposed_rules_have_the_wanted_effect() -> None:
    document = a_document(f'<div class="promo"><p>{SENTENCE}</p></div>')
    dropped = proposals(document, SENTENCE)
    kept = proposals(document, "Home", "News", keep=True)
    after = a_document(
        f'<div class="promo"><p>{SENTENCE}</p></div>', rules=tuple(found.rule for found in (*dropped, *kept))
    )
    assert SENTENCE in document.text
    assert SENTENCE not in after.text
    assert "News" in after.text
    assert "Sport" not in after.text
