"""Footnotes: links to notes elsewhere in the clean text, and the notes that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.render.inline import Insert

REFERENCE = re.compile(r"\[?(?P<label>\d{1,3}|[a-z]|[*†‡§¶]{1,3})\]?")
"""The text of a link to a note."""
NOTE = re.compile(
    r"(?:^|[\W_])(?:fn|ftn|f?notes?|foot-?note|end-?note|cite|ref(?:erence)?s?|bib|sdfootnote)", re.IGNORECASE
)
"""An id of a note."""
BACK = re.compile(r"\W*|[a-z]|jump up\W*|back\W*|return\W*", re.IGNORECASE)
"""The text of a link from a note back to the text."""
DEFINITION = re.compile(r"""\S*(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?""")
"""A note that CommonMark, which has no footnotes, would read as the definition of a link."""
MAX_LINES = 8
"""Lines of a note; an element with more is a section."""


class Footnotes(NamedTuple):
    """The text written in place of links to notes, and the lines that are notes; both by line number."""

    references: Mapping[int, Sequence[Insert]]
    notes: Mapping[int, str]
    """The label of the note that the line is part of."""


class _Reference(NamedTuple):
    line: Line
    span: Span
    target: str
    """The id of the note, in lower case."""
    label: str


def find(document: Document) -> Footnotes:
    """Return the footnotes of the kept lines."""
    kept = [line for line, _ in document.kept]
    found = list(_references(kept))
    if not found:
        return Footnotes({}, {})
    lines = _targets(document, kept, {reference.target for reference in found})
    labels: dict[str, str] = {}
    references: dict[int, list[Insert]] = {}
    for line, span, target, label in found:
        if not (note := lines.get(target)) or line.number in {part.number for part in note}:
            continue
        if target not in labels:
            labels[target] = label if label.isalnum() and label not in labels.values() else _free(labels)
        references.setdefault(line.number, []).append(_insert(line.text, span, labels[target]))
    notes: dict[int, str] = {}
    for target, label in labels.items():
        references.setdefault(lines[target][0].number, []).extend(_stripped(lines[target][0], found, target))
        notes |= dict.fromkeys((part.number for part in lines[target]), label)
    return Footnotes(references, notes)


def _references(kept: Sequence[Line]) -> Iterator[_Reference]:
    for line in kept:
        for span in line.spans:
            if span.mark is Mark.LINK and span.target.startswith("#"):
                text = REFERENCE.fullmatch(normalize("NFKC", line.text[span.start : span.end]))
                target = unquote(span.target[1:]).lower()
                if text and target and NOTE.search(target) and line.role is not Role.CODE:
                    yield _Reference(line, span, target, text["label"])


def _targets(document: Document, kept: Sequence[Line], wanted: set[str]) -> Mapping[str, Sequence[Line]]:
    """Return the kept lines of each element with one of the ids, if it can be a note."""
    containers = document.parsed.containers
    around: list[str] = [""] * len(containers)
    for index, (parent, _, names, _) in enumerate(containers):
        around[index] = next((name for name in names.split() if name in wanted), around[parent])
    found: dict[str, list[Line]] = {}
    for line in kept:
        target = around[line.container] or next((name for name in line.names.split() if name in wanted), "")
        if target:
            found.setdefault(target, []).append(line)
    return {target: lines for target, lines in found.items() if _is_note(lines)}


def _is_note(lines: Sequence[Line]) -> bool:
    roles = {line.role for line in lines}
    adjacent = lines[-1].number - lines[0].number < MAX_LINES
    text = lines[0].text
    return adjacent and not roles & {Role.HEADING, Role.CELL, Role.CODE} and DEFINITION.fullmatch(text) is None


def _free(labels: Mapping[str, str]) -> str:
    """Return the lowest number that is not yet a label."""
    number = 1
    while str(number) in labels.values():
        number += 1
    return str(number)


def _insert(text: str, span: Span, label: str) -> Insert:
    """Return what replaces a link to a note, with the brackets and the space around it."""
    start, end = span.start, span.end
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    return Insert(start, end, f"[^{label}]")


def _stripped(line: Line, references: Sequence[_Reference], target: str) -> Iterator[Insert]:
    """Yield what takes the number in front of a note and its links back to the text out of it."""
    label = next(reference.label for reference in references if reference.target == target)
    number = re.match(rf"\[?{re.escape(label)}(?:\]|[.):])?\s+", line.text)
    if number:
        yield Insert(0, number.end(), "")
    for span in line.spans:
        text = line.text[span.start : span.end]
        if (
            span.mark is Mark.LINK
            and span.target.startswith("#")
            and (BACK.fullmatch(text) or text.strip("[]") == label)
        ):
            yield Insert(span.start, span.end, "")
