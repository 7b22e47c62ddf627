"""Readers' comments below an article in markup that does not name them: a label, and a line with the date of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from stripper.classify.features import Measured
from stripper.classify.features.scales import COVERED
from stripper.model import Line
from stripper.reasons import Reason

MAX_LABEL, MAX_COPIES = 60, 2
"""Characters of the label above the comments, such as `Comments (12)`, and its copies; lists of articles have more."""
MIN_PARAGRAPH, MIN_PARAGRAPHS, MIN_UNSURE = 12, 2, 3
"""Words of a paragraph, paragraphs of the article above the label, and those of a page that may be a thread or has no
title, above which the label may be a button."""
MAX_SIGNED, REACH = 100, 12
"""Characters of a line with the name of a reader and a date, and the most lines from the label to the first one."""
MIN_SIGNED = 2
"""Such lines with a time of day, or with the same first word."""
CLOCK = re.compile(r"\d[:.h]\d\d(?!\d|[./]\d)")
DIGITS = re.compile(r"\d+")


def find(
    lines: Sequence[Line], content: Sequence[bool], measured: Measured, title: int, *, may_be_thread: bool = False
) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, in the comments below an article.

    `title` is the number of the line with the title, or 0; labels above it belong to menus. If the page may be a
    thread, its posts are content if one is signed above the label.
    """
    covered = measured.matrix.rows_from("phrase: comments", COVERED)
    labels = [index for index in covered if index >= title and len(lines[index].text) <= MAX_LABEL]
    if not labels:
        return {}
    copies = Counter(_shape(lines[index]) for index in labels)
    paragraphs = [i for i, line in enumerate(lines) if content[i] and line.text.count(" ") >= MIN_PARAGRAPH]
    least = MIN_PARAGRAPHS if title and not may_be_thread else MIN_UNSURE
    if len(paragraphs) < least:
        return {}
    start = paragraphs[least - 1]
    signed = _signed(lines, measured, paragraphs[0] if may_be_thread else start)
    for label in labels:
        below = bisect_right(signed, label)
        if len(signed) - below < MIN_SIGNED or (may_be_thread and below):
            break
        if label > start and copies[_shape(lines[label])] <= MAX_COPIES and signed[below] - label <= REACH:
            return {line.number: Reason.COMMENTS for line in lines[label:] if content[line.number - 1]}
    return {}


def entries(lines: Sequence[Line], removed: Mapping[int, Reason], measured: Measured) -> Iterator[list[Line]]:
    """Yield the lines of each comment, with the one of its author and date first; `removed` has those of comments.

    Nothing is known of comments without such lines. They are above the texts, unless a text is above the first.
    """
    level = measured.matrix.column("phrase: comments")
    below = [number - 1 for number, reason in removed.items() if reason is Reason.COMMENTS]
    if not below:
        return
    first = min(below)
    label = next((i for i in range(first, max(first - REACH, 0), -1) if _is_label(lines[i], level[i])), first - 1)
    signed = dict.fromkeys(_signed(lines, measured, label))
    if len(signed) < MIN_SIGNED:
        return
    groups: list[list[Line]] = [[]]  # the lines above the first signature, and those below each
    for index in sorted({i for i in below if not _is_label(lines[i], level[i])}.union(signed)):
        if index in signed:
            groups.append([])
        else:
            groups[-1].append(lines[index])
    is_below = any(line.text.count(" ") >= MIN_PARAGRAPH for line in groups[0])
    for index, texts in zip(signed, groups[:-1] if is_below else groups[1:], strict=True):
        yield [lines[index], *texts]


def _is_label(line: Line, level: float) -> bool:
    return level == COVERED and len(line.text) <= MAX_LABEL


def _shape(line: Line) -> str:
    return DIGITS.sub("0", line.text.casefold())


def _signed(lines: Sequence[Line], measured: Measured, start: int) -> Sequence[int]:
    """Return the indices of lines after `start` that have a date as the bylines of comments do."""
    columns = (measured.matrix.column(name) for name in ("date", "time"))
    dated = [
        (index, lines[index].text)
        for index, found in enumerate(zip(*columns, strict=True))
        if index > start and any(found) and len(lines[index].text) <= MAX_SIGNED
        if lines[index].links <= len(lines[index].text) / 2
    ]
    first_words = Counter(text.split(None, 1)[0] for _, text in dated)
    return [
        index
        for index, text in dated
        if CLOCK.search(text) or (text[0].isalpha() and first_words[text.split(None, 1)[0]] >= MIN_SIGNED)
    ]
