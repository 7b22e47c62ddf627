"""The clean text as CommonMark with the tables of GitHub Flavored Markdown."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.named_tuples import NamedTuple
from stripper.render import embeds, footnotes, front_matter
from stripper.render.embeds import Placed, before
from stripper.render.groups import DEEPEST, Cell, Group, code, is_after_break, items, paragraphs, rows, titled
from stripper.render.inline import Insert, escape_block_start, inline, longest_backtick_run
from stripper.render.links import base_of, is_self_link, without_links
from stripper.settings import FrontMatter

FENCE = 3
"""Minimum backticks of a code fence."""

BREAK = "  \n"
"""A hard line break."""
CELL_BREAK = "<br>"
"""A line break in a cell of a table, which GitHub Flavored Markdown has no syntax for."""

MAX_PADDING = 4
"""Factor by which empty cells at the ends of rows may enlarge a table, which could become quadratically large."""

NOTE_INDENT = "    "
"""Indent of the later paragraphs of a footnote."""

EMPHASIS = (Mark.STRONG, Mark.EMPHASIS)

IN_DUMP = (0,)
"""The quotation around a quoted line of a text dump, which has no elements."""

Block = tuple[tuple[int, ...], str]
"""The quotations around a block, and its Markdown without their marks."""

_BOX = re.compile(r"\A\\(?=\[[ xX]\]\s)")
_NOTE = re.compile(r"\\(?=\[\^[\w-]{1,40}\])")
"""The backslash that escapes the box of a task, and that before the label of a footnote."""
_CLOSING = re.compile(r"(?<!\S)#+$")


class _Page(NamedTuple):
    """Properties that the lines of a page have in common."""

    base: str | None
    inserts: Mapping[int, Sequence[Insert]]
    """By line number."""
    cells: Mapping[int, Sequence[Line]]
    """Lines for images that are alone in their cell, by the number of the table."""
    notes: Mapping[int, str]
    """The labels of footnotes, by line number."""
    quotes: Sequence[tuple[int, ...]]
    """The block quotations around each container, outermost first."""
    items: Sequence[tuple[int, ...]]
    """The list items around each container, outermost first."""
    has_syntax: bool
    """True for a dump in Markdown, whose text has footnotes and the boxes of tasks."""


def render(document: Document) -> str:
    """Return the title as the only heading of level 1, then the clean text, with LF line ends and one at the end.

    Links are resolved as by `links.base_of`; only `http`, `https`, `mailto` and relative ones are kept.
    """
    base = base_of(document)
    embedded = embeds.find(document, base)
    notes = footnotes.find(document) if document.settings.links else footnotes.Footnotes({}, {})
    inserts: dict[int, list[Insert]] = {}
    for number, found in (*embedded.inserts.items(), *notes.references.items()):
        inserts.setdefault(number, []).extend(found)
    quotes, items = _around_each(document, "blockquote"), _around_each(document, "li")
    has_syntax = document.parsed.mark is not None
    page = _Page(base, inserts, embedded.cells, notes.notes, quotes, items, has_syntax)
    groups = titled(document) if document.settings.links else map(without_links, titled(document))
    front = front_matter.yaml(document) if document.settings.front_matter is FrontMatter.YAML else ""
    body = tuple(_quoted(_blocks(groups, deque(embedded.blocks), page)))
    return "\n".join((*((front,) if front else ()), *((*body, "") if body else ())))


def _blocks(groups: Iterable[Group], pending: deque[Placed], page: _Page) -> Iterator[Block]:
    """Yield the blocks of Markdown, each with the quotations around it."""
    indents: dict[tuple[int, tuple[int, ...]], int] = {}  # of the content of list items within quotations
    begun: set[str] = set()  # labels of footnotes
    for group in groups:
        for (quotes, label, _), lines in groupby(
            _with_paragraphs(group), key=lambda pair: _around(pair[0], pair[1], page)
        ):
            part = tuple(line for line, _ in lines)
            if part[0].number:  # the title has none
                yield from ((page.quotes[block.container], block.markdown) for block in before(pending, part[0].number))
            if label:
                if note := _note(part, page):
                    yield quotes, NOTE_INDENT + note if label in begun else f"[^{label}]: {note}"
                    begun.add(label)
            elif text := _group(Group(group.role, part), page):
                indent, outer = _indent(part[0], quotes, indents, page)
                text = _marked(text, len(quotes) - len(outer))
                yield outer, _indented(text, indent) if indent else text
                for item in _items(part) if group.role is Role.ITEM else ():
                    if item.width and (around := page.items[item.line.container]):
                        # The items within the deepest rendered one share its place.
                        indents.setdefault((around[-1], quotes), indent + item.indent + item.width)
    yield from ((page.quotes[block.container], block.markdown) for block in pending)


def _with_paragraphs(group: Group) -> Iterator[tuple[Line, int]]:
    """Yield each line with the number of the first line of its paragraph; 0 unless that is a block of its own."""
    if group.role not in (Role.QUOTE, Role.TERM):
        yield from ((line, 0) for line in group.lines)
        return
    for lines in paragraphs(group.lines):
        yield from ((line, lines[0].number) for line in lines)


def _around(line: Line, paragraph: int, page: _Page) -> tuple[tuple[int, ...], str, int]:
    """Return the quotations around a line, the label of its footnote, and its paragraph unless it is of a footnote."""
    quotes, label = page.quotes[line.container], page.notes.get(line.number, "")
    return quotes or IN_DUMP * (line.role is Role.QUOTE), label, 0 if label else paragraph


def _around_each(document: Document, wanted: str) -> list[tuple[int, ...]]:
    """Return the elements with a tag around each container, outermost first."""
    found: list[tuple[int, ...]] = []
    for index, (parent, tag, _, _) in enumerate(document.parsed.containers):
        around = found[parent] if index else ()
        found.append((*around, index) if tag == wanted and len(around) < DEEPEST else around)
    return found


def _quoted(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the rows of blocks, with an empty row between two of them, marked as far as both are quoted."""
    above: tuple[int, ...] | None = None
    for quotes, text in blocks:
        if above is not None:
            shared = sum(one == other for one, other in zip(above, quotes, strict=False))
            yield ("> " * shared).rstrip()
        yield _marked(text, len(quotes))
        above = quotes


