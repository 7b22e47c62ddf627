"""Memory that is given back at once: a tree has thousands of nodes, and none of them goes before the others."""

from libc.stdlib cimport free, malloc

cdef enum:
    FIRST_CHUNK = 1 << 15  # bytes; the next ones are twice as large each
    LAST_CHUNK = 1 << 20


cdef char* add_chunk(Arena* arena, size_t size) except NULL nogil:
    """Return room for so many bytes at the start of a new chunk; more than its usual size get a chunk of their own."""
    cdef size_t room = max(arena.size, <size_t> FIRST_CHUNK)
    cdef Chunk* chunk
    arena.size = min(2 * room, <size_t> LAST_CHUNK)
    room = max(room, size)
    chunk = <Chunk*> malloc(sizeof(Chunk) + room)
    if chunk == NULL:
        with gil:
            raise MemoryError
    chunk.before, arena.chunk = arena.chunk, chunk
    arena.at = <char*> chunk + sizeof(Chunk) + size
    arena.end = <char*> chunk + sizeof(Chunk) + room
    return <char*> chunk + sizeof(Chunk)


cdef void release(Arena* arena) noexcept nogil:
    """Give all of it back."""
    cdef Chunk* before
    while arena.chunk != NULL:
        before = arena.chunk.before
        free(arena.chunk)
        arena.chunk = before
