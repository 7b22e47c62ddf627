"""Types and named conditions of block rules."""

from __future__ import annotations

from stripper.classify.features.scales import BEGINS, COVERED, ENDS_SENTENCE, MENTIONS, OUTSIDE
from stripper.classify.features.surroundings import FROM_CONTENT, IS_FORUM
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason

Condition = tuple[str, float, float]
"""A column, and the lowest and highest value of it that meet the condition."""


class Rule(NamedTuple):
    """Evidence for a reason in the features of a line."""

    column: str
    low: float
    """The lowest value of the column that matches."""
    high: float
    reason: Reason
    weight: float
    conditions: tuple[Condition, ...]
    """At most six further ones; those on columns that a matrix does not have are dropped."""
    why: str
    """A clause whose subject is the line."""


PHRASES = {COVERED: 6.0, BEGINS: 5.0, MENTIONS: 0.8}
"""Weights of a line that mostly is a phrase of a reason, begins with one, or mentions one; a mention alone is too weak
for a line without similar neighbours."""
OWN, NEAR, FAR, INNER, UNDER = 4.0, 2.5, 2.0, 3.0, 2.2
"""Weights of a cue of the element of a line, of one around, of one further out, of one in it, and of a label above."""
STEPS = 4.0
"""The number of steps up from which an element counts as further out."""
NO_STEPS = float(OUTSIDE - 1)
"""The largest number of steps up; a larger value means that there is no such element."""
ANYWHERE = (0.0, NO_STEPS)
NOWHERE = (NO_STEPS + 1, 1e6)
"""Values of a column if there is such an element around, and if there is none."""

BODY = ("share of running text before", 0.15, 1.0)
"""The condition that some of the running text precedes the line."""
BEFORE_MOST = ("share of running text before", -1.0, 0.5)
"""The condition that at least half of the running text follows the line."""
SENTENCES = ("sentences", 1.0, 1e6)
HEADLINE = (("characters", 20.0, 1e6),)
NO_FORUM = ("page hint: forum", 0.0, 0.0)
"""The condition that the page is no forum, where dates are those at which members joined."""
NO_MANUAL = ("page hint: documentation", 0.0, 0.0)
"""The condition that the page is no manual, whose sections are named after their subjects, such as cookies."""
IN_FORUM, NO_POSTS = (IS_FORUM, 1.0, 1.0), (IS_FORUM, 0.0, 0.0)
WITH_LETTERS = ("letters", 0.01, 1.0)
BETWEEN = (FROM_CONTENT, 0.0, 0.0)
"""The condition that kept lines precede and follow the line."""
BEFORE, NOT_AFTER = (FROM_CONTENT, -1e6, -1.0), (FROM_CONTENT, -1e6, 0.0)
NO_SENTENCE = ("sentences", 0.0, 0.0)
NO_LINK = ("link density", 0.0, 0.6)
NO_DATE = ("date", 0.0, 0.0)
LABEL = (("characters", 3.0, 34.0), NO_SENTENCE, NO_LINK, NO_DATE)
"""The conditions of a short line that may be the label or section of a headline."""
HEADLINE_NEXT = ("ending +1", 0.0, float(ENDS_SENTENCE - 1))
"""The condition that the next line does not end as a sentence."""
