"""Units whose lines get one verdict: tables of data, lines that only line breaks separate, lists, headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress

from stripper.classify import (
    adjoining,
    fringes,
    headings,
    landmarks,
    link_lists,
    list_labels,
    main_text,
    manuals,
    notes,
    panels,
    runs,
    series,
    signatures,
)
from stripper.classify.adjoining import BAR, BESIDE_MARGIN, TABLE, TABLE_MARGIN, joint, single
from stripper.classify.around import Around
from stripper.classify.main_text import SENTENCE_END
from stripper.model import Line, Mark, PageType, Parsed, Role, Scored, Unit
from stripper.parse.languages import KNOWN
from stripper.reasons import Reason

MIN_LINES = 3
"""Lines of a stanza; of two lines, one may be a label."""
STANZA_MARGIN = 0.5
"""Maximum points below the threshold for the score of a stanza, some of whose lines may be kept."""
ONLY_MARGIN, MIN_ONLY = 2.0, 80
"""Maximum points below the threshold for the score of running text on a page without kept lines, and its characters."""
MIN_BARS, BAR_MARGIN = 2, 0.5
"""Separators, and linked parts between them, in a menu that is one row; and maximum points above the threshold."""
LABEL_REACH, MAX_BUTTON = 2, 20
"""Lines before or after a listing of which one may be its language, and characters of a button after that."""
MIN_SIGNS = 6
"""Letters of an alphabet of links, or pages of a pager."""
MIN_LINKS = 4
"""Lines of a column of links that is a menu."""
MAX_COLOPHON = 3
"""Lines of the page after the address of its author."""
MAX_LINK = 40
"""Characters of an entry of a menu."""

STANZA = "stanza"
MENU, LABEL, ONLY, COLOPHON = "menu", "label", "only text", "colophon"
"""Kinds of units."""
SETTLED = frozenset((MENU, LABEL, COLOPHON, landmarks.KIND))
"""Kinds of removed units that are no text of documentation."""

CODE, PARAGRAPH = Role.CODE, Role.PARAGRAPH
"""Constants, since looking up a member of an enum takes ten times as long."""


def find(
    parsed: Parsed,
    scored: Scored,
    content: Sequence[bool],
    metadata: Mapping[int, Reason],
    *,
    site: str = "",
    page_type: str = "",
) -> tuple[Unit, ...]:
    """Return the units of a page with their verdicts; `content` has those of single lines, and `site` is its host."""
    lines = parsed.lines
    found = [
        unit
        for table, first, last in runs.of_units(lines, MIN_LINES)
        if lines[last - 1].column or not table  # rows of text dumps have rules of their own
        if (unit := _verdict(lines[first:last], TABLE if table else STANZA, scored))
    ]
    around = Around(lines, apply(content, found, metadata), parsed.containers)
    found = [_with_neighbours(unit, lines, scored, around) for unit in found]
    kept = apply(content, found, metadata)

    def add(*units: Iterable[Unit]) -> None:
        """Add units, and apply their verdicts to the flags for content."""
        nonlocal kept
        new = [*chain(*units)]
        found.extend(new)
        kept = apply(kept, new, metadata)

    def menus_and_labels(content: Sequence[bool]) -> Iterator[Unit]:
        """Yield the kept lines that are a menu in one row or the label of a listing, with flags for content."""
        yield from (single(line, scored, MENU, keep=False) for line in _bars(lines, scored, content))
        yield from (single(line, scored, LABEL, keep=False) for line in _labels(lines, content))

    is_dump = bool(lines) and not lines[0].container
    if is_dump:
        from stripper.classify import dump_series, dump_units  # imported here since pages in HTML do not need them

        add(menus_and_labels(content))
        add(dump_units.find(lines, scored, kept))
        add(dump_series.find(lines, scored, kept, is_thread=page_type == PageType.FORUM))
        around = around.with_content(kept)
        add(adjoining.listings(scored, around))
    else:
        if page_type == PageType.ARTICLE:
            add(main_text.find(lines, parsed.containers, scored, kept, metadata))
        add(adjoining.lines(lines, scored, kept), adjoining.edges(lines, scored, kept), menus_and_labels(content))
        add(single(line, scored, COLOPHON, keep=False) for line in _colophon(lines, kept))
        around = around.with_content(kept)
        add(
            adjoining.lists(scored, around),
            adjoining.listings(scored, around),
            link_lists.by_majority(scored, around),
        )
        around = around.with_content(kept)
        add(
            adjoining.captions(lines, scored, around),
            adjoining.posts(scored, around),
            adjoining.breaks(lines, scored, kept, around),
            adjoining.sources(lines, scored, around),
            adjoining.details(scored, around),
            panels.find(lines, scored, kept, around),
        )
        in_landmarks = landmarks.find(lines, kept, around.with_content(kept))
        add(single(line, scored, landmarks.KIND, keep=False) for line in in_landmarks)
        in_menus = landmarks.in_menus(lines, parsed.containers, kept)
        add(single(line, scored, landmarks.KIND, keep=False) for line in in_menus)
        add(notes.find(parsed, scored, kept))
    add(single(line, scored, ONLY) for line in _only_text(lines, scored, kept) if line.number not in metadata)
    if page_type == PageType.DOCUMENTATION:
        settled = metadata.keys() if is_dump else metadata.keys() | _settled(found)
        add(adjoining.gaps(lines, scored, kept, settled))
        if is_dump:
            add(manuals.controls(lines, scored, kept))
        else:
            add(manuals.find(lines, parsed.containers, scored, kept, settled))
            add(menus_and_labels(kept))
    if not is_dump:
        add(signatures.find(lines, scored, kept, around))
        add(list_labels.find(lines, scored, kept))
    add(link_lists.find(lines, scored, kept, around, site=site))
    is_manual = page_type == PageType.DOCUMENTATION
    after_kept = not is_dump or page_type in (PageType.ARTICLE, PageType.FORUM)  # their first heading is the title
    add(headings.find(lines, scored, kept, metadata, site=site, after_kept=after_kept, is_manual=is_manual))
    if not is_dump:
        add(fringes.find(lines, scored, kept, page_type))
        if page_type == PageType.LISTING:
            add(series.find(lines, parsed.containers, scored, kept, metadata))
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


def _settled(units: Iterable[Unit]) -> set[int]:
    """Return the numbers of the lines that are removed for what they are: menus, labels and the like."""
    return {number for unit in units if not unit.keep and unit.kind in SETTLED for number in _numbers(unit)}


def _numbers(unit: Unit) -> range:
    return range(unit.first, unit.last + 1)


def _verdict(lines: Sequence[Line], kind: str, scored: Scored) -> Unit | None:
    """Return a unit that is kept if the mean score of its lines, by their length, reaches the threshold.

    Little below it, the lines of a stanza are judged one by one, since they need not belong together.
    """
    unit = joint(lines, kind, scored)
    if kind == STANZA and _is_menu(lines):
        return unit._replace(keep=False)
    if kind == STANZA and scored.threshold - STANZA_MARGIN <= unit.score < scored.threshold:
        return None
    return unit._replace(keep=unit.score >= scored.threshold)


def _with_neighbours(unit: Unit, lines: Sequence[Line], scored: Scored, around: Around) -> Unit:
    """Return a unit, kept if it is a table between or beside kept lines and its score is little below the threshold."""
    if unit.kind != TABLE or unit.keep:
        return unit
    above, below = around.above(unit.first), around.below(unit.last)
    first, last = lines[unit.first - 1], lines[unit.last - 1]
    is_beside = around.is_beside(first, above) or around.is_beside(last, below)
    margin = TABLE_MARGIN if above and below else BESIDE_MARGIN if is_beside else 0
    return unit._replace(keep=unit.score >= scored.threshold - margin)


def _is_menu(lines: Sequence[Line]) -> bool:
    """Return whether lines are short links and nothing else."""
    return len(lines) >= MIN_LINKS and all(line.links == len(line.text) <= MAX_LINK for line in lines)


def _only_text(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Line]:
    """Yield the running text of a page without kept lines, such as a text that was cut out of its page."""
    if not any(content):
        for line in lines:
            if scored.scores[line.number - 1] >= scored.threshold - ONLY_MARGIN and _is_running_text(line):
                yield line


def _is_running_text(line: Line) -> bool:
    if len(line.text) < MIN_ONLY or 2 * line.links >= len(line.text):
        return False
    words = line.text.split()
    return bool(SENTENCE_END.search(line.text)) or 2 * sum(word[0].islower() for word in words) >= len(words)


def _bars(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Line]:
    """Yield the kept lines that are a menu in one row: `Home | News | Last changed in May`, or an alphabet of links."""
    for line in [line for line in compress(lines, content) if line.links]:
        if _is_alphabet(line.text):
            yield line
        is_candidate = not line.table and line.text.count(BAR) >= MIN_BARS
        if is_candidate and scored.scores[line.number - 1] < scored.threshold + BAR_MARGIN:
            parts = set(line.text.split(BAR))
            linked = (line.text[span.start : span.end] for span in line.spans if span.mark is Mark.LINK)
            if sum(text in parts for text in linked) >= MIN_BARS:
                yield line


def _is_alphabet(text: str) -> bool:
    """Return whether a text consists of single letters or digits, in ascending order."""
    signs = text.split(None, 1)
    if not signs or len(signs[0]) > 1:
        return False
    signs = text.split()
    return (
        len(signs) >= MIN_SIGNS and all(len(sign) == 1 and sign.isalnum() for sign in signs) and signs == sorted(signs)
    )


def _colophon(lines: Sequence[Line], content: Sequence[bool]) -> Iterator[Line]:
    """Yield the kept lines after a removed address at the end of the page, where old pages have dates and counters."""
    for count, line in enumerate(reversed(lines[-MAX_COLOPHON - 1 :])):
        if line.tag == "address":
            if not content[line.number - 1]:
                yield from (each for each in lines[len(lines) - count :] if content[each.number - 1])
            return


def _labels(lines: Sequence[Line], content: Sequence[bool]) -> Iterator[Line]:
    """Yield the kept lines that are only the language of the listing beside them, or the button between them."""
    for code in runs.with_role(lines, CODE):
        is_labelled = False
        for line in lines[max(0, code.number - 1 - LABEL_REACH) : code.number - 1]:
            name = line.text.casefold()
            is_language = line.role is PARAGRAPH and (name in KNOWN or name == code.language)
            if content[line.number - 1] and (is_language or (is_labelled and len(line.text) <= MAX_BUTTON)):
                yield line
            is_labelled |= is_language
        below = next(
            (line for line in lines[code.number : code.number + LABEL_REACH] if content[line.number - 1]), None
        )
        if below and below.role is PARAGRAPH and below.text.casefold() == code.language:
            yield below
