"""Lines that are kept because of the kept lines around them: lists, listings, tables and captions.

A line is beside another if the element of the other is a child of one of the elements around it, such as a listing
after the last paragraph of an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from stripper.model import Container, EmbedKind, Line, Mark, Parsed, Role, Scored, Unit
from stripper.reasons import Reason

LINE_MARGIN, MAX_ENCLOSED = 0.8, 5
"""Maximum points below the threshold for the score of lines between kept lines, and how many may follow each other."""
EDGE_MARGIN, MIN_BREAKS = 0.5, 2
"""The same for lines at either end of an element's text, such as the first stanza of a poem, and its line breaks."""
CODE_MARGIN = 2.0
"""Maximum points below the threshold for the score of a listing between kept lines."""
ENCLOSED_MARGIN = 8.0
"""The same for a listing directly between two kept lines, such as a single bracket."""
BESIDE_MARGIN = 1.5
"""The same for a listing or table with kept lines on one side."""
LIST_MARGIN = 0.8
"""The same for the mean score of a list between kept lines."""
SOURCE_MARGIN, MAX_SOURCE = 2.0, 120
"""The same for the last line of a kept quotation, which may be its source, and its characters."""
CAPTION_MARGIN = 3.0
"""The same for the caption of a kept listing or table."""
DETAILS_MARGIN = 1.0
"""The same for the mean score of a disclosure below a kept line, and for its summary if the line after it is kept."""
MAX_LINKED = 0.5
"""Share of the characters of a list or disclosure that may be links; one with more may be a menu."""
MAX_WEIGHT = 80
"""Characters from which a line of a unit has no more weight: one long cell must not outvote a table."""
MAX_LABEL, MAX_LABELS = 40, 3
"""Characters of a label or button beside a listing, and number of such lines in a row."""
REACH = 100
"""Lines up to the next kept one, most of which are listings or captions."""
MAX_UP = 8
"""Elements around a line that are compared with those around another."""

DASHES = ("—", "–", "― ", "- ", "-- ", "~ ")
"""Starts of the source of a quotation."""

LINE, LISTING, LIST, CAPTIONED, SOURCE = "line", "listing", "list", "caption", "source of a quotation"
DETAILS = "disclosure"
"""Kinds of units."""

CODE, CAPTION, QUOTE = Role.CODE, Role.CAPTION, Role.QUOTE
"""Constants, since looking up a member of an enum takes ten times as long."""
LISTS, FIGURE, QUOTATION, DISCLOSURE = ("ul", "ol", "dl"), ("figure",), ("blockquote",), ("details",)
"""Tags of elements."""


class Around:
    """The kept lines around others, by the elements of the page."""

    def __init__(self, lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container]) -> None:
        self._lines, self._content, self._containers = lines, content, containers
        self._inside: dict[tuple[str, ...], dict[int, bool]] = {}

    def above(self, number: int) -> Line | None:
        """Return the kept line above a line, besides captions and a few labels; None if there is none."""
        return self._kept(range(number - 2, -1, -1))

    def below(self, number: int) -> Line | None:
        """Return the kept line below a line, besides captions and a few labels; None if there is none."""
        return self._kept(range(number, len(self._lines)))

    def is_beside(self, line: Line, other: Line | None) -> bool:
        """Return whether the element of another line is a child of one of the innermost elements around a line."""
        if other is None or not other.container:
            return False
        parent = self._containers[other.container].parent
        return any(index in (parent, other.container) for index in self.ancestors(line.container))

    def ancestors(self, container: int) -> Iterator[int]:
        """Yield an element and those around it, innermost first."""
        for _ in range(MAX_UP):
            if not container:
                return
            yield container
            container = self._containers[container].parent

    def is_kept(self, line: Line) -> bool:
        return self._content[line.number - 1]

    def is_kept_beside(self, line: Line) -> bool:
        """Return whether a line before or after another is kept."""
        return any(self._content[line.number - 2 : line.number - 1]) or any(
            self._content[line.number : line.number + 1]
        )

    def is_enclosed(self, line: Line) -> bool:
        """Return whether the lines before and after another are kept, and it is beside both."""
        if not 1 < line.number < len(self._lines):
            return False
        near = self._lines[line.number - 2], self._lines[line.number]
        return all(self.is_kept(other) and self.is_beside(line, other) for other in near)

    def has(self, tags: tuple[str, ...]) -> bool:
        """Return whether the page has an element with one of these tags."""
        return any(tag in tags for _, tag, _, _ in self._containers)

    def innermost(self, container: int, tags: tuple[str, ...]) -> int:
        """Return the innermost of an element and those around it with one of these tags; 0 if there is none."""
        return next((index for index in self.ancestors(container) if self._containers[index].tag in tags), 0)

    def tagged(self, line: Line, tags: tuple[str, ...]) -> int:
        """Return the outermost element around a line with one of these tags; 0 if there is none."""
        if tags not in self._inside:
            self._inside[tags] = _inside(self._containers, tags)
        inside, container, found = self._inside[tags], line.container, 0
        for _ in range(MAX_UP):
            if container not in inside:
                break
            if inside[container]:
                found = container
            container = self._containers[container].parent
        return found

    def _kept(self, indexes: range) -> Line | None:
        labels = 0
        for index in indexes[:REACH]:
            line = self._lines[index]
            if self._content[index]:
                return line
            if line.role is not CAPTION and line.role is not CODE:
                labels += 1
                if len(line.text) > MAX_LABEL or labels > MAX_LABELS:
                    return None
        return None


