"""Limits of time and memory for pages that are written to stdout or a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.batches import poisoned
from stripper import pipeline
from stripper.batch.workers.pool import USES_FORK

from .conftest import CLEAN, PAGE, Run

needs_fork = pytest.mark.skipif(not USES_FORK, reason="the misbehaving pipeline is inherited by a forked worker")

HITS = {
    "--timeout": ("0.5", "LOOP", "Took longer than 0.5 s; inspect the page, or raise --timeout."),
    "--max-memory": ("100M", "MEMORY", "Used more than 100 MB of memory; inspect the page, or raise --max-memory."),
}


@pytest.fixture
def costly(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that exceed every limit of time or memory."""
    for word in ("LOOP", "MEMORY"):
        (pages / f"{word}.html").write_text(word)
    monkeypatch.setattr(pipeline, "extract", poisoned)
    monkeypatch.setattr("stripper.batch.limited.warm_up", lambda: None)


@needs_fork
@pytest.mark.usefixtures("costly")
@pytest.mark.parametrize("option", HITS)
def test_a_page_that_exceeds_a_limit_fails_and_the_others_are_written(run: Run, option: str) -> None:
    limit, page, message = HITS[option]
    done = run(f"{page}.html", "storm.html", option, limit)
    assert (done.exit_code, done.stdout) == (1, CLEAN)
    assert done.stderr == f"stripper: {page}.html: {message}\n"


@needs_fork
@pytest.mark.usefixtures("costly")
@pytest.mark.parametrize("option", HITS)
def test_limits_hold_for_stdin_and_leave_the_output_file_alone(run: Run, option: str) -> None:
    limit, page, message = HITS[option]
    Path("out.txt").write_text("before")
    done = run("-o", "out.txt", option, limit, input=page)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == f"stripper: stdin: {message}\n"
    assert Path("out.txt").read_text() == "before"


@needs_fork
@pytest.mark.usefixtures("costly")
def test_a_limit_may_come_from_the_configuration(run: Run) -> None:
    done = run("LOOP.html", env={"STRIPPER_TIMEOUT": "0.5"})
    assert done.exit_code == 1
    assert HITS["--timeout"][2] in done.stderr


@pytest.mark.parametrize("option", [("--timeout", "50"), ("--max-memory", "1G"), ("--timeout", "50", "--to", "jsonl")])
def test_pages_within_the_limits_are_written_as_without_them(run: Run, option: tuple[str, ...]) -> None:
    expected = run("storm.html", *option[2:])
    assert expected.exit_code == 0
    done = run("storm.html", *option)
    assert (done.exit_code, done.output) == (0, expected.output)
    assert run("-", *option[:2], input=PAGE).stdout == CLEAN
