"""Decisions whose reasons are found on demand."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest

import story
from stripper import Document, Reason, extract
from stripper.classify import blocks
from stripper.decided import Decided, DeferredSigns, Details
from stripper.model import Decision, Sign

DETAILS = Details((Decision(True, Reason.TEXT, 1.0), Decision(False, Reason.NAVIGATION, -1.0)))
PAGE = story.page() + "<table><tr><td>A<td>B<tr><td>C<td>D</table>"
NEVER = patch.object(blocks, "find", side_effect=AssertionError("reasons were found"))


def test_details_are_found_when_they_are_first_read() -> None:
    calls: list[None] = []

    def find() -> Details:
        calls.append(None)
        return DETAILS

    decided = Decided([True, False], find)
    assert decided.kept == (True, False)
    assert not calls
    assert decided.details is decided.details is DETAILS
    assert len(calls) == 1


@pytest.mark.parametrize("again", [lambda it: pickle.loads(pickle.dumps(it)), copy.copy, copy.deepcopy])
def test_copies_have_the_details(again: Callable[[Any], Any]) -> None:
    assert again(Decided([True, False], lambda: DETAILS)) == Decided.of(DETAILS)
    assert Decided.of(DETAILS) != Decided.of(DETAILS._replace(confidence=0.5))
    assert Decided.of(DETAILS).kept == (True, False)


@pytest.mark.parametrize("read", [lambda document: document.text, repr, lambda document: document.title])
def test_the_text_and_metadata_need_no_reasons(read: Callable[[Document], object]) -> None:
    with NEVER:
        assert read(extract(PAGE, kind="html"))


@pytest.mark.parametrize("options", [{"keep": {"navigation"}}, {"drop": {"caption"}}, {"images": True}])
def test_some_settings_do(options: dict[str, Any]) -> None:
    with NEVER, pytest.raises(AssertionError, match="reasons were found"):
        extract(PAGE, kind="html", **options)


@pytest.mark.parametrize(
    "options", [{}, {"drop_lines": [range(1, 3)]}, {"keep_lines": [range(1, 9)]}, {"min_confidence": 0.9}]
)
def test_the_flags_are_those_of_the_decisions(options: dict[str, Any]) -> None:
    document = extract(PAGE, kind="html", **options)
    assert document.decided.kept == tuple(decision.keep for decision in document.decisions)
    assert any(document.decided.kept)


SIGN = Sign("is a button", 3.0)


def signs(index: int, reason: Reason) -> tuple[Sign, ...]:
    return (SIGN,) * index


def test_signs_are_found_when_they_are_first_called() -> None:
    calls: list[None] = []
    deferred = DeferredSigns(lambda: calls.append(None) or signs)  # type: ignore[func-returns-value]
    assert not calls
    assert deferred(2, Reason.SHARE) == (SIGN, SIGN)
    assert deferred(0, Reason.SHARE) == ()
    assert len(calls) == 1


@pytest.mark.parametrize("again", [lambda it: pickle.loads(pickle.dumps(it)), copy.copy, copy.deepcopy])
def test_copies_of_signs_have_their_function(again: Callable[[Any], Any]) -> None:
    deferred = DeferredSigns(lambda: signs)
    assert again(deferred) == deferred
    assert deferred != DeferredSigns(lambda: lambda index, reason: ())


def test_the_text_needs_no_modules_for_reasons() -> None:
    """They take a twentieth of the start of a process."""
    code = "import sys, stripper; stripper.extract(sys.argv[1], kind='html').text; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, PAGE], capture_output=True, text=True, check=True)
    loaded = {*done.stdout.split()}
    assert "stripper.classify.units" in loaded
    assert not loaded & {f"stripper.classify.{name}" for name in ("blocks", "signs", "reason_trees", "confidence")}
