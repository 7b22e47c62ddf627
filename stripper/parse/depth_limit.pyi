def limit_depth(markup: bytes) -> bytes:
    """Return the markup with its nesting limited; the text of elements that are nested more deeply is kept."""
