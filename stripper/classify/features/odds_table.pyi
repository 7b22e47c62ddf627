"""Log odds of terms: the base of the class odds and the word odds."""

def packed(odds: dict[str, float]) -> tuple[bytes, bytes]:
    """Return log odds as tables take them: the slots of the terms, and 32-bit floats.

    The build stores them like this, since reading a dictionary takes ten times as long.
    """
