"""The pool of worker processes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from stripper.batch.workers.pool import Limits, Lost, Pool


class Job(NamedTuple):
    """A task and what happens to the worker that runs it."""

    number: int
    what: str = "echo"
    has_time_limit: bool = True


PREPARED: list[int] = []
"""The processes in which `prepare` was called, as this process knows them."""


def prepare() -> None:
    PREPARED.append(os.getpid())


def prepared(job: Job) -> object:
    return list(PREPARED), os.getpid()


def work(job: Job) -> object:
    if job.what == "sleep":
        time.sleep(0.4)
    elif job.what == "loop":
        while True:
            pass
    elif job.what == "hoard":
        hoard = []
        while True:
            hoard.append(bytearray(b"x" * 10_000_000))
            time.sleep(0.02)
    elif job.what == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif job.what == "die slowly":
        time.sleep(0.1)
        os.kill(os.getpid(), signal.SIGKILL)
    elif job.what == "leave":
        os._exit(7)
    return job.number, os.getpid()


def run(jobs: list[Job], workers: int = 2, limits: Limits = Limits(10, 10**9)) -> dict[int, object]:  # noqa: B008
    """Run jobs and return their results by number."""
    pool: Pool[Job, object] = Pool(work, workers, limits)
    waiting = iter(jobs)
    ended: dict[int, object] = {}
    try:
        while len(ended) < len(jobs):
            for job in take(pool, waiting):
                pool.submit(job)
            for job, end in pool.finished():
                assert job.number not in ended
                ended[job.number] = end
        assert not list(pool.in_progress)
    finally:
        pool.kill()
    return ended


def take(pool: Pool[Job, object], waiting: Iterator[Job]) -> Iterator[Job]:
    while pool.has_room:
        job = next(waiting, None)
        if job is None:
            return
        yield job


def test_every_job_is_done_once_by_a_fixed_number_of_workers() -> None:
    ended = run([Job(number) for number in range(50)])
    assert [end[0] for _, end in sorted(ended.items())] == list(range(50))  # type: ignore[index]
    assert len({end[1] for end in ended.values()}) <= 2  # type: ignore[index]


@pytest.mark.parametrize("what", ["die", "leave"])
def test_a_job_that_kills_its_workers_is_lost_but_no_other(what: str) -> None:
    ended = run([Job(0), Job(1, what), *(Job(number) for number in range(2, 9))])
    assert ended[1] == Lost("crash", signal.SIGKILL if what == "die" else 0)
    assert sum(isinstance(end, Lost) for end in ended.values()) == 1


def test_a_job_whose_attempts_exceed_the_time_limit_is_a_timeout() -> None:
    assert run([Job(0, "die slowly")], limits=Limits(0.4, 10**9)) == {0: Lost("timeout")}
    assert run([Job(0, "die slowly")], limits=Limits(5, 10**9)) == {0: Lost("crash", signal.SIGKILL)}


def test_a_worker_killed_from_outside_loses_no_job() -> None:
    pool: Pool[Job, tuple[int, int]] = Pool(work, 1, Limits(10, 10**9))  # type: ignore[arg-type]
    try:
        pool.submit(Job(0))
        ended = pool.finished(5)
        for number in (1, 2):
            pool.submit(Job(number, "sleep"))
        os.kill(ended[0][1][1], signal.SIGKILL)
        found: list[tuple[Job, object]] = []
        while len(found) < 2:
            found += pool.finished()
    finally:
        pool.kill()
    assert sorted(job.number for job, end in found if not isinstance(end, Lost)) == [1, 2]


@pytest.mark.parametrize("forks", [True, False])
def test_what_tasks_need_is_loaded_before_the_first_fork_or_in_spawned_workers(
    monkeypatch: pytest.MonkeyPatch, *, forks: bool
) -> None:
    monkeypatch.setattr("batch.workers.test_pool.PREPARED", [])
    pool: Pool[Job, Any] = Pool(prepared, 2, Limits(60, 10**9), forks=forks, prepare=prepare)
    try:
        for number in (0, 1):
            pool.submit(Job(number))
        found: list[tuple[Job, Any]] = []
        while len(found) < 2:
            found += pool.finished()
    finally:
        pool.kill()
    for _, (processes, worker) in found:
        assert processes == [os.getpid() if forks else worker]


def test_the_time_limit_applies_only_to_jobs_that_have_one() -> None:
    jobs = [Job(0, "loop"), Job(1, "sleep", has_time_limit=False), Job(2), Job(3)]
    ended = run(jobs, limits=Limits(0.2, 10**9))
    assert ended[0] == Lost("timeout")
    assert not any(isinstance(ended[number], Lost) for number in (1, 2, 3))


def test_waiting_for_another_job_does_not_count() -> None:
    ended = run([Job(0, "sleep"), Job(1, "sleep")], workers=1, limits=Limits(0.7, 10**9))
    assert not any(isinstance(end, Lost) for end in ended.values())


def test_suspension_of_the_main_process_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    pool: Pool[Job, object] = Pool(work, 1, Limits(30, 10**9))
    try:
        pool.submit(Job(0, "loop"))
        assert pool.finished(0.1) == []
        clock = time.monotonic
        for hour in (3600, 7200):
            monkeypatch.setattr(time, "monotonic", lambda hour=hour: clock() + hour)
            assert pool.finished(0.01) == []
    finally:
        pool.kill()


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="needs /proc")
def test_memory_is_also_limited_by_the_main_process() -> None:
    def unlimited(most: int) -> None: ...

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("stripper.batch.workers.limits.limit_memory", unlimited)
        ended = run([Job(0, "hoard"), Job(1)], limits=Limits(20, 300_000_000))
    assert ended[0] == Lost("memory")
    assert not isinstance(ended[1], Lost)


def test_inherited_memory_does_not_count() -> None:
    ballast = b"x" * 150_000_000
    ended = run([Job(0, "sleep")], limits=Limits(10, len(ballast) - 50_000_000))
    assert ended[0] != Lost("memory")
