"""The form and the place of the lines of a text dump, as values by which the headline is chosen."""

from stripper.native.char_classes cimport ALPHANUMERIC, classes_of
from stripper.native.line cimport (
    LINE_GAP, LINE_INDENT, LINE_LEVEL, LINE_LINKS, LINE_MARKER, LINE_ROLE, LINE_TEXT,
)

from stripper.metadata import dump_lines, headline_form
from stripper.model import Role

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2

VALUES = (
    "characters", "spaces", "end", "heading", "indent", "separator", "link", "sign", "blank line above",
    "blank line below", "blank lines above", "length above", "items above", "paragraphs above",
    "lines since a paragraph", "lines to a paragraph",
)
DENSITY = 2.2
DENSE_SPACES, NAMES = 6, 3

cdef enum:
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
cdef double LINKED = 0.8  # share of a line that is a link
cdef object HEADING = Role.HEADING


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


def is_text(list lines not None, Py_ssize_t index, list paragraphs not None, Py_ssize_t reach):
    cdef Py_ssize_t below = place(paragraphs, index)
    cdef str text = <str> (<tuple> lines[index])[LINE_TEXT]
    if below and end_of(text) == STATEMENT and <Py_ssize_t> paragraphs[below - 1] == index - 1:
        return True
    return below == len(paragraphs) or not 0 < <Py_ssize_t> paragraphs[below] - index <= reach


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
    cdef tuple line = <tuple> lines[index], other
    cdef str text = <str> line[LINE_TEXT]
    cdef Py_ssize_t length = len(text), above = place(paragraphs, index), below = above, start = max(0, index - AROUND)
    cdef Py_ssize_t near, spaces = 0, dense = 0, gaps = 0, characters = 0, items = 0
    cdef Py_UCS4 character
    for character in text:
        spaces += character == u" "
        dense += is_dense(character)
    for near in range(start, index):
        other = <tuple> lines[near]
        characters += min(len(<str> other[LINE_TEXT]), MAX_LENGTH)
        items += bool(<str> other[LINE_MARKER])
        gaps += near >= index - NEAR and <Py_ssize_t> other[LINE_GAP] > 0
    if below < len(paragraphs) and <Py_ssize_t> paragraphs[below] == index:
        below += 1
    mark = headline_form.HEADING_MARK.match(text) if text[0] == u"#" else None
    return (
        length * DENSITY if dense else length,
        DENSE_SPACES if dense and spaces < NAMES else spaces,
        end_of(text),
        level(line, mark),
        line[LINE_INDENT],
        has_separator(text),
        <Py_ssize_t> line[LINE_LINKS] >= LINKED * length,
        is_sign(text, mark is not None),
        <Py_ssize_t> line[LINE_GAP] > 0,
        index + 1 == len(lines) or <Py_ssize_t> (<tuple> lines[index + 1])[LINE_GAP] > 0,
        gaps,
        <double> characters / max(1, index - start),
        <double> items / max(1, index - start),
        above,
        index - <Py_ssize_t> paragraphs[above - 1] if above else NONE,
        <Py_ssize_t> paragraphs[below] - index if below < len(paragraphs) else NONE,
    )


cdef int level(tuple line, mark) except -1:
    """Return 2 for a heading of level 1, 1 for one of another level, and otherwise 0."""
    if mark is None and line[LINE_ROLE] is not HEADING:
        return 0
    return 2 if line[LINE_LEVEL] == 1 or (mark is not None and mark.end() == FIRST_MARK) else 1


cdef bint has_separator(str text) except -1:
    """Return whether a text has a bar, a separator between spaces, or entries with commas between them."""
    cdef Py_ssize_t index
    cdef bint has_comma = False
    for index in range(len(text)):
        if text[index] == u"|":
            return True
        has_comma |= text[index] == u","
        if text[index] in u"»›→•·>/" and 0 < index < len(text) - 1:
            if text[index - 1].isspace() and text[index + 1].isspace():
                return True
    return has_comma and dump_lines.is_list(text)


cdef bint is_sign(str text, bint has_mark) except -1:
    # The first characters of images, buttons, marks of lists and rules.
    if (text[0] in u"[*#(|,←→_©-" and not has_mark) or "http" in text or "____" in text or text.startswith("IFRAME"):
        return True
    return has(text, u".") and headline_form.IMAGE.search(text) is not None


def total(list tables not None, tuple found not None):
    cdef Py_ssize_t number, limit, points = 0
    cdef double value
    cdef tuple limits
    for number in range(len(tables)):
        limits = <tuple> (<tuple> tables[number])[0]
        value = found[number]
        limit = 0
        while limit < len(limits) and <double> limits[limit] <= value:
            limit += 1
        points += <Py_ssize_t> (<tuple> (<tuple> tables[number])[1])[limit]
    return points
