"""The ledger: an SQLite database with the state of every page of a batch, from which a later run resumes.

Only the main process writes to it, and a page is recorded as done only once its outputs are in place. Whatever is not
recorded is processed again, with the same result.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from typing import Any

from stripper.batch import name_assignment
from stripper.batch.failures import RunResult
from stripper.batch.metrics import Metrics
from stripper.batch.output_names import Location, add_number, candidate_name
from stripper.batch.sources import Source
from stripper.batch.sources.readers import FileSignature
from stripper.batch.worker_task import UNCHANGED, Outcome
from stripper.batch.writers import Item, Layout
from stripper.named_tuples import NamedTuple

FILE = "ledger.sqlite"

VERSION = 5
"""Version of the tables; a ledger of any other version is discarded."""

CHUNK = 1_000
"""Pages fetched at once."""

METRICS = ", ".join(Metrics._fields)

SOURCE = "kind TEXT, source BLOB, root BLOB, path BLOB, record INTEGER, part BLOB, url TEXT"
"""Columns for the source of a page."""

SOURCE_COLUMNS = "kind, source, root, path, record, part, url"

TABLES = f"""
CREATE TABLE pages(
    id INTEGER PRIMARY KEY, {SOURCE}, run INTEGER, level INTEGER, number INTEGER,
    code TEXT, message TEXT, settings_hash BLOB, seconds REAL, size INTEGER, modified INTEGER, changed INTEGER,
    content_hash BLOB, is_in_part INTEGER DEFAULT 0, offset INTEGER, length INTEGER, {METRICS},
    UNIQUE(root, path, kind, record));
CREATE TABLE skipped(what TEXT PRIMARY KEY, number INTEGER);
CREATE TABLE shards(name TEXT PRIMARY KEY, number INTEGER, modified INTEGER, state TEXT);
CREATE TABLE runs(number INTEGER PRIMARY KEY, started REAL, seconds REAL, processed INTEGER, jobs INTEGER, state TEXT,
    message TEXT, options TEXT);
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT);
PRAGMA user_version = {VERSION};
"""

FOUND_TABLE = f"""
CREATE TEMP TABLE found(position INTEGER, {SOURCE}, UNIQUE(root, path, kind, record));
"""

IS_SAME = "(found.root, found.path, found.kind, found.record) = (pages.root, pages.path, pages.kind, pages.record)"

IS_FOUND = f"EXISTS (SELECT 1 FROM found WHERE {IS_SAME})"

INSERT_NEW_PAGES = f"""
INSERT INTO pages({SOURCE_COLUMNS}, run) SELECT {SOURCE_COLUMNS}, 0 FROM found
WHERE NOT EXISTS (SELECT 1 FROM pages WHERE {IS_SAME}) ORDER BY position, source, record
"""

UPDATE_URLS = f"""
UPDATE pages SET url = found.url, settings_hash = NULL FROM found WHERE {IS_SAME} AND pages.url <> found.url
"""

RENAME_PAGES = """
UPDATE pages SET (level, number, settings_hash) = (SELECT level, number, NULL FROM naming WHERE naming.id = pages.id)
WHERE EXISTS (SELECT 1 FROM naming WHERE naming.id = pages.id
              AND (naming.level, naming.number) IS NOT (pages.level, pages.number))
"""

RECORD = f"""
UPDATE pages SET (code, message, settings_hash, seconds, size, modified, changed, content_hash, is_in_part, offset,
                  length, {METRICS})
