"""Lines that repeat other lines: second copies of a text, such as those for small screens, and pull quotes.

A page may repeat a paragraph within its text. In HTML, the copies of the text's own container are kept and those of
other containers are removed; two containers count as one if all their ancestors have the same tags and names. In a
text dump, a copy is removed if the lines next to it are repeated as well, or if it is neither a sentence nor an item.
"""

import re
from collections import Counter, defaultdict

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.unicode cimport PyUnicode_FromKindAndData

from stripper.native.line cimport (
    CONTAINER_HIDDEN, CONTAINER_NAMES, CONTAINER_PARENT, CONTAINER_TAG, LINE_CONTAINER, LINE_NAMES, LINE_NUMBER,
    LINE_ROLE, LINE_TEXT,
)

from stripper.marks import PAGE_EDGE
from stripper.model import Role
from stripper.reasons import Reason

cdef extern from "Python.h":
    unsigned int lower "Py_UNICODE_TOLOWER"(unsigned int)

PARAGRAPH, HEADING, QUOTATION = Role.PARAGRAPH, Role.HEADING, Role.QUOTE
CODE, CELL, ITEM = Role.CODE, Role.CELL, Role.ITEM
"""Looking up a member of an enum takes ten times as long."""

cdef enum:
    LONG = 60  # characters from which a repeated line is a copy; shorter ones are labels, refrains and data of tables
    SHORTEST_QUOTE = 30  # characters of a pull quote
    LONGEST_QUOTE = 400
    CLAUSE = 8  # words of a sentence that may be cut
    MAX_SOURCE = 100  # characters of the source above a quotation
    MAX_UP = 3  # elements around a line that may have the name of a pull quote
    CANDIDATES = 200  # lines that are compared as pull quotes; genuine pages have fewer
    STITCHED = 50  # of these, lines whose sentences are compared one by one
    MIN_PART = 12  # characters of a sentence of such a line, and the number of sentences
    MAX_PARTS = 4
    GREAT_I = 0x130  # its lower case has two characters,
    SIGMA = 0x3A3  # and the lower case of this one depends on its neighbours

cdef object repeat = Reason.REPEAT, pull_quote = Reason.PULL_QUOTE
cdef str running = PAGE_EDGE
cdef object paragraph = PARAGRAPH, heading = HEADING, quotation = QUOTATION, program = CODE, cell = CELL, item = ITEM
SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])")
AROUND_SENTENCE = " .!?…。！？,;:[]()—–-"  # signs that differ where a sentence is quoted
PULL_QUOTE = re.compile("pull[-_]?quote")
DIGITS = re.compile(r"\d+")  # names such as "tab-1" and "tab-2" differ in nothing else


def find(lines, kept, containers, *, bint may_repeat=False):
    """Return the reason of each line, by number, that repeats a kept line, or is a running header or footer.

    Of the lines that are not kept, only quotations are examined: they may be pull quotes. A page that may repeat its
    text has neither; the documentation of an API repeats the summary of each member above its description.
    """
    cdef dict found = {}
    found.update([((<tuple> line)[LINE_NUMBER], repeat) for line in lines if (<tuple> line)[LINE_NAMES] == running])
    if may_repeat:
        return found
    cdef list taken = [line for line, keep in zip(lines, kept, strict=True) if keep]
    cdef list shown = [line for line in taken if (<tuple> line)[LINE_NAMES] != running]
    found.update([((<tuple> shown[index])[LINE_NUMBER], repeat) for index in copies(shown, containers)])
    cdef list left = [line for line in shown if (<tuple> line)[LINE_NUMBER] not in found] if found else shown
    cdef list candidates = [line for line in left if may_be_quote(<tuple> line, containers)][:CANDIDATES]
    cdef list removed = quotations(lines, kept, containers)
    cdef str whole, text
    cdef object equal
    cdef int stitched = 0
    if candidates or removed:
        whole = key("\n".join([(<tuple> line)[LINE_TEXT] for line in left]))
        equal = Counter(whole.split("\n")) if candidates else None
        for line in candidates:
            text = key((<tuple> line)[LINE_TEXT])
            # Lines that are equal to it are no longer than it is.
            if whole.count(text) > equal[text]:
                found[(<tuple> line)[LINE_NUMBER]] = pull_quote
            elif stitched < STITCHED and may_be_stitched(<tuple> line, containers):
                stitched += 1
                if is_stitched(text, whole, equal[text]):
                    found[(<tuple> line)[LINE_NUMBER]] = pull_quote
        for line in removed:
            text = key((<tuple> line)[LINE_TEXT])
            if text in whole:
                found[(<tuple> line)[LINE_NUMBER]] = pull_quote
            elif stitched < STITCHED:
                stitched += 1
                if is_stitched(text, whole, 0):
                    found[(<tuple> line)[LINE_NUMBER]] = pull_quote
        for number in [number for number, reason in found.items() if reason is pull_quote]:
            if number > 1 and names_source(<tuple> lines[number - 2]):
                found[number - 1] = pull_quote
        for line in candidates:
            if found.get((<tuple> line)[LINE_NUMBER]) is pull_quote and not is_quote(<tuple> line, whole, containers):
                found[(<tuple> line)[LINE_NUMBER]] = repeat
    return found


