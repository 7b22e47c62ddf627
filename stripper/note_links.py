"""Links from a text to notes below it, and the elements that are such notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from stripper.model import Container, Line, Mark, Role, Span
from stripper.named_tuples import NamedTuple

REFERENCE = re.compile(r"\[?(?P<label>\d{1,3}|[a-z]|[*†‡§¶]{1,3})\]?")
"""The text of a link to a note."""
_FOOTNOTE = r"fn|ftn|edn|f?notes?|foot-?note|end-?note|sdfootnote"
FOOTNOTE = re.compile(rf"(?:^|[\W_])(?:{_FOOTNOTE})", re.IGNORECASE)
"""An id of a footnote."""
NOTE = re.compile(rf"(?:^|[\W_])(?:{_FOOTNOTE}|cite|ref(?:erence)?s?|bib)", re.IGNORECASE)
"""An id of a footnote or of an entry of a list of literature. Any other id is one if a link leads back from the
element."""
MAX_LINES = 8
"""Lines of a note; an element with more is a section."""


class Reference(NamedTuple):
    """A link to a note."""

    line: Line
    span: Span
    target: str
    """The id of the note, in lower case and without underscores in front, which Word has in links only."""
    label: str


def _unquoted(fragment: str) -> str:
    """Return a fragment of an address without percent-encoding, which hardly any has."""
    if "%" not in fragment:
        return fragment
    from urllib.parse import unquote

    return unquote(fragment)


def references(lines: Iterable[Line]) -> Iterator[Reference]:
    """Yield the links in some lines that may lead to notes."""
    for line in lines:
        for span in line.spans:
            if span.target.startswith("#") and span.mark is Mark.LINK:
                text = REFERENCE.fullmatch(normalize("NFKC", line.text[span.start : span.end]))
                target = _unquoted(span.target[1:]).lower().lstrip("_")
                if text and target and line.role is not Role.CODE:
                    yield Reference(line, span, target, text["label"])


def targets(lines: Iterable[Line], containers: Sequence[Container], wanted: set[str]) -> dict[str, list[Line]]:
    """Return the lines of each element with one of the ids."""
    lines = tuple(lines)
    around = _around_each(lines, containers, wanted)
    found: dict[str, list[Line]] = {}
    for line in lines:
        target = around[line.container] or _name(line.names, wanted)
        if target:
            found.setdefault(target, []).append(line)
    return found


def is_label(line: Line) -> bool:
    """Return whether a line is only the number of a note, and a link."""
    return bool(line.links) and REFERENCE.fullmatch(line.text) is not None


def _around_each(lines: Sequence[Line], containers: Sequence[Container], wanted: set[str]) -> Sequence[str]:
    """Return the wanted id of the innermost element around each container.

    The id may be that of a link that has only the number of the note, beside the element with its text.
    """
    beside = {line.container: _name(line.names, wanted) for line in lines if is_label(line)}
    found: list[str] = [""] * len(containers)
    for index, (parent, _, names, _) in enumerate(containers):
        found[index] = _name(names, wanted) or beside.get(index, "") or found[parent]
    return found


def _name(names: str, wanted: set[str]) -> str:
    return next((name for each in names.split() if (name := each.lstrip("_")) in wanted), "")
