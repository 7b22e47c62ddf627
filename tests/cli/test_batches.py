"""`stripper SOURCE... -o OUT` as people use it: options, summary, exit status."""

from __future__ import annotations

import gzip
import io
import json
import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import click
import jsonschema_rs
import pytest
import zstandard

from stripper.batch.plan import Allowance
from stripper.batch.schedule import Progress as Far
from stripper.batch.writers import OWN
from stripper.cli import values
from stripper.cli.progress import Progress
from stripper.render import sidecar

from .conftest import CLEAN, PAGE, Program, Run, command, plain


def rows(path: str) -> list[dict[str, object]]:
    data = Path(path).read_bytes()
    if path.endswith(".gz"):
        data = gzip.decompress(data)
    if path.endswith(".zst"):
        data = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)).read()
    return [json.loads(line) for line in data.splitlines()]


def test_a_summary_comes_out_at_the_end(run: Run) -> None:
    done = run("storm.html", "empty.html", "-o", "clean", "--max-bytes", "10k")
    assert done.exit_code == 0
    first, *rest = done.stdout.splitlines()
    assert first.startswith("2 pages: 2 done, 0 failed; all in ")
    assert any(line.startswith("words ") and "nothing kept of 1 page" in line for line in rest)
    assert rest[-1].split() == ["more", "stripper", "report", "clean"]
    assert run("storm.html", "-o", "clean", "-q").stdout == ""


def test_failures_are_said_by_cause_and_what_is_missing_every_time(run: Run) -> None:
    arguments = ("gone.html", "storm.html", "-o", "clean")
    done = run(*arguments)
    assert done.exit_code == 1
    assert done.stderr == "stripper: gone.html: No such file or directory; check the name.\n"
    assert "1 unreadable, such as gone.html: No such file" in done.stdout
    assert run(*arguments).stderr == done.stderr
    Path("gone.html").write_text(PAGE)
    assert run(*arguments).exit_code == 0


def test_strict_counts_pages_that_were_done_before(run: Run) -> None:
    assert run("empty.html", "-o", "clean", "--strict").exit_code == 3
    assert run("empty.html", "-o", "clean", "--strict").exit_code == 3
    assert run("empty.html", "-o", "clean").exit_code == 0


@pytest.mark.parametrize("packed", [None, "gzip", "zstd"])
def test_rows_of_json(run: Run, packed: str | None) -> None:
    ending = {None: "", "gzip": ".gz", "zstd": ".zst"}[packed]
    options = ["--compress", packed] if packed else []
    assert run("storm.html", "empty.html", "-o", "rows", "--to", "jsonl", "--shard-size", "1", *options).exit_code == 0
    assert sorted(os.listdir("rows")) == [OWN, f"shard-00000.jsonl{ending}", f"shard-00001.jsonl{ending}"]
    [row] = rows(f"rows/shard-00000.jsonl{ending}")
    assert row["text"] == CLEAN
    schema = sidecar.schema()
    for name, value in row.items():
        jsonschema_rs.validate({**schema["properties"][name], "$defs": schema.get("$defs", {})}, value)
    assert {"source", "title", "authors", "counts", "warnings", "text"} <= row.keys()
    [empty] = rows(f"rows/shard-00001.jsonl{ending}")
    assert (empty["text"], len(empty["warnings"])) == ("", 1)  # type: ignore[arg-type]


def test_rows_take_the_form_that_is_asked_for(run: Run) -> None:
    run("storm.html", "-o", "rows", "--to", "jsonl", "-f", "html")
    assert str(rows("rows/shard-00000.jsonl")[0]["text"]).startswith("<!")


def test_shards_of_somebody_else_are_not_overwritten(run: Run) -> None:
    Path("rows").mkdir()
    Path("rows/shard-00000.jsonl").write_text("mine\n")
    done = run("storm.html", "-o", "rows", "--to", "jsonl")
    assert done.exit_code == 1
    assert "add --force" in done.stderr
    assert Path("rows/shard-00000.jsonl").read_text() == "mine\n"
    assert run("storm.html", "-o", "rows", "--to", "jsonl", "--force").exit_code == 0
    assert len(rows("rows/shard-00000.jsonl")) == 1


