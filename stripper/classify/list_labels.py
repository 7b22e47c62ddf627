"""Labels of lists that were removed, such as tables of contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.classify.adjoining import single
from stripper.classify.main_text import SENTENCE_END
from stripper.classify.runs import with_role
from stripper.model import Line, Role, Scored, Unit

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
    for item, second in pairwise(with_role(lines, Role.ITEM)):
        if second.number != item.number + 1 or item.number == 1 or content[item.number - 1] or content[item.number]:
            continue
        line = lines[item.number - 2]
        is_low = scored.scores[line.number - 1] < scored.threshold + MARGIN
        if content[line.number - 1] and is_low and _is_label(line):
            yield single(line, scored, KIND, keep=False)


def _is_label(line: Line) -> bool:
    is_short = line.role is Role.PARAGRAPH and len(line.text) <= MAX_SIZE
    return is_short and not line.text.endswith(COLONS) and not SENTENCE_END.search(line.text)
