"""Segment features for the third pass: runs of content, and the runs of other lines between them.

Where an article ends is seen in what follows it as a whole: a list of teasers or a form has its own path in the tree,
its own make-up, and a gap before it, even if some of its lines look like content one by one.
"""

from functools import cache

from cpython.array cimport array

from stripper.classify.features.page_arrays cimport Lines, Tree, floats, ints
from stripper.native.matrix cimport Matrix

from stripper.classify.features.scales import ENDS_SENTENCE

cdef enum:
    BRIDGED = 1  # other lines between two lines of content that do not end a segment
    FAR = 60  # the largest distance, in lines
    MANY_LINES = 150  # the most lines of a segment that count
    MANY = 20  # the most segments between two that count
    SHORT = 60  # characters; a shorter line is rarely a paragraph

cdef double MUCH = 8000, LONG = 2000  # the most characters of a segment, and of its mean line, that count

MEANS = (
    *("link density", "sentences", "digits", "capitalized words", "heading level", "function words", "date"),
    *("inside: comments", "inside: related", "inside: navigation", "inside: card", "inside: sidebar"),
    *("inside: newsletter", "inside: advertisement", "inside: interface", "inside: author-bio"),
    *("inside: caption", "inside: article", "inside: main", "inside: prose", "inside: content", "inside: user"),
    "inside: message",
)
"""Features of the first pass whose means over the characters of a segment are features of the third."""
OWN = (
    *("content", "lines", "characters", "share of content", "score", "length", "sentence ends", "short lines"),
    *("content before", "content after", "gap before", "gap after", "distance", "characters to largest", "number"),
    *("path share", "steps up from largest", "steps down", "branch share", "branch content"),
)
COLUMNS = (*(f"segment: {name}" for name in OWN), *(f"segment: mean of {column}" for column in MEANS))

cdef int CONTENT = OWN.index("content"), LINES = OWN.index("lines"), CHARACTERS = OWN.index("characters")
cdef int SHARE = OWN.index("share of content"), SCORE = OWN.index("score"), LENGTH = OWN.index("length")
cdef int ENDS = OWN.index("sentence ends"), SHORT_LINES = OWN.index("short lines")
cdef int BEFORE = OWN.index("content before"), AFTER = OWN.index("content after")
cdef int GAP_BEFORE = OWN.index("gap before"), GAP_AFTER = OWN.index("gap after"), DISTANCE = OWN.index("distance")
cdef int REMOVED = OWN.index("characters to largest"), NUMBER = OWN.index("number")
cdef int PATH_SHARE = OWN.index("path share"), STEPS_UP = OWN.index("steps up from largest")
cdef int STEPS_DOWN = OWN.index("steps down"), BRANCH_SHARE = OWN.index("branch share")
cdef int BRANCH_CONTENT = OWN.index("branch content"), FIRST_MEAN = len(OWN)
cdef int SENTENCE = ENDS_SENTENCE


