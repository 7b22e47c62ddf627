"""Labels of lists that were removed, such as tables of contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.classify.adjoining import places, single
from stripper.classify.main_text import SENTENCE_END
from stripper.model import Line, Role, Scored, Unit

ITEM, PARAGRAPH = Role.ITEM, Role.PARAGRAPH
"""Constants, since looking up a member of an enum takes ten times as long."""
KIND = "label of a list"
"""The kind of these units."""
MAX_SIZE = 30
"""Characters of a label."""
MARGIN = 1.0
"""Points above the threshold below which a label is removed."""
COLONS = (":", "：")
"""Ends of a line that is no label, but the start of a sentence."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the kept labels of lists whose first items are removed."""
    for index in places(content, (True, False, False)):
        are_items = all(line.role is ITEM for line in lines[index + 1 : index + 3])
        if are_items and scored.scores[index] < scored.threshold + MARGIN and _is_label(lines[index]):
            yield single(lines[index], scored, KIND, keep=False)


def _is_label(line: Line) -> bool:
    is_short = line.role is PARAGRAPH and len(line.text) <= MAX_SIZE
    return is_short and not line.text.endswith(COLONS) and not SENTENCE_END.search(line.text)
