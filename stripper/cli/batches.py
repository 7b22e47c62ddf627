"""`stripper SRC... -o OUT`: the run of a batch and its exit status."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

import click

from stripper.batch import runner, summary
from stripper.batch.plan import Plan, Selection
from stripper.batch.report import text
from stripper.batch.sources import Source
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.batch.sources.patterns import Patterns
from stripper.batch.writers import Layout, columns
from stripper.cli import messages, page_commands, streams
from stripper.cli.progress import ProgressDisplay
from stripper.cli.terminal import width
from stripper.display import printable
from stripper.errors import UnknownEncodingError
from stripper.log import INFO, is_enabled
from stripper.model import NOTHING_KEPT_PREFIX
from stripper.named_tuples import NamedTuple
from stripper.settings import Settings
from stripper.site_templates import AUTO

MAX_PAGES_WITH_WARNINGS = 100
"""Pages whose warnings are printed."""

RESUME = "stripper: interrupted; run the same command again to resume."


class Batch(NamedTuple):
    """Arguments of a batch, apart from those that single pages take too."""

    files: tuple[str, ...]
    directory: str
    format: str
    sidecar_lines: bool
    why: bool
    force: bool
    quiet: bool
    strict: bool
    options: dict[str, Any]
    """Values of the batch options."""
    fields: Fields = DEFAULT_FIELDS
    """Fields of tabular sources."""


def _reject_contradictions(batch: Batch, settings: Settings) -> None:
    options = batch.options
    if options["to"] != "tree" and batch.format == "json":
        raise click.UsageError(
            f"--to {options['to']} has its own format; use -f for the format of the text in it: text, markdown, html "
            "or tei."
        )
    if options["compress"] and options["to"] not in ("jsonl", "csv"):
        raise click.UsageError("--compress applies to --to jsonl and csv only; add one of them, or remove --compress.")
    if options["to"] == "parquet" and find_spec("pyarrow") is None:
        raise click.UsageError("--to parquet needs an extra package: pip install 'boilerplate-stripper[crawl]'.")
    if options["columns"] and options["to"] == "tree":
        raise click.UsageError("--columns applies to rows; add --to jsonl, csv or parquet, or remove --columns.")
    reject_unknown_columns(options["columns"])
    if options["compress"] == "zstd" and find_spec("zstandard") is None:
        raise click.UsageError("--compress zstd needs an extra package: pip install 'boilerplate-stripper[zstd]'.")
    if options["cluster"] and find_spec("distributed") is None:
        raise click.UsageError("--cluster needs an extra package: pip install 'boilerplate-stripper[dask]'.")
    if options["null"] and not options["lists"]:
        raise click.UsageError(page_commands.NULL_WITHOUT_LIST)
    if [*batch.files, *options["lists"]].count("-") > 1:
        raise click.UsageError("stdin can be a page or a list, but not both; use - only once.")
    _reject_first_pass(batch, settings)
    if os.path.exists(batch.directory) and not os.path.isdir(batch.directory):
        raise click.UsageError(f"{printable(batch.directory)} is a file; name a directory for -o.")


def _reject_first_pass(batch: Batch, settings: Settings) -> None:
    """Raise UsageError if pages cannot be read twice, or their texts cannot be compared."""
    option = "--templates auto" if settings.templates == AUTO else "--dedup" if batch.options["dedup"] else ""
    if option and "-" in (*batch.files, *batch.options["lists"]):
        raise click.UsageError(f"{option} reads every page twice, which stdin cannot be; write it to a file.")
    if batch.options["dedup"] == "near" and find_spec("rensa") is None:
        raise click.UsageError("--dedup near needs an extra package: pip install 'boilerplate-stripper[dedup]'.")


def reject_unknown_columns(names: tuple[str, ...]) -> None:
    """Raise UsageError for the name of a column that does not exist."""
    if unknown := columns.unknown(names):
        existing = ", ".join(columns.COLUMNS)
        raise click.UsageError(f"There is no column {printable(unknown[0])!r}; the columns are: {existing}.")


def run(batch: Batch, settings: Settings, url: str | None) -> None:
    """Run a batch, print its summary and exit with its status."""
    _reject_contradictions(batch, settings)
    plan, selection = _plan(batch, settings, url)
    is_logged = is_enabled(INFO)
    if is_logged:
        from stripper.cli import verbosity

        verbosity.omit_stages()
    with ProgressDisplay(quiet=batch.quiet or is_logged) as progress:
        page_messages = messages.Messages(quiet=batch.quiet, strict=batch.strict, emit=progress.print)
        try:
            result = runner.run(plan, selection, BatchListener(page_messages, progress))
        except UnknownEncodingError as error:
            raise click.BadParameter(str(error), param_hint="--encoding") from None
    found = summary.read(batch.directory)
    if not batch.quiet:
        streams.write(text.brief(found, width()).encode("utf-8", "replace"))
    if result.message:
        messages.print_error(messages.format_message(batch.directory, result.message))
    if result.state == "interrupted":
        messages.print_error(RESUME)
        raise click.exceptions.Exit(messages.INTERRUPTED)
    stopped = result.state == "stopped"
    raise click.exceptions.Exit(
        page_messages.status(failed=stopped or found.failed > 0, empty=found.empty + found.doubtful > 0)
    )


def _plan(batch: Batch, settings: Settings, url: str | None) -> tuple[Plan, Selection]:
    options = dict(batch.options)
    jobs = options.pop("jobs") or available_cores()
    lists, null, include, exclude = (options.pop(name) for name in ("lists", "null", "include", "exclude"))
    form = {name: options.pop(name) for name in ("to", "shard_size", "compress", "columns", "dedup")}
    layout = Layout(batch.directory, batch.format, batch.sidecar_lines, batch.force, why=batch.why, **form)
    selection = Selection(batch.files, lists, null, Patterns(include, exclude))
    return Plan(layout, settings, url, jobs, fields=batch.fields, **options), selection


def available_cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class BatchListener:
    """Listener that forwards the events of a batch to the messages and the progress display."""

    def __init__(self, page_messages: messages.Messages, progress: ProgressDisplay) -> None:
        self._messages = page_messages
        self._pages_with_warnings = 0
        self.found = page_messages.found
        self.failed = page_messages.failed
        self.progress = progress.update
        self.interrupted = progress.interrupted

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None:
        """Print the warnings of the first pages that have any; a large batch would flood the terminal.

        The summary counts the pages from which nothing was kept.
        """
        warnings = [warning for warning in warnings if not warning.startswith(NOTHING_KEPT_PREFIX)]
        if warnings and self._pages_with_warnings == MAX_PAGES_WITH_WARNINGS:
            self._messages.note("Further warnings are not shown; they are in the sidecars or rows.")
        self._pages_with_warnings += bool(warnings)
        self._messages.done(source, kept, warnings if self._pages_with_warnings <= MAX_PAGES_WITH_WARNINGS else ())
