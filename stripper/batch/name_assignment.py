"""Assignment of output names to the pages of a batch, by the rules of `output_names`.

Works in SQLite rather than in memory, so that the number of pages does not matter: on the temporary table `naming`,
which has a row (id, root, path) for each page and receives the level and number of its name.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby

from stripper.batch.output_names import Location, add_number, candidate_name, collision_key

TABLES = """
CREATE TEMP TABLE naming(id INTEGER PRIMARY KEY, root BLOB, path BLOB, level INTEGER DEFAULT 0,
                         number INTEGER DEFAULT 1, key BLOB);
CREATE TEMP TABLE reserved(key BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE collision(key BLOB PRIMARY KEY, lowest INTEGER) WITHOUT ROWID;
"""

FIND_COLLISIONS = """
INSERT INTO collision SELECT key, min(level) FROM naming GROUP BY key HAVING count(*) > 1 OR key IN reserved
"""

# Of the pages that collide, those at the lowest level move to the next one; to the last level only if that separates
# some of them.
RAISE_LEVEL = """
UPDATE naming SET level = level + 1, key = key_of(root, path, level + 1) WHERE id IN (
    SELECT naming.id FROM naming JOIN collision ON naming.key = collision.key AND naming.level = collision.lowest
    WHERE lowest = 0 OR lowest = 1 AND 1 < (
        SELECT count(DISTINCT key_of(root, path, 2)) FROM naming AS other
        WHERE other.key = collision.key AND level = 1))
"""


def assign_names(
    locations: Sequence[Location], suffixes: Collection[str], taken: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return output names aligned with the locations of a few pages; see `assign_levels`."""
    with closing(sqlite3.connect(":memory:")) as connection:
        create_tables(connection)
        rows = [(number, os.fsencode(root), os.fsencode(path)) for number, (root, path) in enumerate(locations)]
        connection.executemany("INSERT INTO naming(id, root, path) VALUES (?, ?, ?)", rows)
        assign_levels(connection, suffixes, taken)
        found = connection.execute("SELECT level, number FROM naming ORDER BY id").fetchall()
    return tuple(
        add_number(candidate_name(location, level), number)
        for location, (level, number) in zip(locations, found, strict=True)
    )


def create_tables(connection: sqlite3.Connection) -> None:
    """Create the temporary tables, replacing those of an earlier assignment."""
    for table in ("naming", "reserved", "collision"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
    for statement in TABLES.split(";"):
        connection.execute(statement)


def assign_levels(connection: sqlite3.Connection, suffixes: Collection[str], taken: Iterable[str] = ()) -> None:
    """Set the level and number of each row of `naming` so that no two names collide.

    `suffixes` are those that writers will add; `taken` are paths below the output directory that must not be used.
    """
    connection.create_function("key_of", 3, _key_of, deterministic=True)
    connection.execute("UPDATE naming SET key = key_of(root, path, 0)")
    connection.execute("CREATE INDEX temp.keys ON naming(key)")
    reserved = ((key,) for key in _reserved_keys(connection, suffixes, taken))
    connection.executemany("INSERT OR IGNORE INTO reserved VALUES (?)", reserved)
    while _find_collisions(connection):
        if not connection.execute(RAISE_LEVEL).rowcount:
            _number_collisions(connection)
            break


def _find_collisions(connection: sqlite3.Connection) -> bool:
    connection.execute("DELETE FROM collision")
    return connection.execute(FIND_COLLISIONS).rowcount > 0


def _encode(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _location(root: bytes, path: bytes) -> Location:
    return Location(os.fsdecode(root), os.fsdecode(path))


def _key_of(root: bytes, path: bytes, level: int) -> bytes:
    return _encode(collision_key(candidate_name(_location(root, path), level)))


def _reserved_keys(connection: sqlite3.Connection, suffixes: Collection[str], taken: Iterable[str]) -> Iterator[bytes]:
    """Yield the keys of names that, with one of the suffixes, would be the path of something else."""
    for path in taken:
        yield from _keys_without_suffix(path, suffixes)
    last = ("", "")
    for root, path in connection.execute("SELECT root, path FROM naming ORDER BY id"):
        location = _location(root, path)
        directories = (os.path.dirname(location.path), os.path.dirname(candidate_name(location, 2)))
        if directories != last:
            last = directories
            for parent in (*_ancestors(directories[0]), *_ancestors(directories[1])):
                yield from _keys_without_suffix(parent, suffixes)


def _keys_without_suffix(path: str, suffixes: Collection[str]) -> Iterator[bytes]:
    key = collision_key(path)
    for suffix in suffixes:
        if key.endswith(suffix):
            yield _encode(key.removesuffix(suffix))


def _ancestors(directory: str) -> Iterator[str]:
    """Yield a relative directory and all directories above it."""
    while directory:
        yield directory
        directory = os.path.dirname(directory)


def _number_collisions(connection: sqlite3.Connection) -> None:
    """Number the names that still collide, in the order of their locations, avoiding the names of other pages."""
    rows = connection.execute(
        "SELECT key, id, root, path, level FROM naming WHERE key IN (SELECT key FROM collision)"
        " ORDER BY key, root, path"
    )
    assigned: set[bytes] = set()
    numbers: list[tuple[int, int]] = []
    for key, group in groupby(rows, key=lambda row: row[0]):
        number = 1 if _is_used(connection, key, "reserved") else 0
        for _, page, root, path, level in group:
            number += 1
            name = candidate_name(_location(root, path), level)
            while number > 1 and not _claim(connection, _encode(collision_key(add_number(name, number))), assigned):
                number += 1
            numbers.append((number, page))
    connection.executemany("UPDATE naming SET number = ? WHERE id = ?", numbers)


def _claim(connection: sqlite3.Connection, key: bytes, assigned: set[bytes]) -> bool:
    """Add a key to those assigned, unless it is in use."""
    if key in assigned or any(_is_used(connection, key, table) for table in ("naming", "reserved")):
        return False
    assigned.add(key)
    return True


def _is_used(connection: sqlite3.Connection, key: bytes, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} WHERE key = ? LIMIT 1", (key,)).fetchone() is not None
