"""The log on stderr with `-v` and `-vv`, and for programs that use `logging`."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from stripper import extract
from stripper.cli import verbosity

from .conftest import CLEAN, PAGE, Run


def test_one_v_logs_each_page(run: Run) -> None:
    result = run("storm.html", "-v")
    assert result.stdout == CLEAN
    assert result.stderr.startswith("stripper: storm.html: kept 2 of 2 lines in ")
    assert result.stderr.count("\n") == 1


def test_two_vs_log_stages_too(run: Run) -> None:
    stages = [line.split(":")[1].strip() for line in run("storm.html", "-vv").stderr.splitlines()]
    assert stages == ["decoded", "parsed", "metadata", "site rules", "classified", "storm.html"]


def test_without_v_nothing_is_logged_even_after_a_verbose_run(run: Run) -> None:
    run("storm.html", "-vv")
    assert run("storm.html").stderr == ""
    assert not logging.getLogger("stripper").handlers


def test_a_batch_logs_pages_but_no_stages(run: Run, pages: Path) -> None:
    first = run(str(pages), "-o", "out", "-vv").stderr.splitlines()
    assert [line.partition(" in ")[0] for line in first] == [
        f"stripper: {pages / 'empty.html'}: kept 0 of 0 lines",
        f"stripper: {pages / 'storm.html'}: kept 2 of 2 lines",
    ]


def test_with_limits_pages_are_logged_but_no_stages(run: Run) -> None:
    lines = run("storm.html", "-vv", "--timeout", "50").stderr.splitlines()
    assert [line.partition(" in ")[0] for line in lines] == ["stripper: storm.html: kept 2 of 2 lines"]


def test_control_characters_are_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    verbosity.StderrHandler().emit(logging.makeLogRecord({"msg": "%s: kept", "args": ("a\x1b[31m\u202eb",)}))
    assert capsys.readouterr().err == "stripper: a\\x1b[31m\\u202eb: kept\n"


def test_programs_read_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="stripper"):
        extract(PAGE)
    assert "decoded: " in caplog.text
    caplog.clear()
    extract(PAGE)
    assert caplog.text == ""


def test_without_v_logging_is_not_imported() -> None:
    code = "import sys; from stripper import extract; extract('<p>Once.'); sys.exit('logging' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