def _marked(text: str, depth: int) -> str:
    """Return a block with the marks of the quotations around it."""
    mark = "> " * depth
    return "\n".join(mark + row if row else mark.rstrip() for row in text.split("\n")) if depth else text


def _group(group: Group, page: _Page) -> str:
    if group.role is Role.ITEM:
        return "\n".join(_list(group.lines, page))
    if group.role is Role.CELL and (table := _table(group.lines, page)):
        return table
    if group.role is Role.CODE:
        return _fenced(code(group.lines), group.lines[0].language)
    if group.role is Role.HEADING:
        return _heading(group.lines[0], page)
    write = _term if group.role is Role.TERM else _paragraph
    return "\n\n".join(BREAK.join(write(line, page) for line in lines) for lines in paragraphs(group.lines))


def _inline(line: Line, page: _Page, spans: Iterable[Span] = ()) -> str:
    written = inline(line.text, (*spans, *line.spans), page.base, page.inserts.get(line.number, ()))
    return _NOTE.sub("", written) if page.has_syntax and "[^" in written else written


def _paragraph(line: Line, page: _Page) -> str:
    return escape_block_start(_inline(line, page))


def _item(line: Line, page: _Page) -> str:
    written = _paragraph(line, page)
    return _BOX.sub("", written) if page.has_syntax else written


def _note(lines: Sequence[Line], page: _Page) -> str:
    """Return paragraphs of a footnote, which are indented after its first; empty for one that is only its number."""
    paragraphs = (escape_block_start(_inline(line, page).strip()) for line in lines)
    return f"\n\n{NOTE_INDENT}".join(filter(None, paragraphs))


def _heading(line: Line, page: _Page) -> str:
    """Return a heading without links to itself and without emphasis of all of it, which adds nothing.

    Trailing `#` are escaped, since they would be a closing sequence.
    """
    spans = (span for span in line.spans if not is_self_link(span, page.base))
    line = line._replace(spans=tuple(span for span in spans if not _is_plain_emphasis(span, line)))
    return "#" * line.level + " " + _CLOSING.sub(r"\\\g<0>", _inline(line, page))


