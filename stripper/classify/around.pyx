"""The kept lines around others, by the elements of the page."""

from cpython.array cimport array, clone

from stripper.native.interning cimport Interner
from stripper.native.line cimport (
    CONTAINER_NAMES, CONTAINER_PARENT, CONTAINER_TAG, LINE_CONTAINER, LINE_NUMBER, LINE_ROLE, LINE_SPANS, LINE_TABLE,
    LINE_TEXT, SPAN_END, SPAN_MARK, SPAN_START,
)

from stripper.model import Mark, Role

cdef enum:
    MAX_LABEL = 40  # characters of a label or button beside a listing
    MAX_LABELS = 3  # such lines in a row
    REACH = 100  # lines up to the next kept one, most of which are listings or captions
    MAX_UP = 8  # elements around a line that are compared with those around another

cdef enum:  # marks of elements for some tags
    WITHIN = 1  # it is within an element with such a tag
    TAGGED = 2  # it has such a tag itself

# Tags of elements whose children are beside the lines around them.
cdef frozenset NESTED = frozenset((
    "blockquote", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "figure", "pre",
))
cdef tuple HEADINGS = ("markdown-heading", "mw-heading")  # names of elements around a heading and a link beside it
cdef frozenset SCROLLED = frozenset(("table", "pre"))  # tags of elements that are often alone in another
cdef object CODE = Role.CODE, CAPTION = Role.CAPTION, FORMULA = Mark.FORMULA
cdef array INTS = array("i")


