"""Footnotes of the text are kept if they score little less; entries of literature by their scores."""

from __future__ import annotations

import pytest

from stripper.classify import notes
from stripper.model import Parsed, Scored
from stripper.parse import html

MARKUP = """<p>The barn burned.<sup><a href="#{id}1">1</a></sup><sup><a href="#{id}2">2</a></sup></p>
<ol><li id="{id}1">In 1911.</li><li id="{id}2">Or in 1912.</li></ol><p id="{id}3">Nobody refers to this.</p>"""


def kept(scores: list[float], name: str = "fn", *, text: float = 3.0) -> list[int]:
    read = html.read(MARKUP.format(id=name).encode())
    parsed = Parsed(tuple(read.lines), tuple(read.containers))
    every = [text, *scores, -0.1]
    found = notes.find(parsed, Scored(every, 0.0, lambda *_: ()), [score >= 0 for score in every])
    return [unit.first for unit in found if unit.keep]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [([-0.4, -0.4], [2, 3]), ([0.4, -0.9], [3]), ([-0.9, -0.9], []), ([0.4, 0.4], [])],
    ids=["little less", "one verdict", "much less", "kept by their scores"],
)
def test_the_notes_have_one_verdict(scores: list[float], expected: list[int]) -> None:
    assert kept(scores) == expected


def test_entries_of_literature_are_no_notes() -> None:
    assert kept([-0.4, -0.4], "bib") == []


def test_notes_of_removed_lines_are_not_kept() -> None:
    assert kept([-0.4, -0.4], text=-3.0) == []
