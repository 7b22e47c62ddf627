"""Selection of content, and the reasons of removed lines."""

from __future__ import annotations

from stripper import Reason
from stripper.classify.select import removal_reasons, select_content
from stripper.model import Block, Metadata, Scored

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
