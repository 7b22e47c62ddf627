"""Pages that a mail quotes whole, with a sign of a quotation before each row."""

from __future__ import annotations

import re

from stripper.native.char_pairs import has

SIGN = "\n>"
PREFIX = re.compile(r"^> ?", re.MULTILINE)
MIN_SHARE = 0.9
"""Share of the rows with text that are quoted; a mail with an answer has others."""
MIN_ROWS = 10


def unquoted(content: str) -> str:
    """Remove the quotation signs of a mail that is nothing but a quotation; return other dumps unchanged."""
    if not has(content, SIGN) or content.count(SIGN) < MIN_ROWS:
        return content
    rows = [row for row in content.split("\n") if row and not row.isspace()]
    quoted = sum(row[0] == ">" for row in rows)
    return PREFIX.sub("", content) if quoted >= MIN_SHARE * len(rows) else content
