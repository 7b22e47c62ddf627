"""Names out of bylines."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import cases
from stripper.metadata.authors import names


@pytest.mark.parametrize("case", cases("bylines"), ids=lambda case: case["text"])
def test_byline(case: dict[str, Any]) -> None:
    found = names.read(case["text"], strict=case.get("strict", False))
    assert [name.name for name in found if name.role == "author"] == case["authors"]
    assert {name.name: name.role for name in found if name.role != "author"} == case.get("others", {})
    if "organizations" in case:
        assert {name.name: name.organization for name in found if name.organization} == case["organizations"]


@given(st.text(max_size=500))
def test_any_text_is_read(text: str) -> None:
    for name in names.read(text):
        assert name.name.strip() == name.name != ""
        assert len(name.name) <= 60


@pytest.mark.parametrize("text", ["a, " * 20_000, "by " * 20_000, "A" * 100_000, "A B and " * 9_000, "((" * 50_000])
def test_long_text_takes_no_time(text: str) -> None:
    assert len(names.read(text)) <= 20
