"""The spans of a line as a tree, as Markdown and HTML need them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urljoin

from stripper.model import Mark, Span
from stripper.named_tuples import NamedTuple

_OUTERMOST_FIRST = (
    *(Mark.LINK, Mark.STRONG, Mark.EMPHASIS, Mark.DELETED, Mark.SUPERSCRIPT, Mark.SUBSCRIPT),
    *(Mark.CODE, Mark.FORMULA),
)
NESTING = {mark: depth for depth, mark in enumerate(_OUTERMOST_FIRST)}
"""Marks by the order in which they are nested if they have the same range, outermost first."""

PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+−=()ni0123456789+−=()")
"""The characters that plain text has superscripts and subscripts for."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""URL schemes that links may have; others may be harmful (`javascript:`, `data:`) or mean nothing outside the page."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = re.compile(r"[\x00-\x1f]")
"""Characters that browsers remove from an address before they parse its scheme: `java<tab>script:` is a scheme."""
_UNSAFE = re.compile(r'[\s<>"\\^`{}|]')


class _Quoted(dict[int, str]):
    """Characters by their codes, as `str.translate` looks them up, quoted if they are unsafe in an address."""

    LAST = 0x2FFF
    """The last code that is stored; those beyond are many, and rare in addresses."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if not character.isprintable() or _UNSAFE.match(character):
            character = quote(character, errors="replace")
        if code <= self.LAST:
            self[code] = character
        return character


_QUOTED = _Quoted()


class Part(NamedTuple):
    """A part of a line: plain text, or a span around other parts."""

    text: str
    span: Span | None
    """None for plain text."""
    parts: tuple[Part, ...]
    """The content of the span; the texts add up to `text`."""


def nest(text: str, spans: Iterable[Span], base: str | None) -> list[Span]:
    """Return the spans sorted, without white space at their ends, and cut so that any two are nested or disjoint.

    Links are resolved against `base`, the page's own address. Links with other schemes are left out, and so are spans
    within one of the same mark, and spans within code.
    """
    trimmed = (_trim(text, span, len(text)) for span in _resolved(spans, base))
    nested: list[Span] = []
    around: list[Span] = []
    for span in sorted(
        (span for span in trimmed if span.start < span.end),
        key=lambda span: (span.start, -span.end, NESTING[span.mark]),
    ):
        while around and around[-1].end <= span.start:
            around.pop()
        if any(outer.mark in (span.mark, Mark.CODE, Mark.FORMULA) for outer in around):
            continue
        if around and span.end > around[-1].end:
            span = _trim(text, span, around[-1].end)
        around.append(span)
        nested.append(span)
    return nested


def parts(text: str, nested: Iterable[Span]) -> tuple[Part, ...]:
    """Split a line's text at its spans, which are some or all of those returned by `nest`."""
    return _parts(text, 0, len(text), deque(nested))


def resolve(target: str, base: str | None) -> str | None:
    """Resolve a link against the page's own address; None if its scheme is not allowed.

    A link to a part of the page is None without that address, since the output has no such parts.
    """
    target = _IGNORED.sub("", target).strip()
    if not target or not _is_allowed(target) or (target.startswith("#") and (target == "#" or not base)):
        return None
    if base and (scheme := _SCHEME.match(base)) and scheme[1].lower() in ("http", "https"):
        try:
            target = urljoin(base, target)
        except ValueError:
            return None
    return target.translate(_QUOTED)


def unscripted(part: Part) -> tuple[Part, ...]:
    """Return the content of a superscript or subscript as the page has it: plain text has other characters for it."""
    prefix = part.span.target if part.span else ""
    suffix = ")" if prefix.endswith("(") and part.text.endswith(")") else ""
    if not part.text.startswith(prefix):
        prefix = suffix = ""
    return tuple(_stripped(part.parts, len(prefix), len(part.text) - len(suffix)))


def _stripped(pieces: Iterable[Part], first: int, last: int) -> Iterator[Part]:
    """Yield the parts of a range of characters, with plain ones in place of superscript and subscript characters."""
    at = 0
    for text, span, inner in pieces:
        start, end = max(first - at, 0), min(last - at, len(text))
        at += len(text)
        if start < end:
            yield Part(text[start:end].translate(PLAIN), span, tuple(_stripped(inner, start, end)))


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
        return span  # a copy would take longer than the rest of this function
    return span._replace(start=start, end=end)


def _parts(text: str, start: int, end: int, spans: deque[Span]) -> tuple[Part, ...]:
    found: list[Part] = []
    while spans and spans[0].start < end:
        span = spans.popleft()
        if start < span.start:
            found.append(Part(text[start : span.start], None, ()))
        content = text[span.start : span.end]
        has_inner = bool(spans) and spans[0].start < span.end
        inner = _parts(text, span.start, span.end, spans) if has_inner else (Part(content, None, ()),)
        found.append(Part(content, span, inner))
        start = span.end
    if start < end:
        found.append(Part(text[start:end], None, ()))
    return tuple(found)
