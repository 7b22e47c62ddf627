"""Descriptions of the values of features for people."""

from __future__ import annotations

from stripper.classify.features import position, scales, sections
from stripper.classify.features.class_names import CUES
from stripper.classify.features.page_arrays import TAGS
from stripper.classify.features.text import BEGINNINGS, PARTICLE_NAMES, TEXT

YES = ("no", "yes")
PHRASE_LEVELS = ("no", "mentions it", "begins with it", "most of it")
"""Levels of phrases, by value: none, `MENTIONS`, `BEGINS`, `COVERED`."""
ROLES = tuple(role.value for role in scales.ROLES)
ELEMENTS = ("other", *TAGS)

VALUE_NAMES = {
    **dict.fromkeys(("date", "time", "price", "separators", "address"), YES),
    **dict.fromkeys(("list marker", "hidden", "link references"), YES),
    **dict.fromkeys(("page is a forum", "repeats title", "names author"), YES),
    "on path from home page": ("no", "perhaps", "yes"),
    **{column: PHRASE_LEVELS for column in TEXT if column.startswith("phrase: ")},
    "ending": scales.ENDINGS,
    "beginning": BEGINNINGS,
    "particles": PARTICLE_NAMES,
    "role": ROLES,
    "element": ELEMENTS,
    "inner class name": ("", *CUES),
    "repeats": scales.REPEATS,
    "label above": sections.UNDER_NAMES,
    **{f"role {step:+d}": ROLES for step in position.NEXT},
    **{f"ending {step:+d}": scales.ENDINGS for step in position.NEXT},
    **{f"date {step:+d}": YES for step in position.NEXT},
    **{f"element {step:+d}": ELEMENTS for step in (-1, 1)},
}
"""The names of the values of categorical columns, by column and value; -1 is no value."""


def format_value(column: str, value: float) -> str:
    """Return a value of a column as text for people."""
    if column in VALUE_NAMES:
        return VALUE_NAMES[column][int(value)] if value >= 0 else "nothing"
    if column.startswith("page hint: "):
        return YES[int(value)]
    if column.startswith("inside: "):
        if value in (0, 1):
            return "yes" if value == 0 else "1 step up"
        return "no" if value >= scales.OUTSIDE else f"{value:.0f} steps up"
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
