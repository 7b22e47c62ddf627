"""Units whose lines get one verdict: tables of data, lines that only line breaks separate, listings, headings."""

from collections import Counter

from stripper.native.line cimport (
    LINE_CONTAINER, LINE_FOLLOWS_BREAK, LINE_LANGUAGE, LINE_LINKS, LINE_NUMBER, LINE_ROLE, LINE_SPANS, LINE_TABLE,
    LINE_TEXT, SPAN_END, SPAN_MARK, SPAN_START,
)

from stripper.classify import headings
from stripper.model import Mark, Role, Unit
from stripper.parse.languages import KNOWN
from stripper.reasons import Reason

cdef enum:
    MAX_WEIGHT = 80  # characters from which a line of a unit has no more weight: one long cell must not outvote a table
    MIN_LINES = 3  # lines of a stanza; of two lines, one may be a label
    MAX_ENCLOSED = 5  # lines between kept lines that may follow each other
    MAX_LABEL = 40  # characters of a label or button beside a listing,
    MAX_LABELS = 3  # and number of such lines in a row
    MIN_BARS = 2  # separators in a menu that is one row, and linked parts of it, at least
    LABEL_REACH = 2  # lines before a listing of which one may be its language
    MIN_LINKS = 4  # lines of a column of links that is a menu
    MAX_LINK = 40  # characters of an entry of a menu

# Maximum points below the threshold
cdef double STANZA_MARGIN = 0.5  # for the score of a stanza, some of whose lines may be kept,
cdef double TABLE_MARGIN = 2.0  # of a table between kept lines,
cdef double LINE_MARGIN = 0.8  # of lines between kept lines,
cdef double CODE_MARGIN = 2.0  # and of a listing between kept lines;
cdef double BAR_MARGIN = 0.5  # and maximum points above it for that of a menu in one row

cdef str BAR = " | "  # the separator in such a menu

TABLE, STANZA, LINE, LISTING = "table", "stanza", "line", "listing"
MENU, LABEL = "menu", "label"
"""Kinds of units."""

cdef object CODE = Role.CODE, CAPTION = Role.CAPTION, PARAGRAPH = Role.PARAGRAPH
cdef object FORMULA = Mark.FORMULA, LINK = Mark.LINK


def find(lines, scored, content, metadata):
    cdef list found = [
        unit for kind, first, last in runs(lines) if (unit := verdict(lines[first:last], kind, scored)) is not None
    ]
    flags = apply(content, found, metadata)
    found = [with_neighbours(unit, scored, flags) for unit in found]
    flags = apply(content, found, metadata)
    found += [single(line, scored, LINE) for line in enclosed_lines(lines, scored, flags)]
    found += [single(line, scored, MENU, keep=False) for line in bars(lines, scored, content)]
    found += [single(line, scored, LABEL, keep=False) for line in labels(lines, content)]
    flags = apply(content, found, metadata)
    found += [single(line, scored, LISTING) for line in enclosed(lines, scored, flags)]
    found += headings.find(lines, scored, apply(content, found, metadata), metadata)
    return tuple(found)


def apply(content, units, metadata):
    if not units:
        return content
    flags = list(content)
    for unit in units:
        for number in numbers(unit):
            if unit.kind == TABLE or number not in metadata:
                flags[number - 1] = unit.keep
    return tuple(flags)


def with_one_reason(removed, others, units):
    found = dict(removed)
    for unit in units:
        if unit.kind != TABLE:
            continue
        inside = numbers(unit)
        reasons = Counter([found[number] for number in inside if number in found])
        if unit.keep and 2 * sum([number in others for number in inside]) <= len(inside):
            for number in inside:
                found.pop(number, None)
        elif reasons:
            reasons[Reason.BOILERPLATE] = 0  # any other says more
            found |= dict.fromkeys(inside, reasons.most_common(1)[0][0])
    return found


cdef object numbers(unit):
    return range(unit.first, unit.last + 1)


cdef list runs(lines):
    """Return the kind of each unit, and its slice of the lines."""
    cdef list found = []
    cdef Py_ssize_t start = 0, end = 0, table = 0, of_line
    for line in lines:
        of_line = (<tuple> line)[LINE_TABLE]
        if of_line != table or not (table or (<tuple> line)[LINE_FOLLOWS_BREAK]):
            add_run(found, start, end, table)
            start, table = end, of_line
        end += 1
    add_run(found, start, end, table)
    return found


cdef int add_run(list found, Py_ssize_t start, Py_ssize_t end, Py_ssize_t table) except -1:
    if table:
        found.append((TABLE, start, end))
    elif end - start >= MIN_LINES:
        found.append((STANZA, start, end))
    return 0