def _inside(containers: Sequence[Container], tags: tuple[str, ...]) -> dict[int, bool]:
    """Return the elements with one of these tags, and those within them, each with whether it has such a tag itself."""
    found: dict[int, bool] = {}
    for index, (parent, tag, _, _) in enumerate(containers):
        if tag in tags and index:
            found[index] = True
        elif parent in found:
            found[index] = False
    return found


def lines(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the removed lines, a few at a time, between kept lines of the same container, if they score little less.

    The lines of text dumps are in no container: there, such lines are more often boilerplate.
    """
    least = scored.threshold - LINE_MARGIN
    above = -1
    waiting: list[Line] = []
    for line, is_content in zip(lines, content, strict=True):
        if is_content:
            if above == line.container and len(waiting) <= MAX_ENCLOSED:
                yield from (single(each, scored, LINE) for each in waiting)
            above, waiting = line.container or -1, []
        elif above == line.container and scored.scores[line.number - 1] >= least:
            waiting.append(line)
        else:
            above, waiting = -1, []


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


def lists(lines: Sequence[Line], scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the lists between kept lines, some of whose lines are removed."""
    for holder, run in groupby(lines, lambda line: line.container and around.tagged(line, LISTS)):
        found = tuple(run) if holder else ()
        if any(line.table for line in found) or all(map(around.is_kept, found)):
            continue
        unit = joint(found, LIST, scored)
        if _is_text(found) and unit.score >= scored.threshold - LIST_MARGIN:
            above, below = around.above(unit.first), around.below(unit.last)
            if around.is_beside(found[0], above) and (
                around.is_beside(found[-1], below) or (unit.score >= scored.threshold and _is_term(found[0]))
            ):
                yield unit


def details(lines: Sequence[Line], scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the disclosures below kept lines, and the summaries of those with kept text."""
    parts = lines if around.has(DISCLOSURE) else ()
    for holder, run in groupby(parts, lambda line: line.container and around.tagged(line, DISCLOSURE)):
        found = tuple(run)
        if not holder or all(map(around.is_kept, found)) or not _is_text(found):
            continue
        unit = joint(found, DETAILS, scored)
        if not any(map(around.is_kept, found)):
            is_kept = around.is_beside(found[0], around.above(unit.first))
            if is_kept and unit.score >= scored.threshold - DETAILS_MARGIN:
                yield unit
        elif found[0].tag == "summary" and any(map(around.is_kept, found[1:2])):
            summary = single(found[0], scored, DETAILS)
            yield from (summary,) if summary.score >= scored.threshold - DETAILS_MARGIN else ()


def listings(lines: Sequence[Line], scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the removed listings and formulas between or beside kept lines.

    The lines of text dumps are in no container: there, a listing is beside the kept line above it.
    """
    for line in lines:
        is_listing = line.role is CODE and not line.table
        if (is_listing or (line.spans and _is_formula(line))) and not around.is_kept(line):
            above, below = around.above(line.number), around.below(line.number)
            margin = CODE_MARGIN if above and below else -1.0
            if is_listing and (around.is_beside(line, above) or around.is_beside(line, below)):
                margin = ENCLOSED_MARGIN if around.is_enclosed(line) else max(margin, BESIDE_MARGIN)
            elif is_listing and not line.container and above:
                margin = max(margin, BESIDE_MARGIN)
            if margin >= 0 and scored.scores[line.number - 1] >= scored.threshold - margin:
                yield single(line, scored, LISTING)


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


def captions(lines: Sequence[Line], scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the removed captions of figures with a kept listing or table."""
    figures = {around.tagged(line, FIGURE) for line in lines if line.role is CODE or line.table} - {0}
    for line in lines if figures else ():
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


def joint(lines: Sequence[Line], kind: str, scored: Scored) -> Unit:
    """Return a unit whose score is the mean of those of its lines, by their length; it is kept."""
    weights = [min(len(line.text), MAX_WEIGHT) for line in lines]
    pairs = zip(weights, scored.scores[lines[0].number - 1 : lines[-1].number], strict=True)
    score = sum(weight * score for weight, score in pairs) / sum(weights)
    return Unit(lines[0].number, lines[-1].number, kind, True, score)


def single(line: Line, scored: Scored, kind: str, *, keep: bool = True) -> Unit:
    return Unit(line.number, line.number, kind, keep, scored.scores[line.number - 1])


def _is_term(line: Line) -> bool:
    return line.role is Role.TERM


def _is_text(lines: Sequence[Line]) -> bool:
    return sum(line.links for line in lines) <= MAX_LINKED * sum(len(line.text) for line in lines)


def _is_source(line: Line) -> bool:
    """Return whether a line of a quotation may be its source: it is a footer or starts with a dash, and is short."""
    return len(line.text) <= MAX_SOURCE and (line.tag == "footer" or line.text.startswith(DASHES))


def _is_formula(line: Line) -> bool:
    return any(span.mark is Mark.FORMULA and 2 * (span.end - span.start) > len(line.text) for span in line.spans)
