"""Signs: what the columns of a matrix say about the reason for which a line is removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stripper.model import Role
from stripper.reasons import Reason
from stripper.scales import BEGINS, MENTIONS, OUTSIDE, REPEATED, ROLES, SAYS

Condition = tuple[str, float, float]
"""A column, and from and to what value of it a sign counts."""
Row = tuple[str, float, float, Reason, float, tuple[Condition, ...]]
"""A column, from and to what value of it, what it is a sign of, how much it counts, and what else must hold: at most
four conditions, and one on a column that a matrix does not have is none."""

PHRASES = {SAYS: 6.0, BEGINS: 5.0, MENTIONS: 0.8}
"""How much it counts for a reason that a line says a phrase of it, begins with one, or mentions one; to mention one is
no sign of a line that stands alone."""
OWN, NEAR, FAR, HOLDS, UNDER = 4.0, 2.5, 2.0, 3.0, 2.2
"""The same of the names of its element, of an element around it, of one further out, of one within it, and of a line
above it."""
STEPS = 4.0
"""Steps up from which an element around a line is further out."""
NO_STEPS = float(OUTSIDE - 1)
"""The most steps up; from there on a column says that there is no such element."""
ANYWHERE = (0.0, NO_STEPS)
NOWHERE = (NO_STEPS + 1, 1e6)
"""What a column says if there is such an element, and if there is none."""

MEANINGS = {
    "header": (Reason.NAVIGATION, 0.5),
    "sidebar": (Reason.NAVIGATION, 0.5),
    # that of the page is metadata; what is left dates teasers and comments
    "relative-date": (Reason.DATE, 0.25),
    "meta": (Reason.INTERFACE, 0.5),
    # what is removed of a card is the teaser of another page; but items of menus have such names, too
    "card": (Reason.RELATED, 0.3),
    "product": (Reason.RELATED, 0.4),
}
"""Signs that are not the code of a reason, what they are signs of, and their share of the full weight."""

BODY = ("share of running text before", 0.15, 1.0)
"""Where a line stands that has some of the running text before it."""
SENTENCES = ("sentences", 1.0, 1e6)
HEADLINE = (("characters", 20.0, 1e6),)
NO_FORUM = ("page hints at forum", 0.0, 0.0)
"""A page that is no forum: there, members have joined at a date."""
NO_MANUAL = ("page hints at documentation", 0.0, 0.0)
"""A page that is no manual: there, sections are called by what they are about, be it options, cookies or related
names."""
SHAPES: tuple[Row, ...] = (
    # column, from, to, what it is a sign of, how much it counts, and what else must hold
    # a mere number is a counter; a price is none
    ("digits", 0.7, 1.0, Reason.INTERFACE, 2.0, (("date", 0.0, 0.0), ("price", 0.0, 0.0))),
    # a field to fill in, as text browsers draw it
    ("word length", 10.0, 1e6, Reason.INTERFACE, 3.0, (("letters", 0.0, 0.0),)),
    ("date", 1.0, 1.0, Reason.DATE, 1.0, ()),
    ("date", 1.0, 1.0, Reason.DATE, 2.5, (("characters", 0.0, 30.0), ("digits", 0.2, 1.0), NO_FORUM)),
    ("references", 1.0, 1.0, Reason.REFERENCES, 20.0, ()),
    # program text, the role behind that of quotes, may say the same twice
    ("repeats", REPEATED, REPEATED, Reason.REPEAT, 1.0, (("role", 0.0, ROLES.index(Role.CODE) - 1),)),
    # headlines of teasers stand with their dates, and a word or two are no headline
    ("date +1", 1.0, 1.0, Reason.RELATED, 2.5, HEADLINE),
    ("date -1", 1.0, 1.0, Reason.RELATED, 2.0, HEADLINE),
    # what an offer costs
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
    # a menu of networks to share with is a menu, too
    ("in share", 0.0, 2.0, Reason.SHARE, 4.5, (("linked", 0.5, 1.0), ("characters", 0.0, 30.0))),
    # tags are often made to look like buttons
    (
        *("in tags", 0.0, 2.0, Reason.TAGS, 3.5),
        (("linked", 0.5, 1.0), ("characters", 0.0, 30.0), ("in navigation", *NOWHERE), ("digits", 0.0, 0.0)),
    ),
    # the number of likes belongs to a comment, but nobody wrote it
    ("in meta", 0.0, 0.0, Reason.INTERFACE, 4.0, (("digits", 0.05, 1.0), ("characters", 0.0, 15.0))),
    # who wrote a post, and when
    (
        *("in meta", 0.0, 1.0, Reason.BYLINE, 4.0),
        (("page hints at forum", 1.0, 1.0), ("linked", 0.1, 0.9), ("date", 1.0, 1.0)),
    ),
    # "By Jo Doe. Published on 4 May 2024" are sentences, too
    ("says byline", BEGINS, SAYS, Reason.BYLINE, 5.0, (("date", 1.0, 1.0),)),
    # in a forum, those who wrote the posts are linked by their names
    (
        *("in user", 0.0, 1.0, Reason.BYLINE, 2.5),
        (("page hints at forum", 1.0, 1.0), ("linked", 0.6, 1.0), ("in navigation", *NOWHERE)),
    ),
    # who wrote it is told in a few words; whole sentences are about the author, but not those of a comment
    ("in byline", 0.0, 2.0, Reason.AUTHOR_BIO, 5.0, (SENTENCES, ("in comments", *NOWHERE))),
    ("in comments", 0.0, 2.0, Reason.COMMENTS, 4.5, (SENTENCES,)),
    ("in author-bio", 0.0, 2.0, Reason.AUTHOR_BIO, 6.0, (SENTENCES,)),
    # the words of a footer stand in menus above the content as well: "Contact", "About us"
    ("says footer", BEGINS, SAYS, Reason.FOOTER, 5.0, (BODY, ("in interface", *NOWHERE), ("in related", *NOWHERE))),
    # what says outright what it is, whatever words and links stand in it
    ("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0, ()),
    # names are no proof: `hidden md:flex` and `overflow-hidden` hide nothing
    ("in hidden", 0.0, 0.0, Reason.HIDDEN, 1.5, ()),
    ("in breadcrumb", *ANYWHERE, Reason.BREADCRUMB, 9.0, ()),
    ("in pagination", 0.0, 2.0, Reason.PAGINATION, 6.0, ()),
    ("in cookie", *ANYWHERE, Reason.COOKIE, 7.0, (NO_MANUAL,)),
)
"""What is a sign of a reason in another way than by its name."""

LEVELS = {
    "says": tuple((level, level, weight) for level, weight in PHRASES.items()),
    "in": ((0, 0, OWN), (1, STEPS - 1, NEAR), (STEPS, NO_STEPS, FAR)),
}
"""From and to what value of a column how much counts."""

WEAKER = {
    ("says", Reason.FOOTER): 0.4,
    # the name of a network says that, whatever stands below it
    ("under", Reason.SHARE): 0.0,
    # names such as `premium` mark teasers of articles that only subscribers may read
    ("in", Reason.SIGN_IN): 0.6,
    ("holds", Reason.SIGN_IN): 0.4,
    # links in the text that earn a commission do not make it advertising
    ("holds", Reason.ADVERTISEMENT): 0.5,
    # lists of pages are often held by an element that loads more of them
    ("in", Reason.PAGINATION): 0.5,
}
"""Signs that say less than others of their kind, and their share of the full weight."""

ONLY: Mapping[tuple[str, str], tuple[Condition, ...]] = {
    # by the kind of column, "around" being that of any element but its own, and the name of a sign
    # the header and the footer of an article are none of the page
    ("in", "header"): (("linked", 0.5, 1.0), ("in article", *NOWHERE)),
    ("in", "footer"): (("in article", *NOWHERE),),
    ("in", "sidebar"): (("linked", 0.5, 1.0),),
    # names such as `all-time` and `update` hold anything
    ("in", "date"): (("digits", 0.01, 1.0),),
    # menus have categories, too, and lists of topics hold more than their names
    ("in", "tags"): (("in navigation", *NOWHERE), ("group of 1 lines", 0.0, 20.0)),
    ("around", "tags"): (("group of 1 linked", 0.5, 1.0), ("digits", 0.0, 0.05)),
    # "Most read" over a part of a footer
    ("under", "related"): (("in footer", *NOWHERE),),
    # what readers wrote stands below the content, and not beside it
    ("under", "comments"): (("in sidebar", *NOWHERE), ("in footer", *NOWHERE)),
    ("under", "tags"): (("group of 1 linked", 0.5, 1.0), BODY),
    ("says", "tags"): (("in navigation", *NOWHERE),),
    # "By brand", "By clicking you agree to our terms."
    ("says", "byline"): (("in navigation", *NOWHERE), ("sentences", 0.0, 0.0)),
    # "Open source" is a link, and a credit is none
    ("says", "caption"): (("linked", 0.0, 0.5),),
    # a button to share a picture with stands in its caption
    ("holds", "share"): (("sentences", 0.0, 0.0),),
    ("around", "interface"): (NO_MANUAL,),
    ("around", "related"): (NO_MANUAL,),
    # a rating is short, and a review is what somebody wrote
    ("in", "meta"): (("characters", 0.0, 60.0),),
    ("in", "cookie"): (NO_MANUAL,),
}
"""What else must hold for a sign to say anything."""
MUST_BEGIN = frozenset(("byline", "pagination"))
"""Signs that a line must say or begin with: "by", "next" and "previous" stand in any text."""

FURTHER: Mapping[str, float] = {
    # a form may hold a whole list of goods
    Reason.INTERFACE: 0.5,
    # a caption is short, and what holds more than that is no caption
    Reason.CAPTION: 0.0,
}
"""What the name of an element further out is less a sign of, and its share of the full weight."""

REACH: Mapping[str, int] = {
    Reason.RELATED: 25,
    Reason.COMMENTS: 60,
    Reason.NAVIGATION: 40,
    Reason.TAGS: 8,
}
"""Lines for which a line says what the lines below it are."""
END = ("share of running text before", 0.98, 1.0)
"""Where a line stands that has next to all of the running text before it: there, a footer goes on to the end."""
LITTLE_REACH, UNDER_LITTLE = 2, 1.4
"""The same of any other: one line says "Sign in" or "Share", and a line or two may belong to it; how much that
counts."""

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
"""Characters of a line with sentences, and without links, beyond which it is nothing of the kind."""

NO_SIGNS = frozenset(
    (
        *(Reason.TEXT, Reason.HEADING, Reason.ITEM, Reason.TABLE, Reason.QUOTE, Reason.CODE, Reason.TITLE),
        *(Reason.REPEAT, Reason.PULL_QUOTE, Reason.BOILERPLATE, Reason.HIDDEN, Reason.BY_HAND, Reason.SITE_RULE),
    )
)
"""Reasons that are not found by the name of a sign, although their code may be one."""
CODES = {reason.value: reason for reason in Reason if reason not in NO_SIGNS}


def table(columns: Sequence[str], named: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    """The rows of all signs that there is a column of; `named` has what the numbers of a column stand for."""
    for column, low, high, reason, weight, conditions in _rows(columns, named):
        yield column, low, high, reason, weight, tuple(row for row in conditions if row[0] in columns)


def _rows(columns: Sequence[str], named: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    for column in columns:
        kind, _, name = column.partition(" ")
        if kind in LEVELS:
            for low, high, weight in LEVELS[kind]:
                further = FURTHER.get(name, 1.0) if low == STEPS else 1.0
                if kind != "says" or high > MENTIONS or name not in MUST_BEGIN:
                    yield from _sign(column, (low, high), kind, name, weight * further)
        elif kind in ("holds", "under") and column in named:
            for value, name in enumerate(named[column]):
                little = name not in REACH and name != Reason.FOOTER
                weight = HOLDS if kind == "holds" else UNDER_LITTLE if little else UNDER
                yield from _sign(column, (value, value), kind, name, weight)
    yield from (row for row in SHAPES if row[0] in columns)


def _sign(column: str, values: tuple[float, float], kind: str, name: str, weight: float) -> Iterator[Row]:
    """The row of what a name is a sign of, if it is one of anything."""
    reason, share = MEANINGS.get(name, (CODES.get(name), 1.0))
    if reason is None:
        return
    share *= WEAKER.get((kind, reason), 1.0)
    if share:
        yield column, *values, reason, share * weight, tuple(_conditions(kind, name, reason, values[0]))


def _conditions(kind: str, name: str, reason: Reason, low: float) -> Iterator[Condition]:
    """What else must hold."""
    yield from ONLY.get((kind, name), ())
    if kind == "in" and low:
        yield from ONLY.get(("around", name), ())
    if kind == "under":
        yield _reach(reason)


def _reach(reason: Reason) -> Condition:
    """Where a line above says what a line is."""
    if reason is Reason.FOOTER:
        return END
    return "lines since it is under", 0.0, float(REACH.get(reason, LITTLE_REACH))
