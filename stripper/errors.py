"""The few ways in which stripper refuses; each message says what was wrong with which input and what to do next."""

from __future__ import annotations


class StripperError(Exception):
    """Any refusal of stripper; `str()` of it is a sentence for the user."""


class UnknownEncodingError(StripperError):
    """The encoding asked for does not exist."""


class SettingsError(StripperError, ValueError):
    """A setting has a value that it cannot have."""


class InputTypeError(StripperError, TypeError):
    """An argument is of a type that cannot be read as a page."""


class UnreadableInputError(StripperError):
    """An input could not be read or unpacked."""


class MissingColumnError(StripperError):
    """A model uses a feature that is not measured."""


class RuleFileError(StripperError):
    """A rule file could not be read, or what stands in it is wrong."""


class TooBigError(StripperError):
    """An input is bigger than allowed."""


class OutputError(StripperError):
    """An output must not or could not be written."""


class NoOutputError(OutputError):
    """No output can be written at all any more."""


class BusyError(StripperError):
    """Another run writes to the same place."""
