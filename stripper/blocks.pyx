"""Blocks: runs of lines that are one thing, such as a menu, a share bar or a list of related pages.

A line alone seldom says what it belongs to: of the thirty entries of a menu, one says "Home". So the signs of all
lines that stand together are counted, and the block is what most of them say.
"""

from libc.stdlib cimport calloc, free

from stripper.matrix cimport Matrix

from stripper.model import Block, Role
from stripper.reasons import Reason

SAYS = {3: 6.0, 2: 5.0, 1: 1.5}
"""How much it counts for a reason that a line says a phrase of it, begins with one, or mentions one."""
OWN, WITHIN, HOLDS, UNDER = 4.0, 2.5, 3.0, 2.2
"""The same of the names of its element, of an element around it, of one within it, and of a line above it."""

MEANINGS = {
    "header": Reason.NAVIGATION,
    "sidebar": Reason.NAVIGATION,
    "relative-date": Reason.DATE,
    "meta": Reason.INTERFACE,
}
"""Signs that are not the code of a reason; they count half."""

SHAPES = (
    # column, from, to, what it is a sign of, and how much it counts
    ("letters", 0.0, 0.0, Reason.INTERFACE, 2.0),
    ("date", 1.0, 1.0, Reason.DATE, 1.0),
    ("references", 1.0, 1.0, Reason.REFERENCES, 20.0),
    ("repeats", 2.0, 2.0, Reason.REPEAT, 1.0),
    # headlines of teasers stand with their dates
    ("date +1", 1.0, 1.0, Reason.RELATED, 2.5),
    ("date -1", 1.0, 1.0, Reason.RELATED, 2.0),
    # what says outright what it is, whatever words and links stand in it
    ("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0),
    ("in hidden", 0.0, 29.0, Reason.HIDDEN, 3.0),
    ("in breadcrumb", 0.0, 29.0, Reason.BREADCRUMB, 9.0),
    ("in pagination", 0.0, 29.0, Reason.PAGINATION, 6.0),
    ("in cookie", 0.0, 29.0, Reason.COOKIE, 7.0),
)
"""What is a sign of a reason in another way than by its name."""

NO_SIGNS = frozenset(
    (
        *(Reason.TEXT, Reason.HEADING, Reason.ITEM, Reason.TABLE, Reason.QUOTE, Reason.CODE, Reason.TITLE),
        *(Reason.REPEAT, Reason.PULL_QUOTE, Reason.BOILERPLATE, Reason.HIDDEN),
    )
)
"""Reasons that are not found by the name of a sign, although their code may be one."""
CODES = {reason.value: reason for reason in Reason if reason not in NO_SIGNS}

cdef tuple REASONS = tuple(Reason)
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)
cdef int RELATED = REASONS.index(Reason.RELATED), NAVIGATION = REASONS.index(Reason.NAVIGATION)
cdef int CAPTION = REASONS.index(Reason.CAPTION), INTERFACE = REASONS.index(Reason.INTERFACE)

cdef enum:
    MOST_REASONS = 40
    HEADLINE = 35  # characters of a link or item that is more likely a headline than an entry of a menu

cdef double WEAK = 2.0  # signs that add up to less leave a block without a reason of its own
cdef double OWN_WEIGHT = 1.5  # how much more a line's own signs count for it than those of its block

cdef struct Sign:
    int column
    float low
    float high
    int reason
    double weight


def find(tuple lines not None, object measured not None, tuple kept not None):
    """The runs of lines that are not kept, each with the reason that most of its lines are signs of."""
    cdef list blocks = [], groups = measured.groups()
    cdef Signs signs = signs_of(measured.matrix.columns, measured.named)
    cdef Py_ssize_t start = 0, end, count = len(lines)
    while start < count:
        if kept[start]:
            start += 1
            continue
        end = start + 1
        while end < count and not kept[end] and groups[end] == groups[start]:
            end += 1
        signs.split(blocks, lines, measured.matrix, start, end)
        start = end
    return tuple(blocks)


cdef dict known = {}


