"""Caps of features that would grow with the page.

Trees extrapolate by chance beyond the values that they were trained on, so amounts are winsorised: a value beyond its
cap counts as the cap. The caps lie between the 90th and the 99th percentile of the training pages, so that the trees
have seen many pages on either side; docs/choices/classification.md has the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stripper.classify.features.ancestors import GROUPS
from stripper.classify.features.layout import RUNS, RUNS_BESIDE
from stripper.classify.features.position import STEPS, WINDOWS

RUNNING_TEXT = 8000.0
"""Characters of running text before, after or on the whole page."""
LINES = 150.0
"""Lines before and after a line on the page."""
NEAR_LINES = 100.0
"""Lines of a container, section or set of similar lines, and lines since a heading that introduces a section."""
LENGTH = 2000.0
"""Characters of a line, and mean characters of several."""
LIST_LENGTH = 4000.0
"""Mean characters of the entries of a list."""
WORDS = 400.0
WORD_LENGTH = 50.0
PARTS = 40.0
"""Commas, sentences or inline marks of a line."""

CAPS: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(("running text before", "running text after", "expected content on page"), RUNNING_TEXT),
        "characters on page": 2 * RUNNING_TEXT,
        **dict.fromkeys(("lines before", "lines after", "lines on page"), LINES),
        **dict.fromkeys(("lines since label above", "section: lines", "branch: lines", "list: entries"), NEAR_LINES),
        **dict.fromkeys(("similar lines: count", "lines with same path: count", "list: lines per entry"), NEAR_LINES),
        **{f"container of {lines}+ lines: lines": NEAR_LINES for lines in GROUPS},
        **{f"{run}: lines": NEAR_LINES for run in (*RUNS, *RUNS_BESIDE)},
        **dict.fromkeys(("characters", *(f"characters {step:+d}" for step in STEPS)), LENGTH),
        **{f"{what} within {reach} lines": LENGTH for what in ("characters", "characters before") for reach in WINDOWS},
        **{f"container of {lines}+ lines: mean characters": LENGTH for lines in GROUPS},
        **dict.fromkeys(("section: mean characters", "branch: mean characters"), LENGTH),
        **dict.fromkeys(("similar lines: mean characters", "lines with same path: mean characters"), LENGTH),
        **{f"{run}: mean characters": LENGTH for run in (*RUNS, *RUNS_BESIDE)},
        "list: mean characters": LIST_LENGTH,
        "words": WORDS,
        "word length": WORD_LENGTH,
        **dict.fromkeys(("commas", "sentences", "inline marks"), PARTS),
    }
)


@cache
def places(columns: tuple[str, ...]) -> tuple[tuple[int, float], ...]:
    """Return the index and the cap of each of the columns that has one."""
    return tuple((index, CAPS[column]) for index, column in enumerate(columns) if column in CAPS)
