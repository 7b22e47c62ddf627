"""Batches for tests: pages, a pipeline with misbehaving pages, and a listener that records events."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from stripper.batch import runner
from stripper.batch.failures import RunResult
from stripper.batch.plan import Plan, Selection
from stripper.batch.schedule import Progress
from stripper.batch.sources import Source
from stripper.batch.writers import STATE_DIRECTORY, Layout
from stripper.document import Document
from stripper.pipeline import extract

HERE = Path(__file__).parents[1]

KINDS: list[dict[str, Any]] = [
    {"to": "tree"},
    {"to": "jsonl", "shard_size": 4},
    {"to": "jsonl", "shard_size": 4, "compress": "gzip"},
    {"to": "csv", "shard_size": 4, "columns": ("path", "kept", "text")},
    {"to": "parquet", "shard_size": 4},
]
kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(map(str, kind.values())))
"""Test with every kind of output."""

TEXT = "The storm reached the coast early on Tuesday morning, and it tore the roofs off {} houses in the old harbour.\n"


class RecordingListener:
    """Records the events of a batch."""

    def __init__(self) -> None:
        self.warnings: list[tuple[str, str]] = []
        self.failures: dict[str, str] = {}
        self.pages: list[str] = []
        self.last: Progress | None = None
        self.interruptions = 0

    def found(self, finder: Any) -> None:
        self.warnings += finder.warnings

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None:
        self.pages.append(os.path.basename(source.path))
        self.warnings += ((source.path, warning) for warning in warnings)

    def failed(self, source: Source, message: str) -> None:
        self.pages.append(os.path.basename(source.path))
        self.failures[os.path.basename(source.path)] = message

    def progress(self, progress: Progress) -> None:
        self.last = progress

    def interrupted(self) -> None:
        self.interruptions += 1


def poisoned(data: bytes, **given: Any) -> Document:
    """Run the pipeline, except for pages whose first word makes the worker misbehave."""
    if data.startswith(b"LOOP"):
        while True:
            pass
    if data.startswith(b"MEMORY"):
        hoard = []
        while True:
            hoard.append(bytearray(20_000_000))
    if data.startswith(b"CRASH"):
        os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"ONCE"):  # the second word is the path of a file that marks the first attempt
        marker = Path(os.fsdecode(data.split()[1]))
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"DEFECT"):
        raise ZeroDivisionError("by\x1b zero")
    return extract(data, **given)


def make_pages(directory: Path, count: int, **special: str) -> Path:
    """Make a directory of pages `p000.txt` …; `special` replaces the text of some."""
    directory.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        name = f"p{index:03d}"
        (directory / f"{name}.txt").write_text(special.get(name, TEXT.format(index)))
    return directory


def run(out: Path, *paths: Path | str, listener: RecordingListener | None = None, **given: Any) -> RunResult:
    """Run a batch, by default with two workers; `given` are fields of Layout and Plan."""
    layout = Layout(str(out), "text", **{name: given.pop(name) for name in Layout._fields if name in given})
    plan = Plan(layout, **{"jobs": 2, **given})
    return runner.run(plan, Selection(tuple(map(str, paths))), listener or RecordingListener())


def outputs(out: Path) -> dict[str, bytes]:
    """Return the contents of the files in an output directory, except for stripper's own."""
    found = {str(path.relative_to(out)): path for path in out.rglob("*") if path.is_file()}
    return {
        name: path.read_bytes() for name, path in sorted(found.items()) if not name.startswith(f"{STATE_DIRECTORY}/")
    }
