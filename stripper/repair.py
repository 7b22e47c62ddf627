"""Repairs of damaged text: UTF-8 that was decoded twice, escaped line breaks, decomposed letters."""

from __future__ import annotations

import json
import unicodedata

from stripper.native.mojibake import has_traces, pieces_with_traces
from stripper.native.normalize import may_be_decomposed

MAX_PIECE = 5_000
"""Bytes of a piece between lines and tags with traces; longer ones are scripts."""
SAMPLE = 10
"""Pieces with traces of which one must be damaged, or else the others are taken as sound."""
MIN_TRACES = 2
"""Traces from which a page is examined: an import of ftfy takes as long as the extraction of 50 pages."""
MAX_LENGTH = 2_000_000
"""Bytes of a page that is examined; ftfy takes a second for 10 MB of sound text."""
MAX_COST, PIECE_COST = 250_000, 50
"""Bytes that ftfy repairs at most, and those that the overhead of a piece counts as: it takes 1.7 s for 1 MB."""
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
    if not has_traces(content, MIN_TRACES):
        return content, ()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content, ()
    repaired = _repaired(content)
    return (content, ()) if repaired == content else (repaired, (DECODED_TWICE,))


def _repaired(content: bytes) -> bytes:
    """Return a text with its pieces that have traces repaired, unless the first of them are sound."""
    import ftfy  # imported here since hardly any page needs it

    # A space after a letter such as "Ã" may be part of the text.
    settings = ftfy.TextFixerConfig(restore_byte_a0=False)
    repaired = bytearray()
    done, cost, damaged = 0, 0, False
    pieces = (piece for piece in pieces_with_traces(content) if piece[1] - piece[0] <= MAX_PIECE)
    for count, (start, end) in enumerate(pieces):
        if count == SAMPLE and not damaged:
            break
        piece = content[start:end]
        fixed = _encoded_again(piece) if damaged else b""
        if not fixed:
            cost += end - start + PIECE_COST
            if cost > MAX_COST:
                continue
            fixed = ftfy.fix_encoding(piece.decode(), settings).encode("utf-8", "surrogatepass")
        damaged = damaged or fixed != piece
        repaired += content[done:start]
        repaired += fixed
        done = end
    return bytes(repaired + content[done:])


def _encoded_again(piece: bytes) -> bytes:
    """Return a damaged piece as the UTF-8 that was decoded as Windows-1252; empty if it is none."""
    try:
        fixed = piece.decode().encode("cp1252")
        fixed.decode()
    except UnicodeError:
        return b""
    return b"" if has_traces(fixed, 1) else fixed


def unescaped(content: bytes) -> Repaired:
    """Return a text dump with its escaped line breaks as line breaks: a JSON string, or its content."""
    escapes = content.count(b"\\n") if b"\\" in content else 0  # a single byte is found faster
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
    if not may_be_decomposed(content):  # as most text
        return content
    text = content.decode("utf-8", "surrogatepass")
    if unicodedata.is_normalized("NFC", text):
        return content
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
