"""The signs of a reason, in words."""

from __future__ import annotations

import re

import pytest

import story
from stripper import Document, Reason, extract
from stripper.classify import signs
from stripper.classify.block_rows import RULES, SHAPES
from stripper.classify.block_rules import CLAUSES, NOUNS, table
from stripper.classify.features import HTML
from stripper.classify.features.describe import VALUE_NAMES
from stripper.classify.features.surroundings import FROM_CONTENT
from stripper.decided import DeferredSigns
from stripper.words import markup_names, sections

HEADLINES = "".join(f"<li><a href=/{n}>The ferry of line {n} comes too late again</a></li>" for n in range(4))
MARKUP = (
    f"<section><h3>More from Sport</h3><ul>{HEADLINES}</ul></section>"
    "<div class=share><p><a href=/f>Facebook</a></p></div><button>Close</button><p>By Jane Doe</p>"
    "<figure><figcaption>The port</figcaption></figure>"
)


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(story.page(after=MARKUP))


def clauses(document: Document, text: str, reason: Reason) -> list[str]:
    index = next(line.number for line in document.lines if line.text == text) - 1
    return [sign.clause for sign in document.signs(index, reason)]


@pytest.mark.parametrize(
    ("text", "reason", "clause"),
    [
        ("The ferry of line 2 comes too late again", Reason.RELATED, "follows the label “More from Sport” (line"),
        ("The ferry of line 2 comes too late again", Reason.RELATED, "is a lone link or one as long as a headline"),
        ("Facebook", Reason.SHARE, "has words typical of share buttons"),
        ("Facebook", Reason.SHARE, "is a short link in an element for sharing"),
        ("Close", Reason.INTERFACE, "is a button"),
        ("By Jane Doe", Reason.BYLINE, "begins like a byline"),
        ("The port", Reason.CAPTION, "is the caption of a figure"),
    ],
)
def test_a_sign_is_a_clause(document: Document, text: str, reason: Reason, clause: str) -> None:
    assert any(found.startswith(clause) for found in clauses(document, text, reason))


@pytest.mark.parametrize(
    ("text", "reason", "column", "clause"),
    [
        ("Close", Reason.INTERFACE, FROM_CONTENT, "is after the content"),
        (story.SECOND, Reason.INTERFACE, FROM_CONTENT, "is between kept lines"),
        ("Close", Reason.INTERFACE, "characters", "resembles buttons and other controls in its characters (5)"),
        ("Facebook", Reason.SHARE, "phrase: share", "has words typical of share buttons"),
        ("Close", Reason.SHARE, "phrase: share", ""),
    ],
)
def test_the_clause_of_a_feature(document: Document, text: str, reason: Reason, column: str, clause: str) -> None:
    index = next(line.number for line in document.lines if line.text == text) - 1
    assert isinstance(document.signs, DeferredSigns)
    assert isinstance(document.signs.found, signs.Signs)
    assert document.signs.found._feature(index, column, reason) == clause


def test_a_line_has_no_signs_of_other_reasons(document: Document) -> None:
    assert clauses(document, "Facebook", Reason.COOKIE) == []
    assert clauses(document, "Close", Reason.BYLINE) == []


def test_signs_are_distinct_and_the_strongest_comes_first(document: Document) -> None:
    for number, line in enumerate(document.lines):
        signs = document.signs(number, document.decisions[line.number - 1].reason)
        assert [sign.weight for sign in signs] == sorted((sign.weight for sign in signs), reverse=True)
        assert len({sign.clause for sign in signs}) == len(signs)


@pytest.mark.parametrize(
    ("column", "is_telling"),
    [
        ("words within 2 lines: comments", False),
        ("phrase: share", False),
        ("inside: header", False),
        ("inside: content", False),
        ("class odds: lowest", False),
        ("words: related", True),
        ("inside: product", True),  # a sign of related pages as well
        ("section: lines", True),
        ("characters", True),
    ],
)
def test_log_odds_and_columns_named_after_another_reason_explain_none(column: str, is_telling: bool) -> None:
    assert signs.is_telling(column, Reason.RELATED) is is_telling


def test_each_rule_has_a_clause_whose_subject_is_the_line() -> None:
    for rule in table(HTML, VALUE_NAMES):
        assert re.match(r"(?:is|has|contains|follows|reads|names|consists|begins) ", rule.why), rule.why
        assert not rule.why.endswith(".")


def test_each_cue_that_indicates_a_reason_has_a_noun() -> None:
    known = {*sections.REASONS, *markup_names()}
    used = {rule.why for rule in table(HTML, VALUE_NAMES)}
    assert set(NOUNS) <= known
    unnamed = {clause.format(name) for clause in CLAUSES.values() for name in known - set(NOUNS)}
    assert not used & unnamed


def test_shape_weighs_less_than_any_phrase_or_class() -> None:
    weights = [
        rule.weight for rule in table(HTML, VALUE_NAMES) if rule not in RULES and rule.column.startswith("inside: ")
    ]
    assert max(rule.weight for rule in SHAPES) < 2 <= max(weights)
