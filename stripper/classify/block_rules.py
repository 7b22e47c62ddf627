"""Block rules: evidence in the features of a line for the reason of its removal, as a table of weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stripper import words
from stripper.classify.features.scales import BEGINS, ENDS_SENTENCE, MENTIONS, OUTSIDE, ROLES, SAYS
from stripper.model import Role
from stripper.reasons import Reason

Condition = tuple[str, float, float]
"""A column, and the lowest and highest value of it that meet the condition."""
Rule = tuple[str, float, float, Reason, float, tuple[Condition, ...]]
"""A column, the lowest and highest value that match, the reason, the weight, and at most four further conditions;
conditions on columns that a matrix does not have are dropped."""

PHRASES = {SAYS: 6.0, BEGINS: 5.0, MENTIONS: 0.8}
"""Weights of a line that says a phrase of a reason, begins with one, or mentions one; a mention alone is too weak for
a line without similar neighbours."""
OWN, NEAR, FAR, HOLDS, UNDER = 4.0, 2.5, 2.0, 3.0, 2.2
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
NO_FORUM = ("page hints at forum", 0.0, 0.0)
"""The condition that the page is no forum, where dates are those at which members joined."""
NO_MANUAL = ("page hints at documentation", 0.0, 0.0)
"""The condition that the page is no manual, whose sections are named after their subjects, such as cookies."""
IS_FORUM = "page is a forum"
"""In conditions, a column with whether the estimated type of the page is a forum, which no matrix has."""
IN_FORUM = (IS_FORUM, 1.0, 1.0)
NO_SENTENCE = ("sentences", 0.0, 0.0)
NO_LINK = ("linked", 0.0, 0.6)
NO_DATE = ("date", 0.0, 0.0)
LABEL = (("characters", 3.0, 34.0), NO_SENTENCE, NO_LINK, ("letters", 0.01, 1.0))
"""The conditions of a short line that may be the label or section of a headline."""
HEADLINE_NEXT = ("ending +1", 0.0, float(ENDS_SENTENCE - 1))
"""The condition that the next line does not end as a sentence."""
BYLINE_WORDS = frozenset(phrase for phrase in words.phrases("byline") if " " not in phrase)
"""First words of a byline, which otherwise consists of a name: a few capitalised words."""
BYLINE_WEIGHT = 4.0
SIGNS = (
    ("(BUTTON)", Reason.INTERFACE, 3.0),
    ("____", Reason.INTERFACE, 3.0),
    ("IFRAME:", Reason.INTERFACE, 6.0),
)
"""Signs of text browsers for buttons, input fields and frames: their reason and weight."""
RULES: tuple[Rule, ...] = (
    # column, lowest and highest value, reason, weight, further conditions
    # Shape alone: weaker than any sign, so that a line without one is not left without a reason.
    # an entry of a list of short lines
    ("near characters", 0.0, 40.0, Reason.NAVIGATION, 1.0, (("characters", 1.0, 34.0), NO_SENTENCE, NO_LINK, ("letters", 0.01, 1.0))),
    # a headline is longer than an entry of a menu, or a whole clause in lower case
    ("characters", 35.0, 160.0, Reason.RELATED, 1.2, (NO_SENTENCE, NO_LINK, NO_DATE)),
    ("words", 5.0, 30.0, Reason.RELATED, 1.4, (NO_SENTENCE, NO_LINK, NO_DATE, ("capitals", 0.0, 0.65), ("characters", 22.0, 160.0))),
    # a headline that asks, or the first sentences of a teaser
    ("sentences", 1.0, 5.0, Reason.RELATED, 0.9, (NO_LINK, NO_DATE, ("characters", 25.0, 400.0))),
    # a short line over a headline, and one between two
    ("characters +1", 35.0, 200.0, Reason.RELATED, 1.1, (*LABEL, HEADLINE_NEXT)),
    ("characters +1", 35.0, 200.0, Reason.RELATED, 1.6, (*LABEL, HEADLINE_NEXT, ("characters -1", 35.0, 200.0))),
    # a line without letters, such as a bullet or an arrow
    ("letters", 0.0, 0.0, Reason.INTERFACE, 1.0, (("price", 0.0, 0.0), ("date", 0.0, 0.0))),
    # the length of a video
    ("time", 1.0, 1.0, Reason.INTERFACE, 1.3, (("characters", 0.0, 25.0), ("date", 0.0, 0.0))),
    # name, rank and numbers of posts beside the post of a user
    (
        *("characters", 0.0, 45.0, Reason.BYLINE, 2.0),
        (
            *(IN_FORUM, NO_SENTENCE, ("share of running text before", 0.01, 0.995)),
            *(("around running text", 0.1, 1.0), ("letters", 0.01, 1.0), ("linked", 0.0, 0.95)),
        ),
    ),
    # a link to the next page, unless a menu or a gallery has it
    (
        *("says pagination", BEGINS, SAYS, Reason.PAGINATION, 7.5),
        (("heading", 0.0, 0.0), ("characters", 0.0, 30.0), BODY),
    ),
    # a button of a gallery, which text dumps do not tell from a link
    (
        *("depth", 0.0, 1e6, Reason.INTERFACE, 8.0),
        (("says pagination", BEGINS, SAYS), ("linked", 0.0, 0.5), ("heading", 0.0, 0.0), ("characters", 0.0, 12.0), ("in pagination", *NOWHERE)),
    ),
    # keywords side by side after the text
    (
        *("commas", 1.0, 1e6, Reason.TAGS, 4.0),
        (("linked", 0.6, 1.0), ("characters", 0.0, 120.0), NO_SENTENCE, BODY, ("lines since running text", 0.0, 3.0)),
    ),
    # a bare number is a counter, unless it is a price
    ("digits", 0.7, 1.0, Reason.INTERFACE, 2.0, (("date", 0.0, 0.0), ("price", 0.0, 0.0))),
    # an input field as text browsers draw it
    ("word length", 10.0, 1e6, Reason.INTERFACE, 3.0, (("letters", 0.0, 0.0),)),
    ("date", 1.0, 1.0, Reason.DATE, 1.0, ()),
    ("date", 1.0, 1.0, Reason.DATE, 2.5, (("characters", 0.0, 30.0), ("digits", 0.2, 1.0), NO_FORUM)),
    ("references", 1.0, 1.0, Reason.REFERENCES, 20.0, ()),
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
        (("characters", 0.0, 100.0), ("sentences", 0.0, 0.0), ("in product", *ANYWHERE)),
    ),
    (
        "price",
        1.0,
        1.0,
        Reason.RELATED,
        3.0,
        (("characters", 0.0, 100.0), ("sentences", 0.0, 0.0), ("in card", *ANYWHERE)),
    ),
    # a menu of social networks matches navigation, too
    ("in share", 0.0, 2.0, Reason.SHARE, 4.5, (("linked", 0.5, 1.0), ("characters", 0.0, 30.0))),
    # tags are often styled as buttons
    (
        *("in tags", 0.0, 2.0, Reason.TAGS, 3.5),
        (("linked", 0.5, 1.0), ("characters", 0.0, 30.0), ("in navigation", *NOWHERE), ("digits", 0.0, 0.0)),
    ),
    # the number of likes of a comment
    ("in meta", 0.0, 0.0, Reason.INTERFACE, 4.0, (("digits", 0.05, 1.0), NO_DATE, ("characters", 0.0, 15.0))),
    # author and date of a post
    (
        *("in meta", 0.0, 1.0, Reason.BYLINE, 4.0),
        (("page hints at forum", 1.0, 1.0), ("linked", 0.1, 0.9), ("date", 1.0, 1.0)),
    ),
    # "By Jo Doe. Published on 4 May 2024" are sentences, too
    ("says byline", BEGINS, SAYS, Reason.BYLINE, 5.0, (("date", 1.0, 1.0),)),
    # names of authors are links in a forum
    (
        *("in user", 0.0, 1.0, Reason.BYLINE, 2.5),
        (("page hints at forum", 1.0, 1.0), ("linked", 0.6, 1.0), ("in navigation", *NOWHERE)),
    ),
    # a byline has a few words; whole sentences are a biography, except in comments
    ("in byline", 0.0, 2.0, Reason.AUTHOR_BIO, 5.0, (SENTENCES, ("in comments", *NOWHERE))),
    ("in comments", 0.0, 2.0, Reason.COMMENTS, 4.5, (SENTENCES,)),
    ("in author-bio", 0.0, 2.0, Reason.AUTHOR_BIO, 6.0, (SENTENCES,)),
    # phrases of footers occur in menus above the content as well: "Contact", "About us"
    ("says footer", BEGINS, SAYS, Reason.FOOTER, 5.0, (BODY, ("in interface", *NOWHERE), ("in related", *NOWHERE))),
    # explicit markup outweighs words and links
    ("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0, ()),
    # class names are weak evidence: `hidden md:flex` and `overflow-hidden` hide nothing
    ("in hidden", 0.0, 0.0, Reason.HIDDEN, 1.5, ()),
    ("in breadcrumb", *ANYWHERE, Reason.BREADCRUMB, 9.0, ()),
    ("in pagination", 0.0, 2.0, Reason.PAGINATION, 6.0, ()),
    ("in cookie", *ANYWHERE, Reason.COOKIE, 7.0, (NO_MANUAL,)),
)
"""Rules for features other than those named after a reason."""

LEVELS = {
    "says": tuple((level, level, weight) for level, weight in PHRASES.items()),
    "in": ((0, 0, OWN), (1, STEPS - 1, NEAR), (STEPS, NO_STEPS, FAR)),
}
"""Lowest and highest value and weight, by the first word of the column."""

WEAKER = {
    ("says", Reason.FOOTER): 0.4,
    # one line after "Load more" or "Sign in" may belong to it; the next seldom does
    ("under", Reason.PAGINATION): 0.4,
    ("under", Reason.SIGN_IN): 0.7,
    # the name of a social network labels only itself
    ("under", Reason.SHARE): 0.0,
    # names such as `premium` mark teasers of articles for subscribers
    ("in", Reason.SIGN_IN): 0.6,
    ("holds", Reason.SIGN_IN): 0.4,
    # affiliate links do not make the text around them advertising
    ("holds", Reason.ADVERTISEMENT): 0.5,
    # lists of pages are often in an element that loads more of them
    ("in", Reason.PAGINATION): 0.5,
}
"""Shares of the full weight for weaker evidence, by the first word of the column and the reason."""

CONDITIONS: Mapping[tuple[str, str], tuple[Condition, ...]] = {
    # by the first word of the column (or "around": any element but that of the line) and the cue or phrase section
    # the header and the footer of an article are not those of the page
    ("in", "header"): (("linked", 0.5, 1.0), ("in article", *NOWHERE)),
    ("in", "footer"): (("in article", *NOWHERE),),
    ("in", "sidebar"): (("linked", 0.5, 1.0),),
    # names such as `all-time` and `update` occur anywhere
    ("in", "date"): (("digits", 0.01, 1.0),),
    # menus have categories, too, and lists of topics contain more than their names
    ("in", "tags"): (("in navigation", *NOWHERE), ("group of 1 lines", 0.0, 20.0)),
    ("around", "tags"): (("group of 1 linked", 0.5, 1.0), ("digits", 0.0, 0.05)),
    # "Most read" over a part of a footer
    ("under", "related"): (("in footer", *NOWHERE),),
    # comments are below the content, and not beside it
    ("under", "comments"): (("in sidebar", *NOWHERE), ("in footer", *NOWHERE)),
    ("under", "tags"): (("group of 1 linked", 0.5, 1.0), BODY),
    ("says", "tags"): (("in navigation", *NOWHERE),),
    # "Watch next" over a list
    ("says", "pagination"): (("heading", 0.0, 0.0),),
    # "By brand", "By clicking you agree to our terms."
    ("says", "byline"): (("in navigation", *NOWHERE), ("sentences", 0.0, 0.0)),
    # "Open source" is a link; credits are not
    ("says", "caption"): (("linked", 0.0, 0.5), ("marker", 0.0, 0.0)),
    # a caption may contain a share button
    ("holds", "share"): (("sentences", 0.0, 0.0),),
    # menus have entries that look like buttons
    ("in", "interface"): (("near linked", -1.0, 0.8),),
    ("around", "interface"): (NO_MANUAL,),
    # "Newly updated" is the name of a list
    ("says", "date"): (("linked", 0.0, 0.5),),
    ("around", "related"): (NO_MANUAL,),
    # a rating is short, and a review is text
    ("in", "meta"): (("characters", 0.0, 60.0),),
    ("in", "cookie"): (NO_MANUAL,),
}
"""Further conditions of rules for cues and phrases."""
MUST_BEGIN = frozenset(("byline", "pagination"))
"""Sections whose mere mention does not count: "by", "next" and "previous" occur in any text."""

NOT_IN_LISTS = frozenset(("newsletter", "advertisement", "tags", "cookie", "comments"))
"""Sections of phrases that menus have as the names of pages: "Newsletters", "Ads", "Topics", "Cookie policy"."""
NO_LINKS_NEAR = ("near linked", -1.0, 0.7)
NO_LISTS: tuple[tuple[Condition, ...], ...] = (
    (NO_LINKS_NEAR, ("role", 0.0, float(ROLES.index(Role.ITEM) - 1))),
    (NO_LINKS_NEAR, ("near characters", 30.0, 1e6)),
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
        yield column, low, high, reason, weight, tuple(each for each in conditions if each[0] == IS_FORUM or each[0] in columns)


def _rules(columns: Sequence[str], value_names: Mapping[str, Sequence[str]]) -> Iterator[Rule]:
    for column in columns:
        kind, _, name = column.partition(" ")
        if kind in LEVELS:
            for low, high, weight in LEVELS[kind]:
                further = FURTHER.get(name, 1.0) if low == STEPS else 1.0
                if kind == "says" and name in NOT_IN_LISTS:
                    yield from _unless_listed(column, (low, high), name, weight)
                elif kind != "says" or high > MENTIONS or name not in MUST_BEGIN:
                    yield from _rule(column, (low, high), kind, name, weight * further)
        elif kind in ("holds", "under") and column in value_names:
            for value, name in enumerate(value_names[column]):
                little = name not in REACH and name != Reason.FOOTER
                weight = HOLDS if kind == "holds" else UNDER_LITTLE if little else UNDER
                yield from _rule(column, (value, value), kind, name, weight)
    yield from (rule for rule in RULES if rule[0] in columns)


def _unless_listed(column: str, values: tuple[float, float], name: str, weight: float) -> Iterator[Rule]:
    """Return the rules for a phrase that is likely the name of a page in a list of short entries."""
    for share, outside in ((IN_LISTS, ()), *((1.0, outside) for outside in NO_LISTS)):
        for found, low, high, reason, points, conditions in _rule(column, values, "says", name, weight * share):
            yield found, low, high, reason, points, (*conditions, *outside)


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
    if kind == "in" and low:
        yield from CONDITIONS.get(("around", name), ())
    if kind == "under":
        yield _reach(reason)


def _reach(reason: Reason) -> Condition:
    """Return the condition that a line is within the reach of the label above it."""
    if reason is Reason.FOOTER:
        return END
    return "lines since it is under", 0.0, float(REACH.get(reason, LITTLE_REACH))