= ({", ".join("?" * (11 + len(Metrics._fields)))}) WHERE id = ?
"""

RECORD_SIGNATURE = "UPDATE pages SET (size, modified, changed) = (?, ?, ?) WHERE id = ?"

COLUMNS = f"id, {SOURCE_COLUMNS}, level, number, code, settings_hash, size, modified, changed, content_hash"


class PageRecord(NamedTuple):
    """The recorded state of a page."""

    item: Item
    code: str | None
    """None if the page was never processed."""
    settings_hash: bytes | None
    signature: FileSignature | None
    content_hash: bytes | None


class Ledger:
    """The ledger of an output directory; release it with `close`."""

    def __init__(self, layout: Layout) -> None:
        self._connection = sqlite3.connect(os.path.join(layout.state, FILE), isolation_level=None)
        execute = self._connection.execute
        execute("PRAGMA journal_mode = WAL")
        execute("PRAGMA synchronous = NORMAL")
        if execute("PRAGMA user_version").fetchone()[0] != VERSION:
            self._create()
        execute("BEGIN")
        self._reset_if_rearranged(layout)
        last = execute("SELECT max(number) FROM runs").fetchone()[0]
        self.run: int = (last or 0) + 1
        self._has_same_pages = False
        self.commit()

    def close(self) -> None:
        self._connection.close()

    def commit(self) -> None:
        """Make the changes so far durable."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        self._connection.execute("BEGIN")

    def roll_back(self) -> None:
        """Discard the changes since the last commit."""
        self._connection.rollback()
        self._connection.execute("BEGIN")

    def execute(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """Execute a statement; for collectors, which keep their own state here."""
        return self._connection.execute(statement, tuple(values))

    def reset(self) -> None:
        """Forget all pages, but remember which shards stripper wrote."""
        self.execute("DELETE FROM pages")
        self.execute("UPDATE shards SET state = 'stale'")

    def start_run(self, options: Mapping[str, Any], jobs: int, started: float) -> None:
        """Record the start of a run and its options."""
        values = (self.run, started, 0.0, 0, jobs, "running", "", json.dumps(options))
        self.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    def end_run(self, result: RunResult, seconds: float) -> None:
        """Record the result of the run, unless the disk is full."""
        with suppress(sqlite3.Error):
            self.execute(
                "UPDATE runs SET (state, message, processed, seconds) = (?, ?, ?, ?) WHERE number = ?",
                (*result, seconds, self.run),
            )
            self.commit()

    def register(self, found: Iterable[tuple[int, Source]]) -> None:
        """Register the pages of this run, given with the position of the argument that named them.

        Known pages keep their place in the order; new ones follow.
        """
        self.execute(FOUND_TABLE)
        rows = ((position, *source_values(source)) for position, source in found)
        self._connection.executemany("INSERT OR IGNORE INTO found VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        last_named = int(self.get("last_named_run") or 0)
        before = self._count("pages WHERE run = ?", last_named)
        self._has_same_pages = (
            before == self._count("found") == self._count(f"pages WHERE run = ? AND {IS_FOUND}", last_named)
        )
        self.execute(INSERT_NEW_PAGES)
        self.execute(UPDATE_URLS)
        self.execute(f"UPDATE pages SET run = ? WHERE {IS_FOUND}", (self.run,))
        self.execute("DROP TABLE found")

    def record_skipped(self, skipped: Mapping[str, int]) -> None:
        """Record what the search for pages skipped, replacing what earlier ones did."""
        self.execute("DELETE FROM skipped")
        self._connection.executemany("INSERT INTO skipped VALUES (?, ?)", skipped.items())

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the pages of this run."""
        return (page for (page,) in self.execute("SELECT id FROM pages WHERE run = ?", (self.run,)))

    def sources(self) -> Iterator[Source]:
        """Yield the sources of this run, in order."""
        for row in self.execute(f"SELECT {SOURCE_COLUMNS} FROM pages WHERE run = ? ORDER BY id", (self.run,)):
            yield source_of(row)

    def _count(self, rows: str, *values: Any) -> int:
        return int(self.execute(f"SELECT count(*) FROM {rows}", values).fetchone()[0])

    def assign_names(self, suffixes: Iterable[str], taken: Iterable[str]) -> None:
        """Assign output names to the pages of this run; a page whose name changes is processed again.

        Names depend on all pages of a run, so they are kept if the previous run had the same ones.
        """
        self.set("last_named_run", str(self.run))
        if self._has_same_pages:
            return
        name_assignment.create_tables(self._connection)
        self.execute("INSERT INTO naming(id, root, path) SELECT id, root, path FROM pages WHERE run = ?", (self.run,))
        name_assignment.assign_levels(self._connection, tuple(suffixes), taken)
        self.execute(RENAME_PAGES)

    def pages(self) -> Iterator[PageRecord]:
        """Yield the pages of this run in order, holding only a chunk of them in memory."""
        last = 0
        chunk: list[tuple[Any, ...]] = [()]
        while chunk:
            chunk = self.execute(
                f"SELECT {COLUMNS} FROM pages WHERE run = ? AND id > ? ORDER BY id LIMIT {CHUNK}", (self.run, last)
            ).fetchall()
            for row in chunk:
                last = row[0]
                yield record_of(row)

    def record(self, page: int, outcome: Outcome, settings_hash: bytes, extent: tuple[int, int] | None) -> None:
        """Record the outcome of a page; `extent` locates its row until the shard is built."""
        signature = outcome.signature or (None, None, None)
        if outcome.code == UNCHANGED:
            self.execute(RECORD_SIGNATURE, (*signature, page))
            return
        metrics = outcome.metrics or (None,) * len(Metrics._fields)
        row = (True, *extent) if extent else (False, None, None)
        result = (outcome.code, outcome.message, settings_hash, outcome.seconds)
        self.execute(RECORD, (*result, *signature, outcome.content_hash, *row, *metrics, page))

    def get(self, key: str) -> str | None:
        row = self.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set(self, key: str, value: str) -> None:
        self.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _create(self) -> None:
        for (table,) in self.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            self.execute(f"DROP TABLE {table}")
        with closing(self._connection.cursor()) as cursor:
            cursor.executescript(TABLES)

    def _reset_if_rearranged(self, layout: Layout) -> None:
        arrangement = json.dumps(layout.arrangement)
        if self.get("arrangement") not in (None, arrangement):
            self.reset()
        self.set("arrangement", arrangement)


def record_of(row: tuple[Any, ...]) -> PageRecord:
    """Return the record in a row with COLUMNS."""
    page, (level, number, code, settings, size, modified, changed, content) = row[0], row[8:]
    found = source_of(row[1:8])
    name = "" if level is None else add_number(candidate_name(found.location, level), number)
    signature = None if size is None else FileSignature(size, modified, changed)
    return PageRecord(Item(page, found, name), code, settings, signature, content)


def source_of(row: tuple[Any, ...]) -> Source:
    """Return the source in a row with SOURCE_COLUMNS."""
    kind, source, root, path, record, part, url = row
    location = Location(os.fsdecode(root), os.fsdecode(path))
    return Source(os.fsdecode(source), location, kind, record, os.fsdecode(part), url)


def source_values(source: Source) -> tuple[Any, ...]:
    """Return the values of SOURCE_COLUMNS for a source."""
    path, (root, place) = source.path, source.location
    paths = (os.fsencode(path), os.fsencode(root), os.fsencode(place))
    return (source.kind, *paths, source.record, os.fsencode(source.part), source.url)
