"""The colours of reasons in HTML."""

from __future__ import annotations

from collections.abc import Iterable

from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason

HUES = {
    Reason.CAPTION: 50,
    Reason.TITLE: 188,
    Reason.BYLINE: 176,
    Reason.DATE: 200,
    Reason.TAGS: 164,
    Reason.AUTHOR_BIO: 152,
    Reason.NAVIGATION: 222,
    Reason.BREADCRUMB: 236,
    Reason.PAGINATION: 250,
    Reason.SHARE: 300,
    Reason.RELATED: 274,
    Reason.NEWSLETTER: 320,
    Reason.ADVERTISEMENT: 4,
    Reason.COOKIE: 32,
    Reason.SIGN_IN: 338,
    Reason.COMMENTS: 96,
    Reason.INTERFACE: 210,
    Reason.FOOTER: 262,
    Reason.HIDDEN: 20,
    Reason.REPEAT: 70,
    Reason.PULL_QUOTE: 82,
    Reason.SITE_TEMPLATE: 288,
    Reason.REFERENCES: 130,
    Reason.BOILERPLATE: 354,
    Reason.BY_HAND: 108,
    Reason.SITE_RULE: 118,
}
"""Hues in degrees. Related reasons have similar hues: metadata, site navigation, calls to action. There are more
reasons than distinguishable colours, so every coloured line also has its reason's name."""


class Colour(NamedTuple):
    """The hue of a CSS class."""

    css_class: str
    hue: int


def css_class(reason: Reason) -> str:
    """Return the CSS class of lines, labels and bars of a reason."""
    return f"is-{reason}"


def colours(reasons: Iterable[Reason]) -> list[Colour]:
    """Return the hues of those reasons that have one: all but the ordinary kinds of content."""
    return [Colour(css_class(reason), HUES[reason]) for reason in reasons if reason in HUES]
