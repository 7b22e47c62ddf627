"""Relative dates."""

from __future__ import annotations

import pytest

from stripper.metadata.dates.relative import is_relative_date


@pytest.mark.parametrize("text", ["20 hours ago", "vor 3 Stunden", "Updated 5 days ago"])
def test_a_relative_date(text: str) -> None:
    assert is_relative_date(text)


@pytest.mark.parametrize("text", ["hours ago", "20 boats sunk", "It sank 20 hours ago, said the captain of the boat"])
def test_another_text(text: str) -> None:
    assert not is_relative_date(text)
