"""A pool whose tasks run on the workers of a Dask cluster, with the interface of `Pool`.

Each thread of a Dask worker has a pool with one process of its own, so that the limits of time and memory hold there
too. Tasks are sent in groups, since each alone would cost Dask about as much as its page. Dask repeats the groups of a
worker that is lost. Workers read sources and write outputs by the same paths as this process.
"""

from __future__ import annotations

import logging
import math
import multiprocessing
import os
import pickle
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from functools import lru_cache
from importlib import import_module
from queue import Empty, SimpleQueue
from typing import Any, Generic

from stripper.batch.workers.pool import MAX_ATTEMPTS, POLL_INTERVAL, QUEUE_LENGTH, Limits, Lost, Pool, Result, Task
from stripper.display import printable
from stripper.errors import ClusterError

LOCAL = "local"
"""Address of a cluster of worker processes on this machine."""

LOST = "The scheduler of the cluster is lost; run the command again to resume."

NO_WORKERS = (
    "The cluster at {} has no workers; start some, such as by `dask worker ADDRESS`, and run the command again."
)

LOCAL_SETTINGS = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "10s",
}
"""Settings of a local cluster: without them, Dask takes samples of its processes up to a hundred times a second."""

CONNECTING = 30
"""Seconds to wait for a scheduler, and for its first worker."""

COUNTING = 1.0
"""Seconds between counts of the threads of the cluster."""

GROUP_SIZE = 64
"""Most tasks in a group: less than 1 s of work, so that a worker that is lost or slow holds up little."""


class Cluster(Generic[Task, Result]):
    """A connection to a Dask scheduler; raises ClusterError if it cannot be made or is lost."""

    def __init__(
        self,
        work: Callable[[Task], Result],
        jobs: int,
        limits: Limits,
        address: str,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        distributed: Any = import_module("distributed")  # deferred, since it is an extra and slow to import
        self._work = pickle.dumps((work, limits, prepare))
        self._waiting: list[Task] = []
        self._groups: dict[Any, Sequence[Task]] = {}
        """The groups that were sent, by their futures."""
        self._finished: SimpleQueue[Any] = SimpleQueue()
        self._threads, self._counted = 0, 0.0
        try:
            self._local = _local_cluster(distributed, jobs) if address == LOCAL else None
            self._client = distributed.Client(self._local or address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise ClusterError(
                f"Cannot connect to the cluster at {printable(address)} ({type(error).__name__}); check the address."
            ) from None
        try:
            self._client.wait_for_workers(1, timeout=CONNECTING)
        except TimeoutError:
            self.kill()
            raise ClusterError(NO_WORKERS.format(printable(address))) from None

    @property
    def has_room(self) -> bool:
        """True if a task can be submitted without waiting for another to finish."""
        now = time.monotonic()
        if now - self._counted > COUNTING:
            self._threads, self._counted = self._count_threads(), now
        return self._number < self._threads * QUEUE_LENGTH * GROUP_SIZE

    @property
    def in_progress(self) -> Iterator[Task]:
        """The tasks that are not finished."""
        for group in self._groups.values():
            yield from group
        yield from self._waiting

    def submit(self, task: Task) -> None:
        """Add a task to those that are sent to the cluster by the next call of `finished`."""
        self._waiting.append(task)

    def finished(self, timeout: float = POLL_INTERVAL) -> list[tuple[Task, Result | Lost]]:
        """Return the tasks that finished, each with its result, waiting for at most `timeout` seconds."""
        self._send_waiting()
        found: list[tuple[Task, Result | Lost]] = []
        while True:
            try:
                future = self._finished.get(timeout=0 if found else timeout or 0.001)
            except Empty:
                if self._client.status not in ("running", "connecting"):
                    raise ClusterError(LOST) from None
                return found
            found += self._results(future, self._groups.pop(future))

    def kill(self) -> None:
        """Cancel the tasks in progress, and disconnect."""
        if self._client.status == "running":  # it closes itself when the scheduler is lost
            self._client.cancel(list(self._groups), force=True)
        self._client.close()
        if self._local:
            self._local.close()

    @property
    def _number(self) -> int:
        return len(self._waiting) + sum(map(len, self._groups.values()))

    def _count_threads(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except (OSError, ValueError, TimeoutError):
            raise ClusterError(LOST) from None

    def _send_waiting(self) -> None:
        """Send the tasks that are waiting in groups that are small if there are few tasks for each thread."""
        if not self._waiting:
            return
        size = min(math.ceil(self._number / max(1, self._threads * QUEUE_LENGTH)), GROUP_SIZE)
        for start in range(0, len(self._waiting), size):
            self._send(self._waiting[start : start + size])
        self._waiting.clear()

    def _send(self, group: Sequence[Task]) -> None:
        future = self._client.submit(_run, self._work, group, pure=False, retries=MAX_ATTEMPTS)
        self._groups[future] = group
        future.add_done_callback(self._finished.put)

    def _results(self, future: Any, group: Sequence[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """Yield the tasks of a group with their results; the tasks of one that failed are sent again one by one."""
        if future.status == "finished":
            try:
                results = future.result()  # it is fetched through the scheduler
            except (OSError, TimeoutError, CancelledError):
                raise ClusterError(LOST) from None
            yield from zip(group, results, strict=True)
        elif future.status in ("lost", "pending"):  # its worker was lost before the results were fetched
            self._send(group)
        elif future.status != "error":
            raise ClusterError(LOST)
        elif len(group) == 1:
            yield group[0], Lost("crash")
        else:
            for task in group:
                self._send([task])


def _local_cluster(distributed: Any, jobs: int) -> Any:
    with import_module("dask").config.set(LOCAL_SETTINGS):
        return distributed.LocalCluster(
            n_workers=jobs, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
        )


def _run(work: bytes, tasks: Sequence[Task]) -> list[Any]:
    """Run tasks in the pool of this thread of a Dask worker, and return their results."""
    pool = _pool(work, threading.get_ident())
    waiting, results = deque(tasks), dict.fromkeys(tasks)
    unfinished = set(tasks)
    while unfinished:
        while waiting and pool.has_room:
            pool.submit(waiting.popleft())
        for task, result in pool.finished():
            results[task] = result
            unfinished.discard(task)
    return [results[task] for task in tasks]


@lru_cache(64)
def _pool(work: bytes, thread: int) -> Pool[Any, Any]:
    function, limits, prepare = pickle.loads(work)
    # Dask starts its workers as daemons, which may not have children; these end with their parent by themselves.
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    # Dask has its workers return memory to the system at once, which would take a tenth of the time of a page.
    os.environ.pop("MALLOC_TRIM_THRESHOLD_", None)
    return Pool(function, 1, limits, forks=False, prepare=prepare)
