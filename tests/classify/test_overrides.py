"""Decisions by the user on single lines."""

from __future__ import annotations

import pytest

from stripper import Reason, Settings
from stripper.classify import overrides
from stripper.site_rules import Rule

RULES = {2: Rule(keep=False, text="x"), 3: Rule(keep=True, text="y")}


def test_line_numbers_take_precedence_over_site_rules() -> None:
    assert overrides.find(RULES, Settings(keep_lines=[range(2, 3)]), 3) == {
        2: (True, Reason.BY_HAND),
        3: (True, Reason.SITE_RULE),
    }


def test_dropped_lines_take_precedence_over_kept_ones() -> None:
    found = overrides.find({}, Settings(keep_lines=[range(1, 3)], drop_lines=[range(2, 3)]), 3)
    assert found == {1: (True, Reason.BY_HAND), 2: (False, Reason.BY_HAND)}


def test_a_span_may_end_after_the_page() -> None:
    settings = Settings(keep_lines=[range(3, 9)])
    assert overrides.find({}, settings, 3).keys() == {3}
    assert overrides.warnings(settings, 3) == ()


@pytest.mark.parametrize(("count", "lines"), [(0, "no lines"), (1, "one line"), (2, "2 lines")])
def test_a_line_after_the_page_gives_a_warning(count: int, lines: str) -> None:
    [warning] = overrides.warnings(Settings(drop_lines=[range(3, 4)]), count)
    assert warning.startswith(f"There is no line 3: the page has {lines}; ")


def test_apply_replaces_flags_of_overridden_lines_only() -> None:
    content = (True, True, False)
    assert overrides.apply(content, {2: (False, Reason.BY_HAND)}) == (True, False, False)
    assert overrides.apply(content, {}) is content
