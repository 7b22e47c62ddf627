"""Causes of failure, each with a code used in the ledger and the summary, and the result of a run."""

from __future__ import annotations

from enum import StrEnum

from stripper.named_tuples import NamedTuple

OUT_OF_MEMORY = "Not enough memory for this page; process it on a machine with more."

MAX_MESSAGE = 300
"""Characters of a message about an unexpected exception, whose text may contain the page."""


class Failure(StrEnum):
    """Cause of a page's failure: the value is its code, `advice` the remedy when several pages failed by it."""

    advice: str

    def __new__(cls, code: str, advice: str) -> Failure:
        member = str.__new__(cls, code)
        member._value_ = code
        member.advice = advice
        return member

    UNREADABLE = "unreadable", "Check that the files exist and are readable."
    NO_PAGE = "no-page", "Convert them first, or skip them with --exclude."
    TOO_BIG = "too-big", "Raise --max-bytes, or skip them with --exclude."
    TIMEOUT = "timeout", "Raise --timeout and add --retry-failed."
    MEMORY = "memory", "Raise --max-memory and add --retry-failed."
    CRASH = "crash", "Their workers died repeatedly; try again with --retry-failed and --jobs 1."
    OUTPUT = "output", "Move the existing files, and add --retry-failed."
    DEFECT = "defect", "Please report it with a page."


OTHER_LANGUAGE = "other-language"
"""The code of a page that is read but not written, because its language is not among the selected ones."""


class BatchError(StrEnum):
    """Error that would affect every page and stops the batch; the page it occurred on is left to do."""

    OUTPUT_UNAVAILABLE = "output-unavailable"
    ENCODING = "encoding"


class RunResult(NamedTuple):
    """Result of a run."""

    state: str = "finished"
    """`finished`, `interrupted`, or `stopped`."""
    message: str = ""
    """The reason why it was stopped."""
    processed: int = 0
    """Number of pages processed by this run."""


_LOST_MESSAGES = {
    Failure.TIMEOUT: "Took longer than {seconds:g} s; inspect the page, or raise --timeout.",
    Failure.MEMORY: "Used more than {megabytes:,.0f} MB of memory; inspect the page, or raise --max-memory.",
    Failure.CRASH: "Its worker died repeatedly{signal}; inspect the page, or report it.",
}


def lost_message(cause: Failure, seconds: float, memory: int, signal: int = 0) -> str:
    """Return the message for a page that exceeded a limit of time or memory (bytes), or whose workers died."""
    by = f" (signal {signal})" if signal else ""
    return _LOST_MESSAGES[cause].format(seconds=seconds, megabytes=memory / 1e6, signal=by)


def defect_message(error: Exception) -> str:
    """Return the message for an unexpected exception, which is a bug in stripper."""
    message = f"Internal error; please report it with the page: {type(error).__name__}: {error}"
    return message[:MAX_MESSAGE]
