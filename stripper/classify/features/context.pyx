"""Context features for the second pass: first-pass scores of neighbours, containers, sections and similar lines.

A line that looks like content is none among removed ones, and a short line without a clear score belongs to the text
around it.
"""

from cpython.array cimport array

from stripper.classify.features.similar_lines cimport number_lines
from stripper.classify.features.page_arrays cimport WHOLE_PAGE, Lines, Tree, floats, ints
from stripper.classify.features.kept cimport SUREST, Kept, fill_kinds
from stripper.classify.features.layout cimport number_indents, number_runs
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport ROLE_HEADING

from stripper.classify.features.kept import OTHERS

cdef enum:
    BESIDE_REACH = 3  # lines before and after whose scores are features

STEPS = tuple(step for step in range(-BESIDE_REACH, BESIDE_REACH + 1) if step)
REACHES = (3, 8, 20)
GROUPS = (2, 4, 9, 26)
CORES = (0.5, 0.8)
WINDOW = ("before", "after")
GROUP = ("expected content", "share of expected content")
STEPS_FROM_CORE = "steps from container with {:.0%} of expected content"
BRANCH, BRANCH_OF_ALL = "branch at {:.0%}: expected content", "branch at {:.0%}: share of expected content"
CORE = (STEPS_FROM_CORE, BRANCH, BRANCH_OF_ALL)
SEQUENCE = (
    "score",
    *(f"score {step:+d}" for step in STEPS),
    *(f"expected content in {reach} lines {place}" for reach in REACHES for place in WINDOW),
    *("share of expected content before", "expected content on page", "expected content share on page"),
    *("highest score on page", "uncertainty on page", "lines since first likely content"),
    *("lines since last likely content", "lines since likely content", "lines until likely content"),
    *(f"section: {what}" for what in OTHERS),
    "section heading score",
)
HTML = (
    *SEQUENCE,
    *(f"container of {lines}+ lines: {what}" for lines in GROUPS for what in GROUP),
    *(what.format(share) for share in CORES for what in CORE),
    *(f"{kind}: {what}" for kind in ("similar lines", "lines with same path") for what in OTHERS),
)
TEXT = (
    *SEQUENCE,
    *(f"paragraph block: {what}" for what in OTHERS),
    *("previous paragraph block: expected content", "next paragraph block: expected content"),
    *(f"{kind}: {what}" for kind in ("similar lines", "same indentation") for what in OTHERS),
)

cdef int SCORE = SEQUENCE.index("score"), BESIDE = SEQUENCE.index(f"score {STEPS[0]:+d}")
cdef int BEFORE = SEQUENCE.index("share of expected content before")
cdef int OF_PAGE = SEQUENCE.index("expected content on page")
cdef int SHARE_OF_PAGE = SEQUENCE.index("expected content share on page")
cdef int HIGHEST = SEQUENCE.index("highest score on page"), UNCERTAINTY = SEQUENCE.index("uncertainty on page")
cdef int FIRST_LIKELY = SEQUENCE.index("lines since first likely content")
cdef int LAST_LIKELY = SEQUENCE.index("lines since last likely content")
cdef int SINCE = SEQUENCE.index("lines since likely content")
cdef int UNTIL = SEQUENCE.index("lines until likely content"), HEAD = SEQUENCE.index("section heading score")
# the first of each set of columns: of all pages,
cdef int SECTION = SEQUENCE.index(f"section: {OTHERS[0]}")
cdef dict WINDOWS_AT = {reach: SEQUENCE.index(f"expected content in {reach} lines {WINDOW[0]}") for reach in REACHES}
# of HTML,
cdef dict GROUPS_AT = {lines: HTML.index(f"container of {lines}+ lines: {GROUP[0]}") for lines in GROUPS}
cdef dict CORES_AT = {share: HTML.index(CORE[0].format(share)) for share in CORES}
cdef int SIMILAR = HTML.index(f"similar lines: {OTHERS[0]}")
cdef int SAME_PATH = HTML.index(f"lines with same path: {OTHERS[0]}")
# and of text dumps
cdef int RUN = TEXT.index(f"paragraph block: {OTHERS[0]}")
cdef int RUN_BEFORE = TEXT.index("previous paragraph block: expected content")
cdef int RUN_AFTER = TEXT.index("next paragraph block: expected content")
cdef int INDENTED = TEXT.index(f"same indentation: {OTHERS[0]}")
cdef int SIMILAR_IN_TEXT = TEXT.index(f"similar lines: {OTHERS[0]}")
# within such a set
cdef int BEFORE_IT = WINDOW.index("before"), AFTER_IT = WINDOW.index("after")
cdef int GROUP_KEPT = GROUP.index("expected content"), GROUP_SHARE = GROUP.index("share of expected content")
cdef int CORE_AT = CORE.index(STEPS_FROM_CORE), BRANCH_KEPT = CORE.index(BRANCH)
cdef int BRANCH_SHARE = CORE.index(BRANCH_OF_ALL)

