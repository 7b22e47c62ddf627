"""Columns for the rules on reasons, which need the decisions: what surrounds a removed line.

In a text dump, no element ends a list, and menu entries and buttons have the words of labels. There, the label above a
line is replaced by the last one that differs from the lines below it, up to where these change.
"""

from typing import NamedTuple

from libc.string cimport memcpy

from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_ROLE, LINE_TEXT

from stripper.classify.features.scales import BEGINS, COVERED
from stripper.classify.features.sections import HEADS, UNDER_NAMES
from stripper.model import Role

IS_FORUM = "page is a forum"
"""Whether the estimated type of the page is a forum."""
IS_TITLE = "repeats title"
"""Whether the line is the title of the page, perhaps with the name of the site."""
PATH = "steps of path"
"""The number of signs such as `›` between parts of the line, or 1 if it is nothing else."""
AFTER_SHARE = "lines since share"
"""The distance from the last invitation to share, if the lines since then have no letters; -1 otherwise."""
COPIES = "copies"
"""The number of lines with the same text."""
IS_AUTHOR = "names author"
"""Whether the line is the name of an author of the page, with little else."""
ENTRIES = "signs between entries"
"""The number of signs that separate entries in the line: `|`, `·`, and a capital right after a small letter."""
FROM_CONTENT = "lines from content"
"""The distance from the last kept line, or as a negative number from the first one; 0 for lines between them."""
COLUMNS = (IS_FORUM, IS_TITLE, IS_AUTHOR, PATH, ENTRIES, AFTER_SHARE, COPIES, FROM_CONTENT)

cdef int FORUM = COLUMNS.index(IS_FORUM), TITLE = COLUMNS.index(IS_TITLE), STEPS = COLUMNS.index(PATH)
cdef int AUTHOR = COLUMNS.index(IS_AUTHOR), PARTS = COLUMNS.index(ENTRIES)
cdef int SINCE_SHARE = COLUMNS.index(AFTER_SHARE), SAME = COLUMNS.index(COPIES)
cdef int OUTSIDE = COLUMNS.index(FROM_CONTENT)
cdef int RELATED = UNDER_NAMES.index("related"), COMMENTS = UNDER_NAMES.index("comments")
cdef int COOKIE = UNDER_NAMES.index("cookie"), NAVIGATION = UNDER_NAMES.index("navigation")
cdef float NAMES = 0.6  # the share of capitalised words of a headline in title case
cdef float COVER = COVERED, START = BEGINS
cdef object item = Role.ITEM, heading = Role.HEADING
cdef str SIGNS = ">»›→/|＞"

cdef enum:
    MOST_COPIES = 2  # copies of a label; a line with more is a button of each entry of a list
    AHEAD = 3  # lines below a label that show what it labels
    HEADLINE = 25  # the least width of a headline, in characters
    CLAUSE = 4  # the least words of a headline
    TEASER = 20  # the least width of a part of a teaser
    SILENCE = 5  # lines in a row that do not look like a section and end it
    LONGEST_TITLE = 250  # characters
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
    """Return a matrix with these columns after those of `matrix`."""
    cdef Matrix extended = Matrix((*matrix.columns, *COLUMNS), matrix.rows)
    cdef Py_ssize_t index
    for index in range(matrix.rows):
        memcpy(extended.row(index), matrix.row(index), matrix.width * sizeof(float))
    fill_lines(extended, matrix.width, lines, known)
    fill_content(extended, matrix.width, kept)
    if "depth" not in matrix.columns:
        LabelScopes(extended, lines, kept).fill(extended)
    return extended


cdef int fill_lines(Matrix matrix, Py_ssize_t first, tuple lines, known) except -1:
    cdef str title = known.title.casefold()
    cdef tuple authors = tuple([name.casefold() for name in known.authors if len(name) >= SHORTEST_NAME])
    cdef bint is_forum = known.is_forum
    cdef dict counts = {}
    cdef Py_ssize_t index, since = -1
    cdef int share = matrix.columns.index("phrase: share"), letters = matrix.columns.index("letters")
    cdef float* row
    cdef str text
    for line in lines:
        text = (<tuple> line)[LINE_TEXT]
        counts[text] = counts.get(text, 0) + 1
    for index in range(matrix.rows):
        text = (<tuple> lines[index])[LINE_TEXT]
        row = matrix.row(index)
        row[first + FORUM], row[first + SAME] = is_forum, counts[text]
        row[first + TITLE] = is_title(text, title)
        row[first + AUTHOR] = bool(authors) and names(text, authors)
        row[first + STEPS], row[first + PARTS] = steps(text), entries(text)
        since = 0 if row[share] >= START else since + 1 if since >= 0 and not row[letters] else -1
        row[first + SINCE_SHARE] = since
    return 0


