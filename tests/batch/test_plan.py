"""Configuration of a batch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stripper.batch.plan import FailureLimit, Plan
from stripper.batch.writers import Layout
from stripper.reasons import Reason
from stripper.settings import Settings
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

PLAN = Plan(Layout("out", "text"))


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAN, settings=Settings(focus="recall")),
        replace(PLAN, settings=Settings(keep=frozenset({Reason.CAPTION}))),
        replace(PLAN, settings=Settings(drop_lines=(range(1, 2),))),
        replace(PLAN, settings=Settings(rules=Sites((Site((ANY_HOST,), (Rule(True, text="a"),)),)))),
        replace(PLAN, url="https://example.org/"),
        replace(PLAN, layout=Layout("out", "markdown")),
        replace(PLAN, layout=Layout("out", "text", sidecar_lines=True)),
        replace(PLAN, layout=Layout("out", "text", to="jsonl")),
        replace(PLAN, languages=("en",)),
    ],
    ids=range(9),
)
def test_the_hash_depends_on_what_determines_the_output(changed: Plan) -> None:
    assert changed.settings_hash != PLAN.settings_hash


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAN, jobs=8),
        replace(PLAN, timeout=1.0),
        replace(PLAN, max_memory=1),
        replace(PLAN, max_bytes=1),
        replace(PLAN, max_failures=FailureLimit(1)),
        replace(PLAN, fresh=True, retry_failed=True),
        replace(PLAN, layout=Layout("elsewhere", "text", force=True)),
    ],
    ids=range(7),
)
def test_the_hash_does_not_depend_on_anything_else(changed: Plan) -> None:
    assert changed.settings_hash == PLAN.settings_hash


def test_options_are_json_data() -> None:
    settings = Settings(keep=frozenset({Reason.TITLE, Reason.CAPTION}), keep_lines=(range(1, 4),))
    options = replace(PLAN, settings=settings).options
    assert options["keep"] == ["caption", "title"]
    assert options["keep_lines"] == [(1, 4)]
    assert options["rules"] == ()


@pytest.mark.parametrize(
    ("limit", "failed", "processed", "exceeded"),
    [
        (FailureLimit(2), 2, 10, False),
        (FailureLimit(2), 3, 10, True),
        (FailureLimit(0), 1, 1, True),
        (FailureLimit(0.05, True), 50, 60, False),
        (FailureLimit(0.05, True), 5, 100, False),
        (FailureLimit(0.05, True), 6, 100, True),
    ],
)
def test_a_failure_limit_may_be_a_share_which_applies_from_100_pages(
    limit: FailureLimit, failed: int, processed: int, exceeded: bool
) -> None:
    assert limit.is_exceeded(failed, processed) is exceeded
