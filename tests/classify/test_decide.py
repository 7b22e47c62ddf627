"""Final decisions, and their overrides by the user."""

from __future__ import annotations

import pytest

import story
from stripper import Document, Reason, Settings, extract

PAGE = story.page("<h2>What the water took</h2><ul><li>The roof of the fish market, which was new</li></ul>")


def decided(keep: set[Reason] | None = None, drop: set[Reason] | None = None) -> Document:
    return extract(PAGE, settings=Settings(kind="html", keep=frozenset(keep or ()), drop=frozenset(drop or ())))


def reasons(document: Document, *, keep: bool) -> set[Reason]:
    return {decision.reason for decision in document.decisions if decision.keep is keep}


PLAIN = decided()


@pytest.mark.parametrize("reason", sorted(reasons(PLAIN, keep=False)))
def test_keep_keeps_the_lines_of_a_reason_and_no_other(reason: Reason) -> None:
    document = decided(keep={reason})
    assert reasons(document, keep=False) == reasons(PLAIN, keep=False) - {reason}
    assert reasons(document, keep=True) == reasons(PLAIN, keep=True) | {reason}


@pytest.mark.parametrize("reason", sorted(reasons(PLAIN, keep=True)))
def test_drop_removes_the_lines_of_a_reason_and_no_other(reason: Reason) -> None:
    document = decided(drop={reason})
    assert reasons(document, keep=True) == reasons(PLAIN, keep=True) - {reason}
    assert reasons(document, keep=False) == reasons(PLAIN, keep=False) | {reason}


def test_neither_changes_reasons_or_scores() -> None:
    document = decided(keep={Reason.NAVIGATION}, drop={Reason.TEXT})
    said = [(decision.reason, decision.score) for decision in document.decisions]
    assert said == [(decision.reason, decision.score) for decision in PLAIN.decisions]


def test_keep_and_drop_are_seen_in_the_text() -> None:
    assert "Weather" in decided(keep={Reason.NAVIGATION}).text
    assert "What the water took" in PLAIN.text
    assert "What the water took" not in decided(drop={Reason.HEADING}).text


@pytest.mark.parametrize("reason", [Reason.NAVIGATION, Reason.TEXT])
def test_drop_is_stronger_than_keep(reason: Reason) -> None:
    assert reason not in reasons(decided(keep={reason}, drop={reason}), keep=True)


@pytest.mark.parametrize("reason", [Reason.COOKIE, Reason.CODE])
def test_a_reason_that_no_line_has_changes_nothing(reason: Reason) -> None:
    assert decided(keep={reason}).text == decided(drop={reason}).text == PLAIN.text


def test_all_can_be_kept_and_all_dropped() -> None:
    everything = decided(keep=set(Reason))
    assert all(decision.keep for decision in everything.decisions)
    assert everything.warnings == ()
    nothing = decided(drop=set(Reason))
    assert nothing.text == ""
    assert any("Nothing was kept" in warning for warning in nothing.warnings)


def test_a_kept_line_is_called_by_what_it_is() -> None:
    found = {line.text: decision.reason for line, decision in zip(PLAIN.lines, PLAIN.decisions, strict=True)}
    assert found[story.FIRST] is Reason.TEXT
    assert found["What the water took"] is Reason.HEADING
    assert found["The roof of the fish market, which was new"] is Reason.ITEM


def test_metadata_is_removed_by_its_name() -> None:
    document = extract(story.page(before="<h1>Storm tears roofs off harbour</h1><p class=byline>By Jane Doe</p>"))
    found = {line.text: decision for line, decision in zip(document.lines, document.decisions, strict=True)}
    title, byline = found["Storm tears roofs off harbour"], found["By Jane Doe"]
    assert (title.keep, title.reason, byline.keep, byline.reason) == (False, Reason.TITLE, False, Reason.BYLINE)
    kept = extract(
        story.page(before="<h1>Storm tears roofs off harbour</h1>"), settings=Settings(keep=frozenset({Reason.TITLE}))
    )
    assert kept.text.startswith("Storm tears roofs off harbour\n\n")
