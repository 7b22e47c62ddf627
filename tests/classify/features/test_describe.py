"""Values of features for people."""

from __future__ import annotations

import pytest

from stripper.classify import features
from stripper.classify.features import context, surroundings
from stripper.classify.features.describe import VALUE_NAMES, format_value


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        ("date", 1, "yes"),
        ("date", 0, "no"),
        ("date -1", -1, "nothing"),
        ("role", 1, "heading"),
        ("role +2", -1, "nothing"),
        ("element -1", 0, "other"),
        ("inner class name", 0, ""),
        ("phrase: share", 3, "most of it"),
        ("page hint: forum", 1, "yes"),
        ("page hint: forum", 0, "no"),
        ("inside: share", 0, "yes"),
        ("inside: share", 1, "1 step up"),
        ("inside: share", 29, "29 steps up"),
        ("inside: share", 30, "no"),
        ("words", 3, "3"),
        ("words", -1, "-1"),
        ("link density", 0.5, "0.50"),
        ("link density", 0.999, "1.00"),
        ("link density", 1, "1"),
    ],
)
def test_a_value(column: str, value: float, text: str) -> None:
    assert format_value(column, value) == text


def test_names_belong_to_features() -> None:
    assert VALUE_NAMES.keys() <= {*features.HTML, *features.TEXT, *surroundings.COLUMNS}
    assert VALUE_NAMES.keys().isdisjoint({*context.HTML, *context.TEXT})
