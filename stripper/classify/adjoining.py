"""Lines that are kept because of the kept lines around them: lists, listings, tables and captions.

A line is beside another if the element of the other is a child of one of the elements around it, such as a listing
after the last paragraph of an article.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from stripper.classify.around import Around
from stripper.model import EmbedKind, Line, Parsed, Role, Scored, Unit
from stripper.reasons import Reason

LINE_MARGIN, MAX_ENCLOSED = 0.8, 5
"""Maximum points below the threshold for the score of lines between kept lines, and how many may follow each other."""
GAP_MARGIN, MAX_GAP = 2.0, 20
"""The same between any two kept lines of documentation."""
EDGE_MARGIN, MIN_BREAKS = 0.5, 2
"""The same for lines at either end of an element's text, such as the first stanza of a poem, and its line breaks."""
CODE_MARGIN = 2.0
"""Maximum points below the threshold for the score of a listing between kept lines."""
ENCLOSED_MARGIN = 8.0
"""The same for a listing directly between two kept lines, such as a single bracket."""
TABLE_MARGIN = 2.0
"""The same for a table between kept lines."""
BESIDE_MARGIN = 1.5
"""The same for a listing or table with kept lines on one side."""
BAR = " | "
"""The separator of cells or entries in one line."""
LIST_MARGIN = 0.8
"""The same for the mean score of a list between kept lines."""
SOURCE_MARGIN, MAX_SOURCE = 2.0, 120
"""The same for the last line of a kept quotation, which may be its source, and its characters."""
CAPTION_MARGIN = 3.0
"""The same for the caption of a kept listing or table."""
DETAILS_MARGIN = 1.0
"""The same for the mean score of a disclosure below a kept line, and for its summary if the line after it is kept."""
MIN_ITEMS, MIN_KEPT = 3, 2 / 3
"""Lines of a list, and the share of kept ones by which it is kept between kept lines."""
MAX_LINKED = 0.5
"""Share of the characters of a list or disclosure that may be links; one with more may be a menu."""
MAX_WEIGHT = 80
"""Characters from which a line of a unit has no more weight: one long cell must not outvote a table."""

POST = re.compile(r"twitter-tweet|(?:instagram|text-post)-media|(?:bluesky|mastodon|reddit|tiktok)-embed")
"""A class of the quotation that is a post of social media."""
MAX_UP = 3
"""Elements around a line that may have such a class."""
DASHES = ("—", "–", "― ", "- ", "-- ", "~ ")
"""Starts of the source of a quotation."""

ORNAMENTS, MAX_ORNAMENTS = "*∗⁎⁂⁕✱✻✽❦❧☙•·◊◆◇~", 9
"""The characters of the line between two scenes of a story, and their number."""

LINE, GAP, LISTING, LIST, CAPTIONED, SOURCE = "line", "gap", "listing", "list", "caption", "source of a quotation"
DETAILS, BREAK, TABLE, EMBEDDED = "disclosure", "break", "table", "embedded post"
"""Kinds of units."""

CODE, CAPTION, PARAGRAPH, QUOTE, TERM = Role.CODE, Role.CAPTION, Role.PARAGRAPH, Role.QUOTE, Role.TERM
"""Constants, since looking up a member of an enum takes ten times as long."""
LISTS, DEFINITIONS = ("ul", "ol", "dl"), ("dl",)
FIGURE, QUOTATION, DISCLOSURE = ("figure",), ("blockquote",), ("details",)
"""Tags of elements."""


