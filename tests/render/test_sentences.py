"""The decision and the reason of a line in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, Settings, extract
from stripper.classify import features
from stripper.model import Block, Contribution
from stripper.render import sentences

COPY = f'<div class="small-screens"><p>{story.FIRST}</p></div>'


def number_of(document: Document, text: str, *, keep: bool) -> int:
    pairs = zip(document.lines, document.decisions, strict=True)
    return next(line.number for line, decision in pairs if line.text == text and decision.keep is keep)


def test_the_decision_names_the_strongest_groups() -> None:
    points = (
        Contribution("share of linked text", "1", -2.0),
        Contribution("inside: navigation", "yes", -1.0),
        Contribution("characters", "9", 0.5),
        Contribution("any line", "", -3.0),
    )
    document = make_document(removed("Home", score=-5.5), a_line("x", score=1.0))
    document = replace(document, scored=document.scored._replace(contributions=lambda _: points))
    assert sentences.decision(document, 1) == (
        "Removed, mainly because of its links (-2.0: share of linked text = 1) and markup (-1.0: inside: navigation = "
        "yes)."
    )
    assert sentences.decision(document, 2) == "Kept, mainly because of its text (+0.5: characters = 9)."


def test_a_decision_without_points_is_a_sentence_too() -> None:
    document = make_document(removed("Home"))
    document = replace(document, scored=document.scored._replace(contributions=lambda _: ()))
    assert sentences.decision(document, 1) == "Removed."


def test_a_line_close_to_the_threshold_is_doubtful_and_one_far_from_it_is_not() -> None:
    blocks = [Block(1, 3, Reason.NAVIGATION)]
    document = make_document(removed("a", score=-0.1), removed("b", score=-3.0), a_line("c", score=0.1), blocks=blocks)
    assert [sentences.is_doubtful(document, number) for number in (1, 2, 3)] == [True, False, False]
    assert sentences.decision(document, 1).startswith("Removed, but doubtful, mainly because of")


def test_metadata_is_never_doubtful() -> None:
    document = make_document(removed("Storm", Reason.TITLE, score=-0.1), blocks=[Block(1, 1, Reason.TITLE)])
    assert not sentences.is_doubtful(document, 1)


def test_the_reason_has_its_signs_its_neighbours_and_its_confidence() -> None:
    document = extract(story.page(before="<nav class=menu><ul>" + 5 * "<li><a href=/>Ropes</a></li>" + "</ul></nav>"))
    found = sentences.reason(document, number_of(document, "Ropes", keep=False))
    assert found.startswith("Navigation (")
    assert "% sure): it is in an element whose tag, class or id is typical of menus" in found
    assert "lines around." in found


def test_a_reason_without_signs_is_a_sentence_too() -> None:
    document = make_document(removed("x"), a_line("y"), blocks=[Block(1, 1, Reason.NAVIGATION, 0.4)])
    assert sentences.reason(document, 1) == "Navigation (40% sure): nothing else is more likely."


def test_only_a_reason_that_many_lines_nearby_share_is_named() -> None:
    lines, blocks = [removed(text) for text in "abcdefgh"], [Block(1, 8, Reason.NAVIGATION, 0.4)]
    few = make_document(*lines[:2], *(removed(text, Reason.SHARE) for text in "cdefgh"), blocks=blocks)
    assert "lines around" not in sentences.reason(few, 1)
    many = make_document(*lines, blocks=blocks)
    assert "shares the reason with all 7 lines around" in sentences.reason(many, 1)


def test_a_copy_names_the_line_that_stays() -> None:
    document = extract(story.page(COPY))
    copy, original = (number_of(document, story.FIRST, keep=keep) for keep in (False, True))
    assert sentences.original_of(document, copy) == original
    assert sentences.original_of(document, original) is None
    assert sentences.reason(document, copy) == f"Repeat: line {original} has the same text and stays."


def test_a_pull_quote_names_the_line_that_contains_it() -> None:
    quote = "Nobody was hurt, but the fish market will have to be built again."
    document = extract(story.page(f"<blockquote>{quote}</blockquote>"))
    number, original = number_of(document, quote, keep=False), number_of(document, story.SECOND, keep=True)
    assert sentences.reason(document, number) == f"Pull-quote: line {original} contains its text and stays."


def test_every_repeat_names_the_line_that_stays() -> None:
    document = extract(story.page(COPY + 5 * "<div><p>Seen twice</p></div>"))
    repeats = [line.number for line, decision in document.removed if decision.reason is Reason.REPEAT]
    assert repeats
    assert all(sentences.original_of(document, number) for number in repeats)


def test_metadata_and_kept_lines_are_explained_by_what_their_reason_is() -> None:
    document = make_document(removed("Storm", Reason.TITLE), a_line("x"))
    assert sentences.reason(document, 1) == "Title: the title of the page, which the sidecar has."
    assert sentences.reason(document, 2) == "Text: running text of the content."


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("characters", "text"),
        ("phrase: share", "text"),
        ("share of linked text", "links"),
        ("inside: navigation", "markup"),
        ("lines after the title", "position"),
        ("first-pass score, next line", "neighbours"),
        ("any line", "any line"),
    ],
)
def test_a_feature_has_a_group(label: str, group: str) -> None:
    assert sentences.group_of(label) == group


def test_each_group_has_features() -> None:
    labels = {features.label(column) for column in (*features.HTML, *features.TEXT)}
    assert {sentences.group_of(label) for label in labels} == {"text", "links", "markup", "position", "neighbours"}


@given(st.lists(st.tuples(st.sampled_from(["characters", "marker", "share of linked text"]), st.floats(-9, 9))))
def test_groups_add_up_to_the_score(points: list[tuple[str, float]]) -> None:
    groups = sentences.groups(Contribution(label, "", value) for label, value in points)
    assert sum(group.points for group in groups) == pytest.approx(sum(value for _, value in points))


def test_confidences_are_probabilities_and_leave_out_what_the_user_decided() -> None:
    document = extract(story.page(), settings=Settings(drop_lines=(range(6, 7),)))
    assert all(0 <= confidence <= 1 for confidence in document.confidences.values())
    assert 6 not in document.confidences
    assert set(document.confidences) < {line.number for line, _ in document.removed}
