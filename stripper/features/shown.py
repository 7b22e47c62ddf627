"""What the numbers of a column say, in words."""

from __future__ import annotations

from stripper.features import headed, looks, place
from stripper.features.arrays import TAGS
from stripper.features.names import SIGNS
from stripper.model import Role

FAR = 30
"""What stands for the distance of a sign that no container around a line has."""

YES = ("no", "yes")
SAID = ("no", "mentions it", "begins with it", "says it")
ROLES = tuple(role.value for role in Role)
ELEMENTS = ("other", *TAGS)

NAMED = {
    **dict.fromkeys(("date", "time", "price", "separators", "address", "marker", "hidden", "references"), YES),
    **{column: SAID for column in looks.TEXT if column.startswith("says ")},
    "ending": looks.ENDINGS,
    "beginning": looks.BEGINNINGS,
    "particles": ("another writing", "none", "some"),
    "role": ROLES,
    "element": ELEMENTS,
    "holds": ("", *SIGNS),
    "repeats": place.REPEATS_NAMES,
    "under": headed.UNDER_NAMES,
    **{f"role {step:+d}": ROLES for step in place.STEPS},
    **{f"ending {step:+d}": looks.ENDINGS for step in place.STEPS},
    **{f"date {step:+d}": YES for step in place.STEPS},
    **{f"element {step:+d}": ELEMENTS for step in place.STEPS},
}
"""What the numbers of a column stand for, where they are no amounts; -1 is nothing."""


def shown(column: str, value: float) -> str:
    """A number of a column, as people would write it."""
    if column in NAMED:
        return NAMED[column][int(value)] if value >= 0 else "nothing"
    if column.startswith("page hints at "):
        return YES[int(value)]
    if column.startswith("in "):
        return "no" if value >= FAR else "yes" if value == 0 else f"{value:.0f} steps up"
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
