"""Rows as output, one per page, in shards of a fixed number of pages.

Workers build the rows. The main process appends each to the part file of its shard, in order of completion, and
records its position in the ledger. Once all pages of a shard are finished, a worker builds the shard with its rows in
order, and the finished shard is moved into place. Hence nothing waits for a slow page, and a page that changes later
changes only its own shard.
"""

from __future__ import annotations

import glob
import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from typing import IO, Any

from stripper.batch.writers import Database, Extent, Item, Layout, WriteResult, overwrite_policy, rows
from stripper.batch.writers.compression import COMPRESSIONS
from stripper.batch.writers.formats import build_sidecar
from stripper.document import Document
from stripper.errors import OutputUnavailableError
from stripper.named_tuples import NamedTuple

_OWN_NAME = re.compile(r"([0-9]{5,9})\.part|shard-[0-9]{5,9}\.(?:parquet|(?:jsonl|csv)(?:\.gz|\.zst)?)")
"""The name of a part file, with its number, or of a staged shard."""


class Row(NamedTuple):
    """Location of a row that belongs in a shard."""

    page: int
    is_in_part: bool
    """True if it is in the part file; False if it is in the current shard."""
    extent: Extent


class ShardTask(NamedTuple):
    """A shard to build."""

    number: int
    rows: tuple[Row, ...]
    """In output order."""

    @property
    def has_time_limit(self) -> bool:
        """False: a shard may take longer than any page."""
        return False


class ShardResult(NamedTuple):
    """Result of building a shard."""

    error: str = ""
    """The reason why it could not be built."""
    modified: int = 0
    """Modification time in nanoseconds."""


class RowWriter:
    """Writer of rows and builder of shards, in workers."""

    suffixes: Sequence[str] = ()

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    @property
    def format(self) -> rows.RowFormat:
        """The encoding of rows; looked up, since its functions cannot be pickled for spawned workers."""
        return rows.ROW_FORMATS[self.layout.to]

    def is_complete(self, item: Item) -> bool:
        """Return True: the ledger alone knows which rows exist."""
        return True

    def write(self, item: Item, document: Document) -> WriteResult:
        """Build the row of a page."""
        sidecar = build_sidecar(item.source, document, lines=self.layout.sidecar_lines, why=self.layout.why)
        return WriteResult(sidecar, self.format.encode(rows.row_of(sidecar, document, self.layout)))

    def run_task(self, task: ShardTask) -> ShardResult:
        """Build a shard in the staging area."""
        target = self.staged_path(task.number)
        try:
            if self.layout.to == "parquet":
                self._write_parquet(target, task)
            else:
                self._write_text(target, task)
            _sync(target)
            return ShardResult(modified=os.stat(target).st_mtime_ns)
        except OSError as error:
            return ShardResult(str(overwrite_policy.write_error(self.path(task.number), error)))

    def name(self, number: int) -> str:
        return f"shard-{number:05d}.{self.layout.to}{COMPRESSIONS[self.layout.compress].suffix}"

    def path(self, number: int) -> str:
        return os.path.join(self.layout.directory, self.name(number))

    def staged_path(self, number: int) -> str:
        return os.path.join(self.layout.state, "shards", self.name(number))

    def part_path(self, number: int) -> str:
        return os.path.join(self.layout.state, "shards", f"{number:05d}.part")

    def _write_text(self, target: str, task: ShardTask) -> None:
        with open(target, "wb") as file, COMPRESSIONS[self.layout.compress].compress(file) as compressed:
            compressed.write(self.format.header(rows.column_names(self.layout)))
            for row in self._rows(task):
                compressed.write(row)

    def _write_parquet(self, target: str, task: ShardTask) -> None:
        """Write a shard, with rows of the current one as they are in it."""
        from stripper.batch.writers import parquet_rows  # deferred, since it loads pyarrow

        old = parquet_rows.read(self.path(task.number), [row.extent.offset for row in task.rows if not row.is_in_part])
        new = self._rows(ShardTask(task.number, tuple(row for row in task.rows if row.is_in_part)))
        found = (json.loads(next(new)) if row.is_in_part else next(old) for row in task.rows)
        parquet_rows.write(target, found, rows.column_names(self.layout))

    def _rows(self, task: ShardTask) -> Iterator[bytes]:
        with ExitStack() as stack:
            files: dict[bool, IO[bytes]] = {}
            for _, is_in_part, (offset, length) in task.rows:
                if is_in_part not in files:
                    files[is_in_part] = self._open(task.number, is_in_part, stack)
                files[is_in_part].seek(offset)
                yield files[is_in_part].read(length)

    def _open(self, number: int, is_part: bool, stack: ExitStack) -> IO[bytes]:
        path = self.part_path(number) if is_part else self.path(number)
        file = stack.enter_context(open(path, "rb"))  # noqa: SIM115
        return file if is_part else stack.enter_context(COMPRESSIONS[self.layout.compress].decompress(file))


