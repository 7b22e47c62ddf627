"""The program as a process: bytes, locale, signals, pipes, file names."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CLEAN, PAGE, STORM, Program, command, plain


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, {"PYTHONUNBUFFERED": "1"}], ids=str
)
def test_stdout_is_only_the_clean_text_in_utf_8(program: Program, locale: dict[str, str]) -> None:
    done = program("storm.html", **locale)
    assert (done.returncode, done.stdout, done.stderr) == (0, CLEAN.encode(), b"")


def test_stdin_is_read_by_default_and_for_a_dash(program: Program) -> None:
    assert program(stdin=PAGE.encode()).stdout == CLEAN.encode()
    assert program("-", stdin=PAGE.encode()).stdout == CLEAN.encode()


def test_the_installed_command_is_the_same_program(pages: Path) -> None:
    script = Path(sys.executable).with_name("stripper")
    assert subprocess.run([script, "storm.html"], capture_output=True, env=plain()).stdout == CLEAN.encode()


def test_help_is_printed_at_a_terminal_without_a_file(pages: Path) -> None:
    main, terminal = pty.openpty()
    try:
        done = subprocess.run(command([]), stdin=terminal, capture_output=True, env=plain(), timeout=60)
    finally:
        os.close(main)
        os.close(terminal)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"stripper page.html" in done.stderr
    assert b"--help" in done.stderr


@pytest.mark.parametrize("arguments", [["big.html"], ["diff", "big.html"], ["-f", "json", "big.html", "storm.html"]])
def test_a_closed_pipe_is_no_error_message(pages: Path, arguments: list[str]) -> None:
    (pages / "big.html").write_text(PAGE + "".join(f"<p>{STORM} Again: {n}.</p>" for n in range(3000)))
    process = subprocess.Popen(command(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=plain())
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_ctrl_c_exits_quietly_and_keeps_finished_output(pages: Path) -> None:
    process = subprocess.Popen(
        command(["storm.html", "-", "-f", "markdown"]),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=plain(),
    )
    assert process.stdout is not None
    if not select.select([process.stdout], [], [], 20)[0]:
        process.kill()
    first = os.read(process.stdout.fileno(), 65_536)
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=60)
    assert (process.returncode, first + rest, errors) == (130, CLEAN.encode(), b"")


def test_any_file_name_can_be_read_printed_and_written(pages: Path, program: Program) -> None:
    names = [
        b"two words.html",
        b"two\nlines.html",
        b"esc\x1b[31m.html",
        b"latin-\xe9.html",
        "gr\u00fc\u00df.html".encode(),
    ]
    for name in names:
        Path(os.fsdecode(name)).write_bytes(b"")
    done = program(*names, "-o", "clean", LC_ALL="C")
    assert done.returncode == 0
    assert sorted(os.listdir(b"clean")) == sorted(
        [b".stripper", *(name.removesuffix(b".html") + ending for name in names for ending in (b".txt", b".json"))]
    )
    errors = program(*names, LC_ALL="C").stderr.decode()
    assert [line.split(": ")[1] for line in errors.splitlines()] == [
        "two words.html", r"two\nlines.html", r"esc\x1b[31m.html", r"latin-\xe9.html", "gr\u00fc\u00df.html"
    ]  # fmt: skip
    for path in Path("clean").glob("*.json"):
        assert json.loads(path.read_bytes())["source"]["path"].isprintable()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_device_is_a_failure_of_the_page(pages: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command(["storm.html"]), stdout=full, stderr=subprocess.PIPE, env=plain(), timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith(b"stripper: storm.html: Cannot write to stdout: No space left")
    assert done.stderr.count(b"\n") == 1


def test_help_and_version_do_not_import_slow_modules() -> None:
    code = "import sys, stripper.cli.commands; print(*{'rich', 'lxml', 'stripper.pipeline'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "\n"


def test_extraction_does_not_import_modules_of_other_commands(pages: Path) -> None:
    code = (
        "import sys; from stripper.__main__ import main; sys.argv[1:] = ['storm.html']\n"
        "try: main()\nfinally: print(*{'rich', 'sqlite3', 'multiprocessing'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == f"{CLEAN}\n"
