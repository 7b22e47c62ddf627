"""Columns for the reasons of removed lines, which depend on the decisions and on the metadata."""

import re
from typing import NamedTuple

from libc.string cimport memcpy

from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_ROLE, LINE_TEXT

from stripper.classify import features
from stripper.classify.features import home_paths, label_scopes, reason_words
from stripper.classify.features.scales import BEGINS
from stripper.model import Role
from stripper.reasons import Reason

IS_FORUM = "page is a forum"
"""Column: 1 on a page whose estimated type is a forum."""
IS_TITLE = "repeats title"
"""Column: 1 for the title of the page, perhaps with the name of the site."""
PATH = "steps of path"
"""The number of signs such as `›` between parts of the line, or 1 if it is nothing else."""
AFTER_SHARE = "lines since share"
"""The distance from the last invitation to share, if the lines since then have no letters; -1 otherwise."""
COPIES = "copies"
"""The number of lines with the same text."""
ON_PATH = "on path from home page"
"""Column: a value of `home_paths` for a step of a breadcrumb path; 0 otherwise."""
IS_AUTHOR = "names author"
"""Column: 1 for the name of an author of the page, with little else."""
ENTRIES = "signs between entries"
"""The number of signs that separate entries in the line: `|`, `·`, and a capital right after a small letter."""
FROM_CONTENT = "lines from content"
"""The distance from the last kept line, or as a negative number from the first one; 0 for lines between them."""
RUN = (
    *("run: lines", "run: lines before", "run: lines after", "run: mean characters"),
    *("run: share of short lines", "run: share of long lines", "run: share of list items", "share of content before"),
)
"""Columns of text dumps for the run of removed lines that a line is part of."""
DUMP = (*RUN, *reason_words.COLUMNS)
"""Columns of text dumps only, after those of all pages."""
COLUMNS = (IS_FORUM, IS_TITLE, IS_AUTHOR, PATH, ON_PATH, ENTRIES, AFTER_SHARE, COPIES, FROM_CONTENT)

EVIDENCE = tuple(f"evidence: {reason}" for reason in Reason)
"""The columns of the evidence by rules, after all others."""

WORD = re.compile(r"\w+")

cdef int LINES, EARLIER, LATER, LENGTH, SHORT, LONG, ITEMS, SHARE
LINES, EARLIER, LATER, LENGTH, SHORT, LONG, ITEMS, SHARE = range(len(RUN))
cdef int FORUM = COLUMNS.index(IS_FORUM), TITLE = COLUMNS.index(IS_TITLE), STEPS = COLUMNS.index(PATH)
cdef int AUTHOR = COLUMNS.index(IS_AUTHOR), PARTS = COLUMNS.index(ENTRIES)
cdef int SINCE_SHARE = COLUMNS.index(AFTER_SHARE), SAME = COLUMNS.index(COPIES)
cdef int OUTSIDE = COLUMNS.index(FROM_CONTENT), IN_PATH = COLUMNS.index(ON_PATH)
cdef float START = BEGINS
cdef float RESEMBLANCE = 0.5  # the least share of the words of a shorter title
cdef object item = Role.ITEM

cdef enum:
    LONGEST_TITLE = 250  # characters
    FEWEST_WORDS = 2  # that two titles share
    SHORT_LINE = 25  # characters of a line that is short, and
    LONG_LINE = 60  # of one that is long
    FAR = 200  # the largest distance, in lines
    SHORTEST_NAME = 5  # characters
    LONGEST_BYLINE = 60
    LONGEST_LIST = 400
    PATH_LENGTH = 200  # characters of a path


class Known(NamedTuple):
    """Properties of a page that are known before the reasons of its lines."""

    title: str = ""
    """Empty if there is none."""
    authors: tuple[str, ...] = ()
    is_forum: bool = False


