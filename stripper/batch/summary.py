"""Summary of a batch, read from its ledger."""

from __future__ import annotations

import json
import os
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import quote

from stripper.batch import ledger
from stripper.batch.failures import OTHER_LANGUAGE
from stripper.batch.writers import STATE_DIRECTORY
from stripper.display import printable
from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple

EXAMPLES = 5
"""Pages listed for each kind of outlier, and as the slowest."""

DONE = "run = :run AND code = ''"
FAILED = f"run = :run AND code NOT IN ('', '{OTHER_LANGUAGE}')"

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)
"""Edges of the histogram of sizes, in bytes."""

TIMES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""Edges of the histogram of times, in seconds."""

SHARES = tuple(tenths / 10 for tenths in range(1, 10))
"""Edges of the histogram of shares of words kept."""

OUTLIERS: Mapping[str, str] = {
    "removed line that looks like content": "content_removed",
    "confidence below the minimum": "is_doubtful",
    "nothing kept": "kept = 0",
    "less than 5% of words kept": "kept > 0 AND words_kept < 0.05 * words",
    "more than 95% of words kept": "words >= 100 AND words_kept > 0.95 * words",
    "no title": "NOT has_title",
    "first paragraph removed": "opening_removed",
}
"""Pages worth checking: description and SQL condition."""


class Page(NamedTuple):
    """A page listed for one of its numbers."""

    source: str
    """Path or name, not sanitized."""
    number: float


class Failed(NamedTuple):
    """Pages that failed for the same cause."""

    code: str
    pages: int
    example: str
    message: str
    """Message of the example."""


class Outlier(NamedTuple):
    """Pages worth checking for the same cause."""

    description: str
    pages: int
    examples: tuple[Page, ...]
    """Examples with the share of words kept."""


class Histogram(NamedTuple):
    """Number of pages in each bin; there is one more bin than there are edges."""

    edges: Sequence[float]
    counts: Sequence[int]


class Summary(NamedTuple):
    """Summary of the pages of the last run, including those done by earlier runs."""

    directory: str
    run: Mapping[str, Any]
    """`started` (Unix time), `seconds`, `processed` (pages), `jobs`, `state`, `message`, `options`."""
    pages: int
    done: int
    failed: int
    other_language: int
    """Pages in other languages than the selected ones, which are not written."""
    empty: int
    """Pages with no kept line."""
    doubtful: int
    """Pages with a confidence below the minimum."""
    bytes: int
    words: int
    words_kept: int
    reasons: Mapping[str, int]
    """Removed lines by reason, most frequent first."""
    languages: Mapping[str, int]
    skipped: Mapping[str, int]
    """Number of files and records that are not pages, by kind, most frequent first."""
    failures: tuple[Failed, ...]
    slowest: tuple[Page, ...]
    doubted: tuple[Page, ...]
    """The pages with the lowest confidence, lowest first."""
    outliers: tuple[Outlier, ...]
    shares: Histogram
    sizes: Histogram
    times: Histogram


_DAMAGE_ERRORS = (sqlite3.Error, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""Errors that values of the wrong type cause when they are read or displayed."""


@contextmanager
def damage_reported(directory: str) -> Iterator[None]:
    """Raise UnreadableInputError for any error that a damaged ledger causes when it is read or displayed."""
    try:
        yield
    except _DAMAGE_ERRORS as error:
        state = printable(os.path.join(directory, STATE_DIRECTORY))
        raise UnreadableInputError(
            f"Cannot read the ledger of {printable(directory)} ({error}); it may be damaged: delete {state}, and run "
            "the batch again."
        ) from None


def read(directory: str) -> Summary:
    """Read the summary of the batch in an output directory; raises UnreadableInputError if there is none."""
    with _reader(directory) as reader:
        return reader.summary(directory)


def failed_pages(directory: str) -> list[str]:
    """Return the paths of all pages that failed in the last run, not sanitized; raises like `read`."""
    with _reader(directory) as reader:
        return reader.failed_pages()


@contextmanager
def _reader(directory: str) -> Iterator[_Reader]:
    """Open the ledger in an output directory; raises UnreadableInputError if there is none."""
    path = os.path.join(directory, STATE_DIRECTORY, ledger.FILE)
    if not os.path.exists(path):
        name = printable(directory)
        raise UnreadableInputError(f"{name} contains no batch; name an output directory of `stripper -o`.")
    with damage_reported(directory), closing(_open(path)) as connection:
        yield _Reader(connection)


