"""A pool of worker processes that survives crashes, timeouts, exhausted memory and kills from outside.

Each worker has its own pipe, so that the death of one affects no other. A task whose worker died for an unknown reason
is retried in other workers, and fails after MAX_ATTEMPTS. docs/choices/batches.md compares this pool with libraries.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, Protocol, TypeVar

from stripper.batch.workers import limits
from stripper.named_tuples import NamedTuple

MAX_ATTEMPTS = 5
"""Attempts at a task whose workers die: more than kills from outside will hit by chance."""

QUEUE_LENGTH = 2
"""Tasks held by a worker: one in progress, and one waiting so that the worker never idles."""

POLL_INTERVAL = 0.1
"""Seconds between checks of time and memory."""

SUSPENSION = 3.0
"""Seconds without a check from which the main process must have been suspended."""

USES_FORK = sys.platform == "linux"
"""True if workers are forked from the main process, unless it has threads; on other systems they are spawned."""


class Limited(Hashable, Protocol):
    """A task."""

    @property
    def has_time_limit(self) -> bool: ...


Task = TypeVar("Task", bound=Limited)
Result = TypeVar("Result")


class Limits(NamedTuple):
    """Limits for one task."""

    seconds: float
    bytes: int
    """Memory beyond that of a worker at its start."""


class Lost(NamedTuple):
    """Result of a task that no worker completed."""

    cause: str
    """`timeout`, `memory` or `crash`."""
    signal: int = 0
    """Signal that killed the last worker, or 0."""


@dataclass
class _Worker(Generic[Task]):
    process: Any
    pipe: Connection[Any, Any]
    initial_memory: int
    """Resident memory before the first task in bytes; a forked worker inherits that of the main process."""
    tasks: deque[Task] = field(default_factory=deque)
    started: float = 0.0
    """Time at which the first of its tasks started."""
    is_ready: bool = False
    """False while a spawned process imports its modules, which counts for no task; it then sends None."""


class _Attempts(NamedTuple):
    """Failed attempts at a task."""

    number: int = 0
    seconds: float = 0.0


class Pool(Generic[Task, Result]):
    """Workers that all run the same picklable callable, which must not raise."""

    def __init__(
        self,
        work: Callable[[Task], Result],
        jobs: int,
        limits: Limits,
        *,
        forks: bool = USES_FORK,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        """`prepare` loads what every task needs: once before the first fork, or in each spawned worker."""
        self._work = work
        self._prepare = prepare
        self._limits = limits
        self._jobs = jobs
        self._workers: list[_Worker[Task]] = []
        self._retries: deque[Task] = deque()
        self._attempts: dict[Task, _Attempts] = {}
        self._checked = time.monotonic()
        self._forks = forks
        self._context: Any = multiprocessing.get_context("fork" if self._forks else "spawn")

    @property
    def has_room(self) -> bool:
        """True if a task can be submitted without waiting for another to finish."""
        return len(self._retries) + sum(len(worker.tasks) for worker in self._workers) < self._jobs * QUEUE_LENGTH

    @property
    def in_progress(self) -> Iterator[Task]:
        """The tasks that are not finished."""
        yield from self._retries
        for worker in self._workers:
            yield from worker.tasks

    def submit(self, task: Task) -> None:
        """Assign a task to the least busy worker."""
        if len(self._workers) < self._jobs and all(worker.tasks for worker in self._workers):
            self._start()
        worker = min(self._workers, key=lambda worker: len(worker.tasks))
        if not worker.tasks:
            worker.started = time.monotonic()
        worker.tasks.append(task)
        with suppress(OSError):  # a dead worker is noticed when its result is awaited
            worker.pipe.send(task)

    def finished(self, timeout: float = POLL_INTERVAL) -> list[tuple[Task, Result | Lost]]:
        """Return the tasks that finished, each with its result, waiting for at most `timeout` seconds."""
        while self._retries and self._accepts_task:
            self.submit(self._retries.popleft())
        ready = set(wait([worker.pipe for worker in self._workers], timeout))
        done = [result for worker in list(self._workers) if worker.pipe in ready for result in self._receive(worker)]
        now = time.monotonic()
        if now - self._checked >= POLL_INTERVAL:
            self._discount_suspension(now - self._checked)
            self._checked = now
            done += [result for worker in list(self._workers) if worker.tasks for result in self._check(worker, now)]
        return done

    def _discount_suspension(self, elapsed: float) -> None:
        """Do not count the time in which this process and its workers were suspended (Ctrl-Z)."""
        if elapsed > SUSPENSION:
            for worker in self._workers:
                worker.started += elapsed

    def kill(self) -> None:
        """Kill every worker."""
        for worker in self._workers:
            self._kill(worker)
        self._workers.clear()

    @property
    def _accepts_task(self) -> bool:
        return len(self._workers) < self._jobs or any(len(worker.tasks) < QUEUE_LENGTH for worker in self._workers)

    def _start(self) -> None:
        if self._forks and self._prepare:
            self._prepare()
            self._prepare = None
        ours, theirs = self._context.Pipe()
        inherited = [worker.pipe for worker in self._workers] + [ours] if self._forks else []
        served = (theirs, inherited, self._work, self._limits.bytes, not self._forks, self._prepare)
        process = self._context.Process(target=_serve, args=served, daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, limits.resident_memory(process.pid), is_ready=self._forks))

    def _receive(self, worker: _Worker[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._handle_death(worker)
            return
        worker.started = time.monotonic()
        if not worker.is_ready:
            worker.is_ready = True
            worker.initial_memory = limits.resident_memory(worker.process.pid)
            return
        task = worker.tasks.popleft()
        self._attempts.pop(task, None)
        yield task, result

    def _check(self, worker: _Worker[Task], now: float) -> Iterator[tuple[Task, Result | Lost]]:
        """Kill a worker that exceeds a limit, and reassign the tasks that were waiting for it."""
        if worker.is_ready and worker.tasks[0].has_time_limit and now - worker.started > self._limits.seconds:
            cause = "timeout"
        elif limits.resident_memory(worker.process.pid) - worker.initial_memory > self._limits.bytes:
            cause = "memory"
        else:
            return
        if worker.pipe.poll():  # it finished just now
            return
        self._remove(worker)
        task = worker.tasks.popleft()
        self._attempts.pop(task, None)
        self._retries.extend(worker.tasks)
        yield task, Lost(cause)

    def _handle_death(self, worker: _Worker[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """Reassign the tasks of a dead worker; the first of them fails once it had MAX_ATTEMPTS."""
        self._remove(worker)
        if not worker.tasks:
            return
        code = worker.process.exitcode
        task = worker.tasks[0]
        if code != limits.RETIRED:
            number, seconds = self._attempts.get(task, _Attempts())
            self._attempts[task] = _Attempts(number + 1, seconds + time.monotonic() - worker.started)
            if number + 1 >= MAX_ATTEMPTS:
                worker.tasks.popleft()
                yield task, self._give_up(self._attempts.pop(task), code)
        self._retries.extend(worker.tasks)

    def _give_up(self, attempts: _Attempts, code: int | None) -> Lost:
        """Return the result of a task whose workers all died: a timeout if the attempts exceeded the time limit."""
        if attempts.seconds > self._limits.seconds:
            return Lost("timeout")
        return Lost("crash", -code if code and code < 0 else 0)

    def _remove(self, worker: _Worker[Task]) -> None:
        self._workers.remove(worker)
        self._kill(worker)

    def _kill(self, worker: _Worker[Task]) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def _serve(
    pipe: Connection[Any, Any],
    inherited: Sequence[Connection[Any, Any]],
    work: Any,
    max_bytes: int,
    is_spawned: bool,
    prepare: Callable[[], None] | None,
) -> None:
    """Run tasks from a pipe until the main process is gone."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    limits.die_with_parent()
    limits.close_standard_streams()
    if prepare:
        prepare()
    limits.limit_memory(max_bytes)
    gc.freeze()  # what is loaded so far lives as long as the worker
    with suppress(EOFError, OSError):
        if is_spawned:
            pipe.send(None)  # ready
        while True:
            result = work(pipe.recv())
            pipe.send(result)
            if getattr(result, "retires_worker", False):
                os._exit(limits.RETIRED)
