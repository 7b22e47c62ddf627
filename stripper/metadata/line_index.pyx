"""An index of the lines of a page that metadata rules inspect, built in one pass."""

from functools import cache
from typing import NamedTuple

from stripper.metadata.prefilters cimport has_date_digits
from stripper.native.line cimport (
    CONTAINER_PARENT, LINE_CONTAINER, LINE_LEVEL, LINE_LINKS, LINE_NAMES, LINE_NUMBER, LINE_ROLE, LINE_TAG, LINE_TEXT,
)
from stripper.native.normalize cimport has_key, is_key_of
from stripper.native.prefix_filter cimport PrefixFilter

from stripper import words
from stripper.model import Line, Role

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2
    Py_ssize_t find "PyUnicode_Find"(object, object, Py_ssize_t, Py_ssize_t, int) except -2

MAX_BYLINE = 100
"""Characters of a line that names an author far from the headline; unlinked lines of more are running text."""

cdef enum:
    HEADING_LINES = 20_000  # lines among which headings are collected
    MAX_HEADINGS = 300
    MAX_JOINED = 4  # lines of one heading that are joined
    PROSE_LINES = 3_000  # lines whose running text is counted
    BYLINE = 100  # MAX_BYLINE
    BOX_HEADING = 40  # characters of the heading of an author box
    DATED = 400  # characters of a line with a date
    BYLINE_PREFIX = 16  # characters within which the colon of "Author:" follows, so that the line is no sentence
    TAG_PREFIX = 24  # characters within which the colon of "Tags:" follows
    MIN_BIOGRAPHY = 40  # characters of a line about the person named above it
    NAME = 60  # characters of that name
    CREDIT_TAIL = 240  # characters at the end of a line that are searched for a credit
    MIN_CREDIT = 10  # characters of a line with a credit
    FULLWIDTH_COLON = 0xFF1A
    FIRST_UNSPACED = 0x3000  # the first character of the scripts without spaces between words

cdef object HEADING = Role.HEADING


class LineIndex(NamedTuple):
    headings: list[Line]
    joined_headings: list[tuple[Line, str]]
    box_headings: list[Line]
    bylines: list[Line]
    tags: list[Line]
    dates: list[Line]
    credits: list[Line]
    biographies: list[tuple[Line, Line]]
    prose: dict[int, int]


@cache
def prefix_filter(section):
    """Return the prefix filter for the phrases of a section."""
    return PrefixFilter(words.phrases(section))


def index_lines(tuple lines not None):
    cdef list headings = [], boxes = [], bylines = [], tags = [], dates = [], credits = [], biographies = []
    cdef dict prose = {}
    cdef PrefixFilter box = prefix_filter("author-bio"), byline = prefix_filter("byline"), tag = prefix_filter("tags")
    cdef Py_ssize_t index, length, links
    cdef tuple line, prepositions, endings
    cdef str text
    prepositions, endings = credit_phrases()
    for index in range(len(lines)):
        line = <tuple> lines[index]
        text = <str> line[LINE_TEXT]
        length, links = len(text), line[LINE_LINKS]
        if line[LINE_ROLE] is HEADING and index < HEADING_LINES and len(headings) < MAX_HEADINGS:
            headings.append(line)
        if length <= BYLINE and links < length:
            if not links and length <= BOX_HEADING and box.passes(text):
                boxes.append(line)
            if may_start_byline(byline, text, length):
                bylines.append(line)
        if length >= BYLINE and not links and index < PROSE_LINES:
            prose[line[LINE_CONTAINER]] = <Py_ssize_t> prose.get(line[LINE_CONTAINER], 0) + length
        if length <= DATED and has_date_digits(text) and ("20" in text or "19" in text):
            dates.append(line)
        if length >= MIN_CREDIT and may_end_in_credit(text, length, prepositions, endings):
            credits.append(line)
        if length >= MIN_BIOGRAPHY:
            add_biographies(biographies, lines, index, text)
        if tag.passes(text) and has_colon(text, min(length, TAG_PREFIX)):
            tags.append(line)
    return LineIndex(headings, join_headings(headings), boxes, bylines, tags, dates, credits, biographies, prose)


