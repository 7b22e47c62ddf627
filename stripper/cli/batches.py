"""`stripper SRC... -o OUT`: how a batch is run and how it ends."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any, NamedTuple

import click

from stripper.batch import many, summary
from stripper.batch.names import shown
from stripper.batch.plan import Plan, Selection
from stripper.batch.report import text
from stripper.batch.sources import Source
from stripper.batch.sources.patterns import Patterns
from stripper.batch.writers import Layout
from stripper.cli import messages, streams
from stripper.cli.progress import Progress
from stripper.cli.terminal import width
from stripper.errors import UnknownEncodingError
from stripper.settings import Settings

WARNINGS = 100
"""Pages whose warnings are shown."""

RESUME = "stripper: interrupted; the same command goes on where it ended."


class Batch(NamedTuple):
    """What was asked of a batch, but for what other pages are asked too."""

    files: tuple[str, ...]
    directory: str
    form: str
    lines: bool
    force: bool
    quiet: bool
    strict: bool
    given: dict[str, Any]
    """Values of the options of batches."""


def _refuse_contradictions(batch: Batch) -> None:
    given = batch.given
    if given["to"] == "jsonl" and batch.form == "json":
        raise click.UsageError(
            "--to jsonl has rows of JSON anyway; -f says what their text is: text, markdown or html."
        )
    if given["compress"] and given["to"] != "jsonl":
        raise click.UsageError("--compress packs rows; add --to jsonl.")
    if given["compress"] == "zstd" and find_spec("zstandard") is None:
        raise click.UsageError("--compress zstd needs a package more: pip install 'stripper[zstd]'.")
    if given["null"] and not given["lists"]:
        raise click.UsageError("-0 is about --files-from LIST; add it.")
    if [*batch.files, *given["lists"]].count("-") > 1:
        raise click.UsageError("stdin is either a page or a list; name - once.")
    if os.path.exists(batch.directory) and not os.path.isdir(batch.directory):
        raise click.UsageError(f"{shown(batch.directory)} is a file; -o takes a directory.")


def run(batch: Batch, settings: Settings, url: str | None) -> None:
    """Strip a batch, show what came of it, and end with its exit status."""
    _refuse_contradictions(batch)
    plan, selection = _asked(batch, settings, url)
    with Progress(quiet=batch.quiet) as progress:
        said = messages.Messages(quiet=batch.quiet, strict=batch.strict, say=progress.say)
        try:
            ending = many.strip(plan, selection, Teller(said, progress))
        except UnknownEncodingError as error:
            raise click.BadParameter(str(error), param_hint="--encoding") from None
    found = summary.read(batch.directory)
    if not batch.quiet:
        streams.put(text.brief(found, width()).encode("utf-8", "replace"))
    if ending.sentence:
        messages.on_stderr(messages.line(batch.directory, ending.sentence))
    if ending.state == "interrupted":
        messages.on_stderr(RESUME)
        raise click.exceptions.Exit(messages.INTERRUPTED)
    stopped = ending.state == "stopped"
    raise click.exceptions.Exit(said.status(failed=stopped or found.failed > 0, empty=found.empty > 0))


def _asked(batch: Batch, settings: Settings, url: str | None) -> tuple[Plan, Selection]:
    given = dict(batch.given)
    jobs = given.pop("jobs") or _cores()
    lists, null, include, exclude = (given.pop(name) for name in ("lists", "null", "include", "exclude"))
    to, size, compress = (given.pop(name) for name in ("to", "shard_size", "compress"))
    layout = Layout(batch.directory, batch.form, batch.lines, batch.force, to, size, compress)
    selection = Selection(batch.files, lists, null, Patterns(include, exclude))
    return Plan(layout, settings, url, jobs, **given), selection


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Teller:
    """Passes on what a batch tells: to messages, and to whoever shows progress."""

    def __init__(self, said: messages.Messages, progress: Progress) -> None:
        self._said = said
        self._warnings = 0
        self.found = said.found
        self.failed = said.failed
        self.progress = progress.show
        self.interrupted = progress.interrupted

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None:
        """Warnings of the first pages that have any; what millions of pages are warned of is for the report."""
        if warnings and self._warnings == WARNINGS:
            self._said.remark("More pages have warnings: their sidecars or rows have them.")
        self._warnings += bool(warnings)
        self._said.done(source, kept, warnings if self._warnings <= WARNINGS else ())
