"""Position features: distances to other lines of the page, and properties of the lines around."""

from stripper.classify.features.page_arrays cimport Lines
from stripper.native.matrix cimport Matrix

from stripper.classify.features.scales import REPEATED, REPEATED_LATER

cdef enum:
    BESIDE_REACH = 3  # lines before and after whose length and links are features
    NEXT_REACH = 2  # lines before and after whose role, ending and date are features

STEPS = tuple(step for step in range(-BESIDE_REACH, BESIDE_REACH + 1) if step)
NEXT = tuple(step for step in range(-NEXT_REACH, NEXT_REACH + 1) if step)
KINDS = ("role", "ending", "date")
WINDOWS = NEAR, AROUND = (5, 15)  # lines before and after in the small and in the large window
WINDOW = ("characters", "link density", "characters before", "running text")
"""Means over the lines around."""
COLUMNS = (
    *("lines before", "lines after", "share of lines before", "share of characters before"),
    *("share of running text before", "running text before", "running text after"),
    *("lines since running text", "lines until running text", "lines since title", "repeats"),
    *(f"characters {step:+d}" for step in STEPS),
    *(f"link density {step:+d}" for step in STEPS),
    *(f"{name} {step:+d}" for name in KINDS for step in NEXT),
    *(f"element {step:+d}" for step in (-1, 1)),
    *(f"{what} within {NEAR} lines" for what in WINDOW[:-1]),
    *(f"{what} within {AROUND} lines" for what in WINDOW),
)

cdef int BEFORE = COLUMNS.index("lines before"), AFTER = COLUMNS.index("lines after")
cdef int SHARE_LINES = COLUMNS.index("share of lines before")
cdef int SHARE_CHARACTERS = COLUMNS.index("share of characters before")
cdef int SHARE_RUNNING = COLUMNS.index("share of running text before")
cdef int RUNNING_BEFORE = COLUMNS.index("running text before"), RUNNING_AFTER = COLUMNS.index("running text after")
cdef int SINCE_RUNNING = COLUMNS.index("lines since running text")
cdef int UNTIL_RUNNING = COLUMNS.index("lines until running text")
cdef int SINCE_TITLE = COLUMNS.index("lines since title"), REPEATS = COLUMNS.index("repeats")
# the first of each set of columns
cdef int LENGTHS = COLUMNS.index(f"characters {STEPS[0]:+d}"), LINKS = COLUMNS.index(f"link density {STEPS[0]:+d}")
cdef int ROLES = COLUMNS.index(f"role {NEXT[0]:+d}"), ENDINGS = COLUMNS.index(f"ending {NEXT[0]:+d}")
cdef int DATES = COLUMNS.index(f"date {NEXT[0]:+d}")
cdef int ELEMENT_BEFORE = COLUMNS.index("element -1"), ELEMENT_AFTER = COLUMNS.index("element +1")
cdef int NEAR_WINDOW = COLUMNS.index(f"{WINDOW[0]} within {NEAR} lines")
cdef int AROUND_WINDOW = COLUMNS.index(f"{WINDOW[0]} within {AROUND} lines")
# within a window
cdef int LENGTH = WINDOW.index("characters"), LINKED = WINDOW.index("link density")
cdef int LENGTH_BEFORE = WINDOW.index("characters before"), RUNNING = WINDOW.index("running text")

cdef enum:
    FAR = 60  # the largest distance, in lines
    MANY = 100  # the largest distance to the title, in lines
    NO_TITLE = 500  # the distance on a page without a title
    DATED = 30  # characters; a shorter line with a date contains little else

cdef float AGAIN = REPEATED, AGAIN_LATER = REPEATED_LATER


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, object title):
    """Fill in the columns; `title` is the index of the line that is the title, or None."""
    cdef Py_ssize_t index
    if not lines.count:
        return
    fill_counts(matrix, first, lines, -1 if title is None else title)
    fill_repeats(matrix, first, lines)
    for index in range(lines.count):
        fill_beside(matrix.row(index) + first, lines, index)
    fill_windows(matrix, first + NEAR_WINDOW, lines, NEAR, False)
    fill_windows(matrix, first + AROUND_WINDOW, lines, AROUND, True)


