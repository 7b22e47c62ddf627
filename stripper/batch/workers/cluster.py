"""A pool whose tasks run on the workers of a Dask cluster, with the interface of `Pool`.

Each thread of a Dask worker has a pool with one process of its own, so that the limits of time and memory hold there
too. Dask repeats the tasks of a worker that is lost. Workers read sources and write outputs by the same paths as this
process.
"""

from __future__ import annotations

import multiprocessing
import pickle
import threading
import time
from collections.abc import Callable, Iterator
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

CONNECTING = 30
"""Seconds to wait for a scheduler."""

COUNTING = 1.0
"""Seconds between counts of the threads of the cluster."""


class Cluster(Generic[Task, Result]):
    """A connection to a Dask scheduler; raises ClusterError if it cannot be made or is lost."""

    def __init__(self, work: Callable[[Task], Result], jobs: int, limits: Limits, address: str) -> None:
        distributed: Any = import_module("distributed")  # deferred, since it is an extra and slow to import
        self._work = pickle.dumps((work, limits))
        self._futures: dict[Task, Any] = {}
        self._finished: SimpleQueue[Task] = SimpleQueue()
        self._threads, self._counted = 0, 0.0
        try:
            self._local = _local_cluster(distributed, jobs) if address == LOCAL else None
            self._client = distributed.Client(self._local or address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise ClusterError(
                f"Cannot connect to the cluster at {printable(address)} ({type(error).__name__}); check the address."
            ) from None

    @property
    def has_room(self) -> bool:
        """True if a task can be submitted without waiting for another to finish."""
        now = time.monotonic()
        if now - self._counted > COUNTING:
            self._threads, self._counted = self._count_threads(), now
        return len(self._futures) < self._threads * QUEUE_LENGTH

    @property
    def in_progress(self) -> Iterator[Task]:
        """The tasks that are not finished."""
        yield from self._futures

    def submit(self, task: Task) -> None:
        """Send a task to the cluster."""
        future = self._client.submit(_run, self._work, task, pure=False, retries=MAX_ATTEMPTS)
        self._futures[task] = future
        future.add_done_callback(lambda future: self._finished.put(task))

    def finished(self, timeout: float = POLL_INTERVAL) -> list[tuple[Task, Result | Lost]]:
        """Return the tasks that finished, each with its result, waiting for at most `timeout` seconds."""
        found: list[tuple[Task, Result | Lost]] = []
        while True:
            try:
                task = self._finished.get(timeout=0 if found else timeout or 0.001)
            except Empty:
                if self._client.status not in ("running", "connecting"):
                    raise ClusterError(LOST) from None
                return found
            found.append((task, self._result(self._futures.pop(task))))

    def kill(self) -> None:
        """Cancel the tasks in progress, and disconnect."""
        if self._client.status == "running":  # it closes itself when the scheduler is lost
            self._client.cancel(list(self._futures.values()), force=True)
        self._client.close()
        if self._local:
            self._local.close()

    def _count_threads(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except (OSError, ValueError, TimeoutError):
            raise ClusterError(LOST) from None

    def _result(self, future: Any) -> Result | Lost:
        if future.status == "finished":
            result: Result | Lost = future.result()
            return result
        if future.status == "error":
            return Lost("crash")
        raise ClusterError(LOST)


def _local_cluster(distributed: Any, jobs: int) -> Any:
    return distributed.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)


def _run(work: bytes, task: Task) -> Any:
    """Run a task in the pool of this thread of a Dask worker."""
    pool = _pool(work, threading.get_ident())
    pool.submit(task)
    while True:
        for _, result in pool.finished():
            return result


@lru_cache(64)
def _pool(work: bytes, thread: int) -> Pool[Any, Any]:
    function, limits = pickle.loads(work)
    # Dask starts its workers as daemons, which may not have children; these end with their parent by themselves.
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    return Pool(function, 1, limits, forks=False)
