"""A batch under everything that may happen to it: killed workers, killed runs, poisonous pages.

    python benchmarks/soak.py [--pages 50000] [--source files|warc] [--to tree|jsonl] [--every 3] [--kills 5]
                              [--timeout 2]

Pages are generated, the same for the same number: as files, or as records of a crawl, one in a hundred of which is
damaged. One in a hundred is poison: it loops for ever, it takes all memory it can get (both by a hook that only this
script has), or it is nested ten thousand deep. A worker is killed every few seconds, the whole run so many times. In
the end every page must be noted once, those with a hook as failed for their cause and no other; outputs must be byte by
byte those of an undisturbed run, and nothing may lie anywhere else. The time limit is by the clock: on a busy
machine, longer ones are needed.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stripper.batch import runner
from stripper.batch.ledger import FILE
from stripper.batch.plan import Plan, Selection
from stripper.batch.sources.patterns import Patterns
from stripper.batch.writers import STATE_DIRECTORY, Layout
from stripper.document import Document
from stripper.pipeline import extract

LOOP, HOARD = b"<!-- soak: loop -->", b"<!-- soak: hoard -->"
HOOKED = ("*loop.html", "*hoard.html")
WORDS = (
    "harbour",
    "storm",
    "council",
    "winter",
    "roof",
    "bridge",
    "letter",
    "tram",
    "garden",
    "river",
    "morning",
    "price",
)


def poisoned(data: bytes, **given: Any) -> Document:
    """Run the pipeline with the hooks."""
    if data.startswith(LOOP):
        while True:
            pass
    if data.startswith(HOARD):
        hoard = []
        while True:
            hoard.append(bytearray(50_000_000))
    return extract(data, **given)


def page(number: int) -> tuple[str, bytes]:
    """Name and content of a page."""
    chance = random.Random(number)
    text = "".join(f"<p>{_sentence(chance)} {_sentence(chance)}</p>\n" for _ in range(chance.randint(2, 30)))
    links = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in chance.sample(WORDS, 8))
    body = f"<!doctype html><title>Page {number}</title><nav><ul>{links}</ul></nav><article>{text}</article>"
    kind = {0: "loop", 100: "hoard", 200: "deep"}.get(number % 300, "")
    name = f"{number // 1000:03d}/{number:06d}{kind}.html"
    if kind == "deep":
        return name, ("<div>" * 10_000 + body).encode()
    return name, {"loop": LOOP, "hoard": HOARD}.get(kind, b"") + body.encode()


HEAD = """WARC/1.0\r
WARC-Type: response\r
WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{:012d}>\r
WARC-Date: 2026-01-01T00:00:00Z\r
WARC-Target-URI: https://site{}.example/{}\r
Content-Type: application/http; msgtype=response\r
Content-Length: {}\r
\r
"""
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PACKED = b"Content-Encoding: gzip\r\n"
DAMAGED = 50
"""Remainder by 100 of the numbers of damaged records, whose packed content is changed in the middle."""


def record(number: int) -> bytes:
    """Return a page as a record of a crawl, in a gzip member of its own."""
    name, content = page(number)
    answer = ANSWER + b"\r\n" + content
    if number % 100 == DAMAGED:
        packed = bytearray(gzip.compress(content, mtime=0))
        packed[len(packed) // 2] ^= 0xFF
        answer = ANSWER + PACKED + b"\r\n" + packed
    head = HEAD.format(number, number % 97, name, len(answer))
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0)


def write(folder: Path, count: int, source: str) -> None:
    """Write the pages into a folder."""
    if source == "warc":
        folder.mkdir()
        with (folder / "crawl.warc.gz").open("wb") as file:
            file.writelines(map(record, range(count)))
        return
    for number in range(count):
        name, content = page(number)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(8, 25))).capitalize() + "."


class Silent:
    """Listener that ignores all events."""

    def __getattr__(self, name: str) -> Any:
        return lambda *given: None


def run(pages: str, out: str, to: str, timeout: float, hooked: bool) -> None:
    """Process the pages in a batch; runs in a process of its own."""
    patterns = Patterns(include=("*",), exclude=() if hooked else HOOKED)
    layout = Layout(out, "text", to=to, shard_size=1_000)
    plan = Plan(layout, jobs=os.cpu_count() or 1, timeout=timeout, max_memory=100_000_000, extract=poisoned)
    runner.run(plan, Selection((pages,), patterns=patterns), Silent())


def start(pages: Path, out: Path, given: argparse.Namespace, hooked: bool = True) -> subprocess.Popen[bytes]:
    command = [sys.executable, __file__, "--run", str(pages), str(out), "--to", given.to]
    command += ["--timeout", str(given.timeout)]
    return subprocess.Popen(command + (["--hooked"] if hooked else []), env={**os.environ, "TMPDIR": str(pages.parent)})


def noted(out: Path) -> Counter[str]:
    """Return the number of pages in the ledger by outcome."""
    try:
        connection = sqlite3.connect(f"file:{out / STATE_DIRECTORY / FILE}?mode=ro", uri=True, timeout=30)
        return Counter(dict(connection.execute("SELECT coalesce(code, 'waiting'), count(*) FROM pages GROUP BY 1")))
    except sqlite3.Error:
        return Counter()


def workers(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def disturb(pages: Path, out: Path, given: argparse.Namespace) -> tuple[int, int]:
    """Run the batch to its end in spite of all kills; how many workers and runs were killed."""
    chance, killed, runs = random.Random(1), 0, 0
    marks = [given.pages * (at + 1) // (given.kills + 1) for at in range(given.kills)]
    process, last = start(pages, out, given), time.monotonic()
    while process.poll() is None:
        time.sleep(0.5)
        found = workers(process.pid)
        if found and time.monotonic() - last > given.every:
            last = time.monotonic()
            os.kill(chance.choice(found), signal.SIGKILL)
            killed += 1
        counts = noted(out)
        if runs < len(marks) and counts.total() - counts["waiting"] > marks[runs]:
            process.kill()
            process.wait()
            runs += 1
            process = start(pages, out, given)
    if process.returncode:
        sys.exit(f"the last run ended with status {process.returncode}")
    return killed, runs


def outputs(out: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(out.rglob("*")):
        name = str(path.relative_to(out))
        if path.is_file() and not name.startswith(STATE_DIRECTORY):
            yield name, path.read_bytes()


def check(out: Path, undisturbed: Path, to: str, expected: Counter[str]) -> None:
    """Exit with what is wrong, if anything is."""
    counts = noted(out)
    if counts != expected:
        sys.exit(f"noted {dict(counts)}, expected {dict(expected)}")
    found, wanted = dict(outputs(out)), dict(outputs(undisturbed))
    if to == "jsonl":  # if the other run is without the hooked pages, shards begin elsewhere
        found, wanted = ({"all": b"".join(each.values())} for each in (found, wanted))
    if found != wanted:
        unlike = [name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name)]
        sys.exit(f"{len(unlike)} outputs differ, such as {sorted(unlike)[:3]}")
    if left := list((out / STATE_DIRECTORY / "new").iterdir()):
        sys.exit(f"leftover files: {left[:3]}")


def expected(given: argparse.Namespace, undisturbed: Counter[str]) -> Counter[str]:
    """Return the number of pages by outcome, of which those that are damaged are known by the undisturbed run."""
    kinds = Counter(number % 300 for number in range(given.pages))
    failed = Counter({"timeout": kinds[0], "memory": kinds[100]})
    failed |= Counter({code: count for code, count in undisturbed.items() if code not in ("", *failed)})
    return Counter({"": given.pages - failed.total(), **failed})


def soak(given: argparse.Namespace, folder: Path) -> None:
    pages, out, undisturbed = folder / "pages", folder / "out", folder / "undisturbed"
    write(pages, given.pages, given.source)
    files = sum(1 for path in pages.rglob("*") if path.is_file())
    begun = time.monotonic()
    killed, runs = disturb(pages, out, given)
    took = time.monotonic() - begun
    # Patterns choose files, not records.
    start(pages, undisturbed, given, hooked=given.source == "warc").wait()
    check(out, undisturbed, given.to, expected(given, noted(undisturbed)))
    if strange := {path.name for path in folder.iterdir()} - {"pages", "out", "undisturbed"}:
        sys.exit(f"outside of the output: {strange}")
    if sum(1 for path in pages.rglob("*") if path.is_file()) != files:
        sys.exit("the pages are not what they were")
    print(f"{given.pages:,} pages in {took:.0f} s, {killed} workers and {runs} runs killed: {dict(noted(out))};")
    print("all outputs as in an undisturbed run, and nothing else anywhere")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=50_000, metavar="N")
    parser.add_argument("--every", type=float, default=3.0, metavar="S", help="seconds between killed workers")
    parser.add_argument("--kills", type=int, default=5, metavar="N", help="how many times the run is killed")
    parser.add_argument("--source", choices=["files", "warc"], default="files")
    parser.add_argument("--timeout", type=float, default=2.0, metavar="S", help="seconds for a page")
    parser.add_argument("--to", choices=["tree", "jsonl"], default="tree")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--hooked", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        pages, out = given.run
        run(pages, out, given.to, given.timeout, given.hooked)
        return
    with tempfile.TemporaryDirectory() as folder:
        soak(given, Path(folder))


if __name__ == "__main__":
    main()
