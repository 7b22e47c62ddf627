"""Measure how time and memory grow with the size of pages that are made to be costly.

    python benchmarks/complexity.py [--quick] [--only TEXT] [--sizes MB...] [--engine NAME] [--inputs DIR]

Each page is extracted and written in every format in a process of its own. Prints, for each kind of page, the exponent
with which CPU time grows from an eighth of the largest size to that size, seconds per megabyte, and bytes of memory
per byte. Exits with status 1 if any is above its bound: an exponent of 1.2, 1 s/MB, or 20 bytes per byte + 100 MB.
Time grows by a step where more of a page is kept from some size on, so a kind of page above an exponent of 1.2 is also
measured at twice the size, and the lower exponent counts.
`--inputs` adds copies of each input of html5lib-tests and of each page of Web Platform Tests below a folder. There are
thousands, so each is first measured in one process, up to 0.25 MB, and only the ones near a bound like the others.
`--quick` stops at 1 MB. `--engine` measures a peer, of which only the text is taken. Times are those of a machine that
does nothing else.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import inf, log
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from costly_pages import PAGES, copies
from quality import ENGINES
from standard_inputs import inputs

MB = 1_000_000
FACTOR = 8
"""The largest size relative to the one from which growth is measured."""
SIZES, QUICK = (0.25, 1.0, 8.0), (0.125, 1.0)
MAX_EXPONENT = 1.2
MAX_SECONDS = 1.0
"""Seconds per megabyte."""
MAX_BYTES, MAX_BASE = 20, 100 * MB
"""Bytes of memory per byte of a page, in addition to those of a page of any size."""
MIN_SECONDS = 0.2
"""CPU time of the largest page from which its growth is measured; below, the time of the machine varies as much."""
SCREENED = 32_000, 256_000
"""Bytes of the pages by which inputs near a bound are found."""
NEAR = 0.8
"""The part of a bound from which an input is near it."""
MAX_CPU = 60
"""Seconds of CPU time after which a process is killed."""
MAX_MEMORY = 6_000 * MB
"""Bytes of memory that a process may allocate."""


class Cost(NamedTuple):
    """The CPU time in seconds and the peak memory in bytes of a process for one page; both infinite if it failed."""

    size: int
    seconds: float
    memory: float


class Growth(NamedTuple):
    """The time and memory that a kind of page takes."""

    name: str
    exponent: float
    seconds: float
    """Per megabyte."""
    bytes: float
    """Of memory beyond `MAX_BASE`, per byte."""

    @property
    def problems(self) -> list[str]:
        """The bounds that it exceeds."""
        bounds = {"exponent": MAX_EXPONENT, "seconds": MAX_SECONDS, "bytes": MAX_BYTES}
        return [name for name, bound in bounds.items() if getattr(self, name) > bound]


def measure(engine: str, name: str, size: int, seconds: int = MAX_CPU, folder: Path | None = None) -> Cost:
    """Extract a page in a process of its own, which is killed after some seconds of CPU time."""
    command = [sys.executable, __file__, "--engine", engine, "--page", name, str(size), str(seconds)]
    if folder:
        command += ["--inputs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except subprocess.CalledProcessError as error:
        print(f"{name}, {size / MB} MB: {error} {error.stderr.decode()[-500:]}", file=sys.stderr)
        return Cost(size, inf, inf)
    return Cost(*json.loads(done.stdout))


def extract_page(engine: str, name: str, size: int, limit: int, folder: Path | None) -> Cost:
    """Extract a page in this process."""
    run = loaded(engine)
    data = PAGES[name](size) if name in PAGES else copies(inputs(folder)[name])(size) if folder else b""
    start = time.process_time()
    limit += int(start)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    run(data, "")
    seconds = time.process_time() - start
    unpacked = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    return Cost(len(unpacked), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def loaded(engine: str) -> Callable[[bytes, str], str]:
    """Return the function of an engine, whose models are loaded."""
    run = every_format if engine == "stripper" else ENGINES[engine]()
    run(b"<html><body><p>A page by which the model is loaded.", "")
    run(b"A text by which the model for text dumps is loaded.", "")
    return run


def every_format(data: bytes, url: str) -> str:
    """Extract a page and write it in all formats."""
    from stripper import StripperError, extract

    try:
        document = extract(data, url=url or None, images=True)
    except StripperError as error:
        return str(error)
    outputs = (document.text, document.markdown, document.html, document.tei, json.dumps(document.to_dict()))
    return outputs[0]


def _exponent(small: Cost, large: Cost) -> float:
    """Return the exponent with which time grows; 0 if it is too short."""
    if MIN_SECONDS <= large.seconds < inf and small.seconds < inf:
        return log(large.seconds / small.seconds) / log(large.size / small.size)
    return 0.0


def near_bounds(engine: str, folder: Path) -> list[str]:
    """Return the inputs below a folder whose time, for copies of them, is near a bound."""
    run, found = loaded(engine), inputs(folder)
    names = []
    for name, data in found.items():
        small, large = (min(_cpu_seconds(run, copies(data)(size)) for _ in range(2)) for size in SCREENED)
        slow = large > NEAR * MAX_SECONDS * SCREENED[1] / MB
        # Times of some milliseconds vary, so growth is that beyond the bound.
        grows = large > MIN_SECONDS / FACTOR and log(large / small) / log(SCREENED[1] / SCREENED[0]) > MAX_EXPONENT
        if slow or grows:
            names.append(name)
    print(f"{len(found):,} inputs, {len(names):,} of them near a bound", file=sys.stderr)
    return names


def _cpu_seconds(run: Callable[[bytes, str], str], data: bytes) -> float:
    """Return the CPU time of a page, at least a millisecond."""
    start = time.process_time()
    run(data, "")
    return max(1e-3, time.process_time() - start)


def growth(given: argparse.Namespace, name: str, sizes: Sequence[float]) -> Growth:
    """Measure the pages of a generator, or copies of an input, at all sizes, in megabytes."""
    largest = max(sizes)

    def cost(size: float) -> Cost:
        return measure(given.engine, name, round(size * MB), folder=given.inputs)

    costs = {size: cost(size) for size in {*sizes, largest / FACTOR}}
    small, large = costs[largest / FACTOR], costs[largest]
    exponent = _exponent(small, large)
    if exponent > MAX_EXPONENT:
        exponent = min(exponent, _exponent(large, cost(2 * largest)))
    seconds = large.seconds * MB / large.size
    return Growth(name, exponent, seconds, max((cost.memory - MAX_BASE) / cost.size for cost in costs.values()))


def measured(names: Sequence[str], given: argparse.Namespace) -> Iterator[Growth]:
    sizes = given.sizes or (QUICK if given.quick else SIZES)
    with ThreadPoolExecutor(given.jobs) as pool:
        yield from pool.map(lambda name: growth(given, name, sizes), names)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="stop at 1 MB")
    parser.add_argument("--sizes", type=float, nargs="+", metavar="MB")
    parser.add_argument("--only", default="", metavar="TEXT", help="kinds of pages with the text in their names")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes at a time")
    parser.add_argument("--engine", choices=ENGINES, default="stripper")
    parser.add_argument("--inputs", type=Path, metavar="DIR", help="folder of html5lib-tests or Web Platform Tests")
    parser.add_argument("--page", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.page:
        name, size, limit = given.page
        print(json.dumps(extract_page(given.engine, name, int(size), int(limit), given.inputs)))
        return
    names = [name for name in PAGES if given.only in name]
    if given.inputs:
        # A process of its own, since the memory of one that starts others counts as theirs.
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            near = pool.submit(near_bounds, given.engine, given.inputs).result()
        names += [name for name in near if given.only in name]
    print("| page | exponent | s/MB | bytes/byte | above |\n|---|---|---|---|---|")
    failed = 0
    for each in measured(names, given):
        failed += bool(each.problems)
        row = (f"{each.exponent:.2f}", f"{each.seconds:.2f}", f"{max(0.0, each.bytes):.1f}", ", ".join(each.problems))
        print("|", " | ".join((each.name.replace("|", "\\|"), *row)), "|", flush=True)
    sys.exit(f"{failed} kinds of pages are above a bound" if failed else None)


if __name__ == "__main__":
    main()
