def strip_unused(markup: bytes) -> bytes:
    """Return the markup without the attributes, scripts and styles that the parser does not use."""
