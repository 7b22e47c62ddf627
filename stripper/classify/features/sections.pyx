"""Section features: the heading or label above a line, such as "Related articles", and the words of the title."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint64_t
from libc.string cimport memset

from stripper.classify.features.page_arrays cimport Lines
from stripper.native.lower_case cimport DEPENDS, lower_of
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
    MOST_WORDS = 64  # of the title: one for each bit of an integer
    STARTS = 256  # numbers of pairs of characters that words start with

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
    cdef list words = [*dict.fromkeys([word for word in title.lower().split() if len(word) >= TITLE_WORD])]
    cdef uint64_t[STARTS] starts
    cdef Py_ssize_t index
    fill_starts(starts, words)
    for index in range(lines.count):
        matrix.row(index)[first + TITLE] = (
            count_within(lines.texts[index], words, starts) / <float> len(words) if words else -1
        )
    return 0


cdef int fill_starts(uint64_t* starts, list words) except -1:
    """Fill in which of the words, as bits, start with a pair of characters."""
    cdef Py_ssize_t number
    cdef str word
    memset(starts, 0, STARTS * sizeof(uint64_t))
    for number in range(min(len(words), <Py_ssize_t> MOST_WORDS)):
        word = words[number]
        starts[start_of(word[0], word[1])] |= <uint64_t> 1 << number
    return 0


cdef inline unsigned int start_of(Py_UCS4 one, Py_UCS4 other) noexcept:
    """Return the number of a pair of characters, which it shares with few others."""
    return (<unsigned int> one * 31 + <unsigned int> other) % STARTS


cdef int count_within(str text, list words, const uint64_t* starts) except -1:
    """Return the number of different words, in lower case, that occur in the first `BEGINNING` characters of a text."""
    cdef Py_ssize_t at, end = min(len(text), <Py_ssize_t> BEGINNING)
    cdef int kind = PyUnicode_KIND(text), number, count = 0
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_UCS4 character, before = 0
    cdef uint64_t found = 0, candidates
    if len(words) > MOST_WORDS:
        return count_all_within(text, words)
    for at in range(end):
        character = lower_of(PyUnicode_READ(kind, data, at))
        if character == DEPENDS:
            return count_all_within(text, words)
        candidates = starts[start_of(before, character)] & ~found
        before = character
        number = 0
        while candidates:
            if candidates & 1 and is_at(kind, data, at - 1, end, words[number]):
                found |= <uint64_t> 1 << number
                count += 1
            candidates >>= 1
            number += 1
    return count


cdef bint is_at(int kind, void* data, Py_ssize_t at, Py_ssize_t end, str word) noexcept:
    """Return whether a word is at an index of a text that extends to `end`."""
    cdef Py_ssize_t index, size = len(word)
    if at < 0 or at + size > end:
        return False
    for index in range(size):
        if lower_of(PyUnicode_READ(kind, data, at + index)) != word[index]:
            return False
    return True


cdef int count_all_within(str text, list words) except -1:
    cdef str start = text[:BEGINNING].lower(), word
    cdef int count = 0
    for word in words:
        count += word in start
    return count
