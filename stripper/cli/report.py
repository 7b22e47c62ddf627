"""What is said on stderr about each page, and the exit status that follows from it."""

from __future__ import annotations

import click

from stripper.batch.names import shown
from stripper.batch.sources import Found, Source
from stripper.characters import harmless
from stripper.document import Document

FAILED = 1
NOTHING_KEPT = 3


class Report:
    """What went wrong on the way; `status` is the exit status of the command."""

    def __init__(self, *, quiet: bool, strict: bool) -> None:
        self._quiet = quiet
        self._strict = strict
        self._failed = False
        self._empty = False

    def found(self, found: Found) -> None:
        """Say what was wrong with the directories that were looked through."""
        for name, sentence in found.failures:
            self._fail(name, sentence)
        for name, sentence in found.warnings:
            self._warn(name, sentence)

    def failed(self, source: Source, sentence: str) -> None:
        self._fail(source.name, sentence)

    def done(self, source: Source, document: Document) -> None:
        self._empty |= not any(decision.keep for decision in document.decisions)
        for warning in document.warnings:
            self._warn(source.name, warning)

    @property
    def status(self) -> int:
        if self._failed:
            return FAILED
        return NOTHING_KEPT if self._strict and self._empty else 0

    def _fail(self, name: str, sentence: str) -> None:
        self._failed = True
        _say(name, sentence)

    def _warn(self, name: str, sentence: str) -> None:
        if not self._quiet:
            _say(name, sentence)


def _say(name: str, sentence: str) -> None:
    click.echo(f"stripper: {shown(name)}: {' '.join(harmless(sentence).split())}", err=True)
