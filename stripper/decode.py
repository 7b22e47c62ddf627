"""Bytes to Page: decompress, detect the encoding, sanitize the characters, and distinguish HTML from text."""

from __future__ import annotations

import codecs
import re
import zlib

from stripper import gzipped, repair
from stripper.errors import UnknownEncodingError, UnreadableInputError
from stripper.model import Kind, Page
from stripper.native.sanitize import sanitize, sanitize_utf8, valid_utf8_length
from stripper.settings import Settings

_MAX_UNPACKED = 200_000_000  # bytes: a thousand times a typical page, and still little memory
_DECLARATION_SIZE = 4_096  # bytes searched for a charset: browsers search 1,024, but real heads have it later
_DETECTOR_SIZE = 8_000  # bytes for the detector: less accurate with 2,000, and not more with 16,000
_SAMPLE_SIZE = 65_536  # bytes in which a charset is tested and tags are counted
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

_TAG_NAMES = (
    "a|abbr|address|article|aside|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|fieldset|figure|font|footer|"
    "form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|ol|option|p|pre|script|"
    "section|select|small|span|strong|style|sub|sup|table|tbody|td|template|th|thead|title|tr|u|ul|video"
)
_FEED_NAMES = "rss|feed|channel|item|urlset|rdf:rdf|svg|xhtml:html"
_LEADING = r"(?>\s+|<!--.*?-->|<\?xml[^>]*>|<(?:text|doc|document|page)\s[^<>]*>)*+"  # the last are of corpora
_NOSCRIPT = r"(?:\s*+(?:<iframe\s[^<>]*+>\s*+</iframe>|<img\s[^<>]*+>))*+"  # counters, which tools leave in text
_OPENS_AS_HTML = re.compile(
    rf"{_LEADING}{_NOSCRIPT}\s*+(?:<!doctype\s|<!--|<\?xml\s|<(?:html|head|body|{_FEED_NAMES})[\s>]|"
    rf"<(?:{_TAG_NAMES})\s+[\w:-]+\s*=)".encode(),
    re.IGNORECASE | re.DOTALL,
)
_DECLARES_HTML = re.compile(
    rf"{_LEADING}<(?:!|\?|(?:html|head|body|{_FEED_NAMES})[\s>])".encode(), re.IGNORECASE | re.DOTALL
)
_DOCTYPE_OF_TEXT = re.compile(rf"{_LEADING}<!doctype[^<>]*+>\s*+(?!<)".encode(), re.IGNORECASE | re.DOTALL)
_MARKDOWN = re.compile(
    rb"\]\((?:<|[a-z][a-z0-9+.-]*:|[/#?.])|^#{1,6} \S|^```|^:{3,} |^ {0,16}[-*] +<a ", re.IGNORECASE | re.MULTILINE
)
_STRUCTURE = re.compile(rb"<(?:p|h[1-6]|li|td|dd)[\s>]", re.IGNORECASE)
_OPENS_WITH_TAG = re.compile(rf"{_LEADING}{_NOSCRIPT}\s*+<({_TAG_NAMES})\s*/?>".encode(), re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?:\s[^<>]{{0,2000}})?/?>".encode(), re.IGNORECASE)
_INVALID_URL = "The URL given for the page is invalid, so nothing was read from it; check it."
_MIN_MARKDOWN = 3  # minimum of links, headings and fences of a page in Markdown with tags
_MIN_TAG_SHARE = 0.25  # minimum share of bytes in tags; text dumps of pages about HTML had up to 0.20


def decode(data: bytes | str, *, url: str | None, settings: Settings) -> Page:
    """Decode a page.

    Raises UnknownEncodingError if the encoding in the settings does not exist, and UnreadableInputError if the input is
    not a page.
    """
    requested = _requested(settings.encoding)
    warnings: tuple[str, ...] = ()
    if isinstance(data, str):
        source, encoding = data.encode("utf-8", "surrogatepass"), "utf-8"
        content, warnings = _sanitized(source)
    else:
        source, (body, warnings) = data, _unpack(data)
        valid = valid_utf8_length(body)
        encoding, mark = _encoding(body, requested, valid)
        content, damage = _read(body[mark:] if mark else body, encoding, valid == len(body))
        warnings += damage
    kind = _kind(content) if settings.kind == "auto" else Kind(settings.kind)
    if kind is Kind.TEXT:
        content, repairs = _repaired_dump(content)
        warnings += repairs
    if url and not _is_valid(url):
        warnings += (_INVALID_URL,)
    return Page(content, kind, url, encoding, source, warnings)


