"""The few ways in which stripper refuses; each message says what was wrong with which input and what to do next."""

from __future__ import annotations


class StripperError(Exception):
    """Any refusal of stripper; `str()` of it is a sentence for the user."""


class UnknownEncodingError(StripperError):
    """The encoding asked for does not exist."""


class UnknownPageTypeError(StripperError):
    """The type of page that was said does not exist."""


class UnreadableInputError(StripperError):
    """An input could not be read or unpacked."""


class RuleFileError(StripperError):
    """A rule file could not be read, or what stands in it is wrong."""


class InputTooLargeError(StripperError):
    """An input is bigger than allowed."""


class OutputError(StripperError):
    """An output must not or could not be written."""


class OutputUnavailableError(OutputError):
    """No output can be written at all any more."""


class OutputInUseError(StripperError):
    """Another run writes to the same place."""
