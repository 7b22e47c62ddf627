"""A filter of texts by their first three letters."""

from stripper.native.line cimport LINE_TEXT


cdef class PrefixFilter:
    def __init__(self, phrases):
        cdef str phrase
        for phrase in phrases:
            self.add(phrase.casefold())

    cdef int add(self, str phrase) except -1:
        """Record the start of a phrase; one of two letters allows any third, and other scripts always pass."""
        cdef int third
        if not phrase[:3].isascii():
            return 0
        if len(phrase) < 2:
            raise ValueError(f"too short for a prefix filter: {phrase!r}")
        for third in range(32):
            if len(phrase) == 2 or third == <int> phrase[2] & 31:
                self.starts[slot(phrase[0], phrase[1], third)] = True
        return 0

    cdef bint passes(self, str text) except -1:
        if len(text) < 3 or (<int> text[0] | <int> text[1] | <int> text[2]) >= 0x80:
            return True
        return self.starts[slot(text[0], text[1], text[2])]

    def may_match(self, str text not None):
        return not text or self.passes(text)

    def places(self, lines):
        cdef list found = []
        cdef Py_ssize_t index = 0
        for line in lines:
            if self.passes(<str> (<tuple> line)[LINE_TEXT]):
                found.append(index)
            index += 1
        return found


cdef inline int slot(Py_UCS4 first, Py_UCS4 second, Py_UCS4 third) noexcept:
    # The low five bits of an ASCII letter are the same in both cases; those of other characters collide with some
    # letter, which costs no more than a false positive.
    return (<int> first & 31) << 10 | (<int> second & 31) << 5 | (<int> third & 31)
