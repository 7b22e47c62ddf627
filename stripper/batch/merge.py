"""Merging of output directories that hold parts of the same batch, made with `--shard`."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

from stripper.batch import ledger
from stripper.batch.metrics import Metrics
from stripper.batch.writers import STATE_DIRECTORY
from stripper.batch.writers.formats import FORMATS, SIDECAR_SUFFIX
from stripper.display import printable
from stripper.errors import OutputError, UnreadableInputError
from stripper.named_tuples import NamedTuple

IDENTITY = "id, path, record, level, number"
"""Columns that are equal in all parts of a batch."""

OUTCOME = (
    "code, message, settings_hash, seconds, size, modified, changed, content_hash, is_in_part, offset, length, "
    + ", ".join(Metrics._fields)
)

TAKE_PAGES = f"""
UPDATE main.pages SET ({OUTCOME}) = (SELECT {OUTCOME} FROM part.pages AS other WHERE other.id = main.pages.id)
WHERE main.pages.code IS NULL AND id IN (SELECT id FROM part.pages WHERE code IS NOT NULL)
"""

TAKE_SHARDS = "INSERT OR REPLACE INTO main.shards SELECT * FROM part.shards WHERE state = 'made'"

FINISH = """
UPDATE runs SET state = 'finished', message = '', processed = (SELECT count(*) FROM pages WHERE code IS NOT NULL)
WHERE number = (SELECT max(number) FROM runs)
"""


class Merged(NamedTuple):
    """Result of a merge, in pages."""

    total: int
    missing: int
    """Pages that no directory has processed."""


def merge(directories: Sequence[str], target: str) -> Merged:
    """Merge the outputs and ledgers of directories into a new one; it then equals the output of one run.

    Raises UnreadableInputError for directories that are not finished parts of the same batch, and OutputError if the
    target is not empty or cannot be written.
    """
    _check_parts(directories)
    if os.path.isdir(target) and os.listdir(target):
        raise OutputError(f"{printable(target)} is not empty; choose another directory.")
    state = os.path.join(target, STATE_DIRECTORY)
    try:
        os.makedirs(state, exist_ok=True)
        for directory in directories:
            _copy_outputs(directory, target)
        with closing(sqlite3.connect(os.path.join(state, ledger.FILE), isolation_level=None)) as merged:
            return _merge_ledgers(directories, merged)
    except OSError as error:
        raise OutputError(f"Cannot write {printable(target)}: {error.strerror or error}; choose another.") from None


def _open(directory: str) -> sqlite3.Connection:
    path = os.path.join(directory, STATE_DIRECTORY, ledger.FILE)
    if not os.path.exists(path):
        raise UnreadableInputError(f"{printable(directory)} contains no batch; name output directories of `stripper`.")
    return sqlite3.connect(path)


def _check_parts(directories: Sequence[str]) -> None:
    """Raise UnreadableInputError unless the directories are finished parts of the same batch."""
    with closing(_open(directories[0])) as first:
        for directory in directories:
            with closing(_open(directory)) as other:
                name = printable(directory)
                if other.execute("SELECT state FROM runs ORDER BY number DESC LIMIT 1").fetchone() != ("finished",):
                    raise UnreadableInputError(f"{name} is unfinished; run its command again first.")
                if _form(other) != _form(first) or not _has_same_pages(first, other):
                    raise UnreadableInputError(
                        f"{name} and {printable(directories[0])} have different pages, settings or versions; make both "
                        "with the same command, apart from --shard and -o."
                    )


def _form(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return what determines the form of the outputs: version of the ledger, arrangement, settings."""
    version = connection.execute("PRAGMA user_version").fetchone()
    arrangement = connection.execute("SELECT value FROM meta WHERE key = 'arrangement'").fetchone()
    options = connection.execute("SELECT options FROM runs ORDER BY number DESC LIMIT 1").fetchone()
    return version, arrangement, options


def _has_same_pages(one: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    statement = f"SELECT {IDENTITY} FROM pages ORDER BY id"
    pairs = zip(one.execute(statement), other.execute(statement), strict=True)
    try:
        return all(first == second for first, second in pairs)
    except ValueError:  # one has more pages
        return False


def _copy_outputs(directory: str, target: str) -> None:
    """Copy the outputs of a directory, with their times, by which stripper recognizes its own files."""
    for path in _outputs(directory):
        copy = os.path.join(target, path)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        shutil.copy2(os.path.join(directory, path), copy)


def _outputs(directory: str) -> Iterator[str]:
    """Yield the relative paths of the outputs of a directory that the ledger knows."""
    with closing(_open(directory)) as connection:
        yield from (name for (name,) in connection.execute("SELECT name FROM shards WHERE state = 'made'"))
        for row in connection.execute(f"SELECT {ledger.COLUMNS} FROM pages WHERE code = ''"):
            name = ledger.record_of(row).item.name
            for suffix in dict.fromkeys([SIDECAR_SUFFIX, *(format.suffix for format in FORMATS.values())]):
                if name and os.path.exists(os.path.join(directory, name + suffix)):
                    yield name + suffix


def _merge_ledgers(directories: Sequence[str], merged: sqlite3.Connection) -> Merged:
    with closing(_open(directories[0])) as first:
        first.backup(merged)
    for directory in directories[1:]:
        merged.execute("ATTACH ? AS part", (os.path.join(directory, STATE_DIRECTORY, ledger.FILE),))
        merged.execute("BEGIN")
        merged.execute(TAKE_PAGES)
        merged.execute(TAKE_SHARDS)
        merged.execute("COMMIT")
        merged.execute("DETACH part")
    merged.execute(FINISH)
    total, missing = merged.execute("SELECT count(*), count(*) FILTER (WHERE code IS NULL) FROM pages").fetchone()
    return Merged(total, missing)
