"""The headline of a text dump by its place: above a byline or above the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.metadata import dump_lines
from stripper.metadata.authors import prefixes
from stripper.metadata.dates.patterns import TIME_OF_DAY
from stripper.model import Line

MAX_BYLINE = 120
ABOVE_BYLINE = 4
"""Lines between the title and the byline, at most."""
FAR_ABOVE_BYLINE = 10
"""The same if only lines of few words are between them, such as the name of the author above a date."""
ENOUGH = 30
"""Characters of a line above a credit up to which a longer one is rather the title; beyond, it may be a summary."""
FAR_ABOVE = 40
"""Lines above the text, with a toolbar in between, among which a headline is if only entries of menus are closer."""
MIN_TEASERS = 3
"""Titles with bylines above the text by which all but the last are teasers."""


def above_byline(lines: Sequence[Line]) -> Line | None:
    """Return the longest possible title shortly above a byline that the text follows.

    Several bylines, each with a title of its own above it, are those of teasers, but for the last one.
    """
    follows = dump_lines.text_follows(lines)
    found: list[tuple[Line, list[Line]]] = []
    last = 0
    for index, line in enumerate(lines):
        is_byline = len(line.text) <= MAX_BYLINE and follows[index] and dump_lines.is_byline(line.text)
        if is_byline and (above := _titles_above(lines[max(last, index - FAR_ABOVE_BYLINE) : index])):
            found.append((line, above))
            last = index
        if found and dump_lines.is_paragraph(lines, index):
            break
    if not found:
        return None
    byline, above = found[-1] if len(found) >= MIN_TEASERS else found[0]
    is_credit = prefixes.has_prefix(byline.text)
    length = ENOUGH if is_credit else 0
    best = max(above, key=lambda c: (dump_lines.recurs(c, lines), min(len(c.text), length), *dump_lines.rank(c)))
    return _after_steps(best, above)


def _titles_above(lines: Sequence[Line]) -> list[Line]:
    """Return the possible titles at the end of some lines, from further up if there are only names and sections."""
    near = _below_times(lines[-ABOVE_BYLINE:])
    if any(dump_lines.is_long(line.text) for line in near):
        return near
    further = _possible_titles(lines[-FAR_ABOVE_BYLINE:])
    return [line for line in further if dump_lines.is_long(line.text)] or near


def _possible_titles(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the possible titles of some lines but for names below a prefix: "By" above "Jane Doe, MD of Example"."""
    for index, line in enumerate(lines):
        if dump_lines.may_be_title(line) and not (index and prefixes.is_prefix(lines[index - 1].text)):
            yield line


def _below_times(lines: Sequence[Line]) -> list[Line]:
    """Return the possible titles of some lines without the entries of a news ticker, with a time between each two."""
    found: list[Line] = []
    is_entry = is_timed = False
    possible = list(_possible_titles(lines))
    for line in lines:
        if found and TIME_OF_DAY.fullmatch(line.text):
            is_entry = is_timed = True
        elif line in possible:
            found = [line] if is_entry else [*found, line]
            is_entry, is_timed = is_timed, False
    return found


def above_text(lines: Sequence[Line]) -> Line | None:
    """Return the last possible title above the first paragraph, preferring those of several words."""
    first = next((index for index in range(len(lines)) if dump_lines.is_paragraph(lines, index)), None)
    if first is None:
        return None
    above = list(_possible_titles(lines[max(0, first - dump_lines.ABOVE_TEXT) : first]))
    if not any(dump_lines.is_long(line.text) for line in above):
        further = lines[max(0, first - FAR_ABOVE) : first]
        above = [line for line in _possible_titles(further) if dump_lines.is_long(line.text)] or above
    best = max(above, key=lambda line: (dump_lines.recurs(line, lines), *dump_lines.rank(line)), default=None)
    return _after_steps(best, above) if best else None


def _after_steps(best: Line, lines: Sequence[Line]) -> Line:
    """Return the headline below a breadcrumb without separators that ends with it: "HomeNewsStorm hits the coast"."""
    below = (line for line in lines if line.number > best.number and dump_lines.is_long(line.text))
    return next((line for line in below if best.text.endswith(line.text) and best.text != line.text), best)
