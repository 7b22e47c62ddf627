"""The trees for the reasons of removed lines."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

import pytest

import story
from classify.pages import reason_of
from stripper import Reason
from stripper.classify import blocks, features, reason_trees
from stripper.classify.features.surroundings import COLUMNS, DUMP, EVIDENCE
from stripper.model import Kind

MENU = "\n".join(f"* {name}" for name in ("Home", "News", "Sport", "Weather", "Jobs", "Travel", "Culture"))


@pytest.mark.parametrize(
    ("kind", "columns"), [(Kind.HTML, {*features.HTML, *COLUMNS}), (Kind.TEXT, {*features.TEXT, *COLUMNS, *DUMP})]
)
def test_all_trees_test_columns_that_exist(kind: Kind, columns: set[str]) -> None:
    assert all(set(trees.columns) <= {*columns, *EVIDENCE} for trees in reason_trees.load(kind).values())


@pytest.mark.parametrize("kind", [Kind.HTML, Kind.TEXT])
def test_reasons_that_only_rules_give_have_no_trees(kind: Kind) -> None:
    assert not reason_trees.load(kind).keys() & {Reason.TITLE, Reason.REFERENCES, Reason.BOILERPLATE, Reason.REPEAT}


@pytest.mark.parametrize(
    ("text", "reason"),
    [("Weather", Reason.NAVIGATION), ("Share on Facebook", Reason.SHARE), ("Jo Doe is a writer.", None)],
)
def test_trees_tell_a_menu_from_a_share_bar(text: str, reason: Reason | None) -> None:
    source = "\n\n".join([MENU, *story.PARAGRAPHS, "Share on Facebook", "Jo Doe is a writer."])
    assert (reason_of(text, source) is reason) is (reason is not None)


TITLES = (
    *("Ferry company cancels winter crossings", "Town hall clock stops for the third time"),
    *("Farmers ask for help after the floods", "New bridge opens two years late"),
)
TEASERS = "".join(
    f'<h3><a href="/{hours}">{title}</a></h3><p>Avery Stone</p><p>{hours} hours ago</p>'
    for hours, title in enumerate(TITLES, 2)
)


@pytest.mark.parametrize(
    ("text", "source", "by_rules", "by_trees"),
    [
        ("3 hours ago", f"<div>{TEASERS}</div>", Reason.DATE, Reason.RELATED),
        ("12 Replies", "<p>12 Replies</p>", Reason.BOILERPLATE, Reason.INTERFACE),
        # rules are sure about these
        ("3 hours ago", '<p class="date">3 hours ago</p>', Reason.DATE, Reason.DATE),
        ("Share", '<p class="share">Share</p>', Reason.SHARE, Reason.SHARE),
    ],
)
def test_trees_decide_where_rules_for_html_are_unsure(
    text: str, source: str, by_rules: Reason, by_trees: Reason, request: pytest.FixtureRequest
) -> None:
    assert reason_of(text, story.page(source)) is by_trees
    request.getfixturevalue("rules_alone")
    assert reason_of(text, story.page(source)) is by_rules


SETTINGS = "Reports can be written about how the boats are used. They can be combined with reports from other ports."


@pytest.mark.parametrize("times", [1, 4])
def test_a_long_line_with_sentences_is_no_control(times: int) -> None:
    text = " ".join(times * [SETTINGS])
    source = f"<form><ul>{4 * '<li><button>On</button></li>'}<li>{text}</li></ul></form>"
    assert (reason_of(text, story.page(source)) is Reason.INTERFACE) is (times == 1)


def give(monkeypatch: pytest.MonkeyPatch, scores: Mapping[Reason, Sequence[float]]) -> None:
    """Have the trees for each reason give these scores, in the order of the lines."""
    monkeypatch.setattr(reason_trees, "load", lambda kind: scores)
    monkeypatch.setattr(
        blocks, "score_each", lambda forests, matrix: [array("d", each[: matrix.rows]) for each in forests]
    )


@pytest.mark.parametrize(
    ("own", "nearby", "reason"),
    [
        (0.5, 3.0, Reason.RELATED),
        (4.0, 3.0, Reason.NAVIGATION),  # the line itself leaves no doubt
        (0.5, 0.0, Reason.NAVIGATION),
    ],
)
def test_the_reasons_of_lines_nearby_count(
    own: float, nearby: float, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = {
        Reason.NAVIGATION: (0, 0, own, 0, 0),
        Reason.RELATED: (nearby, nearby, 0, nearby, nearby),
        Reason.INTERFACE: 5 * (-9,),
    }
    give(monkeypatch, scores)
    texts = ["Ropes", "Nets", "Sails", "Oars", "Hooks"]
    assert reason_of("Sails", "\n\n".join([*story.PARAGRAPHS, *texts])) is reason


def test_lines_beyond_the_content_are_not_nearby(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = {
        Reason.NAVIGATION: (0, 0, 1, 0, 0),
        Reason.RELATED: (2, 2, 0, 2, 2),
        Reason.INTERFACE: 5 * (-9,),
    }
    give(monkeypatch, scores)
    first, *others = story.PARAGRAPHS
    texts = ["Ropes", "Nets", first, "Sails", *others, "Oars", "Hooks"]
    assert reason_of("Sails", "\n\n".join(texts)) is Reason.NAVIGATION
