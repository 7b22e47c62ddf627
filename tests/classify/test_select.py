"""Selection of content, and the reasons of removed lines."""

from __future__ import annotations

from stripper import Reason
from stripper.classify.select import kept, removal_reasons, select_content, with_block_reasons
from stripper.model import Block, Metadata, Scored, Unit

TITLE = Metadata(lines={2: Reason.TITLE})


def test_content_reaches_the_threshold_and_is_no_metadata() -> None:
    assert select_content(Scored([0.5, 2.0, 0.4], 0.5, lambda _: ()), TITLE) == (True, False, False)
    assert select_content(Scored([0.5, 2.0, 0.4], 0.5, lambda _: ()), Metadata()) == (True, True, False)


def test_metadata_takes_precedence_over_duplicates_and_these_over_blocks() -> None:
    blocks = (Block(1, 3, Reason.NAVIGATION),)
    assert removal_reasons(blocks, {2: Reason.REPEAT, 3: Reason.REPEAT}, TITLE) == {
        1: Reason.NAVIGATION,
        2: Reason.TITLE,
        3: Reason.REPEAT,
    }


def test_a_line_without_a_reason_of_its_own_has_that_of_its_block() -> None:
    blocks = (Block(1, 2, Reason.NAVIGATION),)
    others = {1: Reason.BOILERPLATE, 2: Reason.REPEAT}
    assert with_block_reasons(others, blocks) == {1: Reason.NAVIGATION, 2: Reason.REPEAT}
    assert with_block_reasons({2: Reason.REPEAT}, blocks) == {2: Reason.REPEAT}


def test_content_is_kept_unless_it_is_metadata_or_removed_otherwise_but_the_user_has_the_last_word() -> None:
    content = (True, True, True, False)
    assert list(kept(content, {3: Reason.REPEAT}, TITLE, (), {})) == [True, False, False, False]
    forced = {1: (False, Reason.BY_HAND), 4: (True, Reason.BY_HAND)}
    assert list(kept(content, {3: Reason.REPEAT}, TITLE, (), forced)) == [False, False, False, True]


def test_a_kept_table_keeps_its_removed_lines_but_not_if_most_are_removed_otherwise() -> None:
    content, table = (True, True, False), (Unit(1, 3, "table", True, 1.0),)
    assert list(kept(content, {}, Metadata(), table, {})) == [True, True, True]
    assert list(kept(content, {1: Reason.REPEAT, 2: Reason.REPEAT}, Metadata(), table, {})) == [False, False, False]