def lines(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the removed lines, a few at a time, between kept lines of the same container, if they score little less.

    The lines of text dumps are in no container: there, such lines are more often boilerplate.
    """
    least = scored.threshold - LINE_MARGIN
    for index in places(content, (True, False)):
        container = lines[index].container
        waiting: list[Line] = []
        for line in lines[index + 1 : index + 2 + MAX_ENCLOSED] if container else ():
            if line.container != container:
                break
            if content[line.number - 1]:
                yield from (single(each, scored, LINE) for each in waiting)
                break
            if scored.scores[line.number - 1] < least:
                break
            waiting.append(line)


def gaps(lines: Sequence[Line], scored: Scored, content: Sequence[bool], metadata: Container[int]) -> Iterator[Unit]:
    """Yield the removed lines, some at a time, between kept lines of documentation, if most of their text is no link.

    Names of parameters, their types and the labels of notes are as short as the entries of a menu.
    """
    least = scored.threshold - GAP_MARGIN
    waiting: list[Line] = []
    is_gap = False
    for line, is_content in zip(lines, content, strict=True):
        if is_content:
            if is_gap and len(waiting) <= MAX_GAP:
                yield from (single(each, scored, GAP) for each in waiting)
            is_gap, waiting = True, []
        elif is_gap and line.number not in metadata:
            is_linked = line.container and line.links > MAX_LINKED * len(line.text)
            is_gap = scored.scores[line.number - 1] >= least and not is_linked
            waiting.append(line)


def edges(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the removed lines at either end of an element's own text, at least half of whose lines are kept."""
    least = scored.threshold - EDGE_MARGIN
    broken = {line.container for line in lines if line.follows_break}
    parts = [line for line in lines if line.container in broken] if broken else []
    for container, run in groupby(parts, lambda line: line.container):
        found = tuple(run)
        kept = sum(content[line.number - 1] for line in found)
        breaks = sum(line.follows_break for line in found)
        if container and breaks >= MIN_BREAKS and len(found) > kept > 0 and 2 * kept >= len(found):
            for line in found:
                if not content[line.number - 1] and not line.links and scored.scores[line.number - 1] >= least:
                    yield single(line, scored, LINE)


def lists(scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the lists between kept lines, some of whose lines are removed."""
    for found in around.runs(LISTS, below_kept=True):
        first, last = found[0], found[-1]
        if any(line.table for line in found):
            continue
        unit = joint(found, LIST, scored)
        if is_text(found) and unit.score >= scored.threshold - LIST_MARGIN:
            above = around.above(first.number)
            follows = above is not None and around.tagged(above, DEFINITIONS) > 0
            is_ended = first.role is TERM and (follows or unit.score >= scored.threshold)
            if is_ended or around.is_beside(last, around.below(last.number)):
                yield unit


def details(scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the disclosures below kept lines, and the summaries of those with kept text."""
    for found in around.runs(DISCLOSURE):
        if not is_text(found):
            continue
        unit = joint(found, DETAILS, scored)
        if not any(map(around.is_kept, found)):
            is_kept = around.is_beside(found[0], around.above(unit.first))
            if is_kept and unit.score >= scored.threshold - DETAILS_MARGIN:
                yield unit
        elif found[0].tag == "summary" and any(map(around.is_kept, found[1:2])):
            summary = single(found[0], scored, DETAILS)
            yield from (summary,) if summary.score >= scored.threshold - DETAILS_MARGIN else ()


def listings(scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the removed listings and formulas between or beside kept lines.

    The lines of text dumps are in no container: there, a listing is beside the kept line above it.
    """
    for line in around.removed_listings():
        is_listing = line.role is CODE and not line.table
        above, below = around.above(line.number), around.below(line.number)
        margin = CODE_MARGIN if above and below else -1.0
        if is_listing and (around.is_beside(line, above) or around.is_beside(line, below)):
            margin = ENCLOSED_MARGIN if around.is_enclosed(line) else max(margin, BESIDE_MARGIN)
        elif is_listing and not line.container and above:
            margin = max(margin, BESIDE_MARGIN)
        if margin >= 0 and scored.scores[line.number - 1] >= scored.threshold - margin:
            yield single(line, scored, LISTING)


def posts(scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the embedded posts of social media of which a part is kept."""
    for found in around.runs(QUOTATION):
        is_post = any(map(POST.search, around.names(found[0], MAX_UP)))
        if is_post and any(map(around.is_kept, found)):
            unit = joint(found, EMBEDDED, scored)
            yield unit._replace(keep=unit.score >= scored.threshold)


def sources(lines: Sequence[Line], scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the removed sources of quotations, which are the last line of a kept one."""
    for above, line in pairwise(lines) if around.has(QUOTATION) else ():
        if line.role is not QUOTE or around.is_kept(line) or not around.is_kept(above) or not _is_source(line):
            continue
        quotation = around.tagged(line, QUOTATION)
        is_last = line.number == len(lines) or around.tagged(lines[line.number], QUOTATION) != quotation
        is_near = is_last and around.tagged(above, QUOTATION) == quotation != 0
        if is_near and scored.scores[line.number - 1] >= scored.threshold - SOURCE_MARGIN:
            yield single(line, scored, SOURCE)


def breaks(lines: Sequence[Line], scored: Scored, content: Sequence[bool], around: Around) -> Iterator[Unit]:
    """Yield the removed ornaments between two kept lines, such as the stars between the scenes of a story."""
    for index in places(content, (True, False, True)):
        line = lines[index + 1]
        if line.text[:1] in ORNAMENTS and line.role is PARAGRAPH and not line.links:
            signs = line.text.replace(" ", "")
            if len(signs) <= MAX_ORNAMENTS and not signs.strip(ORNAMENTS) and around.is_enclosed(line):
                yield single(line, scored, BREAK)


def captions(lines: Sequence[Line], scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the removed captions of figures with a kept listing or table."""
    parts = lines if around.has(FIGURE) else ()
    figures = {around.tagged(line, FIGURE) for line in parts if line.role is CODE or line.table} - {0}
    for line in parts if figures else ():
        is_candidate = line.role is CAPTION and scored.scores[line.number - 1] >= scored.threshold - CAPTION_MARGIN
        if is_candidate and around.tagged(line, FIGURE) in figures and around.is_kept_beside(line):
            yield single(line, scored, CAPTIONED)


def image_captions(parsed: Parsed, removed: Mapping[int, Reason]) -> Iterator[int]:
    """Yield the numbers of the removed captions of images, if they are beside a kept line."""
    content = [line.number not in removed for line in parsed.lines]
    around = Around(parsed.lines, content, parsed.containers)
    seen: set[tuple[int, int, int]] = set()
    for embed in parsed.embeds:
        figure = around.innermost(embed.container, FIGURE)
        # A caption is after its image; only in a figure, it may be above.
        for step, number in ((1, embed.line), (-1, embed.line - 1 if figure else 0)):
            while embed.kind is EmbedKind.IMAGE and removed.get(number) is Reason.CAPTION:
                line = parsed.lines[number - 1]
                if (figure, step, number) in seen or around.innermost(line.container, FIGURE) != figure:
                    break
                seen.add((figure, step, number))
                if around.is_beside(line, around.above(number)) or around.is_beside(line, around.below(number)):
                    yield number
                number += step


def places(content: Sequence[bool], wanted: tuple[bool, ...]) -> Iterator[int]:
    """Yield the indexes of lines from which on lines are kept and removed in a wanted order."""
    flags, pattern = bytes(content), bytes(wanted)
    index = flags.find(pattern)
    while index >= 0:
        yield index
        index = flags.find(pattern, index + 1)


def joint(lines: Sequence[Line], kind: str, scored: Scored) -> Unit:
    """Return a unit whose score is the mean of those of its lines, by their length; it is kept."""
    weights = [min(len(line.text), MAX_WEIGHT) for line in lines]
    pairs = zip(weights, scored.scores[lines[0].number - 1 : lines[-1].number], strict=True)
    score = sum(weight * score for weight, score in pairs) / sum(weights)
    return Unit(lines[0].number, lines[-1].number, kind, True, score)


def single(line: Line, scored: Scored, kind: str, *, keep: bool = True) -> Unit:
    return Unit(line.number, line.number, kind, keep, scored.scores[line.number - 1])


def is_text(lines: Sequence[Line]) -> bool:
    """Return whether most characters of a list or disclosure are not links."""
    return sum(line.links for line in lines) <= MAX_LINKED * sum(len(line.text) for line in lines)


def _is_source(line: Line) -> bool:
    """Return whether a line of a quotation may be its source: it is a footer or starts with a dash, and is short."""
    return len(line.text) <= MAX_SOURCE and (line.tag == "footer" or line.text.startswith(DASHES))