cdef list join_headings(list headings):
    """Return (first line, text) of each heading, with the lines of an h1 with line breaks joined."""
    cdef list joined = [], parts = []
    cdef tuple line, above = None
    for heading in headings:
        line = <tuple> heading
        if above is not None and continues_heading(above, line):
            parts.append(line[LINE_TEXT])
            joined[len(joined) - 1] = (joined[len(joined) - 1][0], " ".join(parts[:MAX_JOINED]))
        else:
            parts = [line[LINE_TEXT]]
            joined.append((line, line[LINE_TEXT]))
        above = line
    return joined


cdef bint continues_heading(tuple above, tuple line) except -1:
    return (
        line[LINE_LEVEL] == 1
        and line[LINE_NUMBER] == <Py_ssize_t> above[LINE_NUMBER] + 1
        and line[LINE_CONTAINER] == above[LINE_CONTAINER]
    )


cdef bint may_start_byline(PrefixFilter byline, str text, Py_ssize_t length) except -1:
    if text[length - 1] in u".!?" and not has_colon(text, min(length, BYLINE_PREFIX)):
        return False
    return text[0] >= FIRST_UNSPACED or byline.passes(text)


cdef bint has_colon(str text, Py_ssize_t end) except -1:
    return find_character(text, c":", 0, end, 1) >= 0 or (
        not is_ascii(text) and find_character(text, FULLWIDTH_COLON, 0, end, 1) >= 0
    )


@cache
def credit_phrases():
    """Return the last words of credits, such as " by ", and the last two words of each, such as "edited by"."""
    endings = [phrase.split()[-2:] for phrase in words.phrases("closing-credit")]
    return tuple({f" {ending[-1]} " for ending in endings}), tuple({" ".join(ending) for ending in endings})


cdef bint may_end_in_credit(str text, Py_ssize_t end, tuple prepositions, tuple endings) except -1:
    cdef Py_ssize_t start = max(0, end - CREDIT_TAIL)
    cdef str phrase, tail = None
    for phrase in prepositions:
        if find(text, phrase, start, end, 1) >= 0:
            tail = text[start:end].lower()
            break
    if tail is not None:
        for phrase in endings:
            if find(tail, phrase, 0, len(tail), 1) >= 0:
                return True
    return False


cdef int add_biographies(list biographies, tuple lines, Py_ssize_t index, str text) except -1:
    """Add the pairs of a line and one of the two before it with which it starts."""
    cdef Py_ssize_t before, length
    cdef str name
    for before in range(max(0, index - 2), index):
        name = <str> (<tuple> lines[before])[LINE_TEXT]
        length = len(name)
        if length <= NAME and length < len(text) and text[length] == u" " and text.startswith(name):
            biographies.append((lines[before], lines[index]))
    return 0


def longest_texts(tuple lines not None, int count, str without not None):
    cdef list found = []
    cdef Py_ssize_t longest = 0
    cdef str text
    for line in lines:
        text = <str> (<tuple> line)[LINE_TEXT]
        if len(text) > longest and <str> (<tuple> line)[LINE_NAMES] != without:
            found.append(text)
            if len(found) == 4 * count:  # few lines are longer than those found so far
                found.sort(key=len, reverse=True)
                del found[count:]
                longest = len(<str> found[count - 1])
    found.sort(key=len, reverse=True)
    return found[:count]


def with_key(lines, str wanted not None):
    return [line for line in lines if has_key(<str> (<tuple> line)[LINE_TEXT], wanted)]


def first_with_key(lines, str wanted not None, Py_ssize_t longest):
    cdef str text
    for line in lines:
        text = <str> (<tuple> line)[LINE_TEXT]
        if len(text) <= longest and is_key_of(wanted, text):
            return line
    return None


def with_markup_of(line, tuple lines not None):
    return [other for other in lines if has_same_markup(<tuple> other, <tuple> line)]


cdef bint has_same_markup(tuple one, tuple other) except -1:
    return <str> one[LINE_NAMES] == <str> other[LINE_NAMES] and <str> one[LINE_TAG] == <str> other[LINE_TAG]


def main_text_containers(dict prose not None, tuple containers not None):
    cdef list within = [0] * len(containers)
    cdef Py_ssize_t container, length, total = 0
    for container, length in prose.items():
        within[container] = length
        total += length
    for container in range(len(within) - 1, 0, -1):  # a container comes after the one that encloses it
        length = within[container]
        if length:
            within[(<tuple> containers[container])[CONTAINER_PARENT]] += length
    return frozenset([container for container in range(1, len(within)) if 2 * <Py_ssize_t> within[container] > total])
