"""Log odds of terms: the base of the class odds and the word odds."""

def packed(odds: dict[str, float]) -> tuple[str, bytes]:
    """Return log odds as tables take them: the terms, one a line, and 32-bit floats.

    The build stores them like this, since reading a dictionary takes ten times as long.
    """
