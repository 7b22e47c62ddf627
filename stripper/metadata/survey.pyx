"""One pass over the lines of a page that picks out the few which the rules for metadata have to look at."""

from typing import NamedTuple

from stripper.model import Line, Role

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2
    Py_ssize_t find "PyUnicode_Find"(object, object, Py_ssize_t, Py_ssize_t, int) except -2

SHORT = 100
"""Characters of a line that names an author far from the headline, or heads a box; and from which a line without links
is running text."""

cdef enum:
    HEADINGS_AMONG = 20_000  # lines
    HEADINGS = 300
    PREFIX = 24  # characters among which the colon stands that ends "Tags:"
    BIOGRAPHY = 40  # characters from which a line under a name can be about the person
    NAME = 60  # characters of the name with which such a line begins

HELP = "ssistance from "
"""What a credit at the end of a text holds, if not "by"."""

cdef str BY = " by "
cdef enum:
    CREDIT = 240  # characters at the end of a line in which a credit is looked for
    SHORTEST_CREDIT = 10  # and a whole one's
    WIDE_COLON = 0xFF1A

cdef enum:  # members of a line
    TEXT = 2
    ROLE = 3
    LINKS = 8

cdef Py_ssize_t SHORT_ = SHORT
cdef object HEADING = Role.HEADING


class Survey(NamedTuple):
    headings: list[Line]
    plain: list[Line]
    colons: list[Line]
    prose: list[Line]
    credits: list[Line]
    cards: list[tuple[Line, Line]]


def survey(tuple lines not None):
    cdef list headings = [], plain = [], colons = [], prose = [], credits = [], cards = []
    cdef Py_ssize_t index, length, links
    cdef tuple line
    cdef str text
    for index in range(len(lines)):
        line = <tuple> lines[index]
        text = <str> line[TEXT]
        length, links = len(text), line[LINKS]
        if line[ROLE] is HEADING and index < HEADINGS_AMONG and len(headings) < HEADINGS:
            headings.append(line)
        if length <= SHORT_ and links < length:
            plain.append(line)
        if length >= SHORT_ and not links:
            prose.append(line)
        if length >= SHORTEST_CREDIT and may_credit(text, max(0, length - CREDIT), length):
            credits.append(line)
        if length >= BIOGRAPHY:
            add_cards(cards, lines, index, text)
        if has_colon(text, min(length, PREFIX)):
            colons.append(line)
    return Survey(headings, plain, colons, prose, credits, cards)


cdef bint has_colon(str text, Py_ssize_t end) except -1:
    return find_character(text, c":", 0, end, 1) >= 0 or (
        not is_ascii(text) and find_character(text, WIDE_COLON, 0, end, 1) >= 0
    )


cdef bint may_credit(str text, Py_ssize_t start, Py_ssize_t end) except -1:
    return find(text, BY, start, end, 1) >= 0 or find(text, HELP, start, end, 1) >= 0


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
