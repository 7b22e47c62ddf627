# Character references, for compiled modules.

cdef char* decode(const char* at, const char* end, bint in_attribute, char* out) noexcept nogil


cdef inline size_t decoded_size(size_t size) noexcept nogil:
    """Return an upper bound of the size of decoded text: `&nGt;` has five bytes, and its characters six."""
    return size + size // 5