cdef bint is_quote(tuple line, str whole, containers) except -1:
    """Return whether a line that the text contains is a quotation or a sentence of it, and no name or heading."""
    cdef str text = line[LINE_TEXT]
    if line[LINE_ROLE] is quotation or is_mark(text[0]) or is_sentence(text):
        return True
    return begins_sentence(key(text), whole, is_clause(text)) or is_set_apart(line, containers)


cdef bint is_clause(str text) except -1:
    """Return whether a text has many words, few of which are capitalized, unlike names and headings."""
    cdef list parts = text.split()
    return len(parts) >= CLAUSE and 2 * sum([part[0].isupper() for part in parts]) < len(parts)


cdef bint begins_sentence(str text, str whole, bint may_be_cut) except -1:
    """Return whether a sentence of a page is the same as a text, but for the sign at its end, or begins with it."""
    cdef Py_ssize_t start = whole.find(text), before, end
    while start >= 0:
        before, end = start - 1, start + len(text)
        while before >= 0 and whole[before] == " ":
            before -= 1
        if end < len(whole) and (may_be_cut or ends_sentence(whole[end])) and whole[end] != "\n":
            if before < 0 or whole[before] == "\n" or ends_sentence(whole[before]):
                return True
        start = whole.find(text, end)
    return False


cdef bint names_source(tuple line) except -1:
    """Return whether a line of a quotation only names its source: `Jane Doe wrote: May 4, 2022 5:20 pm`."""
    cdef str text = line[LINE_TEXT]
    if line[LINE_ROLE] is not quotation or len(text) > MAX_SOURCE or not (":" in text or "：" in text):
        return False
    return text.endswith((":", "：")) or not is_sentence(text)


cdef bint may_be_stitched(tuple line, containers) except -1:
    return line[LINE_ROLE] is quotation or is_set_apart(line, containers)


cdef bint is_stitched(str text, str whole, Py_ssize_t copies) except -1:
    """Return whether a quotation consists of sentences of the page that other words separate there.

    `whole` has the quotation itself a number of times, by which each of its sentences must occur more often.
    """
    cdef list parts = [part for each in SENTENCE_ENDS.split(text) if (part := each.strip(AROUND_SENTENCE))]
    if not 2 <= len(parts) <= MAX_PARTS:
        return False
    for part in parts:
        if len(part) < MIN_PART or whole.count(part) <= copies * text.count(part):
            return False
    return True


cdef set copies(list shown, containers):
    """Return the indices of the lines that belong to a second copy of a text."""
    cdef list groups = repeated(shown)
    cdef set found = set()
    if not groups:
        return found
    cdef Places places = Places(containers)
    cdef bint flat = len(containers) == 1
    cdef list pairs = in_sequence(shown, groups) if flat else elsewhere(shown, groups, places)
    for copy, original in pairs:
        found.add(copy)
        extend(found, shown, copy, original, -1, None if flat else places)
        extend(found, shown, copy, original, 1, None if flat else places)
    return found


