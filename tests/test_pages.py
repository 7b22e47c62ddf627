"""Fixture pages: the expectations in page.toml, and goldens of decisions and clean text."""

from __future__ import annotations

from html import unescape
from typing import NamedTuple

import pytest

from conftest import Golden
from fixture_pages import CASES, Case, collapse_whitespace, document, every_page
from stripper import Document
from stripper.render.view.rows import mark_of

KEPT = "+"
MAX_LENGTH = 100
"""Characters of a line in a golden."""


class Failure(NamedTuple):
    """A snippet that is extracted contrary to page.toml, and the reason."""

    case: Case
    snippet: str
    reason: str


KNOWN = [
    Failure(case, declared["snippet"], declared["reason"])
    for case in CASES
    for declared in case.stated.get("known_failures", ())
]


def known(case: Case) -> set[str]:
    return {failure.snippet for failure in KNOWN if failure.case == case}


@every_page
def test_snippets_to_keep_are_in_the_clean_text_in_order(case: Case) -> None:
    text, at, missing = collapse_whitespace(document(case.folder).text), 0, []
    for snippet in case.stated["keep"]:
        found = text.find(collapse_whitespace(snippet), at)
        at = max(at, found)
        if found < 0 and snippet not in known(case):
            missing.append(snippet)
    assert missing == []


@every_page
def test_snippets_to_remove_are_not_in_the_clean_text(case: Case) -> None:
    text = collapse_whitespace(document(case.folder).text)
    kept = [snippet for snippet in case.stated["remove"] if collapse_whitespace(snippet) in text]
    assert [snippet for snippet in kept if snippet not in known(case)] == []


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(
            each, marks=pytest.mark.xfail(reason=each.reason, strict=True), id=f"{each.case.slug}: {each.snippet}"
        )
        for each in KNOWN
    ],
)
def test_known_failures_still_fail(failure: Failure) -> None:
    is_kept = collapse_whitespace(failure.snippet) in collapse_whitespace(document(failure.case.folder).text)
    assert is_kept == (failure.snippet in failure.case.stated["keep"])


def test_known_failures_are_snippets_of_their_page_with_a_sentence_as_reason() -> None:
    for failure in KNOWN:
        assert failure.snippet in (*failure.case.stated["keep"], *failure.case.stated["remove"])
        assert len(failure.reason.split()) > 5
        assert failure.reason.endswith(".")


@every_page
def test_decisions_match_the_golden(case: Case, golden: Golden) -> None:
    golden(case.folder / "decisions.txt", decisions(document(case.folder)))


@every_page
def test_clean_text_matches_the_golden(case: Case, golden: Golden) -> None:
    golden(case.folder / "clean.txt", document(case.folder).text)


def decisions(document: Document) -> str:
    """Return mark, reason and text of every line, without scores, which change with every training."""
    found = document.metadata.lines
    pairs = [
        (line, decision, mark_of(decision, found.get(line.number)) or KEPT)
        for line, decision in zip(document.lines, document.decisions, strict=True)
    ]
    return "".join(f"{mark} {decision.reason:<13} {short(line.text)}\n" for line, decision, mark in pairs)


def short(text: str) -> str:
    text = collapse_whitespace(text)
    return text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH - 1].rstrip() + "…"


@every_page
def test_every_snippet_is_on_the_page(case: Case) -> None:
    """Otherwise the test of a snippet to remove could not fail."""
    page = document(case.folder)
    text = collapse_whitespace(" ".join(line.text for line in page.lines)) + collapse_whitespace(
        unescape(page.page.text)
    )
    snippets = [*case.stated["keep"], *case.stated["remove"]]
    assert [snippet for snippet in snippets if collapse_whitespace(snippet) not in text] == []
    assert not set(case.stated["keep"]) & set(case.stated["remove"])


def test_fixtures_have_both_kinds_and_many_languages() -> None:
    assert {case.source.suffix for case in CASES} == {".html", ".txt"}
    assert len({case.stated["language"] for case in CASES}) >= 6
