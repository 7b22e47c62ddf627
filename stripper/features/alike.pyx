"""What lines and containers of the same kind are like: a menu's entries, a shop's offers, a thread's messages."""

from cpython.array cimport array
from libc.math cimport sqrt

from stripper.features.arrays cimport WHOLE_PAGE, Lines, Tree, floats, ints
from stripper.features.numbers cimport Pairs
from stripper.matrix cimport Matrix
from stripper.native.line cimport LINE_GAP, LINE_INDENT, LINE_MARKER, LINE_TAG

from stripper import scales

KINDS = ("lines", "length", "linked", "running text", "span", "spread")
LINES = tuple(f"alike {what}" for what in KINDS)
LIST = ("count", "length", "linked", "running text", "lines", "share", "share of running text", "distance")
COLUMNS = (*LINES, *(f"same path {what}" for what in KINDS), *(f"sibling {what}" for what in LIST))

# the first of each set of columns
cdef int ALIKE = COLUMNS.index(f"alike {KINDS[0]}"), SAME_PATH = COLUMNS.index(f"same path {KINDS[0]}")
cdef int SIBLING = COLUMNS.index(f"sibling {LIST[0]}")
# within those of lines alike
cdef int COUNT = KINDS.index("lines"), LENGTH = KINDS.index("length"), LINKED = KINDS.index("linked")
cdef int RUNNING = KINDS.index("running text"), SPAN = KINDS.index("span"), SPREAD = KINDS.index("spread")
# within those of a list
cdef int ENTRIES = LIST.index("count"), ENTRY_LENGTH = LIST.index("length"), ENTRY_LINKED = LIST.index("linked")
cdef int ENTRY_RUNNING = LIST.index("running text"), ENTRY_LINES = LIST.index("lines"), SHARE = LIST.index("share")
cdef int SHARE_RUNNING = LIST.index("share of running text"), DISTANCE = LIST.index("distance")
cdef int LIST_COLUMNS = len(LIST), ROLES = len(scales.ROLES)

cdef enum:  # sums over lines or containers of a kind
    ALL, CHARACTERS, LINKS, PROSE, SQUARES, SUMS, ALL_LINES = SQUARES

cdef enum:  # lines of a kind
    FIRST, LAST, BOUNDS

cdef enum:
    SIBLINGS = 3  # containers of the same name in the same container that make a list


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, Tree tree not None):
    """Fill in the columns for lines of HTML."""
    cdef Py_ssize_t index, count
    cdef array kinds
    kinds, count = number_lines(lines, tree)
    compare(matrix, first + ALIKE, lines, kinds, count)
    for index in range(lines.count):
        kinds.data.as_ints[index] = tree.path[lines.container[index]]
    compare(matrix, first + SAME_PATH, lines, kinds, tree.count)
    fill_siblings(matrix, first + SIBLING, lines, tree)


