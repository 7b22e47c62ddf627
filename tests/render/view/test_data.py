"""The views as JSON."""

from __future__ import annotations

import json

from render.documents import a_line, make_document, removed
from stripper import Reason
from stripper.model import Block
from stripper.render.view import comparison, data, explanation
from stripper.render.view.other_extractions import OtherExtraction
from stripper.render.view.rows import EVERYTHING, Selection

DOCUMENT = make_document(
    *[removed("Home")] * 5,
    a_line("The storm came.", score=1.23456),
    removed("Share", Reason.SHARE),
    title="Storm",
    blocks=[Block(1, 5, Reason.NAVIGATION)],
)


def test_a_diff_has_every_line_and_folds_none() -> None:
    built = data.diff(DOCUMENT, "storm.html", EVERYTHING)
    assert built["lines"][5] == {
        "number": 6,
        "source_line": 0,
        "status": "kept",
        "reason": "text",
        "confidence": 1.0,
        "doubtful": False,
        "score": 1.2346,
        "text": "The storm came.",
        "extracted": "",
    }
    assert len(built["lines"]) == 7
    assert (built["source"]["path"], built["title"], built["threshold"]) == ("storm.html", "Storm", 0.0)
    assert built["reasons"] == {reason.value: reason.sentence for reason in (Reason.NAVIGATION, Reason.SHARE)}


def test_a_diff_has_only_selected_lines() -> None:
    built = data.diff(DOCUMENT, None, Selection(only=frozenset({"share"})))
    assert [line["number"] for line in built["lines"]] == [7]


def test_statistics_have_shares_and_no_lines() -> None:
    built = data.stat(DOCUMENT, None)
    assert built["shares"] == [
        {"status": "kept", "reason": "text", "lines": 1, "words": 3},
        {"status": "removed", "reason": "navigation", "lines": 5, "words": 5},
        {"status": "removed", "reason": "share", "lines": 1, "words": 1},
    ]
    assert "lines" not in built


def test_an_explanation_has_points_that_add_up_to_its_score() -> None:
    found = explanation.explain(DOCUMENT, 2, lambda _: DOCUMENT, digits=4)
    built = data.explanation(DOCUMENT, None, found)
    assert built["points"] == [["characters", "120", 2.5], ["link density", "0.50", -1.0]]
    assert built["score"] == 1.5
    assert built["block"] == {"first": 1, "last": 5, "reason": "navigation", "confidence": 1.0}
    assert built["groups"] == [["text", 2.5], ["links", -1.0]]
    assert built["ancestors"] == ["body", "p"]
    assert [line["number"] for line in built["neighbours"]] == [1, 2, 3, 4, 5]
    assert built["flipped_by"] == []
    assert json.loads(json.dumps(built)) == built


def test_an_explanation_of_a_line_outside_blocks_has_none() -> None:
    built = data.explanation(DOCUMENT, None, explanation.explain(DOCUMENT, 6, lambda _: DOCUMENT))
    assert built["block"] is None


def test_a_comparison_has_every_line_and_the_side_that_kept_it() -> None:
    other = OtherExtraction((True,) * 7, (None,) * 7, ((7, "gone"),), has_same_page=False)
    built = data.comparison(DOCUMENT, None, "old.json", comparison.compare(DOCUMENT, other))
    assert (built["against"], built["differs"], built["same_page"]) == ("old.json", True, False)
    assert built["counts"] == {"only theirs": 7, "both": 1}
    assert built["lines"][5] == {
        "number": 6,
        "side": "both",
        "ours": "text",
        "theirs": None,
        "text": "The storm came.",
    }
    assert built["lines"][7] == {"number": None, "side": "only theirs", "ours": None, "theirs": None, "text": "gone"}
    assert built["changes"] == built["provenance"] == []
