"""Ancestor features: the elements around a line, their contents and cues, and the distance from the page's core."""

from cpython.array cimport array
from libc.stdint cimport uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memset

from stripper.classify.features.page_arrays cimport WHOLE_PAGE, Lines, Tree, ints
from stripper.classify.features.class_names cimport cues_of
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport CONTAINER_HIDDEN, CONTAINER_NAMES, CONTAINER_TAG

from stripper.classify.features import scales
from stripper.classify.features.class_names import CUES

GROUPS = (1, 3, 8, 25)
"""The least lines of a container that counts as the group of its lines."""
CORES = (0.6, 0.3)
"""Shares of the running text that a container must contain to be a core of the page."""
HELD = ("lines", "mean characters", "link density", "running text share")
GROUP = (*HELD, "share of page", "steps up", "position")
BRANCH = (*HELD, "share of page's running text", "share of page", "steps up")
COLUMNS = (
    "depth",
    *(f"container of {lines}+ lines: {what}" for lines in GROUPS for what in GROUP),
    *(f"steps from container with {share:.0%} of running text" for share in CORES),
    *(f"branch: {what}" for what in BRANCH),
    *("steps from title", "steps from previous line", "steps to next line", "hidden"),
    *(f"inside: {cue}" for cue in CUES),
)

cdef int DEPTH = COLUMNS.index("depth"), TITLE = COLUMNS.index("steps from title"), HIDDEN = COLUMNS.index("hidden")
cdef int STEP_BEFORE = COLUMNS.index("steps from previous line"), STEP_AFTER = COLUMNS.index("steps to next line")
# the first of each set of columns
cdef int BRANCHES = COLUMNS.index(f"branch: {BRANCH[0]}")
cdef dict GROUPS_AT = {size: COLUMNS.index(f"container of {size}+ lines: {GROUP[0]}") for size in GROUPS}
cdef dict CORES_AT = {share: COLUMNS.index(f"steps from container with {share:.0%} of running text") for share in CORES}
# within such a set
cdef int LINES = HELD.index("lines"), LENGTH = HELD.index("mean characters"), LINKED = HELD.index("link density")
cdef int RUNNING = HELD.index("running text share")
cdef int GROUP_SHARE = GROUP.index("share of page"), GROUP_STEPS = GROUP.index("steps up")
cdef int GROUP_PLACE = GROUP.index("position")
cdef int BRANCH_RUNNING = BRANCH.index("share of page's running text"), BRANCH_SHARE = BRANCH.index("share of page")
cdef int BRANCH_STEPS = BRANCH.index("steps up")
cdef int OUTSIDE = scales.OUTSIDE  # the distance of a cue that no container around a line has

cdef enum:  # a row for each container: whether it is hidden, and the distance of each cue
    IS_HIDDEN, FIRST_CUE

cdef double MOST = 0.5  # share of a page's characters above which the cues of a container are ignored
cdef int COUNT = len(CUES)
# cues of containers that are expected to contain most of a page
cdef uint64_t CONTENT = sum(1 << CUES.index(cue) for cue in ("main", "article", "content", "prose"))


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
    fill_cues(matrix, first + HIDDEN, lines, tree)


cdef void fill_groups(Matrix matrix, Py_ssize_t first, Lines lines, Tree tree, array groups):
    cdef Py_ssize_t index, at, group
    cdef float* row
    for index in range(lines.count):
        at = lines.container[index]
        group = groups.data.as_ints[at]
        row = matrix.row(index) + first
        fill_contents(row, tree, group)
        row[GROUP_SHARE] = tree.characters[group] / <float> tree.characters[WHOLE_PAGE]
        row[GROUP_STEPS] = tree.depth[at] - tree.depth[group]
        row[GROUP_PLACE] = (index - tree.first[group]) / <float> max(1, tree.last[group] - tree.first[group])


cdef void fill_contents(float* row, Tree tree, Py_ssize_t at) noexcept:
    """Fill in number and mean length of the lines in a container, and the shares of links and running text."""
    row[LINES] = tree.lines[at]
    row[LENGTH] = tree.characters[at] / <float> max(1, tree.lines[at])
    row[LINKED] = tree.links[at] / <float> max(1, tree.characters[at])
    row[RUNNING] = tree.prose[at] / <float> max(1, tree.characters[at])


