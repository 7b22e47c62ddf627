"""Signs of permalinks at the ends of lines in text dumps, whose tools take them for text."""

from __future__ import annotations

from stripper.model import Line, Role

SIGN = "¶"
"""The sign that generators of documentation write beside headings and terms."""
MIN_LINES = 3
"""Lines that end with it, unless one of them is a heading; a single one may be the mark of a note."""


def removed(lines: list[Line]) -> list[Line]:
    """Return the lines of a dump without the signs at their ends; the same list if there are few."""
    signed = [line for line in lines if line.text.endswith(SIGN) and len(line.text) > len(SIGN)]
    if len(signed) < MIN_LINES and not any(line.role is Role.HEADING for line in signed):
        return lines
    numbers = {line.number for line in signed}
    return [_without_sign(line) if line.number in numbers else line for line in lines]


def _without_sign(line: Line) -> Line:
    text = line.text.removesuffix(SIGN).rstrip()
    spans = tuple(span._replace(end=min(span.end, len(text))) for span in line.spans if span.start < len(text))
    return line._replace(text=text, spans=spans, links=min(line.links, len(text)))
