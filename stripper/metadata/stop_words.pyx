"""Counts of the stop words of each language in a text."""


def count(list words not None, dict languages not None):
    cdef dict counts = {}
    cdef Py_ssize_t start, end
    cdef str word
    for word in words:
        start, end = 0, len(word)
        while start < end and is_mark(word[start]):
            start += 1
        while start < end and is_mark(word[end - 1]):
            end -= 1
        for code in languages.get(word[start:end], ()):
            counts[code] = counts.get(code, 0) + 1
    return counts


cdef inline bint is_mark(Py_UCS4 character) noexcept:
    return character in u".,;:!?\"'()«»„“”"
