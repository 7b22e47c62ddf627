"""The headline of a page of MediaWiki in a text dump, by the link to its revision that is printed below the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from stripper.metadata import dump_lines
from stripper.model import Line
from stripper.native.normalize import key

FOOTER_LINES = 300
"""Lines at the end among which the link is; categories and the footer are below it."""
IMAGE = "["
"""The start of the alternative text of an image, in dumps by text browsers."""
SIGN = "?title="
"""The start of the parameters of such a link, which most pages do not have."""
_REVISION = re.compile(r"h(?<=[\"'“”„«「『\[\]]h)ttps?://[^?\"]{1,200}+\?title=([^?&#\"]{1,300}+)&oldid=\d")
"""The address of a revision as a text in quotation marks, and not as the target of a link or in a list of sources."""


def headline(lines: Sequence[Line], footer: Sequence[Line]) -> Line | None:
    """Return the first line that is the title in the last link to a revision in the footer, and no entry of a menu.

    Tables of contents, languages and tools may be between the headline and the text, which may have headings itself.
    """
    text = " ".join([line.text for line in footer])
    # Tools wrap long addresses at any character.
    titles = _REVISION.findall("".join(text.split())) if SIGN in text else ()
    wanted = key(unquote(titles[-1])) if titles else ""
    if not wanted:
        return None
    short = (line for line in lines if not line.marker and len(line.text) <= dump_lines.MAX_TITLE)
    return next((line for line in short if key(line.text) == wanted and line.text[0] != IMAGE), None)
