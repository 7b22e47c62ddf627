"""Signs: what the columns of a matrix say about the reason for which a line is removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stripper.reasons import Reason

Condition = tuple[str, float, float]
"""A column, and from and to what value of it a sign counts."""
Row = tuple[str, float, float, Reason, float, Condition | None]
"""A column, from and to what value of it, what it is a sign of, how much it counts, and what else must hold."""

SAYS = {3: 6.0, 2: 5.0, 1: 1.0}
"""How much it counts for a reason that a line says a phrase of it, begins with one, or mentions one."""
OWN, NEAR, FAR, HOLDS, UNDER = 4.0, 2.5, 2.0, 3.0, 2.2
"""The same of the names of its element, of an element around it, of one further out, of one within it, and of a line
above it."""
STEPS = 4.0
"""Steps up from which an element around a line is further out."""
NO_STEPS = 29.0
"""The most steps up; from there on a column says that there is no such element."""

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
SHAPES: tuple[Row, ...] = (
    # column, from, to, what it is a sign of, how much it counts, and what else must hold
    # a mere number is a counter; prices have more signs in them
    ("digits", 0.7, 1.0, Reason.INTERFACE, 2.0, ("date", 0.0, 0.0)),
    # a field to fill in, as text browsers draw it
    ("word length", 10.0, 1e6, Reason.INTERFACE, 3.0, ("letters", 0.0, 0.0)),
    ("date", 1.0, 1.0, Reason.DATE, 1.0, None),
    ("references", 1.0, 1.0, Reason.REFERENCES, 20.0, None),
    # program text, the role behind that of quotes, may say the same twice
    ("repeats", 2.0, 2.0, Reason.REPEAT, 1.0, ("role", 0.0, 4.0)),
    # headlines of teasers stand with their dates
    ("date +1", 1.0, 1.0, Reason.RELATED, 2.5, None),
    ("date -1", 1.0, 1.0, Reason.RELATED, 2.0, None),
    # who wrote it is told in a few words; whole sentences are about the author
    ("in byline", 0.0, 2.0, Reason.AUTHOR_BIO, 5.0, ("sentences", 1.0, 1e6)),
    ("in author-bio", 0.0, 2.0, Reason.AUTHOR_BIO, 6.0, ("sentences", 1.0, 1e6)),
    # the words of a footer stand in menus above the content as well: "Contact", "About us"
    ("says footer", 2.0, 3.0, Reason.FOOTER, 5.0, BODY),
    # what says outright what it is, whatever words and links stand in it
    ("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0, None),
    # names are no proof: `hidden md:flex` and `overflow-hidden` hide nothing
    ("in hidden", 0.0, 0.0, Reason.HIDDEN, 1.5, None),
    ("in breadcrumb", 0.0, NO_STEPS, Reason.BREADCRUMB, 9.0, None),
    ("in pagination", 0.0, 2.0, Reason.PAGINATION, 6.0, None),
    ("in cookie", 0.0, NO_STEPS, Reason.COOKIE, 7.0, None),
)
"""What is a sign of a reason in another way than by its name."""

LEVELS = {
    "says": tuple((level, level, weight) for level, weight in SAYS.items()),
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
    # lists of pages are often held by an element that loads more of them
    ("in", Reason.PAGINATION): 0.5,
}
"""Signs that say less than others of their kind, and their share of the full weight."""

FURTHER: Mapping[str, float] = {
    # a form may hold a whole list of goods
    Reason.INTERFACE: 0.5,
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
    for column in columns:
        kind, _, name = column.partition(" ")
        if kind in LEVELS:
            for low, high, weight in LEVELS[kind]:
                further = FURTHER.get(name, 1.0) if low == STEPS else 1.0
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
        yield column, *values, reason, share * weight, _reach(reason) if kind == "under" else None


def _reach(reason: Reason) -> Condition:
    """Where a line above says what a line is."""
    if reason is Reason.FOOTER:
        return END
    return "lines since it is under", 0.0, float(REACH.get(reason, LITTLE_REACH))
