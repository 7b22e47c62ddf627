"""Articles that a page loads below the first one: each has the headline and the byline of the page's template again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stripper.classify.element_paths import path
from stripper.classify.runs import with_role
from stripper.model import Container, Line, Role
from stripper.reasons import Reason

REACH = 8
"""Lines between a headline and the byline or date beside it."""
DEPTH = 3
"""Elements around a line that have the same names in each article of a template."""
MIN_PARAGRAPH, MIN_PARAGRAPHS = 12, 2
"""Words of a paragraph, and paragraphs of an article before the next one."""
MAX_DATE = 60
"""Characters of a line with the date."""
BESIDE = (Reason.BYLINE, Reason.DATE)

HEADING = Role.HEADING
"""A constant, since looking up a member of an enum takes ten times as long."""


def find(
    lines: Sequence[Line],
    content: Sequence[bool],
    containers: tuple[Container, ...],
    dates: Sequence[float],
    metadata: Mapping[int, Reason],
) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, from the headline of a second article on.

    `dates` is not 0 for lines with a date; `metadata` has the numbers of the lines with title, byline and date.
    """
    title = max((number for number, reason in metadata.items() if reason is Reason.TITLE), default=0)
    if not title or lines[title - 1].role is not HEADING:
        return {}
    headline = _key(lines[title - 1], containers)
    is_named = any(headline[1::2])
    if not is_named or not any(_key(line, containers) == headline for line in with_role(lines[title:], HEADING)):
        return {}
    beside = {
        _key(line, containers)
        for line in lines[max(0, title - 1 - REACH) : title + REACH]
        if metadata.get(line.number) in BESIDE or (dates[line.number - 1] and len(line.text) <= MAX_DATE)
    }
    paragraphs = end = 0
    for index in range(title, len(lines)):
        line = lines[index]
        if content[index] and line.text.count(" ") >= MIN_PARAGRAPH:
            paragraphs, end = paragraphs + 1, index + 1
        elif paragraphs < MIN_PARAGRAPHS or line.role is not HEADING or line.text == lines[title - 1].text:
            continue
        elif _key(line, containers) == headline:
            around = range(max(end, index - REACH), min(len(lines), index + REACH + 1))
            header = [near for near in around if _key(lines[near], containers) in beside]
            if header:
                return {
                    line.number: Reason.RELATED for line in lines[min(index, *header) :] if content[line.number - 1]
                }
    return {}


def _key(line: Line, containers: tuple[Container, ...]) -> tuple[str, ...]:
    """Return the tags and names of the innermost elements around a line."""
    return path(containers, line.container, DEPTH)[0]
