"""Measure the time of stripper: relative to lxml's parser on the same pages, by stage, and as a whole process.

    python benchmarks/speed.py [DIR] [--repeats 5] [--every N]

DIR holds HTML pages, which may be packed with gzip; without it, the fixtures are taken. lxml and stripper take turns on
each page, and at going first, and the shortest CPU time of the repeats counts, so that a busy machine disturbs both
alike and as little as possible. All pages come before any of them comes again: what is remembered of one only helps
those like it. The process is `stripper PAGE` on the page of median size, beside `trafilatura < PAGE` if that is
installed.
"""

from __future__ import annotations

import argparse
import gzip
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import mean, median
from types import ModuleType
from typing import Any, NamedTuple

from lxml import etree

from stripper import decode, metadata, parse
from stripper.classify import blocks, decide, duplicates, features, select, units
from stripper.pipeline import extract

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "pages"
STAGES: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (decode, ("decode",)),
    (parse, ("parse",)),
    (metadata, ("find",)),
    (features, ("measure", "measure_context")),
    (blocks, ("find",)),
    (units, ("find",)),
    (duplicates, ("find",)),
    (select, ("select_content", "removal_reasons")),
    (decide, ("decide",)),
)
"""Each stage and its functions that the pipeline or `classify` calls."""
RENDER = "render"
REST = "trees, and releasing memory"


class Timing(NamedTuple):
    """CPU seconds for one page."""

    lxml: float
    stripper: float
    stages: dict[str, float]


def read(folder: Path, every: int) -> Iterator[bytes]:
    """Yield the HTML pages below a folder, decompressed."""
    paths = sorted(p for p in folder.rglob("*") if p.name.endswith((".html", ".html.gz", ".htm", ".htm.gz")))
    for path in islice(paths, 0, None, every):
        data = path.read_bytes()
        yield gzip.decompress(data) if path.suffix == ".gz" else data


def watch(spent: dict[str, float]) -> None:
    """Wrap the functions of each stage so that they add their seconds to `spent`, by the name of the stage."""
    for module, names in STAGES:
        stage = module.__name__.rpartition(".")[2]
        for name in names:
            setattr(module, name, _timed(getattr(module, name), stage, spent))


def _timed(function: Callable[..., Any], stage: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*given: Any, **named: Any) -> Any:
        start = time.thread_time()
        try:
            return function(*given, **named)
        finally:
            spent[stage] = spent.get(stage, 0.0) + time.thread_time() - start

    return run


def measure(pages: Sequence[bytes], times: int, spent: dict[str, float]) -> list[Timing]:
    """Return the fastest of several runs over each page, with the time of each stage in that run."""
    runs = [[_run(page, spent, lxml_first=number % 2 == 0) for page in pages] for number in range(times)]
    return [_shortest(of_page) for of_page in zip(*runs, strict=True)]


def _run(page: bytes, spent: dict[str, float], lxml_first: bool) -> Timing:
    lxml = _lxml(page) if lxml_first else 0.0
    spent.clear()
    start = time.thread_time()
    document = extract(page)
    extracted = time.thread_time()
    document.text  # noqa: B018
    rendered = time.thread_time()
    del document
    end = time.thread_time()
    stages = {**spent, RENDER: rendered - extracted}
    stages[REST] = end - start - sum(stages.values())
    return Timing(lxml or _lxml(page), end - start, stages)


def _lxml(page: bytes) -> float:
    start = time.thread_time()
    etree.fromstring(page, etree.HTMLParser())
    return time.thread_time() - start


def _shortest(runs: Sequence[Timing]) -> Timing:
    return min(runs, key=lambda run: run.stripper)._replace(lxml=min(run.lxml for run in runs))


def process(command: Sequence[str], page: Path, times: int) -> float | None:
    """Return the least CPU seconds, user and system, of a command that reads a page; None if it fails."""
    spent = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with page.open("rb") as stdin:
            done = subprocess.run(command, stdin=stdin, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            return None
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def show_pages(timings: Sequence[Timing]) -> None:
    lxml, whole = mean(t.lxml for t in timings), mean(t.stripper for t in timings)
    ratio = median(t.stripper / t.lxml for t in timings)
    print(f"{len(timings)} pages: lxml parses one in {lxml * 1000:.2f} ms, stripper takes {whole * 1000:.2f} ms,")
    print(f"{whole / lxml:.2f} times as long in all, {ratio:.2f} times on the median page.\n")
    print("| stage | ms a page | share |\n|---|---|---|")
    for stage in dict.fromkeys(stage for timing in timings for stage in timing.stages):
        spent = mean(timing.stages.get(stage, 0.0) for timing in timings)
        print(f"| {stage} | {spent * 1000:.2f} | {spent / whole:.0%} |")


def show_processes(page: bytes, times: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(page)
        commands = {
            "stripper PAGE": [sys.executable, "-m", "stripper", os.fspath(path)],
            "trafilatura < PAGE": [sys.executable, "-c", "from trafilatura.cli import main; main()"],
        }
        print(f"\nThe whole process on a page of {len(page) / 1000:.0f} KB:")
        for name, command in commands.items():
            spent = process(command, path, times)
            print(f"{name}: " + ("not installed, or failed" if spent is None else f"{spent:.2f} s of CPU"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FIXTURES, metavar="DIR")
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="runs over each page (default: 5)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every N-th page only")
    given = parser.parse_args()
    pages = list(read(given.folder, given.every))
    if not pages:
        parser.error(f"there is no HTML page below {given.folder}")
    spent: dict[str, float] = {}
    watch(spent)
    show_pages(measure(pages, given.repeats, spent))
    show_processes(sorted(pages, key=len)[len(pages) // 2], given.repeats)


if __name__ == "__main__":
    main()