cdef class Segments:
    """The segments of a page: `start` has the index of the first line of each, and the number of lines at its end."""

    cdef Lines lines
    cdef Tree tree
    cdef tuple content
    cdef array starts, kept_in_each, kept_before, kept_below, all_before
    cdef int* start
    cdef float* kept  # characters of content in each segment
    cdef float* before  # and before each line
    cdef float* passed  # characters of all lines before each line
    cdef float* below  # and in each container
    cdef Py_ssize_t count, largest, home  # home is the container of the largest segment

    def __init__(self, Lines lines not None, Tree tree not None, tuple content not None):
        self.lines, self.tree, self.content = lines, tree, content
        self.starts, self.kept_in_each = ints(lines.count + 1), floats(lines.count)
        self.kept_before, self.kept_below = floats(lines.count + 1), floats(tree.count)
        self.all_before = floats(lines.count + 1)
        self.start, self.kept = self.starts.data.as_ints, self.kept_in_each.data.as_floats
        self.before, self.below = self.kept_before.data.as_floats, self.kept_below.data.as_floats
        self.passed = self.all_before.data.as_floats
        self.split()
        self.add()
        self.home = self.holder(self.largest)

    cdef int split(self) except -1:
        """Find where segments start: content goes on over a gap of `BRIDGED` lines."""
        cdef Py_ssize_t index, last = -1 - FAR
        cdef bint inside = False
        for index in range(self.lines.count):
            if self.content[index]:
                if not inside or index - last > BRIDGED + 1:
                    if inside:
                        self.open(last + 1)
                    self.open(index)
                inside, last = True, index
        if inside and last + 1 < self.lines.count:
            self.open(last + 1)
        self.open(self.lines.count)
        self.count -= 1
        return 0

    cdef void open(self, Py_ssize_t index):
        """Start a segment at a line; the first one starts at the first line of the page."""
        if not self.count and index:
            self.count = 1
        self.start[self.count] = index
        self.count += 1

    cdef int add(self) except -1:
        """Add up the characters of content of segments, lines and containers, and find the largest segment."""
        cdef Py_ssize_t index, number = 0
        cdef int length
        for index in range(self.lines.count):
            number += index >= self.start[number + 1]
            length = self.lines.length[index] if self.content[index] else 0
            self.kept[number] += length
            self.below[self.lines.container[index]] += length
            self.before[index + 1] = self.before[index] + length
            self.passed[index + 1] = self.passed[index] + self.lines.length[index]
        for index in range(self.tree.count - 1, 0, -1):
            self.below[self.tree.parent[index]] += self.below[index]
        for number in range(self.count):
            if self.kept[number] > self.kept[self.largest]:
                self.largest = number
        return 0

    cdef Py_ssize_t holder(self, Py_ssize_t number) except -1:
        """Return the innermost container around all content of a segment, or around all its lines if it has none."""
        cdef Py_ssize_t index, found = -1
        for index in range(self.start[number], self.start[number + 1]):
            if self.content[index] or not self.kept[number]:
                found = self.lines.container[index] if found < 0 else self.common(found, self.lines.container[index])
        return max(0, found)

    cdef Py_ssize_t common(self, Py_ssize_t one, Py_ssize_t other) noexcept:
        """Return the innermost container around both."""
        while one != other:
            if self.tree.depth[one] >= self.tree.depth[other]:
                one = self.tree.parent[one]
            else:
                other = self.tree.parent[other]
        return one


@cache
def places(tuple columns):
    """Return the indexes of the columns of `MEANS`."""
    return [columns.index(column) for column in MEANS]


def measure(Matrix matrix not None, Lines lines not None, Tree tree not None, scores not None, tuple content not None):
    """Return the matrix of a page from first-pass features, second-pass scores, and which lines are content by them."""
    cdef Matrix measured = Matrix(COLUMNS, lines.count)
    if not lines.count:
        return measured
    cdef Segments segments = Segments(lines, tree, content)
    cdef array path_shares = shares(segments), columns = array("i", places(matrix.columns))
    cdef Py_ssize_t number, index
    cdef float* row
    for number in range(segments.count):
        row = measured.row(segments.start[number])
        fill_lines(row, segments, number, scores, path_shares.data.as_floats)
        fill_place(row, segments, number)
        fill_branch(row, segments, number)
        fill_means(row + FIRST_MEAN, segments, number, matrix, columns)
    fill_numbers(measured, segments)
    for number in range(segments.count):
        row = measured.row(segments.start[number])
        for index in range(segments.start[number] + 1, segments.start[number + 1]):
            copy(row, measured.row(index), measured.width)
    return measured


cdef void copy(float* source, float* target, Py_ssize_t width) noexcept:
    cdef Py_ssize_t column
    for column in range(width):
        target[column] = source[column]


cdef array shares(Segments segments):
    """Return for each path its share of the content of the largest segment."""
    cdef array found = floats(segments.tree.count + 1)
    cdef Py_ssize_t index
    for index in range(segments.start[segments.largest], segments.start[segments.largest + 1]):
        if segments.content[index]:
            found.data.as_floats[segments.tree.path[segments.lines.container[index]]] += (
                segments.lines.length[index] / segments.kept[segments.largest]
            )
    return found


