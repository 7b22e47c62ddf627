"""Pages that repeat the text of an earlier page of the batch."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from stripper.batch import ledger
from stripper.batch.fingerprints import Fingerprint, bands, estimate
from stripper.batch.repeat import Repeat
from stripper.batch.sources import Source
from stripper.batch.writers import Database
from stripper.display import printable

MIN_SIMILARITY = 0.8
"""Estimated share of shingles that two texts have in common from which one repeats the other."""
MAX_CANDIDATES = 50
"""Earlier pages that a page is compared with, first to last."""
TABLES = """
CREATE TEMP TABLE originals(page INTEGER PRIMARY KEY, hash BLOB UNIQUE, signature BLOB);
CREATE TEMP TABLE bands(band BLOB, page INTEGER, PRIMARY KEY(band, page)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS repeats(page INTEGER PRIMARY KEY, original INTEGER, similarity REAL);
DELETE FROM repeats;
"""

FIND = f"""
SELECT similarity, {ledger.SOURCE_COLUMNS} FROM repeats JOIN pages ON id = original
WHERE page = (SELECT id FROM pages WHERE (root, path, kind, record) = (?, ?, ?, ?))
"""


class Finder:
    """Search for repeats over the fingerprints of pages, in their order; its tables are on disk."""

    def __init__(self, database: Database) -> None:
        self._execute = database.execute
        for statement in TABLES.split(";"):
            self._execute(statement)

    def add(self, page: int, found: Fingerprint) -> None:
        """Record what a page repeats: the first page with the same text, or else with a similar one."""
        if not found.hash:
            return
        original, similarity = self._original(found)
        if original:
            self._execute("INSERT INTO repeats VALUES (?, ?, ?)", (page, original, similarity))
            return
        self._execute("INSERT INTO originals VALUES (?, ?, ?)", (page, *found))
        for band in bands(found.signature):
            self._execute("INSERT INTO bands VALUES (?, ?)", (band, page))

    def _original(self, found: Fingerprint) -> tuple[int, float]:
        """Return the number of the page that a page repeats, or 0, and their similarity."""
        if row := self._execute("SELECT page FROM originals WHERE hash = ?", (found.hash,)).fetchone():
            return row[0], 1.0
        for page, signature in self._candidates(found.signature):
            similarity = estimate(found.signature, signature)
            if similarity >= MIN_SIMILARITY:
                return page, similarity
        return 0, 0.0

    def _candidates(self, signature: bytes) -> Iterator[tuple[int, bytes]]:
        parts = bands(signature)
        marks = ", ".join("?" * len(parts))
        return self._execute(
            f"SELECT DISTINCT page, signature FROM bands JOIN originals USING (page) WHERE band IN ({marks})"
            f" ORDER BY page LIMIT {MAX_CANDIDATES}",
            parts,
        )


class Repeats:
    """The repeats found in a batch, read from its ledger; release it with `close`."""

    def __init__(self, path: str) -> None:
        self._database = sqlite3.connect(path)

    def close(self) -> None:
        self._database.close()

    def of(self, source: Source) -> Repeat | None:
        """Return what a page repeats, or None."""
        kind, _, root, path, record, *_ = ledger.source_values(source)
        row = self._database.execute(FIND, (root, path, kind, record)).fetchone()
        return Repeat(printable(ledger.source_of(row[1:]).name), round(row[0], 2)) if row else None
