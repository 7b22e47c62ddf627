"""The rows of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.documents import Pair, a_line, make_document, removed
from render.test_markdown import PAIRS
from stripper import Document, Reason
from stripper.model import Author, Decision, Finding
from stripper.render.view.rows import EXCERPT, KEPT, METADATA, REMOVED, Fold, Row, Selection, lines, mark_of, rows

TEN = make_document(*[a_line(f"kept {n}") for n in range(5)], removed("x"), *[a_line(f"kept {n}") for n in range(4)])


def shown(document: Document, **selected: object) -> list[list[int]]:
    """Return the line numbers of each row."""
    found = rows(document, Selection(**selected))  # type: ignore[arg-type]
    return [[row.line.number for row in (row.rows if isinstance(row, Fold) else (row,))] for row in found]


@pytest.mark.parametrize(
    ("keep", "reason", "metadata", "mark"),
    [
        (True, Reason.TEXT, None, KEPT),
        (True, Reason.DATE, Reason.DATE, KEPT),
        (False, Reason.DATE, Reason.DATE, METADATA),
        (False, Reason.DATE, None, REMOVED),
        (False, Reason.RELATED, Reason.DATE, REMOVED),
        (False, Reason.AUTHOR_BIO, Reason.AUTHOR_BIO, REMOVED),
    ],
)
def test_marks(keep: bool, reason: Reason, metadata: Reason | None, mark: str) -> None:
    assert mark_of(Decision(keep, reason, 0.0), metadata) == mark


def test_metadata_lines_have_the_values_extracted_from_them_unless_these_are_their_text() -> None:
    document = make_document(
        a_line("Big Storm", keep=False, reason=Reason.TITLE),
        a_line("By Jane Doe, March 3", keep=False, reason=Reason.BYLINE),
        removed("Jane Doe's other stories"),
        findings=[Finding("title", "Big Storm", "line", 1), Finding("modified", "2024-03-03", "line", 2)],
        authors=[Author("Jane Doe", line=2), Author("Jane Doe", line=3)],
    )
    assert [row.extracted for row in lines(document)] == ["", "modified 2024-03-03, Jane Doe", ""]


@pytest.mark.parametrize(
    ("pair", "note"),
    [
        (a_line("x"), ""),
        (a_line("x", reason=Reason.COMMENTS), "comments"),
        (removed("x", Reason.SHARE), "share"),
        (a_line("x", keep=False, reason=Reason.TEXT), "text"),
    ],
)
def test_notes_leave_out_the_default_reasons_of_kept_lines(pair: Pair, note: str) -> None:
    assert [row.note for row in lines(make_document(pair))] == [note]


@pytest.mark.parametrize(("count", "is_folded"), [(3, False), (4, True)])
def test_four_removed_lines_are_folded(count: int, is_folded: bool) -> None:
    assert (len(shown(make_document(*[removed("x")] * count))) == 1) is is_folded


def test_metadata_lines_are_never_folded() -> None:
    assert len(shown(make_document(*[a_line("x", keep=False, reason=Reason.DATE)] * 9))) == 9


def test_unfolded_and_expanded_lines_are_shown_one_by_one() -> None:
    document = make_document(*[removed("x")] * 4, *[removed("y", Reason.SHARE)] * 4)
    assert shown(document) == [[1, 2, 3, 4, 5, 6, 7, 8]]
    assert len(shown(document, unfolded=True)) == 8
    assert shown(document, expanded=frozenset({Reason.SHARE})) == [[1, 2, 3, 4], [5], [6], [7], [8]]


def test_context_folds_distant_kept_lines() -> None:
    assert shown(TEN, context=1) == [[1, 2, 3, 4], [5], [6], [7], [8, 9, 10]]
    assert len(shown(TEN)) == 10


def test_a_single_distant_kept_line_is_not_folded() -> None:
    assert shown(TEN, context=3) == [[1, 2], [3], [4], [5], [6], [7], [8], [9], [10]]


def test_only_selected_lines_are_shown_and_folded_only_with_neighbours() -> None:
    document = make_document(*[removed("x")] * 4, a_line("y"), *[removed("x")] * 4, removed("z", Reason.SHARE))
    assert shown(document, only=frozenset({"removed"})) == [[1, 2, 3, 4], [6, 7, 8, 9, 10]]
    assert shown(document, only=frozenset({"share", "kept"})) == [[5], [10]]


def test_a_selection_names_what_it_shows() -> None:
    assert Selection(only=frozenset({"share", "kept"})).named == "kept, share"
    assert Selection().named == ""


def test_a_fold_counts_its_reasons_most_frequent_first() -> None:
    pairs = [removed("a"), removed("b", Reason.SHARE), removed("c", Reason.SHARE), removed("d  d")]
    [fold] = rows(make_document(*pairs, removed("e", Reason.SHARE)))
    assert isinstance(fold, Fold)
    assert (fold.label, fold.reasons) == ("5 lines removed", "share 3, navigation 2")
    assert fold.excerpt(" / ") == "a / b / c / d d / e"


def test_a_fold_of_kept_lines_has_no_reasons() -> None:
    fold = next(rows(TEN, Selection(context=0)))
    assert isinstance(fold, Fold)
    assert (fold.label, fold.reasons) == ("5 lines kept", "")


def test_the_excerpt_of_a_huge_fold_is_short() -> None:
    [fold] = rows(make_document(*[removed("word " * 1000)] * 9))
    assert isinstance(fold, Fold)
    assert len(fold.excerpt()) <= 2 * EXCERPT + 3


@given(st.lists(PAIRS, max_size=12), st.none() | st.integers(0, 3), st.booleans())
def test_every_line_is_shown_once_and_in_order(pairs: list[Pair], context: int | None, unfolded: bool) -> None:
    found = shown(make_document(*pairs), context=context, unfolded=unfolded)
    assert [number for row in found for number in row] == list(range(1, len(pairs) + 1))


def test_a_row_is_a_line_with_its_decision() -> None:
    [row] = lines(make_document(a_line("x", score=2.0)))
    assert isinstance(row, Row)
    assert (row.line.text, row.decision.score, row.mark) == ("x", 2.0, KEPT)
