"""Caps of features that would grow with the page.

Trees extrapolate by chance beyond the values that they were trained on, so amounts are winsorised: a value beyond its
cap counts as the cap. The caps lie between the 90th and the 99th percentile of the training pages, so that the trees
have seen many pages on either side; docs/choices.md has the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stripper.classify.features.ancestors import GROUPS
from stripper.classify.features.position import STEPS

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
        **dict.fromkeys(
            ("running text before", "running text behind", "kept of page", "content of page"), RUNNING_TEXT
        ),
        "characters of page": 2 * RUNNING_TEXT,
        **dict.fromkeys(("lines before", "lines behind", "lines of page"), LINES),
        **dict.fromkeys(("lines since it is under", "section lines", "branch lines", "sibling count"), NEAR_LINES),
        **{f"group of {lines} lines": NEAR_LINES for lines in GROUPS},
        **{f"{group} lines": NEAR_LINES for group in ("alike", "same path", "sibling", "run", "stretch", "indented")},
        **dict.fromkeys(("run before lines", "run behind lines"), NEAR_LINES),
        **dict.fromkeys(("characters", *(f"characters {step:+d}" for step in STEPS)), LENGTH),
        **{f"{window} characters{where}": LENGTH for window in ("near", "around") for where in ("", " before")},
        **{f"group of {lines} length": LENGTH for lines in GROUPS},
        **{f"{group} length": LENGTH for group in ("section", "branch", "alike", "same path")},
        **{f"{group} length": LENGTH for group in ("run", "stretch", "indented", "run before", "run behind")},
        "sibling length": LIST_LENGTH,
        "words": WORDS,
        "word length": WORD_LENGTH,
        **dict.fromkeys(("commas", "sentences", "marks"), PARTS),
    }
)


@cache
def places(columns: tuple[str, ...]) -> tuple[tuple[int, float], ...]:
    """Return the index and the cap of each of the columns that has one."""
    return tuple((index, CAPS[column]) for index, column in enumerate(columns) if column in CAPS)
