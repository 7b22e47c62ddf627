"""What is said on stderr about each page, and the exit status that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import click

from stripper.batch.names import shown
from stripper.batch.sources import Source
from stripper.characters import harmless

FAILED = 1
NOTHING_KEPT = 3
INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of the signal, as shells say it."""

Say = Callable[[str], None]


class Looked(Protocol):
    """Who looked through directories."""

    @property
    def failures(self) -> Sequence[tuple[str, str]]: ...

    @property
    def warnings(self) -> Sequence[tuple[str, str]]: ...


def on_stderr(line: str) -> None:
    click.echo(line, err=True)


class Messages:
    """What went wrong on the way; `status` is the exit status of the command."""

    def __init__(self, *, quiet: bool, strict: bool, say: Say = on_stderr) -> None:
        self._quiet = quiet
        self._strict = strict
        self._say = say
        self._failed = False
        self._empty = False

    def found(self, looked: Looked) -> None:
        """Say what was wrong with the directories that were looked through."""
        for name, sentence in looked.failures:
            self._fail(name, sentence)
        for name, sentence in looked.warnings:
            self._warn(name, sentence)

    def failed(self, source: Source, sentence: str) -> None:
        self._fail(source.name, sentence)

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None:
        self._empty |= not kept
        for warning in warnings:
            self._warn(source.name, warning)

    def remark(self, sentence: str) -> None:
        """Say something of no page."""
        if not self._quiet:
            self._say(f"stripper: {sentence}")

    def status(self, *, failed: bool = False, empty: bool = False) -> int:
        """The exit status, when pages failed or were empty that nothing was said of."""
        if self._failed or failed:
            return FAILED
        return NOTHING_KEPT if self._strict and (self._empty or empty) else 0

    def _fail(self, name: str, sentence: str) -> None:
        self._failed = True
        self._say(line(name, sentence))

    def _warn(self, name: str, sentence: str) -> None:
        if not self._quiet:
            self._say(line(name, sentence))


def line(name: str, sentence: str) -> str:
    """A message in one harmless line."""
    return f"stripper: {shown(name)}: {' '.join(harmless(sentence).split())}"
