def pieces_with_traces(content: bytes, minimum: int) -> list[tuple[int, int]]:
    """Return the start and end of each piece of text in UTF-8, between lines and tags, that has traces of mojibake.

    Natural text has some of them, too; with fewer than a minimum of traces, there are no pieces.
    """
