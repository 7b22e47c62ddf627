"""Metrics of a page."""

from __future__ import annotations

import dataclasses
import json

import story
from stripper import Document, Reason, Settings, extract
from stripper.batch.metrics import Metrics, measure

COOKIES = (
    "<div class='cookie-consent'><p>We and our partners use cookies to show you the page and to count how many people "
    "read it on which day of the week, which you can accept or decline.</p></div>"
)


def metrics_of(document: Document) -> Metrics:
    return measure(document, document.to_dict())


def test_metrics_agree_with_the_document() -> None:
    document = extract(story.page())
    metrics = metrics_of(document)
    assert metrics.lines == len(document.lines)
    assert metrics.kept == sum(decision.keep for decision in document.decisions)
    assert metrics.words_kept == len(document.text.split())
    assert (metrics.language, metrics.has_title) == ("en", True)
    reasons = json.loads(metrics.reasons)
    assert reasons["navigation"] == 5
    assert sum(reasons.values()) == metrics.lines - metrics.kept


def test_a_removed_first_paragraph_is_noticed() -> None:
    page = story.page()
    first = next(line.number for line in extract(page).lines if line.text == story.FIRST)
    assert not metrics_of(extract(page)).opening_removed
    assert metrics_of(extract(page, settings=Settings(drop_lines=(range(first, first + 1),)))).opening_removed
    last = len(extract(page).lines) - 1
    assert not metrics_of(extract(page, settings=Settings(drop_lines=(range(last, last + 1),)))).opening_removed


def test_a_removed_cookie_notice_is_no_removed_paragraph() -> None:
    document = extract(story.page(before=COOKIES))
    assert Reason.COOKIE in {decision.reason for decision in document.decisions}
    assert not metrics_of(document).opening_removed


def test_a_removed_paragraph_close_to_the_threshold_is_noticed() -> None:
    document = extract(story.page(before=COOKIES))
    index = next(n for n, decision in enumerate(document.decisions) if decision.reason is Reason.COOKIE)
    for distance, noticed in ((0.1, True), (1.0, False)):
        scores = list(document.scored.scores)
        scores[index] = document.scored.threshold - distance
        changed = dataclasses.replace(document, scored=document.scored._replace(scores=tuple(scores)))
        assert metrics_of(changed).content_removed is noticed


def test_a_page_without_content_has_metrics_too() -> None:
    metrics = metrics_of(extract(""))
    assert (metrics.lines, metrics.kept, metrics.has_title, metrics.language) == (0, 0, False, "")
    assert len(json.loads(metrics.warnings)) == 1