cdef Signs signs_of(tuple columns, object named):
    if columns not in known:
        known[columns] = Signs(columns, named)
    return known[columns]


cdef class Signs:
    """What values of the columns of a matrix are signs of."""

    cdef Sign* rows
    cdef int count

    def __cinit__(self, tuple columns not None, object named not None):
        cdef list rows = list(table(columns, named))
        self.count = len(rows)
        self.rows = <Sign*> calloc(max(1, self.count), sizeof(Sign))
        if self.rows == NULL:
            raise MemoryError
        for index, (column, low, high, reason, weight) in enumerate(rows):
            self.rows[index] = Sign(columns.index(column), low, high, REASONS.index(reason), weight)

    def __dealloc__(self):
        free(self.rows)

    cdef int split(self, list blocks, tuple lines, Matrix matrix, Py_ssize_t start, Py_ssize_t end) except -1:
        """Cut a run into blocks: its lines by what they themselves, and the run with them, are signs of."""
        cdef double[MOST_REASONS] together
        cdef Py_ssize_t index, size = end - start, first = start
        cdef int reason, current = -1
        cdef double* found = <double*> calloc(size * COUNT, sizeof(double))
        if found == NULL:
            raise MemoryError
        try:
            for reason in range(COUNT):
                together[reason] = 0
            for index in range(size):
                self.count_signs(found + index * COUNT, <tuple> lines[start + index], matrix.row(start + index))
                for reason in range(COUNT):
                    together[reason] += found[index * COUNT + reason] / size
            for index in range(size):
                reason = best(found + index * COUNT, together)
                if reason != current and index:
                    blocks.append(Block(first + 1, start + index, REASONS[current]))
                    first = start + index
                current = reason
            blocks.append(Block(first + 1, end, REASONS[current]))
        finally:
            free(found)
        return 0

    cdef int count_signs(self, double* found, tuple line, float* row) except -1:
        """What a line is a sign of, and how much it counts."""
        cdef int index
        cdef Sign* sign
        cdef Py_ssize_t length = len(<str> line[2]), linked = line[8]
        for index in range(self.count):
            sign = &self.rows[index]
            if sign.low <= row[sign.column] <= sign.high and sign.weight > found[sign.reason]:
                found[sign.reason] = sign.weight
        if linked * 10 > length * 6:
            found[RELATED if length >= HEADLINE else NAVIGATION] += 1.5
        elif line[3] is Role.ITEM and length < HEADLINE:
            found[NAVIGATION] += 2.5
        if line[3] is Role.CAPTION:
            found[CAPTION] = 4.0
        if line[6] == "button" and found[INTERFACE] < 3.0:
            found[INTERFACE] = 3.0
        return 0


cdef int best(double* own, double* together) noexcept:
    """What a line is, by its own signs and those of the lines it stands with."""
    cdef int reason, found = BOILERPLATE
    cdef double most = WEAK, total
    for reason in range(COUNT):
        total = together[reason] + OWN_WEIGHT * own[reason]
        if total > most and together[reason] > 0:
            found, most = reason, total
    return found


def table(columns, named):
    """(column, from, to, reason, how much it counts) for every sign that there is a column of."""
    for column in columns:
        kind, _, name = column.partition(" ")
        reason, share = meaning(name)
        if kind == "says":
            yield from ((column, level, level, reason, share * weight) for level, weight in SAYS.items() if reason)
        elif kind == "in" and reason:
            yield column, 0, 0, reason, share * OWN
            yield column, 1, 29, reason, share * WITHIN
        elif column in ("holds", "under"):
            for value, sign in enumerate(named[column]):
                reason, share = meaning(sign)
                if reason:
                    yield column, value, value, reason, share * (UNDER if column == "under" else HOLDS)
    yield from (row for row in SHAPES if row[0] in columns)


def meaning(sign):
    """What a sign is a sign of, if anything, and whether it counts in full."""
    return (MEANINGS[sign], 0.5) if sign in MEANINGS else (CODES.get(sign), 1.0)
