"""Every folder of fixtures/pages is a test: what page.toml says of the page, and the goldens beside it."""

from __future__ import annotations

from html import unescape
from typing import NamedTuple

import pytest

from conftest import Golden
from fixture_pages import CASES, Case, document, every_page, folded
from stripper import Document
from stripper.render.view.rows import mark_of

KEPT = "+"
LONGEST = 100
"""Characters of a line that a golden shows."""


class Failure(NamedTuple):
    """A snippet whose decision is wrong, as declared in page.toml."""

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
def test_what_is_to_be_kept_is_in_the_clean_text_in_order(case: Case) -> None:
    text, at, missing = folded(document(case.folder).text), 0, []
    for snippet in case.stated["keep"]:
        found = text.find(folded(snippet), at)
        at = max(at, found)
        if found < 0 and snippet not in known(case):
            missing.append(snippet)
    assert missing == []


@every_page
def test_what_is_to_be_removed_is_not(case: Case) -> None:
    text = folded(document(case.folder).text)
    kept = [snippet for snippet in case.stated["remove"] if folded(snippet) in text]
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
def test_known_failure(failure: Failure) -> None:
    is_kept = folded(failure.snippet) in folded(document(failure.case.folder).text)
    assert is_kept == (failure.snippet in failure.case.stated["keep"])


def test_known_failures_are_snippets_of_their_page_with_a_sentence_as_reason() -> None:
    for failure in KNOWN:
        assert failure.snippet in (*failure.case.stated["keep"], *failure.case.stated["remove"])
        assert len(failure.reason.split()) > 5
        assert failure.reason.endswith(".")


@every_page
def test_decisions(case: Case, golden: Golden) -> None:
    golden(case.folder / "decisions.txt", decisions(document(case.folder)))


@every_page
def test_clean_text(case: Case, golden: Golden) -> None:
    golden(case.folder / "clean.txt", document(case.folder).text)


def decisions(document: Document) -> str:
    """Mark, reason and text of every line, without scores: those change with every fit of the points."""
    found = document.metadata.lines
    pairs = [
        (line, decision, mark_of(decision, found.get(line.number)) or KEPT)
        for line, decision in zip(document.lines, document.decisions, strict=True)
    ]
    return "".join(f"{mark} {decision.reason:<13} {short(line.text)}\n" for line, decision, mark in pairs)


def short(text: str) -> str:
    text = folded(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


@every_page
def test_every_snippet_is_on_the_page(case: Case) -> None:
    """One that is not could neither be kept nor removed, and a test of it would say nothing."""
    page = document(case.folder)
    text = folded(" ".join(line.text for line in page.lines)) + folded(unescape(page.page.text))
    snippets = [*case.stated["keep"], *case.stated["remove"]]
    assert [snippet for snippet in snippets if folded(snippet) not in text] == []
    assert not set(case.stated["keep"]) & set(case.stated["remove"])


def test_there_are_pages_of_both_kinds_in_many_languages() -> None:
    assert {case.source.suffix for case in CASES} == {".html", ".txt"}
    assert len({case.stated["language"] for case in CASES}) >= 6
