"""Notices within the text of dumps: marks of browsers, notes on advertisements, and invitations to share or sign in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress

from stripper.model import Line, Role
from stripper.native.lower_case import folded
from stripper.native.prefix_filter import PrefixFilter
from stripper.reasons import Reason
from stripper.words import all_phrases, stored
from stripper.words.patterns import alternation_of, stored_pattern

MAX_BUTTON = 60
"""Maximum number of characters of a button or invitation."""
MIN_SHARE_WORDS = 2
"""Minimum number of words of a button to share; single ones, such as the name of a network, are also headings."""
MIN_WORDS = 4
"""Minimum number of words of phrases that are notices on pages of all types."""
MAX_AGREEMENT = 400
"""Maximum number of characters of a line that tells what readers agree to by signing up."""
BUTTON_SIGNS = " :.-–—|*·•[]()"
"""Characters around the text of a button."""
MAX_LABEL_WORDS = 3
"""Words of the label of a button that lynx marks; more are mostly the title of a panel, such as a question."""
_BUTTON = "(BUTTON)"
_MARKS = re.compile(r"(?:(?:\(BUTTON\)|\[IMG\]|I(?:Frame|FRAME)(?:: \S++)?+|Link: \S++)(?: |\Z))++\Z")
"""Marks of text browsers for buttons, images, frames and links in the head, without a text of the page."""
_REASONS = {"newsletter": Reason.NEWSLETTER, "agreement": Reason.SIGN_IN, "interface": Reason.INTERFACE}
"""The reasons for the groups of the pattern of longer phrases."""
_SECTIONS = {"agreement": "sign-in", "newsletter": "newsletter", "interface": "interface"}
"""The sections of their phrases."""


def find(lines: Sequence[Line], content: Sequence[bool], is_article: bool) -> Iterator[tuple[Line, Reason]]:
    """Yield the lines of content that are notices, with their reasons; short phrases count on articles only."""
    for line in compress(lines, content):
        if len(line.text) <= MAX_AGREEMENT and (reason := _reason(line, is_article)):
            yield line, reason


def _reason(line: Line, is_article: bool) -> Reason | None:
    """Return the reason of a line that is a notice, or None; a short heading may be the name of a topic."""
    if line.text[0] in "(I[L" and _is_mark(line.text):
        return Reason.INTERFACE
    text = line.text.strip(BUTTON_SIGNS)
    starts = _filter().may_match(text)
    if len(line.text) > MAX_BUTTON:
        stated = _start().match(folded(text)) if starts else None
        return Reason.SIGN_IN if stated and stated.lastgroup == "agreement" else None
    text = text.casefold()
    if is_article and line.role is not Role.HEADING and (reason := _button_texts().get(text)):
        return reason
    if starts and (found := _start().match(text)):
        return _REASONS[found.lastgroup or ""]
    last = text.rpartition(" ")[2].replace("’", "'")
    return Reason.NEWSLETTER if last in _last_words() and _inbox().search(text) else None


def _is_mark(text: str) -> bool:
    """Return whether a text is a mark of a text browser alone, or that of a button with a short label."""
    if _MARKS.match(text):
        return True
    return text.startswith(_BUTTON) and len(text.replace(_BUTTON, "").split()) <= MAX_LABEL_WORDS


@cache
def _button_texts() -> Mapping[str, Reason]:
    """Return the reasons of notes on advertisements and buttons to share, by their text."""
    shares = (phrase for phrase in all_phrases("share") if phrase.count(" ") >= MIN_SHARE_WORDS - 1)
    return {
        **dict.fromkeys(shares, Reason.SHARE),
        **dict.fromkeys(all_phrases("advertisement"), Reason.ADVERTISEMENT),
    }


def _long(section: str) -> Iterator[str]:
    """Return the phrases of a section that are too long to start a line of the text by chance."""
    return (phrase for phrase in all_phrases(section) if phrase.count(" ") >= MIN_WORDS - 1)


@cache
def _filter() -> PrefixFilter:
    """Return the filter of the starts of invitations and controls."""
    return PrefixFilter(phrase for section in _SECTIONS.values() for phrase in _long(section))


@stored
def _last_words() -> frozenset[str]:
    """Return the last words of invitations, which most lines do not end with."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in _long(_SECTIONS["newsletter"]))


@stored_pattern
def _inbox() -> re.Pattern[str]:
    """Return the pattern of the end of an invitation: "Get our stories in your inbox", for text in lower case."""
    return re.compile(rf"(?<!\w){alternation_of(_long('newsletter'))}\Z")


@stored_pattern
def _start() -> re.Pattern[str]:
    """Return the pattern of the start of other invitations and of controls, for text in lower case."""
    groups = (f"(?P<{name}>{alternation_of(_long(section))})(?!\\w)" for name, section in _SECTIONS.items())
    return re.compile("|".join(groups))
