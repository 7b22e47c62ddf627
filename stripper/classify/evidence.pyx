"""Evidence for the reason of each removed line: the weights of matching block rules, its markup and its neighbours.

A single line is seldom conclusive: of thirty menu entries, one is "Home". So the evidence of neighbouring lines is
averaged and added to that of the line.
"""

cimport cython
from libc.stdlib cimport calloc, free
from stripper.classify.features.marks cimport count_marks
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_LINKS, LINE_ROLE, LINE_SPANS, LINE_TAG, LINE_TEXT

from stripper.model import Role
from stripper.reasons import Reason
from stripper.classify.features.scales import BEGINS, ENDS_SENTENCE
from stripper.classify.block_conditions import PHRASES
from stripper.classify.block_rows import BYLINE_WEIGHT, BYLINE_WORDS, NETWORK_WEIGHT, NETWORKS, SIGNS
from stripper.classify.block_rules import LONGEST, table
from stripper.classify.features.describe import VALUE_NAMES

cdef tuple REASONS = tuple(Reason)
cdef int COUNT = len(REASONS)
cdef int RELATED = REASONS.index(Reason.RELATED), NAVIGATION = REASONS.index(Reason.NAVIGATION)
cdef int TAGS = REASONS.index(Reason.TAGS), FOOTER = REASONS.index(Reason.FOOTER)
cdef int PAGINATION = REASONS.index(Reason.PAGINATION), SHARE = REASONS.index(Reason.SHARE)
cdef int ADVERTISEMENT = REASONS.index(Reason.ADVERTISEMENT)
cdef int NEWSLETTER = REASONS.index(Reason.NEWSLETTER), SIGN_IN = REASONS.index(Reason.SIGN_IN)
cdef int TITLE = REASONS.index(Reason.TITLE), REFERENCES = REASONS.index(Reason.REFERENCES)
cdef int BYLINE = REASONS.index(Reason.BYLINE)
cdef int CAPTION = REASONS.index(Reason.CAPTION), INTERFACE = REASONS.index(Reason.INTERFACE)

cdef enum:
    HEADLINE = 35  # characters of a link or item that is more likely a headline than an entry of a menu
    SHORT_HEADLINE = 20  # the same of a heading
    CLAUSE = 5  # words of a shorter headline, few of which are capitalised
    ENTRIES = 3  # the least links and other marks of a line that is a list of links
    WINDOW = 12  # lines before and after whose evidence counts for a line
    LONGEST_RUN = 4_000  # lines whose evidence is kept in memory at a time
    CONDITIONS = 6  # the most further conditions of a rule
    INVITATION = 20  # characters of a line such as "Rule up"
    SHORTEST_BYLINE = 3  # words
    LONGEST_BYLINE = 6
    LONGEST_NETWORK = 12  # characters of the name of a social network

cdef object heading = Role.HEADING, item = Role.ITEM, caption = Role.CAPTION
cdef int ended = ENDS_SENTENCE
cdef double WEAK = 2.0  # evidence that is too little for a reason
cdef double PHRASED = PHRASES[BEGINS]  # the least evidence of a line that mostly is, or begins with, a phrase
cdef double NAMED = 3.0  # weaker evidence for buttons is capped in headlines
cdef double AFTER = 0.9  # the share of the running text before a line that is after the content
cdef double COPYRIGHT = 4.0  # the weight of the copyright sign there
cdef double FAINT = 1.5  # weaker evidence does not make headlines a menu
cdef double byline = BYLINE_WEIGHT, network = NETWORK_WEIGHT
cdef frozenset networks = NETWORKS
cdef float NAMES = 0.6  # the share of capitalised words of a byline; a headline has fewer
cdef double OWN_WEIGHT = 1.5  # the weight of a line's own evidence relative to the average of its neighbours

cdef list signs = [(sign, REASONS.index(reason), weight) for sign, reason, weight in SIGNS]
cdef bint[128] starts_sign  # by the last bits of a character
for _sign, _, _ in SIGNS:
    starts_sign[ord(_sign[0]) & 127] = True
cdef int* longest = <int*> calloc(COUNT, sizeof(int))
if longest == NULL:
    raise MemoryError
