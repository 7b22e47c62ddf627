"""Bytes to Page: decompress, detect the encoding, sanitize the characters, and distinguish HTML from text."""

from __future__ import annotations

import zlib

from stripper import gzipped, repair
from stripper.decode import encodings, kinds
from stripper.errors import UnreadableInputError
from stripper.model import Kind, Page
from stripper.native.sanitize import sanitize_utf8, valid_utf8_length
from stripper.settings import Settings

_MAX_UNPACKED = 200_000_000  # bytes: a thousand times a typical page, and still little memory
_INVALID_URL = "The URL given for the page is invalid, so nothing was read from it; check it."


def decode(data: bytes | str, *, url: str | None, settings: Settings) -> Page:
    """Decode a page.

    Raises UnknownEncodingError if the encoding in the settings does not exist, and UnreadableInputError if the input is
    not a page.
    """
    requested = encodings.named(settings.encoding)
    warnings: tuple[str, ...] = ()
    if isinstance(data, str):
        source, encoding = data.encode("utf-8", "surrogatepass"), "utf-8"
        content, warnings = _sanitized(source)
    else:
        source, (body, warnings) = data, _unpack(data)
        valid = valid_utf8_length(body)
        encoding, mark = encodings.find(body, requested, valid)
        content, damage = _read(body[mark:] if mark else body, encoding, valid == len(body))
        warnings += damage
    kind = kinds.estimate(content) if settings.kind == "auto" else Kind(settings.kind)
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
