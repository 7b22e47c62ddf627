"""Features of the line itself: its text, links, role and element."""

from stripper.classify.features.page_arrays cimport Lines
from stripper.classify.features.text cimport CHARACTERS, DATE, ENDING, SENTENCES, fill_text
from stripper.classify.features.class_names cimport next_cue
from stripper.classify.features.marks cimport count_marks
from stripper.classify.features.phrases cimport Phrases
from stripper.native.word_table cimport WordTable
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_LEVEL, LINE_NAMES, LINE_SPANS, ROLE_CODE

from stripper.classify.features.text import TEXT
from stripper.classify.features.phrases import phrases, stopwords

COLUMNS = (
    *TEXT,
    *("link density", "role", "heading level", "list marker", "inline marks", "element", "inner class name"),
)

cdef int LINKED = COLUMNS.index("link density"), ROLE = COLUMNS.index("role")
cdef int LEVEL = COLUMNS.index("heading level")
cdef int MARKER = COLUMNS.index("list marker"), MARKS = COLUMNS.index("inline marks")
cdef int ELEMENT = COLUMNS.index("element")
cdef int INNER = COLUMNS.index("inner class name")

cdef enum:
    RUNNING = 100  # characters from which a line may be running text


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns, and the widths, running text, dates and endings of `lines`."""
    cdef Phrases table = phrases()
    cdef WordTable functional = stopwords()
    cdef float* row
    cdef Py_ssize_t index
    cdef str text
    for index in range(lines.count):
        row = matrix.row(index) + first
        text = lines.texts[index]
        fill_text(text, row, table, functional)
        lines.width[index] = <int> row[CHARACTERS]
        lines.date[index] = <int> row[DATE]
        lines.end[index] = <int> row[ENDING]
        if is_running(lines, index, row):
            lines.running[index] = lines.length[index]
        fill_markup(<tuple> lines.lines[index], row, lines, index)


cdef bint is_running(Lines lines, Py_ssize_t index, float* row) noexcept:
    """Return whether a line is running text: long, mostly not linked, and either code or with a sentence."""
    return (
        lines.width[index] >= RUNNING
        and lines.linked[index] * 3 < lines.length[index]
        and (lines.role[index] == ROLE_CODE or row[SENTENCES] > 0)
    )


cdef int fill_markup(tuple line, float* row, Lines lines, Py_ssize_t index) except -1:
    """Fill in the columns that do not depend on the text."""
    cdef Py_ssize_t at = 0
    row[LINKED] = lines.linked[index] / <float> lines.length[index]
    row[ROLE] = lines.role[index]
    row[LEVEL] = <int> line[LINE_LEVEL]
    row[MARKER] = lines.marked[index]
    row[MARKS] = count_marks(<tuple> line[LINE_SPANS])
    row[ELEMENT] = lines.tag[index]
    row[INNER] = next_cue(<str> line[LINE_NAMES], &at) + 1
    return 0
