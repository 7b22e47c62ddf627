"""Batches from start to finish: every page is processed exactly once, with the same result whatever happens."""

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

from stripper.batch import runner, summary
from stripper.batch.plan import Plan
from stripper.batch.writers import STATE_DIRECTORY
from stripper.errors import OutputError, OutputInUseError, OutputUnavailableError
from stripper.rules import read_rules
from stripper.settings import Settings

from .batches import HERE, TEXT, RecordingListener, kinds, make_pages, outputs, poisoned, run

SCRIPT = """
import sys
from pathlib import Path
from batch.batches import poisoned, run
run(*map(Path, sys.argv[1:3]), **eval(sys.argv[3]))
"""


def start(out: Path, pages: Path, options: str) -> subprocess.Popen[bytes]:
    """Start a batch in a process of its own."""
    return subprocess.Popen([sys.executable, "-c", SCRIPT, str(out), str(pages), options], cwd=HERE)


@kinds
def test_outputs_do_not_depend_on_the_number_of_workers(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 11)
    for jobs in (1, 3):
        assert run(tmp_path / str(jobs), pages, jobs=jobs, **kind).state == "finished"
    assert outputs(tmp_path / "1") == outputs(tmp_path / "3")
    assert len(outputs(tmp_path / "1")) == (22 if kind["to"] == "tree" else 3)


@pytest.mark.parametrize("kind", [{"to": "tree"}, {"to": "jsonl", "shard_size": 4}], ids=["tree", "rows"])
def test_misbehaving_pages_fail_without_affecting_others(tmp_path: Path, kind: dict[str, Any]) -> None:
    special = {"p001": "LOOP", "p004": "MEMORY", "p006": "CRASH", "p008": "DEFECT", "p009": "%PDF-1.4 x"}
    listener = RecordingListener()
    pages = make_pages(tmp_path / "in", 12, **special)
    limits = {"timeout": 2, "max_memory": 100_000_000}
    result = run(tmp_path / "out", pages, listener=listener, extract=poisoned, **limits, **kind)
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
    else:
        assert b"".join(outputs(tmp_path / "out").values()) == b"".join(healthy.values())


def test_a_page_whose_worker_was_killed_is_retried_in_another(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    pages = make_pages(tmp_path / "in", 6, p002=f"ONCE {marker} {TEXT}")
    listener = RecordingListener()
    run(tmp_path / "out", pages, listener=listener, extract=poisoned)
    assert marker.exists()
    assert not listener.failures
    assert len(outputs(tmp_path / "out")) == 12


@kinds
def test_finished_pages_are_not_processed_again(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 9, p005="DEFECT")
    run(tmp_path / "out", pages, extract=poisoned, **kind)
    before = outputs(tmp_path / "out")
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("[ps]*")}
    listener = RecordingListener()
    assert run(tmp_path / "out", pages, listener=listener, extract=poisoned, **kind).processed == 0
    assert listener.pages == []
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("[ps]*")} == times
    assert outputs(tmp_path / "out") == before


@kinds
def test_only_changed_pages_are_processed_again(tmp_path: Path, kind: dict[str, Any]) -> None:
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
    "options",
    [{"settings": Settings(focus="recall")}, {"url": "https://example.org/"}, {"sidecar_lines": True}],
    ids=["settings", "url", "sidecar-lines"],
)
def test_with_other_settings_every_page_is_processed_again(tmp_path: Path, options: dict[str, Any]) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages)
    assert run(tmp_path / "out", pages, **options).processed == 3


def test_with_a_changed_rule_file_every_page_is_processed_again(tmp_path: Path) -> None:
    pages, path = make_pages(tmp_path / "in", 3), tmp_path / "rules.toml"
    rule = 'host = "*"\n\n[[rule]]\ndo = "drop"\ntext = "{}"\n'
    for text, processed in (("The storm*1 *", 3), ("The storm*1 *", 0), ("The storm*2 *", 3)):
        path.write_text(rule.format(text))
        assert run(tmp_path / "out", pages, settings=Settings(rules=read_rules(path))).processed == processed
    kept = [bool(data) for name, data in outputs(tmp_path / "out").items() if name.endswith(".txt")]
    assert kept == [True, True, False]


def test_with_other_limits_no_page_is_processed_again(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages)
    assert run(tmp_path / "out", pages, jobs=1, timeout=5, max_memory=10**9).processed == 0


