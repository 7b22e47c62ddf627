"""Repairs of damaged text: UTF-8 that was decoded twice, escaped line breaks, decomposed letters."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence

from stripper.native.mojibake import pieces_with_traces

MAX_PIECE = 5_000
"""Bytes of a piece between lines and tags with traces; longer ones are scripts."""
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
    pieces = pieces_with_traces(content, MIN_TRACES)
    if not pieces:
        return content, ()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content, ()
    repaired = b"".join(_repaired(content, [(start, end) for start, end in pieces if end - start <= MAX_PIECE]))
    return (content, ()) if repaired == content else (repaired, (DECODED_TWICE,))


def _repaired(content: bytes, pieces: Sequence[tuple[int, int]]) -> Iterator[bytes]:
    """Yield the parts of a text, those with traces repaired, unless the first of them are sound."""
    import ftfy  # imported here since hardly any page needs it

    # A space after a letter such as "Ã" may be part of the text.
    settings = ftfy.TextFixerConfig(restore_byte_a0=False)
    done, damaged = 0, False
    for count, (start, end) in enumerate(pieces):
        if count == SAMPLE and not damaged:
            break
        piece = content[start:end]
        fixed = ftfy.fix_encoding(piece.decode(), settings).encode("utf-8", "surrogatepass")
        damaged = damaged or fixed != piece
        yield content[done:start]
        yield fixed
        done = end
    yield content[done:]


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