def _open(path: str) -> sqlite3.Connection:
    """Open a ledger for reading, even while a run writes to it; as immutable if its directory is read-only."""
    mode = "mode=rw" if os.access(os.path.dirname(path), os.W_OK) else "immutable=1"
    return sqlite3.connect(f"file:{quote(os.fsencode(os.path.abspath(path)))}?{mode}", uri=True)


class _Reader:
    """Queries on a ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._run = {"run": self._rows("SELECT max(number) FROM runs")[0][0]}

    def summary(self, directory: str) -> Summary:
        return Summary(
            directory,
            self._last_run(),
            self._value("count(*)", "run = :run"),
            self._value("count(*)"),
            self._value("count(*)", FAILED),
            self._value("count(*)", f"run = :run AND code = '{OTHER_LANGUAGE}'"),
            self._value("count(*)", f"{DONE} AND kept = 0"),
            self._value("count(*)", f"{DONE} AND is_doubtful"),
            self._value("sum(bytes)"),
            self._value("sum(words)"),
            self._value("sum(words_kept)"),
            self._counts(f"SELECT key, sum(value) FROM pages, json_each(reasons) WHERE {DONE} GROUP BY 1"),
            self._counts(f"SELECT language, count(*) FROM pages WHERE {DONE} GROUP BY 1"),
            self._counts("SELECT what, number FROM skipped"),
            self._failures(),
            self._pages("seconds > 0", "seconds", "DESC"),
            self._pages("confidence IS NOT NULL", "confidence", "ASC"),
            tuple(filter(lambda outlier: outlier.pages, map(self._outlier, OUTLIERS))),
            self._histogram("1.0 * words_kept / words", SHARES, "words > 0"),
            self._histogram("bytes", SIZES),
            self._histogram("seconds", TIMES),
        )

    def failed_pages(self) -> list[str]:
        rows = self._rows(f"SELECT source FROM pages WHERE {FAILED} ORDER BY id")
        return [os.fsdecode(source) for (source,) in rows]

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        values = self._run if ":run" in statement else {}
        return self._connection.execute(statement, values).fetchall()

    def _value(self, expression: str, condition: str = DONE) -> int:
        return self._rows(f"SELECT {expression} FROM pages WHERE {condition}")[0][0] or 0

    def _last_run(self) -> dict[str, Any]:
        columns = ("started", "seconds", "processed", "jobs", "state", "message", "options")
        row = self._rows(f"SELECT {', '.join(columns)} FROM runs WHERE number = :run")[0]
        return {**dict(zip(columns, row, strict=True)), "options": json.loads(row[-1])}

    def _counts(self, statement: str) -> dict[str, int]:
        return {name: int(number) for name, number in self._rows(f"{statement} ORDER BY 2 DESC, 1")}

    def _failures(self) -> tuple[Failed, ...]:
        rows = self._rows(
            f"SELECT {ledger.SOURCE_COLUMNS}, code, count(*), message, min(id) FROM pages"
            f" WHERE {FAILED} GROUP BY code ORDER BY 9 DESC, 8"
        )
        return tuple(Failed(code, number, _name(source), message) for *source, code, number, message, _ in rows)

    def _pages(self, condition: str, number: str, order: str) -> tuple[Page, ...]:
        rows = self._rows(
            f"SELECT {ledger.SOURCE_COLUMNS}, {number} FROM pages WHERE {DONE} AND {condition}"
            f" ORDER BY 8 {order}, id LIMIT {EXAMPLES}"
        )
        return tuple(Page(_name(source), value) for *source, value in rows)

    def _outlier(self, description: str) -> Outlier:
        condition = OUTLIERS[description]
        number = self._value("count(*)", f"{DONE} AND {condition}")
        return Outlier(description, number, self._pages(condition, "coalesce(1.0 * words_kept / words, 0)", "ASC"))

    def _histogram(self, value: str, edges: Sequence[float], condition: str = "1") -> Histogram:
        self._connection.create_function("bin_of", 1, lambda number: bisect_right(edges, number), deterministic=True)
        counts = dict(
            self._rows(f"SELECT bin_of({value}), count(*) FROM pages WHERE {DONE} AND {condition} GROUP BY 1")
        )
        return Histogram(edges, [counts.get(index, 0) for index in range(len(edges) + 1)])


def _name(source: list[Any]) -> str:
    """Return the name of the source with the given values of its columns."""
    return ledger.source_of(tuple(source)).name
