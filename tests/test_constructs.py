"""The constructs that benchmarks/constructs.py compares come out right."""

from __future__ import annotations

import importlib.util
import tomllib
from typing import Any

import pytest

from conftest import ROOT
from stripper import extract

SPEC = importlib.util.spec_from_file_location("constructs", ROOT / "benchmarks" / "constructs.py")
assert SPEC is not None
assert SPEC.loader is not None
constructs = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(constructs)
CASES: list[dict[str, Any]] = tomllib.loads(constructs.CONSTRUCTS.read_text(encoding="utf-8"))["construct"]


@pytest.mark.parametrize("construct", CASES, ids=[case["name"] for case in CASES])
def test_a_construct_comes_out_right_within_an_article(construct: dict[str, Any]) -> None:
    text = extract(constructs.page(construct), kind="html").text
    assert constructs.is_right(construct, text)
    assert all(part in text for part in (*constructs.BEFORE, *constructs.AFTER))
    assert "Contact" not in text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Alma | 1921 |  | 12 m", True),
        ("| Alma | 1921 |  | 12 m |", True),
        ("Alma | 1921 | 12 m", False),
        ("Alma\t\t1921\t\t\t\t12 m", True),
        ("Alma 1921  12 m", False),
    ],
)
def test_a_row_is_right_if_each_cell_is_in_its_column(text: str, *, right: bool) -> None:
    assert constructs.has_row(["Alma", "1921", "", "12 m"], f"above\n{text}\nbelow") is right
