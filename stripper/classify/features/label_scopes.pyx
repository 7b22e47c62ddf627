"""Labels of text dumps, such as "Related articles", and the lines below them that they apply to.

In a dump, no element ends a list, and menu entries and buttons have the words of labels. So a label must differ from
the lines below it, and it applies up to where these change.
"""

from stripper.native.line cimport LINE_ROLE
from stripper.native.matrix cimport Matrix

from stripper.classify.features.scales import COVERED
from stripper.classify.features.sections import HEADS, UNDER_NAMES
from stripper.model import Role

cdef int RELATED = UNDER_NAMES.index("related"), COMMENTS = UNDER_NAMES.index("comments")
cdef int COOKIE = UNDER_NAMES.index("cookie"), NAVIGATION = UNDER_NAMES.index("navigation")
cdef float NAMES = 0.6  # the share of capitalised words of a headline in title case
cdef float COVER = COVERED
cdef object heading = Role.HEADING

cdef enum:
    MOST_COPIES = 2  # copies of a label; a line with more is a button of each entry of a list
    AHEAD = 3  # lines below a label that show what it labels
    HEADLINE = 25  # the least width of a headline, in characters
    CLAUSE = 4  # the least words of a headline
    TEASER = 20  # the least width of a part of a teaser
    SILENCE = 5  # lines in a row that do not look like a section and end it


def fill(Matrix matrix not None, tuple lines not None, tuple kept not None, str copies not None):
    """Replace the label above each line and the distance from it; `copies` is the column of equal lines."""
    LabelScopes(matrix, lines, kept, copies).fill()


cdef class LabelScopes:
    """The labels of a text dump and the lines that they apply to."""

    cdef Matrix matrix
    cdef tuple lines, kept
    cdef int label, since, characters, words, capitalized, sentences, date, comments, copies
    cdef int[16] phrases

    def __cinit__(self, Matrix matrix, tuple lines, tuple kept, str copies):
        cdef object index_of = matrix.columns.index
        self.matrix, self.lines, self.kept = matrix, lines, kept
        self.label, self.since = index_of("label above"), index_of("lines since label above")
        self.characters, self.sentences = index_of("characters"), index_of("sentences")
        self.date, self.comments = index_of("date"), index_of("phrase: comments")
        self.words, self.capitalized, self.copies = index_of("words"), index_of("capitalized words"), index_of(copies)
        for number, name in enumerate(HEADS):
            self.phrases[number] = index_of(f"phrase: {name}")

    cdef int fill(self) except -1:
        cdef Py_ssize_t index, since = 0
        cdef int label = 0, own, silent = 0
        cdef float* row
        for index in range(self.matrix.rows):
            row = self.matrix.row(index)
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
