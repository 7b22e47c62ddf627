"""Block rules for text dumps, whose lines have no elements."""

from __future__ import annotations

from stripper.classify.block_conditions import (
    BEFORE,
    BETWEEN,
    NO_DATE,
    NO_LINK,
    NO_SENTENCE,
    NOT_AFTER,
    WITH_LETTERS,
    Rule,
)
from stripper.classify.features.home_paths import LIKE_MENU
from stripper.classify.features.scales import BEGINS, COVERED, ENDINGS
from stripper.classify.features.surroundings import AFTER_SHARE, COPIES, ENTRIES, FROM_CONTENT, IS_TITLE, ON_PATH, PATH
from stripper.classify.features.text import BEGINNINGS
from stripper.reasons import Reason

IN_DUMP = ("indentation", -1e6, 1e6)
"""A condition that any line of a text dump meets; in HTML, rules on its column are dropped."""
NO_PATH = (PATH, 0.0, 1.0)
"""The condition that the line is no path from the home page, whose last step may be the title."""
IS_LIKE_TITLE = ((IS_TITLE, 1.0, 1.0), ("characters", 12.0, 250.0), NOT_AFTER, NO_PATH)
TITLE_WHY = "is the title of the page, perhaps with the name of the site"
FIRST, ABOVE = ("lines before", 0.0, 3.0), (FROM_CONTENT, -6.0, 0.0)
"""The conditions that the line is among the first of the page, and that it is right above the content."""
SIGN, BRACKET = float(BEGINNINGS.index("sign")), float(ENDINGS.index("bracket or quote"))

RULES: tuple[Rule, ...] = (
    Rule(*IN_DUMP, Reason.TITLE, 8.0, (*IS_LIKE_TITLE, FIRST), TITLE_WHY),
    # A menu has the title of the page as an entry, too.
    Rule(*IN_DUMP, Reason.TITLE, 8.0, (*IS_LIKE_TITLE, ABOVE), TITLE_WHY),
    Rule(
        *(*IN_DUMP, Reason.BREADCRUMB, 3.0, ((ON_PATH, LIKE_MENU, LIKE_MENU),)),
        "is one of few lines between a link to the home page and the title",
    ),
    Rule(
        *(*IN_DUMP, Reason.TITLE, 5.0),
        (
            *(("lines before", 0.0, 0.0), ("separators", 1.0, 1.0), ("characters", 15.0, 200.0), NO_LINK, BEFORE),
            (ENTRIES, 0.0, 2.0),
        ),
        "is the first line, and has parts like the title of a window",
    ),
    Rule(
        *(*IN_DUMP, Reason.NAVIGATION, 1.4),
        (BEFORE, ("characters within 5 lines", 0.0, 30.0), ("characters", 3.0, 50.0), NO_DATE, NO_LINK),
        "is before the content, among short lines",
    ),
    Rule(
        *(*IN_DUMP, Reason.BYLINE, 2.4),
        (("date +1", 1.0, 1.0), BETWEEN, ("characters", 2.0, 25.0), NO_SENTENCE, NO_DATE),
        "is a short line above a date between paragraphs, like the author of a post",
    ),
    Rule(
        *(*IN_DUMP, Reason.INTERFACE, 7.5),
        (("phrase: comments", BEGINS, COVERED), (COPIES, 3.0, 1e6), BETWEEN, ("characters", 0.0, 25.0)),
        "is repeated between paragraphs, like a button below each post",
    ),
    Rule(
        *(*IN_DUMP, Reason.NAVIGATION, 4.0),
        ((ENTRIES, 3.0, 1e6), NO_SENTENCE, ("digits", 0.0, 0.1)),
        "has several entries side by side",
    ),
    Rule(
        *(*IN_DUMP, Reason.RELATED, 2.6),
        (
            ("characters within 5 lines", 28.0, 150.0),
            ("characters", 24.0, 160.0),
            NO_SENTENCE,
            ("list marker", 1.0, 1.0),
        ),
        "is one of several entries of a list that are as long as headlines",
    ),
    Rule(
        *(*IN_DUMP, Reason.INTERFACE, 3.0),
        (("words", 1.0, 1.0), ("beginning", SIGN, SIGN), ("ending", BRACKET, BRACKET), WITH_LETTERS),
        "is a single name in brackets, like a picture as text browsers draw it",
    ),
    Rule(
        *(*IN_DUMP, Reason.INTERFACE, 0.8),
        (("characters", 1.0, 30.0), NO_SENTENCE, NO_DATE),
        "is short, like a button",
    ),
    Rule(
        *(AFTER_SHARE, 1.0, 12.0, Reason.SHARE, 4.5, (("letters", 0.0, 0.0),)),
        "is a bullet or an icon after an invitation to share",
    ),
    Rule(
        *(*IN_DUMP, Reason.INTERFACE, 2.5),
        (
            *((COPIES, 3.0, 1e6), ("characters", 2.0, 30.0), NO_SENTENCE, NO_DATE, WITH_LETTERS),
            BETWEEN,
        ),
        "is repeated between paragraphs, like a label of each post",
    ),
)
