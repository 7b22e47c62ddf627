"""What the numbers of a column say, in words."""

from __future__ import annotations

from stripper import scales
from stripper.features import headed, place
from stripper.features.arrays import TAGS
from stripper.features.looks import BEGINNINGS, PARTICLE_NAMES, TEXT
from stripper.features.names import SIGNS

YES = ("no", "yes")
SAID = {0: "no", scales.MENTIONS: "mentions it", scales.BEGINS: "begins with it", scales.SAYS: "says it"}
ROLES = tuple(role.value for role in scales.ROLES)
ELEMENTS = ("other", *TAGS)

NAMED = {
    **dict.fromkeys(("date", "time", "price", "separators", "address", "marker", "hidden", "references"), YES),
    **{column: tuple(SAID[level] for level in sorted(SAID)) for column in TEXT if column.startswith("says ")},
    "ending": scales.ENDINGS,
    "beginning": BEGINNINGS,
    "particles": PARTICLE_NAMES,
    "role": ROLES,
    "element": ELEMENTS,
    "holds": ("", *SIGNS),
    "repeats": scales.REPEATS,
    "under": headed.UNDER_NAMES,
    **{f"role {step:+d}": ROLES for step in place.NEXT},
    **{f"ending {step:+d}": scales.ENDINGS for step in place.NEXT},
    **{f"date {step:+d}": YES for step in place.NEXT},
    **{f"element {step:+d}": ELEMENTS for step in place.NEXT},
}
"""What the numbers of a column stand for, where they are no amounts; -1 is nothing."""


def shown(column: str, value: float) -> str:
    """A number of a column, as people would write it."""
    if column in NAMED:
        return NAMED[column][int(value)] if value >= 0 else "nothing"
    if column.startswith("page hints at "):
        return YES[int(value)]
    if column.startswith("in "):
        return "no" if value >= scales.OUTSIDE else "yes" if value == 0 else f"{value:.0f} steps up"
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
