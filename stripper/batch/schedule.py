"""Scheduling: feeds the pages of a batch to workers and records the outcomes in the ledger."""

from __future__ import annotations

import heapq
import json
import math
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, Protocol

from stripper.batch.extraction import warm_up
from stripper.batch.failures import OTHER_LANGUAGE, BatchError, Failure, RunResult, lost_message
from stripper.batch.handover import Handover
from stripper.batch.interrupts import InterruptCounter
from stripper.batch.ledger import Ledger, PageRecord
from stripper.batch.plan import Plan
from stripper.batch.repeats import Repeats
from stripper.batch.sequential import PAGE_LOG
from stripper.batch.sources import Finder, Source, remote
from stripper.batch.worker_task import DONE, UNCHANGED, Outcome, PageTask, PageWorker
from stripper.batch.workers.cluster import Cluster
from stripper.batch.workers.pool import POLL_INTERVAL, USES_FORK, Limits, Lost, Pool
from stripper.batch.writers import Collector, overwrite_policy
from stripper.errors import ClusterError, StripperError, UnknownEncodingError
from stripper.log import INFO, log
from stripper.named_tuples import NamedTuple

COMMIT_INTERVAL = 1.0
"""Seconds between commits of the ledger."""

FEED_LIMIT = 500
"""Pages looked up in the ledger before results are collected again."""


class Progress(NamedTuple):
    """Progress of a batch, in pages."""

    total: int
    done: int
    """Processed pages, including those that failed or were done by an earlier run."""
    already_done: int
    """Pages done by an earlier run."""
    failed: int
    current: Source | None
    """The page that has been in progress longest."""


class Listener(Protocol):
    """A receiver of the events of a batch."""

    def found(self, finder: Finder) -> None: ...

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None: ...

    def failed(self, source: Source, message: str) -> None: ...

    def progress(self, progress: Progress) -> None: ...

    def interrupted(self) -> None: ...


def _pool(plan: Plan, worker: PageWorker) -> Pool[Any, Any] | Cluster[Any, Any]:
    """Return the pool of a batch: processes, or a cluster; raises ClusterError."""
    limits = Limits(plan.timeout, plan.max_memory)
    if plan.cluster is None:
        return Pool(worker, plan.jobs, limits, forks=USES_FORK and not remote.has_thread(), prepare=warm_up)
    return Cluster(worker, plan.jobs, limits, plan.cluster, warm_up)


