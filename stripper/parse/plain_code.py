"""Program text in text dumps without fences, as browsers and `get_text()` leave it: each run of its rows is a block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper.parse import row_checks
from stripper.parse.unwrap import Row

MIN_ROWS, MIN_CERTAIN = 4, 2
"""Rows of a block, and those of them that are certain; a page may quote a single statement."""
MIN_SHARE = 0.6
"""Share of the rows of a block that look like program text; the others are comments or data."""
MAX_GAP = 2
"""Blank lines within a block."""
MAX_OTHER, MAX_OTHERS = 60, 2
"""Characters of a row within a block that does not look like program text, and number of such rows in succession."""
EDGE = 100
"""Characters at either end of a row that are matched."""
ENDS = ("{", "}", ";", "=>", "->", "&&", "||")
OTHER_ENDS = re.compile(r"[\]) ](?:(?<! ) *[:,]|(?<=\S )\\)\Z")
OTHER_LAST = (":", ",", "\\")
"""The ends of a row that is certainly program text, unless it is a word with a semicolon, and their last characters."""
WORDS = re.compile(r"[^\W\d_]+(?:[ ,'’-]+[^\W\d_]+)*;\Z")
"""Words before a semicolon, as in prose."""
BEGINS = re.compile(
    r"[\w.\[\]\"'$]{1,60}+ *(?::=|<-|[-+*/|&]?=(?!=)) *+\S"
    r"|#(?:include|define|ifdef|ifndef|endif|!/)|@(?:Override|media)\b|</?\w++(?:\s[^<>]{0,80}+)?/?>|<\?php|>>> |\$ \w"
    r"|\| \w+ [\w(]|(?:import|from|package|using) [\w.]++;?\Z|(?:def|class|function|func|fn|if|for|while) .*[:{]\Z"
)
"""The start of such a row."""
MAY_BEGIN = re.compile(r"//|/\*|\*/|#|[\])}]|(?:return|else|end|fi|done|esac|then|do|try|echo|print)\b")
MAY_FIRST = frozenset("/*#])}defprt")
"""The start of a row that may be program text, and its first characters."""
PROSE = re.compile(r"[.!?:。！？：]\Z")
"""The end of a row of prose, or of the label of a listing."""
PLACEHOLDER = "{{", "}}"
"""The marks around a field of a template that a script would have filled in."""
SCRIPT = "</script"
"""A sign of a dump with the scripts of the page, which are no listings."""


def blocks(rows: list[Row]) -> Iterator[tuple[int, int]]:
    """Yield the first and last index of each block of program text, the latter exclusive."""
    certain = bytearray(len(rows))
    for index in row_checks.that_may_be_program(rows):
        certain[index] = is_certain(rows[index].text)
    if sum(certain) < MIN_CERTAIN or any(SCRIPT in row.text for row in rows):
        return
    alike = bytearray([sure or may_be(row.text) for sure, row in zip(certain, rows, strict=True)])
    index = alike.find(True)
    while index >= 0:
        end = _end(rows, alike, index)
        if (
            sum(certain[index:end]) >= MIN_CERTAIN
            and sum(alike[index:end]) >= MIN_SHARE * (end - index)
            and end - index >= MIN_ROWS
        ):
            yield index, end
        index = alike.find(True, end)


def _end(rows: Sequence[Row], alike: bytearray, start: int) -> int:
    """Return the index after the last row of a block that looks like program text."""
    end, others = start + 1, 0
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if row.gap > MAX_GAP:
            break
        if alike[index]:
            end, others = index + 1, 0
            continue
        others += 1
        if others > MAX_OTHERS or len(row.text) > MAX_OTHER or PROSE.search(row.text):
            break
    return end


def is_certain(text: str) -> bool:
    """Return whether a row is certainly program text."""
    if text[0] == text[-1] == "|":  # a row of a table
        return False
    end = text[-EDGE:]
    is_end = end.endswith(ENDS) or (end.endswith(OTHER_LAST) and OTHER_ENDS.search(end) is not None)
    if is_end and not ((end[-1] == ";" and WORDS.fullmatch(end)) or _is_placeholder(end)):
        return True
    return BEGINS.match(text[:EDGE]) is not None


def _is_placeholder(text: str) -> bool:
    start, end = PLACEHOLDER
    return text.endswith(end) and start in text


def may_be(text: str) -> bool:
    """Return whether a row may be program text."""
    return text[0] in MAY_FIRST and MAY_BEGIN.match(text) is not None
