"""The encoding of a page: by its byte order mark, as UTF-8, by its declaration, or by detection."""

from __future__ import annotations

import codecs
import re

from stripper.errors import UnknownEncodingError, UnreadableInputError
from stripper.native.sanitize import sanitize

_DECLARATION_SIZE = 4_096  # bytes searched for a charset: browsers search 1,024, but real heads have it later
_DETECTOR_SIZE = 8_000  # bytes for the detector: less accurate with 2,000, and not more with 16,000
_SAMPLE_SIZE = 65_536  # bytes in which a charset is tested
_MIN_PER_ERROR = 20  # minimum of non-ASCII bytes per undecodable one: a damaged page still has its encoding

_BYTE_ORDER_MARKS = (  # UTF-32 LE before UTF-16 LE, whose mark is a prefix of its mark
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (  # signature, format, advice
    (b"%PDF-", "a PDF", "convert it with pdftotext first"),
    (b"\x89PNG", "a PNG image", "give a page or its text"),
    (b"\xff\xd8\xff", "a JPEG image", "give a page or its text"),
    (b"GIF87a", "a GIF image", "give a page or its text"),
    (b"GIF89a", "a GIF image", "give a page or its text"),
    (b"PK\x03\x04", "a zip archive, an office document or an e-book", "unpack it or save it as HTML first"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save it as HTML or text first"),
    (b"\x28\xb5\x2f\xfd", "zstd data", "unpack it with unzstd first"),
    (b"\xfd7zXZ\x00", "xz data", "unpack it with unxz first"),
    (b"BZh91AY&SY", "bzip2 data", "unpack it with bunzip2 first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a page or its text"),
    (b"wOF", "a web font", "give a page or its text"),
    (b"\x1f\x8b", "gzip data packed twice", "unpack it with gunzip first"),
)

# The encodings of labels by the WHATWG Encoding Standard, where Python decodes a subset.
_WEB_ENCODINGS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso2022_jp_2": "iso2022_jp",
}
_ALIASES = {
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "x-sjis": "cp932",
    "x-euc-jp": "euc_jp",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "windows-949": "cp949",
    "windows-874": "cp874",
    "windows-936": "gb18030",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-user-defined": "cp1252",
}
# Codecs that documents do not use; two of them take quadratic time.
_UNSUPPORTED = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"})

_DECLARATION = re.compile(
    rb"""<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:+-]+)
    | <\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:+-]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_ASCII = bytes(range(0x80))
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))
_MIN_PER_CONTROL = 20  # minimum of characters per control character in text; compressed data has ten
_PROBE = b"<a b='+AD4-\\x41'>"
_NOT_ASCII_RUN = re.compile(rb"[\x80-\xff][^<>\n]*")


def find(body: bytes, requested: str | None, valid: int) -> tuple[str, int]:
    """Return Python's name of the encoding and the length of the byte order mark; `valid` bytes are UTF-8.

    Raises UnreadableInputError for other formats than pages and text.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return name, len(mark)
    for magic, what, advice in _BINARY:
        if body.startswith(magic):
            raise UnreadableInputError(f"The input looks like {what}, not like a web page or text; {advice}.")
    return requested or _wide(body[:_DECLARATION_SIZE]) or (
        _seven_bit(body) if body.isascii() else _eight_bit(body, valid)
    ), 0


def _wide(head: bytes) -> str | None:
    """Recognize UTF-16 without a mark by NULs in every other place; refuse binary data, which has controls anywhere."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > max(1, len(head) // 8, 8 * min(even, odd)):
        return "utf-16-le" if odd > even else "utf-16-be"
    if len(head) - len(head.translate(None, _CONTROLS)) > max(8, len(head) // _MIN_PER_CONTROL):
        raise UnreadableInputError("The input holds binary data, not a web page or text; give a page or its text.")
    return None


def _seven_bit(body: bytes) -> str:
    if b"\x1b$B" in body or b"\x1b$@" in body:
        return "iso2022_jp"
    return "hz" if b"~{" in body and "hz" in _declared(body) else "utf-8"


def _eight_bit(body: bytes, valid: int) -> str:
    """Return the encoding of a body that is not ASCII.

    UTF-8 takes precedence over the declared encoding, because other encodings hardly ever decode as UTF-8 by chance.
    """
    if valid == len(body):
        return "utf-8"
    start = max(0, valid - _SAMPLE_SIZE // 2)
    sample = body[start : start + _SAMPLE_SIZE]
    return next((name for name in ("utf-8", *_declared(body)) if _fits(sample, name)), None) or _guess(body)


def _fits(sample: bytes, encoding: str) -> bool:
    damaged = sample.decode(encoding, "replace").count("\ufffd")
    return not damaged or damaged * _MIN_PER_ERROR <= len(sample.translate(None, _ASCII))


def _declared(body: bytes) -> list[str]:
    """Return the declared encodings, without those in which the ASCII of the declaration itself would be unreadable."""
    labels = (match[1] or match[2] for match in _DECLARATION.finditer(body[:_DECLARATION_SIZE]))
    names = (_known(label.decode("latin-1")) for label in labels)
    return [name for name in names if name and _PROBE.decode(name, "replace") == _PROBE.decode("ascii")]


def _guess(body: bytes) -> str:
    from chardetng_py import EncodingDetector  # imported here since nearly all pages are in UTF-8 or declare theirs

    sample = bytearray()
    for run in _NOT_ASCII_RUN.finditer(body):
        sample += (b"\n" + run[0])[: _DETECTOR_SIZE - len(sample)]
        if len(sample) == _DETECTOR_SIZE:
            break
    detector = EncodingDetector()
    detector.feed(sample, last=False)  # the sample or the page itself may end within a character
    return _known(detector.guess(tld=None, allow_utf8=True)) or "cp1252"


def named(label: str | None) -> str | None:
    """Return Python's name of the encoding with a label; raise UnknownEncodingError if there is none."""
    if label is None:
        return None
    name = _known(label)
    if name is None:
        raise UnknownEncodingError(
            f"There is no encoding {sanitize(label)!r}; name one such as utf-8 or windows-1252, or none at all."
        )
    return name


def _known(label: str) -> str | None:
    """Return Python's name of the encoding with a label, or None if it is unknown."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_ALIASES.get(label, label)).name
        if name in _UNSUPPORTED:
            return None
        b"x".decode(name, "replace")
    except (LookupError, ValueError):  # LookupError also for codecs of bytes; ValueError for a NUL in the label
        return None
    return _WEB_ENCODINGS.get(name, name)
