"""The trees for the reasons of lines removed from text dumps."""

from __future__ import annotations

import pytest

import story
from classify.pages import reason_of
from stripper import Reason
from stripper.classify import features, reason_trees
from stripper.classify.features.surroundings import COLUMNS, EVIDENCE, RUN

MENU = "\n".join(f"* {name}" for name in ("Home", "News", "Sport", "Weather", "Jobs", "Travel", "Culture"))


def test_all_trees_test_columns_that_exist() -> None:
    known = {*features.TEXT, *COLUMNS, *RUN, *EVIDENCE}
    assert all(set(trees.columns) <= known for trees in reason_trees.load().values())


def test_reasons_that_only_rules_give_have_no_trees() -> None:
    assert not reason_trees.load().keys() & {Reason.TITLE, Reason.REFERENCES, Reason.BOILERPLATE, Reason.REPEAT}


@pytest.mark.parametrize(
    ("text", "reason"),
    [("Weather", Reason.NAVIGATION), ("Share on Facebook", Reason.SHARE), ("Jo Doe is a writer.", None)],
)
def test_trees_tell_a_menu_from_a_share_bar(text: str, reason: Reason | None) -> None:
    source = "\n\n".join([MENU, *story.PARAGRAPHS, "Share on Facebook", "Jo Doe is a writer."])
    assert (reason_of(text, source) is reason) is (reason is not None)
