"""Gradient-boosted trees: a score is the sum of leaves, and the sum of the contributions of the columns."""

from __future__ import annotations

import marshal
from array import array
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import StripperError
from stripper.errors import MissingColumnError
from stripper.native.boosted_trees import Trees, score_each
from stripper.native.matrix import Matrix

COLUMNS = ("length", "linked", "place")
SCORES = st.floats(-9, 9, width=16)
TREES = st.recursive(
    SCORES,
    lambda inner: st.tuples(st.sampled_from(COLUMNS), st.integers(-1, 1), SCORES, inner, inner).map(list),
    max_leaves=8,
)


def walk(tree: Any, values: dict[str, float]) -> float:
    """Return the leaf that a row with these values reaches."""
    while isinstance(tree, list):
        column, limit, _, up_to, beyond = tree
        tree = up_to if values[column] <= limit else beyond
    return float(tree)


@given(st.lists(TREES, max_size=5), st.sets(st.integers(0, 2)))
def test_a_score_is_the_sum_of_the_leaves_reached(trees: list[Any], true: set[int]) -> None:
    matrix = Matrix(COLUMNS, 2)
    matrix.mark(0, tuple(true))
    values = {column: float(index in true) for index, column in enumerate(COLUMNS)}
    expected = sum(walk(tree, values) for tree in trees)
    assert Trees(COLUMNS, trees).score(matrix) == pytest.approx([expected] * 2)
    assert Trees(COLUMNS, trees).score(matrix, [1.0, 2.0]) == pytest.approx([expected + 1, expected + 2])


@given(st.lists(st.lists(TREES, max_size=3), max_size=3), st.sampled_from((0, 1, 2, 33, 70)))
def test_several_forests_score_as_each_does(forests: list[list[Any]], rows: int) -> None:
    places = b"".join(array("f", (row % 3, row % 2, 1 - row)).tobytes() for row in range(rows))
    matrix = Matrix(COLUMNS, rows, places)
    each = tuple(Trees(COLUMNS, trees) for trees in forests)
    assert [scores.tolist() for scores in score_each(each, matrix)] == [trees.score(matrix) for trees in each]


@given(st.lists(TREES, max_size=5), st.sets(st.integers(0, 2)))
def test_the_contributions_of_the_columns_add_up_to_the_score(trees: list[Any], true: set[int]) -> None:
    matrix = Matrix(COLUMNS, 1)
    matrix.mark(0, tuple(true))
    found = Trees(COLUMNS, trees).contributions(matrix, 0)
    assert sum(found.values()) == pytest.approx(Trees(COLUMNS, trees).score(matrix)[0])


def test_the_change_at_a_node_is_a_contribution_of_its_column() -> None:
    tree = ["linked", 0.5, 0.5, 2.0, ["length", 0.5, -1.0, -3.0, 1.0]]
    matrix = Matrix(COLUMNS, 1)
    assert Trees(COLUMNS, [tree]).contributions(matrix, 0) == {"": 0.5, "linked": 1.5}
    matrix.mark(0, (1,))
    assert Trees(COLUMNS, [tree]).contributions(matrix, 0) == {"": 0.5, "linked": -1.5, "length": -2.0}


def test_every_line_of_a_long_page_is_scored_by_itself() -> None:
    tree = ["length", 0.5, 0.0, -1.0, 1.0]
    for rows in (0, 1, 31, 32, 33, 100):
        before = [float(row) for row in range(rows)]
        assert Trees(COLUMNS, [tree, tree]).score(Matrix(COLUMNS, rows), before) == [row - 2 for row in before]


def test_a_tree_has_as_many_leaves_as_an_integer_has_bits() -> None:
    tree: Any = 32.0
    for number in range(31):
        tree = ["length", -number, 0.0, 0.0, tree] if number % 2 else ["length", -number, 0.0, tree, 0.0]
    assert Trees(COLUMNS, [tree]).score(Matrix(COLUMNS, 1)) == [walk(tree, dict.fromkeys(COLUMNS, 0.0))]
    with pytest.raises(ValueError, match="more than 32 leaves"):
        Trees(COLUMNS, [["length", 0.0, 0.0, tree, 0.0]])


@given(st.lists(TREES, max_size=5), st.permutations((*COLUMNS, "new", "newer")), st.sets(st.sampled_from(COLUMNS)))
def test_columns_are_found_by_their_names(trees: list[Any], columns: list[str], true: set[str]) -> None:
    old, new = Matrix(COLUMNS, 40), Matrix(tuple(columns), 40)
    for matrix in (old, new):
        matrix.mark(0, tuple(index for index, column in enumerate(matrix.columns) if column in true))
    forest = Trees(COLUMNS, trees)
    for matrix in (old, new, old, new):
        assert forest.score(matrix) == Trees(COLUMNS, trees).score(old)
        assert forest.contributions(matrix, 7) == Trees(COLUMNS, trees).contributions(old, 7)


def test_only_a_column_that_is_used_must_exist() -> None:
    tree = ["linked", 0.5, 0.5, 2.0, 1.0]
    assert Trees(COLUMNS, [tree]).score(Matrix(("linked",), 2)) == [2.0, 2.0]
    for rows in (1, 2):
        with pytest.raises(MissingColumnError, match=r"uses the column 'linked', which is not measured.*fit"):
            Trees(COLUMNS, [tree]).score(Matrix(("length", "place"), rows))
    with pytest.raises(StripperError):
        Trees(COLUMNS, [tree]).contributions(Matrix((), 1), 0)


def test_there_is_no_row_after_the_last() -> None:
    with pytest.raises(IndexError):
        Trees(COLUMNS, []).contributions(Matrix(COLUMNS, 1), 1)
    with pytest.raises(IndexError):
        Matrix(COLUMNS, 1).value(1, "length")


@given(st.lists(TREES, max_size=5), st.sets(st.integers(0, 2)))
def test_packed_trees_are_the_same(trees: list[Any], true: set[int]) -> None:
    matrix = Matrix(COLUMNS, 2)
    matrix.mark(0, tuple(true))
    whole = Trees(COLUMNS, trees)
    packed = Trees.unpacked(marshal.loads(marshal.dumps(whole.packed())))
    assert packed.columns == COLUMNS
    assert packed.score(matrix) == whole.score(matrix)
    assert packed.contributions(matrix, 0) == whole.contributions(matrix, 0)
    assert packed.packed() == whole.packed()


def test_trees_packed_with_another_layout_are_refused() -> None:
    columns, size, count, nodes, *rest = Trees(COLUMNS, [["length", 0.5, 0.0, -1.0, 1.0]]).packed()
    with pytest.raises(ValueError, match="another layout"):
        Trees.unpacked((columns, size, count, nodes[:-1], *rest))
