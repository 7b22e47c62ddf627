"""Names in markup, which are case-insensitive."""

from cpython.bytes cimport PyBytes_AS_STRING
from libc.string cimport memset


cdef class HtmlNames:
    def __cinit__(self, object names not None):
        """Add names in lower case, each with its index as its number."""
        cdef uint32_t hash
        cdef bytes name
        memset(self.buckets, 0, sizeof(self.buckets))
        self.names = list(map(str.encode, names))
        for number, name in enumerate(self.names):
            hash = 0
            for character in name:
                hash = add_to_hash(hash, character)
            while self.buckets[hash % BUCKETS].text != NULL:
                hash += 1
            self.buckets[hash % BUCKETS] = Name(PyBytes_AS_STRING(name), len(name), number)
