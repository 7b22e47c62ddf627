"""Footnotes: links to notes elsewhere in the clean text, and the notes that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.named_tuples import NamedTuple
from stripper.note_links import MAX_LINES, NOTE, REFERENCE, is_label, references, targets
from stripper.render.inline import Insert

BACK = re.compile(r"\W*|[a-z]|jump up\W*|back\W*|return\W*", re.IGNORECASE)
"""The text of a link from a note back to the text."""
DEFINITION = re.compile(r"""\S*(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?""")
"""A note that CommonMark, which has no footnotes, would read as the definition of a link."""
NUMBER = re.compile(r"\[?(?P<label>\d{1,3}|[a-z]|[*†‡§¶]{1,3})(?:\]|[.):])?(?:\s+|\Z)")
"""The number in front of a note."""


class Footnotes(NamedTuple):
    """The text written in place of links to notes, and the lines that are notes; both by line number."""

    references: Mapping[int, Sequence[Insert]]
    notes: Mapping[int, str]
    """The label of the note that the line is part of."""


def find(document: Document) -> Footnotes:
    """Return the footnotes of the kept lines."""
    kept = [line for line, _ in document.kept]
    found = list(references(kept))
    if not found:
        return Footnotes({}, {})
    lines = _targets(document, {reference.target for reference in found})
    labels: dict[str, str] = {}
    own: dict[str, str] = {}  # labels that the page gives
    inserts: dict[int, list[Insert]] = {}
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
        inserts.setdefault(line.number, []).append(_insert(line.text, span, labels[target]))
    notes: dict[int, str] = {}
    for target, label in labels.items():
        inserts.setdefault(lines[target][0].number, []).extend(_stripped(lines[target][0], own[target]))
        notes |= dict.fromkeys((part.number for part in lines[target]), label)
    return Footnotes(inserts, notes)


def _targets(document: Document, wanted: set[str]) -> Mapping[str, Sequence[Line]]:
    """Return the kept lines of each element with one of the ids, if it can be a note."""
    found = targets(document.lines, document.parsed.containers, wanted)
    kept = {
        target: [line for line in lines if document.decided.kept[line.number - 1]] for target, lines in found.items()
    }
    return {
        target: kept[target]
        for target, lines in found.items()
        if _is_note(kept[target]) and (NOTE.search(target) or _leads_back(lines))
    }


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
    text = next((line.text for line in lines if not is_label(line)), "")
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