for _index, _reason in enumerate(Reason):
    longest[_index] = LONGEST.get(_reason, 0)

cdef struct Range:
    int column
    float low
    float high

cdef struct Rule:
    Range range
    int reason
    double weight
    int count  # of its further conditions
    Range[CONDITIONS] conditions

cdef struct Group:
    # the rules on a column
    Range range  # a value beyond it matches none of them
    int end  # one past the last


def weigh(tuple lines not None, Matrix matrix not None, list groups not None, tuple kept not None):
    """Return a matrix with the evidence for each reason on each line that is not kept; other rows are 0."""
    cdef Matrix totals = Matrix(REASONS, len(lines))
    cdef RuleTable rules = rules_for(matrix.columns)
    cdef Py_ssize_t since = 0, start = 0, end, count = len(lines)
    cdef bint alone
    while start < count:
        if kept[start]:
            start += 1
            since = start
            continue
        end = start + 1
        while end < count and not kept[end] and groups[end] == groups[start] and end - start < LONGEST_RUN:
            end += 1
        alone = end == since + 1 and (end == count or kept[end])
        rules.weigh(totals, Run(lines, matrix, since, start, end, alone))
        start = end
    return totals


cdef dict known = {}


cdef RuleTable rules_for(tuple columns):
    """Return the rules on the columns of a matrix, which are built once."""
    return known.get(columns) or known.setdefault(columns, RuleTable(columns))


@cython.final
cdef class Run:
    """Adjacent lines of one group that are not kept."""

    cdef tuple lines
    cdef Matrix matrix
    cdef Py_ssize_t since, start, end
    cdef bint alone

    def __cinit__(self, tuple lines, Matrix matrix, Py_ssize_t since, Py_ssize_t start, Py_ssize_t end, bint alone):
        self.lines, self.matrix = lines, matrix
        self.start, self.end = start, end
        self.since = since  # the first of the removed lines up to `start`
        self.alone = alone  # whether it is a single line between kept ones


