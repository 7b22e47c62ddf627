"""Batches to test with: pages, what goes wrong with some of them, and who notes what is told."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stripper.batch.failures import Ending
from stripper.batch.many import strip
from stripper.batch.plan import Plan, Selection
from stripper.batch.schedule import Progress
from stripper.batch.sources import Source
from stripper.batch.writers import OWN, Layout
from stripper.document import Document
from stripper.pipeline import extract

TEXT = "The storm reached the coast early on Tuesday morning, and it tore the roofs off {} houses in the old harbour.\n"


class Told:
    """Notes what a batch tells."""

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

    def failed(self, source: Source, sentence: str) -> None:
        self.pages.append(os.path.basename(source.path))
        self.failures[os.path.basename(source.path)] = sentence

    def progress(self, progress: Progress) -> None:
        self.last = progress

    def interrupted(self) -> None:
        self.interruptions += 1


def poisoned(data: bytes, **given: Any) -> Document:
    """The pipeline, but for what some pages do to a worker. Only tests give it to one."""
    if data.startswith(b"LOOP"):
        while True:
            pass
    if data.startswith(b"MEMORY"):
        hoard = []
        while True:
            hoard.append(bytearray(20_000_000))
    if data.startswith(b"CRASH"):
        os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"ONCE"):  # the mark that it happened is the name behind it
        mark = Path(os.fsdecode(data.split()[1]))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"DEFECT"):
        raise ZeroDivisionError("by\x1b zero")
    return extract(data, **given)


def make(directory: Path, number: int, **special: str) -> Path:
    """A directory of pages `p000.txt` …; `special` replaces the text of some."""
    directory.mkdir(parents=True, exist_ok=True)
    for at in range(number):
        name = f"p{at:03d}"
        (directory / f"{name}.txt").write_text(special.get(name, TEXT.format(at)))
    return directory


def run(out: Path, *paths: Path | str, told: Told | None = None, **given: Any) -> Ending:
    """Strip a batch with two workers, or as is said."""
    layout = Layout(str(out), "text", **{name: given.pop(name) for name in Layout._fields if name in given})
    plan = Plan(layout, **{"jobs": 2, **given})
    return strip(plan, Selection(tuple(map(str, paths))), told or Told())


def outputs(out: Path) -> dict[str, bytes]:
    """Every file of an output directory with what it holds, but for what stripper keeps for itself."""
    found = {str(path.relative_to(out)): path for path in out.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in sorted(found.items()) if not name.startswith(f"{OWN}/")}
