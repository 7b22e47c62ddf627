# The scan of markup for tags, for compiled modules.

from libc.string cimport memchr, memcpy

cdef struct Scan:
    const char* at  # the position
    const char* end  # of the page, which is a NUL
    const char* pending  # start of what is not copied yet
    char* out  # the end of the copy
    int used  # the number of the first attribute that is dropped


cdef inline bint find(Scan* scan, int character) noexcept:
    """Advance to the next occurrence of a character; return False if there is none."""
    cdef const char* found = <const char*> memchr(scan.at, character, scan.end - scan.at)
    if found == NULL:
        return False
    scan.at = found
    return True


cdef inline void drop(Scan* scan, const char* start, const char* stop) noexcept:
    """Copy what is pending before `start`, and drop what is between `start` and `stop`."""
    memcpy(scan.out, scan.pending, start - scan.pending)
    scan.out += start - scan.pending
    scan.pending = stop


cdef bint skip_markup(Scan* scan) noexcept
