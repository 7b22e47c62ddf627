"""Batches as a whole: whatever happens on the way, every page is done once, and comes out the same."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from stripper.batch import lock, summary
from stripper.batch.plan import FailureLimit
from stripper.batch.writers import STATE_DIRECTORY, Layout
from stripper.batch.writers.shards import ShardCollector
from stripper.errors import OutputUnavailableError, UnknownEncodingError
from stripper.rules import read_rules
from stripper.settings import Settings

from .batches import TEXT, RecordingListener, make_pages, outputs, poisoned, run

KINDS: list[dict[str, Any]] = [
    {"to": "tree"},
    {"to": "jsonl", "shard_size": 4},
    {"to": "jsonl", "shard_size": 4, "compress": "gzip"},
]

kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(map(str, kind.values())))


@kinds
def test_outputs_do_not_depend_on_the_number_of_workers(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 11)
    for jobs in (1, 3):
        assert run(tmp_path / str(jobs), pages, jobs=jobs, **kind).state == "finished"
    assert outputs(tmp_path / "1") == outputs(tmp_path / "3")
    assert len(outputs(tmp_path / "1")) == (22 if kind["to"] == "tree" else 3)


def test_messages_come_in_the_order_of_the_pages(tmp_path: Path) -> None:
    listener = RecordingListener()
    run(
        tmp_path / "out",
        make_pages(tmp_path / "in", 12, p003="", p007="LOOP"),
        listener=listener,
        extract=poisoned,
        timeout=1,
    )
    assert listener.pages == [f"p{at:03d}.txt" for at in range(12)]
    assert [os.path.basename(path) for path, _ in listener.warnings] == ["p003.txt"]


@kinds
def test_poisonous_pages_fail_alone_and_each_with_its_cause(tmp_path: Path, kind: dict[str, Any]) -> None:
    special = {"p001": "LOOP", "p004": "MEMORY", "p006": "CRASH", "p008": "DEFECT", "p009": "%PDF-1.4 x"}
    listener = RecordingListener()
    pages = make_pages(tmp_path / "in", 12, **special)
    result = run(
        tmp_path / "out", pages, listener=listener, extract=poisoned, timeout=1, max_memory=100_000_000, **kind
    )
    assert result.state == "finished"
    found = summary.read(str(tmp_path / "out"))
    causes = {failed.code: os.path.basename(failed.example) for failed in found.failures}
    assert causes == {
        "timeout": "p001.txt", "memory": "p004.txt", "crash": "p006.txt", "defect": "p008.txt", "no-page": "p009.txt"
    }  # fmt: skip
    assert listener.failures.keys() == {f"{name}.txt" for name in special}
    assert run(tmp_path / "out", pages, extract=poisoned, **kind).processed == 0
    for name in special:
        (pages / f"{name}.txt").unlink()
    run(tmp_path / "without", pages, **{**kind, "shard_size": 100})
    healthy = outputs(tmp_path / "without")
    if kind["to"] == "tree":
        assert outputs(tmp_path / "out") == healthy
    elif not kind.get("compress"):
        assert b"".join(outputs(tmp_path / "out").values()) == b"".join(healthy.values())


def test_a_page_whose_worker_was_killed_is_given_to_another(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    pages = make_pages(tmp_path / "in", 6, p002=f"ONCE {mark} {TEXT}")
    listener = RecordingListener()
    run(tmp_path / "out", pages, listener=listener, extract=poisoned)
    assert mark.exists()
    assert not listener.failures
    assert len(outputs(tmp_path / "out")) == 12


@kinds
def test_what_is_done_is_not_done_again(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 9, p005="DEFECT")
    run(tmp_path / "out", pages, extract=poisoned, **kind)
    before = outputs(tmp_path / "out")
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("[ps]*")}
    listener = RecordingListener()
    assert run(tmp_path / "out", pages, listener=listener, extract=poisoned, **kind).processed == 0
    assert listener.pages == []
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("[ps]*")} == stamps
    assert outputs(tmp_path / "out") == before


@kinds
def test_only_what_changed_is_done_again(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 9)
    run(tmp_path / "out", pages, **kind)
    (pages / "p004.txt").write_text(TEXT.format("a thousand"))
    os.utime(pages / "p005.txt")
    (pages / "p009.txt").write_text(TEXT.format("new"))
    listener = RecordingListener()
    assert run(tmp_path / "out", pages, listener=listener, **kind).processed == 3
    assert listener.pages == ["p004.txt", "p005.txt", "p009.txt"]
    run(tmp_path / "anew", pages, **kind)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


@pytest.mark.parametrize(
    "given", [{"settings": Settings(focus="recall")}, {"url": "https://example.org/"}, {"sidecar_lines": True}], ids=str
)
def test_changed_settings_have_everything_done_again(tmp_path: Path, given: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages)
    assert run(tmp_path / "out", pages, **given).processed == 3


def test_rules_that_change_in_their_file_have_everything_done_again(tmp_path: Path) -> None:
    pages, path = make_pages(tmp_path / "in", 3), tmp_path / "rules.toml"
    rule = 'host = "*"\n\n[[rule]]\ndo = "drop"\ntext = "{}"\n'
    for text, stripped in (("The storm*1 *", 3), ("The storm*1 *", 0), ("The storm*2 *", 3)):
        path.write_text(rule.format(text))
        assert run(tmp_path / "out", pages, settings=Settings(rules=read_rules(path))).processed == stripped
    kept = [bool(data) for name, data in outputs(tmp_path / "out").items() if name.endswith(".txt")]
    assert kept == [True, True, False]


def test_how_fast_it_is_done_changes_no_settings(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages)
    assert run(tmp_path / "out", pages, jobs=1, timeout=5, max_memory=10**9).processed == 0


def test_fresh_does_everything_again_and_retry_failed_what_failed(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 4, p001="DEFECT")
    run(tmp_path / "out", pages, extract=poisoned)
    listener = RecordingListener()
    assert run(tmp_path / "out", pages, listener=listener, retry_failed=True).processed == 1
    assert listener.pages == ["p001.txt"]
    assert not listener.failures
    assert run(tmp_path / "out", pages, fresh=True).processed == 4
    assert run(tmp_path / "out", pages).processed == 0


def test_a_lost_output_is_written_again(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages)
    whole = outputs(tmp_path / "out")
    (tmp_path / "out" / "p001.txt").unlink()
    assert run(tmp_path / "out", pages).processed == 1
    assert outputs(tmp_path / "out") == whole


def test_another_kind_of_output_is_made_from_the_beginning(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 9)
    run(tmp_path / "out", pages, to="jsonl", shard_size=4)
    run(tmp_path / "out", pages, to="jsonl", shard_size=5, compress="gzip")
    assert sorted(outputs(tmp_path / "out")) == ["shard-00000.jsonl.gz", "shard-00001.jsonl.gz"]


@pytest.mark.parametrize(("max_failures", "state"), [(FailureLimit(1), "stopped"), (FailureLimit(2), "finished")])
def test_too_many_failures_stop_it(tmp_path: Path, max_failures: FailureLimit, state: str) -> None:
    pages = make_pages(tmp_path / "in", 40, p001="DEFECT", p002="DEFECT")
    result = run(tmp_path / "out", pages, extract=poisoned, max_failures=max_failures)
    assert result.state == state
    assert (result.processed < 40) is (state == "stopped")
    run(tmp_path / "out", pages, extract=poisoned)
    assert summary.read(str(tmp_path / "out")).done == 38


def test_a_share_of_failures_counts_only_when_there_are_some_pages() -> None:
    assert not FailureLimit(0.05, True).is_exceeded(50, 60)
    assert FailureLimit(0.05, True).is_exceeded(6, 100)
    assert not FailureLimit(0.05, True).is_exceeded(5, 100)


def test_a_page_too_big_is_refused_without_being_read(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3)
    with open(pages / "p001.txt", "wb") as file:
        file.truncate(10**12)
    listener = RecordingListener()
    run(tmp_path / "out", pages, listener=listener, max_bytes=1_000_000)
    assert listener.failures == {"p001.txt": "The page has more than 1,000,000 bytes; skip it, or raise --max-bytes."}


def test_the_second_run_says_so_and_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, layout = make_pages(tmp_path / "in", 2), Layout(str(tmp_path / "out"), "text")
    os.makedirs(layout.state)
    monkeypatch.setattr(lock, "TIMEOUT", 0.1)
    with lock.exclusive(layout):
        code = "import sys; from pathlib import Path; from batch.batches import run; run(*map(Path, sys.argv[1:]))"
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "out"), str(pages)],
            capture_output=True, cwd=Path(__file__).parents[1], timeout=60,
        )  # fmt: skip
    assert b"OutputInUseError: Another run of stripper is writing to" in done.stderr
    assert run(tmp_path / "out", pages).processed == 2


def test_what_befalls_every_page_ends_it_and_counts_for_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, real = make_pages(tmp_path / "in", 20), os.replace

    def full(source: str, target: str) -> None:
        if target.endswith(("p007.txt", "p008.txt", "p009.txt")):
            raise OSError(28, "No space left on device")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        result = run(tmp_path / "out", pages)
    assert result.state == "stopped"
    assert "no space left" in result.message
    assert summary.read(str(tmp_path / "out")).failed == 0
    run(tmp_path / "out", pages)
    run(tmp_path / "anew", pages)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


def test_an_unknown_encoding_ends_it(tmp_path: Path) -> None:
    with pytest.raises(UnknownEncodingError, match="klingon"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 3), settings=Settings(encoding="klingon"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_directory_without_permission_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(OutputUnavailableError, match="permission denied"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 2))


def test_a_file_in_place_of_the_own_directory_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / STATE_DIRECTORY).write_text("mine")
    with pytest.raises(Exception, match="a file is in the place of a directory"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 2))


CODE = """
import sys
from pathlib import Path
from batch.batches import run
run(*map(Path, sys.argv[1:3]), **eval(sys.argv[3]))
"""


@kinds
def test_a_killed_run_goes_on_where_it_was_and_ends_the_same(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages, out = make_pages(tmp_path / "in", 200), tmp_path / "out"
    command = [sys.executable, "-c", CODE, str(out), str(pages), repr(kind)]
    for wanted in (20, 90):
        process = subprocess.Popen(command, cwd=Path(__file__).parents[1])
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline and noted(out, kind) < wanted:
            time.sleep(0.005)
        process.kill()
        process.wait()
    result = run(out, pages, **kind)
    assert result.state == "finished"
    assert list((out / STATE_DIRECTORY / "new").iterdir()) == []
    run(tmp_path / "undisturbed", pages, **kind)
    assert outputs(out) == outputs(tmp_path / "undisturbed")
    shutil.rmtree(out)


@pytest.mark.parametrize("when", ["_move_into_place", "complete_task", "ready_tasks"])
def test_a_kill_while_shards_are_made_loses_no_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str) -> None:
    pages, kind = make_pages(tmp_path / "in", 10), KINDS[1]

    def die(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ShardCollector, when, die)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path / "out", pages, **kind)
    run(tmp_path / "out", pages, **kind)
    run(tmp_path / "anew", pages, **kind)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


def test_lost_parts_and_shards_are_made_again(tmp_path: Path) -> None:
    pages, kind = make_pages(tmp_path / "in", 10), KINDS[1]
    run(tmp_path / "out", pages, **kind)
    whole = outputs(tmp_path / "out")
    (tmp_path / "out" / "shard-00001.jsonl").unlink()
    assert run(tmp_path / "out", pages, **kind).processed == 4
    assert outputs(tmp_path / "out") == whole


def test_a_page_that_fails_later_leaves_its_shard(tmp_path: Path) -> None:
    pages, kind = make_pages(tmp_path / "in", 6), {**KINDS[1], "shard_size": 3}
    run(tmp_path / "out", pages, **kind)
    (pages / "p001.txt").write_text("%PDF-1.4 x")
    assert run(tmp_path / "out", pages, **kind).processed == 1
    assert [data.count(b"\n") for data in outputs(tmp_path / "out").values()] == [2, 3]


def test_names_of_every_kind_are_written_apart(tmp_path: Path) -> None:
    names = [b"two\nlines", b"esc\x1b[31m", b"latin-\xe9", b"Case", b"case", "caf\u00e9".encode(), b"cafe\xcc\x81"]
    names += [b"x" * 250, "世".encode() * 83, b"'\"$(touch x)`;"]
    (tmp_path / "in").mkdir()
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/in/" + name + b".html")).write_text(f"<p>{TEXT}")
    listener = RecordingListener()
    assert run(tmp_path / "out", tmp_path / "in", listener=listener).processed == len(names)
    assert not listener.failures
    assert len(outputs(tmp_path / "out")) == 2 * len(names)


def noted(out: Path, kind: dict[str, Any]) -> int:
    """About how many pages have been done."""
    if kind["to"] == "tree":
        return len(list(out.glob("*.txt")))
    waiting = 0
    for part in (out / STATE_DIRECTORY / "shards").glob("*.part"):
        with suppress(FileNotFoundError):  # it may become a shard just now
            waiting += part.stat().st_size
    return waiting // 500 + 4 * len(list(out.glob("shard-*")))


def test_workers_do_not_outlive_the_main_process(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 4, p000="LOOP", p001="LOOP")
    code = CODE.replace("import run", "import poisoned, run")
    command = [sys.executable, "-c", code, str(tmp_path / "out"), str(pages), "{'extract': poisoned}"]
    process = subprocess.Popen(command, cwd=Path(__file__).parents[1])
    workers: list[int] = []
    deadline = time.monotonic() + 30
    while len(workers) < 2 and time.monotonic() < deadline:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
        workers = list(map(int, children.split()))
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert len(workers) == 2
    deadline = time.monotonic() + 10
    while any(is_running(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(is_running(worker) for worker in workers)


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=str)
def test_an_interrupted_run_finishes_what_is_in_progress(tmp_path: Path, number: int) -> None:
    pages = make_pages(tmp_path / "in", 30)
    listener = RecordingListener()

    def interrupt(progress: Any) -> None:
        if progress.done == 5:
            os.kill(os.getpid(), number)

    listener.progress = interrupt  # type: ignore[method-assign]
    result = run(tmp_path / "out", pages, listener=listener, jobs=1)
    assert (result.state, listener.interruptions) == ("interrupted", 1)
    assert 5 <= result.processed < 30
    assert len(outputs(tmp_path / "out")) == 2 * result.processed
    assert run(tmp_path / "out", pages).processed == 30 - result.processed
