"""Names in markup, which are the same in upper and in lower case."""

from cpython.bytes cimport PyBytes_AS_STRING
from libc.string cimport memset


cdef class HtmlNames:
    def __cinit__(self, object names not None):
        """Names in lower case, each with its place as its number."""
        cdef uint32_t hash
        cdef bytes name
        memset(self.places, 0, sizeof(self.places))
        self.names = list(map(str.encode, names))
        for number, name in enumerate(self.names):
            hash = 0
            for letter in name:
                hash = hashed(hash, letter)
            while self.places[hash % PLACES].letters != NULL:
                hash += 1
            self.places[hash % PLACES] = Name(PyBytes_AS_STRING(name), len(name), number)
