"""Footnotes: links to notes elsewhere in the clean text, and the notes that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
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
"""An id of a note. Any other id is one if a link leads back from the element."""
BACK = re.compile(r"\W*|[a-z]|jump up\W*|back\W*|return\W*", re.IGNORECASE)
"""The text of a link from a note back to the text."""
DEFINITION = re.compile(r"""\S*(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?""")
"""A note that CommonMark, which has no footnotes, would read as the definition of a link."""
NUMBER = re.compile(r"\[?(?P<label>\d{1,3}|[a-z]|[*†‡§¶]{1,3})(?:\]|[.):])?(?:\s+|\Z)")
"""The number in front of a note."""
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
    """The id of the note, in lower case and without underscores in front, which Word has in links only."""
    label: str


def find(document: Document) -> Footnotes:
    """Return the footnotes of the kept lines."""
    kept = [line for line, _ in document.kept]
    found = list(_references(kept))
    if not found:
        return Footnotes({}, {})
    lines = _targets(document, {reference.target for reference in found})
    labels: dict[str, str] = {}
    own: dict[str, str] = {}  # labels that the page gives
    references: dict[int, list[Insert]] = {}
    taken: set[str] = set()
    free = (str(number) for number in count(1) if str(number) not in taken)
    for line, span, target, label in found:
        own.setdefault(target, label)
        note = lines.get(target)
        if not note or note[0].number <= line.number:  # a link back to the text
            continue
        if target not in labels:
            labels[target] = label if label.isalnum() and label not in taken else next(free)
            taken.add(labels[target])
        references.setdefault(line.number, []).append(_insert(line.text, span, labels[target]))
    notes: dict[int, str] = {}
    for target, label in labels.items():
        references.setdefault(lines[target][0].number, []).extend(_stripped(lines[target][0], own[target]))
        notes |= dict.fromkeys((part.number for part in lines[target]), label)
    return Footnotes(references, notes)


def _references(kept: Sequence[Line]) -> Iterator[_Reference]:
    for line in kept:
        for span in line.spans:
            if span.mark is Mark.LINK and span.target.startswith("#"):
                text = REFERENCE.fullmatch(normalize("NFKC", line.text[span.start : span.end]))
                target = unquote(span.target[1:]).lower().lstrip("_")
                if text and target and line.role is not Role.CODE:
                    yield _Reference(line, span, target, text["label"])


def _targets(document: Document, wanted: set[str]) -> Mapping[str, Sequence[Line]]:
    """Return the kept lines of each element with one of the ids, if it can be a note."""
    around = _around_each(document, wanted)
    found: dict[str, list[Line]] = {}
    for line in document.lines:
        target = around[line.container] or _name(line.names, wanted)
        if target:
            found.setdefault(target, []).append(line)
    kept = {
        target: [line for line in lines if document.decisions[line.number - 1].keep] for target, lines in found.items()
    }
    return {
        target: kept[target]
        for target, lines in found.items()
        if _is_note(kept[target]) and (NOTE.search(target) or _leads_back(lines))
    }


def _around_each(document: Document, wanted: set[str]) -> Sequence[str]:
    """Return the wanted id of the innermost element around each container.

    The id may be that of a link that has only the number of the note, beside the element with its text.
    """
    beside = {line.container: _name(line.names, wanted) for line in document.lines if _is_label(line)}
    found: list[str] = [""] * len(document.parsed.containers)
    for index, (parent, _, names, _) in enumerate(document.parsed.containers):
        found[index] = _name(names, wanted) or beside.get(index, "") or found[parent]
    return found


def _name(names: str, wanted: set[str]) -> str:
    return next((name for each in names.split() if (name := each.lstrip("_")) in wanted), "")


def _is_label(line: Line) -> bool:
    return bool(line.links) and REFERENCE.fullmatch(line.text) is not None


def _leads_back(lines: Sequence[Line]) -> bool:
    """Return whether a link that is only a sign or a number leads from a note to another part of the page."""
    return any(_has_sign(line) or any(_is_back(line, span) for span in line.spans) for line in lines)


def _has_sign(line: Line) -> bool:
    """Return whether the parser has left out a link that is only a sign, which counts as a linked character."""
    return line.links > sum(span.end - span.start for span in line.spans if span.mark is Mark.LINK)


def _is_back(line: Line, span: Span) -> bool:
    text = line.text[span.start : span.end]
    is_local = span.mark is Mark.LINK and span.target.startswith("#")
    return is_local and (BACK.fullmatch(text) or REFERENCE.fullmatch(text)) is not None


def _is_note(lines: Sequence[Line]) -> bool:
    if not lines or lines[-1].number - lines[0].number >= MAX_LINES:
        return False
    roles = {line.role for line in lines}
    text = next((line.text for line in lines if not _is_label(line)), "")
    return not roles & {Role.HEADING, Role.CELL, Role.CODE} and DEFINITION.fullmatch(text) is None


def _insert(text: str, span: Span, label: str) -> Insert:
    """Return what replaces a link to a note, with the brackets and the space around it."""
    start, end = span.start, span.end
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    return Insert(start, end, f"[^{label}]")


def _stripped(line: Line, label: str) -> Iterator[Insert]:
    """Yield what takes the number in front of a note and its links back to the text out of it."""
    number = NUMBER.match(line.text)
    if number and number["label"] == label:
        yield Insert(0, number.end(), "")
    for span in line.spans:
        text = line.text[span.start : span.end]
        if (
            span.mark is Mark.LINK
            and span.target.startswith("#")
            and (BACK.fullmatch(text) or text.strip("[]") == label)
        ):
            yield Insert(span.start, span.end, "")
