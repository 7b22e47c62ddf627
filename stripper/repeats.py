"""Lines that say again what the page says elsewhere: text set twice for two screen sizes, and pull quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stripper.model import Line, Role
from stripper.reasons import Reason

PARAGRAPH, QUOTATION, CODE = Role.PARAGRAPH, Role.QUOTE, Role.CODE
"""Looking a member up in its enum takes ten times as long."""

LONG = 60
"""Characters from which a line that comes twice is a repetition, and not a refrain or a table's datum."""
QUOTE = (30, 400)
"""Characters of a pull quote."""
CANDIDATES = 200
"""Lines that are looked at as pull quotes; no honest page has as many."""

QUOTATION_MARKS = "\"'“”‘’«»„"
"""Set otherwise in a quotation within a quotation."""
SENTENCE_ENDS = (".", "!", "?", "。", "…", ":")


def find(lines: Sequence[Line], kept: Sequence[bool]) -> Mapping[int, Reason]:
    """The numbers of kept lines that repeat what another kept line says, and how."""
    shown = [line for line, keep in zip(lines, kept, strict=True) if keep]
    found = _twice(shown)
    left = [line for line in shown if line.number not in found]
    candidates = [line for line in left if _may_be_quote(line)][:CANDIDATES]
    if candidates:
        whole = _key("\n".join(line.text for line in left))
        found.update({line.number: Reason.PULL_QUOTE for line in candidates if whole.count(_key(line.text)) > 1})
    return found


def _twice(lines: Sequence[Line]) -> dict[int, Reason]:
    seen: set[str] = set()
    found: dict[int, Reason] = {}
    for line in lines:
        text = line.text
        if len(text) >= LONG and line.role is not CODE:
            if text in seen:
                found[line.number] = Reason.REPEAT
            seen.add(text)
    return found


def _may_be_quote(line: Line) -> bool:
    """A pull quote is no part of the running text: it does not end as a sentence, or is set as a quotation."""
    text, role = line.text, line.role
    if not QUOTE[0] <= len(text) <= QUOTE[1]:
        return False
    return role is QUOTATION or (role is PARAGRAPH and not text.endswith(SENTENCE_ENDS))


def _key(text: str) -> str:
    text = text.lower()
    # On text that is not ASCII, nine passes take a tenth of the time of str.translate.
    for mark in QUOTATION_MARKS:
        text = text.replace(mark, "")
    return text