cdef void fill_core(
    Matrix matrix, Py_ssize_t column, Lines lines, Tree tree, double share, Py_ssize_t branch_column
):
    """Fill in the distance of a line from the core of the page, and the properties of its branch.

    The core is the innermost container with that share of the running text; a branch is the subtree that leaves the
    path from the root to it. The distance is the number of steps from the core up to the path's last common container.
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
    fill_contents(row, tree, branch)
    row[BRANCH_RUNNING] = tree.prose[branch] / <float> max(1, tree.prose[WHOLE_PAGE])
    row[BRANCH_SHARE] = tree.characters[branch] / <float> tree.characters[WHOLE_PAGE]
    row[BRANCH_STEPS] = tree.depth[at] - tree.depth[branch]


cdef void fill_title(Matrix matrix, Py_ssize_t column, Lines lines, Tree tree, Py_ssize_t title):
    """Fill in the steps from the title up to its lowest common ancestor with the line; -1 without a title."""
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
    """Fill in the number of containers that end and begin between a line and its neighbours."""
    cdef Py_ssize_t index
    cdef int steps
    for index in range(lines.count):
        if index:
            steps = distance(tree, lines.container[index - 1], lines.container[index])
            matrix.row(index - 1)[first + STEP_AFTER] = steps
            matrix.row(index)[first + STEP_BEFORE] = steps
    if lines.count:
        matrix.row(lines.count - 1)[first + STEP_AFTER] = -1


cdef int distance(Tree tree, Py_ssize_t one, Py_ssize_t other) noexcept:
    """Return the length of the path between two containers."""
    cdef int steps = 0
    while one != other:
        # A container has a lower number than its descendants.
        if one > other:
            one = tree.parent[one]
        else:
            other = tree.parent[other]
        steps += 1
    return steps


cdef int fill_cues(Matrix matrix, Py_ssize_t column, Lines lines, Tree tree) except -1:
    """Fill in whether a line is hidden, and for each cue, the number of steps up to the nearest container with it."""
    cdef Py_ssize_t width = FIRST_CUE + COUNT, index, number
    cdef unsigned char* near = <unsigned char*> malloc(tree.count * width)
    cdef uint64_t* cues = <uint64_t*> malloc((len(tree.examples) + 1) * sizeof(uint64_t))
    cdef unsigned char* row
    cdef float* out
    try:
        if near == NULL or cues == NULL:
            raise MemoryError
        for index, container in enumerate(tree.examples):
            cues[index] = cues_of((<tuple> container)[CONTAINER_TAG], (<tuple> container)[CONTAINER_NAMES])
        memset(near, OUTSIDE, width)
        near[IS_HIDDEN] = False
        for index in range(1, tree.count):
            # Most containers have no lines at all.
            if tree.lines[index]:
                mark(near + index * width, near + tree.parent[index] * width, tree, index, cues[tree.kind[index]])
        for index in range(lines.count):
            row = near + lines.container[index] * width
            out = matrix.row(index) + column
            for number in range(width):
                out[number] = row[number]
    finally:
        free(near)
        free(cues)
    return 0


cdef int mark(unsigned char* row, unsigned char* outer, Tree tree, Py_ssize_t index, uint64_t cues) except -1:
    """Compute the row of a container from that of its parent, `outer`, and its own cues.

    Cues of a container with most of the page are ignored, except those in `CONTENT`; so are all of `html` and `body`,
    which describe the whole page.
    """
    cdef tuple container = <tuple> tree.containers[index]
    cdef bint whole = container[CONTAINER_TAG] == "html" or container[CONTAINER_TAG] == "body"
    cdef bint large = whole or tree.characters[index] > MOST * tree.characters[WHOLE_PAGE]
    cdef int number, steps
    row[IS_HIDDEN] = outer[IS_HIDDEN] or (container[CONTAINER_HIDDEN] and not large)
    if large:
        cues = 0 if whole else cues & CONTENT
    for number in range(COUNT):
        steps = outer[FIRST_CUE + number]
        row[FIRST_CUE + number] = 0 if cues >> number & 1 else steps + (steps < OUTSIDE)
    return 0
