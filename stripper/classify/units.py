"""Units whose lines get one verdict: tables of data, lines that only line breaks separate, listings, headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from stripper.classify import headings
from stripper.model import Line, Mark, Role, Scored, Unit
from stripper.parse.languages import KNOWN
from stripper.reasons import Reason

MAX_WEIGHT = 80
"""Characters from which a line of a unit has no more weight: one long cell must not outvote a table."""
MIN_LINES = 3
"""Lines of a stanza; of two lines, one may be a label."""
STANZA_MARGIN = 0.5
"""Maximum points below the threshold for the score of a stanza, some of whose lines may be kept."""
TABLE_MARGIN = 2.0
"""Maximum points below the threshold for the score of a table between kept lines."""
LINE_MARGIN, MAX_ENCLOSED = 0.8, 5
"""Maximum points below the threshold for the score of lines between kept lines, and how many may follow each other."""
CODE_MARGIN = 2.0
"""Maximum points below the threshold for the score of a listing between kept lines."""
MAX_LABEL, MAX_LABELS = 40, 3
"""Characters of a label or button beside a listing, and number of such lines in a row."""
BAR, MIN_BARS, BAR_MARGIN = " | ", 2, 0.5
"""The separator in a menu that is one row; its least number, and that of linked parts; and maximum points above the
threshold."""
LABEL_REACH = 2
"""Lines before a listing of which one may be its language."""
MIN_LINKS = 4
"""Lines of a column of links that is a menu."""
MAX_LINK = 40
"""Characters of an entry of a menu."""

TABLE, STANZA, LINE, LISTING = "table", "stanza", "line", "listing"
MENU, LABEL = "menu", "label"
"""Kinds of units."""

CODE, CAPTION, PARAGRAPH = Role.CODE, Role.CAPTION, Role.PARAGRAPH
"""Constants, since looking up a member of an enum takes ten times as long."""


def find(
    lines: Sequence[Line], scored: Scored, content: Sequence[bool], metadata: Mapping[int, Reason]
) -> tuple[Unit, ...]:
    """Return the units of a page with their verdicts; `content` has those of single lines."""
    found = [unit for kind, first, last in _runs(lines) if (unit := _verdict(lines[first:last], kind, scored))]
    flags = apply(content, found, metadata)
    found = [_with_neighbours(unit, scored, flags) for unit in found]
    flags = apply(content, found, metadata)
    found += (_single(line, scored, LINE) for line in _enclosed_lines(lines, scored, flags))
    found += (_single(line, scored, MENU, keep=False) for line in _bars(lines, scored, content))
    found += (_single(line, scored, LABEL, keep=False) for line in _labels(lines, content))
    flags = apply(content, found, metadata)
    found += (_single(line, scored, LISTING) for line in _enclosed(lines, scored, flags))
    found += headings.find(lines, scored, apply(content, found, metadata), metadata)
    return tuple(found)


def apply(content: Sequence[bool], units: Sequence[Unit], metadata: Mapping[int, Reason]) -> Sequence[bool]:
    """Return the flags for content with the verdicts of units; lines of metadata are no part of a stanza."""
    if not units:
        return content
    flags = list(content)
    for unit in units:
        for number in _numbers(unit):
            if unit.kind == TABLE or number not in metadata:
                flags[number - 1] = unit.keep
    return tuple(flags)


def with_one_reason(
    removed: Mapping[int, Reason], others: Mapping[int, Reason], units: Sequence[Unit]
) -> Mapping[int, Reason]:
    """Return the reasons of removed lines, one for each table.

    `others` has the lines that were removed regardless of their scores; they decide about a table if most of it is
    among them.
    """
    found = dict(removed)
    for unit in units:
        if unit.kind != TABLE:
            continue
        numbers = _numbers(unit)
        reasons = Counter(found[number] for number in numbers if number in found)
        if unit.keep and 2 * sum(number in others for number in numbers) <= len(numbers):
            for number in numbers:
                found.pop(number, None)
        elif reasons:
            reasons[Reason.BOILERPLATE] = 0  # any other says more
            found |= dict.fromkeys(numbers, reasons.most_common(1)[0][0])
    return found


def _numbers(unit: Unit) -> range:
    return range(unit.first, unit.last + 1)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[str, int, int]]:
    """Yield the kind of each unit, and its slice of the lines."""
    start = table = 0
    for end, line in enumerate((*lines, None)):
        if line and line.table == table and (table or line.follows_break):
            continue
        if table:
            yield TABLE, start, end
        elif end - start >= MIN_LINES:
            yield STANZA, start, end
        start, table = end, line.table if line else 0


def _verdict(lines: Sequence[Line], kind: str, scored: Scored) -> Unit | None:
    """Return a unit that is kept if the mean score of its lines, by their length, reaches the threshold.

    Little below it, the lines of a stanza are judged one by one, since they need not belong together.
    """
    weights = [min(len(line.text), MAX_WEIGHT) for line in lines]
    pairs = zip(weights, scored.scores[lines[0].number - 1 : lines[-1].number], strict=True)
    score = sum(weight * score for weight, score in pairs) / sum(weights)
    keep = score >= scored.threshold
    if kind == STANZA and _is_menu(lines):
        keep = False
    elif kind == STANZA and scored.threshold - STANZA_MARGIN <= score < scored.threshold:
        return None
    return Unit(lines[0].number, lines[-1].number, kind, keep, score)


def _with_neighbours(unit: Unit, scored: Scored, content: Sequence[bool]) -> Unit:
    """Return a unit, kept if it is a table between kept lines and its score is little below the threshold."""
    is_between = unit.first > 1 and unit.last < len(content) and content[unit.first - 2] and content[unit.last]
    is_near = is_between and unit.score >= scored.threshold - TABLE_MARGIN
    return unit._replace(keep=True) if unit.kind == TABLE and is_near else unit


def _is_menu(lines: Sequence[Line]) -> bool:
    """Return whether lines are short links and nothing else."""
    return len(lines) >= MIN_LINKS and all(line.links == len(line.text) <= MAX_LINK for line in lines)


def _enclosed_lines(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Line]:
    """Yield the removed lines, a few at a time, between kept lines of the same container, if they score little less.

    The lines of text dumps are in no container: there, such lines are more often boilerplate.
    """
    least = scored.threshold - LINE_MARGIN
    above = -1
    waiting: list[Line] = []
    for line, is_content in zip(lines, content, strict=True):
        if is_content:
            if above == line.container and len(waiting) <= MAX_ENCLOSED:
                yield from waiting
            above, waiting = line.container or -1, []
        elif above == line.container and scored.scores[line.number - 1] >= least:
            waiting.append(line)
        else:
            above, waiting = -1, []


def _enclosed(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Line]:
    """Yield the removed listings and formulas between kept lines, besides captions and a few labels."""
    above = False
    waiting: list[Line] = []
    labels = 0
    for line, is_content in zip(lines, content, strict=True):
        if line.role is CODE or (not is_content and line.spans and _is_formula(line)):
            if not is_content and scored.scores[line.number - 1] >= scored.threshold - CODE_MARGIN:
                waiting.append(line)
            labels = 0
        elif not is_content and (line.role is CAPTION or (len(line.text) <= MAX_LABEL and labels < MAX_LABELS)):
            labels += line.role is not CAPTION
        else:
            if is_content and above:
                yield from waiting
            above, waiting, labels = is_content, [], 0


def _is_formula(line: Line) -> bool:
    return any(span.mark is Mark.FORMULA and 2 * (span.end - span.start) > len(line.text) for span in line.spans)


def _bars(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Line]:
    """Yield the kept lines that are a menu in one row, such as `Home | News | Last changed in May`."""
    for line in lines:
        is_candidate = content[line.number - 1] and line.links and not line.table and line.text.count(BAR) >= MIN_BARS
        if is_candidate and scored.scores[line.number - 1] < scored.threshold + BAR_MARGIN:
            parts = set(line.text.split(BAR))
            linked = (line.text[span.start : span.end] for span in line.spans if span.mark is Mark.LINK)
            if sum(text in parts for text in linked) >= MIN_BARS:
                yield line


def _labels(lines: Sequence[Line], content: Sequence[bool]) -> Iterator[Line]:
    """Yield the kept lines that are only the language of the listing after them, with a button between at most."""
    for code in lines:
        if code.role is CODE:
            for line in lines[max(0, code.number - 1 - LABEL_REACH) : code.number - 1]:
                name = line.text.casefold()
                if line.role is PARAGRAPH and content[line.number - 1] and (name in KNOWN or name == code.language):
                    yield line


def _single(line: Line, scored: Scored, kind: str, *, keep: bool = True) -> Unit:
    return Unit(line.number, line.number, kind, keep, scored.scores[line.number - 1])
