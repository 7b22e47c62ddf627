"""Joining of the rows and lines of text dumps that have very many for their size, which bounds memory.

A row takes some 350 bytes, and a line two thousand with its features. Nothing is lost: the text of the last rows, or of
the last lines, is joined into lines of up to `LENGTH` characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.model import Line, Role

LENGTH = 1_000
"""Characters of a joined line."""
MIN_ROWS, CHARACTERS_PER_ROW = 45_000, 80
"""Rows that any dump may have, and characters for each row in addition."""
MIN_LINES, CHARACTERS_PER_LINE = 13_000, 650
"""The same for lines, which unwrapped paragraphs are."""
JOINED = "The text has too many lines for its size; those of its last part were joined into long lines."
"""The warning of such a dump."""


def rows(content: str) -> str:
    """Return a text with as many rows as there is memory for; each of them starts in the same row as before."""
    limit = MIN_ROWS + len(content) // CHARACTERS_PER_ROW
    if content.count("\n") <= limit:
        return content
    rest = content.split("\n", limit)[-1]
    return content.removesuffix(rest) + "".join(_pieces(rest))


def _pieces(text: str) -> Iterator[str]:
    """Yield the text of joined rows, and a line end for each of them."""
    at = 0
    while at < len(text):
        end = text.rfind("\n", at, at + LENGTH)
        if end <= at:
            end = text.find("\n", at + LENGTH)
        end = len(text) if end < 0 else end + 1
        piece = text[at:end]
        yield " ".join(piece.split()) + "\n" * piece.count("\n")
        at = end


def lines(found: Sequence[Line], size: int) -> Sequence[Line]:
    """Return as many lines as there is memory for in a text of a size in characters; the same object if all."""
    limit = MIN_LINES + size // CHARACTERS_PER_LINE
    if len(found) <= limit:
        return found
    joined, run, length = list(found[:limit]), list[Line](), 0
    for line in found[limit:]:
        if run and length + len(line.text) >= LENGTH:
            joined.append(_joined(len(joined) + 1, run))
            run, length = [], 0
        run.append(line)
        length += len(line.text) + 1
    joined.append(_joined(len(joined) + 1, run))
    return joined if len(joined) < len(found) else found


def _joined(number: int, run: Sequence[Line]) -> Line:
    """Return lines as one with the role of the first."""
    first = run[0]
    if first.role is Role.CODE:
        text = "\n".join(line.text for line in run)
    else:
        text = " ".join(word for line in run for word in line.text.split())
    links = min(len(text), sum(line.links for line in run))
    return first._replace(number=number, text=text, links=links, table=0, row=0)
