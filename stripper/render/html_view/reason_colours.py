"""The colours of reasons, and the style sheet rules by which one of them can be chosen."""

from __future__ import annotations

from collections.abc import Iterable

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
    Reason.REFERENCES: 130,
    Reason.BOILERPLATE: 354,
    Reason.BY_HAND: 108,
    Reason.SITE_RULE: 118,
}
"""Degrees on the colour circle. What is akin is of like colour: metadata, ways around the site, what wants something
of the reader. There are more reasons than colours that can be told apart, so each line has its reason's code too."""


def kind(reason: Reason) -> str:
    """The class of what has a reason."""
    return f"is-{reason}"


def hues(reasons: Iterable[Reason]) -> str:
    """The rules that give reasons their colours."""
    return "".join(f".{kind(reason)} {{ --hue: {HUES[reason]}; --much: 1; }}\n" for reason in reasons if reason in HUES)


def chosen(names: Iterable[str]) -> str:
    """The rules by which a radio button lets only lines of its class be seen, in all folds, and marks its label."""
    rules = []
    for name in names:
        rules.append(
            f'#{name}:checked ~ nav .chip[for="{name}"] {{ outline: 2px solid currentColor; }}\n'
            f'#{name}:focus-visible ~ nav .chip[for="{name}"] {{ outline: 3px dashed currentColor; }}\n'
        )
        if name != "everything":
            rules.append(
                f"#{name}:checked ~ main .run {{ display: block; }}\n"
                f"#{name}:checked ~ main .folded, #{name}:checked ~ main .row:not(.{name}) {{ display: none; }}\n"
            )
    return "".join(rules)
