"""Matrices: their bytes make an equal one."""

from __future__ import annotations

import copy
import pickle
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.matrix import Matrix

COLUMNS = ("length", "linked", "place")


def marked(*places: int) -> Matrix:
    matrix = Matrix(COLUMNS, 2)
    matrix.mark(0, places)
    return matrix


@given(st.sets(st.integers(0, 2)))
def test_a_copy_is_equal_and_has_the_same_values(places: set[int]) -> None:
    matrix = marked(*places)
    for again in (
        Matrix(COLUMNS, 2, matrix.to_bytes()),
        pickle.loads(pickle.dumps(matrix)),
        copy.deepcopy(matrix),
    ):
        assert again == matrix
        assert [again.value(1, column) for column in COLUMNS] == [float(place in places) for place in range(3)]


def test_other_values_rows_or_columns_are_not_equal() -> None:
    matrix = marked(1)
    assert matrix != marked(2)
    assert matrix != Matrix(COLUMNS, 3)
    assert matrix != Matrix((*COLUMNS[:2], "depth"), 2, matrix.to_bytes())
    assert matrix != matrix.to_bytes()  # type: ignore[comparison-overlap]


def test_rows_are_found_by_the_least_value_of_a_column() -> None:
    matrix = Matrix(("share",), 4, array("f", [0, 0.5, 0.25, 1]).tobytes())
    assert matrix.rows_from("share", 0.5) == [1, 3]
    assert matrix.rows_from("share", 2) == []


def test_data_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="2 rows of 3 columns are 24 bytes, not 20"):
        Matrix(COLUMNS, 2, bytes(20))