cdef enum:  # sums over lines
    CHARACTERS, EXPECTED, SUMS

cdef enum:
    FAR = 60  # the largest distance, in lines
    NO_LINE = -7  # the score where there is no line

cdef double SURE = 0.7  # likelihood above which a line counts as surely content


def measure(Lines lines not None, Tree tree, scores not None):
    """Return the matrix of a page from the first-pass scores; `tree` is None for a text dump."""
    cdef Matrix matrix = Matrix(TEXT if tree is None else HTML, lines.count)
    cdef Kept kept = Kept(lines, scores)
    if not lines.count:
        return matrix
    fill_beside(matrix, kept)
    for reach, column in WINDOWS_AT.items():
        fill_windows(matrix, column, kept, reach)
    fill_page(matrix, kept)
    fill_sure(matrix, kept)
    fill_sections(matrix, kept)
    if tree is None:
        fill_layout(matrix, kept)
    else:
        fill_containers(matrix, kept, tree)
    return matrix


cdef void fill_beside(Matrix matrix, Kept kept):
    """Fill in the scores of a line and of its neighbours."""
    cdef Py_ssize_t index, other
    cdef int step, column
    for index in range(kept.lines.count):
        matrix.row(index)[SCORE] = kept.score[index]
        column = BESIDE
        for step in range(-BESIDE_REACH, BESIDE_REACH + 1):
            if step:
                other = index + step
                matrix.row(index)[column] = kept.score[other] if 0 <= other < kept.lines.count else NO_LINE
                column += 1


cdef void fill_windows(Matrix matrix, Py_ssize_t column, Kept kept, int reach):
    """Fill in the expected share of characters kept of `reach` lines before and after."""
    cdef Py_ssize_t index, other, count = kept.lines.count
    cdef double[SUMS] before, after
    before[CHARACTERS] = before[EXPECTED] = after[CHARACTERS] = after[EXPECTED] = 0
    for other in range(1, min(reach, count - 1) + 1):
        after[CHARACTERS] += kept.lines.length[other]
        after[EXPECTED] += kept.expected(other)
    for index in range(count):
        matrix.row(index)[column + BEFORE_IT] = before[EXPECTED] / max(1.0, before[CHARACTERS])
        matrix.row(index)[column + AFTER_IT] = after[EXPECTED] / max(1.0, after[CHARACTERS])
        before[CHARACTERS] += kept.lines.length[index]
        before[EXPECTED] += kept.expected(index)
        if index >= reach:
            before[CHARACTERS] -= kept.lines.length[index - reach]
            before[EXPECTED] -= kept.expected(index - reach)
        if index + 1 < count:
            after[CHARACTERS] -= kept.lines.length[index + 1]
            after[EXPECTED] -= kept.expected(index + 1)
        if index + reach + 1 < count:
            after[CHARACTERS] += kept.lines.length[index + reach + 1]
            after[EXPECTED] += kept.expected(index + reach + 1)


cdef void fill_page(Matrix matrix, Kept kept):
    """Fill in how much of the page is expected to be kept, and which share of it precedes a line."""
    cdef double characters = 0, total = 0, doubt = 0, best = -SUREST, passed = 0, expected
    cdef Py_ssize_t index
    cdef float* row
    for index in range(kept.lines.count):
        expected = kept.expected(index)
        characters += kept.lines.length[index]
        total += expected
        doubt += expected * (1 - kept.likely[index])
        best = max(best, kept.score[index])
    for index in range(kept.lines.count):
        row = matrix.row(index)
        expected = kept.expected(index)
        row[BEFORE] = (passed + expected / 2) / total
        row[OF_PAGE], row[SHARE_OF_PAGE] = total, total / characters
        row[HIGHEST], row[UNCERTAINTY] = best, doubt / total
        passed += expected


cdef void fill_sure(Matrix matrix, Kept kept):
    """Fill in the distances to lines that are surely content; `FAR` if there are none."""
    cdef Py_ssize_t index, count = kept.lines.count, first = -1, last = -1, near = -FAR
    cdef float* row
    for index in range(count):
        if kept.likely[index] > SURE:
            first = index if first < 0 else first
            last = index
    for index in range(count):
        row = matrix.row(index)
        row[FIRST_LIKELY] = max(-FAR, min(FAR, index - first)) if first >= 0 else -FAR
        row[LAST_LIKELY] = max(-FAR, min(FAR, index - last)) if first >= 0 else FAR
        row[SINCE] = min(FAR, index - near)
        if kept.likely[index] > SURE:
            near = index
    near = count + FAR
    for index in range(count - 1, -1, -1):
        matrix.row(index)[UNTIL] = min(FAR, near - index)
        if kept.likely[index] > SURE:
            near = index


cdef int fill_sections(Matrix matrix, Kept kept) except -1:
    """Fill in how much of the same section is kept, and the score of its heading."""
    cdef array heads = ints(kept.lines.count)
    cdef Py_ssize_t index, head = 0
    for index in range(kept.lines.count):
        if kept.lines.role[index] == ROLE_HEADING:
            head = index
        heads.data.as_ints[index] = head
        matrix.row(index)[HEAD] = kept.score[head]
    return fill_kinds(matrix, SECTION, kept, heads, kept.lines.count)


