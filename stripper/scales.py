"""Values of features that have names: what the modules that measure, format and judge them agree on."""

from __future__ import annotations

from stripper.model import Role

ROLES = tuple(Role)
"""The values of features of roles, by index."""

ENDINGS = ("", "open", "sentence", "bracket or quote", "colon", "comma", "arrow")
"""How a line ends: the values of features of endings, by index."""
ENDS_SENTENCE = ENDINGS.index("sentence")

REPEATS = ("no", "again later", "again")
"""Whether a line has the text of another: the values of `repeats`, by index."""
REPEATED_LATER, REPEATED = REPEATS.index("again later"), REPEATS.index("again")

MENTIONS, BEGINS, SAYS = 1, 2, 3
"""How much of a line is a phrase: the values of features that begin with `says`; 0 if it has none."""

OUTSIDE = 30
"""The value of features that begin with `in` for a line that no such element encloses; otherwise they are the number
of steps up to the element, which never exceeds this."""
