"""Fast search for any of several substrings."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.string cimport memset


cdef class Substrings:
    def __cinit__(self, *parts):
        cdef bytes name
        cdef int index
        memset(self.pairs, 0, sizeof(self.pairs))
        memset(self.thirds, 0, sizeof(self.thirds))
        memset(self.first, 0, sizeof(self.first))
        self.names = [part.encode("ascii") for part in parts]
        for name in self.names:
            if self.count == MAX_PARTS or len(name) < 3:
                raise ValueError(f"There are at most {MAX_PARTS} substrings of three characters or more.")
            self.parts[self.count] = Part(PyBytes_AS_STRING(name), len(name))
            self.count += 1
            pair = name[0] | name[1] << 8
            self.pairs[pair >> 5] |= <uint32_t> 1 << (pair & 31)
            self.thirds[name[2]] = True
        for index in range(self.count - 1, -1, -1):
            name = self.names[index]
            self.following[index], self.first[name[0]] = self.first[name[0]], index + 1

    def found_in(self, bytes text not None):
        return self.within(PyBytes_AS_STRING(text), PyBytes_GET_SIZE(text))

    cdef bint within(self, const char* text, Py_ssize_t size) noexcept:
        """Return whether any of them is in a text that ends with a NUL."""
        cdef const char* end = text + size
        text = self.candidate(text, end)
        while text < end:
            if self.part_at(text) >= 0:
                return True
            text = self.candidate(text + 1, end)
        return False

    def all_in(self, bytes text not None):
        cdef const char* at = PyBytes_AS_STRING(text)
        cdef const char* end = at + PyBytes_GET_SIZE(text)
        cdef set found = set()
        cdef int part
        at = self.candidate(at, end)
        while at < end:
            part = self.part_at(at)
            if part >= 0:
                found.add((<bytes> self.names[part]).decode("ascii"))
            at = self.candidate(at + 1, end)
        return found

    cdef const char* candidate(self, const char* at, const char* end) noexcept:
        """Return the next place where a substring may start, by its first bytes, or the end, which is a NUL."""
        cdef unsigned int pair
        while at < end:
            pair = <unsigned char> at[0] | <unsigned char> at[1] << 8
            if self.pairs[pair >> 5] >> (pair & 31) & 1 and self.thirds[<unsigned char> at[2]]:
                return at
            at += 1
        return end

    cdef int part_at(self, const char* text) noexcept:
        """Return the index of the first substring that is here, or -1."""
        cdef int index = self.first[<unsigned char> text[0]] - 1
        cdef Py_ssize_t size
        while index >= 0:
            size = 1
            while size < self.parts[index].size and text[size] == self.parts[index].text[size]:
                size += 1
            if size == self.parts[index].size:
                return index
            index = self.following[index] - 1
        return -1
