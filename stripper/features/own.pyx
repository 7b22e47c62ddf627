"""What a line is by itself: how long, how it ends, what it looks like, what it says."""

from stripper.features.arrays cimport Lines
from stripper.features.looks cimport CHARACTERS, DATE, ENDING, SENTENCES, look
from stripper.features.names cimport next_sign
from stripper.features.phrases cimport Phrases
from stripper.features.vocabulary cimport Vocabulary
from stripper.matrix cimport Matrix
from stripper.native.line cimport LINE_LEVEL, LINE_MARKER, LINE_NAMES, LINE_SPANS, ROLE_CODE

from stripper.features.looks import TEXT
from stripper.features.phrases import phrases, stopwords

COLUMNS = (*TEXT, "linked", "role", "heading", "marker", "marks", "element", "holds")

cdef int LINKED = COLUMNS.index("linked"), ROLE = COLUMNS.index("role"), LEVEL = COLUMNS.index("heading")
cdef int MARKER = COLUMNS.index("marker"), MARKS = COLUMNS.index("marks"), ELEMENT = COLUMNS.index("element")
cdef int HOLDS = COLUMNS.index("holds")

cdef enum:
    RUNNING = 100  # characters from which a line may be running text


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns, and widths, running text, dates and ends of the lines."""
    cdef Phrases table = phrases()
    cdef Vocabulary functional = stopwords()
    cdef float* row
    cdef Py_ssize_t index
    cdef str text
    for index in range(lines.count):
        row = matrix.row(index) + first
        text = lines.texts[index]
        look(text, row, table, functional)
        lines.width[index] = <int> row[CHARACTERS]
        lines.date[index] = <int> row[DATE]
        lines.end[index] = <int> row[ENDING]
        if is_running(lines, index, row):
            lines.running[index] = lines.length[index]
        place(<tuple> lines.lines[index], row, lines, index)


cdef bint is_running(Lines lines, Py_ssize_t index, float* row) noexcept:
    """Whether a line is running text, or at least long and not linked."""
    return (
        lines.width[index] >= RUNNING
        and lines.linked[index] * 3 < lines.length[index]
        and (lines.role[index] == ROLE_CODE or row[SENTENCES] > 0)
    )


cdef int place(tuple line, float* row, Lines lines, Py_ssize_t index) except -1:
    """What a line is beside its text."""
    cdef Py_ssize_t at = 0
    row[LINKED] = lines.linked[index] / <float> lines.length[index]
    row[ROLE] = lines.role[index]
    row[LEVEL] = <int> line[LINE_LEVEL]
    row[MARKER] = bool(line[LINE_MARKER])
    row[MARKS] = len(<tuple> line[LINE_SPANS])
    row[ELEMENT] = lines.tag[index]
    row[HOLDS] = next_sign(<str> line[LINE_NAMES], &at) + 1
    return 0
