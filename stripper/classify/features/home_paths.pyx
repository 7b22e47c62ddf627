"""Breadcrumb paths: from the home page to the title, on one line or with one step per line.

A path of several lines starts with a link to the home page and ends directly above the title. Short menus look alike,
but have neither separators between the lines nor the title as the last one. On one line, a separator follows the link
to the home page, or there are at least three steps.
"""

from stripper.native.line cimport LINE_TEXT
from stripper.native.matrix cimport Matrix

from stripper import words

NONE, LIKE_MENU, CLEAR = 0.0, 1.0, 2.0
"""Values of the column: no step of a path, a step of a path that may also be a menu, and a step of a clear path."""

cdef frozenset home_pages = words.phrases("home-page")
cdef str SIGNS = ">»›→/|＞·•*+#-–— \t"
cdef str STEPS = ">»›→"  # the signs that separate the steps of a path, and not the entries of a menu
cdef float likely_menu = LIKE_MENU, clear = CLEAR

cdef enum:
    MOST_LINES = 12  # of a path, with signs
    MOST_STEPS = 6
    FEWEST_STEPS = 3  # in one line, of a path that does not start at the home page
    MOST_IN_MENU = 3  # steps of a list that has no signs and does not end with the title
    LONGEST_STEP = 60  # characters


def fill(
    Matrix matrix not None, Py_ssize_t column, Py_ssize_t titles, Py_ssize_t signs, tuple lines not None,
    tuple kept not None,
):
    """Fill in the column; `titles` and `signs` are the columns that mark titles and count the separators of a line."""
    cdef Py_ssize_t index, start
    cdef int last
    for index in range(matrix.rows):
        if matrix.row(index)[signs] and is_path(<str> (<tuple> lines[index])[LINE_TEXT]):
            matrix.row(index)[column] = clear
        if matrix.row(index)[titles]:
            last = index + 1 < matrix.rows and matrix.row(index + 1)[titles] > 0 and not kept[index]
            start = find_home(lines, kept, index)
            if start >= 0 and not matrix.row(start)[column]:
                mark(matrix, column, lines, start, index, last)


cdef bint is_path(str text) except -1:
    """Return whether a sign separates the steps of a path: three or more, or the first is a link to the home page."""
    cdef str sign
    for sign in STEPS:
        if sign in text:
            steps = [step.strip(SIGNS) for step in text.replace(2 * sign, sign).split(sign)]
            if steps[0].casefold() in home_pages or (len(steps) >= FEWEST_STEPS and all(map(is_step, steps))):
                return True
    return False


def is_step(str text not None):
    """Return whether a part of a line may be a step: a short text between spaces, and no number or tag."""
    return 0 < len(text) <= LONGEST_STEP and "<" not in text and any(map(str.isalpha, text))


cdef Py_ssize_t find_home(tuple lines, tuple kept, Py_ssize_t title) except -2:
    """Return the index of the line that links to the home page and starts a path to the title, or -1."""
    cdef Py_ssize_t index
    for index in range(title - 1, max(-1, title - 1 - MOST_LINES), -1):
        text = <str> (<tuple> lines[index])[LINE_TEXT]
        if kept[index] or len(text) > LONGEST_STEP:
            return -1
        if text.strip(SIGNS).casefold().replace("’", "'") in home_pages:
            return index
    return -1


cdef int mark(Matrix matrix, Py_ssize_t column, tuple lines, Py_ssize_t start, Py_ssize_t end, int last) except -1:
    """Mark the lines of a path up to the title, and the title itself if it is only the last step."""
    cdef Py_ssize_t index, steps = 0
    cdef bint signs = False
    cdef float value
    for index in range(start, end):
        if (<str> (<tuple> lines[index])[LINE_TEXT]).strip(SIGNS):
            steps += 1
        else:
            signs = True
    if steps > MOST_STEPS or (not signs and not last and steps > MOST_IN_MENU):
        return 0
    value = clear if signs or last else likely_menu
    for index in range(start, end + last):
        matrix.row(index)[column] = value
    return 0
