"""Layout features of text dumps: indentation, blank lines, and the runs of lines between them."""

from cpython.array cimport array

from stripper.classify.features.page_arrays cimport Lines, ints
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_NAMES

from stripper.classify.features.scales import ENDS_SENTENCE

RUN = ("lines", "mean characters", "running text share", "position", "list items", "sentences")
"""Features of the run of lines that a line is part of."""
RUNS = ("paragraph block", "stretch", "same indentation")
RUNS_BESIDE = ("previous paragraph block", "next paragraph block")
COLUMNS = (
    *("indentation", "blank lines before", "blank lines after", "indentation relative to body"),
    *("share of page with this indentation", "link references"),
    *(f"{run}: {what}" for run in RUNS for what in RUN),
    *(f"{run}: {what}" for what in ("mean characters", "lines") for run in RUNS_BESIDE),
)

cdef int INDENT = COLUMNS.index("indentation"), FROM_BODY = COLUMNS.index("indentation relative to body")
cdef int GAP_BEFORE = COLUMNS.index("blank lines before"), GAP_AFTER = COLUMNS.index("blank lines after")
cdef int SHARE_OF_INDENT = COLUMNS.index("share of page with this indentation")
cdef int REFERENCES = COLUMNS.index("link references")
cdef int LENGTH_BEFORE = COLUMNS.index("previous paragraph block: mean characters")
cdef int LENGTH_AFTER = COLUMNS.index("next paragraph block: mean characters")
cdef int LINES_BEFORE = COLUMNS.index("previous paragraph block: lines")
cdef int LINES_AFTER = COLUMNS.index("next paragraph block: lines")
# the first of each set of columns
cdef int BLOCKS = COLUMNS.index(f"paragraph block: {RUN[0]}")
cdef int STRETCHES = COLUMNS.index(f"stretch: {RUN[0]}")
cdef int INDENTED = COLUMNS.index(f"same indentation: {RUN[0]}")
# within such a set
cdef int LINES = RUN.index("lines"), LENGTH = RUN.index("mean characters"), RUNNING = RUN.index("running text share")
cdef int PLACE = RUN.index("position"), ITEMS = RUN.index("list items"), SENTENCES = RUN.index("sentences")
cdef int SENTENCE = ENDS_SENTENCE

cdef enum:
    NO_LINE = 9  # the gap after the last line


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns."""
    cdef array runs = number_runs(lines)
    fill_indents(matrix, first, lines)
    fill_runs(matrix, first + BLOCKS, lines, runs)
    fill_runs(matrix, first + STRETCHES, lines, number_stretches(lines))
    fill_runs(matrix, first + INDENTED, lines, number_indents(lines))
    fill_beside(matrix, first, lines, runs)


cdef array number_runs(Lines lines):
    """Return a number for each line, shared by lines without a blank line between them."""
    cdef array runs = ints(lines.count)
    cdef Py_ssize_t index
    for index in range(1, lines.count):
        runs.data.as_ints[index] = runs.data.as_ints[index - 1] + (lines.gap[index] != 0)
    return runs


cdef array number_stretches(Lines lines):
    """Return a number for each line, shared by adjacent lines that are all running text, or all not."""
    cdef array stretches = ints(lines.count)
    cdef Py_ssize_t index
    cdef bint other
    for index in range(1, lines.count):
        other = (lines.running[index] > 0) != (lines.running[index - 1] > 0)
        stretches.data.as_ints[index] = stretches.data.as_ints[index - 1] + other
    return stretches


cdef array number_indents(Lines lines):
    """Return a number for each line, shared by adjacent lines with the same indentation."""
    cdef array indents = ints(lines.count)
    cdef Py_ssize_t index
    cdef bint other
    for index in range(1, lines.count):
        other = lines.indent[index] != lines.indent[index - 1] or lines.marked[index] != lines.marked[index - 1]
        indents.data.as_ints[index] = indents.data.as_ints[index - 1] + other
    return indents


cdef int fill_indents(Matrix matrix, Py_ssize_t first, Lines lines) except -1:
    """Fill in indents and gaps; the body is the indent with the most characters."""
    cdef dict shares = {}
    cdef Py_ssize_t index, indent, body, total = 0
    cdef float* row
    for index in range(lines.count):
        indent = lines.indent[index]
        shares[indent] = <Py_ssize_t> shares.get(indent, 0) + lines.length[index]
        total += lines.length[index]
    body = max(shares, key=shares.__getitem__) if shares else 0
    for index in range(lines.count):
        row = matrix.row(index) + first
        indent = lines.indent[index]
        row[INDENT], row[GAP_BEFORE], row[FROM_BODY] = indent, lines.gap[index], indent - body
        row[GAP_AFTER] = lines.gap[index + 1] if index + 1 < lines.count else NO_LINE
        row[SHARE_OF_INDENT] = <Py_ssize_t> shares[indent] / <double> total
        row[REFERENCES] = len(<str> (<tuple> lines.lines[index])[LINE_NAMES]) > 0
    return 0


cdef void fill_runs(Matrix matrix, Py_ssize_t first, Lines lines, array runs) noexcept:
    """Fill in the properties of the run of each line; the lines of a run are adjacent and share a number."""
    cdef Py_ssize_t start = 0, end
    while start < lines.count:
        end = start + 1
        while end < lines.count and runs.data.as_ints[end] == runs.data.as_ints[start]:
            end += 1
        fill_run(matrix, first, lines, start, end)
        start = end


cdef void fill_run(Matrix matrix, Py_ssize_t first, Lines lines, Py_ssize_t start, Py_ssize_t end) noexcept:
    cdef double length = 0, running = 0, items = 0, sentences = 0
    cdef Py_ssize_t index
    cdef float* row
    for index in range(start, end):
        length += lines.length[index]
        running += lines.running[index]
        items += lines.marked[index]
        sentences += lines.end[index] == SENTENCE
    for index in range(start, end):
        row = matrix.row(index) + first
        row[LINES], row[LENGTH], row[RUNNING] = end - start, length / (end - start), running / length
        row[PLACE] = (index - start) / <float> (end - start)
        row[ITEMS], row[SENTENCES] = items / (end - start), sentences / (end - start)


cdef void fill_beside(Matrix matrix, Py_ssize_t first, Lines lines, array runs) noexcept:
    """Fill in the lengths of the runs before and after that of a line; -1 where there is none."""
    cdef Py_ssize_t start = 0, end, index, run = first + BLOCKS
    cdef float* row
    while start < lines.count:
        end = start + 1
        while end < lines.count and runs.data.as_ints[end] == runs.data.as_ints[start]:
            end += 1
        for index in range(start, end):
            row = matrix.row(index) + first
            row[LENGTH_BEFORE] = matrix.row(start - 1)[run + LENGTH] if start else -1
            row[LENGTH_AFTER] = matrix.row(end)[run + LENGTH] if end < lines.count else -1
            row[LINES_BEFORE] = matrix.row(start - 1)[run + LINES] if start else -1
            row[LINES_AFTER] = matrix.row(end)[run + LINES] if end < lines.count else -1
        start = end
