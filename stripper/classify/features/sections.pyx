"""Section features: the heading or label above a line, such as "Related articles", and the words of the title."""

from stripper.classify.features.page_arrays cimport Lines
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_LEVEL, ROLE_HEADING

from stripper.classify.features import scales
from stripper.classify.features.text import TEXT

COLUMNS = (
    *("lines since heading", "lines until heading", "section heading level", "section heading link density"),
    *("section: lines", "section: mean characters", "section: link density", "section: running text share"),
    *("label above", "lines since label above", "title words"),
)

cdef int SINCE = COLUMNS.index("lines since heading"), UNTIL = COLUMNS.index("lines until heading")
cdef int LEVEL = COLUMNS.index("section heading level"), HEAD_LINKED = COLUMNS.index("section heading link density")
cdef int LINES = COLUMNS.index("section: lines"), LENGTH = COLUMNS.index("section: mean characters")
cdef int LINKED = COLUMNS.index("section: link density"), RUNNING = COLUMNS.index("section: running text share")
cdef int UNDER = COLUMNS.index("label above"), UNDER_SINCE = COLUMNS.index("lines since label above")
cdef int TITLE = COLUMNS.index("title words")
cdef float COVERED = scales.COVERED  # the level of a line that consists mostly of a phrase

cdef enum:
    FAR = 100  # the largest distance, in lines
    TITLE_WORD = 4  # the least characters of a word of the title that counts
    BEGINNING = 300  # characters of a line that are searched for words of the title
    MOST_HEADS = 32

HEADS = (
    *("related", "newsletter", "comments", "author-bio", "advertisement", "tags", "footer", "navigation"),
    *("sign-in", "pagination", "cookie"),
)
"""Sections of phrases that, in a short line, label the lines after it."""
cdef int[MOST_HEADS] places  # of the columns of these phrases
if len(HEADS) > MOST_HEADS:
    raise ValueError(f"there are more than {MOST_HEADS} heads")
for _number, _head in enumerate(HEADS):
    places[_number] = TEXT.index(f"phrase: {_head}")
cdef int COUNT = len(HEADS)
UNDER_NAMES = ("", *HEADS)


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, str title not None):
    """Fill in the columns; those of `line` must be the first of the matrix. `title` is that of the page, or empty."""
    fill_sections(matrix, first, lines)
    fill_under(matrix, first, lines)
    fill_title(matrix, first, lines, title)


cdef void fill_sections(Matrix matrix, Py_ssize_t first, Lines lines):
    """Fill in the properties of the lines from one heading to the next, with the heading."""
    cdef Py_ssize_t start = 0, end
    cdef bint headed = False
    while start < lines.count:
        headed = lines.role[start] == ROLE_HEADING
        end = start + 1
        while end < lines.count and lines.role[end] != ROLE_HEADING:
            end += 1
        fill_section(matrix, first, lines, start, end, headed)
        start = end


cdef void fill_section(Matrix matrix, Py_ssize_t first, Lines lines, Py_ssize_t start, Py_ssize_t end, bint headed):
    cdef double length = 0, linked = 0, running = 0
    cdef Py_ssize_t index
    cdef float* row
    for index in range(start, end):
        length += lines.length[index]
        linked += lines.linked[index]
        running += lines.running[index]
    for index in range(start, end):
        row = matrix.row(index) + first
        row[SINCE] = min(FAR, index - start) if headed else -1
        row[UNTIL] = min(FAR, end - index)
        row[LEVEL] = (<int> (<tuple> lines.lines[start])[LINE_LEVEL]) if headed else 0
        row[HEAD_LINKED] = lines.linked[start] / <float> lines.length[start] if headed else -1
        row[LINES], row[LENGTH] = end - start, length / (end - start)
        row[LINKED], row[RUNNING] = linked / length, running / length


cdef int fill_under(Matrix matrix, Py_ssize_t first, Lines lines) except -1:
    """Fill in the last label before a line, unless a heading is between them."""
    cdef Py_ssize_t index, since = 0
    cdef int label = 0, own
    cdef float* row
    for index in range(lines.count):
        row = matrix.row(index)
        own = label_of(row)
        if own:
            label, since = own, index
        elif lines.role[index] == ROLE_HEADING and lines.linked[index] * 2 < lines.length[index] and index > since + 1:
            label = 0
        row[first + UNDER] = 0 if own else label
        row[first + UNDER_SINCE] = index - since if label and not own else -1
    return 0


cdef int label_of(float* row) noexcept:
    """Return the number of the label that a line is, from 1, or 0."""
    cdef int number
    for number in range(COUNT):
        if row[places[number]] == COVERED:
            return number + 1
    return 0


cdef int fill_title(Matrix matrix, Py_ssize_t first, Lines lines, str title) except -1:
    """Fill in the share of the words of the title that a line contains; -1 if the title has none."""
    cdef set words = {word for word in title.lower().split() if len(word) >= TITLE_WORD}
    cdef Py_ssize_t index, found
    cdef str start, word
    for index in range(lines.count):
        found = 0
        if words:
            start = (<str> lines.texts[index])[:BEGINNING].lower()
            for word in words:
                found += word in start
        matrix.row(index)[first + TITLE] = found / <float> len(words) if words else -1
    return 0
