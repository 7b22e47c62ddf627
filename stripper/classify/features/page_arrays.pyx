"""Counts of lines and containers as C arrays, from which the features are computed."""

from cpython.array cimport array, clone

from stripper.native.interning cimport PairInterner, Interner
from stripper.native.line cimport (
    CONTAINER_NAMES, CONTAINER_PARENT, CONTAINER_TAG, LINE_CONTAINER, LINE_GAP, LINE_INDENT, LINE_LINKS, LINE_MARKER,
    LINE_ROLE, LINE_TAG, LINE_TEXT,
)

from stripper.classify.features.scales import ROLES

cdef enum:
    GROUP = 3  # the least lines of a group

cdef array INTS = array("i")
cdef array FLOATS = array("f")
cdef dict INDEXES = {role: index for index, role in enumerate(ROLES)}

TAGS = (
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "button", "dt", "dd", "section", "article"),
    *("blockquote", "pre", "figcaption", "form", "ul", "address", "tr", "body", "summary", "legend"),
)
cdef dict NUMBERS = {tag: number for number, tag in enumerate(TAGS, 1)}


cdef array ints(Py_ssize_t count):
    """Return an array of zeros, of at least one element, so that its address is valid."""
    return clone(INTS, max(1, count), zero=True)


cdef array floats(Py_ssize_t count):
    return clone(FLOATS, max(1, count), zero=True)


cdef class Lines:
    """Counts for each line of a page; `line.fill` fills in widths, running text, dates and endings."""

    def __init__(self, tuple lines not None):
        cdef Py_ssize_t index
        cdef tuple line
        self.lines, self.count = lines, len(lines)
        self.lengths, self.links, self.widths, self.prose = [ints(self.count) for _ in range(4)]
        self.containers, self.roles, self.dated, self.ends, self.tags = [ints(self.count) for _ in range(5)]
        self.indents, self.gaps, self.markers = [ints(self.count) for _ in range(3)]
        self.length, self.linked = self.lengths.data.as_ints, self.links.data.as_ints
        self.width, self.running = self.widths.data.as_ints, self.prose.data.as_ints
        self.container, self.role = self.containers.data.as_ints, self.roles.data.as_ints
        self.date, self.end, self.tag = self.dated.data.as_ints, self.ends.data.as_ints, self.tags.data.as_ints
        self.indent, self.gap = self.indents.data.as_ints, self.gaps.data.as_ints
        self.marked = self.markers.data.as_ints
        self.texts = []
        for index in range(self.count):
            line = <tuple> lines[index]
            self.texts.append(line[LINE_TEXT])
            self.length[index] = len(<str> line[LINE_TEXT])
            self.role[index] = INDEXES[line[LINE_ROLE]]
            self.tag[index] = NUMBERS.get(line[LINE_TAG], 0)
            self.container[index] = line[LINE_CONTAINER]
            self.linked[index] = line[LINE_LINKS]
            self.indent[index], self.gap[index] = line[LINE_INDENT], line[LINE_GAP]
            self.marked[index] = len(<str> line[LINE_MARKER]) > 0


cdef class Tree:
    """The containers of a page, with sums over the lines in each."""

    def __init__(self, tuple containers not None, Lines lines not None):
        cdef Py_ssize_t index
        self.containers, self.count = containers, len(containers)
        self.parents, self.depths, self.lines_in, self.characters_in = [ints(self.count) for _ in range(4)]
        self.links_in, self.prose_in, self.firsts, self.lasts = [ints(self.count) for _ in range(4)]
        self.kinds, self.names, self.paths = [ints(self.count) for _ in range(3)]
        self.parent, self.depth = self.parents.data.as_ints, self.depths.data.as_ints
        self.lines, self.characters = self.lines_in.data.as_ints, self.characters_in.data.as_ints
        self.links, self.prose = self.links_in.data.as_ints, self.prose_in.data.as_ints
        self.first, self.last = self.firsts.data.as_ints, self.lasts.data.as_ints
        self.kind, self.name = self.kinds.data.as_ints, self.names.data.as_ints
        self.path = self.paths.data.as_ints
        for index in range(self.count):
            self.parent[index] = (<tuple> containers[index])[CONTAINER_PARENT]
            self.depth[index] = self.depth[self.parent[index]] + 1 if index else 0
            self.first[index], self.last[index] = lines.count, -1
        self.add(lines)
        self.number()
        self.number_paths()

    cdef int number(self) except -1:
        """Number the kinds and names of containers with lines."""
        cdef PairInterner pairs = PairInterner(self.count)
        cdef Py_ssize_t index
        cdef tuple container
        self.strings, self.examples = Interner(), []
        for index in range(self.count):
            if not self.lines[index]:
                continue
            container = <tuple> self.containers[index]
            self.name[index] = self.strings.intern(<str> container[CONTAINER_NAMES])
            self.kind[index] = pairs.intern(self.strings.intern(<str> container[CONTAINER_TAG]), self.name[index])
            if pairs.count > len(self.examples):
                self.examples.append(container)
        return 0

    cdef int number_paths(self) except -1:
        cdef array steps = ints(len(self.examples))
        cdef PairInterner first = PairInterner(len(self.examples)), paths = PairInterner(self.count)
        cdef Py_ssize_t index, kind
        cdef tuple container
        cdef dict known = {}
        for kind in range(len(self.examples)):
            container = <tuple> self.examples[kind]
            steps.data.as_ints[kind] = first.intern(
                self.strings.intern(<str> container[CONTAINER_TAG]),
                known.setdefault(first_of(container[CONTAINER_NAMES]), len(known)),
            )
        for index in range(1, self.count):
            if self.lines[index]:
                self.path[index] = 1 + paths.intern(
                    self.path[self.parent[index]], steps.data.as_ints[self.kind[index]]
                )
        return 0

    cdef void add(self, Lines lines):
        cdef Py_ssize_t index, at
        for index in range(lines.count):
            at = lines.container[index]
            self.lines[at] += 1
            self.characters[at] += lines.length[index]
            self.links[at] += lines.linked[index]
            self.prose[at] += lines.running[index]
            self.first[at] = min(self.first[at], index)
            self.last[at] = max(self.last[at], index)
        for index in range(self.count - 1, 0, -1):
            at = self.parent[index]
            self.lines[at] += self.lines[index]
            self.characters[at] += self.characters[index]
            self.links[at] += self.links[index]
            self.prose[at] += self.prose[index]
            self.first[at] = min(self.first[at], self.first[index])
            self.last[at] = max(self.last[at], self.last[index])

    cdef array smallest(self, int lines):
        """Return for each container the smallest one around it, or itself, with so many lines."""
        cdef array found = ints(self.count)
        cdef Py_ssize_t index, at
        for index in range(1, self.count):
            at = index if self.lines[index] >= lines else found.data.as_ints[self.parent[index]]
            found.data.as_ints[index] = at
        return found

    def groups(self, Lines lines not None):
        cdef array found = self.smallest(GROUP)
        return [found.data.as_ints[lines.container[index]] for index in range(lines.count)]


cdef str first_of(str names):
    """Return the first of the names of an element."""
    cdef Py_ssize_t end = names.find(" ")
    return names if end < 0 else names[:end]
