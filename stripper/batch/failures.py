"""The ways in which a page can fail, each with a code that ledger, summary and scripts know, and a batch can end."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

DEFECT = "A defect of stripper; please report it with the page:"
NO_MEMORY = "Not enough memory for this page; strip it where there is more."


class Failure(StrEnum):
    """Why a page failed; the value is its code, `advice` what to do about many of them."""

    advice: str

    def __new__(cls, code: str, advice: str) -> Failure:
        member = str.__new__(cls, code)
        member._value_ = code
        member.advice = advice
        return member

    UNREADABLE = "unreadable", "See whether the files are still there, and may be read."
    NO_PAGE = "no-page", "Convert them first, or leave them out with --exclude."
    TOO_BIG = "too-big", "Raise --max-bytes, or leave them out with --exclude."
    TIMEOUT = "timeout", "Raise --timeout and add --retry-failed."
    MEMORY = "memory", "Raise --max-memory and add --retry-failed."
    CRASH = "crash", "Their worker died each time; try again with --retry-failed and --jobs 1."
    OUTPUT = "output", "Make way for the outputs, and add --retry-failed."
    DEFECT = "defect", "Please report it with the page."


class Stop(StrEnum):
    """What would befall every page, and ends the batch; the page it was seen on counts as not done."""

    NO_ROOM = "no-room"
    ENCODING = "encoding"


class Ending(NamedTuple):
    """How a run ended."""

    state: str = "finished"
    """`finished`, `interrupted`, or `stopped` before all was done."""
    sentence: str = ""
    """Why it was stopped."""
    stripped: int = 0
    """Pages that it did."""
