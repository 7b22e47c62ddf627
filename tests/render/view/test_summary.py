"""The summary of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.documents import Pair, a_line, make_document, removed
from render.test_markdown import PAIRS
from stripper import Reason
from stripper.model import Author, Finding
from stripper.render.view.rows import KEPT, METADATA, REMOVED
from stripper.render.view.summary import Share, Summary, facts, in_legend, kind, plural, summarize, total

DOCUMENT = make_document(
    removed("one", Reason.SHARE),
    a_line("two three"),
    removed("four five six"),
    removed("seven"),
    a_line("March 3", keep=False, reason=Reason.DATE),
)


def test_shares_are_sorted_by_mark_and_number_of_lines() -> None:
    assert summarize(DOCUMENT).shares == (
        Share(KEPT, Reason.TEXT, 1, 2),
        Share(METADATA, Reason.DATE, 1, 2),
        Share(REMOVED, Reason.NAVIGATION, 2, 4),
        Share(REMOVED, Reason.SHARE, 1, 1),
    )


def test_lines_and_words_of_marks() -> None:
    whole = summarize(DOCUMENT)
    assert (whole.lines(), whole.lines(KEPT), whole.lines(METADATA, REMOVED)) == (5, 1, 4)
    assert (whole.words(), whole.words(KEPT), whole.kept) == (9, 2, 2 / 9)
    assert [share.reason for share in whole.of(REMOVED)] == [Reason.NAVIGATION, Reason.SHARE]


def test_a_page_without_words_has_none_kept() -> None:
    assert Summary(()).kept == 0


@given(st.lists(PAIRS, max_size=8), st.lists(PAIRS, max_size=8))
def test_totals_are_sums(first: list[Pair], second: list[Pair]) -> None:
    parts = [summarize(make_document(*first)), summarize(make_document(*second))]
    whole = total(parts)
    for mark in (KEPT, METADATA, REMOVED):
        assert whole.lines(mark) == sum(part.lines(mark) for part in parts)
        assert whole.words(mark) == sum(part.words(mark) for part in parts)
    assert len({share[:2] for share in whole.shares}) == len(whole.shares)


def test_the_legend_leaves_out_the_default_reasons_of_kept_lines() -> None:
    shares = [Share(REMOVED, Reason.SHARE, 1, 1), Share(KEPT, Reason.COMMENTS, 1, 1), Share(KEPT, Reason.TEXT, 1, 1)]
    assert in_legend(shares) == [Reason.SHARE, Reason.COMMENTS]
    assert in_legend([Share(REMOVED, Reason.TEXT, 1, 1)]) == [Reason.TEXT]


def test_facts() -> None:
    document = make_document(
        title="Storm",
        findings=[
            Finding("published", "2024-03-03", "meta"),
            Finding("modified", "2024-03-04", "meta"),
            Finding("site", "Harbour News", "meta"),
        ],
        authors=[Author("Jane Doe"), Author("Ann Roe", role="editor")],
    )
    assert list(facts(document)) == [
        ("title", "Storm"),
        ("byline", "Jane Doe, Ann Roe (editor)"),
        ("date", "2024-03-03, modified 2024-03-04"),
        ("site", "Harbour News"),
    ]
    assert list(facts(make_document())) == []


@pytest.mark.parametrize(("modified", "date"), [("2024-03-03", "2024-03-03"), ("", "2024-03-03")])
def test_a_modification_on_the_day_of_publication_is_left_out(modified: str, date: str) -> None:
    findings = [Finding("published", "2024-03-03", "meta"), Finding("modified", modified, "meta")]
    assert dict(facts(make_document(findings=findings)))["date"] == date


def test_kind_leaves_out_what_is_unknown() -> None:
    assert list(kind(make_document(language="en"))) == ["html", "en"]
    document = replace(make_document(language="en"), type_found=Finding("page_type", "article", "estimate"))
    assert list(kind(document)) == ["html", "article", "en"]


@pytest.mark.parametrize(("number", "text"), [(0, "0 lines"), (1, "1 line"), (1234, "1,234 lines")])
def test_plural(number: int, text: str) -> None:
    assert plural(number, "line") == text