def _is_valid(url: str) -> bool:
    """Return whether a URL can be split into its parts."""
    from urllib.parse import urlsplit  # imported here since most pages come without a URL

    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def _unpack(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    if not data.startswith(gzipped.MAGIC):
        return data, ()
    parts: list[bytes] = []
    complete = True
    try:
        for part in gzipped.decompress(data, _MAX_UNPACKED):
            parts.append(part)
    except (zlib.error, EOFError):
        complete = False
    if sum(map(len, parts)) > _MAX_UNPACKED:
        raise UnreadableInputError(f"The gzip data holds more than {_MAX_UNPACKED:,} bytes; split it first.")
    body = b"".join(parts)
    if complete:
        return body, ()
    if not body:
        raise UnreadableInputError("The input begins like gzip data but cannot be unpacked; fetch or pack it again.")
    return body, (f"The gzip data is damaged or cut off; {len(body):,} bytes could be unpacked.",)


def _encoding(body: bytes, requested: str | None, valid: int) -> tuple[str, int]:
    """Return Python's name of the encoding and the length of the byte order mark; `valid` bytes are UTF-8."""
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


def _requested(label: str | None) -> str | None:
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


def _read(body: bytes, encoding: str, valid: bool) -> tuple[bytes, tuple[str, ...]]:
    """Return the text in sanitized UTF-8, and warnings; `valid` states that the body is valid UTF-8."""
    if encoding == "utf-8" and valid:
        return _sanitized(body)
    try:
        return _sanitized(body.decode(encoding).encode("utf-8", "surrogatepass"))
    except UnicodeError:
        text = body.decode(encoding, "replace")
    places = text.count("\ufffd")
    what = "1 place" if places == 1 else f"{places:,} places"
    warning = f"{what} could not be decoded as {encoding}; the text has U+FFFD there."
    return sanitize_utf8(text.encode("utf-8", "surrogatepass")), (warning,)


def _sanitized(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return text in UTF-8, repaired if it was decoded twice, without the characters that no page needs."""
    body, warnings = repair.decoded_once(body)
    return sanitize_utf8(body), warnings


def _repaired_dump(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a text dump with its line breaks, and with composed letters; an escape may stand for any character."""
    content, warnings = repair.unescaped(content)
    return repair.composed(sanitize_utf8(content) if warnings else content), warnings


def _kind(content: bytes) -> Kind:
    """Distinguish HTML from text, which may mention tags."""
    head = content[:_SAMPLE_SIZE]
    opening = _OPENS_AS_HTML.match(head)
    is_declared = _DECLARES_HTML.match(head) is not None and not _DOCTYPE_OF_TEXT.match(head)
    if is_declared or content[-100:].rstrip().lower().endswith(b"</html>"):
        return Kind.HTML
    if b"<" not in head or _is_markdown(head):
        return Kind.TEXT
    if opening:
        return Kind.HTML
    opening = _OPENS_WITH_TAG.match(head)
    if opening and b"</%b>" % opening[1].lower() in content.lower():
        return Kind.HTML
    marked = sum(len(tag) for tag in _TAG.findall(head))
    return Kind.HTML if marked > _MIN_TAG_SHARE * len(head) else Kind.TEXT


def _is_markdown(head: bytes) -> bool:
    """Return whether a page is in Markdown, which may contain markup: its paragraphs and headings are none."""
    syntax = sum(1 for _ in _MARKDOWN.finditer(head))
    return syntax >= _MIN_MARKDOWN and syntax > sum(1 for _ in _STRUCTURE.finditer(head))
