"""What a line stands in: the elements around it, what they hold, and how far it is from the core of the page."""

from cpython.array cimport array
from libc.stdint cimport uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memset

from stripper.features.arrays cimport WHOLE_PAGE, Lines, Tree, ints
from stripper.features.names cimport signs_of
from stripper.matrix cimport Matrix
from stripper.native.line cimport CONTAINER_HIDDEN, CONTAINER_NAMES, CONTAINER_TAG

from stripper import scales
from stripper.features.names import SIGNS

GROUPS = (1, 3, 8, 25)
"""Lines that a container must hold to count as the group of the lines in it."""
CORES = (0.6, 0.3)
"""Shares of the running text that a container must hold to be a core of the page."""
HELD = ("lines", "length", "linked", "running text")
GROUP = (*HELD, "share", "distance", "place")
BRANCH = (*HELD, "share of running text", "share", "distance")
COLUMNS = (
    "depth",
    *(f"group of {lines} {what}" for lines in GROUPS for what in GROUP),
    *(f"core of {share:.0%} at" for share in CORES),
    *(f"branch {what}" for what in BRANCH),
    *("title at", "step before", "step behind", "hidden"),
    *(f"in {sign}" for sign in SIGNS),
)

cdef int DEPTH = COLUMNS.index("depth"), TITLE = COLUMNS.index("title at"), HIDDEN = COLUMNS.index("hidden")
cdef int STEP_BEFORE = COLUMNS.index("step before"), STEP_BEHIND = COLUMNS.index("step behind")
# the first of each set of columns
cdef int BRANCHES = COLUMNS.index(f"branch {BRANCH[0]}")
cdef dict GROUPS_AT = {size: COLUMNS.index(f"group of {size} {GROUP[0]}") for size in GROUPS}
cdef dict CORES_AT = {share: COLUMNS.index(f"core of {share:.0%} at") for share in CORES}
# within such a set
cdef int LINES = HELD.index("lines"), LENGTH = HELD.index("length"), LINKED = HELD.index("linked")
cdef int RUNNING = HELD.index("running text")
cdef int GROUP_SHARE = GROUP.index("share"), GROUP_DISTANCE = GROUP.index("distance")
cdef int GROUP_PLACE = GROUP.index("place")
cdef int BRANCH_RUNNING = BRANCH.index("share of running text"), BRANCH_SHARE = BRANCH.index("share")
cdef int BRANCH_DISTANCE = BRANCH.index("distance")
cdef int OUTSIDE = scales.OUTSIDE  # what stands for the distance of a sign that no container around a line has

cdef enum:  # of what is noted of a container
    IS_HIDDEN, FIRST_SIGN

cdef double MOST = 0.5  # share of a page's characters from which a container's signs say nothing about its parts
cdef int COUNT = len(SIGNS)
# signs that are meant for most of a page
cdef uint64_t CONTENT = sum(1 << SIGNS.index(sign) for sign in ("main", "article", "content", "prose"))


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, Tree tree not None, object title):
    """Fill in the columns; `title` is the index of the line that is the title, or None."""
    cdef Py_ssize_t index, branches
    for index in range(lines.count):
        matrix.row(index)[first + DEPTH] = tree.depth[lines.container[index]]
    for size, column in GROUPS_AT.items():
        fill_groups(matrix, first + <Py_ssize_t> column, lines, tree, tree.smallest(size))
    for share, column in CORES_AT.items():
        branches = first + BRANCHES if share == CORES[0] else -1
        fill_core(matrix, first + <Py_ssize_t> column, lines, tree, share, branches)
    fill_title(matrix, first + TITLE, lines, tree, -1 if title is None else title)
    fill_steps(matrix, first, lines, tree)
    fill_signs(matrix, first + HIDDEN, lines, tree)


cdef void fill_groups(Matrix matrix, Py_ssize_t first, Lines lines, Tree tree, array groups):
    cdef Py_ssize_t index, at, group
    cdef float* row
    for index in range(lines.count):
        at = lines.container[index]
        group = groups.data.as_ints[at]
        row = matrix.row(index) + first
        describe(row, tree, group)
        row[GROUP_SHARE] = tree.characters[group] / <float> tree.characters[WHOLE_PAGE]
        row[GROUP_DISTANCE] = tree.depth[at] - tree.depth[group]
        row[GROUP_PLACE] = (index - tree.first[group]) / <float> max(1, tree.last[group] - tree.first[group])


cdef void describe(float* row, Tree tree, Py_ssize_t at) noexcept:
    """What a container holds: lines, their length, how much is linked, how much is running text."""
    row[LINES] = tree.lines[at]
    row[LENGTH] = tree.characters[at] / <float> max(1, tree.lines[at])
    row[LINKED] = tree.links[at] / <float> max(1, tree.characters[at])
    row[RUNNING] = tree.prose[at] / <float> max(1, tree.characters[at])


