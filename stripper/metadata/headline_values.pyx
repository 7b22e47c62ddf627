"""The form and the place of the lines of a text dump, as values by which the headline is chosen."""

from stripper.native.char_classes cimport ALPHANUMERIC, classes_of
from stripper.native.line cimport (
    LINE_GAP, LINE_INDENT, LINE_LEVEL, LINE_LINKS, LINE_MARKER, LINE_ROLE, LINE_TEXT,
)

from stripper.metadata import dump_lines, headline_form
from stripper.model import Role

cdef extern from "Python.h":
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2

VALUES = (
    "characters", "spaces", "end", "heading", "indent", "separator", "link", "sign", "blank line above",
    "blank line below", "blank lines above", "length above", "items above", "paragraphs above",
    "lines since a paragraph", "lines to a paragraph",
)
DENSITY = 2.2
DENSE_SPACES, NAMES = 6, 3

cdef enum:
    COUNT = 16  # of the values
    MOST_POINTS = 16  # of a value
    SPACES = 6  # DENSE_SPACES
    FEW_SPACES = 3  # NAMES
    MIN_TITLE = 4  # characters of a headline, at least
    DEEP = 7  # columns of indentation of an item of a nested list
    MANY_SPACES = 3  # of an item of a list that may be a headline
    FIRST_MARK = 2  # the length of the mark of a heading of level 1
    NEAR = 3  # lines above that are looked at one by one
    AROUND = 20  # lines above whose mean counts
    MAX_LENGTH = 400  # characters of a line that count for this mean
    NONE = 999  # the distance, in lines, to a paragraph that does not exist
    STATEMENT = 1  # the values of lines with the end of a sentence, of a label, and of a question or exclamation
    LABEL = 2
    QUESTION = 3

cdef Py_ssize_t MAX_TITLE = dump_lines.MAX_TITLE
cdef double DENSE_LETTERS = DENSITY
cdef double LINKED = 0.8  # share of a line that is a link
cdef object HEADING = Role.HEADING

cdef struct Table:
    # the points of a value below its first limit, and from each limit on
    int count  # of limits
    double[MOST_POINTS] limits
    int[MOST_POINTS] points


def candidates(list lines not None, Py_ssize_t start, Py_ssize_t end):
    cdef list found = []
    cdef Py_ssize_t index
    cdef tuple line
    cdef str text
    for index in range(start, min(end, len(lines))):
        line = <tuple> lines[index]
        text = <str> line[LINE_TEXT]
        if not MIN_TITLE <= len(text) <= MAX_TITLE:
            continue
        if <str> line[LINE_MARKER] and (<Py_ssize_t> line[LINE_INDENT] >= DEEP or not is_long(text)):
            continue
        if has_alphanumeric(text) and not (
            (text[0] == u"#" or has(text, u"@") or ". " in text)
            and headline_form.is_other(lines[index], lines[index + 1:index + 2])
        ):
            found.append(index)
    return found


cdef bint is_long(str text) except -1:
    cdef Py_ssize_t spaces = 0
    cdef Py_UCS4 character
    for character in text:
        spaces += character == u" "
        if is_dense(character):
            return True
    return spaces >= MANY_SPACES


cdef bint has_alphanumeric(str text) noexcept:
    cdef Py_UCS4 character
    for character in text:
        if classes_of(character) & ALPHANUMERIC:
            return True
    return False


cdef inline bint is_dense(Py_UCS4 character) noexcept:
    """Return whether a character is a Chinese, Japanese or Korean one, as in `dump_lines.DENSE`."""
    return character >= 0x3040 and (
        character <= 0x30FF or 0x3400 <= character <= 0x9FFF or 0xAC00 <= character <= 0xD7A3
    )


cdef inline bint has(str text, Py_UCS4 character) except -1:
    return find_character(text, character, 0, len(text), 1) >= 0


cdef bint is_text(tuple line, Py_ssize_t index, list paragraphs, Py_ssize_t reach, Py_ssize_t above) except -1:
    """Return whether a line is a paragraph, a sentence below one, or has no paragraph within its reach below it."""
    if above and <Py_ssize_t> paragraphs[above - 1] == index - 1 and end_of(<str> line[LINE_TEXT]) == STATEMENT:
        return True
    return above == len(paragraphs) or not 0 < <Py_ssize_t> paragraphs[above] - index <= reach


cdef Py_ssize_t place(list paragraphs, Py_ssize_t index) except -1:
    """Return the number of paragraphs above a line."""
    cdef Py_ssize_t above = 0
    while above < len(paragraphs) and <Py_ssize_t> paragraphs[above] < index:
        above += 1
    return above


