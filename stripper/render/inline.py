"""What stands within a line, in Markdown: text that cannot become markup by accident, and marks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from unicodedata import category

from stripper.model import Mark, Span
from stripper.render.spans import Part, nest, parts

STARS = {Mark.STRONG: "**", Mark.EMPHASIS: "*"}

_SIGNS = re.compile(
    r"""(?P<harmless>(?<=\s)\*+(?=\s)|(?<=[^\W_])_+(?=[^\W_]))
    | [`*_\[]
    | \\(?=[!-/:-@\[-`{-~]|\Z)
    | <(?=[A-Za-z/!?])
    | &(?=\#?[0-9A-Za-z]+;)
    | (?<!\s)~
    """,
    re.VERBOSE,
)
"""Characters that may be markup where they stand. Of text cut at marks each piece is looked at alone, so one at its end
is escaped."""

_START = re.compile(r"(?:\#{1,6}|[-+])(?=\s|\Z)|>|-(?=[-\s]*\Z)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|\Z)")
_TARGET = re.compile(r"[()]|&(?=#?[0-9A-Za-z]+;)")


def inline(text: str, spans: Iterable[Span] = (), base: str | None = None) -> str:
    """A line in Markdown, for anywhere but the start of a block; `base` is the address that links are seen from."""
    written: list[str] = []
    _write(parts(text, _writable(text, nest(text, spans, base))), written, in_link=False)
    return "".join(written)


def opening(markdown: str) -> str:
    """A line's Markdown for the start of a block, where it must not become a heading, a list, a quotation or a rule."""
    if _START.match(markdown):
        return "\\" + markdown
    return _NUMBER.sub(r"\1\\\2", markdown, count=1) if _NUMBER.match(markdown) else markdown


def longest(text: str) -> int:
    """The length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)


def _write(pieces: Iterable[Part], written: list[str], *, in_link: bool) -> None:
    for piece in pieces:
        if piece.span is None:
            written.append(_escape(piece.text, in_link))
        elif piece.span.mark is Mark.CODE:
            written.append(_code(piece.text))
        elif piece.span.mark is Mark.LINK:
            if written and written[-1].endswith("!"):
                # An exclamation mark before a link would make it a picture.
                written[-1] = written[-1][:-1] + "\\!"
            written.append("[")
            _write(piece.parts, written, in_link=True)
            written.append("](" + _TARGET.sub(r"\\\g<0>", piece.span.target) + ")")
        else:
            written.append(STARS[piece.span.mark])
            _write(piece.parts, written, in_link=in_link)
            written.append(STARS[piece.span.mark])


def _escape(text: str, in_link: bool) -> str:
    text = _SIGNS.sub(lambda found: found[0] if found["harmless"] else "\\" + found[0], text)
    return text.replace("]", "\\]") if in_link else text


def _code(text: str) -> str:
    ticks = "`" * (longest(text) + 1)
    pad = " " if "`" in (text[0], text[-1]) else ""
    return ticks + pad + text + pad + ticks


def _writable(text: str, nested: Sequence[Span]) -> Iterator[Span]:
    """The marks that CommonMark reads as such where they stand.

    Stars open before a letter, or after a space or punctuation; they close after a letter, or before a space or
    punctuation; and they touch no other stars, unless both marks stand on the same stretch. Its rules for delimiter
    runs allow a little more. Backticks that touch others would be one run with them.
    """
    signs = {at for span in nested if span.mark not in STARS for at in (span.start, ~span.end)}
    opened: dict[int, int] = {}
    closed: set[tuple[bool, int]] = set()
    for span in nested:
        stars = span.mark in STARS
        if stars and (opened.get(span.start, span.end) != span.end or not _is_flanked(text, span, signs)):
            continue
        if span.mark is not Mark.LINK:
            if (stars, span.start) in closed:
                continue
            closed.add((stars, span.end))
            opened[span.start] = span.end
        yield span


def _is_flanked(text: str, span: Span, signs: Container[int]) -> bool:
    """Whether stars around a span open and close; `signs` holds where links and code start, and ~ where they end."""
    start, end = span.start, span.end
    opens = start == 0 or _parts_words(text[start - 1]) or (text[start].isalnum() and start not in signs)
    closes = end == len(text) or _parts_words(text[end]) or (text[end - 1].isalnum() and ~end not in signs)
    return opens and closes


def _parts_words(character: str) -> bool:
    return character.isspace() or category(character).startswith("P")
