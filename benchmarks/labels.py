"""Labels: the lines of a page that its gold text contains."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from stripper.model import Line

WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
    r"|[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+"
)
"""A word, or a character of a script without spaces."""

GRAM = 4
"""The length of a sequence of words that hardly occurs in a page twice by chance."""
LONG = 25
"""The least characters of a line that is matched within a snippet."""
NEAR = 6
"""The distance, in lines, within which a short line is labelled like the long ones."""


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return WORD.findall(text.lower())


def label(lines: Sequence[Line], gold: str) -> list[bool]:
    """Return whether each line is part of the gold text.

    A line of at least `GRAM` words is, if at least half of its runs of `GRAM` words are. A shorter one is, if the gold
    holds it, and holds it as often as the page does or the nearest longer line is part of the gold too.
    """
    wanted = words(gold)
    grams = [Counter(tuple(wanted[i : i + n]) for i in range(len(wanted) - n + 1)) for n in range(GRAM + 1)]
    parts = [tuple(words(line.text)) for line in lines]
    sure = [_share(part, grams[GRAM]) for part in parts]
    shown = Counter(part for part in parts if len(part) < GRAM)
    alone = not any(share is not None and share >= 0.5 for share in sure)
    labels = []
    for index, part in enumerate(parts):
        share = sure[index]
        if share is None:
            held = grams[len(part)][part] if part else 0
            labels.append(held > 0 and (alone or held >= shown[part] or _near(sure, index)))
        else:
            labels.append(share >= 0.5)
    return labels


def partial(lines: Sequence[Line], wanted: Sequence[str], unwanted: Sequence[str]) -> list[bool | None]:
    """Return whether each line is part of the text by the wanted and unwanted snippets; None if neither has it."""
    return [_told(" ".join(line.text.split()), wanted, unwanted) for line in lines]


def _told(text: str, wanted: Sequence[str], unwanted: Sequence[str]) -> bool | None:
    is_part, is_none = (
        any(snippet in text or (len(text) >= LONG and text in snippet) for snippet in snippets)
        for snippets in (wanted, unwanted)
    )
    return is_part if is_part != is_none else None


def _share(part: Sequence[str], grams: Mapping[tuple[str, ...], int]) -> float | None:
    if len(part) < GRAM:
        return None
    count = len(part) - GRAM + 1
    return sum(tuple(part[i : i + GRAM]) in grams for i in range(count)) / count


def _near(sure: Sequence[float | None], index: int) -> bool:
    for distance in range(1, NEAR + 1):
        for other in (index - distance, index + distance):
            share = sure[other] if 0 <= other < len(sure) else None
            if share is not None:
                return share >= 0.5
    return False
