def sanitize(text: str) -> str:
    """The text with LF line ends, and without anything that could drive a terminal, reorder or hide text.

    Joiners (U+200C, U+200D) stay, because Persian, Indic scripts and emoji need them; lone surrogates become U+FFFD.
    Running it again changes nothing.
    """

def collapse_whitespace(text: str) -> str:
    """The same with white space folded to single spaces, and none at the ends."""

def sanitize_utf8(encoded: bytes) -> bytes:
    """The same for text in UTF-8, in which surrogates may be encoded too; the object itself if nothing is to change."""

def utf8_end(data: bytes) -> int:
    """How many bytes at the beginning are valid UTF-8."""
