"""Where in the sequence of lines a line stands, and between what."""

from stripper.features.arrays cimport Lines
from stripper.matrix cimport Matrix

STEPS = (-3, -2, -1, 1, 2, 3)
COLUMNS = (
    *("lines before", "lines behind", "share of lines before", "share of characters before"),
    *("share of running text before", "running text before", "running text behind"),
    *("lines since running text", "lines until running text", "lines since title", "repeats"),
    *(f"characters {step:+d}" for step in STEPS),
    *(f"linked {step:+d}" for step in STEPS),
    *(f"{name} {step:+d}" for name in ("role", "ending", "date") for step in (-2, -1, 1, 2)),
    *(f"element {step:+d}" for step in (-1, 1)),
    *("near characters", "near linked", "near characters before"),
    *("around characters", "around linked", "around characters before", "around running text"),
)

cdef enum:
    BEFORE, BEHIND, SHARE_LINES, SHARE_CHARACTERS, SHARE_RUNNING, RUNNING_BEFORE, RUNNING_BEHIND
    SINCE_RUNNING, UNTIL_RUNNING, SINCE_TITLE, REPEATS, BESIDE

cdef enum:
    FAR = 60  # more lines away than that is just far
    MANY = 100  # more lines than that after or before the title is just far
    NO_TITLE = 500
    DATED = 30  # characters below which a line with a date is little else
    NEAR = 5  # lines before and behind that count as near
    AROUND = 15

REPEATS_NAMES = ("no", "again later", "again")
"""Whether the same line stands elsewhere on the page, by number."""


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, object title):
    """Fill in the columns; `title` is the index of the line that is the title, or None."""
    cdef Py_ssize_t index
    if not lines.count:
        return
    fill_counts(matrix, first, lines, -1 if title is None else title)
    fill_repeats(matrix, first, lines)
    for index in range(lines.count):
        fill_beside(matrix.row(index) + first + BESIDE, lines, index)
    fill_windows(matrix, first + len(COLUMNS) - 7, lines, NEAR, False)
    fill_windows(matrix, first + len(COLUMNS) - 4, lines, AROUND, True)


cdef void fill_counts(Matrix matrix, Py_ssize_t first, Lines lines, Py_ssize_t title):
    cdef Py_ssize_t index, last = -FAR
    cdef double characters = 0, running = 0, all_characters = 0, all_running = 0
    cdef float* row
    for index in range(lines.count):
        all_characters += lines.length[index]
        all_running += lines.running[index]
    for index in range(lines.count):
        row = matrix.row(index) + first
        row[BEFORE], row[BEHIND] = index, lines.count - 1 - index
        row[SHARE_LINES] = index / <float> max(1, lines.count - 1)
        row[SHARE_CHARACTERS] = (characters + lines.length[index] / 2.0) / all_characters
        row[SHARE_RUNNING] = (running + lines.running[index] / 2.0) / all_running if all_running else -1
        row[RUNNING_BEFORE], row[RUNNING_BEHIND] = running, all_running - running - lines.running[index]
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
    """Tell lines that come again, and lines that came before."""
    cdef dict seen = {}
    cdef Py_ssize_t index, before
    for index in range(lines.count):
        before = seen.setdefault(lines.texts[index], index)
        if before != index:
            matrix.row(index)[first + REPEATS] = 2
            if not matrix.row(before)[first + REPEATS]:
                matrix.row(before)[first + REPEATS] = 1
    return 0


cdef void fill_beside(float* row, Lines lines, Py_ssize_t index) noexcept:
    """What the lines around one are like; -1 where there is none."""
    cdef Py_ssize_t column = 0, other
    cdef int step, kind
    for step in range(-3, 4):
        if step:
            other = index + step
            if 0 <= other < lines.count:
                row[column] = lines.width[other]
                row[column + 6] = lines.linked[other] / <float> lines.length[other]
            else:
                row[column] = row[column + 6] = -1
            column += 1
    column = 12
    for kind in range(3):
        for step in range(-2, 3):
            if step:
                row[column] = kind_of(lines, index + step, kind)
                column += 1
    row[column] = lines.tag[index - 1] if index else -1
    row[column + 1] = lines.tag[index + 1] if index + 1 < lines.count else -1


cdef float kind_of(Lines lines, Py_ssize_t index, int kind) noexcept:
    if not 0 <= index < lines.count:
        return -1
    if kind == 0:
        return lines.role[index]
    if kind == 1:
        return lines.end[index]
    return lines.date[index] and lines.length[index] < DATED


cdef void fill_windows(Matrix matrix, Py_ssize_t first, Lines lines, int reach, bint running):
    """What the lines up to `reach` before and behind are like on the whole."""
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
        row[0] = length / (high - low)
        row[1] = linked / length
        row[2] = before / max(1, index - low)
        if running:
            row[3] = prose / length
        before += lines.length[index]
