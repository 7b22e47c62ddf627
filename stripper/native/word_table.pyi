"""A hash map from words to ints; lookups allocate no str, which would take longer than the lookup itself."""

class WordTable:
    """A map from words to ints, which only compiled modules can look up."""

    def __init__(self, slots: bytes) -> None: ...

def slots_of(words: str, values: bytes | None = None) -> bytes:
    """Return the slots of a table for different words, one a line; values are bytes, or else the numbers of lines.

    The build stores them, since filling them takes longer than a page.
    """
