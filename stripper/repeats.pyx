"""Lines that say again what the page says elsewhere: text set twice for two screen sizes, and pull quotes."""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.unicode cimport PyUnicode_FromKindAndData

from stripper.model import Role
from stripper.reasons import Reason

cdef extern from "Python.h":
    unsigned int lower "Py_UNICODE_TOLOWER"(unsigned int)

PARAGRAPH, QUOTATION, CODE = Role.PARAGRAPH, Role.QUOTE, Role.CODE
"""Looking a member up in its enum takes ten times as long."""

cdef enum:
    LONG = 60  # characters from which a line that comes twice is a repetition, and not a refrain or a table's datum
    SHORTEST_QUOTE = 30  # characters of a pull quote
    LONGEST_QUOTE = 400
    CANDIDATES = 200  # lines that are looked at as pull quotes; no honest page has as many
    GREAT_I = 0x130  # in lower case two letters,
    SIGMA = 0x3A3  # and one that depends on what stands around it

cdef object repeat = Reason.REPEAT, pull_quote = Reason.PULL_QUOTE
cdef object paragraph = PARAGRAPH, quotation = QUOTATION, program = CODE


def find(lines, kept):
    """The numbers of lines that repeat what another, kept line says, and how.

    Of the lines that are not kept, only quotations are looked at: whether they are pull quotes.
    """
    cdef list shown = [line for line, keep in zip(lines, kept, strict=True) if keep]
    cdef dict found = twice(shown)
    cdef list left = [line for line in shown if (<tuple> line)[0] not in found] if found else shown
    cdef list candidates = [line for line in left if may_be_quote(<tuple> line)][:CANDIDATES]
    cdef list removed = quotations(lines, kept)
    cdef str whole
    if candidates or removed:
        whole = key("\n".join([(<tuple> line)[2] for line in left]))
        for line in candidates:
            if whole.count(key((<tuple> line)[2])) > 1:
                found[(<tuple> line)[0]] = pull_quote
        for line in removed:
            if key((<tuple> line)[2]) in whole:
                found[(<tuple> line)[0]] = pull_quote
    return found


cdef list quotations(lines, kept):
    """The lines that are set as quotations, and are not kept."""
    cdef list found = []
    for line, keep in zip(lines, kept, strict=True):
        if not keep and (<tuple> line)[3] is quotation and may_be_quote(<tuple> line):
            found.append(line)
    return found[:CANDIDATES]


cdef dict twice(list lines):
    cdef set seen = set()
    cdef dict found = {}
    cdef str text
    for line in lines:
        text = (<tuple> line)[2]
        if len(text) >= LONG and (<tuple> line)[3] is not program:
            if text in seen:
                found[(<tuple> line)[0]] = repeat
            else:
                seen.add(text)
    return found


cdef bint may_be_quote(tuple line) except -1:
    """A pull quote is no part of the running text: it does not end as a sentence, or is set as a quotation."""
    cdef str text = line[2]
    if not SHORTEST_QUOTE <= len(text) <= LONGEST_QUOTE:
        return False
    return line[3] is quotation or (line[3] is paragraph and not ends_sentence(text[len(text) - 1]))


cdef inline bint ends_sentence(Py_UCS4 letter) noexcept:
    return letter in ".!?。…:"


cdef inline bint is_mark(Py_UCS4 letter) noexcept:
    """Whether it is a quotation mark; they are set otherwise in a quotation within a quotation."""
    return letter in "\"'“”‘’«»„"


cdef str key(str text):
    """A text in lower case and without quotation marks."""
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
