"""Exceptions. Each message is a sentence that names the input, what is wrong with it, and what to do."""

from __future__ import annotations


class StripperError(Exception):
    """The base class; `str()` returns a sentence for the user."""


class UnknownEncodingError(StripperError):
    """The encoding in the settings does not exist."""


class SettingsError(StripperError, ValueError):
    """A setting has a value that it cannot have."""


class InputTypeError(StripperError, TypeError):
    """An argument has a type that cannot be read as a page or an address."""


class UnreadableInputError(StripperError):
    """An input cannot be read or decompressed, or is not a page."""


class MissingColumnError(StripperError):
    """A model uses a feature that is not measured."""


class RuleFileError(StripperError):
    """A rule file cannot be read or is invalid."""


class TooBigError(StripperError):
    """An input exceeds the size limit."""


class OutputError(StripperError):
    """An output cannot or must not be written."""


class NoOutputError(OutputError):
    """No further output can be written."""


class BusyError(StripperError):
    """Another run writes to the same place."""
