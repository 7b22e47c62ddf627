"""Which name each page of a batch gets: the rules of `names`, on disk, so that the number of pages does not matter.

Works on the temporary table `naming` of a connection, with a row (id, root, path) for each page; level and number of
its name stand in that row afterwards.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby

from stripper.batch.names import Place, alike, choice, numbered

TABLES = """
CREATE TEMP TABLE naming(id INTEGER PRIMARY KEY, root BLOB, path BLOB, level INTEGER DEFAULT 0,
                         number INTEGER DEFAULT 1, key BLOB);
CREATE TEMP TABLE occupied(key BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE clash(key BLOB PRIMARY KEY, lowest INTEGER) WITHOUT ROWID;
"""

CLASHES = """
INSERT INTO clash SELECT key, min(level) FROM naming GROUP BY key HAVING count(*) > 1 OR key IN occupied
"""

# Of those that are alike, the ones that gave way least so far: they take their next choice, the last one only if that
# tells some of them apart.
GIVE_WAY = """
UPDATE naming SET level = level + 1, key = key_of(root, path, level + 1) WHERE id IN (
    SELECT naming.id FROM naming JOIN clash ON naming.key = clash.key AND naming.level = clash.lowest
    WHERE lowest = 0 OR lowest = 1 AND 1 < (
        SELECT count(DISTINCT key_of(root, path, 2)) FROM naming AS other WHERE other.key = clash.key AND level = 1))
"""


def assigned(places: Sequence[Place], endings: Collection[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of a few pages, aligned with their places; see `assign`."""
    with closing(sqlite3.connect(":memory:")) as connection:
        prepare(connection)
        rows = [(number, os.fsencode(root), os.fsencode(path)) for number, (root, path) in enumerate(places)]
        connection.executemany("INSERT INTO naming(id, root, path) VALUES (?, ?, ?)", rows)
        assign(connection, endings, taken)
        found = connection.execute("SELECT level, number FROM naming ORDER BY id").fetchall()
    return tuple(numbered(choice(place, level), number) for place, (level, number) in zip(places, found, strict=True))


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, empty."""
    for table in ("naming", "occupied", "clash"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
    for statement in TABLES.split(";"):
        connection.execute(statement)


def assign(connection: sqlite3.Connection, endings: Collection[str], taken: Iterable[str] = ()) -> None:
    """Give each page of `naming` the level and number of its name.

    `endings` are those that outputs will have, `taken` the paths below the output directory that are no longer free.
    """
    connection.create_function("key_of", 3, _key_of, deterministic=True)
    connection.execute("UPDATE naming SET key = key_of(root, path, 0)")
    connection.execute("CREATE INDEX temp.keys ON naming(key)")
    stems = ((key,) for key in _not_free(connection, endings, taken))
    connection.executemany("INSERT OR IGNORE INTO occupied VALUES (?)", stems)
    while _find_clashes(connection):
        if not connection.execute(GIVE_WAY).rowcount:
            _number(connection)
            break


def _find_clashes(connection: sqlite3.Connection) -> bool:
    connection.execute("DELETE FROM clash")
    return connection.execute(CLASHES).rowcount > 0


def _encoded(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _place(root: bytes, path: bytes) -> Place:
    return Place(os.fsdecode(root), os.fsdecode(path))


def _key_of(root: bytes, path: bytes, level: int) -> bytes:
    return _encoded(alike(choice(_place(root, path), level)))


def _not_free(connection: sqlite3.Connection, endings: Collection[str], taken: Iterable[str]) -> Iterator[bytes]:
    """Keys of the names that would take the path of something else, with one of the endings."""
    for path in taken:
        yield from _stems(path, endings)
    last = ("", "")
    for root, path in connection.execute("SELECT root, path FROM naming ORDER BY id"):
        place = _place(root, path)
        directories = (os.path.dirname(place.path), os.path.dirname(choice(place, 2)))
        if directories != last:
            last = directories
            for parent in (*_parents(directories[0]), *_parents(directories[1])):
                yield from _stems(parent, endings)


def _stems(path: str, endings: Collection[str]) -> Iterator[bytes]:
    key = alike(path)
    for ending in endings:
        if key.endswith(ending):
            yield _encoded(key.removesuffix(ending))


def _parents(directory: str) -> Iterator[str]:
    """The directory and all above it."""
    while directory:
        yield directory
        directory = os.path.dirname(directory)


def _number(connection: sqlite3.Connection) -> None:
    """Number those that are still alike, in the order of their places, by numbers that make no name of another."""
    rows = connection.execute(
        "SELECT key, id, root, path, level FROM naming WHERE key IN (SELECT key FROM clash) ORDER BY key, root, path"
    )
    given: set[bytes] = set()
    chosen: list[tuple[int, int]] = []
    for key, group in groupby(rows, key=lambda row: row[0]):
        number = 1 if _is_used(connection, key, "occupied") else 0
        for _, page, root, path, level in group:
            number += 1
            name = choice(_place(root, path), level)
            while number > 1 and not _is_new(connection, _encoded(alike(numbered(name, number))), given):
                number += 1
            chosen.append((number, page))
    connection.executemany("UPDATE naming SET number = ? WHERE id = ?", chosen)


def _is_new(connection: sqlite3.Connection, key: bytes, given: set[bytes]) -> bool:
    if key in given or any(_is_used(connection, key, table) for table in ("naming", "occupied")):
        return False
    given.add(key)
    return True


def _is_used(connection: sqlite3.Connection, key: bytes, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} WHERE key = ? LIMIT 1", (key,)).fetchone() is not None
