"""`stripper report`."""

from __future__ import annotations

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
