def thin(markup: bytes, room: int) -> bytes:
    """Return markup whose tree and lines take about `room` bytes of memory; the same object if it needs no more.

    All text is kept, and joined into long lines where there is no room for tags.
    """
