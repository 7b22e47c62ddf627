"""Headings and terms, whose verdict is that of the lines below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from stripper.classify.runs import with_role
from stripper.model import Line, Mark, Role, Scored, Unit
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason

KIND = "heading"
"""The kind of these units."""
EMPTY_MARGIN = 1.0
"""Points above the threshold up to which a heading goes with its section, all of whose other lines are removed."""
BETWEEN_MARGIN = 1.0
"""Maximum points below the threshold for the score of a heading above running text."""
MANUAL_MARGIN = 2.0
"""The same for a heading above a kept line of a manual."""
LABEL_MARGIN = 3.0
"""The same for a heading that is one link to itself or to another site, and for the term of a kept definition."""
MIN_DEFINITION = 20
"""Characters of a definition; a shorter text beside a term is a value in the profile of a user or product."""
HOST = re.compile(r"https?://([^/:?#]+)", re.IGNORECASE)
"""The host of an address."""
RUNNING_TEXT = 60
"""Characters of a line of running text."""
WIDE = re.compile("[぀-ヿ㐀-鿿가-힯]")
"""A character of Chinese, Japanese or Korean."""
QUESTION = ("?", "？", "؟")
"""The end of a question, to which a short line may be the answer."""

HEADING, TERM = Role.HEADING, Role.TERM
"""Constants, since looking up a member of an enum takes ten times as long."""


class _Section(NamedTuple):
    """A section after the current heading that may be a part of the current section."""

    level: int
    is_kept: bool
    """True if its heading or another line of it is kept."""


def find(
    lines: Sequence[Line],
    scored: Scored,
    content: Sequence[bool],
    metadata: Mapping[int, Reason],
    *,
    site: str = "",
    after_kept: bool = True,
    is_manual: bool = False,
) -> Iterator[Unit]:
    """Yield the headings and terms whose verdict differs from that of their score.

    `site` is the host of the page. Without `after_kept`, a heading above running text needs no kept line before it. In
    a manual, hardly any heading above kept text belongs to something else.
    """
    flags = list(content)
    sums = list(accumulate(content, initial=0))
    sections: list[_Section] = []
    below = len(lines)  # the index of the heading below
    for line in reversed(with_role(lines, HEADING, TERM)):
        index = line.number - 1
        margin = scored.scores[index] - scored.threshold
        keep = flags[index]
        if line.role is TERM:
            keep = keep or (_is_defined(lines, flags, index) and margin >= -LABEL_MARGIN)
        else:
            has_parts = below > index + 1
            is_kept = sums[below] > sums[index + 1]
            while sections and sections[-1].level > line.level:
                has_parts = True
                is_kept |= sections.pop().is_kept
            if line.number not in metadata:
                keep = (
                    _verdict(lines, flags, index, margin, site, after_kept)
                    or (is_manual and flags[index + 1 : index + 2] == [True] and margin >= -MANUAL_MARGIN)
                    if is_kept or not has_parts
                    else keep and margin >= EMPTY_MARGIN
                )
            sections.append(_Section(line.level, keep or is_kept))
            below = index
        if keep != flags[index]:
            flags[index] = keep
            yield Unit(line.number, line.number, KIND, keep, scored.scores[index])


def _verdict(
    lines: Sequence[Line], content: Sequence[bool], index: int, margin: float, site: str, after_kept: bool
) -> bool:
    """Return whether to keep a heading whose section has kept lines."""
    if content[index] or index + 1 == len(lines) or not content[index + 1]:
        return content[index]
    if _is_one_link(lines[index], site):
        return margin >= -LABEL_MARGIN
    is_answered = lines[index].text.endswith(QUESTION) and not lines[index + 1].links
    is_text = _length(lines[index + 1].text) >= RUNNING_TEXT or is_answered
    is_placed = not after_kept or (index > 0 and content[index - 1])
    return is_placed and is_text and margin >= -BETWEEN_MARGIN


def _length(text: str) -> int:
    """Return the number of characters; those of scripts without spaces between words count twice."""
    return len(text) + len(WIDE.findall(text, 0, RUNNING_TEXT))


def _is_defined(lines: Sequence[Line], content: Sequence[bool], index: int) -> bool:
    """Return whether the line below a term is kept, and is its definition or another term of it."""
    if index + 1 == len(lines) or not content[index + 1]:
        return False
    below = lines[index + 1]
    is_definition = below.container > lines[index].container
    return below.role is TERM or (is_definition and (below.table > 0 or len(below.text) >= MIN_DEFINITION))


def _is_one_link(line: Line, site: str) -> bool:
    """Return whether a heading links to itself, or is one link to another site."""
    links = [span for span in line.spans if span.mark is Mark.LINK and 2 * (span.end - span.start) > len(line.text)]
    return any(span.target.startswith("#") or _is_external(span.target, site) for span in links)


def _is_external(target: str, site: str) -> bool:
    host = HOST.match(target)
    return host is not None and (not site or host[1].lower().removeprefix("www.") != site)