cdef class Around:
    cdef tuple lines, containers
    cdef object content
    cdef dict marks  # by tags
    cdef dict tags  # their numbers
    cdef array parents, numbers  # of each element: the one around it, and the number of its tag
    cdef int* parent
    cdef int* number

    def __init__(self, lines, content, containers):
        cdef Interner tags = Interner()
        cdef Py_ssize_t index
        cdef tuple container
        self.lines, self.content, self.containers = tuple(lines), content, tuple(containers)
        self.parents = clone(INTS, max(1, len(self.containers)), zero=True)
        self.numbers = clone(INTS, max(1, len(self.containers)), zero=True)
        self.parent, self.number = self.parents.data.as_ints, self.numbers.data.as_ints
        for index in range(len(self.containers)):
            container = <tuple> self.containers[index]
            self.parent[index] = container[CONTAINER_PARENT]
            self.number[index] = tags.intern(<str> container[CONTAINER_TAG])
        self.marks, self.tags = {}, tags.known

    def with_content(self, content):
        cdef Around other = Around.__new__(Around)
        other.lines, other.content, other.containers = self.lines, content, self.containers
        other.marks, other.tags, other.parents, other.numbers = self.marks, self.tags, self.parents, self.numbers
        other.parent, other.number = self.parent, self.number
        return other

    def above(self, Py_ssize_t number):
        return self.kept(number - 2, -1)

    def below(self, Py_ssize_t number):
        return self.kept(number, 1)

    cdef object kept(self, Py_ssize_t index, int step):
        """Return the first kept line from an index on, besides captions and a few labels; None if there is none."""
        cdef int labels = 0, left = REACH
        cdef tuple line
        while 0 <= index < len(self.lines) and left:
            line = <tuple> self.lines[index]
            if self.content[index]:
                return line
            if line[LINE_ROLE] is not CAPTION and line[LINE_ROLE] is not CODE:
                labels += 1
                if len(<str> line[LINE_TEXT]) > MAX_LABEL or labels > MAX_LABELS:
                    return None
            index, left = index + step, left - 1
        return None

    def is_beside(self, line, other):
        cdef Py_ssize_t[MAX_UP] beside
        cdef Py_ssize_t container = (<tuple> line)[LINE_CONTAINER], own = 0
        cdef int count = 0, at
        cdef bint is_scrolled = False
        cdef tuple around
        if other is not None:
            own = (<tuple> other)[LINE_CONTAINER]
        while own and count < MAX_UP:
            beside[count] = own
            count += 1
            around = <tuple> self.containers[own]
            if count > 1 and around[CONTAINER_TAG] not in NESTED:
                if not is_scrolled and not (<str> around[CONTAINER_NAMES]).startswith(HEADINGS):
                    break
                is_scrolled = False
            elif around[CONTAINER_TAG] in SCROLLED:
                is_scrolled = True
            own = self.parent[own]
        for _ in range(MAX_UP if count else 0):
            if not container:
                break
            for at in range(count):
                if beside[at] == container:
                    return True
            container = self.parent[container]
        return False

    def is_near(self, line, other, int up):
        cdef Py_ssize_t container = (<tuple> line)[LINE_CONTAINER], own
        for _ in range(up):
            own = (<tuple> other)[LINE_CONTAINER]
            for _ in range(up if container else 0):
                if own == container:
                    return True
                own = self.parent[own]
            container = self.parent[container]
        return False

    def names(self, line, int up):
        cdef Py_ssize_t container = (<tuple> line)[LINE_CONTAINER]
        cdef list found = []
        for _ in range(up):
            if not container:
                break
            found.append((<tuple> self.containers[container])[CONTAINER_NAMES])
            container = self.parent[container]
        return found

    def is_kept(self, line):
        return self.content[(<tuple> line)[LINE_NUMBER] - 1]

    def is_kept_beside(self, line):
        cdef Py_ssize_t number = (<tuple> line)[LINE_NUMBER]
        return any(self.content[number - 2:number - 1]) or any(self.content[number:number + 1])

    def is_enclosed(self, line):
        cdef Py_ssize_t number = (<tuple> line)[LINE_NUMBER]
        if not 1 < number < len(self.lines):
            return False
        near = self.lines[number - 2], self.lines[number]
        return all([self.is_kept(other) and self.is_beside(line, other) for other in near])

    def has(self, tuple tags not None):
        return any([tag in self.tags for tag in tags])

    def innermost(self, Py_ssize_t container, tuple tags not None):
        for _ in range(MAX_UP):
            if not container:
                break
            if (<tuple> self.containers[container])[CONTAINER_TAG] in tags:
                return container
            container = self.parent[container]
        return 0

    def tagged(self, line, tuple tags not None):
        cdef bytearray marks = self.marked(tags)
        return self.outermost((<tuple> line)[LINE_CONTAINER], marks)

    def runs(self, tuple tags not None, bint below_kept=False):
        cdef list found = []
        cdef bytearray marks
        cdef Py_ssize_t start, end = 0, holder, after = 0, count = len(self.lines)
        if not self.has(tags):
            return found
        marks = self.marked(tags)
        if count:
            after = self.outermost((<tuple> self.lines[0])[LINE_CONTAINER], marks)
        while end < count:
            start, holder = end, after
            while end < count and holder == after:
                end += 1
                if end < count:
                    after = self.outermost((<tuple> self.lines[end])[LINE_CONTAINER], marks)
            if holder and not all(self.content[start:end]):
                # Most lists are menus without a kept line beside them.
                if not below_kept or self.is_beside(self.lines[start], self.kept(start - 1, -1)):
                    found.append(self.lines[start:end])
        return found

    def kept_within(self, tuple tags not None):
        cdef bytearray marks = self.marked(tags)
        cdef tuple line
        cdef Py_ssize_t index
        cdef list found = []
        for index in range(len(self.lines)):
            line = <tuple> self.lines[index]
            if marks[<Py_ssize_t> line[LINE_CONTAINER]] and self.content[index]:
                found.append(line)
        return found

    def removed_listings(self):
        cdef list found = []
        cdef Py_ssize_t index
        cdef tuple line
        for index in range(len(self.lines)):
            line = <tuple> self.lines[index]
            if (line[LINE_ROLE] is CODE and not line[LINE_TABLE]) or (line[LINE_SPANS] and is_formula(line)):
                if not self.content[index]:
                    found.append(line)
        return found

    cdef bytearray marked(self, tuple tags):
        """Return a mark for each element: whether it is within one with one of these tags, or has one itself."""
        cdef bytearray found = self.marks.get(tags), wanted
        cdef unsigned char* marks
        cdef Py_ssize_t index
        if found is None:
            found = self.marks[tags] = bytearray(len(self.containers))
            wanted = bytearray(len(self.tags))
            for tag in tags:
                if tag in self.tags:
                    wanted[<Py_ssize_t> self.tags[tag]] = True
            marks = found
            for index in range(1, len(self.containers)):
                if wanted[self.number[index]]:
                    marks[index] = TAGGED
                elif marks[self.parent[index]]:
                    marks[index] = WITHIN
        return found

    cdef Py_ssize_t outermost(self, Py_ssize_t container, const unsigned char* marks) noexcept:
        """Return the outermost of an element and those around it that has one of the tags; 0 if there is none."""
        cdef Py_ssize_t found = 0
        for _ in range(MAX_UP):
            if not marks[container]:
                break
            if marks[container] == TAGGED:
                found = container
            container = self.parent[container]
        return found


cdef bint is_formula(tuple line) except -1:
    """Return whether a formula has most of the characters of a line."""
    cdef Py_ssize_t length = len(<str> line[LINE_TEXT])
    cdef Py_ssize_t start, end
    for span in <tuple> line[LINE_SPANS]:
        if (<tuple> span)[SPAN_MARK] is FORMULA:
            start, end = (<tuple> span)[SPAN_START], (<tuple> span)[SPAN_END]
            if 2 * (end - start) > length:
                return True
    return False
