"""Two extractions of a page, compared."""

from __future__ import annotations

import json
from typing import Any

import pytest

import story
from stripper import Reason, Settings, extract
from stripper.render import sidecar
from stripper.render.view.comparison import Comparison, Side, compare
from stripper.render.view.other_extractions import from_document, from_sidecar

PAGE = story.page(after="<p>A small thing more.</p><ul><li>First of it</li></ul>")
SETTINGS = Settings(keep=frozenset({Reason.NAVIGATION}))


def made(data: str = PAGE, settings: Settings | None = None, **parts: Any) -> bytes:
    """A sidecar."""
    return json.dumps(sidecar.build(extract(data, settings=settings), **parts)).encode()


def sides(found: Comparison) -> dict[str, Side]:
    return {line.text: line.side for line in found.lines}


@pytest.mark.parametrize("parts", [{}, {"lines": True}, {"text": True}], ids=str)
def test_nothing_differs_from_a_sidecar_of_the_same(parts: dict[str, Any]) -> None:
    document = extract(PAGE)
    found = compare(document, from_sidecar(document, made(**parts)))
    assert not found.differs
    assert set(found.counts) == {Side.BOTH, Side.NEITHER}
    assert found.counts[Side.BOTH] == sum(decision.keep for decision in document.decisions)


@pytest.mark.parametrize("parts", [{}, {"lines": True}, {"text": True}], ids=str)
def test_other_settings_are_seen(parts: dict[str, Any]) -> None:
    document = extract(PAGE)
    found = compare(document, from_sidecar(document, made(settings=SETTINGS, **parts)))
    assert found.differs
    assert found.counts[Side.THEIRS] == 5
    assert sides(found)["Weather"] is Side.THEIRS
    assert sides(found)[story.FIRST] is Side.BOTH
    assert [(change.field, change.theirs, change.ours) for change in found.provenance] == [
        ("keep", "navigation", "none")
    ]
    other = extract(PAGE, settings=SETTINGS)
    turned = compare(other, from_sidecar(other, made(**parts)))
    assert turned.counts[Side.OURS] == 5


@pytest.mark.parametrize("parts", [{"lines": True}, {"text": True}], ids=str)
def test_a_page_that_changed_can_be_compared_by_its_text(parts: dict[str, Any]) -> None:
    document = extract(PAGE.replace(story.SECOND, "Something else was written here, and it is as long as a sentence."))
    found = compare(document, from_sidecar(document, made(**parts)))
    assert not found.has_same_page
    assert [(line.side, line.line is None) for line in found.lines if line.text == story.SECOND] == [
        (Side.THEIRS, True)
    ]
    assert sides(found)["Something else was written here, and it is as long as a sentence."] is Side.OURS
    assert (found.counts[Side.OURS], found.counts[Side.THEIRS]) == (1, 1)


def test_other_reasons_and_values_count_as_differences() -> None:
    document = extract(PAGE)
    runs = json.loads(made())["removed"]
    found = compare(document, from_sidecar(document, changed(removed=[{**run, "reason": "gone"} for run in runs])))
    assert found.counts[Side.OTHER_REASON] == sum(not decision.keep for decision in document.decisions)
    assert found.differs
    found = compare(document, from_sidecar(document, changed(title="Another", authors=[{"name": "Jane Doe"}])))
    assert {(change.field, change.theirs) for change in found.changes} == {
        ("title", "Another"),
        ("authors", "Jane Doe"),
    }
    assert found.differs


def test_readability_has_no_reasons_and_no_values() -> None:
    document = extract(PAGE)
    other = extract(PAGE, settings=Settings(engine="readability"))
    found = compare(document, from_document(other))
    assert found.changes == found.provenance == ()
    assert not found.counts[Side.OTHER_REASON]
    assert sides(found)[story.FIRST] is Side.BOTH


def changed(**parts: Any) -> bytes:
    return json.dumps({**json.loads(made()), **parts}).encode()
