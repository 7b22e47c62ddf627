"""Messages on stderr about pages, and the exit status that results."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

import click

from stripper.display import printable

if TYPE_CHECKING:
    from stripper.batch.sources import Source

FAILED = 1
USAGE_ERROR = 2
NOTHING_KEPT = 3
INTERRUPTED = 130
"""Exit status after Ctrl-C, by the shell convention: 128 plus the number of the signal."""
CLOSED_PIPE = 141
"""Exit status when the reader of stdout is gone: that of a process killed by SIGPIPE."""

EXIT_STATUSES: Mapping[int, str] = {
    0: "success",
    FAILED: "a page failed (the others are written), or a batch was stopped",
    USAGE_ERROR: "usage error",
    NOTHING_KEPT: "with --strict: nothing was kept from a page, or its confidence is too low",
    INTERRUPTED: "interrupted by Ctrl-C",
    CLOSED_PIPE: "the reader of stdout is gone",
}
"""Exit statuses and their meanings."""


class SearchProblems(Protocol):
    """Problems found while searching for pages, as (path, message)."""

    @property
    def failures(self) -> Sequence[tuple[str, str]]: ...

    @property
    def warnings(self) -> Sequence[tuple[str, str]]: ...


def print_error(line: str) -> None:
    """Print a line to stderr."""
    click.echo(line, err=True)


class Messages:
    """Prints failures and warnings, and derives the exit status from them."""

    def __init__(
        self,
        *,
        quiet: bool,
        strict: bool,
        has_warnings: bool = False,
        emit: Callable[[str], None] = print_error,
    ) -> None:
        """Create it; `has_warnings` is whether stdout has the warnings of pages, which are not printed again then."""
        self._quiet = quiet
        self._has_warnings = has_warnings
        self._strict = strict
        self._emit = emit
        self._failed = False
        self._empty = False

    def found(self, problems: SearchProblems) -> None:
        """Report the problems found while searching for pages."""
        for name, message in problems.failures:
            self._fail(name, message)
        for name, message in problems.warnings:
            self._warn(name, message)

    def failed(self, source: Source, message: str) -> None:
        self._fail(source.name, message)

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None:
        self._empty |= not kept
        for warning in () if self._has_warnings else warnings:
            self._warn(source.name, warning)

    def note(self, message: str) -> None:
        """Print a message that concerns no particular page."""
        if not self._quiet:
            self._emit(f"stripper: {message}")

    def status(self, *, failed: bool = False, empty: bool = False) -> int:
        """Return the exit status; the arguments add failures and empty pages that were not reported here."""
        if self._failed or failed:
            return FAILED
        return NOTHING_KEPT if self._strict and (self._empty or empty) else 0

    def _fail(self, name: str, message: str) -> None:
        self._failed = True
        self._emit(format_message(name, message))

    def _warn(self, name: str, message: str) -> None:
        if not self._quiet:
            self._emit(format_message(name, message))


def format_message(name: str, message: str) -> str:
    """Format a message about a page as one sanitized line."""
    from stripper.native.sanitize import sanitize

    return f"stripper: {printable(name)}: {' '.join(sanitize(message).split())}"