cdef list repeated(list shown):
    """Return the indices of the copies of each long line that occurs twice; code and table cells repeat by nature."""
    cdef object groups = defaultdict(list)
    cdef Py_ssize_t index
    for index, line in enumerate(shown):
        if len(<str> (<tuple> line)[LINE_TEXT]) >= LONG and not is_data(<tuple> line):
            groups[(<tuple> line)[LINE_TEXT]].append(index)
    return [group for group in groups.values() if len(group) > 1]


cdef bint is_data(tuple line) except -1:
    """Return whether a line may be repeated without being a copy: code or a table cell."""
    return line[LINE_ROLE] is program or line[LINE_ROLE] is cell or is_program(line[LINE_TEXT])


cdef bint is_program(str text) except -1:
    """Return whether a text ends like a line of code, which has lost its markup in a text dump."""
    return bool(text) and text[len(text) - 1] in ";{}"


cdef list elsewhere(list shown, list groups, Places places):
    """Return (copy, original) of the lines that repeat one of the container with the longest text, or a heading."""
    cdef object sizes = Counter()
    cdef list pairs = [], originals, others, group
    cdef Py_ssize_t place
    for line in shown:
        sizes[places.around(<tuple> line)] += len(<str> (<tuple> line)[LINE_TEXT])
    for group in groups:
        first = max(group, key=lambda index: sizes[places.around(<tuple> shown[index])])
        place = places.of(<tuple> shown[first])
        originals = [index for index in group if places.of(<tuple> shown[index]) == place]
        if (<tuple> shown[first])[LINE_ROLE] is heading:  # the subject of each post of a thread
            originals = [first]
        others = sorted(set(group).difference(originals))
        pairs += [(copy, originals[min(nth, len(originals) - 1)]) for nth, copy in enumerate(others)]
    return pairs


cdef list in_sequence(list shown, list groups):
    """Return (copy, original) of the lines of a text dump that are repeated in a sequence, or are no sentence."""
    cdef list pairs = [], group
    cdef Py_ssize_t nth, copy, original
    for group in groups:
        for nth in range(1, len(group)):
            copy = group[nth]
            for original in (group[0], group[nth - 1]):
                if is_listed(<tuple> shown[copy], <tuple> shown[original]):
                    continue
                if not may_recur(<tuple> shown[copy]) or continues(shown, copy, original):
                    pairs.append((copy, original))
                    break
    return pairs


cdef bint is_listed(tuple line, tuple original) except -1:
    """Return whether a heading repeats its entry in a list, such as a table of contents."""
    return line[LINE_ROLE] is heading and original[LINE_ROLE] is item


cdef bint may_recur(tuple line) except -1:
    """Return whether a text may have a line twice: a sentence, or an item, which lists may share."""
    return line[LINE_ROLE] is item or is_sentence(line[LINE_TEXT])


cdef bint continues(list shown, Py_ssize_t copy, Py_ssize_t original) except -1:
    """Return whether a line next to a copy repeats the one next to the original, and not the copy itself."""
    cdef Py_ssize_t step
    for step in (-1, 1):
        if 0 <= original + step and copy + step < len(shown) and original + step != copy:
            text = (<tuple> shown[copy + step])[LINE_TEXT]
            if text == (<tuple> shown[original + step])[LINE_TEXT] and text != (<tuple> shown[copy])[LINE_TEXT]:
                return True
    return False


cdef int extend(set found, list shown, Py_ssize_t copy, Py_ssize_t original, int step, Places places) except -1:
    """Add the lines next to a copy that repeat those next to its original, in one direction; in HTML, short ones."""
    cdef Py_ssize_t last = copy, first = original
    while True:
        copy += step
        original += step
        if copy < 0 or original < 0 or max(copy, original) >= len(shown) or copy == first or original == last:
            return 0
        line, other = <tuple> shown[copy], <tuple> shown[original]
        if copy in found or line[LINE_TEXT] != other[LINE_TEXT] or is_data(line) or line[LINE_ROLE] is quotation:
            return 0
        # In HTML, the original may be the later of the two, so that each could be removed for the other.
        if places is not None and (original in found or len(<str> line[LINE_TEXT]) >= LONG):
            return 0
        if places is not None and places.of(line) == places.of(other):
            return 0
        found.add(copy)


