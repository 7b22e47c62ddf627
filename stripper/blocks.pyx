"""Blocks: runs of lines that are one thing, such as a menu, a share bar or a list of related pages.

A line alone seldom says what it belongs to: of the thirty entries of a menu, one says "Home". So the signs of all
lines that stand together are counted, and the block is what most of them say.
"""

cimport cython
from libc.stdlib cimport calloc, free

from stripper.matrix cimport Matrix

from stripper.features.headed import UNDER_NAMES as HEADS
from stripper.model import Block, Role
from stripper.reasons import Reason

SAYS = {3: 6.0, 2: 5.0, 1: 1.0}
"""How much it counts for a reason that a line says a phrase of it, begins with one, or mentions one."""
OWN, NEAR, FAR, HOLDS, UNDER = 4.0, 2.5, 2.0, 3.0, 2.2
"""The same of the names of its element, of an element around it, of one further out, of one within it, and of a line
above it."""
STEPS = 4.0
"""Steps up from which an element around a line is further out."""
NO_STEPS = 29.0
"""The most steps up; from there on a column says that there is no such element."""

MEANINGS = {
    "header": (Reason.NAVIGATION, 0.5),
    "sidebar": (Reason.NAVIGATION, 0.5),
    # that of the page is metadata; what is left dates teasers and comments
    "relative-date": (Reason.DATE, 0.25),
    "meta": (Reason.INTERFACE, 0.5),
    # what is removed of a card is the teaser of another page; but items of menus have such names, too
    "card": (Reason.RELATED, 0.4),
    "product": (Reason.RELATED, 0.4),
}
"""Signs that are not the code of a reason, what they are signs of, and their share of the full weight."""

BODY = ("share of running text before", 0.15, 1.0)
"""Where a line stands that has some of the running text before it."""
END = ("share of running text before", 0.98, 1.0)
"""Where a line stands that has next to all of it before it."""

