"""Named values of features, shared by the modules that compute, format and evaluate them."""

from __future__ import annotations

from stripper.model import Role

ROLES = tuple(Role)
"""The values of features of roles, by index."""

ENDINGS = ("", "open", "sentence", "bracket or quote", "colon", "comma", "arrow")
"""Kinds of line endings: the values of features of endings, by index."""
ENDS_SENTENCE = ENDINGS.index("sentence")

REPEATS = ("no", "again later", "again")
"""The values of `repeats`, by index: whether another line has the same text."""
REPEATED_LATER, REPEATED = REPEATS.index("again later"), REPEATS.index("again")

MENTIONS, BEGINS, COVERED = 1, 2, 3
"""The values of features named `phrase: …`: the line mentions a phrase, begins with one, or is mostly covered by it; 0
if it has none."""

OUTSIDE = 30
"""The value of features named `inside: …` for a line outside such elements; otherwise they are the number of steps up
to the element, which never exceeds this."""
