"""Pages per second and F1 of stripper and other tools on one WARC file, with the same number of processes.

    python benchmarks/crawls.py DIR [--pages 1000] [--records 4000] [--repeats 2]

DIR is the folder of WCXB, whose pages recur until the WARC file has as many records as given. Each command writes the
texts as JSON lines; they take turns, and the best turn counts. trafilatura and resiliparse get the records from
FastWARC, and so does trafilatura in datatrove, whose own reader stops at records without an address in its form. Tools
that are not installed are left out. Compare pages per second only if the load that is printed is near zero; CPU seconds
are those of all processes of a command.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import importlib.util
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import datasets
from quality import ENGINES, compare

PROCESSES = 2

STRIPPER = {
    "stripper --jobs 1": ["--jobs", "1"],
    "stripper --jobs 2": ["--jobs", "2"],
    "stripper --cluster local --jobs 2": ["--cluster", "local", "--jobs", "2"],
}
DATATROVE = "trafilatura in datatrove"
"""It kills its processes, whose CPU time the system then does not report."""
PEERS = {"trafilatura": "trafilatura", "resiliparse": "resiliparse", DATATROVE: "datatrove"}
"""The package of each peer."""

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
HEAD = """WARC/1.0\r
WARC-Type: response\r
WARC-Record-ID: <urn:uuid:{:032x}>\r
WARC-Date: 2025-01-01T00:00:00Z\r
WARC-Target-URI: {}\r
Content-Type: application/http; msgtype=response\r
Content-Length: {}\r
\r
"""


class Took(NamedTuple):
    """Seconds used by a command and its children."""

    wall: float
    cpu: float


def write_warc(path: Path, pages: Sequence[datasets.GoldPage], number: int) -> None:
    """Write a WARC file whose records are gzip members, as in crawls."""
    with path.open("wb") as file:
        for at, page in enumerate(islice(cycle(pages), number)):
            body = ANSWER + page.data
            head = HEAD.format(at, page.url or f"https://{page.name}.example/", len(body))
            file.write(gzip.compress(head.encode() + body + b"\r\n\r\n", 6))


def records(warc: str, part: int, parts: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield identifier, address and page of the records of a part: every so many of the file."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with open(warc, "rb") as file:
        for at, record in enumerate(ArchiveIterator(file, record_types=WarcRecordType.response)):
            if at % parts == part:
                yield record.record_id or "", record.headers["WARC-Target-URI"], record.reader.read()


def run_peer(name: str, warc: str, out: str, part: int) -> None:
    """Extract the texts of a part of the records; those of pages on which the peer fails are left out."""
    extract = ENGINES[name]()
    with open(f"{out}/{part}.jsonl", "w", encoding="utf-8") as file:
        for identifier, url, data in records(warc, part, PROCESSES):
            try:
                row = {"id": identifier, "text": extract(data, url)}
            except Exception:
                continue
            file.write(json.dumps(row) + "\n")


def run_datatrove(warc: str, out: str) -> None:
    """Extract all texts by a pipeline of datatrove."""
    document = importlib.import_module("datatrove.data").Document
    extractor = importlib.import_module("datatrove.pipeline.extractors").Trafilatura
    writer = importlib.import_module("datatrove.pipeline.writers").JsonlWriter
    executor = importlib.import_module("datatrove.executor").LocalPipelineExecutor

    def read(_: Any, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        for identifier, _url, data in records(warc, rank, world_size):
            yield document(text=data.decode("utf-8", "replace"), id=identifier)

    steps = [read, extractor(favour_precision=False, timeout=30), writer(out, compression=None)]
    executor(steps, tasks=PROCESSES, workers=PROCESSES, logging_dir=f"{out}-logs").run()


def commands(name: str, warc: Path, out: Path) -> list[list[str]]:
    """Return the commands that extract the texts, which run at the same time."""
    if name in STRIPPER:
        return [["-m", "stripper", str(warc), "-o", str(out), "-q", "--to", "jsonl", *STRIPPER[name]]]
    parts = [-1] if name == DATATROVE else range(PROCESSES)
    return [[__file__, str(warc), "--run", name, str(out), str(part)] for part in parts]


def run(name: str, warc: Path, out: Path) -> Took:
    """Extract the texts of a WARC file into JSON lines; exits if that fails."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    started = [
        subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands(name, warc, out)
    ]
    statuses = [process.wait() for process in started]
    if any(statuses):
        sys.exit(f"{name} failed: {commands(name, warc, out)[0]}")
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def f1(out: Path, pages: Sequence[datasets.GoldPage]) -> float:
    """Return the mean F1 of the first record of each page; a page without a row has an empty text."""
    texts = {}
    for path in out.glob("*.jsonl"):
        for row in map(json.loads, path.open(encoding="utf-8")):
            identifier = row["id"] if "id" in row else row["source"]["record"]["id"]
            texts[int(identifier.strip("<>").rpartition(":")[2], 16)] = row["text"]
    return statistics.mean(compare(texts.get(at, ""), page).f1 for at, page in enumerate(pages))


def reading(warc: Path) -> float:
    """Return the CPU seconds in which all records are listed and read, as by a batch."""
    from stripper.batch.output_names import Location
    from stripper.batch.sources import Source
    from stripper.batch.sources.fields import DEFAULT_FIELDS

    start = time.process_time()
    for record in list(Source(str(warc), Location("", warc.name), "warc").records(DEFAULT_FIELDS, Counter())):
        record.read()
    return time.process_time() - start


def report(folder: Path, given: argparse.Namespace) -> None:
    """Run all commands in turns, and print their figures."""
    pages = list(islice(datasets.wcxb(given.folder), given.pages))
    warc = folder / "crawl.warc.gz"
    write_warc(warc, pages, given.records)
    names = [*STRIPPER, *(name for name, package in PEERS.items() if importlib.util.find_spec(package))]
    names = [name for name in names if not given.only or name in given.only]
    took: dict[str, list[Took]] = {name: [] for name in names}
    for _ in range(given.repeats):
        for name in names:
            took[name].append(run(name, warc, folder / name))
            print(f"{name}: {took[name][-1]}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    print(f"{given.records:,} records of {len(pages):,} pages\n\n| | pages/s | CPU ms a page | F1 |\n|---|---|---|---|")
    for name, turns in took.items():
        wall, cpu = min(turn.wall for turn in turns), min(turn.cpu for turn in turns)
        score = f1(folder / name, pages[: given.records])
        used = "–" if name == DATATROVE else f"{cpu / given.records * 1000:.1f}"
        print(f"| {name} | {given.records / wall:.1f} | {used} | {score:.3f} |")
    print(f"\nreading: {reading(warc) / given.records * 1000:.2f} ms of CPU a page")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--pages", type=int, default=1000, metavar="N", help="different pages (default: 1000)")
    parser.add_argument("--records", type=int, default=4000, metavar="N", help="records (default: 4000)")
    parser.add_argument("--repeats", type=int, default=2, metavar="N", help="turns of each command (default: 2)")
    parser.add_argument("--only", action="append", metavar="NAME", help="run this command alone; may be repeated")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        name, out, part = given.run
        if int(part) < 0:
            run_datatrove(str(given.folder), out)
        else:
            run_peer(name, str(given.folder), out, int(part))
        return
    with tempfile.TemporaryDirectory() as folder:
        report(Path(folder), given)


if __name__ == "__main__":
    main()