SHAPES = (
    # column, from, to, what it is a sign of, how much it counts, and what else must hold
    # a number or a sign is a counter or a button, unless it is a price
    ("letters", 0.0, 0.0, Reason.INTERFACE, 2.0, ("price", 0.0, 0.0)),
    ("date", 1.0, 1.0, Reason.DATE, 1.0),
    ("references", 1.0, 1.0, Reason.REFERENCES, 20.0),
    ("repeats", 2.0, 2.0, Reason.REPEAT, 1.0),
    # headlines of teasers stand with their dates
    ("date +1", 1.0, 1.0, Reason.RELATED, 2.5),
    ("date -1", 1.0, 1.0, Reason.RELATED, 2.0),
    # who wrote it is told in a few words; whole sentences are about the author
    ("in byline", 0.0, 2.0, Reason.AUTHOR_BIO, 5.0, ("sentences", 1.0, 1e6)),
    ("in author-bio", 0.0, 2.0, Reason.AUTHOR_BIO, 6.0, ("sentences", 1.0, 1e6)),
    # the words of a footer stand in menus above the content as well: "Contact", "About us"
    ("says footer", 2.0, 3.0, Reason.FOOTER, 5.0, BODY),
    ("under", HEADS.index("footer"), HEADS.index("footer"), Reason.FOOTER, UNDER, END),
    # what says outright what it is, whatever words and links stand in it
    ("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0),
    ("in breadcrumb", 0.0, NO_STEPS, Reason.BREADCRUMB, 9.0),
    ("in pagination", 0.0, 2.0, Reason.PAGINATION, 6.0),
    ("in cookie", 0.0, NO_STEPS, Reason.COOKIE, 7.0),
)
"""What is a sign of a reason in another way than by its name."""

LEVELS = {
    "says": tuple((level, level, weight) for level, weight in SAYS.items()),
    "in": ((0, 0, OWN), (1, STEPS - 1, NEAR), (STEPS, NO_STEPS, FAR)),
}
"""From and to what value of a column how much counts."""

WEAKER = {
    # a name such as `overflow-hidden` or `hidden md:flex` hides nothing
    ("in", Reason.HIDDEN): 0.5,
    ("says", Reason.FOOTER): 0.4,
    ("under", Reason.FOOTER): 0.0,
    # the name of a network says that, whatever stands below it
    ("under", Reason.SHARE): 0.0,
    # names such as `premium` mark teasers of articles that only subscribers may read
    ("in", Reason.SIGN_IN): 0.6,
    ("holds", Reason.SIGN_IN): 0.4,
    # lists of pages are often held by an element that loads more of them
    ("in", Reason.PAGINATION): 0.5,
}
"""Signs that say less than others of their kind, and their share of the full weight."""

FURTHER = {
    # a form may hold a whole list of goods
    Reason.INTERFACE: 0.5,
}
"""What the name of an element further out is less a sign of, and its share of the full weight."""

REACH = {
    Reason.RELATED: 40,
    Reason.COMMENTS: 60,
    Reason.NAVIGATION: 40,
    Reason.TAGS: 15,
}
"""Lines for which a line says what the lines below it are."""
LITTLE_REACH = 5
"""The same of any other: one line says "Sign in" or "Share", and a few more belong to it."""

LONGEST = {
    Reason.SHARE: 150,
    Reason.BREADCRUMB: 150,
    Reason.PAGINATION: 150,
    Reason.DATE: 100,
    Reason.BYLINE: 140,
    Reason.TAGS: 150,
    Reason.NAVIGATION: 200,
    Reason.INTERFACE: 250,
}
"""Characters of a line without links beyond which it is running text, and nothing of the kind."""

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
    SHORT_HEADLINE = 20  # the same of a heading
    WINDOW = 12  # lines before and behind whose signs count for a line
    ENDED = 2  # the number of the ending of a sentence

cdef double WEAK = 2.0  # signs that add up to less leave a block without a reason of its own
cdef double OWN_WEIGHT = 1.5  # how much more a line's own signs count for it than those of its block

cdef int[MOST_REASONS] longest
for _index, _reason in enumerate(Reason):
    longest[_index] = LONGEST.get(_reason, 0)

cdef struct Sign:
    int column
    float low
    float high
    int reason
    double weight
    int condition  # a column, or -1
    float least
    float most


def find(tuple lines not None, object measured not None, tuple kept not None):
    """The runs of lines that are not kept, each with the reason that most of its lines are signs of."""
    cdef list blocks = [], groups = measured.groups()
    cdef Signs signs = signs_of(measured.matrix.columns, measured.named)
    cdef Py_ssize_t since = 0, start = 0, end, count = len(lines)
    cdef bint alone
    while start < count:
        if kept[start]:
            start += 1
            since = start
            continue
        end = start + 1
        while end < count and not kept[end] and groups[end] == groups[start]:
            end += 1
        alone = end == since + 1 and (end == count or kept[end])
        signs.split(blocks, Run(lines, measured.matrix, since, start, end, alone))
        start = end
    return tuple(blocks)


cdef dict known = {}


cdef Signs signs_of(tuple columns, object named):
    if columns not in known:
        known[columns] = Signs(columns, named)
    return known[columns]


@cython.final
cdef class Run:
    """Neighbouring lines of one group that are not kept."""

    cdef tuple lines
    cdef Matrix matrix
    cdef Py_ssize_t since, start, end
    cdef bint alone

    def __cinit__(self, tuple lines, Matrix matrix, Py_ssize_t since, Py_ssize_t start, Py_ssize_t end, bint alone):
        self.lines, self.matrix = lines, matrix
        self.start, self.end = start, end
        self.since = since  # the first line from which on nothing is kept
        self.alone = alone  # whether the lines before and behind are kept, and there is just one


cdef class Signs:
    """What values of the columns of a matrix are signs of."""

    cdef Sign* rows
    cdef int count, under, under_since, ending

    def __cinit__(self, tuple columns not None, object named not None):
        cdef list rows = list(table(columns, named))
        self.count = len(rows)
        self.rows = <Sign*> calloc(max(1, self.count), sizeof(Sign))
        if self.rows == NULL:
            raise MemoryError
        for index, (column, low, high, reason, weight, condition) in enumerate(rows):
            self.rows[index] = Sign(columns.index(column), low, high, REASONS.index(reason), weight, -1, 0, 0)
            if condition:
                self.rows[index].condition = columns.index(condition[0])
                self.rows[index].least, self.rows[index].most = condition[1:]
        self.under, self.under_since = columns.index("under"), columns.index("lines since it is under")
        self.ending = columns.index("ending")

    def __dealloc__(self):
        free(self.rows)

    cdef int split(self, list blocks, Run run) except -1:
        """Cut a run into blocks: its lines by what they themselves, and those near them, are signs of."""
        cdef Py_ssize_t index, low, high, size = run.end - run.start, first = run.start
        cdef int reason, current = -1
        cdef double* found = <double*> calloc((2 * size + 1) * COUNT, sizeof(double))
        cdef double* sums = found + size * COUNT
        if found == NULL:
            raise MemoryError
        try:
            self.add_up(found, sums, run)
            for index in range(size):
                low, high = max(0, index - WINDOW), min(size, index + WINDOW + 1)
                reason = best(
                    found + index * COUNT, sums + low * COUNT, sums + high * COUNT, high - low,
                    unlinked(<tuple> run.lines[run.start + index]),
                )
                if reason != current and index:
                    blocks.append(Block(first + 1, run.start + index, REASONS[current]))
                    first = run.start + index
                current = reason
            blocks.append(Block(first + 1, run.end, REASONS[current]))
        finally:
            free(found)
        return 0

    cdef int add_up(self, double* found, double* sums, Run run) except -1:
        """What each line is a sign of, and the sums of all before each."""
        cdef Py_ssize_t index
        cdef int reason
        for index in range(run.end - run.start):
            self.count_signs(found, run, run.start + index)
            for reason in range(COUNT):
                sums[COUNT + reason] = sums[reason] + found[reason]
            found += COUNT
            sums += COUNT
        return 0

    cdef int count_signs(self, double* found, Run run, Py_ssize_t index) except -1:
        """What a line is a sign of, and how much it counts."""
        cdef int number
        cdef Sign* sign
        cdef float* row = run.matrix.row(index)
        for number in range(self.count):
            sign = &self.rows[number]
            if not sign.low <= row[sign.column] <= sign.high or sign.weight <= found[sign.reason]:
                continue
            if sign.condition >= 0 and not sign.least <= row[sign.condition] <= sign.most:
                continue
            # content between them parts a line from what it was under
            if sign.column == self.under and row[self.under_since] > index - run.since:
                continue
            found[sign.reason] = sign.weight
        return self.count_shape(found, <tuple> run.lines[index], row[self.ending] == ENDED or run.alone)

    cdef int count_shape(self, double* found, tuple line, bint no_entry) except -1:
        """What a line's links, role and element are signs of; a sentence, or an item alone, is no entry of a menu."""
        cdef Py_ssize_t length = len(<str> line[2]), linked = line[8]
        cdef bint headline
        if linked * 10 > length * 6:
            headline = length >= (SHORT_HEADLINE if line[3] is Role.HEADING else HEADLINE)
            found[RELATED if headline else NAVIGATION] += 1.5
        elif line[3] is Role.ITEM and length < HEADLINE and not line[6] and not no_entry:
            found[NAVIGATION] += 2.5
        if linked and line[3] is Role.ITEM and length < HEADLINE:
            found[NAVIGATION] += 1.0
        if line[3] is Role.CAPTION:
            found[CAPTION] = 4.0
        if line[6] == "button" and found[INTERFACE] < 3.0:
            found[INTERFACE] = 3.0
        return 0


cdef Py_ssize_t unlinked(tuple line) except -1:
    """The length of a line without links; 0 of one that is mostly linked."""
    cdef Py_ssize_t length = len(<str> line[2]), linked = line[8]
    return 0 if linked * 10 > length * 6 else length


cdef int best(double* own, double* before, double* behind, Py_ssize_t count, Py_ssize_t length) noexcept:
    """What a line is, by its own signs and those of the lines it stands with."""
    cdef int reason, found = BOILERPLATE
    cdef double most = WEAK, together, total
    for reason in range(COUNT):
        if longest[reason] and length > longest[reason]:
            continue
        together = (behind[reason] - before[reason]) / count
        total = together + OWN_WEIGHT * own[reason]
        if total > most and together > 0:
            found, most = reason, total
    return found


def table(columns, named):
    """(column, from, to, reason, how much it counts, what else must hold) for every sign that there is a column of."""
    for column in columns:
        kind, _, name = column.partition(" ")
        if kind in LEVELS:
            for low, high, weight in LEVELS[kind]:
                yield from sign(column, low, high, kind, name, weight * (FURTHER.get(name, 1.0) if low == STEPS else 1.0))
        elif kind in ("holds", "under") and column in named:
            for value, name in enumerate(named[column]):
                yield from sign(column, value, value, kind, name, HOLDS if kind == "holds" else UNDER)
    yield from ((*row[:5], row[5] if len(row) > 5 else ()) for row in SHAPES if row[0] in columns)


def sign(column, low, high, kind, name, weight):
    """The row of what a name is a sign of, if it is one of anything."""
    reason, share = MEANINGS.get(name, (CODES.get(name), 1.0))
    share *= WEAKER.get((kind, reason), 1.0)
    near = ("lines since it is under", 0, REACH.get(reason, LITTLE_REACH)) if kind == "under" else ()
    if reason and share:
        yield column, low, high, reason, share * weight, near
