"""Block rules: evidence in the features of a line for the reason of its removal, as a table of weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stripper.classify.block_conditions import (
    BODY,
    FAR,
    INNER,
    NEAR,
    NO_MANUAL,
    NO_STEPS,
    NOWHERE,
    OWN,
    PHRASES,
    STEPS,
    UNDER,
    Condition,
    Rule,
)
from stripper.classify.block_rows import RULES
from stripper.classify.features.scales import MENTIONS, ROLES
from stripper.model import Role
from stripper.reasons import Reason

CUE_REASONS = {
    "header": (Reason.NAVIGATION, 0.5),
    "sidebar": (Reason.NAVIGATION, 0.5),
    # the date of the page is metadata; the others belong to teasers and comments
    "relative-date": (Reason.DATE, 0.25),
    "meta": (Reason.INTERFACE, 0.5),
    # a removed card is usually the teaser of another page, but menu items have such names, too
    "card": (Reason.RELATED, 0.3),
    "product": (Reason.RELATED, 0.4),
}
"""Cues that are not the code of a reason: their reason, and their share of the full weight."""

LEVELS = {
    "phrase": tuple((level, level, weight) for level, weight in PHRASES.items()),
    "inside": ((0, 0, OWN), (1, STEPS - 1, NEAR), (STEPS, NO_STEPS, FAR)),
}
"""Lowest and highest value and weight, by the kind of the column."""

WEAKER = {
    ("phrase", Reason.FOOTER): 0.4,
    # one line after "Load more" or "Sign in" may belong to it; the next seldom does
    ("label above", Reason.PAGINATION): 0.8,
    ("label above", Reason.SIGN_IN): 0.7,
    # the name of a social network labels only itself
    ("label above", Reason.SHARE): 0.0,
    # names such as `premium` mark teasers of articles for subscribers
    ("inside", Reason.SIGN_IN): 0.6,
    ("inner class name", Reason.SIGN_IN): 0.4,
    # affiliate links do not make the text around them advertising
    ("inner class name", Reason.ADVERTISEMENT): 0.5,
    # lists of pages are often in an element that loads more of them
    ("inside", Reason.PAGINATION): 0.5,
}
"""Shares of the full weight for weaker evidence, by the kind of the column and the reason."""

CONDITIONS: Mapping[tuple[str, str], tuple[Condition, ...]] = {
    # by the kind of the column (or "around": any element but that of the line) and the cue or phrase section
    # the header and the footer of an article are not those of the page
    ("inside", "header"): (("link density", 0.5, 1.0), ("inside: article", *NOWHERE)),
    ("inside", "footer"): (("inside: article", *NOWHERE),),
    ("inside", "sidebar"): (("link density", 0.5, 1.0),),
    # names such as `all-time` and `update` occur anywhere
    ("inside", "date"): (("digits", 0.01, 1.0),),
    # menus have categories, too, and lists of topics contain more than their names
    ("inside", "tags"): (("inside: navigation", *NOWHERE), ("container of 1+ lines: lines", 0.0, 20.0)),
    ("around", "tags"): (("container of 1+ lines: link density", 0.5, 1.0), ("digits", 0.0, 0.05)),
    # "Most read" over a part of a footer
    ("label above", "related"): (("inside: footer", *NOWHERE),),
    # comments are below the content, and not beside it
    ("label above", "comments"): (("inside: sidebar", *NOWHERE), ("inside: footer", *NOWHERE)),
    # the next entries of a footer, after "Cookies"
    ("label above", "cookie"): (("link density", 0.0, 0.5),),
    ("label above", "tags"): (("container of 1+ lines: link density", 0.5, 1.0), BODY),
    ("phrase", "tags"): (("inside: navigation", *NOWHERE),),
    # "Watch next" over a list
    ("phrase", "pagination"): (("heading level", 0.0, 0.0),),
    # "By brand", "By clicking you agree to our terms."
    ("phrase", "byline"): (("inside: navigation", *NOWHERE), ("sentences", 0.0, 0.0)),
    # "Open source" is a link; credits are not
    ("phrase", "caption"): (("link density", 0.0, 0.5), ("list marker", 0.0, 0.0)),
    # a caption may contain a share button
    ("inner class name", "share"): (("sentences", 0.0, 0.0),),
    # menus have entries that look like buttons
    ("inside", "interface"): (("link density within 5 lines", -1.0, 0.8),),
    ("around", "interface"): (NO_MANUAL,),
    # "Newly updated" is the name of a list
    ("phrase", "date"): (("link density", 0.0, 0.5),),
    ("around", "related"): (NO_MANUAL,),
    # a rating is short, and a review is text
    ("inside", "meta"): (("characters", 0.0, 60.0),),
    ("inside", "cookie"): (NO_MANUAL,),
}
"""Further conditions of rules for cues and phrases."""
MUST_BEGIN = frozenset(("byline", "pagination"))
"""Sections whose mere mention does not count: "by", "next" and "previous" occur in any text."""

NOT_IN_LISTS = frozenset(("newsletter", "advertisement", "tags", "cookie", "comments"))
"""Sections of phrases that menus have as the names of pages: "Newsletters", "Ads", "Topics", "Cookie policy"."""
NO_LINKS_NEAR = ("link density within 5 lines", -1.0, 0.7)
NO_LISTS: tuple[tuple[Condition, ...], ...] = (
    (NO_LINKS_NEAR, ("role", 0.0, float(ROLES.index(Role.ITEM) - 1))),
    (NO_LINKS_NEAR, ("characters within 5 lines", 30.0, 1e6)),
    (("words", 5.0, 1e6),),
)
"""Conditions, each of which is enough, of a line outside lists of links and other short entries."""
IN_LISTS = 0.3
"""The share of the weight of such a phrase in a list."""

FURTHER: Mapping[str, float] = {
    # a form may contain a whole list of goods
    Reason.INTERFACE: 0.5,
    # a caption is short, so a large container is none
    Reason.CAPTION: 0.0,
}
"""Shares of the full weight for cues of elements further out."""

REACH: Mapping[str, int] = {
    Reason.RELATED: 25,
    Reason.COMMENTS: 60,
    Reason.NAVIGATION: 40,
    Reason.TAGS: 5,
    Reason.COOKIE: 8,
}
"""The number of lines that a label such as "Related articles" applies to."""
END = ("share of running text before", 0.98, 1.0)
"""The condition that nearly all running text precedes the line, where a footer continues to the end of the page."""
LITTLE_REACH, UNDER_LITTLE = 2, 1.4
"""Reach and weight of any other label: one or two lines may belong to "Sign in" or "Share"."""

LONGEST = {
    Reason.SHARE: 150,
    Reason.BREADCRUMB: 150,
    Reason.PAGINATION: 150,
    Reason.DATE: 100,
    Reason.BYLINE: 140,
    Reason.TAGS: 150,
    Reason.NAVIGATION: 100,
    Reason.INTERFACE: 250,
}
"""The most characters of a line with sentences and without links for these reasons."""

NOT_CUES = frozenset(
    (
        *(Reason.TEXT, Reason.HEADING, Reason.ITEM, Reason.TABLE, Reason.QUOTE, Reason.CODE, Reason.TITLE),
        *(Reason.REPEAT, Reason.PULL_QUOTE, Reason.BOILERPLATE, Reason.HIDDEN, Reason.BY_HAND, Reason.SITE_RULE),
        Reason.SITE_TEMPLATE,
    )
)
"""Reasons that have no cue or phrase section of their own, although their code may be the name of one."""
CODES = {reason.value: reason for reason in Reason if reason not in NOT_CUES}


NOUNS = {
    "navigation": "menus",
    "breadcrumb": "breadcrumb trails",
    "pagination": "links to other pages of a list",
    "share": "share buttons",
    "related": "lists of other pages",
    "newsletter": "invitations to subscribe",
    "advertisement": "advertisements",
    "cookie": "cookie notices",
    "sign-in": "sign-in forms",
    "comments": "comment sections",
    "interface": "buttons and other controls",
    "footer": "footers",
    "author-bio": "author boxes",
    "byline": "bylines",
    "date": "dates",
    "tags": "tags",
    "caption": "captions",
    "hidden": "hidden elements",
    "sidebar": "sidebars",
    "header": "page headers",
    "relative-date": "dates such as “2 hours ago”",
    "meta": "counters and notes on a post",
    "card": "cards of other pages",
    "product": "cards of products",
}
"""Names of cues and phrase sections in clauses."""
CLAUSES = {
    "phrase": "has words typical of {}",
    "inside": "is in an element whose tag, class or id is typical of {}",
    "inner class name": "contains an element whose class or id is typical of {}",
    "label above": "follows a label typical of {}",
}
"""Clauses of rules for cues and phrases, by the kind of the column."""


def table(columns: Sequence[str], value_names: Mapping[str, Sequence[str]]) -> Iterator[Rule]:
    """Return all rules on the columns of a matrix; `value_names` has the names of the values of categorical columns."""
    known = frozenset(columns)
    for rule in _rules(columns, value_names):
        yield rule._replace(conditions=tuple(each for each in rule.conditions if each[0] in known))


def _rules(columns: Sequence[str], value_names: Mapping[str, Sequence[str]]) -> Iterator[Rule]:
    for column in columns:
        kind, _, name = column.partition(": ")
        if kind in LEVELS:
            for low, high, weight in LEVELS[kind]:
                further = FURTHER.get(name, 1.0) if low == STEPS else 1.0
                if kind == "phrase" and name in NOT_IN_LISTS:
                    yield from _unless_listed(column, (low, high), name, weight)
                elif kind != "phrase" or high > MENTIONS or name not in MUST_BEGIN:
                    yield from _rule(column, (low, high), kind, name, weight * further)
        elif kind in ("inner class name", "label above") and column in value_names:
            for value, name in enumerate(value_names[column]):
                little = name not in REACH and name != Reason.FOOTER
                weight = INNER if kind == "inner class name" else UNDER_LITTLE if little else UNDER
                yield from _rule(column, (value, value), kind, name, weight)
    yield from (rule for rule in RULES if rule.column in columns)


def _unless_listed(column: str, values: tuple[float, float], name: str, weight: float) -> Iterator[Rule]:
    """Return the rules for a phrase that is likely the name of a page in a list of short entries."""
    yield from _rule(column, values, "phrase", name, weight * IN_LISTS)
    for outside in NO_LISTS:
        for rule in _rule(column, values, "phrase", name, weight):
            yield rule._replace(conditions=(*rule.conditions, *outside))


def _rule(column: str, values: tuple[float, float], kind: str, name: str, weight: float) -> Iterator[Rule]:
    """Return the rule for a cue or phrase section, if it indicates a reason."""
    reason, share = CUE_REASONS.get(name, (CODES.get(name), 1.0))
    if reason is None:
        return
    share *= WEAKER.get((kind, reason), 1.0)
    if share:
        conditions = tuple(_conditions(kind, name, reason, values[0]))
        yield Rule(column, *values, reason, share * weight, conditions, CLAUSES[kind].format(NOUNS.get(name, name)))


def _conditions(kind: str, name: str, reason: Reason, low: float) -> Iterator[Condition]:
    """Return the further conditions of a rule."""
    yield from CONDITIONS.get((kind, name), ())
    if kind == "inside" and low:
        yield from CONDITIONS.get(("around", name), ())
    if kind == "label above":
        yield _reach(reason)


def _reach(reason: Reason) -> Condition:
    """Return the condition that a line is within the reach of the label above it."""
    if reason is Reason.FOOTER:
        return END
    return "lines since label above", 0.0, float(REACH.get(reason, LITTLE_REACH))
