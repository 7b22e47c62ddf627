def sanitize(text: str) -> str:
    """Return the text with LF line ends, and without anything that could drive a terminal, reorder or hide text.

    Joiners (U+200C, U+200D) are kept, since Persian, Indic scripts and emoji need them, and so is the emoji selector
    (U+FE0F); lone surrogates become U+FFFD. The function is idempotent.
    """

def collapse_whitespace(text: str) -> str:
    """Return the sanitized text with white space collapsed to single spaces and stripped at both ends."""

def sanitize_utf8(encoded: bytes) -> bytes:
    """Sanitize text in UTF-8, which may include encoded surrogates; return the object itself if nothing changes."""

def valid_utf8_length(data: bytes) -> int:
    """Return the number of bytes before the first that is not valid UTF-8."""