cdef class RuleTable:
    """The block rules on the columns of a matrix."""

    cdef Rule* rules  # by column
    cdef Group* groups
    cdef int count, group_count  # of both
    cdef int under, under_since, ending, sentences, date, linked, before, words, capitalized, characters, digits

    def __cinit__(self, tuple columns not None):
        cdef list rows = sorted(table(columns, VALUE_NAMES), key=lambda row: columns.index(row.column))
        cdef Rule* rule
        self.count = len(rows)
        self.rules = <Rule*> calloc(max(1, self.count), sizeof(Rule))
        self.groups = <Group*> calloc(max(1, self.count), sizeof(Group))
        if self.rules == NULL or self.groups == NULL:
            raise MemoryError
        for index, (column, low, high, reason, weight, conditions, _) in enumerate(rows):
            if len(conditions) > CONDITIONS:
                raise ValueError(f"A rule has at most {CONDITIONS} conditions, and not {conditions}.")
            rule = &self.rules[index]
            rule.range = Range(columns.index(column), low, high)
            rule.reason, rule.weight, rule.count = REASONS.index(reason), weight, len(conditions)
            for number, (column, low, high) in enumerate(conditions):
                rule.conditions[number] = Range(columns.index(column), low, high)
            self.add_to_group(rule, index)
        self.under, self.under_since = columns.index("label above"), columns.index("lines since label above")
        self.date, self.linked = columns.index("date"), columns.index("link density")
        self.characters, self.digits = columns.index("characters"), columns.index("digits")
        self.words, self.capitalized = columns.index("words"), columns.index("capitalized words")
        self.before = columns.index("share of running text before")
        self.ending, self.sentences = columns.index("ending"), columns.index("sentences")

    def __dealloc__(self):
        free(self.rules)
        free(self.groups)

    cdef void add_to_group(self, Rule* rule, int index) noexcept:
        """Add a rule to the last group, or to a new one if its column is another."""
        cdef Group* group
        if not self.group_count or self.groups[self.group_count - 1].range.column != rule.range.column:
            self.groups[self.group_count].range = rule.range
            self.group_count += 1
        group = &self.groups[self.group_count - 1]
        group.range.low, group.range.high = min(group.range.low, rule.range.low), max(group.range.high, rule.range.high)
        group.end = index + 1

    cdef int weigh(self, Matrix totals, Run run) except -1:
        """Fill in the evidence of the lines of a run."""
        cdef Py_ssize_t index, low, high, length, size = run.end - run.start
        cdef double* found = <double*> calloc((2 * size + 1) * COUNT, sizeof(double))
        cdef double* sums = found + size * COUNT
        if found == NULL:
            raise MemoryError
        try:
            self.add_up(found, sums, run)
            for index in range(size):
                low, high = max(0, index - WINDOW), min(size, index + WINDOW + 1)
                length = self.running(<tuple> run.lines[run.start + index], run.matrix.row(run.start + index))
                add_neighbours(
                    totals.row(run.start + index), found + index * COUNT, sums + low * COUNT, sums + high * COUNT,
                    high - low, length,
                )
        finally:
            free(found)
        return 0

    cdef int add_up(self, double* found, double* sums, Run run) except -1:
        """Fill in the evidence of each line, and its sums over all lines before each."""
        cdef Py_ssize_t index
        cdef int reason
        for index in range(run.end - run.start):
            self.add_evidence(found + index * COUNT, run, run.start + index)
        for index in range(run.end - run.start):
            if len(<str> (<tuple> run.lines[run.start + index])[LINE_TEXT]) <= INVITATION:
                invite(found, index, run.end - run.start)
        for _ in range(run.end - run.start):
            for reason in range(COUNT):
                sums[COUNT + reason] = sums[reason] + (found[reason] if is_shared(reason) else 0)
            found += COUNT
            sums += COUNT
        return 0

    cdef int add_evidence(self, double* found, Run run, Py_ssize_t index) except -1:
        """Fill in the evidence of a line: the largest weight of a matching rule, for each reason."""
        cdef int number, start = 0, reason
        cdef double weight
        cdef str sign
        cdef Rule* rule
        cdef Group* group
        cdef float* row = run.matrix.row(index)
        for group in self.groups[:self.group_count]:
            for number in range(start, group.end if is_in(&group.range, row) else start):
                rule = &self.rules[number]
                if rule.weight <= found[rule.reason] or not matches(rule, row):
                    continue
                # a label does not apply beyond content
                if rule.range.column == self.under and row[self.under_since] > index - run.since:
                    continue
                found[rule.reason] = rule.weight
            start = group.end
        if row[self.date] and row[self.linked] < 0.5:
            found[NAVIGATION] = 0
        if row[self.characters] <= LONGEST_NETWORK and (<tuple> run.lines[index])[LINE_TEXT].casefold() in networks:
            found[SHARE] = max(found[SHARE], network)
        if may_have_sign(<str> (<tuple> run.lines[index])[LINE_TEXT]):
            for sign, reason, weight in signs:
                if sign in <str> (<tuple> run.lines[index])[LINE_TEXT]:
                    found[reason] = max(found[reason], weight)
        if SHORTEST_BYLINE <= row[self.words] <= LONGEST_BYLINE and row[self.capitalized] >= NAMES:
            if (<str> (<tuple> run.lines[index])[LINE_TEXT]).partition(" ")[0].casefold() in BYLINE_WORDS:
                found[BYLINE] = max(found[BYLINE], byline)
        if (row[self.before] >= AFTER or row[self.digits]) and "©" in <str> (<tuple> run.lines[index])[LINE_TEXT]:
            found[FOOTER] = max(found[FOOTER], COPYRIGHT)
            found[NAVIGATION] = 0
        return self.add_markup_evidence(found, <tuple> run.lines[index], row, run.alone)

    cdef int add_markup_evidence(self, double* found, tuple line, float* row, bint alone) except -1:
        """Add the evidence of a line's links, role and element; a sentence, or a single item, is no menu entry."""
        cdef Py_ssize_t length = len(<str> line[LINE_TEXT]), linked = line[LINE_LINKS]
        cdef bint headline, several
        cdef int reason
        if linked * 10 > length * 6:
            # several links in one line are entries side by side
            headline = length >= (SHORT_HEADLINE if line[LINE_ROLE] is heading else HEADLINE)
            if length >= SHORT_HEADLINE and row[self.words] >= CLAUSE and row[self.capitalized] < NAMES:
                headline = headline or found[FOOTER] < WEAK
            several = count_marks(<tuple> line[LINE_SPANS]) >= ENTRIES
            headline = headline and not several
            # a menu may have long entries
            headline = headline and (line[LINE_ROLE] is not item or found[NAVIGATION] < WEAK)
            if headline or alone and not several:  # a single link is no menu
                found[RELATED] += 1.5
            elif several or not elsewhere(found):
                found[NAVIGATION] += 1.5
            if headline:  # categories around it are those of the linked article
                found[TAGS] = 0
                for reason in (SHARE, INTERFACE):
                    if found[reason] < NAMED:
                        found[reason] = min(found[reason], 1.0)
                for reason in (PAGINATION, NAVIGATION):
                    if found[reason] < FAINT:
                        found[reason] = 0
        elif line[LINE_ROLE] is item and row[self.characters] < HEADLINE and not line[LINE_TAG]:
            if row[self.ending] != ended and not alone:
                found[NAVIGATION] += 2.5
        if line[LINE_ROLE] is caption:
            found[CAPTION] = 4.0
        if line[LINE_TAG] == "button" and found[INTERFACE] < 3.0:
            found[INTERFACE] = 3.0
        return 0

    cdef Py_ssize_t running(self, tuple line, float* row) except -1:
        """Return the length of a line with sentences and without links, and 0 for any other."""
        cdef Py_ssize_t length = len(<str> line[LINE_TEXT]), linked = line[LINE_LINKS]
        return 0 if linked * 10 > length * 6 or row[self.sentences] < 1 else length


