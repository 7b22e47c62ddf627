"""Scores of lines: the models, the threshold and the contributions."""

from __future__ import annotations

import pytest

import story
from stripper import Settings, extract
from stripper.classify import weights
from stripper.model import Kind


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_of_page_has_a_model(kind: Kind) -> None:
    model = weights.load(kind)
    assert model.focus["precision"] > model.focus["balanced"] == 0 > model.focus["recall"]


def test_focus_moves_the_threshold_and_nothing_else() -> None:
    precise, balanced, generous = (
        extract(story.page(), settings=Settings(focus=focus)) for focus in ("precision", "balanced", "recall")
    )
    assert precise.scored.scores == balanced.scored.scores == generous.scored.scores
    kept = [
        {line.number for line, decision in zip(d.lines, d.decisions, strict=True) if decision.keep}
        for d in (precise, balanced, generous)
    ]
    assert kept[0] <= kept[1] <= kept[2]
