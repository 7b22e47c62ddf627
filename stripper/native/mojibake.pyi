from collections.abc import Iterator

def has_traces(content: bytes, minimum: int) -> bool:
    """Return whether text in UTF-8 has at least a minimum of traces of mojibake; natural text has some, too."""

def pieces_with_traces(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each piece of text in UTF-8, between lines and tags, that has traces of mojibake."""
