"""JSON with indentation."""

from __future__ import annotations

import json
from typing import Any

import pytest

from stripper.native.json_text import indented
from stripper.reasons import Reason


@pytest.mark.parametrize(
    "value",
    [
        {"a": {"b": [1, -2.5, 1e30, True, False, None], "c": {}, "d": []}, "é\n": '"\\\u2028 漢字'},
        [{"reason": Reason.TITLE}, (1, (2,)), [[]], 0, 0.0, "", 10**30],
        [0.1, 1e-7, float("inf"), float("-inf"), float("nan"), True],
        {},
        "\x1f",
        None,
    ],
    ids=["object", "array", "numbers", "empty", "string", "null"],
)
def test_values_are_written_as_by_json(value: Any) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)


def test_a_value_that_json_lacks_is_rejected() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        indented({"a": {1, 2}})