cdef bint is_title(str text, str title) except -1:
    """Return whether a text is the title, or has the name of a site before or after it."""
    cdef Py_ssize_t length = len(title)
    if not length or not len(text) <= LONGEST_TITLE:
        return False
    text = text.casefold()
    if len(text) >= length:
        return is_part(title, text)
    return len(text) * 2 >= length and is_part(text, title)


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
        if character in "|·•" or (before == u" " and character in "-–"):
            found += 1
        elif before >= u"a" and character >= u"A" and before.islower() and character.isupper():
            found += 1
        before = character
    return found


cdef int steps(str text) except -1:
    """Return the number of signs between parts of a text, or 1 if it is such a sign."""
    cdef Py_ssize_t index, length = len(text)
    cdef int found = 0
    if length > PATH_LENGTH:
        return 0
    if length <= 2:
        return text[0] in SIGNS
    for index in range(1, length - 1):
        if text[index] in ">»›→＞" or (text[index] == u"/" and text[index - 1] == u" " and text[index + 1] == u" "):
            found += text[index - 1] not in SIGNS
    return found


cdef void fill_content(Matrix matrix, Py_ssize_t first, tuple kept):
    """Fill in the distances from the content; on a page without any, all lines are before it."""
    cdef Py_ssize_t index, start = matrix.rows, last = matrix.rows
    for index in range(matrix.rows):
        if kept[index]:
            start = min(start, index)
            last = index
    for index in range(matrix.rows):
        matrix.row(index)[first + OUTSIDE] = max(0, min(FAR, index - last)) - max(0, min(FAR, start - index))


cdef class LabelScopes:
    """The labels of a text dump and the lines that they apply to."""

    cdef Matrix matrix
    cdef tuple lines, kept
    cdef int label, since, characters, words, capitalized, sentences, date, comments, copies
    cdef int[16] phrases

    def __cinit__(self, Matrix matrix, tuple lines, tuple kept):
        cdef object index_of = matrix.columns.index
        self.matrix, self.lines, self.kept = matrix, lines, kept
        self.label, self.since = index_of("label above"), index_of("lines since label above")
        self.characters, self.sentences = index_of("characters"), index_of("sentences")
        self.date, self.comments = index_of("date"), index_of("phrase: comments")
        self.words, self.capitalized, self.copies = index_of("words"), index_of("capitalized words"), index_of(COPIES)
        for number, name in enumerate(HEADS):
            self.phrases[number] = index_of(f"phrase: {name}")

    cdef int fill(self, Matrix matrix) except -1:
        cdef Py_ssize_t index, since = 0
        cdef int label = 0, own, silent = 0
        cdef float* row
        for index in range(matrix.rows):
            row = matrix.row(index)
            own = self.label_at(index)
            if own:
                label, since, silent = own, index, 0
            elif self.kept[index] or self.is_other_heading(index, since):
                label = 0
            elif label == COMMENTS or label == RELATED:
                silent = 0 if self.belongs(row, label) else silent + 1
                if silent > SILENCE:
                    label = 0
            row[self.label] = 0 if own else label
            row[self.since] = index - since if label and not own else -1
        return 0

    cdef bint belongs(self, float* row, int label) noexcept:
        """Return whether a line looks like part of the comments, or of the teasers, below a label."""
        if label == RELATED:
            return row[self.characters] >= TEASER or row[self.date] > 0
        if row[self.words] >= CLAUSE and row[self.capitalized] >= NAMES:  # a headline in title case
            return False
        return row[self.sentences] > 0 or row[self.date] > 0 or row[self.comments] > 0

    cdef bint is_other_heading(self, Py_ssize_t index, Py_ssize_t since) except -1:
        return (<tuple> self.lines[index])[LINE_ROLE] is heading and index > since + 1 and (
            self.matrix.row(index)[self.characters] < HEADLINE
        )

    cdef int label_at(self, Py_ssize_t index) except -1:
        """Return the number of the label that a line is, or 0."""
        cdef float* row = self.matrix.row(index)
        cdef int number, found = 0
        for number in range(len(HEADS)):
            if row[self.phrases[number]] == COVER:
                found = number + 1
                break
        if not found or row[self.copies] > MOST_COPIES:
            return 0
        if found == RELATED:
            return found if self.heads(index) else 0
        if found == COOKIE:
            return found if self.has_sentences(index) else 0
        return 0 if found == NAVIGATION else found

    cdef bint has_sentences(self, Py_ssize_t index) except -1:
        """Return whether sentences are among the lines right below a label."""
        cdef Py_ssize_t below
        for below in range(index + 1, min(index + 1 + AHEAD, self.matrix.rows)):
            if self.matrix.row(below)[self.sentences] > 0:
                return True
        return False

    cdef bint heads(self, Py_ssize_t index) except -1:
        """Return whether a headline is among the lines right below a label."""
        cdef Py_ssize_t below
        for below in range(index + 1, min(index + 1 + AHEAD, self.matrix.rows)):
            if self.matrix.row(below)[self.characters] >= HEADLINE:
                return True
        return False
