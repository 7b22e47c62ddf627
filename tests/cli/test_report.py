"""`stripper report`."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path

from .conftest import PAGE, Run


def test_a_report_has_charts_and_commands(run: Run, pages: Path) -> None:
    (pages / "x\x1b[31m<b>.html").write_text(PAGE)
    run("storm.html", "empty.html", "gone.html", "x\x1b[31m<b>.html", "-o", "clean", "--keep", "caption", "-q")
    done = run("report", "clean")
    assert done.exit_code == 0
    assert done.stdout.startswith("4 pages: 3 done, 1 failed")
    assert "stripper diff --keep caption empty.html\n" in done.stdout
    assert r"stripper diff --keep caption $'x\x1b[31m<b>.html'" in done.stdout
    assert "page size, pages\n" in done.stdout
    assert "█" in done.stdout
    assert "\x1b" not in done.stdout
    assert run("report", "clean", "--html", "report.html").stdout == ""
    html = Path("report.html").read_text()
    assert html.startswith("<!doctype html>")
    assert '<table class="chart">' in html
    assert "&lt;b&gt;" in html
    assert "\x1b" not in html
    for foreign in ("<script", "<link", "http://", "https://", "url(", "<b>"):
        assert foreign not in html


def test_the_commands_work_for_any_file_name(run: Run, pages: Path) -> None:
    for name in ("a b.html", "it's.html", "two\nlines.html", "-dash.html", os.fsdecode(b"latin-\xe9.html")):
        (pages / name).write_bytes(b"")
    names = ["a b.html", "it's.html", "two\nlines.html", "./-dash.html", os.fsdecode(b"latin-\xe9.html")]
    run(*names, "-o", "clean", "-q")
    commands = [line.split("  ")[-1] for line in run("report", "clean").stdout.splitlines() if "stripper diff" in line]
    assert len(set(commands)) == 5
    for command in set(commands):
        done = subprocess.run(
            ["bash", "-c", f"set -e; {command.replace('stripper', 'ls', 1).replace(' diff', ' --', 1)}"],
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, (command, done.stderr)


def test_the_commands_have_the_options_of_the_batch(run: Run, pages: Path) -> None:
    Path("my rules.toml").write_text('host = "*"\n\n[[rule]]\ndo = "drop"\ntext = "nothing"\n')
    options = ("--page-type", "forum", "--keep", "related,caption", "--drop-lines", "2,9-", "--rules", "my rules.toml")
    run("storm.html", "-o", "clean", "-q", *options)
    command = (
        "stripper diff --page-type forum --keep caption,related --drop-lines 2-2,9- --rules 'my rules.toml' storm.html"
    )
    assert f"  {command}\n" in run("report", "clean").stdout
    assert run(*shlex.split(command)[1:]).exit_code == 0


def test_a_report_does_not_overwrite_a_page(run: Run) -> None:
    run("storm.html", "-o", "clean", "-q")
    done = run("report", "clean", "--html", "storm.html")
    assert done.exit_code == 1
    assert "was not written by this option" in done.stderr
    assert Path("storm.html").read_text() == PAGE


def test_the_names_of_failed_pages_are_a_list_for_another_run(run: Run, pages: Path) -> None:
    odd = os.fsdecode(b"two\nlines-\xe9.html")
    (pages / "big.html").write_text(PAGE * 4)
    (pages / odd).write_text(PAGE * 4)
    run("storm.html", "gone.html", "big.html", odd, "-o", "clean", "-q", "--max-bytes", "1k")
    names = run("report", "clean", "--failed", "-0").stdout_bytes
    assert names == b"gone.html\0big.html\0" + os.fsencode(odd) + b"\0"
    assert run("report", "clean", "--failed").stdout_bytes == names.replace(b"\0", b"\n")
    done = run("--files-from", "-", "-0", "-o", "again", "-q", input=names)
    assert "gone.html" in done.stderr
    assert {"big.txt", odd.replace(".html", ".txt")} <= {*os.listdir("again")}


def test_a_report_without_failures_names_none(run: Run) -> None:
    run("storm.html", "-o", "clean", "-q")
    assert run("report", "clean", "--failed").stdout == ""


def test_a_report_as_json(run: Run, pages: Path) -> None:
    (pages / "x\x1b[31m.html").write_bytes(b"")
    run("storm.html", "empty.html", "gone.html", "x\x1b[31m.html", "-o", "clean", "-q")
    done = run("report", "clean", "--json")
    report = json.loads(done.stdout)
    assert "\\u001b" not in done.stdout
    assert {name: report[name] for name in ("pages", "done", "failed", "empty")} == {
        "pages": 4, "done": 3, "failed": 1, "empty": 2
    }  # fmt: skip
    assert report["failures"][0]["example"] == "gone.html"
    assert report["sizes"][0]["from"] is None
    assert sum(part["pages"] for part in report["sizes"]) == 3


def test_views_of_a_report_that_exclude_each_other(run: Run) -> None:
    run("storm.html", "-o", "clean", "-q")
    for options in (["--json", "--failed"], ["--html", "x", "--json"], ["-0"]):
        assert run("report", "clean", *options).exit_code == 2
    assert run("report", "clean", "--html", "-").stdout.startswith("<!doctype html>")
    assert not Path("-").exists()
