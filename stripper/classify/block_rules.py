"""Block rules: evidence in the features of a line for the reason of its removal, as a table of weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stripper.classify.features.scales import BEGINS, COVERED, MENTIONS, OUTSIDE, REPEATED, ROLES
from stripper.model import Role
from stripper.reasons import Reason

Condition = tuple[str, float, float]
"""A column, and the lowest and highest value of it that meet the condition."""
Rule = tuple[str, float, float, Reason, float, tuple[Condition, ...]]
"""A column, the lowest and highest value that match, the reason, the weight, and at most four further conditions;
conditions on columns that a matrix does not have are dropped."""

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

BODY = ("share of running text before", 0.15, 1.0)
"""The condition that some of the running text precedes the line."""
SENTENCES = ("sentences", 1.0, 1e6)
HEADLINE = (("characters", 20.0, 1e6),)
NO_FORUM = ("page hint: forum", 0.0, 0.0)
"""The condition that the page is no forum, where dates are those at which members joined."""
NO_MANUAL = ("page hint: documentation", 0.0, 0.0)
"""The condition that the page is no manual, whose sections are named after their subjects, such as cookies."""
RULES: tuple[Rule, ...] = (
    # column, lowest and highest value, reason, weight, further conditions
    # a bare number is a counter, unless it is a price
    ("digits", 0.7, 1.0, Reason.INTERFACE, 2.0, (("date", 0.0, 0.0), ("price", 0.0, 0.0))),
    # an input field as text browsers draw it
    ("word length", 10.0, 1e6, Reason.INTERFACE, 3.0, (("letters", 0.0, 0.0),)),
    ("date", 1.0, 1.0, Reason.DATE, 1.0, ()),
    ("date", 1.0, 1.0, Reason.DATE, 2.5, (("characters", 0.0, 30.0), ("digits", 0.2, 1.0), NO_FORUM)),
    ("link references", 1.0, 1.0, Reason.REFERENCES, 20.0, ()),
    # lines of program text, the role after quotes, may repeat
    ("repeats", REPEATED, REPEATED, Reason.REPEAT, 1.0, (("role", 0.0, ROLES.index(Role.CODE) - 1),)),
    # headlines of teasers are next to their dates, and a word or two are no headline
    ("date +1", 1.0, 1.0, Reason.RELATED, 2.5, HEADLINE),
    ("date -1", 1.0, 1.0, Reason.RELATED, 2.0, HEADLINE),
    # the price of an offer
    (
        "price",
        1.0,
        1.0,
        Reason.RELATED,
        4.5,
        (("characters", 0.0, 100.0), ("sentences", 0.0, 0.0), ("inside: product", *ANYWHERE)),
    ),
    (
        "price",
        1.0,
        1.0,
        Reason.RELATED,
        3.0,
        (("characters", 0.0, 100.0), ("sentences", 0.0, 0.0), ("inside: card", *ANYWHERE)),
    ),
    # a menu of social networks matches navigation, too
    ("inside: share", 0.0, 2.0, Reason.SHARE, 4.5, (("link density", 0.5, 1.0), ("characters", 0.0, 30.0))),
    # tags are often styled as buttons
    (
        *("inside: tags", 0.0, 2.0, Reason.TAGS, 3.5),
        (("link density", 0.5, 1.0), ("characters", 0.0, 30.0), ("inside: navigation", *NOWHERE), ("digits", 0.0, 0.0)),
    ),
    # the number of likes of a comment
    ("inside: meta", 0.0, 0.0, Reason.INTERFACE, 4.0, (("digits", 0.05, 1.0), ("characters", 0.0, 15.0))),
    # author and date of a post
    (
        *("inside: meta", 0.0, 1.0, Reason.BYLINE, 4.0),
        (("page hint: forum", 1.0, 1.0), ("link density", 0.1, 0.9), ("date", 1.0, 1.0)),
    ),
    # "By Jo Doe. Published on 4 May 2024" are sentences, too
    ("phrase: byline", BEGINS, COVERED, Reason.BYLINE, 5.0, (("date", 1.0, 1.0),)),
    # names of authors are links in a forum
    (
        *("inside: user", 0.0, 1.0, Reason.BYLINE, 2.5),
        (("page hint: forum", 1.0, 1.0), ("link density", 0.6, 1.0), ("inside: navigation", *NOWHERE)),
    ),
    # a byline has a few words; whole sentences are a biography, except in comments
    ("inside: byline", 0.0, 2.0, Reason.AUTHOR_BIO, 5.0, (SENTENCES, ("inside: comments", *NOWHERE))),
    ("inside: comments", 0.0, 2.0, Reason.COMMENTS, 4.5, (SENTENCES,)),
    ("inside: author-bio", 0.0, 2.0, Reason.AUTHOR_BIO, 6.0, (SENTENCES,)),
    # phrases of footers occur in menus above the content as well: "Contact", "About us"
    (
        "phrase: footer",
        BEGINS,
        COVERED,
        Reason.FOOTER,
        5.0,
        (BODY, ("inside: interface", *NOWHERE), ("inside: related", *NOWHERE)),
    ),
    # explicit markup outweighs words and links
    ("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0, ()),
    # class names are weak evidence: `hidden md:flex` and `overflow-hidden` hide nothing
    ("inside: hidden", 0.0, 0.0, Reason.HIDDEN, 1.5, ()),
    ("inside: breadcrumb", *ANYWHERE, Reason.BREADCRUMB, 9.0, ()),
    ("inside: pagination", 0.0, 2.0, Reason.PAGINATION, 6.0, ()),
    ("inside: cookie", *ANYWHERE, Reason.COOKIE, 7.0, (NO_MANUAL,)),
)
"""Rules for features other than those named after a reason."""

LEVELS = {
    "phrase": tuple((level, level, weight) for level, weight in PHRASES.items()),
    "inside": ((0, 0, OWN), (1, STEPS - 1, NEAR), (STEPS, NO_STEPS, FAR)),
}
"""Lowest and highest value and weight, by the kind of the column: what precedes a colon in its name."""

WEAKER = {
    ("phrase", Reason.FOOTER): 0.4,
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
    ("label above", "tags"): (("container of 1+ lines: link density", 0.5, 1.0), BODY),
    ("phrase", "tags"): (("inside: navigation", *NOWHERE),),
    # "By brand", "By clicking you agree to our terms."
    ("phrase", "byline"): (("inside: navigation", *NOWHERE), ("sentences", 0.0, 0.0)),
    # "Open source" is a link; credits are not
    ("phrase", "caption"): (("link density", 0.0, 0.5),),
    # a caption may contain a share button
    ("inner class name", "share"): (("sentences", 0.0, 0.0),),
    ("around", "interface"): (NO_MANUAL,),
    ("around", "related"): (NO_MANUAL,),
    # a rating is short, and a review is text
    ("inside", "meta"): (("characters", 0.0, 60.0),),
    ("inside", "cookie"): (NO_MANUAL,),
}
"""Further conditions of rules for cues and phrases."""
MUST_BEGIN = frozenset(("byline", "pagination"))
"""Sections whose mere mention does not count: "by", "next" and "previous" occur in any text."""

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
    Reason.TAGS: 8,
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
    )
)
"""Reasons that have no cue or phrase section of their own, although their code may be the name of one."""
CODES = {reason.value: reason for reason in Reason if reason not in NOT_CUES}


def table(columns: Sequence[str], value_names: Mapping[str, Sequence[str]]) -> Iterator[Rule]:
    """Return all rules on the columns of a matrix; `value_names` has the names of the values of categorical columns."""
    for column, low, high, reason, weight, conditions in _rules(columns, value_names):
        yield column, low, high, reason, weight, tuple(condition for condition in conditions if condition[0] in columns)


def _rules(columns: Sequence[str], value_names: Mapping[str, Sequence[str]]) -> Iterator[Rule]:
    for column in columns:
        kind, _, name = column.partition(": ")
        if kind in LEVELS:
            for low, high, weight in LEVELS[kind]:
                further = FURTHER.get(name, 1.0) if low == STEPS else 1.0
                if kind != "phrase" or high > MENTIONS or name not in MUST_BEGIN:
                    yield from _rule(column, (low, high), kind, name, weight * further)
        elif kind in ("inner class name", "label above") and column in value_names:
            for value, name in enumerate(value_names[column]):
                little = name not in REACH and name != Reason.FOOTER
                weight = INNER if kind == "inner class name" else UNDER_LITTLE if little else UNDER
                yield from _rule(column, (value, value), kind, name, weight)
    yield from (rule for rule in RULES if rule[0] in columns)


def _rule(column: str, values: tuple[float, float], kind: str, name: str, weight: float) -> Iterator[Rule]:
    """Return the rule for a cue or phrase section, if it indicates a reason."""
    reason, share = CUE_REASONS.get(name, (CODES.get(name), 1.0))
    if reason is None:
        return
    share *= WEAKER.get((kind, reason), 1.0)
    if share:
        yield column, *values, reason, share * weight, tuple(_conditions(kind, name, reason, values[0]))


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
