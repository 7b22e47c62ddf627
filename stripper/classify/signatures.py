"""Signatures in the documentation of an API, which go with the description below them.

The generators of such documentation name the elements: Javadoc, Sphinx, Doxygen, rustdoc, pkg.go.dev, phpDocumentor,
TypeDoc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper.classify.adjoining import places, single
from stripper.classify.around import Around
from stripper.model import Line, Role, Scored, Unit

KIND = "signature"
"""The kind of these units."""
MARGIN = 3.0
"""Maximum points below the threshold for the score of a signature, and of the heading above it."""
NAMES = re.compile(
    r"(?<![\w-])(?:(?:member|type)-?signature|sig|mem(?:proto|name|title)|tsd-signature"
    r"|phpdocumentor-(?:code|signature|element__name)|documentation-declaration)(?![\w-])"
)
"""A class of the element around a signature."""
PARTS = ("sig", "mem", "documentor-", "documentation-")
"""Parts of them, one of which each has, and which are found sooner."""
HEADING_NAMES = re.compile(r"(?<![\w-])code-header(?![\w-])")
"""The same for a heading; elsewhere, it is the bar above a listing."""
MAX_UP = 3
"""Elements around a line that may have such a class."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool], around: Around) -> Iterator[Unit]:
    """Yield the removed signatures above a kept line of the same section, and the removed headings above them."""
    flags = list(content)
    least = scored.threshold - MARGIN
    for index in reversed([*places(content, (False, True))]):
        signature = -1
        while index >= 0 and not flags[index] and scored.scores[index] >= least:
            line = lines[index]
            is_signature = around.is_near(line, lines[index + 1], MAX_UP + 1) and _is_signature(line, around)
            if not is_signature and not (line.role is Role.HEADING and signature == index + 1):
                break
            flags[index] = True
            signature = index if is_signature else -1
            yield single(line, scored, KIND)
            index -= 1


def _is_signature(line: Line, around: Around) -> bool:
    names = around.names(line, MAX_UP)
    is_named = any(part in each and NAMES.search(each) for each in names for part in PARTS)
    return is_named or (line.role is Role.HEADING and any(map(HEADING_NAMES.search, names[:1])))
