"""Fixtures of the tests of decisions and reasons."""

from __future__ import annotations

import pytest

from stripper.classify import reason_trees
from stripper.model import Kind


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the trees for HTML, which decide where rules are unsure."""
    trees = {Kind.TEXT: reason_trees.load(Kind.TEXT), Kind.HTML: {}}
    monkeypatch.setattr(reason_trees, "load", trees.__getitem__)
