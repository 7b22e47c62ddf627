"""The headers that reader tools, scrapers and site generators write at the top of a text dump."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.marks import uncommented
from stripper.parse.unwrap import Row

FIELD = re.compile(r"[A-Za-z][\w -]{0,30}:(?: .*)?")
"""A field of front matter in YAML, or of a scraper between rulers."""
FRONT_MATTER = {
    "---": FIELD,
    "+++": re.compile(r"[A-Za-z][\w-]{0,30} ?= ?\S.*"),
}
"""The row before and after front matter in YAML or TOML, and a field of it."""
HEADER = re.compile(
    r"(?:(?:Page )?Title|Headline|URL Source|(?:(?:Source|Final|Original|Canonical|Page) )?URL|Link|Source|Site|Author"
    r"|Authors|Page Snapshot|Published Time|Published|Date|Description|Markdown Content"
    r"|Warning|(?:HTTP )?Status(?: Code)?|HTTP|Content Type"
    r"|Extractor|(?:Word|Character) Count|Extracted (?:Characters|Words)"
    r"|(?:Captured|Fetched|Crawled|Scraped|Retrieved|Saved)(?: [A-Z]{2,4})?)(?: at| on)?:(?: .*)?",
    re.IGNORECASE,
)
"""A header by a reader tool or a scraper."""
ADDRESS = re.compile(r"(?:(?:Source |Page )?URL|URL Source|Source|Link): (?:\[[^\[\]]*\]\()?<?[a-z]+://", re.IGNORECASE)
"""The header that all of them write."""
PAGE = re.compile(r"https?://[^\s<>()\[\]]+", re.IGNORECASE)
"""The address of the page in a row of its own."""
EMPHASIZED = re.compile(r"\*\*[A-Za-z][\w -]{0,30}(?::\*\*|\*\*:)(?: .*)?")
"""A field of a scraper with its name in bold, which may be any below another header."""
_NAME = r"(?:(?:captured?|extracted|full|main|original|page|scraped) )?(?:content|text)"
CONTENT = re.compile(rf"#{{1,6}} {_NAME}|{_NAME}:|([=-])\1{{1,9}} ?{_NAME} ?\1{{2,10}}", re.IGNORECASE)
"""The heading below the headers of a scraper, above the page."""
RULER = re.compile(r"([=*#_-])\1{4,}+")
"""The row of characters around the headers of a scraper, or below them."""
TITLE = "# "
"""The start of a title in Markdown, which some write above the headers."""
MAX_HEADERS = 60
"""Rows of headers."""
NOTE = re.compile(r"<!--.*-->|# ?[A-Za-z][\w -]{0,30}: .*")
"""A comment by a scraper, above front matter."""
MAX_NOTES = 3
"""Rows of such comments."""


def count(rows: Sequence[Row]) -> int:
    """Return the number of rows at the top of a dump that are headers, or front matter and headers below it."""
    first = _front_matter(rows[:MAX_HEADERS])
    top = rows[first : first + MAX_HEADERS]
    return first + (_framed(top) or _headers(top) or _address(top))


def plain(text: str) -> str:
    """Return a header without the marks of a comment, a heading, a quotation or emphasis."""
    return uncommented(text).replace("**", "").lstrip("#> ")


def _front_matter(top: Sequence[Row]) -> int:
    """Return the number of rows of front matter, with the comments above it."""
    start = next((index for index, row in enumerate(top[: MAX_NOTES + 1]) if row.text in FRONT_MATTER), -1)
    if start < 0 or start + 1 == len(top) or not FRONT_MATTER[top[start].text].fullmatch(top[start + 1].text):
        return 0
    if not all(NOTE.fullmatch(row.text) for row in top[:start]):
        return 0
    return next((end + 1 for end, row in enumerate(top) if end > start and row.text == top[start].text), 0)


def _framed(top: Sequence[Row]) -> int:
    """Return the number of rows of fields between two rulers, with the rulers; 0 without an address among them."""
    if not top or not RULER.fullmatch(top[0].text):
        return 0
    end = next((index for index, row in enumerate(top[1:], 1) if not FIELD.fullmatch(row.text)), len(top))
    is_addressed = any(ADDRESS.match(row.text) for row in top[1:end])
    return _to_content(top, end) if is_addressed and end < len(top) and RULER.fullmatch(top[end].text) else 0


def _address(top: Sequence[Row]) -> int:
    """Return 1 if the first row is the address of the page, above a blank line; otherwise 0."""
    is_first = len(top) > 1 and top[1].gap > 0 and PAGE.fullmatch(top[0].text) is not None
    return int(is_first)


def _to_content(top: Sequence[Row], end: int) -> int:
    """Return the index of the first row of the page, below the ruler and the heading that may follow the headers."""
    end += end < len(top) and RULER.fullmatch(top[end].text) is not None
    return end + (end < len(top) and CONTENT.fullmatch(top[end].text) is not None)


def _headers(top: Sequence[Row]) -> int:
    """Return the number of rows that are headers; 0 without an address among them.

    The value of a header may be in the row below it.
    """
    end = 0
    is_addressed = is_open = False
    for index, row in enumerate(top):
        text = plain(row.text)
        if HEADER.fullmatch(text) or (end == index > 0 and EMPHASIZED.fullmatch(row.text)):
            is_addressed = is_addressed or ADDRESS.match(text) is not None
            is_open = text.rstrip().endswith(":")
            end = index + 1
        elif is_open and end == index:
            is_open = False
        elif index or not row.text.startswith(TITLE):
            break
    return _to_content(top, end) if is_addressed else 0
