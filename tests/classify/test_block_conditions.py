"""Named conditions of block rules name columns of the features."""

from __future__ import annotations

from stripper.classify import block_conditions, features
from stripper.classify.block_conditions import LABEL
from stripper.classify.features.surroundings import IS_FORUM


def test_each_named_condition_has_a_column_and_a_range() -> None:
    found = (
        *(block_conditions.BODY, block_conditions.SENTENCES, block_conditions.NO_FORUM, block_conditions.NO_MANUAL),
        *(block_conditions.NO_LINK, block_conditions.NO_DATE, block_conditions.HEADLINE_NEXT, *LABEL),
    )
    assert {column for column, _, _ in found} <= set(features.HTML)
    assert all(low <= high for _, low, high in found)


def test_the_conditions_on_forums_exclude_each_other() -> None:
    assert block_conditions.IN_FORUM[0] == block_conditions.NO_POSTS[0] == IS_FORUM
    assert block_conditions.IN_FORUM[1] > block_conditions.NO_POSTS[2]
