"""Processes that do tasks and may die of them: by their own fault, for taking too long or too much, or by any kill.

Each worker has a pipe of its own, so that the end of one touches no other. A task whose worker died for no known reason
is given to others, and has failed when it had ATTEMPTS. Compared with libraries in docs/choices.md.
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
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from stripper.batch.workers import confines

ATTEMPTS = 5
"""Workers that may die on a task before it has failed: more than kills from outside will hit by chance."""

AHEAD = 2
"""Tasks that a worker has: one in hand, and one waiting so that it need not."""

GLANCE = 0.1
"""Seconds between looks at time and memory."""

ABSENCE = 3.0
"""Seconds without a look after which the main process must have been stopped."""

FORKS = sys.platform == "linux"
"""Whether workers branch off from the main process, which has no threads; elsewhere they start anew."""


class Limited(Hashable, Protocol):
    """A task."""

    @property
    def is_limited(self) -> bool:
        """Whether it may take only so long."""


Task = TypeVar("Task", bound=Limited)
Result = TypeVar("Result")


class Limits(NamedTuple):
    """What a worker may use for one task."""

    seconds: float
    bytes: int
    """Of memory, more than a worker has when it begins."""


class Lost(NamedTuple):
    """A task that no worker finished."""

    cause: str
    """`timeout`, `memory` or `crash`."""
    signal: int = 0
    """That the last worker died of, if it is known."""


@dataclass
class _Worker(Generic[Task]):
    process: Any
    pipe: Connection[Any, Any]
    had: int
    """Bytes of memory when it began: a branch of the main process has all that this has."""
    tasks: deque[Task] = field(default_factory=deque)
    since: float = 0.0
    """When it began with the first of its tasks."""


class _Attempts(NamedTuple):
    """What was tried for a task."""

    number: int = 0
    seconds: float = 0.0


class Pool(Generic[Task, Result]):
    """Some workers that all do the same: `work`, which can be pickled and raises nothing."""

    def __init__(self, work: Callable[[Task], Result], jobs: int, limits: Limits) -> None:
        self._work = work
        self._limits = limits
        self._jobs = jobs
        self._workers: list[_Worker[Task]] = []
        self._again: deque[Task] = deque()
        self._attempts: dict[Task, _Attempts] = {}
        self._looked = time.monotonic()
        self._context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")

    @property
    def has_room(self) -> bool:
        """Whether a task would be taken without waiting for another to end."""
        return len(self._again) + sum(len(worker.tasks) for worker in self._workers) < self._jobs * AHEAD

    @property
    def in_hand(self) -> Iterator[Task]:
        """The tasks that are not finished."""
        yield from self._again
        for worker in self._workers:
            yield from worker.tasks

    def submit(self, task: Task) -> None:
        """Give a task to the worker with the least to do."""
        if len(self._workers) < self._jobs and all(worker.tasks for worker in self._workers):
            self._start()
        worker = min(self._workers, key=lambda worker: len(worker.tasks))
        if not worker.tasks:
            worker.since = time.monotonic()
        worker.tasks.append(task)
        with suppress(OSError):  # if it has died, that shows when it is waited for
            worker.pipe.send(task)

    def finished(self, patience: float = GLANCE) -> list[tuple[Task, Result | Lost]]:
        """The tasks that came to an end, after so many seconds at most."""
        while self._again and self._takes_more:
            self.submit(self._again.popleft())
        ready = set(wait([worker.pipe for worker in self._workers], patience))
        done = [end for worker in list(self._workers) if worker.pipe in ready for end in self._receive(worker)]
        now = time.monotonic()
        if now - self._looked >= GLANCE:
            self._excuse(now - self._looked)
            self._looked = now
            done += [end for worker in list(self._workers) if worker.tasks for end in self._watch(worker, now)]
        return done

    def _excuse(self, elapsed: float) -> None:
        """Time in which this process was stopped, and all workers with it (Ctrl-Z), counts for nobody."""
        if elapsed > ABSENCE:
            for worker in self._workers:
                worker.since += elapsed

    def kill(self) -> None:
        """End every worker at once."""
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    @property
    def _takes_more(self) -> bool:
        return len(self._workers) < self._jobs or any(len(worker.tasks) < AHEAD for worker in self._workers)

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        others = [worker.pipe for worker in self._workers] + [ours] if FORKS else []
        process = self._context.Process(
            target=_serve, args=(theirs, others, self._work, self._limits.bytes), daemon=True
        )
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, confines.resident(process.pid)))

    def _receive(self, worker: _Worker[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._bury(worker)
            return
        worker.since = time.monotonic()
        task = worker.tasks.popleft()
        self._attempts.pop(task, None)
        yield task, result

    def _watch(self, worker: _Worker[Task], now: float) -> Iterator[tuple[Task, Result | Lost]]:
        """End a worker that takes too much; what it was to do next is done by others."""
        if worker.tasks[0].is_limited and now - worker.since > self._limits.seconds:
            cause = "timeout"
        elif confines.resident(worker.process.pid) - worker.had > self._limits.bytes:
            cause = "memory"
        else:
            return
        if worker.pipe.poll():  # it came to an end after all
            return
        self._remove(worker)
        task = worker.tasks.popleft()
        self._attempts.pop(task, None)
        self._again.extend(worker.tasks)
        yield task, Lost(cause)

    def _bury(self, worker: _Worker[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """What to do with the tasks of a worker that has died."""
        self._remove(worker)
        if not worker.tasks:
            return
        code = worker.process.exitcode
        task = worker.tasks[0]
        if code != confines.RETIRED:
            number, seconds = self._attempts.get(task, _Attempts())
            self._attempts[task] = _Attempts(number + 1, seconds + time.monotonic() - worker.since)
            if number + 1 >= ATTEMPTS:
                worker.tasks.popleft()
                yield task, self._despaired(self._attempts.pop(task), code)
        self._again.extend(worker.tasks)

    def _despaired(self, attempts: _Attempts, code: int | None) -> Lost:
        """What became of a task whose workers all died: in so long a time, it is the time that it took."""
        if attempts.seconds > self._limits.seconds:
            return Lost("timeout")
        return Lost("crash", -code if code and code < 0 else 0)

    def _remove(self, worker: _Worker[Task]) -> None:
        self._workers.remove(worker)
        self._end(worker)

    def _end(self, worker: _Worker[Task]) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def _serve(pipe: Connection[Any, Any], others: Sequence[Connection[Any, Any]], work: Any, most: int) -> None:
    """What a worker does, as long as the main process is there."""
    for other in others:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    confines.die_with_parent()
    confines.silence()
    confines.limit_memory(most)
    gc.freeze()
    with suppress(EOFError, OSError):
        while True:
            result = work(pipe.recv())
            pipe.send(result)
            if getattr(result, "retires", False):
                os._exit(confines.RETIRED)
