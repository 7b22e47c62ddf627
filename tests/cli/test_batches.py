"""`stripper SOURCE... -o OUT`: options, summary and exit status."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import time
from pathlib import Path

import jsonschema_rs
import pytest
import zstandard

from stripper.batch.writers import STATE_DIRECTORY
from stripper.render import sidecar

from .conftest import CLEAN, PAGE, Program, Run, command, plain


def rows(path: str) -> list[dict[str, object]]:
    data = Path(path).read_bytes()
    if path.endswith(".gz"):
        data = gzip.decompress(data)
    if path.endswith(".zst"):
        data = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)).read()
    return [json.loads(line) for line in data.splitlines()]


def test_a_summary_is_printed_at_the_end(run: Run) -> None:
    done = run("storm.html", "empty.html", "-o", "clean", "--max-bytes", "10k")
    assert done.exit_code == 0
    first, *rest = done.stdout.splitlines()
    assert first.startswith("2 pages: 2 done, 0 failed; all processed in ")
    assert any(line.startswith("words ") and "nothing kept from 1 page" in line for line in rest)
    assert rest[-1].split() == ["more", "stripper", "report", "clean"]
    assert run("storm.html", "-o", "clean", "-q").stdout == ""


def test_failures_are_listed_by_cause_and_missing_files_reported_every_time(run: Run) -> None:
    arguments = ("gone.html", "storm.html", "-o", "clean")
    done = run(*arguments)
    assert done.exit_code == 1
    assert done.stderr == "stripper: gone.html: No such file or directory; check the name.\n"
    assert "1 unreadable, e.g. gone.html: No such file" in done.stdout
    assert run(*arguments).stderr == done.stderr
    Path("gone.html").write_text(PAGE)
    assert run(*arguments).exit_code == 0


def test_pages_in_other_languages_are_no_failures(run: Run) -> None:
    done = run("storm.html", "-o", "clean", "--lang", "DE,fr")
    assert done.exit_code == 0
    assert done.stdout.startswith("1 page: 0 done, 0 failed, 1 in other languages")
    assert run("storm.html", "-o", "clean", "--lang", "de", "--lang", "en").stdout.startswith("1 page: 1 done")


def test_strict_applies_to_pages_done_by_an_earlier_run(run: Run) -> None:
    assert run("empty.html", "-o", "clean", "--strict").exit_code == 3
    assert run("empty.html", "-o", "clean", "--strict").exit_code == 3
    assert run("empty.html", "-o", "clean").exit_code == 0


def test_pages_below_the_lowest_confidence_are_reported_and_with_strict_status_3(run: Run) -> None:
    done = run("storm.html", "-o", "clean", "--strict", "--min-confidence", "1")
    assert done.exit_code == 3
    assert "confidence below the minimum 1" in done.stdout
    assert run("storm.html", "-o", "clean", "--strict", "--min-confidence", "0.1").exit_code == 0
    shown = run("report", "clean")
    assert "lowest confidence" in shown.stdout


@pytest.mark.parametrize("packed", [None, "gzip", "zstd"])
def test_json_rows(run: Run, packed: str | None) -> None:
    ending = {None: "", "gzip": ".gz", "zstd": ".zst"}[packed]
    options = ["--compress", packed] if packed else []
    assert run("storm.html", "empty.html", "-o", "rows", "--to", "jsonl", "--shard-size", "1", *options).exit_code == 0
    assert sorted(os.listdir("rows")) == [STATE_DIRECTORY, f"shard-00000.jsonl{ending}", f"shard-00001.jsonl{ending}"]
    [row] = rows(f"rows/shard-00000.jsonl{ending}")
    assert row["text"] == CLEAN
    schema = sidecar.schema()
    for name, value in row.items():
        jsonschema_rs.validate({**schema["properties"][name], "$defs": schema.get("$defs", {})}, value)
    assert {"source", "title", "authors", "counts", "warnings", "text"} <= row.keys()
    [empty] = rows(f"rows/shard-00001.jsonl{ending}")
    assert (empty["text"], len(empty["warnings"])) == ("", 1)  # type: ignore[arg-type]


def test_the_text_of_rows_has_the_requested_format(run: Run) -> None:
    run("storm.html", "-o", "rows", "--to", "jsonl", "-f", "html")
    assert str(rows("rows/shard-00000.jsonl")[0]["text"]).startswith("<!")


def test_foreign_shards_are_not_overwritten(run: Run) -> None:
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
    assert sorted(os.listdir("clean")) == sorted(
        [STATE_DIRECTORY, "storm.json", "storm.txt", "two\nlines.json", "two\nlines.txt"]
    )
    assert run("s*.html", "-o", "globbed").exit_code == 0
    assert Path("globbed/storm.txt").read_text() == CLEAN
    done = program("-", "-o", "piped", stdin=PAGE.encode())
    assert done.returncode == 0
    assert Path("piped/stdin.txt").read_text() == CLEAN
    assert b"none processed in this run" not in program("-", "-o", "piped", stdin=PAGE.encode()).stdout
    assert b"more than 100 bytes" in program("-", "-o", "piped", "--max-bytes", "100", stdin=PAGE.encode()[1:]).stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["storm.html", "--jobs", "2"], "--jobs applies to batches only; add -o DIR"),
        (["storm.html", "--retry-failed"], "add -o DIR"),
        (["storm.html", "--jobs", "2"], "add -o DIR"),
        (["storm.html", "-o", "clean", "--jobs", "0"], "--jobs"),
        (["storm.html", "-o", "clean", "--timeout", "soon"], "a number of seconds"),
        (["storm.html", "-o", "clean", "--timeout", "0"], "a number of seconds"),
        (["storm.html", "-o", "clean", "--max-memory", "much"], "500M"),
        (["storm.html", "-o", "clean", "--max-memory", "63M"], "63M is too little; use at least 64M."),
        (["storm.html", "-o", "clean", "--max-failures", "some"], "5%"),
        (["storm.html", "-o", "clean", "--lang", "en,english"], "'english' is not a language code"),
        (["storm.html", "--lang", "en"], "--lang applies to batches only; add -o DIR"),
        (["storm.html", "-o", "clean", "--compress", "gzip"], "--to jsonl"),
        (["storm.html", "-o", "clean", "--to", "jsonl", "-f", "json"], "-f"),
        (["storm.html", "-o", "clean", "-0"], "--files-from"),
        (["-", "-o", "clean", "--files-from", "-"], "once"),
        (["s*.html", "x.html", "-o", "clean", "--url", "https://example.org/"], "--url"),
        (["report", "storm.html"], "is not a directory"),
        (["report", "."], "contains no batch"),
    ],
    ids=" ".join,
)
def test_usage_errors_write_nothing(run: Run, pages: Path, arguments: list[str], message: str) -> None:
    before = sorted(pages.rglob("*"))
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert sorted(pages.rglob("*")) == before


def test_an_unknown_encoding_is_a_usage_error(run: Run) -> None:
    done = run("storm.html", "-o", "clean", "--encoding", "klingon")
    assert done.exit_code == 2
    assert "klingon" in done.stderr


def test_a_missing_list_is_an_error(run: Run) -> None:
    done = run("--files-from", "gone", "-o", "clean")
    assert done.exit_code == 1
    assert "check the name" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_stdout_is_an_error_without_traceback(pages: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(["storm.html", "-o", "clean"]), stdout=full, stderr=subprocess.PIPE, env=plain(), timeout=60
        )
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr


def test_ctrl_c_finishes_the_pages_in_progress_and_exits_with_130(pages: Path) -> None:
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
    assert b"finishing the pages in progress" in stderr
    assert b"run the same command again to resume" in stderr
    assert b" remaining" in stdout.splitlines()[0]
    assert len(list(pages.glob("clean/*.txt"))) == len(list(pages.glob("clean/*.json")))


def test_line_numbers_apply_to_batches_of_one_page(run: Run) -> None:
    lists = ["--files-from", "list"]
    for several in (["storm.html", "empty.html"], ["."], ["*.html"], lists, ["storm.html", *lists]):
        done = run(*several, "-o", "clean", "--keep-lines", "3")
        assert done.exit_code == 2
        assert "--keep-lines and --drop-lines apply to a single page" in done.stderr


def test_a_batch_without_pages_has_a_summary(run: Run, pages: Path) -> None:
    (pages / "in").mkdir()
    done = run("in", "-o", "clean")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "0 pages: 0 done, 0 failed; none processed in this run")
    assert run("report", "clean").exit_code == 0
    assert run("report", "clean", "--html", "report.html").exit_code == 0


def test_the_extra_for_a_cluster_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stripper.cli.batches.find_spec", lambda name: None)
    done = run("storm.html", "-o", "out", "--cluster", "local")
    assert done.exit_code == 2
    assert "pip install 'boilerplate-stripper[dask]'" in " ".join(done.stderr.split())
