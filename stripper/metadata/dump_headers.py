"""The headers that reader tools, scrapers and site generators write at the top of a text dump."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from stripper.marks import DUMP_HEADER, uncommented
from stripper.model import Line
from stripper.reasons import Reason

_HEADER = re.compile(
    r"[#> ]{0,9}(?P<name>[A-Za-z][A-Za-z _-]{1,30})(?::(?:[ \t]+(?P<value>\S.*))?| ?= ?(?P<toml>\S.*))"
)
_STATED = re.compile(r"[A-Za-z][\w-]{1,30}: \S")
"""The start of a header whose value may be wrapped in YAML."""
_FOLDED = re.compile(r"(?<=:) [>|][+-]?\Z")
"""The sign of a value in YAML that begins in the next row."""
_TITLE = re.compile(r"#{1,3} +(?P<value>\S.*)")
_QUOTE = '"'
"""The quotation mark around a value in which characters are escaped."""
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_ADDRESS = re.compile(r"(?:\[[^\[\]]*\]\()?<?(?P<url>[a-z]+://[^\s<>)]+)")
_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("title", "headline", "page title"), "title"),
    **dict.fromkeys(
        ("url", "url source", "source url", "source", "link", "permalink", "canonical url", "page url"), "url"
    ),
    **dict.fromkeys(("date", "published", "published time", "published at", "date published", "pubdate"), "published"),
    **dict.fromkeys(("publish date", "published date", "publication date", "pub date"), "published"),
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(("site", "site name", "sitename", "source site", "publisher", "website"), "site"),
}
"""The fields that headers name; when a page was read or saved is none of them."""
_SOURCE = "source"
"""The header that has an address or the name of a site."""
_REASONS = {"title": Reason.TITLE, "published": Reason.DATE, "author": Reason.BYLINE}
"""The reasons of headers; others are none of a page's own lines."""
_SEPARATOR = "; "
"""Separator of the items of a list."""


def read(parsed: Sequence[Line]) -> Mapping[str, str]:
    """Return the headers at the top of a dump by field; the items of a list are joined by semicolons.

    The heading above them is mostly the title, but some tools write their own.
    """
    found: dict[str, str] = {}
    listed = awaited = ""
    for line in _unwrapped(_heads(parsed)):
        text = uncommented(line.text).replace("**", "")
        header = _HEADER.fullmatch(text)
        if header:
            listed = _NAMES.get(header["name"].strip().casefold().replace("_", " ").replace("-", " "), "")
            stated = header["value"] or header["toml"] or ""
            value = _value(listed, stated)
            awaited = "" if stated else listed
            if listed and value:
                found.setdefault(listed, value)
            elif header["name"].casefold() == _SOURCE and stated:
                found.setdefault(_SOURCE, stated.strip("\"' "))
        elif not found and (address := _value("url", text)):
            found["url"] = address
        elif not found and (title := _TITLE.fullmatch(text)):
            found["heading"] = title["value"]
        elif line.marker and listed == "author":
            found[listed] = _SEPARATOR.join(filter(None, (found.get(listed), _value(listed, text))))
        elif awaited and (value := _value(awaited, text)):
            found.setdefault(awaited, value)
    return found


def _unwrapped(heads: Iterable[Line]) -> Iterable[Line]:
    """Yield headers with the rest of a wrapped or folded value, which is indented below its name, in the same line."""
    last: Line | None = None
    for line in heads:
        if last and not line.marker and line.indent > last.indent and _STATED.match(last.text):
            last = last._replace(text=f"{_FOLDED.sub(' ', last.text).rstrip()} {line.text}")
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _value(field: str, text: str) -> str:
    """Return the value of a header without quotation marks and brackets; that of a URL is empty if it is none."""
    if text.startswith(_QUOTE):
        text = _ESCAPE.sub(_unescaped, text)
    if field == "url":
        address = _ADDRESS.match(text.strip("\"'"))
        return address["url"] if address else ""
    return text.strip("\"'[] ")


def _unescaped(escape: re.Match[str]) -> str:
    """Return an escaped character; a space if it is a space or invisible."""
    character = chr(int(escape[1], 16))
    return character if character.isprintable() else " "


def lines(parsed: Sequence[Line]) -> dict[int, Reason]:
    """Return the reasons of the lines at the top of a dump that are such headers, by number."""
    return {line.number: _reason(line.text) for line in _heads(parsed)}


def _heads(parsed: Sequence[Line]) -> Iterable[Line]:
    return takewhile(lambda line: line.names == DUMP_HEADER, parsed)


def _reason(text: str) -> Reason:
    header = _HEADER.fullmatch(uncommented(text))
    field = _NAMES.get(header["name"].casefold()) if header else None
    return Reason.TITLE if _TITLE.fullmatch(text) else _REASONS.get(field or "", Reason.INTERFACE)