cdef void fill_counts(Matrix matrix, Py_ssize_t first, Lines lines, Py_ssize_t title):
    cdef Py_ssize_t index, last = -FAR
    cdef double characters = 0, running = 0, all_characters = 0, all_running = 0
    cdef float* row
    for index in range(lines.count):
        all_characters += lines.length[index]
        all_running += lines.running[index]
    for index in range(lines.count):
        row = matrix.row(index) + first
        row[BEFORE], row[AFTER] = index, lines.count - 1 - index
        row[SHARE_LINES] = index / <float> max(1, lines.count - 1)
        row[SHARE_CHARACTERS] = (characters + lines.length[index] / 2.0) / all_characters
        row[SHARE_RUNNING] = (running + lines.running[index] / 2.0) / all_running if all_running else -1
        row[RUNNING_BEFORE], row[RUNNING_AFTER] = running, all_running - running - lines.running[index]
        row[SINCE_RUNNING] = min(FAR, index - last)
        row[SINCE_TITLE] = -NO_TITLE if title < 0 else max(-MANY, min(MANY, index - title))
        characters += lines.length[index]
        running += lines.running[index]
        if lines.running[index]:
            last = index
    last = lines.count + FAR
    for index in range(lines.count - 1, -1, -1):
        matrix.row(index)[first + UNTIL_RUNNING] = min(FAR, last - index)
        if lines.running[index]:
            last = index


cdef int fill_repeats(Matrix matrix, Py_ssize_t first, Lines lines) except -1:
    """Mark lines whose text occurs again later, and lines whose text occurred before."""
    cdef dict seen = {}
    cdef Py_ssize_t index, before
    for index in range(lines.count):
        before = seen.setdefault(lines.texts[index], index)
        if before != index:
            matrix.row(index)[first + REPEATS] = AGAIN
            if not matrix.row(before)[first + REPEATS]:
                matrix.row(before)[first + REPEATS] = AGAIN_LATER
    return 0


cdef void fill_beside(float* row, Lines lines, Py_ssize_t index) noexcept:
    """Fill in properties of the lines around; -1 where there is none."""
    cdef Py_ssize_t column = 0, other
    cdef int step
    for step in range(-BESIDE_REACH, BESIDE_REACH + 1):
        if step:
            other = index + step
            if 0 <= other < lines.count:
                row[LENGTHS + column] = lines.width[other]
                row[LINKS + column] = lines.linked[other] / <float> lines.length[other]
            else:
                row[LENGTHS + column] = row[LINKS + column] = -1
            column += 1
    column = 0
    for step in range(-NEXT_REACH, NEXT_REACH + 1):
        if step:
            fill_kinds(row + column, lines, index + step)
            column += 1
    row[ELEMENT_BEFORE] = lines.tag[index - 1] if index else -1
    row[ELEMENT_AFTER] = lines.tag[index + 1] if index + 1 < lines.count else -1


cdef void fill_kinds(float* row, Lines lines, Py_ssize_t index) noexcept:
    """Fill in role, ending and date of one line; -1 if there is none."""
    if 0 <= index < lines.count:
        row[ROLES], row[ENDINGS] = lines.role[index], lines.end[index]
        row[DATES] = lines.date[index] and lines.length[index] < DATED
    else:
        row[ROLES] = row[ENDINGS] = row[DATES] = -1


cdef void fill_windows(Matrix matrix, Py_ssize_t first, Lines lines, int reach, bint running):
    """Fill in the averages over the lines up to `reach` before and after."""
    cdef Py_ssize_t index, low = 0, high = 0
    cdef double length = 0, linked = 0, prose = 0, before = 0
    cdef float* row
    for index in range(lines.count):
        while high < min(lines.count, index + reach + 1):
            length += lines.length[high]
            linked += lines.linked[high]
            prose += lines.running[high]
            high += 1
        while low < index - reach:
            length -= lines.length[low]
            before -= lines.length[low]
            linked -= lines.linked[low]
            prose -= lines.running[low]
            low += 1
        row = matrix.row(index) + first
        row[LENGTH] = length / (high - low)
        row[LINKED] = linked / length
        row[LENGTH_BEFORE] = before / max(1, index - low)
        if running:
            row[RUNNING] = prose / length
        before += lines.length[index]
