"""Other extractions of a page."""

from __future__ import annotations

import json
from typing import Any

import pytest

import story
from render.documents import a_line, make_document, removed
from stripper import Reason, Settings, extract
from stripper.errors import UnreadableInputError
from stripper.render import sidecar
from stripper.render.view.other_extractions import OtherExtraction, Rows, from_document, from_sidecar

PAGE = story.page()
LINES = make_document(a_line("one"), removed("two"), a_line("three"))


def written(data: str = PAGE, **changes: Any) -> bytes:
    """Return a sidecar, with some properties replaced."""
    return json.dumps({**sidecar.build(extract(data)), **changes}).encode()


def entries(*kept: str, removed: str = "") -> list[dict[str, Any]]:
    """Return the `lines` of a sidecar."""
    return [
        *({"text": text, "keep": True, "reason": "text"} for text in kept),
        *({"text": text, "keep": False, "reason": "share"} for text in removed.split()),
    ]


def test_a_document_has_decisions_and_no_reasons() -> None:
    assert from_document(LINES) == OtherExtraction((True, False, True), (None, None, None))


def test_lines_are_matched_by_their_text() -> None:
    found = from_sidecar(LINES, written(lines=entries("one", "two", removed="three")))
    assert (found.keep, found.reasons, found.absent) == ((True, True, False), ("text", "text", "share"), ())


def test_kept_lines_that_the_page_does_not_have_are_absent_and_removed_ones_are_ignored() -> None:
    found = from_sidecar(LINES, written(lines=entries("zero", "one", "one and a half", removed="five")))
    assert found.keep == (True, False, False)
    assert found.reasons == ("text", None, None)
    assert found.absent == ((0, "zero"), (1, "one and a half"))


def test_lines_are_matched_with_the_rows_of_a_clean_text() -> None:
    found = from_sidecar(LINES, written(text="two\n\nthree\n\nfour\n"))
    assert (found.keep, found.reasons, found.absent) == ((False, True, True), (None,) * 3, ((3, "four"),))


def test_a_row_is_matched_once_and_by_kept_lines_first() -> None:
    twice = make_document(removed("one"), a_line("one"))
    assert from_sidecar(twice, written(text="one\n")).keep == (False, True)


def test_a_sidecar_without_lines_and_text_has_the_numbers_of_removed_lines() -> None:
    document = extract(PAGE)
    found = from_sidecar(document, written())
    assert found.keep == tuple(decision.keep for decision in document.decisions)
    assert {reason for reason, keep in zip(found.reasons, found.keep, strict=True) if keep} == {None}
    assert found.reasons[0] == "navigation"


def test_the_page_is_compared_by_its_hash() -> None:
    assert from_sidecar(extract(PAGE), written()).has_same_page
    assert not from_sidecar(LINES, written(lines=[])).has_same_page


def test_a_changed_page_cannot_be_compared_by_line_numbers() -> None:
    with pytest.raises(UnreadableInputError, match=r"another version of this page.*--sidecar-lines"):
        from_sidecar(extract(PAGE + "<p>More"), written())


def test_a_page_split_into_other_lines_cannot_be_compared_by_line_numbers() -> None:
    with pytest.raises(UnreadableInputError, match="into 99 lines; this version splits it into"):
        from_sidecar(extract(PAGE), written(counts={"lines": 99}))


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"schema": 1}', b"\xff", b"[" * 100_000, b'{"schema": 1, "tool": {"name": "other"}}']
)
def test_other_files_are_not_sidecars(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="not a stripper sidecar"):
        from_sidecar(extract(PAGE), data)


@pytest.mark.parametrize(
    "changes", [{"lines": [{}]}, {"lines": 7}, {"text": None}, {"removed": [{"first": 1}]}, {"removed": "x"}], ids=str
)
def test_damaged_sidecars_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(UnreadableInputError, match="damaged"):
        from_sidecar(extract(PAGE), written(**changes))


def test_a_sidecar_of_another_schema_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="schema version 7"):
        from_sidecar(extract(PAGE), written(schema=7))


def test_lists_tables_and_code_are_matched_with_a_clean_text() -> None:
    data = story.page(
        f"<ol><li>{story.FIRST[:60]}<li>{story.SECOND[:60]}</ol><pre>if x:\n    y\n\n    z</pre>"
        f"<table><tr><td>{story.THIRD[:50]}<td>{story.THIRD[50:90]}<tr><td>12<td>12</table><p>- a | b"
    )
    document = extract(data, settings=Settings(keep=frozenset(Reason)))
    found = from_sidecar(document, json.dumps(sidecar.build(document, text=True)).encode())
    assert (set(found.keep), found.absent) == ({True}, ())


@pytest.mark.parametrize(
    ("texts", "is_taken"),
    [
        (["3. an item"], True),
        (["an item"], True),
        (["left"], True),
        (["left", "right"], True),
        (["left", "left"], False),
        (["left", "elsewhere"], False),
        (["item"], False),
    ],
    ids=str,
)
def test_a_line_takes_a_row_or_an_item_or_a_cell(texts: list[str], is_taken: bool) -> None:
    assert Rows("3. an item\nleft | right").take(texts) is is_taken


def test_a_failed_take_leaves_everything() -> None:
    rows = Rows("left | right")
    assert not rows.take(["left", "elsewhere"])
    assert list(rows.left({})) == [(0, "left | right")]
    assert rows.take(["left"])
    assert list(rows.left({})) == []