class Scheduler:
    """One run over the pages of a ledger."""

    def __init__(
        self, plan: Plan, ledger: Ledger, worker: PageWorker, collector: Collector, listener: Listener
    ) -> None:
        self._plan = plan
        self._ledger = ledger
        self._worker = worker
        self._collector = collector
        self._handover = Handover(plan.layout.staging, plan.fields, plan.max_bytes)
        self._repeats = Repeats(plan.repeats) if plan.repeats else None
        self._listener = listener
        self._pool = _pool(plan, worker)
        self._pages: Iterator[PageRecord] = (page for page in ledger.pages() if plan.includes(page.item.page))
        self._next_page: float = 0
        """Number of the next page to look up; infinite at the end."""
        self._unreported: list[tuple[int, int, Source, Outcome]] = []
        """Heap of outcomes, reported in the order of the pages: (page, tie-breaker, source, outcome)."""
        self._committed = time.monotonic()
        self._total = sum(map(plan.includes, ledger.numbers()))
        self._done = self._already_done = self._failed = 0
        self._result = RunResult()

    def run(self) -> RunResult:
        """Process the pages; raises UnknownEncodingError, ClusterError, and OutputError once nothing can be written."""
        with InterruptCounter() as interrupts:
            try:
                while self._should_continue(interrupts):
                    self._feed()
                    for task, result in self._pool.finished(0 if self._can_feed else POLL_INTERVAL):
                        self._handle_result(task, result)
                    self._tick()
                self._commit()
                if self._result.state == "finished":
                    self._collector.finish()
            except (BrokenPipeError, ClusterError):  # the listener's output is closed, or the cluster is lost
                self._commit()
                raise
            except StripperError:
                self._ledger.roll_back()
                raise
            except (sqlite3.Error, OSError) as error:
                with suppress(sqlite3.Error):
                    self._ledger.roll_back()
                layout = self._plan.layout
                raise overwrite_policy.interruption_error(layout.directory, layout.state, error) from None
            finally:
                self._pool.kill()
                if self._repeats:
                    self._repeats.close()
        return self.result

    @property
    def result(self) -> RunResult:
        """The result of the run if it ended now."""
        return self._result._replace(processed=self._done - self._already_done)

    @property
    def _has_more(self) -> bool:
        """True while there are pages to submit."""
        return self._next_page < math.inf and self._result.state == "finished"

    @property
    def _can_feed(self) -> bool:
        return self._has_more and self._pool.has_room

    def _should_continue(self, interrupts: InterruptCounter) -> bool:
        if interrupts.count and self._result.state == "finished":
            self._result = RunResult("interrupted")
            self._listener.interrupted()
        if interrupts.count > 1:
            return False
        if self._has_more or any(True for _ in self._pool.in_progress):
            return True
        if self._result.state != "finished":
            return False
        tasks = list(self._collector.ready_tasks(math.inf))
        for task in tasks:
            self._pool.submit(task)
        return bool(tasks)

    def _feed(self) -> None:
        """Submit tasks until the workers have enough to do."""
        for _ in range(FEED_LIMIT):
            if not self._can_feed:
                return
            record = next(self._pages, None)
            if record is None:
                self._next_page = math.inf
                return
            self._next_page = record.item.page + 1
            task = self._task(record)
            if task is None:
                self._done += 1
                self._already_done += 1
            else:
                self._pool.submit(task)

    def _task(self, record: PageRecord) -> PageTask | None:
        """Return the task for a page, or None if there is nothing to do."""
        item, source = record.item, record.item.source
        repeat = self._repeats.of(source) if self._repeats else None
        known = b""
        if record.code is not None and record.settings_hash == self._plan.hash_for(repeat):
            failed = record.code not in (DONE, OTHER_LANGUAGE)
            is_lost = record.code == DONE and not self._worker.writer.is_complete(item)
            if not (self._plan.retry_failed if failed else is_lost):
                if record.signature is not None and record.signature == source.signature():
                    return None
                known = b"" if failed else record.content_hash or b""
        return PageTask(item, known, self._handover.copy(item.page, source), repeat)

    def _handle_result(self, task: Any, result: Any) -> None:
        if not isinstance(task, PageTask):
            if isinstance(result, Lost):
                raise OSError(f"a worker failed to build a shard: {result.cause}")
            self._collector.complete_task(task, result)
            return
        if task.read_from:
            self._handover.remove(task.read_from)
        outcome = self._lost_outcome(result, task.item.source) if isinstance(result, Lost) else result
        if outcome.code == BatchError.ENCODING:
            raise UnknownEncodingError(outcome.message)
        if outcome.code in tuple(BatchError):
            self._stop(outcome.message)
            return
        self._record(task, outcome)
        limit = self._plan.max_failures
        if limit and limit.is_exceeded(self._failed, self._done - self._already_done):
            self._stop(
                f"Stopped: {self._failed:,} pages failed, more than --max-failures allows; fix the cause, or raise it."
            )

    def _record(self, task: PageTask, outcome: Outcome) -> None:
        page, source, _ = task.item
        settings_hash = self._plan.hash_for(task.repeats)
        extent = None if outcome.code == UNCHANGED else self._collector.collect(page, outcome.row)
        self._ledger.record(page, outcome, settings_hash, extent)
        self._done += 1
        self._failed += outcome.code not in (DONE, UNCHANGED, OTHER_LANGUAGE)
        heapq.heappush(self._unreported, (page, self._done, source, outcome._replace(row=b"")))

    def _lost_outcome(self, lost: Lost, source: Source) -> Outcome:
        cause, plan = Failure(lost.cause), self._plan  # type: ignore[call-arg]
        message = lost_message(cause, plan.timeout, plan.max_memory, lost.signal)
        return Outcome(cause, message, plan.timeout if cause == Failure.TIMEOUT else 0.0, source.signature())

    def _stop(self, message: str) -> None:
        if self._result.state != "stopped":
            self._result = RunResult("stopped", message)

    def _first_unfinished(self) -> float:
        """Return the number of the first page that is not finished."""
        pages = (task.item.page for task in self._pool.in_progress if isinstance(task, PageTask))
        return min(pages, default=self._next_page)

    def _tick(self) -> None:
        """Report progress and, at intervals, commit."""
        self._report()
        tasks = self._pool.in_progress
        current = next((task.item.source for task in tasks if isinstance(task, PageTask)), None)
        self._listener.progress(Progress(self._total, self._done, self._already_done, self._failed, current))
        if time.monotonic() - self._committed >= COMMIT_INTERVAL:
            self._commit()
            for task in self._collector.ready_tasks(self._first_unfinished()):
                self._pool.submit(task)

    def _commit(self) -> None:
        self._collector.flush()
        self._ledger.commit()
        self._committed = time.monotonic()

    def _report(self) -> None:
        """Report outcomes in the order of the pages, whichever finished first."""
        unfinished = self._first_unfinished() if self._unreported else 0
        while self._unreported and self._unreported[0][0] < unfinished:
            _, _, source, outcome = heapq.heappop(self._unreported)
            if outcome.code in (DONE, UNCHANGED, OTHER_LANGUAGE):
                metrics = outcome.metrics
                if metrics:
                    log(__name__, INFO, PAGE_LOG, source.name, metrics.kept, metrics.lines, outcome.seconds)
                else:
                    log(__name__, INFO, "%s: %s", source.name, outcome.message or "unchanged")
                warnings = json.loads(metrics.warnings) if metrics else ()
                self._listener.done(source, not metrics or (metrics.kept > 0 and not metrics.is_doubtful), warnings)
            else:
                self._listener.failed(source, outcome.message)