cdef void fill_core(
    Matrix matrix, Py_ssize_t column, Lines lines, Tree tree, double share, Py_ssize_t branch_column
):
    """How many steps up from a core of the page a line hangs, and what the branch is like that it is part of.

    The core is the innermost container with so much of the running text; a branch is what hangs off the path to it.
    """
    cdef array heights = ints(tree.count), branches = ints(tree.count), on_path = ints(tree.count)
    cdef double wanted = max(1.0, share * tree.prose[WHOLE_PAGE])
    cdef Py_ssize_t index, parent, at, core = 0
    cdef float* row
    on_path.data.as_ints[WHOLE_PAGE] = True
    for index in range(1, tree.count):
        parent = tree.parent[index]
        heights.data.as_ints[index] = heights.data.as_ints[parent]
        branches.data.as_ints[index] = branches.data.as_ints[parent]
        if on_path.data.as_ints[parent]:
            branches.data.as_ints[index] = index
            heights.data.as_ints[index] = tree.depth[parent]
            if tree.prose[index] >= wanted:
                on_path.data.as_ints[index] = True
                heights.data.as_ints[index] = tree.depth[index]
                core = index if tree.depth[index] > tree.depth[core] else core
    for index in range(lines.count):
        at = lines.container[index]
        row = matrix.row(index)
        row[column] = tree.depth[core] - heights.data.as_ints[at]
        if branch_column >= 0:
            fill_branch(row + branch_column, tree, branches.data.as_ints[at], at)


cdef void fill_branch(float* row, Tree tree, Py_ssize_t branch, Py_ssize_t at) noexcept:
    describe(row, tree, branch)
    row[BRANCH_RUNNING] = tree.prose[branch] / <float> max(1, tree.prose[WHOLE_PAGE])
    row[BRANCH_SHARE] = tree.characters[branch] / <float> tree.characters[WHOLE_PAGE]
    row[BRANCH_DISTANCE] = tree.depth[at] - tree.depth[branch]


cdef void fill_title(Matrix matrix, Py_ssize_t column, Lines lines, Tree tree, Py_ssize_t title):
    """How many steps up from the title the container is that holds both it and the line; -1 without a title."""
    cdef array steps = ints(tree.count)
    cdef Py_ssize_t index, at
    if title < 0:
        for index in range(lines.count):
            matrix.row(index)[column] = -1
        return
    for index in range(tree.count):
        steps.data.as_ints[index] = -1
    at = lines.container[title]
    while True:
        steps.data.as_ints[at] = tree.depth[lines.container[title]] - tree.depth[at]
        if at == WHOLE_PAGE:
            break
        at = tree.parent[at]
    for index in range(1, tree.count):
        if steps.data.as_ints[index] < 0:
            steps.data.as_ints[index] = steps.data.as_ints[tree.parent[index]]
    for index in range(lines.count):
        matrix.row(index)[column] = steps.data.as_ints[lines.container[index]]


cdef void fill_steps(Matrix matrix, Py_ssize_t first, Lines lines, Tree tree):
    """How many containers end and begin between a line and its neighbours."""
    cdef Py_ssize_t index
    cdef int steps
    for index in range(lines.count):
        if index:
            steps = distance(tree, lines.container[index - 1], lines.container[index])
            matrix.row(index - 1)[first + STEP_BEHIND] = steps
            matrix.row(index)[first + STEP_BEFORE] = steps
    if lines.count:
        matrix.row(lines.count - 1)[first + STEP_BEHIND] = -1


cdef int distance(Tree tree, Py_ssize_t one, Py_ssize_t other) noexcept:
    cdef int steps = 0
    while one != other:
        # A container has a lower number than all that it holds.
        if one > other:
            one = tree.parent[one]
        else:
            other = tree.parent[other]
        steps += 1
    return steps


cdef int fill_signs(Matrix matrix, Py_ssize_t column, Lines lines, Tree tree) except -1:
    """Whether a line is hidden, and for each sign, how many steps up the nearest container is that has it."""
    cdef Py_ssize_t width = FIRST_SIGN + COUNT, index, number
    cdef unsigned char* near = <unsigned char*> malloc(tree.count * width)
    cdef uint64_t* signs = <uint64_t*> malloc((len(tree.examples) + 1) * sizeof(uint64_t))
    cdef unsigned char* row
    cdef float* out
    try:
        if near == NULL or signs == NULL:
            raise MemoryError
        for index, container in enumerate(tree.examples):
            signs[index] = signs_of((<tuple> container)[CONTAINER_TAG], (<tuple> container)[CONTAINER_NAMES])
        memset(near, OUTSIDE, width)
        near[IS_HIDDEN] = False
        for index in range(1, tree.count):
            # In most containers there are no lines at all.
            if tree.lines[index]:
                mark(near + index * width, near + tree.parent[index] * width, tree, index, signs[tree.kind[index]])
        for index in range(lines.count):
            row = near + lines.container[index] * width
            out = matrix.row(index) + column
            for number in range(width):
                out[number] = row[number]
    finally:
        free(near)
        free(signs)
    return 0


cdef int mark(unsigned char* row, unsigned char* outer, Tree tree, Py_ssize_t index, uint64_t signs) except -1:
    """Note the signs of a container and of those around it.

    One that holds most of the page says nothing by its own, unless it is meant to; and those of `html` and `body`
    are said of the whole page.
    """
    cdef tuple container = <tuple> tree.containers[index]
    cdef bint whole = container[CONTAINER_TAG] == "html" or container[CONTAINER_TAG] == "body"
    cdef bint large = whole or tree.characters[index] > MOST * tree.characters[WHOLE_PAGE]
    cdef int number, steps
    row[IS_HIDDEN] = outer[IS_HIDDEN] or (container[CONTAINER_HIDDEN] and not large)
    if large:
        signs = 0 if whole else signs & CONTENT
    for number in range(COUNT):
        steps = outer[FIRST_SIGN + number]
        row[FIRST_SIGN + number] = 0 if signs >> number & 1 else steps + (steps < OUTSIDE)
    return 0