cdef int fill_lines(float* row, Segments segments, Py_ssize_t number, scores, float* path_share) except -1:
    """Fill in what the lines of a segment are like."""
    cdef Py_ssize_t index, first = segments.start[number], end = segments.start[number + 1]
    cdef double characters = 0, score = 0, shared = 0
    cdef int ends = 0, short_lines = 0, length
    for index in range(first, end):
        length = segments.lines.length[index]
        characters += length
        score += length * <double> scores[index]
        shared += length * path_share[segments.tree.path[segments.lines.container[index]]]
        ends += segments.lines.end[index] == SENTENCE
        short_lines += length < SHORT
    row[CONTENT] = segments.kept[number] > 0
    row[LINES], row[CHARACTERS] = min(MANY_LINES, end - first), min(MUCH, characters)
    row[SCORE], row[PATH_SHARE] = score / characters, shared / characters
    row[LENGTH] = min(LONG, characters / (end - first))
    row[ENDS], row[SHORT_LINES] = ends / <double> (end - first), short_lines / <double> (end - first)
    return 0


cdef void fill_place(float* row, Segments segments, Py_ssize_t number):
    """Fill in how much content precedes and follows a segment, and how far it is from the largest one."""
    cdef Py_ssize_t first = segments.start[number], end = segments.start[number + 1], since, until
    cdef double total = max(1.0, segments.before[segments.lines.count])
    row[SHARE] = segments.kept[number] / total
    row[BEFORE], row[AFTER] = segments.before[first] / total, 1 - segments.before[end] / total
    row[GAP_BEFORE] = min(FAR, first - segments.start[number - 1]) if number else 0
    row[GAP_AFTER] = min(FAR, segments.start[number + 2] - end) if number + 1 < segments.count else 0
    if number == segments.largest:
        return
    if number < segments.largest:
        since, until = end, segments.start[segments.largest]
    else:
        since, until = segments.start[segments.largest + 1], first
    row[DISTANCE] = min(FAR, until - since + 1) * (1 if number > segments.largest else -1)
    row[REMOVED] = min(MUCH, other_text(segments, since, until))


cdef double other_text(Segments segments, Py_ssize_t since, Py_ssize_t until) noexcept:
    """Return the characters that are no content of the lines from `since` to `until`."""
    cdef double content = segments.before[until] - segments.before[since]
    return segments.passed[until] - segments.passed[since] - content


cdef int fill_branch(float* row, Segments segments, Py_ssize_t number) except -1:
    """Fill in the way through the tree from the largest segment, and the content of the branch that leads to this."""
    cdef Tree tree = segments.tree
    cdef Py_ssize_t own = segments.holder(number), other = segments.home
    cdef Py_ssize_t common = segments.common(own, other), branch = own
    while branch != common and tree.parent[branch] != common:
        branch = tree.parent[branch]
    row[STEPS_UP], row[STEPS_DOWN] = tree.depth[other] - tree.depth[common], tree.depth[own] - tree.depth[common]
    row[BRANCH_SHARE] = segments.below[branch] / max(1.0, segments.below[0])
    row[BRANCH_CONTENT] = segments.below[branch] / max(1, tree.characters[branch])
    return 0


cdef void fill_means(float* row, Segments segments, Py_ssize_t number, Matrix matrix, array columns):
    """Fill in the means of first-pass features over the characters of a segment."""
    cdef Py_ssize_t index, column, count = len(columns)
    cdef double characters = 0
    cdef float* values
    for index in range(segments.start[number], segments.start[number + 1]):
        values = matrix.row(index)
        characters += segments.lines.length[index]
        for column in range(count):
            row[column] += segments.lines.length[index] * values[columns.data.as_ints[column]]
    for column in range(count):
        row[column] /= characters


cdef void fill_numbers(Matrix measured, Segments segments):
    """Fill in the number of segments of content from the largest one on, negative before it."""
    cdef Py_ssize_t number
    cdef int order = 0, least = 0
    for number in range(segments.largest + 1):
        least += segments.kept[number] > 0
    for number in range(segments.count):
        order += segments.kept[number] > 0
        measured.row(segments.start[number])[NUMBER] = max(-MANY, min(MANY, order - least))