cdef int fill_containers(Matrix matrix, Kept kept, Tree tree) except -1:
    cdef array sums = floats(tree.count), kinds
    cdef Py_ssize_t index, count
    for index in range(kept.lines.count):
        sums.data.as_floats[kept.lines.container[index]] += kept.expected(index)
    for index in range(tree.count - 1, 0, -1):
        sums.data.as_floats[tree.parent[index]] += sums.data.as_floats[index]
    for lines, column in GROUPS_AT.items():
        fill_groups(matrix, column, kept, tree, tree.smallest(lines), sums)
    for share, column in CORES_AT.items():
        fill_core(matrix, column, kept, tree, share, sums)
    kinds, count = number_lines(kept.lines, tree)
    fill_kinds(matrix, SIMILAR, kept, kinds, count)
    for index in range(kept.lines.count):
        kinds.data.as_ints[index] = tree.path[kept.lines.container[index]]
    return fill_kinds(matrix, SAME_PATH, kept, kinds, tree.count)


cdef void fill_groups(Matrix matrix, Py_ssize_t column, Kept kept, Tree tree, array groups, array sums):
    """Fill in how much of the container around is kept, and its share of all that is kept."""
    cdef Py_ssize_t index, group
    cdef float* kept_in = sums.data.as_floats
    cdef float* row
    cdef double expected
    for index in range(kept.lines.count):
        group = groups.data.as_ints[kept.lines.container[index]]
        row = matrix.row(index) + column
        expected = kept_in[group] - kept.expected(index)
        row[GROUP_KEPT] = expected / max(1, tree.characters[group] - kept.lines.length[index])
        row[GROUP_SHARE] = kept_in[group] / max(1e-6, kept_in[WHOLE_PAGE])


cdef void fill_core(Matrix matrix, Py_ssize_t column, Kept kept, Tree tree, double share, array sums):
    """Fill in the distance from the innermost container with that share of kept text, and how much the branch keeps."""
    cdef array heights = ints(tree.count), branches = ints(tree.count), on_path = ints(tree.count)
    cdef float* kept_in = sums.data.as_floats
    cdef Py_ssize_t index, parent, branch
    cdef int deepest = 0
    cdef float* row
    on_path.data.as_ints[WHOLE_PAGE] = 1
    for index in range(1, tree.count):
        parent = tree.parent[index]
        heights.data.as_ints[index] = heights.data.as_ints[parent]
        branches.data.as_ints[index] = index if on_path.data.as_ints[parent] else branches.data.as_ints[parent]
        if on_path.data.as_ints[parent] and kept_in[index] >= share * kept_in[WHOLE_PAGE]:
            on_path.data.as_ints[index] = 1
            heights.data.as_ints[index] += 1
            deepest = max(deepest, heights.data.as_ints[index])
    for index in range(kept.lines.count):
        branch = branches.data.as_ints[kept.lines.container[index]]
        row = matrix.row(index) + column
        row[CORE_AT] = deepest - heights.data.as_ints[kept.lines.container[index]]
        row[BRANCH_KEPT] = kept_in[branch] / max(1, tree.characters[branch])
        row[BRANCH_SHARE] = kept_in[branch] / max(1e-6, kept_in[WHOLE_PAGE])


cdef int fill_layout(Matrix matrix, Kept kept) except -1:
    cdef array runs = number_runs(kept.lines), kinds
    cdef Py_ssize_t count
    fill_kinds(matrix, RUN, kept, runs, kept.lines.count)
    fill_runs(matrix, kept, runs)
    kinds, count = number_lines(kept.lines, None)
    fill_kinds(matrix, SIMILAR_IN_TEXT, kept, kinds, count)
    return fill_kinds(matrix, INDENTED, kept, number_indents(kept.lines), kept.lines.count)


cdef void fill_runs(Matrix matrix, Kept kept, array runs):
    """Fill in how much is kept of the runs before and after that of a line; -1 where there is none."""
    cdef Py_ssize_t count = runs.data.as_ints[kept.lines.count - 1] + 1, index, run
    cdef array sums = floats(SUMS * count)
    cdef float* total
    for index in range(kept.lines.count):
        total = sums.data.as_floats + SUMS * runs.data.as_ints[index]
        total[CHARACTERS] += kept.lines.length[index]
        total[EXPECTED] += kept.expected(index)
    for index in range(kept.lines.count):
        run = runs.data.as_ints[index]
        total = sums.data.as_floats + SUMS * run
        matrix.row(index)[RUN_BEFORE] = share_kept(total - SUMS) if run else -1
        matrix.row(index)[RUN_AFTER] = share_kept(total + SUMS) if run + 1 < count else -1


cdef float share_kept(float* total) noexcept:
    return total[EXPECTED] / total[CHARACTERS]