def test_fresh_and_retry_failed(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 4, p001="DEFECT")
    run(tmp_path / "out", pages, extract=poisoned)
    listener = RecordingListener()
    assert run(tmp_path / "out", pages, listener=listener, retry_failed=True).processed == 1
    assert listener.pages == ["p001.txt"]
    assert not listener.failures
    assert run(tmp_path / "out", pages, fresh=True).processed == 4
    assert run(tmp_path / "out", pages).processed == 0


def test_a_missing_output_is_written_again(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages)
    complete = outputs(tmp_path / "out")
    (tmp_path / "out" / "p001.txt").unlink()
    assert run(tmp_path / "out", pages).processed == 1
    assert outputs(tmp_path / "out") == complete


def test_a_running_batch_locks_its_output_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = make_pages(tmp_path / "in", 2)
    monkeypatch.setattr("stripper.batch.lock.TIMEOUT", 0.1)

    class SecondRun(RecordingListener):
        def found(self, finder: Any) -> None:
            run(tmp_path / "out", pages)

    with pytest.raises(OutputInUseError):
        run(tmp_path / "out", pages, listener=SecondRun())
    assert run(tmp_path / "out", pages).processed == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_output_directory_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(OutputUnavailableError, match="permission denied"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 2))


def test_a_file_in_the_place_of_the_state_directory_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / STATE_DIRECTORY).write_text("mine")
    with pytest.raises(OutputError, match="a file is in the place of a directory"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 2))


def test_nothing_is_left_of_workers_that_were_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(plan: Plan, *others: Any) -> Any:
        result = process(plan, *others)
        Path(plan.layout.staging, ".stripper-0.tmp").write_bytes(b"half of a page")
        return result

    process = runner._run
    monkeypatch.setattr(runner, "_run", leave)
    run(tmp_path / "out", make_pages(tmp_path / "in", 2))
    assert list((tmp_path / "out" / STATE_DIRECTORY / "new").iterdir()) == []


def test_a_run_starts_while_a_worker_of_a_killed_one_stages_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = tmp_path / "out" / STATE_DIRECTORY / "new"
    staging.mkdir(parents=True)
    monkeypatch.setattr(shutil, "rmtree", lambda directory, **_: Path(directory, ".stripper-0.tmp").write_bytes(b""))
    assert run(tmp_path / "out", make_pages(tmp_path / "in", 2)).processed == 2


def test_a_damaged_ledger_is_an_error_with_advice(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 2)
    run(tmp_path / "out", pages)
    (tmp_path / "out" / STATE_DIRECTORY / "ledger.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(OutputError, match="delete that directory, and run again"):
        run(tmp_path / "out", pages)


@kinds
def test_a_killed_run_resumes_with_the_same_outputs(tmp_path: Path, kind: dict[str, Any]) -> None:
    pages, out = make_pages(tmp_path / "in", 120), tmp_path / "out"
    for enough in (20, 60):
        process = start(out, pages, repr(kind))
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline and written_pages(out, kind) < enough:
            time.sleep(0.005)
        process.kill()
        process.wait()
    result = run(out, pages, **kind)
    assert result.state == "finished"
    assert list((out / STATE_DIRECTORY / "new").iterdir()) == []
    run(tmp_path / "undisturbed", pages, **kind)
    assert outputs(out) == outputs(tmp_path / "undisturbed")
    shutil.rmtree(out)


def written_pages(out: Path, kind: dict[str, Any]) -> int:
    """Estimate how many pages were written."""
    if kind["to"] == "tree":
        return len(list(out.glob("*.txt")))
    pending = 0
    for part in (out / STATE_DIRECTORY / "shards").glob("*.part"):
        with suppress(FileNotFoundError):  # it may become a shard at this moment
            pending += part.stat().st_size
    return pending // 500 + 4 * len(list(out.glob("shard-*")))


def test_workers_do_not_outlive_the_main_process(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 4, p000="LOOP", p001="LOOP")
    process = start(tmp_path / "out", pages, "{'extract': poisoned}")
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
def test_an_interrupted_run_finishes_the_pages_in_progress(tmp_path: Path, number: int) -> None:
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


def test_any_file_names_are_written_separately(tmp_path: Path) -> None:
    names = [b"two\nlines", b"esc\x1b[31m", b"latin-\xe9", b"Case", b"case", "caf\u00e9".encode(), b"cafe\xcc\x81"]
    names += [b"x" * 250, "世".encode() * 83, b"'\"$(touch x)`;"]
    (tmp_path / "in").mkdir()
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/in/" + name + b".html")).write_text(f"<p>{TEXT}")
    listener = RecordingListener()
    assert run(tmp_path / "out", tmp_path / "in", listener=listener).processed == len(names)
    assert not listener.failures
    assert len(outputs(tmp_path / "out")) == 2 * len(names)