cdef object verdict(lines, kind, scored):
    """Return a unit that is kept if the mean score of its lines, by their length, reaches the threshold.

    Little below it, the lines of a stanza are judged one by one, since they need not belong together.
    """
    cdef Py_ssize_t first = (<tuple> lines[0])[LINE_NUMBER], last = (<tuple> lines[-1])[LINE_NUMBER]
    cdef Py_ssize_t index, weight, weights = 0
    cdef double score = 0, threshold = scored.threshold
    for index, line in enumerate(lines, first - 1):
        weight = min(len(<str> (<tuple> line)[LINE_TEXT]), MAX_WEIGHT)
        weights += weight
        score += weight * <double> scored.scores[index]
    score /= weights
    if kind == STANZA and is_menu(lines):
        return Unit(first, last, kind, False, score)
    if kind == STANZA and threshold - STANZA_MARGIN <= score < threshold:
        return None
    return Unit(first, last, kind, score >= threshold, score)


cdef object with_neighbours(unit, scored, content):
    """Return a unit, kept if it is a table between kept lines and its score is little below the threshold."""
    is_between = unit.first > 1 and unit.last < len(content) and content[unit.first - 2] and content[unit.last]
    is_near = is_between and unit.score >= scored.threshold - TABLE_MARGIN
    return unit._replace(keep=True) if unit.kind == TABLE and is_near else unit


cdef bint is_menu(lines) except -1:
    """Return whether lines are short links and nothing else."""
    cdef Py_ssize_t length
    for line in lines:
        length = len(<str> (<tuple> line)[LINE_TEXT])
        if length > MAX_LINK or length != <Py_ssize_t> (<tuple> line)[LINE_LINKS]:
            return False
    return len(lines) >= MIN_LINKS


cdef list enclosed_lines(lines, scored, content):
    """Return the removed lines, a few at a time, between kept lines of the same container, if they score little less.

    The lines of text dumps are in no container: there, such lines are more often boilerplate.
    """
    cdef list found = [], waiting = []
    cdef Py_ssize_t index, container, above = -1
    cdef double least = scored.threshold - LINE_MARGIN
    scores = scored.scores
    for index, line in enumerate(lines):
        container = (<tuple> line)[LINE_CONTAINER]
        if content[index]:
            if above == container and len(waiting) <= MAX_ENCLOSED:
                found += waiting
            above, waiting = container or -1, []
        elif above == container and <double> scores[index] >= least:
            waiting.append(line)
        else:
            above, waiting = -1, []
    return found


cdef list enclosed(lines, scored, content):
    """Return the removed listings and formulas between kept lines, besides captions and a few labels."""
    cdef list found = [], waiting = []
    cdef Py_ssize_t index, labels = 0
    cdef bint above = False, is_content
    cdef double least = scored.threshold - CODE_MARGIN
    cdef tuple line
    for index in range(len(lines)):
        line, is_content = <tuple> lines[index], content[index]
        if line[LINE_ROLE] is CODE or (not is_content and is_formula(line)):
            if not is_content and scored.scores[index] >= least:
                waiting.append(line)
            labels = 0
        elif not is_content and (
            line[LINE_ROLE] is CAPTION or (len(<str> line[LINE_TEXT]) <= MAX_LABEL and labels < MAX_LABELS)
        ):
            labels += line[LINE_ROLE] is not CAPTION
        else:
            if is_content and above:
                found += waiting
            above, waiting, labels = is_content, [], 0
    return found


cdef bint is_formula(tuple line) except -1:
    cdef tuple part
    for span in <tuple> line[LINE_SPANS]:
        part = <tuple> span
        if part[SPAN_MARK] is FORMULA and 2 * (<Py_ssize_t> part[SPAN_END] - <Py_ssize_t> part[SPAN_START]) > len(
            <str> line[LINE_TEXT]
        ):
            return True
    return False


cdef list bars(lines, scored, content):
    """Return the kept lines that are a menu in one row, such as `Home | News | Last changed in May`."""
    cdef list found = []
    cdef Py_ssize_t index
    cdef tuple line
    for index in range(len(lines)):
        line = <tuple> lines[index]
        if not content[index] or not line[LINE_LINKS] or line[LINE_TABLE]:
            continue
        text = <str> line[LINE_TEXT]
        if text.count(BAR) >= MIN_BARS and scored.scores[index] < scored.threshold + BAR_MARGIN:
            parts = set(text.split(BAR))
            linked = [text[span.start:span.end] in parts for span in <tuple> line[LINE_SPANS] if span.mark is LINK]
            if sum(linked) >= MIN_BARS:
                found.append(line)
    return found


cdef list labels(lines, content):
    """Return the kept lines that are only the language of the listing after them, with a button between at most."""
    cdef list found = []
    cdef Py_ssize_t index, above
    for index, code in enumerate(lines):
        if (<tuple> code)[LINE_ROLE] is CODE:
            for above in range(max(0, index - LABEL_REACH), index):
                line = <tuple> lines[above]
                name = line[LINE_TEXT].casefold()
                if line[LINE_ROLE] is PARAGRAPH and content[above] and (
                    name in KNOWN or name == (<tuple> code)[LINE_LANGUAGE]
                ):
                    found.append(line)
    return found


cdef object single(line, scored, kind, keep=True):
    number = (<tuple> line)[LINE_NUMBER]
    return Unit(number, number, kind, keep, scored.scores[number - 1])
