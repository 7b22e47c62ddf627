"""The text of a line in Markdown, with its inline markup, and escaped where it would be read as markup."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from unicodedata import category

from stripper.model import Mark, Span
from stripper.render.spans import Part, nest, parts, unscripted

SCRIPTS = {Mark.SUPERSCRIPT: "sup", Mark.SUBSCRIPT: "sub"}
"""HTML elements, since CommonMark has no syntax for them."""
DELIMITERS = {Mark.STRONG: "**", Mark.EMPHASIS: "*"}

_SPECIAL = re.compile(
    r"""(?P<literal>(?<=\s)\*+(?=\s)|(?<=[^\W_])_+(?=[^\W_]))
    | [`*_\[]
    | \\(?=[!-/:-@\[-`{-~]|\Z)
    | <(?=[A-Za-z/!?])
    | &(?=\#?[0-9A-Za-z]+;)
    | (?<!\s)~
    """,
    re.VERBOSE,
)
"""Characters that may be markup in their context. Text is split at its spans and each piece is escaped by itself, so a
character at the end of a piece is escaped too."""

_UNSAFE_IN_TEX = re.compile(r"<(?=[A-Za-z/!?])|\](?=[(\[:])|`(?=`)|!(?=\[)|&(?=\#?[0-9A-Za-z]+;)")
"""Characters in a formula before which a tag, link, picture or character reference would start."""

_START = re.compile(r"(?:\#{1,6}|[-+])(?=\s|\Z)|>|-(?=[-\s]*\Z)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|\Z)")
_TARGET = re.compile(r"[()]|&(?=#?[0-9A-Za-z]+;)")


def inline(text: str, spans: Iterable[Span] = (), base: str | None = None) -> str:
    """Return a line in Markdown, for any place but the start of a block; links are resolved against `base`."""
    written: list[str] = []
    _write(parts(text, _representable(text, nest(text, spans, base))), written, in_link=False)
    return "".join(written)


def escape_block_start(markdown: str) -> str:
    """Escape a line's Markdown at the start of a block, so that it is no heading, list, quotation or thematic break."""
    if _START.match(markdown):
        return "\\" + markdown
    return _NUMBER.sub(r"\1\\\2", markdown, count=1) if _NUMBER.match(markdown) else markdown


def longest_backtick_run(text: str) -> int:
    """Return the length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)


def _write(pieces: Iterable[Part], written: list[str], *, in_link: bool) -> None:
    for piece in pieces:
        if piece.span is None:
            written.append(_escape(piece.text, in_link))
        elif piece.span.mark is Mark.CODE:
            written.append(_code(piece.text))
        elif piece.span.mark is Mark.FORMULA:
            written.append(_formula(piece.text))
        elif piece.span.mark in SCRIPTS:
            written.append(f"<{SCRIPTS[piece.span.mark]}>")
            if len(piece.parts) == 1 and piece.parts[0].span is None:
                written.append(_escape(unscripted(piece), in_link))
            else:
                _write(piece.parts, written, in_link=in_link)
            written.append(f"</{SCRIPTS[piece.span.mark]}>")
        elif piece.span.mark is Mark.LINK:
            if written and written[-1].endswith("!"):
                # An exclamation mark before a link would make it an image.
                written[-1] = written[-1][:-1] + "\\!"
            written.append("[")
            _write(piece.parts, written, in_link=True)
            written.append("](" + _TARGET.sub(r"\\\g<0>", piece.span.target) + ")")
        else:
            written.append(DELIMITERS[piece.span.mark])
            _write(piece.parts, written, in_link=in_link)
            written.append(DELIMITERS[piece.span.mark])


def _escape(text: str, in_link: bool) -> str:
    text = _SPECIAL.sub(lambda found: found[0] if found["literal"] else "\\" + found[0], text)
    return text.replace("]", "\\]") if in_link else text


def _code(text: str) -> str:
    ticks = "`" * (longest_backtick_run(text) + 1)
    pad = " " if "`" in (text[0], text[-1]) else ""
    return ticks + pad + text + pad + ticks


def _formula(text: str) -> str:
    """Return a formula in TeX, whose only changes keep it from being markup: TeX ignores such spaces."""
    return _UNSAFE_IN_TEX.sub(r"\g<0> ", text)


def _representable(text: str, nested: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans that CommonMark can represent.

    Delimiters open before an alphanumeric character, or after a space or punctuation; they close after an alphanumeric
    character, or before a space or punctuation; and they do not touch other delimiters, unless both spans have the same
    range. These are stricter than CommonMark's rules for delimiter runs. Adjacent backticks would form a single run.
    """
    edges = {at for span in nested if span.mark not in DELIMITERS for at in (span.start, ~span.end)}
    opened: dict[int, int] = {}
    closed: set[tuple[bool, int]] = set()
    for span in nested:
        is_emphasis = span.mark in DELIMITERS
        if is_emphasis and (opened.get(span.start, span.end) != span.end or not _is_flanked(text, span, edges)):
            continue
        if span.mark is not Mark.LINK:
            if (is_emphasis, span.start) in closed:
                continue
            closed.add((is_emphasis, span.end))
            opened[span.start] = span.end
        yield span


def _is_flanked(text: str, span: Span, edges: Container[int]) -> bool:
    """Return whether delimiters around a span open and close.

    `edges` has the start of each link and code span, and the complement (~) of its end.
    """
    start, end = span.start, span.end
    opens = start == 0 or _separates_words(text[start - 1]) or (text[start].isalnum() and start not in edges)
    closes = end == len(text) or _separates_words(text[end]) or (text[end - 1].isalnum() and ~end not in edges)
    return opens and closes


def _separates_words(character: str) -> bool:
    return character.isspace() or category(character).startswith("P")
