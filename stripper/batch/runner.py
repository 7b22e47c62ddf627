"""A batch from start to finish: lock, ledger, output names, workers."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any

from stripper.batch import learning, lock
from stripper.batch.failures import RunResult
from stripper.batch.ledger import Ledger
from stripper.batch.plan import Plan, Selection
from stripper.batch.schedule import Listener, Scheduler
from stripper.batch.sources import Finder, remote
from stripper.batch.summaries import SummaryCollector, SummaryWriter
from stripper.batch.worker_task import PageWorker
from stripper.batch.writers import Collector, Layout, Writer, overwrite_policy
from stripper.batch.writers.rows import ROW_FORMATS
from stripper.batch.writers.shards import RowWriter, ShardCollector
from stripper.batch.writers.tree import TreeCollector, TreeWriter, inputs_below
from stripper.display import printable
from stripper.errors import OutputError, StripperError

OUTPUT_KINDS: Mapping[str, tuple[Callable[[Layout], Writer], Callable[[Any, Ledger], Collector]]] = {
    "tree": (TreeWriter, TreeCollector),
    **dict.fromkeys(ROW_FORMATS, (RowWriter, ShardCollector)),
    "summaries": (SummaryWriter, SummaryCollector),
}
"""For each kind of output, the writer that runs in workers and the collector that runs in the main process."""


def run(plan: Plan, selection: Selection, listener: Listener) -> RunResult:
    """Process the selected pages.

    Raises OutputInUseError, OutputError if nothing can be written, UnreadableInputError for a list of pages, and
    UnknownEncodingError.
    """
    try:
        overwrite_policy.reject_links(plan.layout.state)
        os.makedirs(plan.layout.state, exist_ok=True)
        with lock.exclusive(plan.layout):
            _empty(plan.layout.staging)
            with closing(Ledger(plan.layout)) as ledger:
                result = _run(plan, selection, ledger, listener)
            _empty(plan.layout.staging)  # workers that were killed may have left files
            return result
    except BrokenPipeError:
        raise
    except OSError as error:
        raise overwrite_policy.write_error(plan.layout.directory, error) from None
    except sqlite3.Error as error:
        raise OutputError(
            f"Cannot use the ledger in {printable(plan.layout.state)} ({error}); {_advice(error)}."
        ) from None


def _empty(directory: str) -> None:
    """Empty a directory, into which workers of a killed run on a cluster may write meanwhile."""
    shutil.rmtree(directory, ignore_errors=True)
    os.makedirs(directory, exist_ok=True)


def _advice(error: sqlite3.Error) -> str:
    if isinstance(error, sqlite3.OperationalError):
        return "check disk space and permissions, and run again"
    return "delete that directory, and run again"


def _run(plan: Plan, selection: Selection, ledger: Ledger, listener: Listener) -> RunResult:
    started = time.monotonic()  # time.time() could go back
    make_writer, make_collector = OUTPUT_KINDS[plan.layout.to]
    writer = make_writer(plan.layout)
    collector = make_collector(writer, ledger)
    _register(plan, selection, ledger, listener)
    if writer.suffixes:
        ledger.assign_names(writer.suffixes, inputs_below(plan.layout.directory, ledger.sources()))
    collector.prepare()
    ledger.start_run(plan.options, plan.jobs, time.time())
    ledger.commit()
    result, scheduler = RunResult(), None
    try:
        if plan.has_first_pass:
            result, plan = learning.learn(plan, selection, listener, run)
        if result.state == "finished":
            languages = frozenset(plan.languages)
            worker = PageWorker(plan.settings, writer, plan.url, plan.max_bytes, plan.extract, plan.fields, languages)
            scheduler = Scheduler(plan, ledger, worker, collector, listener)
            result = scheduler.run()
    except StripperError as error:
        result = scheduler.result if scheduler else result
        ledger.end_run(result._replace(state="stopped", message=str(error)), time.monotonic() - started)
        raise
    ledger.end_run(result, time.monotonic() - started)
    return result


def _register(plan: Plan, selection: Selection, ledger: Ledger, listener: Listener) -> None:
    """Register the pages of a batch in its ledger."""
    remote.version.cache_clear()
    finder = Finder(
        lambda path: overwrite_policy.is_output(plan.excluded or plan.layout.directory, path),
        selection.patterns,
        plan.fields,
        plan.layout.staging,
    )
    if plan.fresh:
        ledger.reset()
    ledger.register(selection.pages(finder))
    ledger.record_skipped(finder.skipped)
    listener.found(finder)
