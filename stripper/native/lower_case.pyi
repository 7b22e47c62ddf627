def lower(text: str) -> str:
    """Return a text in lower case, as `str.lower` does, which searches several tables for characters beyond ASCII."""

def folded(text: str) -> str:
    """Return a text without case, as `str.casefold` does."""
