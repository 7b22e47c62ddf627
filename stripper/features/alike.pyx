"""What lines and containers of the same kind are like: a menu's entries, a shop's offers, a thread's messages."""

from cpython.array cimport array
from libc.math cimport sqrt

from stripper.features.arrays cimport Lines, Tree, floats, ints
from stripper.features.numbers cimport Pairs
from stripper.matrix cimport Matrix

KINDS = ("lines", "length", "linked", "running text", "span", "spread")
LINES = tuple(f"alike {what}" for what in KINDS)
COLUMNS = (
    *LINES,
    *(f"same path {what}" for what in KINDS),
    *(
        f"sibling {what}"
        for what in ("count", "length", "linked", "running text", "lines", "share", "share of running text", "distance")
    ),
)

cdef enum:
    ROLES = 16  # more than there are
    SIBLINGS = 3  # containers of the same name in the same container that make a list


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, Tree tree not None):
    """Fill in the columns for lines of HTML."""
    cdef Py_ssize_t index, count
    cdef array kinds
    kinds, count = number_lines(lines, tree)
    compare(matrix, first, lines, kinds, count)
    for index in range(lines.count):
        kinds.data.as_ints[index] = tree.path[lines.container[index]]
    compare(matrix, first + len(KINDS), lines, kinds, tree.count)
    fill_siblings(matrix, first + 2 * len(KINDS), lines, tree)


def fill_layout(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns of `LINES` for a text dump."""
    kinds, count = number_lines(lines, None)
    compare(matrix, first, lines, kinds, count)


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
                tree.strings.number(<str> line[6]) * ROLES + lines.role[index], tree.name[lines.container[index]]
            )
        return kinds, pairs.count
    for index in range(lines.count):
        line = <tuple> lines.lines[index]
        key = (line[9], line[10] != 0, bool(line[5]))
        kinds.data.as_ints[index] = numbers.setdefault(key, len(numbers))
    return kinds, len(numbers)


cdef int compare(Matrix matrix, Py_ssize_t first, Lines lines, array kinds, Py_ssize_t count) except -1:
    """Tell each line what those of its kind are like: how many, how long, and over how much of the page."""
    cdef array sums = floats(5 * count), bounds = ints(2 * count)
    cdef Py_ssize_t index, kind
    cdef float* total
    cdef float* row
    cdef int* bound
    for index in range(lines.count):
        kind = kinds.data.as_ints[index]
        total, bound = sums.data.as_floats + 5 * kind, bounds.data.as_ints + 2 * kind
        if not total[0]:
            bound[0] = index
        bound[1] = index
        total[0] += 1
        total[1] += lines.length[index]
        total[2] += lines.linked[index]
        total[3] += lines.running[index]
        total[4] += <float> lines.length[index] * lines.length[index]
    for index in range(lines.count):
        kind = kinds.data.as_ints[index]
        total, bound = sums.data.as_floats + 5 * kind, bounds.data.as_ints + 2 * kind
        row = matrix.row(index) + first
        row[0], row[1] = total[0], total[1] / total[0]
        row[2], row[3] = total[2] / total[1], total[3] / total[1]
        row[4] = (bound[1] - bound[0] + 1) / <float> lines.count
        row[5] = sqrt(max(0.0, total[4] / total[0] - row[1] * row[1])) / row[1]
    return 0


cdef int fill_siblings(Matrix matrix, Py_ssize_t first, Lines lines, Tree tree) except -1:
    """What the list is like that a line is in: containers of the same name that stand side by side."""
    cdef array kinds = ints(tree.count), lists = ints(tree.count), sums = ints(5 * tree.count)
    cdef Pairs pairs = Pairs(tree.count)
    cdef Py_ssize_t index, kind
    cdef bint many
    cdef int* total
    for index in range(1, tree.count):
        kind = pairs.number(tree.parent[index], tree.kind[index])
        kinds.data.as_ints[index] = kind
        total = sums.data.as_ints + 5 * kind
        total[0] += tree.lines[index] > 0
        total[1] += tree.characters[index]
        total[2] += tree.links[index]
        total[3] += tree.prose[index]
        total[4] += tree.lines[index]
    for index in range(1, tree.count):
        many = sums.data.as_ints[5 * kinds.data.as_ints[index]] >= SIBLINGS
        lists.data.as_ints[index] = index if many else lists.data.as_ints[tree.parent[index]]
    for index in range(lines.count):
        kind = lists.data.as_ints[lines.container[index]]
        total = sums.data.as_ints + 5 * kinds.data.as_ints[kind] if kind else NULL
        describe(matrix.row(index) + first, total, tree)
        matrix.row(index)[first + 7] = tree.depth[lines.container[index]] - tree.depth[kind] if kind else -1
    return 0


cdef void describe(float* row, int* total, Tree tree) noexcept:
    cdef int column
    if total == NULL:
        row[0] = 0
        for column in range(1, 7):
            row[column] = -1
        return
    row[0], row[1] = total[0], total[1] / <float> total[0]
    row[2], row[3] = total[2] / <float> max(1, total[1]), total[3] / <float> max(1, total[1])
    row[4] = total[4] / <float> total[0]
    row[5] = total[1] / <float> max(1, tree.characters[0])
    row[6] = total[3] / <float> max(1, tree.prose[0])