def extend(tuple lines not None, Matrix matrix not None, tuple kept not None, known not None):
    """Return a matrix with these columns after those of `matrix`; only that of a text dump has those of `DUMP`."""
    cdef bint is_dump = "depth" not in matrix.columns
    cdef Matrix extended = Matrix((*matrix.columns, *COLUMNS, *(DUMP if is_dump else ())), matrix.rows)
    cdef Py_ssize_t index
    for index in range(matrix.rows):
        memcpy(extended.row(index), matrix.row(index), matrix.width * sizeof(float))
    fill_lines(extended, matrix.width, lines, known)
    fill_content(extended, matrix.width, kept)
    fill_texts(extended, matrix.width, lines, kept, known.title.casefold())
    home_paths.fill(extended, matrix.width + IN_PATH, matrix.width + TITLE, matrix.width + STEPS, lines, kept)
    if is_dump:
        label_scopes.fill(extended, lines, kept, COPIES)
        fill_runs(extended, matrix.width + len(COLUMNS), lines, kept)
        words = extended.columns.index(reason_words.COLUMNS[0])
        reason_words.fill(extended, words, lines, kept, features.trained_reason_words())
    return extended


cdef int fill_lines(Matrix matrix, Py_ssize_t first, tuple lines, known) except -1:
    cdef tuple authors = tuple([name.casefold() for name in known.authors if len(name) >= SHORTEST_NAME])
    cdef bint is_forum = known.is_forum, named = bool(authors)
    cdef Py_ssize_t index, since = -1
    cdef int share = matrix.columns.index("phrase: share"), letters = matrix.columns.index("letters")
    cdef float* row
    for index in range(matrix.rows):
        row = matrix.row(index)
        row[first + FORUM] = is_forum
        if named:
            row[first + AUTHOR] = names((<tuple> lines[index])[LINE_TEXT], authors)
        since = 0 if row[share] >= START else since + 1 if since >= 0 and not row[letters] else -1
        row[first + SINCE_SHARE] = since
    return 0


cdef int fill_texts(Matrix matrix, Py_ssize_t first, tuple lines, tuple kept, str title) except -1:
    """Fill in the copies of each line, whether it is the title, and, unless it is kept, its parts."""
    cdef dict counts = {}
    cdef Py_ssize_t index
    cdef float* row
    cdef str text
    for line in lines:
        text = (<tuple> line)[LINE_TEXT]
        counts[text] = counts.get(text, 0) + 1
    for index in range(matrix.rows):
        text = (<tuple> lines[index])[LINE_TEXT]
        row = matrix.row(index) + first
        row[SAME], row[TITLE] = counts[text], is_title(text, title) or not index and resembles(text, title)
        if not kept[index]:
            row[STEPS], row[PARTS] = steps(text), entries(text)
    return 0


cdef bint is_title(str text, str title) except -1:
    """Return whether a text is the title, or has the name of a site before or after it."""
    cdef Py_ssize_t length = len(title)
    if not length or len(text) > LONGEST_TITLE or len(text) * 2 < length:
        return False
    text = text.casefold()
    if len(text) >= length:
        return is_part(title, text)
    return is_part(text, title)


cdef bint resembles(str text, str title) except -1:
    """Return whether the first line of a page has the words of its title, like the title of a window."""
    cdef set own, of_title
    if len(text) > LONGEST_TITLE:
        return False
    own, of_title = set(WORD.findall(text.casefold())), set(WORD.findall(title))
    return len(own & of_title) >= max(<float> FEWEST_WORDS, RESEMBLANCE * min(len(own), len(of_title)))


cdef bint is_part(str part, str whole) except -1:
    """Return whether a text is equal to another, or is set apart in it by a sign."""
    cdef Py_ssize_t rest = len(whole) - len(part)
    if whole.startswith(part):
        return not rest or whole[len(part):].lstrip()[:1] in "|-–—·:»•_([（"
    return whole.endswith(part) and whole[:rest].rstrip()[-1:] in "|-–—·»•_"


cdef bint names(str text, tuple authors) except -1:
    """Return whether a text is the name of an author, with at most as many other characters."""
    if len(text) > LONGEST_BYLINE:
        return False
    text = text.casefold()
    return any([name in text and len(text) <= 2 * len(name) for name in authors])


