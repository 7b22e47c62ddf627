"""Has workers do the pages of a batch, and notes in the ledger what became of them."""

from __future__ import annotations

import heapq
import json
import math
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, Protocol

from stripper.batch.failures import Ending, Failure, Stop
from stripper.batch.interrupts import Interrupts
from stripper.batch.ledger import Known, Ledger
from stripper.batch.plan import Plan
from stripper.batch.sources import Finder, Source, readers
from stripper.batch.stripping import DONE, SAME, Outcome, Stripper, Task
from stripper.batch.workers import GLANCE, Limits, Lost, Pool
from stripper.batch.writers import Keeper, outputs
from stripper.errors import StripperError, UnknownEncodingError

COMMIT = 1.0
"""Seconds after which what was done is noted for good."""

BURST = 500
"""Pages that are looked up in the ledger before workers are listened to again."""

LOST = {
    Failure.TIMEOUT: "It took longer than {seconds:g} s; look at the page, or raise --timeout.",
    Failure.MEMORY: "It took more than {megabytes:,.0f} MB of memory; look at the page, or raise --max-memory.",
    Failure.CRASH: "Its worker died{signal}, several times; look at the page, or report it.",
}


class Progress(NamedTuple):
    """How far a batch is."""

    pages: int
    done: int
    """Including those that failed, and those that were done before."""
    before: int
    failed: int
    current: Source | None
    """The page that has been in hand the longest."""


class Teller(Protocol):
    """Who is told how it goes."""

    def found(self, finder: Finder) -> None: ...

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None: ...

    def failed(self, source: Source, sentence: str) -> None: ...

    def progress(self, progress: Progress) -> None: ...

    def interrupted(self) -> None: ...


