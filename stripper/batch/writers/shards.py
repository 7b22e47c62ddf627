"""Rows of JSON, one for each page, in files of so many pages: shards.

Workers make the rows; the main process appends each to the part of its shard as it comes, in any order, and notes in
the ledger where it stands. When all pages of a shard are done, a worker writes the shard with its rows in order, and it
is put in its place as a whole. So nothing waits for a slow page, and one that changes later changes its shard only.
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from typing import IO, Any, NamedTuple

from stripper.batch.ledger import PART, Ledger
from stripper.batch.writers import Extent, Item, Layout, Written, forms, outputs
from stripper.batch.writers.compression import COMPRESSIONS
from stripper.document import Document
from stripper.errors import NoOutputError

_OWN = re.compile(r"(?:shard-)?([0-9]{5,9})\.(?:part|jsonl|jsonl\.gz|jsonl\.zst)")
"""The names of files with rows that wait for their shard, and of shards that wait for their place."""

LEFT_OUT = ("schema", "tool", "findings", "removed", "settings")
"""Properties of a sidecar that rows do not have."""


class Row(NamedTuple):
    """A row that goes into a shard."""

    page: int
    is_in_part: bool
    """Else it is taken from the shard as it was."""
    extent: Extent


class Packing(NamedTuple):
    """A shard that is to be made."""

    number: int
    rows: tuple[Row, ...]
    """In their order."""

    @property
    def is_limited(self) -> bool:
        """A shard may take longer than any page."""
        return False


class Packed(NamedTuple):
    """A shard that was made, and waits to be put in its place."""

    refusal: str = ""
    """Why it could not be made."""
    stamp: int = 0


class Rows:
    """Writes rows; what workers need of it."""

    endings: Sequence[str] = ()

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def holds(self, item: Item) -> bool:
        """Rows are noted in the ledger, which is all that there is to know."""
        return True

    def write(self, item: Item, document: Document) -> Written:
        """The row of a page: its sidecar without the details, and its text."""
        built = forms.build(item.source, document, lines=self.layout.lines)
        row = {name: value for name, value in built.items() if name not in LEFT_OUT}
        row["text"] = forms.clean(document, self.layout.form).decode()
        return Written(built, forms.encode(row, indent=None))

    def pack(self, packing: Packing) -> Packed:
        """Write a shard where it waits."""
        target = self.staged(packing.number)
        try:
            with open(target, "wb") as file, COMPRESSIONS[self.layout.compress].pack(file) as packed:
                for piece in self._pieces(packing):
                    packed.write(piece)
            _write_through(target)
            return Packed(stamp=os.stat(target).st_mtime_ns)
        except OSError as error:
            return Packed(str(outputs.refusal(self.path(packing.number), error)))

    def name(self, number: int) -> str:
        return f"shard-{number:05d}.jsonl{COMPRESSIONS[self.layout.compress].ending}"

    def path(self, number: int) -> str:
        return os.path.join(self.layout.directory, self.name(number))

    def staged(self, number: int) -> str:
        return os.path.join(self.layout.own, "shards", self.name(number))

    def part(self, number: int) -> str:
        return os.path.join(self.layout.own, "shards", f"{number:05d}.part")

    def _pieces(self, packing: Packing) -> Iterator[bytes]:
        with ExitStack() as opened:
            files: dict[bool, IO[bytes]] = {}
            for _, is_in_part, (offset, length) in packing.rows:
                if is_in_part not in files:
                    files[is_in_part] = self._opened(packing.number, is_in_part, opened)
                files[is_in_part].seek(offset)
                yield files[is_in_part].read(length)

    def _opened(self, number: int, is_part: bool, opened: ExitStack) -> IO[bytes]:
        path = self.part(number) if is_part else self.path(number)
        file = opened.enter_context(open(path, "rb"))  # noqa: SIM115
        return file if is_part else opened.enter_context(COMPRESSIONS[self.layout.compress].unpack(file))


class Shards:
    """Where rows are kept until their shard is made, and what becomes of shards; for the main process."""

    def __init__(self, rows: Rows, ledger: Ledger) -> None:
        self._rows = rows
        self._ledger = ledger
        self._size = rows.layout.shard_size
        self._parts: dict[int, IO[bytes]] = {}
        self._waiting: set[int] = set()
        """Shards that are to be made anew."""

    def prepare(self) -> None:
        """Bring files and ledger together again, wherever a run was ended; raises OutputError for files of others."""
        os.makedirs(os.path.dirname(self._rows.part(0)), exist_ok=True)
        for name, number in self._select("SELECT name, number FROM shards WHERE state = 'ready'"):
            self._put_in_place(name, number)
        self._check_shards()
        self._check_parts()
        self._waiting.update(number for (number,) in self._select("SELECT number FROM shards WHERE state = 'open'"))

    def keep(self, page: int, row: bytes) -> Extent | None:
        """Put the row of a page, if it has one, where it waits for its shard."""
        number = (page - 1) // self._size
        if number not in self._waiting:
            self._waiting.add(number)
            self._ledger.execute("UPDATE shards SET state = 'open' WHERE name = ?", (self._rows.name(number),))
        if not row:
            return None
        if number not in self._parts:
            self._parts[number] = open(self._rows.part(number), "ab")  # noqa: SIM115
        part = self._parts[number]
        offset = part.tell()
        part.write(row)
        return Extent(offset, len(row))

    def flush(self) -> None:
        """Give rows to the system, before the ledger says that they are there."""
        for part in self._parts.values():
            part.flush()

    def due(self, unfinished: float) -> Iterator[Packing]:
        """The shards to make now that every page before the one of this number is finished."""
        for number in sorted(self._waiting):
            first, last = number * self._size + 1, (number + 1) * self._size
            if last >= unfinished:
                return
            self._waiting.remove(number)
            if number in self._parts:
                self._parts.pop(number).close()
            rows = self._select(
                "SELECT id, place, offset, length FROM pages WHERE id BETWEEN ? AND ? AND length > 0 ORDER BY id",
                (first, last),
            )
            if rows:
                found = (Row(page, place == PART, Extent(offset, length)) for page, place, offset, length in rows)
                yield Packing(number, tuple(found))
            else:
                self._ledger.execute("UPDATE shards SET state = 'stale' WHERE number = ?", (number,))

    def place(self, packing: Packing, packed: Packed) -> None:
        """Put a shard that was made in its place."""
        if packed.refusal:
            raise NoOutputError(packed.refusal)
        name, offset = self._rows.name(packing.number), 0
        for page, _, extent in packing.rows:
            self._ledger.execute("UPDATE pages SET place = 0, offset = ? WHERE id = ?", (offset, page))
            offset += extent.length
        self._ledger.execute(
            "INSERT OR REPLACE INTO shards(name, number, stamp, state) VALUES (?, ?, ?, 'ready')",
            (name, packing.number, packed.stamp),
        )
        self._ledger.commit()  # from here on, whatever happens, the shard will be there
        self._put_in_place(name, packing.number)

    def finish(self) -> None:
        """Remove shards of an earlier run that this one has no rows for, unless somebody changed them."""
        for name, stamp in self._select("SELECT name, stamp FROM shards WHERE state = 'stale'"):
            path = os.path.join(self._rows.layout.directory, name)
            with suppress(FileNotFoundError):
                if os.stat(path).st_mtime_ns == stamp:
                    os.unlink(path)
        self._ledger.execute("DELETE FROM shards WHERE state = 'stale'")

    def _put_in_place(self, name: str, number: int) -> None:
        with suppress(FileNotFoundError):  # if it was already
            os.replace(self._rows.staged(number), os.path.join(self._rows.layout.directory, name))
        self._ledger.execute("UPDATE shards SET state = 'made' WHERE name = ?", (name,))
        with suppress(FileNotFoundError):
            os.unlink(self._rows.part(number))

    def _check_shards(self) -> None:
        layout = self._rows.layout
        known = {
            name: (number, stamp) for name, number, stamp in self._select("SELECT name, number, stamp FROM shards")
        }
        for path in glob.iglob(os.path.join(glob.escape(layout.directory), "shard-*.jsonl*")):
            _, stamp = known.get(os.path.basename(path), (0, None))
            if os.stat(path).st_mtime_ns != stamp and not layout.force:
                outputs.refuse(path)
        for name, (number, _) in known.items():
            if not os.path.exists(os.path.join(layout.directory, name)):
                self._do_again(number, 0)

    def _check_parts(self) -> None:
        """Cut off what was written after the last row that is noted, and remove parts that nothing is noted of.

        Files of other names are not stripper's and stay; a link in the place of a part goes, but not where it leads.
        """
        ends = dict(
            self._select(
                "SELECT (id - 1) / ?, max(offset + length) FROM pages WHERE place = ? GROUP BY 1", (self._size, PART)
            )
        )
        directory = os.path.dirname(self._rows.part(0))
        for name in os.listdir(directory):
            path = os.path.join(directory, name)
            if not (own := _OWN.fullmatch(name)) or os.path.isdir(path):
                continue
            number = int(own[1])
            if (
                name.startswith("shard-")
                or number not in ends
                or os.path.islink(path)
                or os.path.getsize(path) < ends[number]
            ):
                os.unlink(path)
            else:
                os.truncate(path, ends.pop(number))
                self._waiting.add(number)
        for lost in ends:
            self._do_again(lost, PART)

    def _do_again(self, number: int, place: int) -> None:
        """Have the pages done whose rows are lost."""
        self._ledger.execute(
            "UPDATE pages SET code = NULL, length = NULL WHERE id BETWEEN ? AND ? AND place = ?",
            (number * self._size + 1, (number + 1) * self._size, place),
        )

    def _select(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._ledger.execute(statement, values).fetchall()


def _write_through(path: str) -> None:
    """Have a file on the disk before its rows are deleted elsewhere, in case the power fails."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
