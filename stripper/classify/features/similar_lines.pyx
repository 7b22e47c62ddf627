"""Statistics over similar lines and containers, such as menu entries, offers in a shop, or messages in a thread."""

from cpython.array cimport array
from libc.math cimport sqrt

from stripper.classify.features.page_arrays cimport WHOLE_PAGE, Lines, Tree, floats, ints
from stripper.native.interning cimport PairInterner
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_TAG

from stripper.classify.features import scales

KINDS = ("count", "mean characters", "link density", "running text share", "reach", "length variation")
LINES = tuple(f"similar lines: {what}" for what in KINDS)
LIST = (
    *("entries", "mean characters", "link density", "running text share", "lines per entry"),
    *("share of page", "share of page's running text", "steps up"),
)
COLUMNS = (
    *LINES,
    *(f"lines with same path: {what}" for what in KINDS),
    *(f"list: {what}" for what in LIST),
)

# the first of each set of columns
cdef int SIMILAR = COLUMNS.index(f"similar lines: {KINDS[0]}")
cdef int SAME_PATH = COLUMNS.index(f"lines with same path: {KINDS[0]}")
cdef int LIST_AT = COLUMNS.index(f"list: {LIST[0]}")
# within the columns of similar lines
cdef int COUNT = KINDS.index("count"), LENGTH = KINDS.index("mean characters"), LINKED = KINDS.index("link density")
cdef int RUNNING = KINDS.index("running text share"), REACH = KINDS.index("reach")
cdef int VARIATION = KINDS.index("length variation")
# within the columns of a list
cdef int ENTRIES = LIST.index("entries"), ENTRY_LENGTH = LIST.index("mean characters")
cdef int ENTRY_LINKED = LIST.index("link density"), ENTRY_RUNNING = LIST.index("running text share")
cdef int ENTRY_LINES = LIST.index("lines per entry"), SHARE = LIST.index("share of page")
cdef int SHARE_RUNNING = LIST.index("share of page's running text"), STEPS_UP = LIST.index("steps up")
cdef int LIST_COLUMNS = len(LIST), ROLES = len(scales.ROLES)

cdef enum:  # sums over lines or containers of a kind
    ALL, CHARACTERS, LINKS, PROSE, SQUARES, SUMS, ALL_LINES = SQUARES

cdef enum:  # lines of a kind
    FIRST, LAST, BOUNDS

cdef enum:
    SIBLINGS = 3  # the least sibling containers with the same name that make a list


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, Tree tree not None):
    """Fill in the columns for lines of HTML."""
    cdef Py_ssize_t index, count
    cdef array kinds
    kinds, count = number_lines(lines, tree)
    compare(matrix, first + SIMILAR, lines, kinds, count)
    for index in range(lines.count):
        kinds.data.as_ints[index] = tree.path[lines.container[index]]
    compare(matrix, first + SAME_PATH, lines, kinds, tree.count)
    fill_siblings(matrix, first + LIST_AT, lines, tree)


def fill_layout(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns of `LINES` for a text dump."""
    kinds, count = number_lines(lines, None)
    compare(matrix, first + SIMILAR, lines, kinds, count)


cdef tuple number_lines(Lines lines, Tree tree):
    """Return a number for each line, shared by similar lines, and how many numbers there are.

    Lines of HTML are similar if they have the same element and role, and containers with the same names; lines of a
    text dump, whose `tree` is None, if they have the same layout.
    """
    cdef Py_ssize_t index
    cdef tuple line
    cdef array kinds = ints(lines.count)
    cdef PairInterner pairs = PairInterner(lines.count)
    for index in range(lines.count):
        if tree is None:
            kinds.data.as_ints[index] = pairs.intern(
                lines.indent[index], 2 * (lines.gap[index] != 0) + lines.marked[index]
            )
        else:
            line = <tuple> lines.lines[index]
            kinds.data.as_ints[index] = pairs.intern(
                tree.strings.intern(<str> line[LINE_TAG]) * ROLES + lines.role[index], tree.name[lines.container[index]]
            )
    return kinds, pairs.count


cdef int compare(Matrix matrix, Py_ssize_t first, Lines lines, array kinds, Py_ssize_t count) except -1:
    """Fill in number, length, links and spread of the lines of each kind."""
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
        row[REACH] = (bound[LAST] - bound[FIRST] + 1) / <float> lines.count
        row[VARIATION] = sqrt(max(0.0, total[SQUARES] / total[ALL] - row[LENGTH] * row[LENGTH])) / row[LENGTH]
    return 0


cdef int fill_siblings(Matrix matrix, Py_ssize_t first, Lines lines, Tree tree) except -1:
    """Fill in the properties of the list around a line: sibling containers with the same name."""
    cdef array kinds = ints(tree.count), lists = ints(tree.count), sums = ints(SUMS * tree.count)
    cdef PairInterner pairs = PairInterner(tree.count)
    cdef Py_ssize_t index, kind
    cdef bint many
    cdef int* total
    cdef float* row
    for index in range(1, tree.count):
        kind = pairs.intern(tree.parent[index], tree.kind[index])
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
        fill_list(row, total, tree)
        row[STEPS_UP] = tree.depth[lines.container[index]] - tree.depth[kind] if kind else -1
    return 0


cdef void fill_list(float* row, int* total, Tree tree) noexcept:
    """Fill in the sums over a list; -1 outside of lists."""
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