def _is_plain_emphasis(span: Span, line: Line) -> bool:
    return span.mark in EMPHASIS and (span.start, span.end) == (0, len(line.text))


def _term(line: Line, page: _Page) -> str:
    """Return a term, in bold since CommonMark has no definition lists, or its definition."""
    bold = (Span(0, len(line.text), Mark.STRONG, ""),) if line.role is Role.TERM else ()
    return escape_block_start(_inline(line, page, bold))


def _fenced(program: str, language: str) -> str:
    fence = "`" * max(FENCE, longest_backtick_run(program) + 1)
    return f"{fence}{language}\n{program}\n{fence}"


class _Item(NamedTuple):
    """A line of a list."""

    indent: int
    start: str
    """Its marker and label, each with a space; empty for a later paragraph of an item."""
    width: int
    """Of the marker with its space; 0 without one."""
    is_apart: bool
    """True if an empty row is before it."""
    line: Line


def _items(lines: Iterable[Line]) -> Iterator[_Item]:
    """Yield the lines of a list, with the content of an item indented to the start of the item's text."""
    widths: list[int] = []
    for depth, marker, line, label in items(lines):
        # Only a numbered list that starts with 1 can interrupt a paragraph.
        is_apart = not marker or (depth > len(widths) > 0 and marker[:-1] not in ("", "1"))
        del widths[depth - bool(marker) :]
        start = "".join(f"{part} " for part in (marker, label) if part)
        width = len(marker) + 1 if marker else 0
        yield _Item(sum(widths), start, width, is_apart, line)
        widths += [width] * bool(marker)


def _list(lines: Iterable[Line], page: _Page) -> Iterator[str]:
    """Yield the rows of a list; only a hard break separates a line after a line break from the one before it."""
    row = ""
    before: Line | None = None
    for indent, start, _, is_apart, line in _items(lines):
        is_broken = before is not None and not start and is_after_break(before, line)
        if before is not None:
            yield row + BREAK.rstrip("\n") * is_broken
        row = "\n" * (is_apart and not is_broken) + " " * indent + start + _item(line, page)
        before = line
    if before is not None:
        yield row


def _indent(
    line: Line, quotes: tuple[int, ...], indents: Mapping[tuple[int, tuple[int, ...]], int], page: _Page
) -> tuple[int, tuple[int, ...]]:
    """Return the indent of a block whose first line is this one, and the quotations around that.

    The indent is that of the content of the list item around the block; a quotation in the item is indented itself.
    """
    for depth in range(len(quotes), -1, -1) if page.items[line.container] else ():
        around = (indents.get((index, quotes[:depth]), 0) for index in reversed(page.items[line.container]))
        if indent := next(filter(None, around), 0):
            return indent, quotes[:depth]
    return 0, quotes


def _indented(text: str, indent: int) -> str:
    return "\n".join(" " * indent + row if row else row for row in text.split("\n"))


def _table(lines: Iterable[Line], page: _Page) -> str:
    """Return a table with its first row as the header, or an empty text if only one column is kept."""
    lines = tuple(lines)
    if images := page.cells.get(lines[0].table):
        lines = tuple(sorted((*lines, *images), key=lambda line: (line.row, line.column)))
    table = rows(lines)
    columns = max(map(len, table))
    if columns == 1:
        return ""
    written = [[_cell(cell, page) for cell in row] for row in table]
    # Parsers fill up rows themselves, and need all columns of the header only.
    is_ragged = columns * len(written) > MAX_PADDING * sum(map(len, written))
    for row in written[:1] if is_ragged else written:
        row += [""] * (columns - len(row))
    written.insert(1, ["---"] * columns)
    return "\n".join(f"| {' | '.join(row)} |" for row in written)


def _cell(lines: Cell, page: _Page) -> str:
    return CELL_BREAK.join(_cell_line(line, page) for line in lines).replace("|", "\\|")


def _cell_line(line: Line, page: _Page) -> str:
    if line.role is Role.CODE:
        return CELL_BREAK.join(inline(row, (Span(0, len(row), Mark.CODE, ""),)) for row in line.text.split("\n"))
    text = _inline(line, page)
    return f"{line.marker} {text}" if line.marker and line.marker != "-" else text
