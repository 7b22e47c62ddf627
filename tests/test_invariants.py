"""Invariants of every page: those of the fixtures, and generated ones."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import invariants
from fixture_pages import CASES, Case, document, every_page
from markup import PAGES, PROSE, TEXTS
from stripper import Document, Settings, extract

TEXT = Settings(kind="text")
HTML = Settings(kind="html")


# One page after the other, since what they ask for is kept for one page.
@pytest.mark.parametrize("invariant", invariants.INVARIANTS, ids=lambda invariant: invariant.__name__)
@every_page
def test_fixture(case: Case, invariant: Callable[[Document], None]) -> None:
    invariant(document(case.folder))


@settings(max_examples=150)
@given(PAGES)
def test_any_markup(page: str) -> None:
    invariants.hold(extract(page, settings=HTML))


@settings(max_examples=50)
@given(PAGES)
def test_any_markup_judged_by_readability(page: str) -> None:
    invariants.hold(extract(page, settings=Settings(kind="html", engine="readability")))


@settings(max_examples=100)
@given(st.lists(TEXTS, max_size=12).map("\n".join) | st.text())
def test_any_text(text: str) -> None:
    invariants.hold(extract(text, settings=TEXT))


@settings(max_examples=100)
@given(
    st.binary() | PAGES.map(lambda page: page.encode("utf-16", "replace")), st.sampled_from(["auto", "html", "text"])
)
def test_any_bytes(data: bytes, kind: Literal["auto", "html", "text"]) -> None:
    outcome = invariants.outcome(data, kind)
    if isinstance(outcome, Document):
        invariants.hold(outcome)
    else:
        assert str(outcome).endswith(".")


@settings(max_examples=40)
@given(PAGES)
def test_the_same_page_gives_the_same_document(page: str) -> None:
    assert extract(page).to_dict(lines=True) == extract(page).to_dict(lines=True)


PRINT = """
import sys
from fixture_pages import CASES
from test_invariants import digest
print(*(digest(case) for case in CASES))
"""


def digest(case: Case) -> str:
    found = document(case.folder)
    told = repr((found.to_dict(), found.lines, found.decisions))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def test_another_process_gives_the_same_documents() -> None:
    """Sets have another order if the hashes of strings differ."""
    expected = [digest(case) for case in CASES]
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", PRINT], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == expected


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case.slug,
            marks=[pytest.mark.xfail(reason=why, strict=True)] if (why := case.stated.get("not_idempotent")) else [],
        )
        for case in CASES
    ],
)
def test_clean_text_stripped_again_is_kept(case: Case) -> None:
    clean = document(case.folder).text
    assert extract(clean, settings=TEXT).text.split("\n") == clean.split("\n")


@settings(max_examples=60)
@given(PROSE)
def test_running_text_is_kept_whole(paragraphs: list[str]) -> None:
    assert extract("\n\n".join(paragraphs), settings=TEXT).text.rstrip("\n").split("\n\n") == paragraphs


@settings(max_examples=60)
@given(PROSE)
def test_running_text_in_markup_is_kept_whole(paragraphs: list[str]) -> None:
    markup = "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    assert extract(markup, settings=HTML).text.rstrip("\n").split("\n\n") == paragraphs
