"""Blocks: runs of lines that are one thing, such as a menu, a share bar or a list of related pages.

A line alone seldom says what it belongs to: of the thirty entries of a menu, one says "Home". So the signs of all
lines that stand together are counted, and the block is what most of them say.
"""

cimport cython
from libc.stdlib cimport calloc, free

from stripper.matrix cimport Matrix
from stripper.named cimport named as named_tuple
from stripper.native.line cimport LINE_LINKS, LINE_ROLE, LINE_SPANS, LINE_TAG, LINE_TEXT

from stripper.model import Block, Role
from stripper.reasons import Reason
from stripper.scales import BEGINS, ENDS_SENTENCE
from stripper.signs import LONGEST, PHRASES, table

cdef tuple REASONS = tuple(Reason)
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)
cdef int RELATED = REASONS.index(Reason.RELATED), NAVIGATION = REASONS.index(Reason.NAVIGATION)
cdef int TAGS = REASONS.index(Reason.TAGS), FOOTER = REASONS.index(Reason.FOOTER)
cdef int PAGINATION = REASONS.index(Reason.PAGINATION), SHARE = REASONS.index(Reason.SHARE)
cdef int ADVERTISEMENT = REASONS.index(Reason.ADVERTISEMENT)
cdef int NEWSLETTER = REASONS.index(Reason.NEWSLETTER), SIGN_IN = REASONS.index(Reason.SIGN_IN)
cdef int BYLINE = REASONS.index(Reason.BYLINE)
cdef int CAPTION = REASONS.index(Reason.CAPTION), INTERFACE = REASONS.index(Reason.INTERFACE)

cdef enum:
    HEADLINE = 35  # characters of a link or item that is more likely a headline than an entry of a menu
    SHORT_HEADLINE = 20  # the same of a heading
    ENTRIES = 3  # links and other marks of a line that make it a list of links
    WINDOW = 12  # lines before and behind whose signs count for a line
    CONDITIONS = 4  # the most that a sign may have
    INVITATION = 20  # characters of a line such as "Sign up"

cdef int ended = ENDS_SENTENCE
cdef double WEAK = 2.0  # signs that add up to less leave a block without a reason of its own
cdef double SAYS = PHRASES[BEGINS]  # a line that says or begins with a phrase counts at least as much
cdef double NAMED = 3.0  # neither does one of an element around them make them buttons
cdef double BEHIND = 0.9  # the share of the running text before a line from which on it stands behind the content
cdef double COPYRIGHT = 4.0  # how much the sign of copyright counts there
cdef double FAINT = 1.5  # a name that counts for less does not make a menu of headlines
cdef double OWN_WEIGHT = 1.5  # how much more a line's own signs count for it than those of its block

cdef int* longest = <int*> calloc(COUNT, sizeof(int))
if longest == NULL:
    raise MemoryError
for _index, _reason in enumerate(Reason):
    longest[_index] = LONGEST.get(_reason, 0)

cdef struct Range:
    int column
    float low
    float high