def fill_layout(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns of `LINES` for a text dump."""
    kinds, count = number_lines(lines, None)
    compare(matrix, first + ALIKE, lines, kinds, count)


cdef tuple number_lines(Lines lines, Tree tree):
    """A number for each line that those alike share, and how many numbers there are.

    Lines of HTML are alike if they have the same element, role and names around them; those of a text dump, whose
    `tree` is None, if they have the same layout.
    """
    cdef Py_ssize_t index
    cdef tuple line
    cdef dict numbers = {}
    cdef array kinds = ints(lines.count)
    cdef Pairs pairs
    if tree is not None:
        pairs = Pairs(lines.count)
        for index in range(lines.count):
            line = <tuple> lines.lines[index]
            kinds.data.as_ints[index] = pairs.number(
                tree.strings.number(<str> line[LINE_TAG]) * ROLES + lines.role[index], tree.name[lines.container[index]]
            )
        return kinds, pairs.count
    for index in range(lines.count):
        line = <tuple> lines.lines[index]
        key = (line[LINE_INDENT], line[LINE_GAP] != 0, bool(line[LINE_MARKER]))
        kinds.data.as_ints[index] = numbers.setdefault(key, len(numbers))
    return kinds, len(numbers)


cdef int compare(Matrix matrix, Py_ssize_t first, Lines lines, array kinds, Py_ssize_t count) except -1:
    """Tell each line what those of its kind are like: how many, how long, and over how much of the page."""
    cdef array sums = floats(SUMS * count), bounds = ints(BOUNDS * count)
    cdef Py_ssize_t index, kind
    cdef float* total
    cdef float* row
    cdef int* bound
    for index in range(lines.count):
        kind = kinds.data.as_ints[index]
        total, bound = sums.data.as_floats + SUMS * kind, bounds.data.as_ints + BOUNDS * kind
        if not total[ALL]:
            bound[FIRST] = index
        bound[LAST] = index
        total[ALL] += 1
        total[CHARACTERS] += lines.length[index]
        total[LINKS] += lines.linked[index]
        total[PROSE] += lines.running[index]
        total[SQUARES] += <float> lines.length[index] * lines.length[index]
    for index in range(lines.count):
        kind = kinds.data.as_ints[index]
        total, bound = sums.data.as_floats + SUMS * kind, bounds.data.as_ints + BOUNDS * kind
        row = matrix.row(index) + first
        row[COUNT], row[LENGTH] = total[ALL], total[CHARACTERS] / total[ALL]
        row[LINKED], row[RUNNING] = total[LINKS] / total[CHARACTERS], total[PROSE] / total[CHARACTERS]
        row[SPAN] = (bound[LAST] - bound[FIRST] + 1) / <float> lines.count
        row[SPREAD] = sqrt(max(0.0, total[SQUARES] / total[ALL] - row[LENGTH] * row[LENGTH])) / row[LENGTH]
    return 0


cdef int fill_siblings(Matrix matrix, Py_ssize_t first, Lines lines, Tree tree) except -1:
    """What the list is like that a line is in: containers of the same name that stand side by side."""
    cdef array kinds = ints(tree.count), lists = ints(tree.count), sums = ints(SUMS * tree.count)
    cdef Pairs pairs = Pairs(tree.count)
    cdef Py_ssize_t index, kind
    cdef bint many
    cdef int* total
    cdef float* row
    for index in range(1, tree.count):
        kind = pairs.number(tree.parent[index], tree.kind[index])
        kinds.data.as_ints[index] = kind
        total = sums.data.as_ints + SUMS * kind
        total[ALL] += tree.lines[index] > 0
        total[CHARACTERS] += tree.characters[index]
        total[LINKS] += tree.links[index]
        total[PROSE] += tree.prose[index]
        total[ALL_LINES] += tree.lines[index]
    for index in range(1, tree.count):
        many = sums.data.as_ints[SUMS * kinds.data.as_ints[index] + ALL] >= SIBLINGS
        lists.data.as_ints[index] = index if many else lists.data.as_ints[tree.parent[index]]
    for index in range(lines.count):
        kind = lists.data.as_ints[lines.container[index]]
        total = sums.data.as_ints + SUMS * kinds.data.as_ints[kind] if kind else NULL
        row = matrix.row(index) + first
        describe(row, total, tree)
        row[DISTANCE] = tree.depth[lines.container[index]] - tree.depth[kind] if kind else -1
    return 0


cdef void describe(float* row, int* total, Tree tree) noexcept:
    cdef int column
    if total == NULL:
        for column in range(LIST_COLUMNS):
            row[column] = -1
        row[ENTRIES] = 0
        return
    row[ENTRIES], row[ENTRY_LENGTH] = total[ALL], total[CHARACTERS] / <float> total[ALL]
    row[ENTRY_LINKED] = total[LINKS] / <float> max(1, total[CHARACTERS])
    row[ENTRY_RUNNING] = total[PROSE] / <float> max(1, total[CHARACTERS])
    row[ENTRY_LINES] = total[ALL_LINES] / <float> total[ALL]
    row[SHARE] = total[CHARACTERS] / <float> max(1, tree.characters[WHOLE_PAGE])
    row[SHARE_RUNNING] = total[PROSE] / <float> max(1, tree.prose[WHOLE_PAGE])
