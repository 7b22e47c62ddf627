"""What a line is by itself: how long, how it ends, what it looks like, what it says."""

from stripper.features.arrays cimport CODE, Lines
from stripper.features.looks cimport CHARACTERS, DATE, ENDING, SENTENCES, look
from stripper.features.names cimport next_sign
from stripper.features.phrases cimport Phrases
from stripper.features.vocabulary cimport Vocabulary
from stripper.matrix cimport Matrix

from stripper.features.looks import TEXT
from stripper.features.phrases import phrases, stopwords

COLUMNS = (*TEXT, "linked", "role", "heading", "marker", "marks", "element", "holds")

cdef Py_ssize_t BESIDE_TEXT = len(TEXT)  # where the other columns begin

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
        place(<tuple> lines.lines[index], row + BESIDE_TEXT, lines, index)


cdef bint is_running(Lines lines, Py_ssize_t index, float* row) noexcept:
    """Whether a line is running text, or at least long and not linked."""
    return (
        lines.width[index] >= RUNNING
        and lines.linked[index] * 3 < lines.length[index]
        and (lines.role[index] == CODE or row[SENTENCES] > 0)
    )


cdef int place(tuple line, float* row, Lines lines, Py_ssize_t index) except -1:
    """What a line is beside its text."""
    cdef Py_ssize_t at = 0
    row[0] = lines.linked[index] / <float> lines.length[index]
    row[1] = lines.role[index]
    row[2] = <int> line[4]
    row[3] = bool(line[5])
    row[4] = len(<tuple> line[13])
    row[5] = lines.tag[index]
    row[6] = next_sign(<str> line[12], &at) + 1
    return 0
