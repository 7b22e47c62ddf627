"""The few ways in which stripper refuses; each message says what was wrong with which input and what to do next."""

from __future__ import annotations


class StripperError(Exception):
    """Any refusal of stripper; `str()` of it is a sentence for the user."""


class UnknownEncodingError(StripperError):
    """The encoding asked for does not exist."""


class SettingsError(StripperError, ValueError):
    """A setting has a value that it cannot have. Use one of those that the message names."""


class InputTypeError(StripperError, TypeError):
    """An argument has a type that cannot be read as a page or an address. Pass bytes or a str."""


class MissingColumnError(StripperError):
    """A model uses a feature that is not measured. Fit the model again."""


class UnreadableInputError(StripperError):
    """An input could not be read or unpacked."""


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
