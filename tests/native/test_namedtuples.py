"""NamedTuples made from tuples in place."""

from __future__ import annotations

import gc
import pickle
from typing import NamedTuple

import pytest

import story
from stripper import extract
from stripper.model import Decision, Line
from stripper.reasons import Reason


class Wider(NamedTuple):
    """A Decision with one field more."""

    keep: bool
    reason: Reason
    score: float
    why: str = ""


class Same(NamedTuple):
    """A Decision by another name."""

    keep: bool
    reason: Reason
    score: float


def test_a_tuple_with_too_few_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stripper.classify.decide.Decision", Wider)
    with pytest.raises(SystemError, match=r"Wider has the fields .*'why'\), but was given 3 values"):
        _ = extract(story.page()).decisions


def test_a_tuple_of_another_class_with_as_many_fields_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [tuple(decision) for decision in extract(story.page()).decisions]
    monkeypatch.setattr("stripper.classify.decide.Decision", Same)
    found = extract(story.page()).decisions
    assert [tuple(decision) for decision in found] == expected
    assert {type(decision).__name__ for decision in found} == {"Same"}


def test_the_result_behaves_like_one_made_by_the_class() -> None:
    document = extract(story.page())
    for found, kind in ((document.lines[0], Line), (document.decisions[0], Decision)):
        made = kind._make(found)
        assert type(found) is kind
        assert (found, hash(found), repr(found)) == (made, hash(made), repr(made))
        assert pickle.loads(pickle.dumps(found)) == found
        assert kind._make((None, *found[1:])) != found
        assert not gc.is_tracked(found)