class Schedule:
    """One run over the pages of a ledger."""

    def __init__(self, plan: Plan, ledger: Ledger, work: Stripper, keeper: Keeper, teller: Teller) -> None:
        self._plan = plan
        self._ledger = ledger
        self._work = work
        self._keeper = keeper
        self._teller = teller
        self._pool: Pool[Any, Any] = Pool(work, plan.jobs, Limits(plan.timeout, plan.memory))
        self._pages: Iterator[Known] = ledger.pages()
        self._next: float = 0
        """Number of the first page that was not looked at; infinite if there is none."""
        self._said: list[tuple[int, int, Source, Outcome]] = []
        self._committed = time.monotonic()
        self._total = ledger.total
        self._done = self._before = self._failed = 0
        self._ending = Ending()

    def run(self) -> Ending:
        """Do the pages; raises UnknownEncodingError, and OutputError if nothing can be written any more."""
        with Interrupts() as interrupts:
            try:
                while self._goes_on(interrupts):
                    self._feed()
                    for task, end in self._pool.finished(0 if self._could_feed else GLANCE):
                        self._settle(task, end)
                    self._tick()
                self._commit()
                if self._ending.state == "finished":
                    self._keeper.finish()
            except BrokenPipeError:  # nobody listens any more, which harms no output
                self._commit()
                raise
            except StripperError:
                self._ledger.roll_back()
                raise
            except (sqlite3.Error, OSError) as error:
                with suppress(sqlite3.Error):
                    self._ledger.roll_back()
                layout = self._plan.layout
                raise outputs.interruption(layout.directory, layout.own, error) from None
            finally:
                self._pool.kill()
        return self.ending

    @property
    def ending(self) -> Ending:
        """How it ended, or would if it ended now."""
        return self._ending._replace(stripped=self._done - self._before)

    @property
    def _could_feed(self) -> bool:
        return self._pool.has_room and self._next < math.inf and self._ending.state == "finished"

    def _goes_on(self, interrupts: Interrupts) -> bool:
        if interrupts.number and self._ending.state == "finished":
            self._ending = Ending("interrupted")
            self._teller.interrupted()
        if interrupts.number > 1:
            return False
        if any(True for _ in self._pool.in_hand) or self._could_feed:
            return True
        if self._ending.state != "finished":
            return False
        packings = list(self._keeper.due(math.inf))
        for packing in packings:
            self._pool.submit(packing)
        return bool(packings)

    def _feed(self) -> None:
        for _ in range(BURST):
            if not self._could_feed:
                return
            known = next(self._pages, None)
            if known is None:
                self._next = math.inf
                return
            self._next = known.item.page + 1
            task = self._task(known)
            if task is None:
                self._done += 1
                self._before += 1
            else:
                if self._done == self._before:
                    self._work.warm()
                self._pool.submit(task)

    def _task(self, known: Known) -> Task | None:
        """What is to be done about a page, if anything is."""
        item, source = known.item, known.item.source
        if known.code is None or known.settings != self._plan.key:
            return Task(item, read_from=self._copy(source))
        failed = known.code != DONE
        if self._plan.retry_failed if failed else not self._work.writer.holds(item):
            return Task(item, read_from=self._copy(source))
        if known.signature is not None and known.signature == source.signature():
            return None
        return Task(item, b"" if failed else known.content or b"", self._copy(source))

    def _copy(self, source: Source) -> str:
        """A copy of stdin, which workers do not have."""
        if source.kind != "stdin":
            return ""
        path = os.path.join(self._plan.layout.staging, "stdin")
        readers.STDIN.copy(path, self._plan.most)
        return path

    def _settle(self, task: Any, end: Any) -> None:
        if not isinstance(task, Task):
            if isinstance(end, Lost):
                raise OSError(f"a worker died of it: {end.cause}")
            self._keeper.place(task, end)
            return
        outcome = self._explained(end, task.item.source) if isinstance(end, Lost) else end
        if outcome.code == Stop.ENCODING:
            raise UnknownEncodingError(outcome.sentence)
        if outcome.code in tuple(Stop):
            self._stop(outcome.sentence)
            return
        page, source, _ = task.item
        extent = None if outcome.code == SAME else self._keeper.keep(page, outcome.row)
        self._ledger.record(page, outcome, self._plan.key, extent)
        self._done += 1
        self._failed += outcome.code not in (DONE, SAME)
        heapq.heappush(self._said, (page, self._done, source, outcome._replace(row=b"")))
        allowance = self._plan.allowance
        if allowance and allowance.is_exceeded(self._failed, self._done - self._before):
            self._stop(f"More pages failed than --max-failures allows: {self._failed:,}.")

    def _explained(self, lost: Lost, source: Source) -> Outcome:
        cause = Failure(lost.cause)  # type: ignore[call-arg]
        signal = f" of signal {lost.signal}" if lost.signal else ""
        plan = self._plan
        sentence = LOST[cause].format(seconds=plan.timeout, megabytes=plan.memory / 1e6, signal=signal)
        return Outcome(cause, sentence, plan.timeout if cause == Failure.TIMEOUT else 0.0, source.signature())

    def _stop(self, sentence: str) -> None:
        if self._ending.state != "stopped":
            self._ending = Ending("stopped", sentence)

    def _unfinished(self) -> float:
        """The number of the first page that is not finished."""
        return min((task.item.page for task in self._pool.in_hand if isinstance(task, Task)), default=self._next)

    def _tick(self) -> None:
        self._say()
        in_hand = next((task.item.source for task in self._pool.in_hand if isinstance(task, Task)), None)
        self._teller.progress(Progress(self._total, self._done, self._before, self._failed, in_hand))
        if time.monotonic() - self._committed >= COMMIT:
            self._commit()
            for packing in self._keeper.due(self._unfinished()):
                self._pool.submit(packing)

    def _commit(self) -> None:
        self._keeper.flush()
        self._ledger.commit()
        self._committed = time.monotonic()

    def _say(self) -> None:
        """Tell of pages in their order, whichever was done first."""
        unfinished = self._unfinished() if self._said else 0
        while self._said and (self._said[0][0] < unfinished):
            _, _, source, outcome = heapq.heappop(self._said)
            if outcome.code in (DONE, SAME):
                figures = outcome.figures
                self._teller.done(
                    source, not figures or figures.kept > 0, json.loads(figures.warnings) if figures else ()
                )
            else:
                self._teller.failed(source, outcome.sentence)
