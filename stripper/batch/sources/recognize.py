"""Recognition of inputs by their content: pages, and containers of many pages."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import IO

from stripper import gzipped
from stripper.batch.output_names import PAGE_SUFFIXES, without_compression

HEAD_SIZE = 4_096
"""Bytes by which content is recognized."""

_TAR_MAGIC = slice(257, 262)

_JSON_LINE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*"[^"\n]{1,200}"[ \t]*:')
"""The start of a line with a JSON object; the objects of indented JSON documents begin with a newline."""

_JSON_ARRAY = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*\{\s*"[^"\n]{1,200}"\s*:')

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>\s+|<!--.*?-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)

_HEADER = re.compile(rb"[A-Za-z][\w-]{0,70}:[ \t]")
"""The start of a message."""

COMPRESSED = (b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
"""The first bytes of bzip2, xz and zstd data. Gzip data is decompressed when a page is decoded."""

_OFFICE_NAMES = (b"[Content_Types].xml", b"mimetype")
"""The first members of office documents and e-books, which are zip archives too."""

NAMES: Mapping[str, str] = {
    "warc": "a WARC file",
    "jsonl": "JSON lines",
    "json": "a JSON array",
    "parquet": "a Parquet file",
    "zip": "a zip archive",
    "tar": "a tar archive",
}
"""Names of containers for messages."""

MIRROR_SUFFIXES = frozenset({"", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".cfm", ".shtml", ".phtml"})
"""Suffixes that pages have in mirrors made by wget and HTTrack, but other files as well; none is one of them."""

CONTAINER_SUFFIXES = (".warc", ".wet", ".jsonl", ".ndjson", ".parquet", ".zip", ".tar", ".tgz", ".tbz2", ".txz")
"""Suffixes of containers; each may be followed by one of COMPRESSION_SUFFIXES."""


def container_kind(head: bytes) -> str | None:
    """Return the kind of a container of pages by the first bytes of its content; None for a page or anything else."""
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04"):
        return None if head[30:].startswith(_OFFICE_NAMES) else "zip"
    if head[_TAR_MAGIC] == b"ustar":
        return "tar"
    if _JSON_LINE.match(head):
        return "jsonl"
    return "json" if _JSON_ARRAY.match(head) else None


def advice(kind: str) -> str:
    """Return what to do with a container in the place of a page."""
    return "make it JSON lines with jq -c '.[]'" if kind == "json" else "unpack it, or name it with its own suffix"


def may_be_mail(head: bytes) -> bool:
    """Return whether content begins like a message, to be checked in full."""
    return _HEADER.match(head) is not None


def has_container_suffix(name: str) -> bool:
    """Return whether a file name has the suffix of a container."""
    return without_compression(name.lower()).endswith(CONTAINER_SUFFIXES)


def has_mirror_suffix(name: str) -> bool:
    """Return whether a file name is one that only content can identify as a page, such as `show.php?id=3`."""
    stem, question, _ = name.lower().partition("?")
    return os.path.splitext(stem)[1] in MIRROR_SUFFIXES or (bool(question) and stem.endswith(PAGE_SUFFIXES))


def is_html(head: bytes) -> bool:
    """Return whether content begins like an HTML document, for files whose names tell nothing."""
    return _HTML.match(head) is not None


def head_of(file: IO[bytes]) -> bytes:
    """Return the first bytes of the content of an open file, decompressed if it is compressed."""
    start = file.read(HEAD_SIZE)
    if not start.startswith((gzipped.MAGIC, *COMPRESSED)):
        return start
    # Deferred, since nearly no page is compressed.
    from stripper.batch.sources import compressed

    return compressed.head_of(file, HEAD_SIZE)
