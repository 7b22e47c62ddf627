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

    slug: str
    snippet: str
    why: str


KNOWN: tuple[Failure, ...] = (
    Failure(
        "blog-es",
        "Que venga de donde quiera, pensé",
        "a sentence set as a quotation within a story scores like a teaser",
    ),
    Failure("docs-en", "how to make the clock stand still", "code and an open line near the end score as furniture"),
    Failure(
        "forum-en",
        "2020-12-06;cliptop_2;pink;pink;lilac",
        "a thread's controls and the signatures between the posts score like posts",
    ),
    Failure(
        "forum-en", "These users thanked", "a thread's controls and the signatures between the posts score like posts"
    ),
    Failure("forum-en", "Select all", "a thread's controls and the signatures between the posts score like posts"),
    Failure("glossary-fr", "Sous-garde Apprenti.", "a term of a glossary, set apart, scores like an entry of a menu"),
    Failure("glossary-fr", "Volée Aile prise avec sa voile.", "a term of a glossary scores like an entry of a menu"),
    Failure("listing-pl", "Rodzaj hamulców", "filters and the notice under the offers score like offers"),
    Failure(
        "listing-pl", "Nie znalazłeś tego, czego szukasz?", "filters and the notice under the offers score like offers"
    ),
    Failure(
        "listing-pl",
        "a powiadomimy Cię o nowych ogłoszeniach",
        "filters and the notice under the offers score like offers",
    ),
    Failure("listing-pl", "Rowery Mokra Łąka", "filters and the notice under the offers score like offers"),
    Failure(
        "lynx-en",
        "The schoolchildren who measure snow for the railway",
        "a headline in the open before or behind the article looks like a subheading",
    ),
    Failure(
        "lynx-tr",
        "Yüz yıllık çeşmenin suyu yeniden akıyor",
        "a headline in the open before or behind the article looks like a subheading",
    ),
    Failure(
        "lynx-tr",
        "Otuz dört yıldır dördü çeyrek geçeyi gösteren kule",
        "in a dump, a lead of one line between headline and byline stands where menus and bylines do",
    ),
    Failure("old-tables-it", "torna a inizio pagina", "a footer of 1999 has neither element nor class to say so"),
    Failure("pasted-zh", "老城巷名考", "without spaces, links or markup a line has too few features"),
    Failure("pasted-zh", "修了四十年钟表的人", "without spaces, links or markup a line has too few features"),
    Failure("product-en", "Carbon-neutral shipping", "delivery and payment stand among the product's own details"),
    Failure("service-en", "No credit card required", "an invitation among the page's own sections scores like one"),
    Failure(
        "inscriptis-ro",
        "Grâu 1,20 lei",
        "a short table in a dump is a few short lines further in, as menus and tags are",
    ),
    Failure(
        "wet-nl",
        "Zo zag de polder eruit voor de ruilverkaveling",
        "in one line a text run, subheadings stand like the entries of a menu",
    ),
)


def known(case: Case) -> set[str]:
    return {failure.snippet for failure in KNOWN if failure.slug == case.slug}


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
    [pytest.param(f, marks=pytest.mark.xfail(reason=f.why, strict=True), id=f"{f.slug}: {f.snippet}") for f in KNOWN],
)
def test_known_failures_still_fail(failure: Failure) -> None:
    (case,) = (case for case in CASES if case.slug == failure.slug)
    is_kept = collapse_whitespace(failure.snippet) in collapse_whitespace(document(case.folder).text)
    assert is_kept == (failure.snippet in case.stated["keep"])


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