cdef bint may_have_sign(str text) noexcept:
    """Return whether a text has a character with which a sign starts, or one that is taken for it."""
    cdef Py_UCS4 character
    for character in text:
        if starts_sign[<unsigned int> character & 127]:
            return True
    return False


cdef bint elsewhere(double* found) noexcept:
    """Return whether a short link belongs to a byline, share bar, advertisement or teaser rather than a menu."""
    if max(found[SHARE], found[BYLINE]) > found[NAVIGATION] or found[ADVERTISEMENT] >= WEAK > found[NAVIGATION]:
        return True
    return found[RELATED] >= 1.0 and found[NAVIGATION] < FAINT


cdef void invite(double* found, Py_ssize_t index, Py_ssize_t count) noexcept:
    """Count an invitation next to "Rule in", such as "Rule up", as rule-in rather than newsletter."""
    cdef Py_ssize_t beside
    cdef double* own = found + index * COUNT
    if own[NEWSLETTER] < PHRASED:
        return
    for beside in range(max(0, index - 1), min(count, index + 2)):
        if found[beside * COUNT + SIGN_IN] >= PHRASED and beside != index:
            own[SIGN_IN], own[NEWSLETTER] = own[NEWSLETTER], 0
            return


cdef bint matches(Rule* rule, float* row) noexcept:
    """Return whether a line meets all conditions of a rule."""
    cdef int number
    if not is_in(&rule.range, row):
        return False
    for number in range(rule.count):
        if not is_in(&rule.conditions[number], row):
            return False
    return True


cdef inline bint is_shared(int reason) noexcept:
    """Return whether evidence for a reason also counts for the lines nearby, which are no titles or references."""
    return reason != TITLE and reason != REFERENCES


cdef inline bint is_in(Range* range, float* row) noexcept:
    """Return whether the value of a column is in a range."""
    return range.low <= row[range.column] <= range.high


cdef void add_neighbours(
    float* totals, double* own, double* before, double* after, Py_ssize_t count, Py_ssize_t length
) noexcept:
    """Fill in the evidence of a line with the average of its neighbours; `before` and `after` bound their sums."""
    cdef int reason
    cdef double together
    for reason in range(COUNT):
        together = (after[reason] - before[reason]) / count
        together += 0 if is_shared(reason) else own[reason]
        if together > 0 and not (longest[reason] and length > longest[reason]):
            totals[reason] = together + OWN_WEIGHT * own[reason]
