"""A text dump and the measures by which its dialect is estimated, and what a dialect is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from stripper.cached import cached_property
from stripper.model import Line, Role
from stripper.named_tuples import NamedTuple
from stripper.parse import breaks, drawn_tables, headers, markdown_blocks, plain_code, text, unwrap
from stripper.parse.markdown_tables import Place
from stripper.parse.unwrap import Row


class Dump:
    """A text dump, with measures that are computed once, if at all."""

    def __init__(self, content: str) -> None:
        self.text = content

    @cached_property
    def _all(self) -> list[Row]:
        return text.rows(self.text)

    @cached_property
    def heads(self) -> list[Row]:
        """The headers that a tool wrote above the page."""
        return self._all[: headers.count(self._all)]

    @cached_property
    def page(self) -> str:
        """The text of the page, without the headers above it."""
        return self.text.split("\n", self.heads[-1].source)[-1].lstrip("\n") if self.heads else self.text

    @cached_property
    def rows(self) -> list[Row]:
        """The physical lines of the page that are not blank, with those of a row of a drawn table joined."""
        return self._read[0]

    @cached_property
    def table_rows(self) -> Mapping[int, Place]:
        """The places of the rows of drawn tables, by their sources."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[list[Row], dict[int, Place]]:
        rows = self._all[len(self.heads) :] if self.heads else self._all
        return drawn_tables.read(rows) if drawn_tables.may_have(self.text) else (rows, {})

    @cached_property
    def parts(self) -> tuple[list[Row], list[Row]]:
        """The rows of the text, and the running headers and footers of page breaks."""
        return self.split(self.rows)

    @cached_property
    def width(self) -> int:
        """The column at which the text was wrapped; 0 if it was not."""
        rows = self.parts[0]
        if self.table_rows:
            rows = [row for row in rows if row.source not in self.table_rows]
        return unwrap.wrap_width(rows)

    @cached_property
    def gaps(self) -> float:
        """The share of rows after blank lines."""
        return self.share_after(1)

    def split(self, rows: list[Row]) -> tuple[list[Row], list[Row]]:
        """Split rows into those of the text and the running headers and footers of page breaks."""
        return breaks.split(rows) if self._has_breaks else (rows, [])

    @cached_property
    def _has_breaks(self) -> bool:
        return breaks.may_have(self.text)

    def share_after(self, blank: int) -> float:
        """Return the share of rows after at least a number of blank lines."""
        return sum([row.gap >= blank for row in self.rows]) / len(self.rows) if self.rows else 0.0


class Dialect(NamedTuple):
    """The form in which a kind of tool writes text dumps."""

    name: str
    evidence: Callable[[Dump], str]
    """Returns the evidence that a dump is in the dialect, as a noun phrase; empty without any."""
    read: Callable[[Dump], list[Line]]
    warning: str = ""
    """The warning for a dump in which the dialect loses structure."""


def percent(share: float) -> str:
    """Return a share as a percentage."""
    return f"{share:.0%}"


def lines(parts: Iterable[list[Row]], joined: Callable[[list[Row]], Sequence[list[Row]]]) -> list[Line]:
    """Return a line for each paragraph, whose rows `joined` finds, and for each block of program text."""
    found: list[text.Text] = []
    code: set[int] = set()
    for rows in parts:
        at = 0
        for first, last in plain_code.blocks(rows):
            found += unwrap.texts(joined(rows[at:first]))
            code.add(len(found))
            found.append((rows[first], markdown_blocks.code_text(rows[first:last]), 0))
            at = last
        found += unwrap.texts(joined(rows[at:]))
    read = text.lines(found)
    return [_as_code(line) if index in code else line for index, line in enumerate(read)] if code else read


def _as_code(line: Line) -> Line:
    return line._replace(role=Role.CODE, level=0, marker="")
