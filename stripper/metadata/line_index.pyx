"""One pass over the lines of a page that picks out the few which the rules for metadata have to look at."""

from functools import cache
from typing import NamedTuple

from libc.string cimport memchr, memcmp

from stripper.metadata.prefilters cimport Openings, holds_date

from stripper import words
from stripper.model import Line, Role

cdef extern from "Python.h":
    int kind "PyUnicode_KIND"(object)
    void* data "PyUnicode_DATA"(object)
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2
    Py_ssize_t find "PyUnicode_Find"(object, object, Py_ssize_t, Py_ssize_t, int) except -2

SHORT = 100
"""Characters of a line that names an author far from the headline, or heads a box; and from which a line without links
is running text."""

cdef enum:
    HEADINGS_AMONG = 20_000  # lines
    HEADINGS = 300
    BROKEN = 4  # lines of a heading that are put together
    PROSE_AMONG = 3_000  # lines
    BYLINE = 100  # SHORT
    BOX = 40  # characters of the heading of an author box
    DATED = 160  # characters of a line with a date
    PREFIX = 24  # characters among which the colon stands that ends "Tags:"
    BIOGRAPHY = 40  # characters from which a line under a name can be about the person
    NAME = 60  # characters of the name with which such a line begins
    CREDIT = 240  # characters at the end of a line in which a credit is looked for
    SHORTEST_CREDIT = 10  # and a whole one's
    SHORTEST_HELP = 21  # and that of one with "assistance from"
    WIDE_COLON = 0xFF1A
    UNSPACED = 0x3000  # the first character of the scripts that put no spaces between words

HELP = "ssistance from "
"""What a credit at the end of a text holds, if not "by"."""

cdef str BY = " by ", FROM = HELP
cdef tuple ENDINGS = ("ted by", "ng by", "ance from")

cdef enum:  # members of a line
    NUMBER = 0
    TEXT = 2
    ROLE = 3
    LEVEL = 4
    TAG = 6
    CONTAINER = 7
    LINKS = 8
    NAMES = 12

cdef object HEADING = Role.HEADING


class Survey(NamedTuple):
    headings: list[Line]
    titles: list[tuple[Line, str]]
    boxes: list[Line]
    bylines: list[Line]
    tags: list[Line]
    dated: list[Line]
    credits: list[Line]
    cards: list[tuple[Line, Line]]
    prose: dict[int, int]


@cache
def openings(section):
    """How the phrases of a section begin."""
    return Openings(phrase for phrases in words.section(section).values() for phrase in phrases)


def survey(tuple lines not None):
    cdef list headings = [], boxes = [], bylines = [], tags = [], dated = [], credits = [], cards = []
    cdef dict prose = {}
    cdef Openings box = openings("author-bio"), byline = openings("byline"), tag = openings("tags")
    cdef Py_ssize_t index, length, links
    cdef tuple line
    cdef str text
    for index in range(len(lines)):
        line = <tuple> lines[index]
        text = <str> line[TEXT]
        length, links = len(text), line[LINKS]
        if line[ROLE] is HEADING and index < HEADINGS_AMONG and len(headings) < HEADINGS:
            headings.append(line)
        if length <= BYLINE and links < length:
            if not links and length <= BOX and box.open(text):
                boxes.append(line)
            if may_begin_byline(byline, text, length):
                bylines.append(line)
        if length >= BYLINE and not links and index < PROSE_AMONG:
            prose[line[CONTAINER]] = <Py_ssize_t> prose.get(line[CONTAINER], 0) + length
        if length <= DATED and holds_date(text) and ("20" in text or "19" in text):
            dated.append(line)
        if length >= SHORTEST_CREDIT and may_credit(text, max(0, length - CREDIT), length):
            credits.append(line)
        if length >= BIOGRAPHY:
            add_cards(cards, lines, index, text)
        if tag.open(text) and has_colon(text, min(length, PREFIX)):
            tags.append(line)
    return Survey(headings, titles(headings), boxes, bylines, tags, dated, credits, cards, prose)


