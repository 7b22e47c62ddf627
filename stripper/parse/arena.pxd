# Memory that is given back at once, for compiled modules.

cdef struct Chunk:
    Chunk* before


cdef struct Arena:
    Chunk* chunk  # the last; NULL: none
    char* at
    char* end
    size_t size  # bytes of the next chunk


cdef char* add_chunk(Arena* arena, size_t size) except NULL nogil
cdef void release(Arena* arena) noexcept nogil


cdef inline char* allocate(Arena* arena, size_t size) except NULL nogil:
    """Return room for so many bytes, aligned as pointers are."""
    cdef char* found = arena.at
    size = (size + sizeof(void*) - 1) & ~(sizeof(void*) - 1)
    if size > <size_t> (arena.end - found):
        return add_chunk(arena, size)
    arena.at += size
    return found
