"""Removed paragraphs between kept ones of an article; scores decrease with the distance from its start."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container as Numbers
from collections.abc import Iterator, Sequence

from stripper.classify import main_element
from stripper.classify.adjoining import single
from stripper.model import Container, Line, Role, Scored, Unit

KIND = "main text"
"""The kind of these units."""
MARGIN = 1.5
"""Maximum points below the threshold for the score of a line."""
MAIN = 0.8
"""Share of the kept text that is in the main element."""
MIN_SIZE, MAX_LINKED = 60, 0.3
"""Characters of running text, and the share of them that may be links."""
SHARE = 0.4
"""Minimum share of kept lines among those with the same tag in the same parent."""

SENTENCE_END = re.compile(r"[.!?…。！？।؟](?:(?<=[。！？।؟])|(?=[\s\"”»)]|$))")
"""The end of a sentence."""
OTHERS = frozenset((Role.CAPTION, Role.HEADING, Role.CODE))
"""Roles of lines that are no running text."""


def find(
    lines: Sequence[Line],
    containers: Sequence[Container],
    scored: Scored,
    content: Sequence[bool],
    metadata: Numbers[int],
) -> Iterator[Unit]:
    """Yield the removed paragraphs between kept ones with the same tag in the same parent."""
    least = scored.threshold - MARGIN
    removed = [
        line
        for line, is_kept, score in zip(lines, content, scored.scores, strict=True)
        if not is_kept and score >= least and line.number not in metadata and _is_running_text(line)
    ]
    beside = {containers[line.container][:2] for line in removed}  # (parent, tag)
    parts = lines if beside else ()
    texts = [line for line in parts if containers[line.container][:2] in beside and _is_running_text(line)]
    # Most pages have no such kept lines, so that no element needs to be looked up.
    if not any(content[line.number - 1] for line in texts):
        return
    places = main_element.places(lines, containers, content, MAIN)
    if not places:
        return
    texts = [line for line in texts if places[line.container] == main_element.INSIDE]
    paths = {line.number: containers[line.container][:2] for line in texts}
    kept = [line for line in texts if content[line.number - 1]]
    last = {paths[line.number]: line.number for line in kept}
    counts, all_counts = Counter(paths[line.number] for line in kept), Counter(paths.values())
    for line in removed:
        path = paths.get(line.number)
        if path and line.number < last.get(path, 0) and counts[path] >= SHARE * all_counts[path]:
            yield single(line, scored, KIND)


def _is_running_text(line: Line) -> bool:
    is_long = len(line.text) >= MIN_SIZE and line.links <= MAX_LINKED * len(line.text)
    return is_long and not line.table and line.role not in OTHERS and SENTENCE_END.search(line.text) is not None
