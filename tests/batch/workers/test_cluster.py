"""Batches on a Dask cluster: a scheduler and two workers as processes of their own."""

from __future__ import annotations

import json
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from batch.batches import RecordingListener, make_pages, outputs, poisoned, run
from stripper.batch import schedule
from stripper.batch.schedule import Progress
from stripper.batch.workers.cluster import GROUP_SIZE, Cluster, _pool
from stripper.batch.workers.pool import QUEUE_LENGTH, Limits, Lost
from stripper.batch.writers import STATE_DIRECTORY
from stripper.errors import ClusterError

pytest.importorskip("distributed")

MANY = 150
MORE = 600
"""Pages that are not all done while a scheduler or a run is killed."""
JSONL: dict[str, Any] = {"to": "jsonl", "shard_size": 10}


class DaskCluster(NamedTuple):
    """A scheduler and its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[DaskCluster]:
    """A scheduler with two workers, each a process without a nanny that would replace it."""
    file = tmp_path / "scheduler.json"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments]
        process = subprocess.Popen(
            command, env=environment, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        stack.callback(process.wait)
        stack.callback(process.kill)
        return process

    with ExitStack() as stack:
        scheduler = start("scheduler", "--port", "0", "--scheduler-file", str(file), "--no-dashboard")
        workers = [
            start("worker", "--scheduler-file", str(file), "--no-nanny", "--nthreads", "1", "--no-dashboard")
            for _ in range(2)
        ]
        deadline = time.monotonic() + 60
        # The scheduler creates the file before it writes to it.
        while not (file.exists() and file.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.1)
        yield DaskCluster(json.loads(file.read_bytes())["address"], scheduler, workers)


CAPACITY = QUEUE_LENGTH * 2 * GROUP_SIZE
"""Tasks that a cluster with two threads takes at once."""


class Killing(RecordingListener):
    """A listener that kills processes, each when some pages are done."""

    def __init__(self, *kills: tuple[int, int]) -> None:
        """`kills` are pairs of a number of pages and a process."""
        super().__init__()
        self._kills = list(kills)

    def progress(self, progress: Progress) -> None:
        super().progress(progress)
        while self._kills and progress.done >= self._kills[0][0]:
            os.kill(self._kills.pop(0)[1], signal.SIGKILL)


def run_and_die(out: Path, pages: Path, address: str, worker: int, kind: dict[str, Any]) -> None:
    """Run a batch that kills a worker of the cluster, and then its own process when more is done than waits at once."""
    schedule.COMMIT_INTERVAL = 0.0
    run(out, pages, cluster=address, listener=Killing((10, worker), (CAPACITY + 1, os.getpid())), **kind)


def test_a_lost_worker_costs_only_its_tasks(tmp_path: Path, cluster: DaskCluster) -> None:
    pages = make_pages(tmp_path / "in", MANY)
    listener = Killing((10, cluster.workers[0].pid))
    result = run(tmp_path / "out", pages, cluster=cluster.address, listener=listener, **JSONL)
    assert result.processed == MANY
    assert cluster.workers[0].wait(60) == -signal.SIGKILL
    assert listener.failures == {}
    run(tmp_path / "alone", pages, **JSONL)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "alone")


def test_a_batch_waits_while_the_cluster_has_no_threads(
    tmp_path: Path, cluster: DaskCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = iter((0, 0, 0))
    monkeypatch.setattr("stripper.batch.workers.cluster.COUNTING", 0.0)
    monkeypatch.setattr(Cluster, "_count_threads", lambda _: next(counted, 2))
    assert run(tmp_path / "out", make_pages(tmp_path / "in", 20), cluster=cluster.address).processed == 20
    assert next(counted, None) is None


def test_a_run_that_is_killed_with_a_worker_is_resumed(
    tmp_path: Path, cluster: DaskCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stripper.batch.schedule.FEED_LIMIT", 10)  # more pages are done than are looked up at once
    pages = make_pages(tmp_path / "in", MORE)
    arguments = (tmp_path / "out", pages, cluster.address, cluster.workers[0].pid, JSONL)
    killed = multiprocessing.get_context("spawn").Process(target=run_and_die, args=arguments)
    killed.start()
    killed.join(120)
    assert killed.exitcode == -signal.SIGKILL
    assert cluster.workers[0].wait(60) == -signal.SIGKILL
    listener = RecordingListener()
    result = run(tmp_path / "out", pages, cluster=cluster.address, listener=listener, **JSONL)
    assert 0 < result.processed < MORE
    assert listener.failures == {}
    run(tmp_path / "alone", pages, **JSONL)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "alone")
    assert not list((tmp_path / "out" / STATE_DIRECTORY / "new").iterdir())


def test_limits_hold_on_the_cluster_and_failures_are_those_of_one_machine(tmp_path: Path, cluster: DaskCluster) -> None:
    pages = make_pages(tmp_path / "in", 6, p001="LOOP", p003="CRASH", p004="DEFECT")
    failures = {}
    for name, address in (("alone", None), ("out", cluster.address)):
        listener = RecordingListener()
        run(tmp_path / name, pages, cluster=address, listener=listener, extract=poisoned, timeout=2.0)
        failures[name] = listener.failures
    assert failures["out"] == failures["alone"]
    assert sorted(failures["out"]) == ["p001.txt", "p003.txt", "p004.txt"]
    assert outputs(tmp_path / "out") == outputs(tmp_path / "alone")


def test_a_lost_scheduler_loses_nothing_that_was_written(
    tmp_path: Path, cluster: DaskCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stripper.batch.workers.cluster.CONNECTING", 5)
    pages = make_pages(tmp_path / "in", MORE)
    with pytest.raises(ClusterError, match="is lost; run the command again"):
        run(tmp_path / "out", pages, cluster=cluster.address, listener=Killing((10, cluster.scheduler.pid)), **JSONL)
    assert run(tmp_path / "out", pages, **JSONL).processed < MORE
    run(tmp_path / "alone", pages, **JSONL)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "alone")


def test_a_cluster_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stripper.batch.workers.cluster.CONNECTING", 0.5)
    with pytest.raises(ClusterError, match=r"Cannot connect to the cluster at tcp://127\.0\.0\.1:9 "):
        run(tmp_path / "out", make_pages(tmp_path / "in", 1), cluster="tcp://127.0.0.1:9")


class Number(NamedTuple):
    """A task: the negative of a number."""

    value: int
    has_time_limit: bool = True


BAD = Number(-1)
"""A task with which a group fails."""


class FakeFuture:
    """A future that is done at once."""

    def __init__(self, group: Sequence[Number]) -> None:
        self.status = "error" if BAD in group else "finished"
        self._group = group

    def result(self) -> list[int]:
        return [-task.value for task in self._group]

    def add_done_callback(self, function: Callable[[FakeFuture], None]) -> None:
        function(self)


class FakeClient:
    """A client of a cluster with two threads, which remembers the groups that were submitted."""

    status = "running"

    def __init__(self) -> None:
        self.groups: list[list[Number]] = []

    def wait_for_workers(self, number: int, timeout: float) -> None:
        pass

    def cancel(self, futures: list[FakeFuture], *, force: bool) -> None:
        pass

    def close(self) -> None:
        pass

    def nthreads(self) -> dict[str, int]:
        return {"a": 1, "b": 1}

    def submit(self, function: Any, work: bytes, group: Sequence[Number], **_: Any) -> FakeFuture:
        self.groups.append(list(group))
        return FakeFuture(group)


Fake = tuple[Cluster[Number, Any], FakeClient]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    client = FakeClient()
    distributed = SimpleNamespace(Client=lambda *_, **__: client)
    monkeypatch.setattr("stripper.batch.workers.cluster.import_module", lambda name: distributed)
    return Cluster(str, 2, Limits(1.0, 10**9), "tcp://192.0.2.1:8786"), client


def test_only_the_bad_task_of_a_group_fails(fake: Fake) -> None:
    cluster, client = fake
    assert cluster.has_room
    tasks = [BAD, *map(Number, range(7))]
    for task in tasks:
        cluster.submit(task)
    found: dict[Number, Any] = {}
    while set(cluster.in_progress):
        found.update(cluster.finished())
    assert found == {task: Lost("crash") if task == BAD else -task.value for task in tasks}
    assert client.groups[0] == tasks[:2]
    assert client.groups[4:] == [tasks[:1], tasks[1:2]]


@pytest.mark.parametrize("status", ["lost", "pending"])
def test_results_that_a_worker_takes_with_it_are_computed_again(
    fake: Fake, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    def lose(self: FakeFuture, function: Callable[[FakeFuture], None]) -> None:
        self.status = status if len(client.groups) == 1 else "finished"
        function(self)

    monkeypatch.setattr(FakeFuture, "add_done_callback", lose)
    cluster, client = fake
    cluster.submit(Number(1))
    assert cluster.finished() == [(Number(1), -1)]
    assert client.groups == [[Number(1)], [Number(1)]]


def test_processes_of_workers_keep_their_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_TRIM_THRESHOLD_", "65536")  # as the nannies of Dask do
    monkeypatch.setattr(
        "stripper.batch.workers.cluster.Pool", lambda *_, **__: os.environ.get("MALLOC_TRIM_THRESHOLD_")
    )
    monkeypatch.setitem(multiprocessing.current_process()._config, "daemon", False)  # type: ignore[attr-defined]
    assert _pool.__wrapped__(pickle.dumps((str, Limits(1.0, 10**9), None)), 1) is None


def test_a_cluster_without_workers_is_an_error(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(self: FakeClient, number: int, timeout: float) -> None:
        raise TimeoutError

    monkeypatch.setattr(FakeClient, "wait_for_workers", wait)
    with pytest.raises(ClusterError, match=r"tcp://192\.0\.2\.1:8786 has no workers; start some"):
        Cluster[Number, Any](str, 2, Limits(1.0, 10**9), "tcp://192.0.2.1:8786")


def test_nothing_is_finished_before_the_first_task(fake: Fake) -> None:
    cluster, client = fake
    assert cluster.finished(0) == []
    assert client.groups == []


@pytest.mark.parametrize(("number", "largest"), [(3, 1), (8, 2), (CAPACITY, GROUP_SIZE)])
def test_few_tasks_are_spread_over_the_threads(fake: Fake, number: int, largest: int) -> None:
    cluster, client = fake
    for value in range(number):
        assert cluster.has_room
        cluster.submit(Number(value))
    assert cluster.has_room is (number < CAPACITY)
    cluster.finished()
    assert max(map(len, client.groups)) == largest
    assert sum(map(len, client.groups)) == number


@pytest.mark.parametrize("error", [ConnectionResetError("Connection reset by peer"), CancelledError()])
def test_a_result_that_cannot_be_fetched_is_lost(fake: Fake, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(self: FakeFuture) -> list[int]:
        raise error

    monkeypatch.setattr(FakeFuture, "result", fail)
    cluster, _ = fake
    cluster.submit(Number(1))
    with pytest.raises(ClusterError, match="is lost; run the command again"):
        cluster.finished()
