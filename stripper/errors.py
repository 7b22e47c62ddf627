"""Exceptions. Each message names what is wrong with which input, and what to do about it."""

from __future__ import annotations


class StripperError(Exception):
    """Base class of all errors that stripper reports; its text is a sentence for the user."""


class UnknownEncodingError(StripperError):
    """The requested character encoding does not exist. Use the name of an existing one, or let it be detected."""


class SettingsError(StripperError, ValueError):
    """A setting has a value that it cannot have. Use one of those that the message names."""


class InputTypeError(StripperError, TypeError):
    """An argument has a type that cannot be read as a page or an address. Pass bytes or a str."""


class MissingColumnError(StripperError):
    """A model uses a feature that is not measured. Fit the model again."""


class UnreadableInputError(StripperError):
    """An input cannot be read, decompressed or recognized as a page. Check its name and format, or get it again."""


class InputTooLargeError(StripperError):
    """An input exceeds the size limit. Raise the limit, or exclude the input."""


class RuleFileError(StripperError):
    """A rule file cannot be read or written, or is invalid. Correct the file at the line that the message names."""


class TemplateFileError(StripperError):
    """A file with templates of sites cannot be read. Write it with `stripper learn`."""


class OutputError(StripperError):
    """An output cannot be written, or must not be overwritten. Move the existing file, or choose another path."""


class OutputUnavailableError(OutputError):
    """No output can be written any more, for example because the disk is full. Fix the cause, and resume."""


class ClusterError(StripperError):
    """A cluster cannot be reached, or was lost. Check its address, and run again to resume."""


class OutputInUseError(StripperError):
    """Another run is writing to the output directory. Wait until it is finished, or choose another directory."""
