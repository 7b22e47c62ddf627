"""Page breaks of printed documents: separation of running headers and footers from the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.native.char_pairs import has_one
from stripper.parse.unwrap import Row

FOOTER = re.compile(r"(?:.*\s)?\[Page [0-9ivxlc]+\]", re.IGNORECASE)
"""The last row of a page of an RFC or Internet-Draft."""
HEADER = re.compile(r"(?>\S.*?(?<! ) {3,}+\S).*")
"""The first row of such a page, whose parts are aligned to the margins."""
SENTENCE_END = re.compile(r"[.!?:。！？…][\"'”’»)\]]*\Z")
MARK, STARTS = "[page", ("[p", "[P")
"""The part of all footers that differs in case at most, and its start."""
MAX_LENGTH = 200
"""Characters of a running row."""


def may_have(text: str) -> bool:
    """Return whether a text may have such footers."""
    return has_one(text, STARTS) and MARK in text.lower()


def split(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Split rows into those of the text and the running ones; a sentence continues after a break without a gap."""
    text: list[Row] = []
    running: list[Row] = []
    after_break = headed = False
    for row in rows:
        if _is_footer(row):
            after_break, headed = True, False
            running.append(row)
        elif after_break and not headed and _is_header(row):
            headed = True
            running.append(row)
        else:
            interrupted = after_break and text and not SENTENCE_END.search(text[-1].text[-MAX_LENGTH:])
            text.append(row._replace(gap=0) if interrupted else row)
            after_break = False
    return text, running


def _is_footer(row: Row) -> bool:
    return len(row.text) <= MAX_LENGTH and row.text.endswith("]") and FOOTER.fullmatch(row.text) is not None


def _is_header(row: Row) -> bool:
    return row.indent == 0 and len(row.text) <= MAX_LENGTH and HEADER.fullmatch(row.text) is not None
