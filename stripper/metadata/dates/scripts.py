"""The date of publication in the scripts and data attributes of a page that declares and shows none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from stripper.metadata.dates.parser import parse_value

MAX_CONTENT = 600_000
"""Bytes of a page that are searched."""
MAX_PLACES = 1_000
"""Places of each mark that are read."""
MAX_SCRIPTS = 100
"""Scripts with JSON-LD, in which none is read."""
MAX_BEFORE = 24
"""Characters of a name before its mark."""

_MARKS = (b"ubli", b"ubdate", b"ar ct")
"""Parts of the names of dates of publication, which are faster to find than a pattern."""
_MEMBER = re.compile(
    rb"(?:ubli(?:sh|cation)|ub|ar ct)(?P<rest>[A-Za-z_-]{0,16})"
    rb"(?:\\?[\"']|&quot;|&#34;)?\s{0,3}[:=]\s{0,3}(?:\\?[\"']|&quot;|&#34;)"
    rb"(?P<value>(?:19|20)\d\d-?[01]\d-?[0-3]\d(?:[T ][\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)?|1\d{9}(?:\d{3})?)"
    rb"(?=\\?[\"'Z]|&quot;|&#34;)"
)
"""A member of an object or an attribute, and its value: a date, or seconds or milliseconds since 1970."""
_DATE_NAME = re.compile(rb"(?:ed|ion)?[_-]?(?:date|time|at|on|ts|timestamp)?(?:[_-]?(?:time|utc|iso))?", re.IGNORECASE)
"""The end of the name of a date of publication, such as that of `publishedAt`."""
_START = re.compile(rb"(?<![A-Za-z_-])[A-Za-z_-]++\Z")
"""The start of a name before its mark."""
_OTHER = re.compile(
    rb"(?:last|un|re|not|next|modif|updat|expir|end|user|image|video|comment)[A-Za-z]{0,8}[_-]?\Z", re.I
)
"""The start of the name of another date, such as that of `lastPublished`."""
_JSON_LD = b"ld+json"


def values(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name and the date of each date of publication outside JSON-LD."""
    content = content[:MAX_CONTENT]
    declared: list[tuple[int, int]] | None = None
    for member in chain.from_iterable(_members(content, mark) for mark in _MARKS):
        start = member.start()
        declared = _json_ld(content) if declared is None else declared
        if any(first < start < end for first, end in declared):
            continue
        before = _START.search(content, max(0, start - MAX_BEFORE), start)
        name = content[before.start() if before else start : member.end("rest")]
        if _OTHER.search(content, max(0, start - MAX_BEFORE), start - 1):
            continue
        if found := parse_value(member["value"].decode("ascii")):
            yield name.decode("ascii"), found.iso


def _members(content: bytes, mark: bytes) -> Iterator[re.Match[bytes]]:
    """Yield the members whose name has a mark."""
    place = -1
    for _ in range(MAX_PLACES):
        place = content.find(mark, place + 1)
        if place < 0:
            return
        member = _MEMBER.match(content, place)
        if member and _DATE_NAME.fullmatch(member["rest"]):
            yield member


def _json_ld(content: bytes) -> list[tuple[int, int]]:
    """Return the starts and ends of the scripts whose dates are declarations."""
    found: list[tuple[int, int]] = []
    end = 0
    for _ in range(MAX_SCRIPTS):
        start = content.find(_JSON_LD, end)
        end = content.find(b"</script", start)
        if start < 0 or end < 0:
            break
        found.append((start, end))
    return found


def only_date(content: bytes) -> tuple[str, str] | None:
    """Return the name and the date of publication if all of these are of one day: several are those of teasers."""
    found = values(content)
    first = next(found, None)
    return first if first and all(iso[:10] == first[1][:10] for _, iso in found) else None