cdef int entries(str text) except -1:
    """Return the number of signs between entries of a line."""
    cdef Py_UCS4 character, before = 0
    cdef int found = 0
    if len(text) > LONGEST_LIST:
        return 0
    for character in text:
        if character in u"|·•" or (before == u" " and character in u"-–"):
            found += 1
        elif before >= u"a" and character >= u"A" and before.islower() and character.isupper():
            found += 1
        before = character
    return found


cdef int steps(str text) except -1:
    """Return the number of signs between parts of a text, or 1 if it is such a sign."""
    cdef Py_ssize_t index, length = len(text)
    cdef Py_UCS4 sign
    cdef int found = 0
    if length > PATH_LENGTH:
        return 0
    if length <= 2:
        return is_step(text[0])
    for index in range(1, length - 1):
        sign = text[index]
        if is_step(sign) and sign != u"|":
            if sign == u"»" and u"«" in text:  # a quotation
                continue
            if sign != u"/" or (text[index - 1] == u" " and text[index + 1] == u" "):
                found += not is_step(text[index - 1])
    return found


cdef inline bint is_step(Py_UCS4 sign) noexcept:
    return sign in u">»›→/|＞"


cdef void fill_content(Matrix matrix, Py_ssize_t first, tuple kept):
    """Fill in the distances from the content; on a page without any, all lines are before it."""
    cdef Py_ssize_t index, start = matrix.rows, last = matrix.rows
    for index in range(matrix.rows):
        if kept[index]:
            start = min(start, index)
            last = index
    for index in range(matrix.rows):
        matrix.row(index)[first + OUTSIDE] = max(0, min(FAR, index - last)) - max(0, min(FAR, start - index))


cdef int fill_runs(Matrix matrix, Py_ssize_t first, tuple lines, tuple kept) except -1:
    """Fill in the columns of runs, and the share of the characters of the content before each line."""
    cdef Py_ssize_t start = 0, end
    cdef double before = 0, total = 0
    for index in range(matrix.rows):
        total += len((<tuple> lines[index])[LINE_TEXT]) if kept[index] else 0
    while start < matrix.rows:
        if kept[start]:
            before += len((<tuple> lines[start])[LINE_TEXT])
            start += 1
            continue
        end = start + 1
        while end < matrix.rows and not kept[end]:
            end += 1
        fill_run(matrix, first, lines, start, end)
        for index in range(start, end):
            matrix.row(index)[first + SHARE] = before / max(1.0, total)
        start = end
    return 0


cdef int fill_run(Matrix matrix, Py_ssize_t first, tuple lines, Py_ssize_t start, Py_ssize_t end) except -1:
    cdef Py_ssize_t index, length, characters = 0, count = end - start
    cdef float* row
    cdef float short = 0, long = 0, items = 0
    for index in range(start, end):
        length = len(<str> (<tuple> lines[index])[LINE_TEXT])
        characters += length
        short += length < SHORT_LINE
        long += length > LONG_LINE
        items += (<tuple> lines[index])[LINE_ROLE] is item
    for index in range(start, end):
        row = matrix.row(index) + first
        row[LINES], row[EARLIER], row[LATER] = count, index - start, end - 1 - index
        row[LENGTH], row[SHORT] = characters / <float> count, short / count
        row[LONG], row[ITEMS] = long / count, items / count
    return 0


def join(Matrix matrix not None, Matrix totals not None, list indices not None):
    """Return a matrix of some rows of `matrix`, with the evidence for each reason after its columns."""
    cdef Matrix joined = Matrix(with_evidence(matrix.columns), len(indices))
    cdef Py_ssize_t row, index
    for row, index in enumerate(indices):
        memcpy(joined.row(row), matrix.row(index), matrix.width * sizeof(float))
        memcpy(joined.row(row) + matrix.width, totals.row(index), totals.width * sizeof(float))
    return joined


cdef dict known = {}


cdef tuple with_evidence(tuple columns):
    """Return columns and those of the evidence: always the same tuple, since trees keep the places of its columns."""
    return known.get(columns) or known.setdefault(columns, (*columns, *EVIDENCE))
