"""What is known of every page of a batch, in SQLite, so that a run goes on where another was ended.

Only the main process writes it, and a page is noted as done only when its outputs are in their places: whatever is not
noted is done again, and comes out the same.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from typing import Any, NamedTuple

from stripper.batch import naming
from stripper.batch.failures import Ending
from stripper.batch.figures import Figures
from stripper.batch.names import Place, choice, numbered
from stripper.batch.sources import Source
from stripper.batch.sources.readers import Signature
from stripper.batch.stripping import SAME, Outcome
from stripper.batch.writers import Item, Layout

FILE = "ledger.sqlite"

VERSION = 1
"""Of the tables; a ledger of another version is begun anew."""

CHUNK = 1_000
"""Pages that are looked up at once."""

FIGURES = ", ".join(Figures._fields)

TABLES = f"""
CREATE TABLE pages(
    id INTEGER PRIMARY KEY, kind TEXT, source BLOB, root BLOB, path BLOB, run INTEGER, level INTEGER, number INTEGER,
    code TEXT, sentence TEXT, settings BLOB, seconds REAL, size INTEGER, modified INTEGER, changed INTEGER,
    content BLOB, place INTEGER DEFAULT 0, offset INTEGER, length INTEGER, {FIGURES}, UNIQUE(root, path, kind));
CREATE TABLE shards(name TEXT PRIMARY KEY, number INTEGER, stamp INTEGER, state TEXT);
CREATE TABLE runs(number INTEGER PRIMARY KEY, started REAL, seconds REAL, stripped INTEGER, jobs INTEGER, state TEXT,
    sentence TEXT, options TEXT);
CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT);
PRAGMA user_version = {VERSION};
"""

FOUND = """
CREATE TEMP TABLE found(named INTEGER, kind TEXT, source BLOB, root BLOB, path BLOB, UNIQUE(root, path, kind));
"""

IS_FOUND = (
    "EXISTS (SELECT 1 FROM found WHERE (found.root, found.path, found.kind) = (pages.root, pages.path, pages.kind))"
)

RECORD = f"""
UPDATE pages SET (code, sentence, settings, seconds, size, modified, changed, content, place, offset, length, {FIGURES})
= ({", ".join("?" * (11 + len(Figures._fields)))}) WHERE id = ?
"""

SIGNED = "UPDATE pages SET (size, modified, changed) = (?, ?, ?) WHERE id = ?"

COLUMNS = "id, kind, source, root, path, level, number, code, settings, size, modified, changed, content"

PART = 1
"""The place of a row that is not yet in its shard; others are 0."""


class Known(NamedTuple):
    """A page, and what became of it so far."""

    item: Item
    code: str | None
    """None: nothing yet."""
    settings: bytes | None
    """Hash of all that decided how it came out."""
    signature: Signature | None
    content: bytes | None


class Ledger:
    """The ledger of one output directory; closes with `close`."""

    def __init__(self, layout: Layout) -> None:
        self._connection = sqlite3.connect(os.path.join(layout.own, FILE), isolation_level=None)
        execute = self._connection.execute
        execute("PRAGMA journal_mode = WAL")
        execute("PRAGMA synchronous = NORMAL")
        if execute("PRAGMA user_version").fetchone()[0] != VERSION:
            self._create()
        execute("BEGIN")
        self._follow(layout)
        last = execute("SELECT max(number) FROM runs").fetchone()[0]
        self.run: int = (last or 0) + 1
        self._is_as_before = False
        self.commit()

    def close(self) -> None:
        self._connection.close()

    def commit(self) -> None:
        """Make sure of what was noted until now."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        self._connection.execute("BEGIN")

    def roll_back(self) -> None:
        """Forget what was noted since the last commit."""
        self._connection.rollback()
        self._connection.execute("BEGIN")

    def execute(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """For the tables of writers."""
        return self._connection.execute(statement, tuple(values))

    def forget(self) -> None:
        """Begin anew, but for the files that are known to be stripper's."""
        self.execute("DELETE FROM pages")
        self.execute("UPDATE shards SET state = 'stale'")

    def begin(self, options: Mapping[str, Any], jobs: int, started: float) -> None:
        """Note that a run begins, and with what."""
        values = (self.run, started, 0.0, 0, jobs, "running", "", json.dumps(options))
        self.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    def end(self, ending: Ending, seconds: float) -> None:
        """Note how the run ended, if there is room for that."""
        with suppress(sqlite3.Error):
            self.execute(
                "UPDATE runs SET (state, sentence, stripped, seconds) = (?, ?, ?, ?) WHERE number = ?",
                (*ending, seconds, self.run),
            )
            self.commit()

    def register(self, found: Iterable[tuple[int, Source]]) -> None:
        """Take in the pages of this run, each with the number of what it was named by.

        Known pages keep their place in the order, and new ones follow.
        """
        self.execute(FOUND)
        rows = (
            (n, s.kind, os.fsencode(s.path), os.fsencode(s.place.root), os.fsencode(s.place.path)) for n, s in found
        )
        self._connection.executemany("INSERT OR IGNORE INTO found VALUES (?, ?, ?, ?, ?)", rows)
        named = int(self.fact("named") or 0)
        before = self._number("pages WHERE run = ?", named)
        self._is_as_before = (
            before == self._number("found") == self._number(f"pages WHERE run = ? AND {IS_FOUND}", named)
        )
        self.execute(
            "INSERT INTO pages(kind, source, root, path, run) SELECT kind, source, root, path, 0 FROM found AS new"
            " WHERE NOT EXISTS (SELECT 1 FROM pages AS old WHERE (old.root, old.path, old.kind)"
            " = (new.root, new.path, new.kind)) ORDER BY named, source"
        )
        self.execute(f"UPDATE pages SET run = ? WHERE {IS_FOUND}", (self.run,))
        self.execute("DROP TABLE found")

    @property
    def total(self) -> int:
        """The pages of this run."""
        return self._number("pages WHERE run = ?", self.run)

    def sources(self) -> Iterator[Source]:
        """The sources of this run, in their order."""
        for kind, source, root, path in self.execute(
            "SELECT kind, source, root, path FROM pages WHERE run = ? ORDER BY id", (self.run,)
        ):
            yield _source(kind, source, root, path)

    def _number(self, rows: str, *values: Any) -> int:
        return int(self.execute(f"SELECT count(*) FROM {rows}", values).fetchone()[0])

    def assign_names(self, endings: Iterable[str], taken: Iterable[str]) -> None:
        """Name the pages of this run; one whose name changes is to be done again.

        Names depend on all pages at once, and stay if these are the same as in the run before.
        """
        self.note("named", str(self.run))
        if self._is_as_before:
            return
        naming.prepare(self._connection)
        self.execute("INSERT INTO naming(id, root, path) SELECT id, root, path FROM pages WHERE run = ?", (self.run,))
        naming.assign(self._connection, tuple(endings), taken)
        self.execute(
            "UPDATE pages SET (level, number, settings) = (SELECT level, number, NULL FROM naming"
            " WHERE naming.id = pages.id) WHERE EXISTS (SELECT 1 FROM naming WHERE naming.id = pages.id"
            " AND (naming.level, naming.number) IS NOT (pages.level, pages.number))"
        )

    def pages(self) -> Iterator[Known]:
        """The pages of this run in their order, a few in memory at a time."""
        last = 0
        chunk: list[tuple[Any, ...]] = [()]
        while chunk:
            chunk = self.execute(
                f"SELECT {COLUMNS} FROM pages WHERE run = ? AND id > ? ORDER BY id LIMIT {CHUNK}", (self.run, last)
            ).fetchall()
            for row in chunk:
                last = row[0]
                yield _known(row)

    def record(self, page: int, outcome: Outcome, settings: bytes, extent: tuple[int, int] | None) -> None:
        """Note what became of a page; `extent` is where its row was put until its shard is made."""
        signature = outcome.signature or (None, None, None)
        if outcome.code == SAME:
            self.execute(SIGNED, (*signature, page))
            return
        figures = outcome.figures or (None,) * len(Figures._fields)
        kept = (PART, *extent) if extent else (0, None, None)
        said = (outcome.code, outcome.sentence, settings, outcome.seconds)
        self.execute(RECORD, (*said, *signature, outcome.content, *kept, *figures, page))

    def fact(self, name: str) -> str | None:
        row = self.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def note(self, name: str, value: str) -> None:
        self.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def _create(self) -> None:
        for (table,) in self.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            self.execute(f"DROP TABLE {table}")
        with closing(self._connection.cursor()) as cursor:
            cursor.executescript(TABLES)

    def _follow(self, layout: Layout) -> None:
        """Forget everything if pages were written in another arrangement."""
        shape = json.dumps(layout.shape)
        if self.fact("shape") not in (None, shape):
            self.forget()
        self.note("shape", shape)


def _known(row: tuple[Any, ...]) -> Known:
    page, kind, source, root, path, level, number, code, settings, size, modified, changed, content = row
    found = _source(kind, source, root, path)
    name = "" if level is None else numbered(choice(found.place, level), number)
    signature = None if size is None else Signature(size, modified, changed)
    return Known(Item(page, found, name), code, settings, signature, content)


def _source(kind: str, source: bytes, root: bytes, path: bytes) -> Source:
    return Source(os.fsdecode(source), Place(os.fsdecode(root), os.fsdecode(path)), kind)
