"""Closing of the element or comment that runs to the end of a page.

By the HTML standard, a title without an end tag takes in the rest of the page, so that a browser shows nothing. A few
bytes that are lost in transfer are enough for that.
"""

from __future__ import annotations

import re

START = re.compile(rb"<(title|textarea|xmp|noembed|noframes|iframe|script|style)(?=[\s/>])[^<>]*+>|<!--")
"""The start of a comment, or of an element whose content has no tags."""
PROGRAMS = (b"script", b"style")
"""Elements whose content may have `<` without a tag."""
COMMENT = b"comment"


def close(markup: bytes) -> tuple[bytes, str] | None:
    """Close the first element or comment that runs to the end of a page; return None if there is none.

    A title or the like ends at the next tag, a script or style at the next end tag, and a comment at the next `>`.
    Return the markup with the end added, and the name of the element or `comment`.
    """
    lowered = markup.lower()
    last_ends = {COMMENT: lowered.rfind(b"-->")}
    for start in START.finditer(lowered):
        name = start[1] or COMMENT
        if name not in last_ends:
            last_ends[name] = lowered.rfind(b"</" + name)
        if start.start() > last_ends[name]:
            before = b">" if name == COMMENT else b"</" if name in PROGRAMS else b"<"
            end = lowered.find(before, start.end())
            if end < 0:
                return None
            return markup[:end] + (b"--" if name == COMMENT else b"</" + name + b">") + markup[end:], name.decode()
    return None
