"""Texts and class names that tell what a date is."""

from __future__ import annotations

import re
from functools import cache

from stripper import words
from stripper.native.normalize import lower_same_length
from stripper.native.prefix_filter import PhraseFilter
from stripper.words.patterns import alternation, branches, late_boundary, stored_pattern

MAX_DATE_LINE = 40
"""Characters of a line that is a mark and a date, and little else."""
_PUBLISHED_NAME = "entry-date"
"""A class name of elements with a date of publication, in addition to the words of `published`."""
_EMBEDDED = re.compile(r"\(@\w+\)")
"""The user name before the date of an embedded post: "— Jane Doe (@janedoe) May 3, 2021"."""


def of(text: str) -> tuple[bool, bool]:
    """Return whether a text, or class names, mark a date as that of publication and as that of modification."""
    if not _filter().may_have(text):
        return False, False
    text = lower_same_length(text)
    return _published().search(text) is not None, _modified().search(text) is not None


def is_other(text: str) -> bool:
    """Return whether a text, or class names, mark a date as that of something other than the page."""
    if not (_other_filter().may_have(text) or "©" in text):
        return False
    return _other().search(lower_same_length(text)) is not None or _EMBEDDED.search(text) is not None


def is_other_label(text: str) -> bool:
    """Return whether a line above a date is the label of the date of an event or the like: "When"."""
    return text.rstrip(" :：?").casefold() in words.phrases("other-date-label")


def is_published_line(text: str) -> bool:
    """Return whether a text starts with a mark of publication, and has no room for more than a date after it."""
    return len(text) <= MAX_DATE_LINE and _published().match(lower_same_length(text)) is not None


@cache
def _filter() -> PhraseFilter:
    return PhraseFilter((*words.all_phrases("published", "modified"), _PUBLISHED_NAME))


@stored_pattern
def _published() -> re.Pattern[str]:
    phrases = (*words.all_phrases("published"), _PUBLISHED_NAME)
    parts = branches(phrase for phrase in phrases if not phrase.endswith(":"))
    return re.compile("|".join((*parts, *(late_boundary(word) for word in phrases if word.endswith(":")))))


@stored_pattern
def _modified() -> re.Pattern[str]:
    return re.compile(alternation("modified"))


@cache
def _other_filter() -> PhraseFilter:
    return PhraseFilter(("(c)", "(@", *words.all_phrases("other-date", "last-post", "other-date-word")))


@stored_pattern
def _other() -> re.Pattern[str]:
    parts = branches(("©", "(c)", *words.all_phrases("other-date", "last-post")))
    return re.compile(
        "|".join((*parts, *(rf"{late_boundary(word)}\b" for word in words.all_phrases("other-date-word"))))
    )
