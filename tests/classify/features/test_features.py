"""The matrices of both passes as a whole."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import measured
from stripper.classify import features


@pytest.mark.parametrize("columns", [features.HTML, features.TEXT])
def test_columns_have_different_printable_names(columns: tuple[str, ...]) -> None:
    assert len(set(columns)) == len(columns)
    assert all(name.isprintable() and name == name.strip() and 0 < len(name) <= 60 for name in columns)


def test_lines_of_a_container_have_one_group() -> None:
    parsed, found = measured(story.page())
    groups = dict(zip((line.text for line in parsed.lines), found.groups(), strict=True))
    assert groups["Sport"] == groups["Weather"] != groups[story.FIRST]


@pytest.mark.parametrize("page", ["", "x", "<p>x</p>", "<div></div>"])
def test_a_tiny_page_has_features(page: str) -> None:
    parsed, found = measured(page)
    context = features.measure_context(found, [0.0] * len(parsed.lines))
    assert found.matrix.rows == context.rows == len(parsed.lines) == len(found.groups())