cdef list titles(list headings):
    """Each heading with its text, that of the lines into which line breaks cut an h1 put together."""
    cdef list found = [], parts = []
    cdef tuple line, above = None
    for heading in headings:
        line = <tuple> heading
        if above is not None and goes_on(above, line):
            parts.append(line[TEXT])
            found[len(found) - 1] = (found[len(found) - 1][0], " ".join(parts[:BROKEN]))
        else:
            parts = [line[TEXT]]
            found.append((line, line[TEXT]))
        above = line
    return found


cdef bint goes_on(tuple above, tuple line) except -1:
    return line[LEVEL] == 1 and line[NUMBER] == <Py_ssize_t> above[NUMBER] + 1 and line[CONTAINER] == above[CONTAINER]


cdef bint may_begin_byline(Openings byline, str text, Py_ssize_t length) except -1:
    if text[length - 1] in u".!?":
        return False
    return text[0] >= UNSPACED or byline.open(text)


cdef bint has_colon(str text, Py_ssize_t end) except -1:
    return find_character(text, c":", 0, end, 1) >= 0 or (
        not is_ascii(text) and find_character(text, WIDE_COLON, 0, end, 1) >= 0
    )


cdef bint may_credit(str text, Py_ssize_t start, Py_ssize_t end) except -1:
    """Whether a text has a "by" or "assistance from", and somewhere the end of what such a credit begins with."""
    cdef str lower, ending
    if not holds(text, start, end, BY, c"b") and (end < SHORTEST_HELP or not holds(text, start, end, FROM, c"f")):
        return False
    lower = text[start:end].lower()
    for ending in ENDINGS:
        if find(lower, ending, 0, len(lower), 1) >= 0:
            return True
    return False


cdef bint holds(str text, Py_ssize_t start, Py_ssize_t end, str phrase, char rare) except -1:
    """Whether a phrase stands in a stretch of text; it is looked for by a letter of it that few words have."""
    cdef const char* letters
    cdef const char* sought
    cdef const char* at
    cdef const char* last
    cdef Py_ssize_t before, size = len(phrase)
    if kind(text) != 1:
        return find(text, phrase, start, end, 1) >= 0
    letters, sought = <const char*> data(text), <const char*> data(phrase)
    before = <const char*> memchr(sought, rare, size) - sought
    at, last = letters + start + before, letters + end - size + before
    while at <= last:
        at = <const char*> memchr(at, rare, last - at + 1)
        if at == NULL:
            return False
        if memcmp(at - before, sought, size) == 0:
            return True
        at += 1
    return False


cdef int add_cards(list cards, tuple lines, Py_ssize_t index, str text) except -1:
    """Notes a line and those of the two before it with which it begins."""
    cdef Py_ssize_t before, length
    cdef str name
    for before in range(max(0, index - 2), index):
        name = <str> (<tuple> lines[before])[TEXT]
        length = len(name)
        if length <= NAME and length < len(text) and text[length] == u" " and text.startswith(name):
            cards.append((lines[before], lines[index]))
    return 0


def alike(line, tuple lines not None):
    return [other for other in lines if is_alike(<tuple> other, <tuple> line)]


cdef bint is_alike(tuple one, tuple other) except -1:
    return <str> one[NAMES] == <str> other[NAMES] and <str> one[TAG] == <str> other[TAG]


def around(dict prose not None, tuple containers not None):
    cdef list within = [0] * len(containers)
    cdef Py_ssize_t container, length, whole = 0
    for container, length in prose.items():
        within[container] = length
        whole += length
    for container in range(len(within) - 1, 0, -1):  # the container around one stands before it
        length = within[container]
        if length:
            within[(<tuple> containers[container])[0]] += length
    return frozenset([container for container in range(1, len(within)) if 2 * <Py_ssize_t> within[container] > whole])
