"""Summaries and fingerprints of pages as output of a first pass.

They are kept in the ledger; templates are learned and repeats are found once all pages are done.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from typing import Any

from stripper.batch import repeats
from stripper.batch.fingerprints import Fingerprint, fingerprint
from stripper.batch.writers import Database, Extent, Item, Layout, WriteResult
from stripper.batch.writers.formats import build_sidecar
from stripper.document import Document
from stripper.files import write_atomically
from stripper.templates import files, learn

FILE = "templates.json"

CREATE = "CREATE TABLE IF NOT EXISTS summaries(page INTEGER PRIMARY KEY, data BLOB)"

SELECT = """
SELECT page, data FROM summaries JOIN pages ON id = page
WHERE run = (SELECT max(run) FROM pages) AND code = '' ORDER BY page
"""


class SummaryWriter:
    """Writer of summaries, in workers."""

    suffixes: Sequence[str] = ()

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def is_complete(self, item: Item) -> bool:
        """Return True: summaries are recorded with the pages."""
        return True

    def write(self, item: Item, document: Document) -> WriteResult:
        """Summarize a page."""
        summary = tuple(learn.summarize(document)) if self.layout.learns else ()
        found = tuple(fingerprint(document.text, self.layout.dedup)) if self.layout.dedup else ()
        return WriteResult(build_sidecar(item.source, document, lines=False), pickle.dumps((summary, found)))

    def run_task(self, task: Any) -> None:
        """Do nothing: there are no tasks."""


class SummaryCollector:
    """Collector of summaries, which writes the templates in the end; runs in the main process."""

    def __init__(self, writer: SummaryWriter, ledger: Database) -> None:
        self._layout = writer.layout
        self._ledger = ledger

    def prepare(self) -> None:
        self._ledger.execute(CREATE)

    def collect(self, page: int, row: bytes) -> Extent | None:
        """Record the summary of a page."""
        self._ledger.execute("INSERT OR REPLACE INTO summaries VALUES (?, ?)", (page, row or None))
        return None

    def flush(self) -> None:
        """Do nothing: the ledger has everything."""

    def ready_tasks(self, unfinished: float) -> Iterator[Any]:
        """Return no tasks."""
        return iter(())

    def complete_task(self, task: Any, result: Any) -> None:
        """Do nothing: there are no tasks."""

    def finish(self) -> None:
        """Write the templates and record the repeats, both in the order of the pages."""
        learner, finder = learn.Learner(), repeats.Finder(self._ledger)
        for page, data in self._ledger.execute(SELECT):
            summary, found = pickle.loads(data)
            if summary:
                learner.add(learn.PageSummary(*summary))
            if found:
                finder.add(page, Fingerprint(*found))
        write_atomically({os.path.join(self._layout.directory, FILE): files.encode(learner.hosts())})
        self._ledger.commit()
