"""A batch from beginning to end: lock, ledger, names, workers."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any

from stripper.batch import lock
from stripper.batch.failures import Ending
from stripper.batch.ledger import Ledger
from stripper.batch.names import shown
from stripper.batch.plan import Plan, Selection
from stripper.batch.schedule import Schedule, Teller
from stripper.batch.sources import Finder
from stripper.batch.stripping import Stripper
from stripper.batch.writers import Keeper, Layout, Writer, outputs
from stripper.batch.writers.shards import Rows, Shards
from stripper.batch.writers.tree import Placed, Tree, inputs_in
from stripper.errors import OutputError, StripperError

KINDS: Mapping[str, tuple[Callable[[Layout], Writer], Callable[[Any, Ledger], Keeper]]] = {
    "tree": (Tree, Placed),
    "jsonl": (Rows, Shards),
}
"""For each way of writing results, what workers do, and what the main process does."""


def strip(plan: Plan, selection: Selection, teller: Teller) -> Ending:
    """Strip the pages that were selected.

    Raises BusyError, OutputError if nothing can be written, UnreadableInputError for a list of pages, and
    UnknownEncodingError.
    """
    try:
        outputs.refuse_links(plan.layout.own)
        os.makedirs(plan.layout.own, exist_ok=True)
        with lock.held(plan.layout):
            shutil.rmtree(plan.layout.staging, ignore_errors=True)
            os.makedirs(plan.layout.staging)
            with closing(Ledger(plan.layout)) as ledger:
                return _run(plan, selection, ledger, teller)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise outputs.refusal(plan.layout.directory, error) from None
    except sqlite3.Error as error:
        raise OutputError(
            f"The ledger in {shown(plan.layout.own)} cannot be used ({error}); {_advice(error)}."
        ) from None


def _advice(error: sqlite3.Error) -> str:
    if isinstance(error, sqlite3.OperationalError):
        return "make room or rights, and run again"
    return "remove that directory, and run again"


def _run(plan: Plan, selection: Selection, ledger: Ledger, teller: Teller) -> Ending:
    started = time.monotonic()  # a clock that is set back makes no duration negative
    make_writer, make_keeper = KINDS[plan.layout.to]
    writer = make_writer(plan.layout)
    keeper = make_keeper(writer, ledger)
    finder = Finder(lambda path: outputs.is_output(plan.layout.directory, path), selection.patterns)
    if plan.fresh:
        ledger.forget()
    ledger.register(selection.pages(finder))
    teller.found(finder)
    if writer.endings:
        ledger.assign_names(writer.endings, inputs_in(plan.layout.directory, ledger.sources()))
    keeper.prepare()
    ledger.begin(plan.options, plan.jobs, time.time())
    ledger.commit()
    work = Stripper(plan.settings, writer, plan.url, plan.most, plan.extract)
    schedule = Schedule(plan, ledger, work, keeper, teller)
    try:
        ending = schedule.run()
    except StripperError as error:
        ledger.end(schedule.ending._replace(state="stopped", sentence=str(error)), time.monotonic() - started)
        raise
    ledger.end(ending, time.monotonic() - started)
    return ending