class ShardCollector:
    """Collector of rows, which decides when shards are built; runs in the main process."""

    def __init__(self, writer: RowWriter, ledger: Database) -> None:
        self._writer = writer
        self._ledger = ledger
        self._size = writer.layout.shard_size
        self._parts: dict[int, IO[bytes]] = {}
        self._outdated: set[int] = set()
        """Numbers of shards to build."""

    def prepare(self) -> None:
        """Reconcile files and ledger after an interrupted run; raises OutputError for files that are not stripper's."""
        os.makedirs(os.path.dirname(self._writer.part_path(0)), exist_ok=True)
        for name, number in self._select("SELECT name, number FROM shards WHERE state = 'ready'"):
            self._move_into_place(name, number)
        self._check_shards()
        self._check_parts()
        self._outdated.update(number for (number,) in self._select("SELECT number FROM shards WHERE state = 'open'"))

    def collect(self, page: int, row: bytes) -> Extent | None:
        """Append the row of a page, if it has one, to the part file of its shard."""
        number = (page - 1) // self._size
        if number not in self._outdated:
            self._outdated.add(number)
            self._ledger.execute("UPDATE shards SET state = 'open' WHERE name = ?", (self._writer.name(number),))
        if not row:
            return None
        if number not in self._parts:
            self._parts[number] = open(self._writer.part_path(number), "ab")  # noqa: SIM115
        part = self._parts[number]
        offset = part.tell()
        part.write(row)
        return Extent(offset, len(row))

    def flush(self) -> None:
        """Flush rows to the operating system before the ledger refers to them."""
        for part in self._parts.values():
            part.flush()

    def ready_tasks(self, unfinished: float) -> Iterator[ShardTask]:
        """Yield the shards whose pages all come before page number `unfinished`."""
        for number in sorted(self._outdated):
            first, last = number * self._size + 1, (number + 1) * self._size
            if last >= unfinished:
                return
            self._outdated.remove(number)
            if number in self._parts:
                self._parts.pop(number).close()
            selected = self._select(
                "SELECT id, is_in_part, offset, length FROM pages WHERE id BETWEEN ? AND ? AND length > 0 ORDER BY id",
                (first, last),
            )
            if selected:
                found = (Row(page, bool(is_in_part), Extent(*extent)) for page, is_in_part, *extent in selected)
                yield ShardTask(number, tuple(found))
            else:
                self._ledger.execute("UPDATE shards SET state = 'stale' WHERE number = ?", (number,))

    def complete_task(self, task: ShardTask, result: ShardResult) -> None:
        """Move a finished shard into place."""
        if result.error:
            raise OutputUnavailableError(result.error)
        name, layout = self._writer.name(task.number), self._writer.layout
        offset = len(self._writer.format.header(rows.column_names(layout)))
        for page, _, extent in task.rows:
            self._ledger.execute("UPDATE pages SET is_in_part = 0, offset = ? WHERE id = ?", (offset, page))
            offset += 1 if layout.to == "parquet" else extent.length
        self._ledger.execute(
            "INSERT OR REPLACE INTO shards(name, number, modified, state) VALUES (?, ?, ?, 'ready')",
            (name, task.number, result.modified),
        )
        self._ledger.commit()  # from here on the shard survives any interruption
        self._move_into_place(name, task.number)

    def finish(self) -> None:
        """Remove shards of an earlier run that have no rows any more, unless somebody changed them."""
        for name, modified in self._select("SELECT name, modified FROM shards WHERE state = 'stale'"):
            path = os.path.join(self._writer.layout.directory, name)
            with suppress(FileNotFoundError):
                if os.stat(path).st_mtime_ns == modified:
                    os.unlink(path)
        self._ledger.execute("DELETE FROM shards WHERE state = 'stale'")

    def _move_into_place(self, name: str, number: int) -> None:
        with suppress(FileNotFoundError):  # if it was moved before an interruption
            os.replace(self._writer.staged_path(number), os.path.join(self._writer.layout.directory, name))
        self._ledger.execute("UPDATE shards SET state = 'made' WHERE name = ?", (name,))
        with suppress(FileNotFoundError):
            os.unlink(self._writer.part_path(number))

    def _check_shards(self) -> None:
        layout = self._writer.layout
        shards = self._select("SELECT name, number, modified FROM shards")
        known = {name: (number, modified) for name, number, modified in shards}
        for path in glob.iglob(os.path.join(glob.escape(layout.directory), f"shard-*.{layout.to}*")):
            _, modified = known.get(os.path.basename(path), (0, None))
            if os.stat(path).st_mtime_ns != modified and not layout.force:
                overwrite_policy.reject(path)
        for name, (number, _) in known.items():
            if not os.path.exists(os.path.join(layout.directory, name)):
                self._redo_lost_rows(number, is_in_part=False)

    def _check_parts(self) -> None:
        """Truncate part files after the last recorded row, and remove those without a recorded row.

        Files with other names are not stripper's, and are kept. A symlink in place of a part file is removed, but not
        its target.
        """
        ends = dict(
            self._select(
                "SELECT (id - 1) / ?, max(offset + length) FROM pages WHERE is_in_part GROUP BY 1", (self._size,)
            )
        )
        directory = os.path.dirname(self._writer.part_path(0))
        for name in os.listdir(directory):
            path = os.path.join(directory, name)
            if not (own := _OWN_NAME.fullmatch(name)) or os.path.isdir(path):
                continue
            number = int(own[1] or -1)
            end = None if os.path.islink(path) else ends.get(number)
            if end is None or os.path.getsize(path) < end:
                os.unlink(path)
            else:
                os.truncate(path, end)
                self._outdated.add(number)
                del ends[number]
        for lost in ends:
            self._redo_lost_rows(lost, is_in_part=True)

    def _redo_lost_rows(self, number: int, *, is_in_part: bool) -> None:
        """Mark the pages of a shard whose rows are lost as not processed."""
        self._ledger.execute(
            "UPDATE pages SET code = NULL, length = NULL WHERE id BETWEEN ? AND ? AND is_in_part = ?",
            (number * self._size + 1, (number + 1) * self._size, is_in_part),
        )

    def _select(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._ledger.execute(statement, values).fetchall()


def _sync(path: str) -> None:
    """Write a shard to the disk before its rows are deleted elsewhere, so that they survive a power failure."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
