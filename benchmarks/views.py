"""Measure the time of a whole `stripper diff` process for a page of 5,000 lines.

Usage: python benchmarks/views.py [--lines N] [--repeats N]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PARAGRAPH = "<p>{}: The storm reached the coast early on Tuesday, and it tore the roofs off more than forty houses.</p>"
ITEM = '<li><a href="/{0}">Story number {0}</a></li>'
VIEWS: tuple[list[str], ...] = (
    [],
    ["--all", "--scores"],
    ["--side-by-side", "--all"],
    ["--stat"],
    ["--json"],
    ["--html", "report.html"],
)


def page(lines: int) -> str:
    """Return a page with as many lines of content as of boilerplate."""
    body = "".join((PARAGRAPH if number % 2 else ITEM).format(number) for number in range(lines))
    return f"<!DOCTYPE html><html lang=en><title>Storm</title><body><main><article>{body}</article></main>"


def seconds(arguments: list[str], directory: str) -> float:
    """Return the seconds of one run."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "stripper", *arguments]
    subprocess.run(command, cwd=directory, check=True, capture_output=True, env={**os.environ, "COLUMNS": "120"})
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lines", type=int, default=5000)
    parser.add_argument("--repeats", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        Path(directory, "page.html").write_text(page(given.lines), encoding="utf-8")
        for arguments in (["page.html"], *(["diff", "page.html", *view] for view in VIEWS)):
            times = sorted(seconds(list(arguments), directory) for _ in range(given.repeats))
            print(f"{times[0]:6.2f} {times[len(times) // 2]:6.2f} s  stripper {' '.join(arguments)}")


if __name__ == "__main__":
    main()