def test_pages_come_from_lists_patterns_and_stdin(run: Run, pages: Path, program: Program) -> None:
    (pages / "two\nlines.html").write_text(PAGE)
    done = program("--files-from", "-", "-0", "-o", "clean", "-q", stdin=b"two\nlines.html\0storm.html")
    assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(os.listdir("clean")) == sorted([OWN, "storm.json", "storm.txt", "two\nlines.json", "two\nlines.txt"])
    assert run("s*.html", "-o", "globbed").exit_code == 0
    assert Path("globbed/storm.txt").read_text() == CLEAN
    done = program("-", "-o", "piped", stdin=PAGE.encode())
    assert done.returncode == 0
    assert Path("piped/stdin.txt").read_text() == CLEAN
    assert b"all of it before" not in program("-", "-o", "piped", stdin=PAGE.encode()).stdout
    assert b"more than 100 bytes" in program("-", "-o", "piped", "--max-bytes", "100", stdin=PAGE.encode()[1:]).stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["storm.html", "--jobs", "2"], "--jobs is for batches; add -o DIR"),
        (["storm.html", "--retry-failed"], "add -o DIR"),
        (["--files-from", "list"], "add -o DIR"),
        (["storm.html", "-o", "clean", "--jobs", "0"], "--jobs"),
        (["storm.html", "-o", "clean", "--timeout", "soon"], "give seconds"),
        (["storm.html", "-o", "clean", "--timeout", "0"], "give seconds"),
        (["storm.html", "-o", "clean", "--max-memory", "much"], "500M"),
        (["storm.html", "-o", "clean", "--max-failures", "some"], "5%"),
        (["storm.html", "-o", "clean", "--compress", "gzip"], "--to jsonl"),
        (["storm.html", "-o", "clean", "--to", "jsonl", "-f", "json"], "-f"),
        (["storm.html", "-o", "clean", "-0"], "--files-from"),
        (["-", "-o", "clean", "--files-from", "-"], "once"),
        (["s*.html", "x.html", "-o", "clean", "--url", "https://example.org/"], "--url"),
        (["report", "storm.html"], "no directory"),
        (["report", "."], "holds no batch"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_said_and_nothing_is_written(run: Run, pages: Path, arguments: list[str], said: str) -> None:
    before = sorted(pages.rglob("*"))
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert sorted(pages.rglob("*")) == before


def test_an_unknown_encoding_is_wrong_usage_in_batches_too(run: Run) -> None:
    done = run("storm.html", "-o", "clean", "--encoding", "klingon")
    assert done.exit_code == 2
    assert "klingon" in done.stderr


def test_a_missing_list_is_said(run: Run) -> None:
    done = run("--files-from", "gone", "-o", "clean")
    assert done.exit_code == 1
    assert "check the name" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_summary_that_cannot_be_written_is_an_error(pages: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(["storm.html", "-o", "clean"]), stdout=full, stderr=subprocess.PIPE, env=plain(), timeout=60
        )
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr


def test_ctrl_c_finishes_says_how_to_go_on_and_ends_with_130(pages: Path) -> None:
    (pages / "in").mkdir()
    for number in range(400):
        (pages / "in" / f"{number:03d}.html").write_text(PAGE)
    process = subprocess.Popen(
        command(["in", "-o", "clean"]), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=plain()
    )
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not list(pages.glob("clean/*.txt")):
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"finishing the pages in hand" in stderr
    assert b"the same command goes on" in stderr
    assert b" to do" in stdout.splitlines()[0]
    assert len(list(pages.glob("clean/*.txt"))) == len(list(pages.glob("clean/*.json")))


def test_a_report_is_the_summary_with_plots_and_commands(run: Run, pages: Path) -> None:
    (pages / "x\x1b[31m<b>.html").write_text(PAGE)
    run("storm.html", "empty.html", "gone.html", "x\x1b[31m<b>.html", "-o", "clean", "--keep", "caption", "-q")
    done = run("report", "clean")
    assert done.exit_code == 0
    assert done.stdout.startswith("4 pages: 3 done, 1 failed")
    assert "stripper diff --keep caption empty.html\n" in done.stdout
    assert r"stripper diff --keep caption $'x\x1b[31m<b>.html'" in done.stdout
    assert "size, pages\n" in done.stdout
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


def test_the_commands_of_a_report_are_ones_that_work(run: Run, pages: Path) -> None:
    for name in ("a b.html", "it's.html", "two\nlines.html", "-dash.html", os.fsdecode(b"latin-\xe9.html")):
        (pages / name).write_bytes(b"")
    names = ["a b.html", "it's.html", "two\nlines.html", "./-dash.html", os.fsdecode(b"latin-\xe9.html")]
    run(*names, "-o", "clean", "-q")
    commands = [line.split("  ")[-1] for line in run("report", "clean").stdout.splitlines() if "stripper diff" in line]
    assert len(set(commands)) == 5
    for said in set(commands):
        done = subprocess.run(
            ["bash", "-c", f"set -e; {said.replace('stripper', 'ls', 1).replace(' diff', ' --', 1)}"],
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, (said, done.stderr)


def test_the_commands_of_a_report_have_the_options_of_the_batch(run: Run, pages: Path) -> None:
    Path("my rules.toml").write_text('host = "*"\n\n[[rule]]\ndo = "drop"\ntext = "nothing"\n')
    options = ("--page-type", "forum", "--keep", "related,caption", "--drop-lines", "2,9-", "--rules", "my rules.toml")
    run("storm.html", "-o", "clean", "-q", *options)
    said = (
        "stripper diff --page-type forum --keep caption,related --drop-lines 2-2,9- --rules 'my rules.toml' storm.html"
    )
    assert f"  {said}\n" in run("report", "clean").stdout
    assert run(*shlex.split(said)[1:]).exit_code == 0


def test_numbers_of_lines_are_for_batches_of_one_page(run: Run) -> None:
    lists = ["--files-from", "list"]
    for several in (["storm.html", "empty.html"], ["."], ["*.html"], lists, ["storm.html", *lists]):
        done = run(*several, "-o", "clean", "--keep-lines", "3")
        assert done.exit_code == 2
        assert "--keep-lines and --drop-lines are for one page" in done.stderr


def test_a_report_does_not_go_over_a_page(run: Run) -> None:
    run("storm.html", "-o", "clean", "-q")
    done = run("report", "clean", "--html", "storm.html")
    assert done.exit_code == 1
    assert "was not written by this option" in done.stderr
    assert Path("storm.html").read_text() == PAGE


def test_a_batch_of_nothing_has_a_summary(run: Run, pages: Path) -> None:
    (pages / "in").mkdir()
    done = run("in", "-o", "clean")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "0 pages: 0 done, 0 failed; all of it before")
    assert run("report", "clean").exit_code == 0
    assert run("report", "clean", "--html", "report.html").exit_code == 0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now  # type: ignore[return-value]


def test_without_a_terminal_progress_is_a_line_every_so_often(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    with Progress(quiet=False) as shown, Progress(quiet=True) as quiet:
        for second in range(0, 31, 5):
            clock[0] = second
            for each in (shown, quiet):
                each.show(Far(1_000, 100 + 2 * second, 100, 1, None))
    assert capsys.readouterr().err.splitlines() == [
        "stripper: 120 of 1,000 pages, 1 failed",
        "stripper: 140 of 1,000 pages, 2 a second, 7 min left, 1 failed",
        "stripper: 160 of 1,000 pages, 2 a second, 7 min left, 1 failed",
    ]


@pytest.mark.parametrize(
    ("given", "size"),
    [("500", 500), ("10k", 10_000), ("1.5M", 1_500_000), ("2G", 2_000_000_000), ("2gb", 2_000_000_000)],
)
def test_sizes(given: str, size: int) -> None:
    assert values.size(None, None, given) == size  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["", "0", "M", "-5", "1e9", "5T", "two"])
def test_no_sizes(given: str) -> None:
    with pytest.raises(click.BadParameter):
        values.size(None, None, given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "allowance"),
    [("0", Allowance(0)), ("100", Allowance(100)), ("5%", Allowance(0.05, True)), ("0.1 %", Allowance(0.001, True))],
)
def test_failures(given: str, allowance: Allowance) -> None:
    assert values.failures(None, None, given) == allowance  # type: ignore[arg-type]