cdef struct Sign:
    Range range
    int reason
    double weight
    int count  # conditions
    Range[CONDITIONS] conditions


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
    cdef int count, under, under_since, ending, sentences, date, linked, before

    def __cinit__(self, tuple columns not None, object named not None):
        cdef list rows = list(table(columns, named))
        cdef Sign* sign
        self.count = len(rows)
        self.rows = <Sign*> calloc(max(1, self.count), sizeof(Sign))
        if self.rows == NULL:
            raise MemoryError
        for index, (column, low, high, reason, weight, conditions) in enumerate(rows):
            if len(conditions) > CONDITIONS:
                raise ValueError(f"A sign has at most {CONDITIONS} conditions, and not {conditions}.")
            sign = &self.rows[index]
            sign.range = Range(columns.index(column), low, high)
            sign.reason, sign.weight, sign.count = REASONS.index(reason), weight, len(conditions)
            for number, (column, low, high) in enumerate(conditions):
                sign.conditions[number] = Range(columns.index(column), low, high)
        self.under, self.under_since = columns.index("under"), columns.index("lines since it is under")
        self.date, self.linked = columns.index("date"), columns.index("linked")
        self.before = columns.index("share of running text before")
        self.ending, self.sentences = columns.index("ending"), columns.index("sentences")

    def __dealloc__(self):
        free(self.rows)

    cdef int split(self, list blocks, Run run) except -1:
        """Cut a run into blocks: its lines by what they themselves, and those near them, are signs of."""
        cdef Py_ssize_t index, low, high, length, size = run.end - run.start, first = run.start
        cdef int reason, current = -1
        cdef double* found = <double*> calloc((2 * size + 1) * COUNT, sizeof(double))
        cdef double* sums = found + size * COUNT
        if found == NULL:
            raise MemoryError
        try:
            self.add_up(found, sums, run)
            for index in range(size):
                low, high = max(0, index - WINDOW), min(size, index + WINDOW + 1)
                length = self.running(<tuple> run.lines[run.start + index], run.matrix.row(run.start + index))
                reason = best(found + index * COUNT, sums + low * COUNT, sums + high * COUNT, high - low, length)
                if reason != current and index:
                    blocks.append(named_tuple(Block, (first + 1, run.start + index, REASONS[current])))
                    first = run.start + index
                current = reason
            blocks.append(named_tuple(Block, (first + 1, run.end, REASONS[current])))
        finally:
            free(found)
        return 0

    cdef int add_up(self, double* found, double* sums, Run run) except -1:
        """What each line is a sign of, and the sums of all before each."""
        cdef Py_ssize_t index
        cdef int reason
        for index in range(run.end - run.start):
            self.count_signs(found + index * COUNT, run, run.start + index)
        for index in range(run.end - run.start):
            if len(<str> (<tuple> run.lines[run.start + index])[LINE_TEXT]) <= INVITATION:
                invite(found, index, run.end - run.start)
        for _ in range(run.end - run.start):
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
            if sign.weight <= found[sign.reason] or not holds(sign, row):
                continue
            # content between them parts a line from what it was under
            if sign.range.column == self.under and row[self.under_since] > index - run.since:
                continue
            found[sign.reason] = sign.weight
        if row[self.date] and row[self.linked] < 0.5:
            found[NAVIGATION] = 0
        if row[self.before] >= BEHIND and "©" in <str> (<tuple> run.lines[index])[LINE_TEXT]:
            found[FOOTER] = max(found[FOOTER], COPYRIGHT)
            found[NAVIGATION] = 0
        return self.count_shape(found, <tuple> run.lines[index], row[self.ending] == ended, run.alone)

    cdef int count_shape(self, double* found, tuple line, bint ended, bint alone) except -1:
        """What a line's links, role and element are signs of; a sentence, or an item alone, is no entry of a menu."""
        cdef Py_ssize_t length = len(<str> line[LINE_TEXT]), linked = line[LINE_LINKS]
        cdef bint headline, several
        cdef int reason
        if linked * 10 > length * 6:
            # several links in one line are entries that stand side by side
            headline = length >= (SHORT_HEADLINE if line[LINE_ROLE] is Role.HEADING else HEADLINE)
            several = len(<tuple> line[LINE_SPANS]) >= ENTRIES
            headline = headline and not several
            # a menu may have long entries
            headline = headline and (line[LINE_ROLE] is not Role.ITEM or found[NAVIGATION] < WEAK)
            if headline or alone and not several:  # one link is no list of links
                found[RELATED] += 1.5
            elif several or not elsewhere(found):
                found[NAVIGATION] += 1.5
            if headline:  # names of categories around it are those of the article that it leads to
                found[TAGS] = 0
                for reason in (SHARE, INTERFACE):
                    if found[reason] < NAMED:
                        found[reason] = min(found[reason], 1.0)
                for reason in (PAGINATION, NAVIGATION):
                    if found[reason] < FAINT:
                        found[reason] = 0
        elif line[LINE_ROLE] is Role.ITEM and length < HEADLINE and not line[LINE_TAG] and not ended and not alone:
            found[NAVIGATION] += 2.5
        if line[LINE_ROLE] is Role.CAPTION:
            found[CAPTION] = 4.0
        if line[LINE_TAG] == "button" and found[INTERFACE] < 3.0:
            found[INTERFACE] = 3.0
        return 0

    cdef Py_ssize_t running(self, tuple line, float* row) except -1:
        """The length of a line with sentences and without links; 0 of any other."""
        cdef Py_ssize_t length = len(<str> line[LINE_TEXT]), linked = line[LINE_LINKS]
        return 0 if linked * 10 > length * 6 or row[self.sentences] < 1 else length


cdef bint elsewhere(double* found) noexcept:
    """Whether a short link belongs to a byline, a bar to share with, an advertisement or a teaser, and to no menu."""
    if max(found[SHARE], found[BYLINE]) > found[NAVIGATION] or found[ADVERTISEMENT] >= WEAK > found[NAVIGATION]:
        return True
    return found[RELATED] >= 1.0 and found[NAVIGATION] < FAINT


cdef void invite(double* found, Py_ssize_t index, Py_ssize_t count) noexcept:
    """Read a line that invites to something as what stands beside it: "Sign up" beside "Sign in" is no newsletter."""
    cdef Py_ssize_t beside
    cdef double* own = found + index * COUNT
    if own[NEWSLETTER] < SAYS:
        return
    for beside in range(max(0, index - 1), min(count, index + 2)):
        if found[beside * COUNT + SIGN_IN] >= SAYS and beside != index:
            own[SIGN_IN], own[NEWSLETTER] = own[NEWSLETTER], 0
            return


cdef bint holds(Sign* sign, float* row) noexcept:
    """Whether a line has what is a sign, and all else that must hold."""
    cdef int number
    if not sign.range.low <= row[sign.range.column] <= sign.range.high:
        return False
    for number in range(sign.count):
        if not sign.conditions[number].low <= row[sign.conditions[number].column] <= sign.conditions[number].high:
            return False
    return True


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
