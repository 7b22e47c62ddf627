"""The date of publication in the scripts and data attributes of a page that declares and shows none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from stripper.metadata.dates.parser import parse_value

MAX_CONTENT = 4_000_000
"""Bytes of a page that are searched."""
MAX_VALUES = 100
"""Values that are read."""
MAX_SCRIPTS = 100
"""Scripts with JSON-LD, in which none is read."""
MAX_BEFORE = 24
"""Characters of a name before the part that is searched for."""

_VALUE = re.compile(
    rb"(?:[pP]ubli(?:sh|cation)|[dD]isplay|[pP]ub|[cC]reate|\bct)(?P<rest>[A-Za-z_-]{0,16})"
    rb"(?:\\?[\"']|&quot;|&#34;)?\s{0,3}[:=]\s{0,3}(?:\\?[\"']|&quot;|&#34;)"
    rb"(?P<value>(?:19|20)\d\d-?[01]\d-?[0-3]\d(?:[T ][\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)?|1\d{9}(?:\d{3})?)"
    rb"(?=\\?[\"'Z]|&quot;|&#34;)"
)
"""A member of an object or an attribute, and its value: a date, or seconds or milliseconds since 1970."""
_DATE_NAME = re.compile(rb"(?:ed|ion)?[_-]?(?:date|time|at|on|ts|timestamp)?(?:[_-]?(?:time|utc|iso))?", re.IGNORECASE)
"""The end of a name of a date of publication, such as that of `publishedAt`."""
_WORD = re.compile(rb"[A-Za-z_-]*\Z")
_OTHER = re.compile(
    rb"(?:last|un|re|not|next|modif|updat|expir|end|user|image|video|comment)[A-Za-z]{0,8}[_-]?\Z", re.IGNORECASE
)
_JSON_LD = re.compile(rb"<script[^>]{0,500}ld\+json[^>]{0,500}>")
"""The start of a script whose dates are declarations."""


def values(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name and the date of each date of publication outside JSON-LD."""
    content = content[:MAX_CONTENT]
    declared = [
        (match.start(), content.find(b"</script", match.end()))
        for match in islice(_JSON_LD.finditer(content), MAX_SCRIPTS)
    ]
    for match in islice(_VALUE.finditer(content), MAX_VALUES):
        start = match.start()
        if not _DATE_NAME.fullmatch(match["rest"]) or any(first < start < end for first, end in declared):
            continue
        before = _WORD.search(content, max(0, start - MAX_BEFORE), start)
        if before and _OTHER.search(before[0]):
            continue
        found = parse_value(match["value"].decode("ascii"))
        if found:
            name = content[before.start() if before else start : match.end("rest")]
            yield name.decode("ascii"), found.iso


def only_date(content: bytes) -> tuple[str, str] | None:
    """Return the name and the date of publication if all of these are of one day: several are those of teasers."""
    found = list(values(content))
    return found[0] if len({iso[:10] for _, iso in found}) == 1 else None
