"""Lines of text dumps that belong to no text: notes on advertisements, invitations to share, sign in or subscribe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from stripper.model import Line, Role
from stripper.reasons import Reason
from stripper.words import all_phrases
from stripper.words.patterns import alternation_of, stored_pattern

MAX_BUTTON = 60
"""Characters of a button."""
MIN_SHARE_WORDS = 2
"""Words of a button to share; single ones, such as the name of a network, are also headings."""
MIN_WORDS = 4
"""Words of other phrases that texts do not have as lines."""
MAX_AGREEMENT = 400
"""Characters of a line that states what is agreed to by signing up."""
BUTTON_SIGNS = " :.-–—|*·•[]()"
"""Characters around the text of a button."""
_LONG = {"newsletter": Reason.NEWSLETTER, "agreement": Reason.SIGN_IN, "interface": Reason.INTERFACE}
"""The reasons of the groups of the pattern of longer phrases."""


def find(lines: Sequence[Line], content: Sequence[bool], is_article: bool) -> Iterator[tuple[Line, Reason]]:
    """Yield the lines of content that are such texts, with their reasons; only articles have none of few words."""
    for line, kept in zip(lines, content, strict=True):
        reason = _reason(line, is_article) if kept else None
        if reason:
            yield line, reason


def _reason(line: Line, is_article: bool) -> Reason | None:
    """Return the reason of a line that is such a text; a heading of few words may be the name of a topic."""
    text = line.text.casefold().strip(BUTTON_SIGNS)
    if len(line.text) > MAX_BUTTON:
        stated = _start().match(text) if len(line.text) <= MAX_AGREEMENT else None
        return Reason.SIGN_IN if stated and stated.lastgroup == "agreement" else None
    if is_article and line.role is not Role.HEADING and (reason := _button_texts().get(text)):
        return reason
    if found := _start().match(text):
        return _LONG[found.lastgroup or ""]
    return Reason.NEWSLETTER if _inbox().search(text) else None


@cache
def _button_texts() -> Mapping[str, Reason]:
    """Return the whole texts of notes on advertisements, and of buttons to share."""
    shares = (phrase for phrase in all_phrases("share") if phrase.count(" ") >= MIN_SHARE_WORDS - 1)
    return {
        **dict.fromkeys(shares, Reason.SHARE),
        **dict.fromkeys(all_phrases("advertisement"), Reason.ADVERTISEMENT),
    }


def _long(section: str) -> Iterator[str]:
    """Yield the phrases of a section that texts hardly have at the start of a line."""
    yield from (phrase for phrase in all_phrases(section) if phrase.count(" ") >= MIN_WORDS - 1)


@stored_pattern
def _inbox() -> re.Pattern[str]:
    """Return the pattern of the end of an invitation to subscribe: "Get our stories in your inbox"; for lower case."""
    return re.compile(rf"(?<!\w){alternation_of(_long('newsletter'))}\Z")


@stored_pattern
def _start() -> re.Pattern[str]:
    """Return the pattern of the start of other invitations and controls, by section; for lower case."""
    named = {"agreement": "sign-in", "newsletter": "newsletter", "interface": "interface"}
    groups = (f"(?P<{name}>{alternation_of(_long(section))})(?!\\w)" for name, section in named.items())
    return re.compile("|".join(groups))
