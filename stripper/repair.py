"""Repairs of damaged text: UTF-8 that was decoded twice, escaped line breaks, decomposed letters."""

from __future__ import annotations

import json
import re
import unicodedata

TRACES = (
    b"\xc3\xa2\xe2\x82\xac",  # â€, which begins most punctuation beyond ASCII
    b"\xc3\xa2\xc2\x80",  # the same by ISO 8859-1
    b"\xc3\x83",  # Ã, which begins the letters of Western Europe,
    b"\xc3\x82",  # Â,
    b"\xc3\x85",  # and Å, those of Central Europe
    b"\xc3\x90\xc2",  # Ð and Ñ, which begin Cyrillic letters
    b"\xc3\x91\xc2",
    b"\xc3\xa4\xc2\xb8",  # ä¸, which begins the most frequent Han characters
)
"""Bytes of UTF-8 that was decoded as a Western encoding and encoded again; natural text has some of them, too."""
_ASCII = bytes(range(128))
_PIECE_END = re.compile(rb"(?<=[\n>])")
"""Between lines and tags, so that only pieces with traces are examined, and no long line of a script is."""
MAX_PIECE = 5_000
"""Bytes of a piece; longer ones are scripts."""
SAMPLE = 10
"""Pieces with traces of which one must be damaged, or else the others are taken as sound."""
MIN_TRACES = 2
"""Traces from which a page is examined: an import of ftfy takes as long as the extraction of 50 pages."""
MAX_LENGTH = 2_000_000
"""Bytes of a page that is examined; ftfy takes a second for 10 MB."""
DECODED_TWICE = "The text was UTF-8 that had been decoded in another encoding; it was repaired."
UNESCAPED = "The text had escaped line breaks; they were read as line breaks."
MAX_LINES_PER_ESCAPE = 0.2
"""Line breaks per escaped one up to which these are the line breaks of a text; a program may print one or two."""
MIN_ESCAPES = 3

Repaired = tuple[bytes, tuple[str, ...]]
"""Text in UTF-8, and warnings of what was repaired."""


def decoded_once(content: bytes) -> Repaired:
    """Return text in UTF-8 as it was before it was decoded twice; control characters must still be in it."""
    if content.isascii() or len(content) > MAX_LENGTH:
        return content, ()
    # Most pages have few characters beyond ASCII, in which traces are found sooner than in the whole page.
    if _traces(content.translate(None, _ASCII)) < MIN_TRACES or _traces(content) < MIN_TRACES:
        return content, ()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content, ()
    import ftfy  # imported here since hardly any page needs it

    # A space after a letter such as "Ã" may be part of the text.
    settings = ftfy.TextFixerConfig(restore_byte_a0=False)
    pieces = _PIECE_END.split(content)
    suspicious = [
        n for n, piece in enumerate(pieces) if not piece.isascii() and len(piece) <= MAX_PIECE and _traces(piece)
    ]
    for count, number in enumerate(suspicious):
        fixed = ftfy.fix_encoding(pieces[number].decode(), settings).encode("utf-8", "surrogatepass")
        if count == SAMPLE and b"".join(pieces) == content:
            break
        pieces[number] = fixed
    repaired = b"".join(pieces)
    return (content, ()) if repaired == content else (repaired, (DECODED_TWICE,))


def _traces(content: bytes) -> int:
    return sum(content.count(trace) for trace in TRACES)


def unescaped(content: bytes) -> Repaired:
    """Return a text dump with its escaped line breaks as line breaks: a JSON string, or its content."""
    escapes = content.count(b"\\n")
    if escapes < MIN_ESCAPES or content.strip().count(b"\n") > MAX_LINES_PER_ESCAPE * escapes:
        return content, ()
    text = content.decode("utf-8").strip()
    if text[0] == text[-1] == '"':
        try:
            value = json.loads(text, strict=False)
        except ValueError:
            value = None
        if isinstance(value, str):
            return value.encode("utf-8", "replace"), (UNESCAPED,)
    for escape, character in ((r"\r\n", "\n"), (r"\n", "\n"), (r"\t", "\t"), (r"\"", '"')):
        text = text.replace(escape, character)
    return text.encode("utf-8"), (UNESCAPED,)


def composed(content: bytes) -> bytes:
    """Return text in Unicode normalization form C."""
    if content.isascii():
        return content
    text = content.decode("utf-8", "surrogatepass")
    if unicodedata.is_normalized("NFC", text):
        return content
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
