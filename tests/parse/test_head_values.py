"""Cleaning of the values in the head of a page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markup import VALUES
from stripper.parse.head_values import MAX_DEPTH, MAX_ITEMS, MAX_VALUE, clean_json, clean_value, meta_pairs


@pytest.mark.parametrize(("text", "clean"), [(" a \n b ", "a b"), ("a\x1b[0m\u202e", "a[0m"), ("a b", "a b")])
def test_values_are_sanitized_and_collapsed(text: str, clean: str) -> None:
    assert clean_value(text) == clean


def test_long_values_are_truncated() -> None:
    assert len(clean_value("x" * MAX_VALUE)) == MAX_VALUE
    assert len(clean_value("x" * (MAX_VALUE + 1))) == MAX_VALUE


@pytest.mark.parametrize(
    ("attributes", "pairs"),
    [
        ({"name": "Author", "content": " Jane  Doe"}, [("author", "Jane Doe")]),
        ({"name": "a", "property": "og:a", "content": "x"}, [("og:a", "x"), ("a", "x")]),
        ({"name": "a", "itemprop": "A ", "content": "x"}, [("a", "x")]),
        ({"http-equiv": "refresh", "content": "5"}, [("refresh", "5")]),
        ({"name": "a", "content": " "}, []),
        ({"name": "a"}, []),
        ({"name": " ", "content": "x"}, []),
        ({"id": "a", "content": "x"}, []),
    ],
)
def test_meta_elements_declare_a_pair_for_each_distinct_name(
    attributes: dict[str, str], pairs: list[tuple[str, str]]
) -> None:
    assert meta_pairs(attributes) == pairs


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ({"articleBody": "a \n\n b  c"}, {"articleBody": "a\n\nb c"}),
        ({"text": ["a\nb"]}, {"text": ["a\nb"]}),
        ({"name": "a\nb"}, {"name": "a b"}),
        ({"na\x1bme": "a &amp; b"}, {"name": "a & b"}),
        ({"name": "&#27;a"}, {"name": "a"}),
        ([1, 2.5, None, True], [1, 2.5, None, True]),
    ],
)
def test_only_prose_keeps_its_line_ends(value: Any, clean: Any) -> None:
    assert clean_json(value) == clean


def test_deep_values_become_empty() -> None:
    value: Any = "x"
    for _ in range(MAX_DEPTH):
        value = [value]
    clean = clean_json(value)
    assert clean == value
    assert str(clean_json([value])).count("x") == 0


@pytest.mark.parametrize(("count", "kept"), [(MAX_ITEMS, MAX_ITEMS), (MAX_ITEMS + 1, MAX_ITEMS)])
def test_large_values_are_truncated(count: int, kept: int) -> None:
    assert len(clean_json([1] * count)) == kept
    assert len(clean_json({str(number): 1 for number in range(count)})) == kept


@given(VALUES | st.text())
def test_cleaning_keeps_the_types_of_values(value: Any) -> None:
    assert type(clean_json(value)) is type(value)


def test_a_value_counts_where_there_is_no_content() -> None:
    assert meta_pairs({"name": "author", "value": "Jane Doe"}) == [("author", "Jane Doe")]
    assert meta_pairs({"name": "author", "content": "Jane Doe", "value": "John Roe"}) == [("author", "Jane Doe")]
