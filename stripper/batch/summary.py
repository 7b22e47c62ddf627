"""What came of a batch, in numbers: read from its ledger."""

from __future__ import annotations

import json
import os
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from stripper.batch import ledger
from stripper.batch.names import shown
from stripper.batch.writers import OWN
from stripper.errors import UnreadableInputError

EXAMPLES = 5
"""Pages that are named of each kind of outlier, and of the slowest."""

DONE = "run = :run AND code = ''"

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)
"""Bytes at which bars of the histogram of sizes end."""

TIMES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""Seconds, likewise."""

SHARES = tuple(at / 10 for at in range(1, 10))
"""Shares of words that were kept, likewise."""

OUTLIERS: Mapping[str, str] = {
    "nothing kept": "kept = 0",
    "less than 5 % of the words kept": "kept > 0 AND words_kept < 0.05 * words",
    "more than 95 % of the words kept": "words >= 100 AND words_kept > 0.95 * words",
    "no title": "NOT has_title",
    "first paragraph removed": "opening_removed",
}
"""What is worth a look, and how it is told."""


class Page(NamedTuple):
    """A page, and the number that it is named for."""

    source: str
    """As it can be opened; not yet harmless."""
    number: float


class Failed(NamedTuple):
    """Pages that failed for one reason."""

    code: str
    pages: int
    example: str
    sentence: str
    """Of the example."""


class Outlier(NamedTuple):
    """Pages that are worth a look for one reason."""

    what: str
    pages: int
    examples: tuple[Page, ...]
    """With the share of words that were kept."""


class Histogram(NamedTuple):
    """How many pages fall between edges: one count more than there are edges."""

    edges: Sequence[float]
    counts: Sequence[int]


class Summary(NamedTuple):
    """The pages of the last run, done now or before."""

    directory: str
    run: Mapping[str, Any]
    """`started` (seconds since 1970), `seconds`, `stripped` (pages), `jobs`, `state`, `sentence`, `options`."""
    pages: int
    done: int
    failed: int
    empty: int
    """Pages of which nothing was kept."""
    bytes: int
    words: int
    words_kept: int
    reasons: Mapping[str, int]
    """Removed lines by reason, the most first."""
    languages: Mapping[str, int]
    failures: tuple[Failed, ...]
    slowest: tuple[Page, ...]
    outliers: tuple[Outlier, ...]
    shares: Histogram
    sizes: Histogram
    times: Histogram


_DAMAGE = (sqlite3.Error, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""Errors that a value of the wrong type leads to, when it is read or when it is shown."""


@contextmanager
def damage_refused(directory: str) -> Iterator[None]:
    """Turn what a damaged ledger leads to, in reading or showing it, into UnreadableInputError."""
    try:
        yield
    except _DAMAGE as error:
        own = shown(os.path.join(directory, OWN))
        raise UnreadableInputError(
            f"The ledger of {shown(directory)} is damaged ({error}); remove {own}, and run again."
        ) from None


def read(directory: str) -> Summary:
    """Return the summary of the batch that was written to a directory; raise UnreadableInputError if there was none."""
    path = os.path.join(directory, OWN, ledger.FILE)
    if not os.path.exists(path):
        raise UnreadableInputError(f"{shown(directory)} holds no batch; name a directory that -o wrote to.")
    with damage_refused(directory), closing(_opened(path)) as connection:
        return _Reading(connection).summary(directory)


def _opened(path: str) -> sqlite3.Connection:
    """The ledger for reading, also while a run writes to it; where nothing may be written, as it stands."""
    mode = "mode=rw" if os.access(os.path.dirname(path), os.W_OK) else "immutable=1"
    return sqlite3.connect(f"file:{_quoted(path)}?{mode}", uri=True)


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(os.fsencode(os.path.abspath(path)))


class _Reading:
    """The questions to a ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._run = {"run": self._rows("SELECT max(number) FROM runs")[0][0]}

    def summary(self, directory: str) -> Summary:
        return Summary(
            directory,
            self._about(),
            self._number("count(*)", "run = :run"),
            self._number("count(*)"),
            self._number("count(*)", "run = :run AND code <> ''"),
            self._number("count(*)", f"{DONE} AND kept = 0"),
            self._number("sum(bytes)"),
            self._number("sum(words)"),
            self._number("sum(words_kept)"),
            self._counts(f"SELECT key, sum(value) FROM pages, json_each(reasons) WHERE {DONE} GROUP BY 1"),
            self._counts(f"SELECT language, count(*) FROM pages WHERE {DONE} GROUP BY 1"),
            self._failures(),
            self._pages("seconds > 0", "seconds", "DESC"),
            tuple(filter(lambda outlier: outlier.pages, map(self._outlier, OUTLIERS))),
            self._histogram("1.0 * words_kept / words", SHARES, "words > 0"),
            self._histogram("bytes", SIZES),
            self._histogram("seconds", TIMES),
        )

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        values = self._run if ":run" in statement else {}
        return self._connection.execute(statement, values).fetchall()

    def _number(self, what: str, which: str = DONE) -> int:
        return self._rows(f"SELECT {what} FROM pages WHERE {which}")[0][0] or 0

    def _about(self) -> dict[str, Any]:
        names = ("started", "seconds", "stripped", "jobs", "state", "sentence", "options")
        row = self._rows(f"SELECT {', '.join(names)} FROM runs WHERE number = :run")[0]
        return {**dict(zip(names, row, strict=True)), "options": json.loads(row[-1])}

    def _counts(self, statement: str) -> dict[str, int]:
        return {name: int(number) for name, number in self._rows(f"{statement} ORDER BY 2 DESC, 1")}

    def _failures(self) -> tuple[Failed, ...]:
        rows = self._rows(
            "SELECT code, count(*), source, sentence, min(id) FROM pages WHERE run = :run AND code <> ''"
            " GROUP BY code ORDER BY 2 DESC, 1"
        )
        return tuple(Failed(code, number, os.fsdecode(source), said) for code, number, source, said, _ in rows)

    def _pages(self, which: str, number: str, order: str) -> tuple[Page, ...]:
        rows = self._rows(
            f"SELECT source, {number} FROM pages WHERE {DONE} AND {which} ORDER BY 2 {order}, id LIMIT {EXAMPLES}"
        )
        return tuple(Page(os.fsdecode(source), value) for source, value in rows)

    def _outlier(self, what: str) -> Outlier:
        which = OUTLIERS[what]
        number = self._number("count(*)", f"{DONE} AND {which}")
        return Outlier(what, number, self._pages(which, "coalesce(1.0 * words_kept / words, 0)", "ASC"))

    def _histogram(self, value: str, edges: Sequence[float], which: str = "1") -> Histogram:
        self._connection.create_function("bar_of", 1, lambda number: bisect_right(edges, number), deterministic=True)
        counts = dict(self._rows(f"SELECT bar_of({value}), count(*) FROM pages WHERE {DONE} AND {which} GROUP BY 1"))
        return Histogram(edges, [counts.get(at, 0) for at in range(len(edges) + 1)])
