"""The marks of a line as a tree: what Markdown and HTML need to write them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote, urljoin

from stripper.model import Mark, Span

OUTER = (Mark.LINK, Mark.STRONG, Mark.EMPHASIS, Mark.CODE)
"""Which of two marks on the same stretch stands around the other: the earlier one."""

RANK = {mark: rank for rank, mark in enumerate(OUTER)}

SCHEMES = frozenset({"http", "https", "mailto"})
"""Where a link may lead; anything else (`javascript:`, `data:`) may do harm, or means nothing outside the page."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DROPPED = re.compile(r"[\x00-\x1f]")
"""Browsers leave these out of an address before they look at its scheme, so `java<tab>script:` is one."""
_UNSAFE = re.compile(r'[\s<>"\\^`{}|]')


class Part(NamedTuple):
    """A stretch of a line: plain text, or a mark around other parts."""

    text: str
    span: Span | None
    """None: plain text."""
    parts: tuple[Part, ...]
    """What stands within the mark; together their texts are `text`."""


def nest(text: str, spans: Iterable[Span], base: str | None) -> list[Span]:
    """The spans without white space at their ends, sorted, and so that each stands wholly within or outside another.

    Links lead where they do as seen from `base`, the page's own address. A link that must not be followed goes; so does
    a mark within the same mark, which says nothing, and every mark within code.
    """
    trimmed = (_trim(text, span, len(text)) for span in _resolved(spans, base))
    nested: list[Span] = []
    around: list[Span] = []
    for span in sorted(
        (span for span in trimmed if span.start < span.end),
        key=lambda span: (span.start, -span.end, RANK[span.mark]),
    ):
        while around and around[-1].end <= span.start:
            around.pop()
        if any(outer.mark in (span.mark, Mark.CODE) for outer in around):
            continue
        if around and span.end > around[-1].end:
            span = _trim(text, span, around[-1].end)
        around.append(span)
        nested.append(span)
    return nested


def parts(text: str, nested: Iterable[Span]) -> tuple[Part, ...]:
    """A line's text cut at its marks; `nested` is what `nest` gave, or some of it."""
    return _parts(text, 0, len(text), deque(nested))


def resolve(target: str, base: str | None) -> str | None:
    """Where a link leads, seen from the page's own address; None if it must not be followed."""
    target = _DROPPED.sub("", target).strip()
    if not target or not _is_allowed(target):
        return None
    if base and (scheme := _SCHEME.match(base)) and scheme[1].lower() in ("http", "https"):
        try:
            target = urljoin(base, target)
        except ValueError:
            return None
    return "".join(c if c.isprintable() and not _UNSAFE.match(c) else quote(c, errors="replace") for c in target)


def _is_allowed(target: str) -> bool:
    scheme = _SCHEME.match(target)
    return scheme is None or scheme[1].lower() in SCHEMES


def _resolved(spans: Iterable[Span], base: str | None) -> Iterator[Span]:
    for span in spans:
        if span.mark is not Mark.LINK:
            yield span
        elif target := resolve(span.target, base):
            yield span._replace(target=target)


def _trim(text: str, span: Span, limit: int) -> Span:
    start, end = max(0, span.start), min(span.end, limit)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == span.start and end == span.end:
        return span  # as nearly all are; a copy takes longer than all else
    return span._replace(start=start, end=end)


def _parts(text: str, start: int, end: int, spans: deque[Span]) -> tuple[Part, ...]:
    found: list[Part] = []
    while spans and spans[0].start < end:
        span = spans.popleft()
        if start < span.start:
            found.append(Part(text[start : span.start], None, ()))
        within = text[span.start : span.end]
        holds = bool(spans) and spans[0].start < span.end
        inner = _parts(text, span.start, span.end, spans) if holds else (Part(within, None, ()),)
        found.append(Part(within, span, inner))
        start = span.end
    if start < end:
        found.append(Part(text[start:end], None, ()))
    return tuple(found)
