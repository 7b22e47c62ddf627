"""Features of the line itself: its text, links, role and element."""

from stripper.classify.features.page_arrays cimport Lines
from stripper.classify.features.text cimport CHARACTERS, DATE, ENDING, SENTENCES, fill_text
from stripper.classify.features.class_names cimport next_cue
from stripper.classify.features.phrases cimport Phrases
from stripper.native.word_table cimport WordTable
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_LEVEL, LINE_MARKER, LINE_NAMES, LINE_SPANS, ROLE_CODE, SPAN_MARK

from stripper.classify.features.text import TEXT
from stripper.classify.features.phrases import phrases, stopwords
from stripper.model import Mark

# Marks that are no feature: the trees were fitted without them.
cdef tuple UNCOUNTED = (Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.FORMULA)

COLUMNS = (*TEXT, "linked", "role", "heading", "marker", "marks", "element", "holds")

cdef int LINKED = COLUMNS.index("linked"), ROLE = COLUMNS.index("role"), LEVEL = COLUMNS.index("heading")
cdef int MARKER = COLUMNS.index("marker"), MARKS = COLUMNS.index("marks"), ELEMENT = COLUMNS.index("element")
cdef int HOLDS = COLUMNS.index("holds")

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
    row[MARKER] = bool(line[LINE_MARKER])
    row[MARKS] = count_marks(<tuple> line[LINE_SPANS])
    row[ELEMENT] = lines.tag[index]
    row[HOLDS] = next_cue(<str> line[LINE_NAMES], &at) + 1
    return 0


cdef int count_marks(tuple spans) except -1:
    """Return the number of links, emphasised parts and code spans."""
    cdef int count = 0
    for span in spans:
        count += (<tuple> span)[SPAN_MARK] not in UNCOUNTED
    return count