cdef class Places:
    """Numbers of containers that are the same for those whose ancestors have the same tags and names."""

    cdef object containers
    cdef dict numbers, known

    def __cinit__(self, containers):
        self.containers = containers
        self.numbers, self.known = {}, {0: 0}

    cdef Py_ssize_t around(self, tuple line) except -1:
        """Return the container around the element of a line."""
        return (<tuple> self.containers[line[LINE_CONTAINER]])[CONTAINER_PARENT]

    cdef Py_ssize_t of(self, tuple line) except -1:
        cdef list path = []
        cdef tuple around
        cdef object container = line[LINE_CONTAINER]
        while container not in self.known:
            path.append(container)
            container = (<tuple> self.containers[container])[CONTAINER_PARENT]
        cdef object place = self.known[container]
        for container in reversed(path):
            around = <tuple> self.containers[container]
            names = DIGITS.sub("", around[CONTAINER_NAMES])
            shape = (place, around[CONTAINER_TAG], names, around[CONTAINER_HIDDEN])
            place = self.known[container] = self.numbers.setdefault(shape, len(self.numbers) + 1)
        return place


cdef list quotations(lines, kept, containers):
    """Return the quotations that are not kept."""
    cdef list found = []
    for line, keep in zip(lines, kept, strict=True):
        if not keep and (<tuple> line)[LINE_ROLE] is quotation and may_be_quote(<tuple> line, containers):
            found.append(line)
    return found[:CANDIDATES]


cdef bint may_be_quote(tuple line, containers) except -1:
    """Return whether a line may be a pull quote.

    It may if it is a quotation, or a paragraph that does not end as a sentence or whose element is named for it.
    """
    cdef str text = line[LINE_TEXT]
    if not SHORTEST_QUOTE <= len(text) <= LONGEST_QUOTE or is_program(text):
        return False
    if line[LINE_ROLE] is quotation:
        return True
    return line[LINE_ROLE] is paragraph and (
        not ends_sentence(text[len(text) - 1]) or is_set_apart(line, containers)
    )


cdef bint is_set_apart(tuple line, containers) except -1:
    """Return whether the innermost elements around a line have the name of a pull quote."""
    cdef object container = line[LINE_CONTAINER]
    cdef tuple around
    cdef str names
    cdef int _up
    for _up in range(MAX_UP):
        if not container:
            return False
        around = <tuple> containers[container]
        names = around[CONTAINER_NAMES]
        if "pull" in names and PULL_QUOTE.search(names):
            return True
        container = around[CONTAINER_PARENT]
    return False


cdef inline bint ends_sentence(Py_UCS4 letter) noexcept:
    return letter in ".!?。！？…:"


cdef bint is_sentence(str text) except -1:
    """Return whether a text ends as a sentence; quotation marks and brackets may follow."""
    cdef str bare = text.rstrip("\"'”’»)]")
    return bool(bare) and ends_sentence(bare[len(bare) - 1])


cdef inline bint is_mark(Py_UCS4 letter) noexcept:
    """Return whether a character is a quotation mark; nested quotations use others."""
    return letter in "\"'“”‘’«»„"


cdef str key(str text):
    """Return a text in lower case and without quotation marks."""
    cdef Py_UCS4* letters = <Py_UCS4*> PyMem_Malloc((len(text) + 1) * sizeof(Py_UCS4))
    cdef Py_UCS4 letter
    cdef Py_ssize_t size = 0
    if letters == NULL:
        raise MemoryError
    try:
        for letter in text:
            if letter == GREAT_I or letter == SIGMA:
                return "".join([other for other in text.lower() if not is_mark(other)])
            if not is_mark(letter):
                letters[size] = lowered(letter)
                size += 1
        return PyUnicode_FromKindAndData(4, letters, size)
    finally:
        PyMem_Free(letters)


cdef inline Py_UCS4 lowered(unsigned int code) noexcept:
    if code < 128:
        return code + 32 if c"A" <= code <= c"Z" else code
    return lower(code)