cdef int end_of(str text) noexcept:
    cdef Py_UCS4 last = text[len(text) - 1]
    if last in u".。…":
        return STATEMENT
    if last in u":,：(":
        return LABEL
    return QUESTION if last in u"?!？！" else 0


def values(list lines not None, Py_ssize_t index, list paragraphs not None):
    cdef double[COUNT] found
    fill(found, lines, index, paragraphs, place(paragraphs, index))
    return tuple([found[number] for number in range(COUNT)])


cdef int fill(double* found, list lines, Py_ssize_t index, list paragraphs, Py_ssize_t above) except -1:
    """Write the values of a line, in the order of `VALUES`."""
    cdef tuple line = <tuple> lines[index], other
    cdef str text = <str> line[LINE_TEXT]
    cdef Py_ssize_t length = len(text), below = above, first = max(0, index - AROUND)
    cdef Py_ssize_t near, spaces = 0, gaps = 0, characters = 0, items = 0
    cdef bint dense = False, separated = False, has_comma = False
    cdef Py_UCS4 character, last = 0, before = 0  # the last but one
    for character in text:
        spaces += character == u" "
        dense |= is_dense(character)
        has_comma |= character == u","
        # A bar, or a separator between spaces.
        separated |= character == u"|" or (last in u"»›→•·>/" and before.isspace() and character.isspace())
        before, last = last, character
    for near in range(first, index):
        other = <tuple> lines[near]
        characters += min(len(<str> other[LINE_TEXT]), MAX_LENGTH)
        items += bool(<str> other[LINE_MARKER])
        gaps += near >= index - NEAR and <Py_ssize_t> other[LINE_GAP] > 0
    if below < len(paragraphs) and <Py_ssize_t> paragraphs[below] == index:
        below += 1
    mark = headline_form.HEADING_MARK.match(text) if text[0] == u"#" else None
    found[0] = length * DENSE_LETTERS if dense else length
    found[1] = SPACES if dense and spaces < FEW_SPACES else spaces
    found[2] = end_of(text)
    found[3] = level(line, mark)
    found[4] = line[LINE_INDENT]
    found[5] = separated or (has_comma and dump_lines.is_list(text))
    found[6] = <Py_ssize_t> line[LINE_LINKS] >= LINKED * length
    found[7] = is_sign(text, mark is not None)
    found[8] = <Py_ssize_t> line[LINE_GAP] > 0
    found[9] = index + 1 == len(lines) or <Py_ssize_t> (<tuple> lines[index + 1])[LINE_GAP] > 0
    found[10] = gaps
    found[11] = <double> characters / max(1, index - first)
    found[12] = <double> items / max(1, index - first)
    found[13] = above
    found[14] = index - <Py_ssize_t> paragraphs[above - 1] if above else NONE
    found[15] = <Py_ssize_t> paragraphs[below] - index if below < len(paragraphs) else NONE
    return 0


cdef int level(tuple line, mark) except -1:
    """Return 2 for a heading of level 1, 1 for one of another level, and otherwise 0."""
    if mark is None and line[LINE_ROLE] is not HEADING:
        return 0
    return 2 if line[LINE_LEVEL] == 1 or (mark is not None and mark.end() == FIRST_MARK) else 1


cdef bint is_sign(str text, bint has_mark) except -1:
    # The first characters of images, buttons, marks of lists and rules.
    if (text[0] in u"[*#(|,←→_©-" and not has_mark) or "http" in text or "____" in text or text.startswith("IFRAME"):
        return True
    return has(text, u".") and headline_form.IMAGE.search(text) is not None


cdef class PointTables:
    cdef Table[COUNT] tables

    def __init__(self, tables):
        cdef int number, step
        if len(tables) != COUNT or max(len(points) for _, points in tables) > MOST_POINTS:
            raise ValueError("there is another number of values or points")
        for number, (limits, points) in enumerate(tables):
            self.tables[number].count = len(limits)
            for step in range(len(limits)):
                self.tables[number].limits[step] = limits[step]
            for step in range(len(points)):
                self.tables[number].points[step] = points[step]

    cdef int total(self, const double* found) noexcept:
        """Return the sum of the points of values: for each, those of the last limit that it reaches."""
        cdef int number, step, points = 0
        for number in range(COUNT):
            step = 0
            while step < self.tables[number].count and self.tables[number].limits[step] <= found[number]:
                step += 1
            points += self.tables[number].points[step]
        return points

    def of_lines(self, list lines not None, list indexes not None, list paragraphs not None, Py_ssize_t reach):
        cdef double[COUNT] found
        cdef list points = []
        cdef Py_ssize_t index, above
        for index in indexes:
            above = place(paragraphs, index)
            if not is_text(<tuple> lines[index], index, paragraphs, reach, above):
                fill(found, lines, index, paragraphs, above)
                points.append((self.total(found), index))
        return points
