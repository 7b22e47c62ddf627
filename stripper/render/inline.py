"""The text of a line in Markdown, with its inline markup, and escaped where it would be read as markup."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Container, Iterable, Iterator, Sequence
from unicodedata import category

from stripper.model import Mark, Span
from stripper.named_tuples import NamedTuple
from stripper.render.spans import Part, nest, parts, unscripted

DELIMITERS = {Mark.STRONG: "**", Mark.EMPHASIS: "*", Mark.DELETED: "~~"}
TAGS = {Mark.SUPERSCRIPT: "sup", Mark.SUBSCRIPT: "sub"}
"""Marks for which CommonMark has no syntax but inline HTML."""


_KINDS = {mark: delimiter[0] for mark, delimiter in DELIMITERS.items()} | {Mark.CODE: "`"}
"""Marks by the character that they are written with."""


class Insert(NamedTuple):
    """Markdown in place of a part of the text, which is empty for an image."""

    start: int
    end: int
    markdown: str


_SPECIAL = re.compile(
    r"""(?P<literal>(?<=\s)\*+(?=\s)|(?<=[^\W_])_+(?=[^\W_]))
    | [`*_\[]
    | \\(?=[!-/:-@\[-`{-~]|\Z)
    | <(?=[A-Za-z/!?])
    | &(?=\#?[0-9A-Za-z]+;)
    | (?<!\s)~ | ~\Z
    """,
    re.VERBOSE,
)
"""Characters that may be markup in their context. Text is split at its spans and each piece is escaped by itself, so a
character at the end of a piece is escaped too."""
_ESCAPED = {character: "\\" + character for character in r"`*_[\<&~"}
"""Created once, since each takes ten times the memory of the character."""

_UNSAFE_IN_TEX = re.compile(r"<(?=[A-Za-z/!?])|\](?=[(\[:])|`(?=`)|!(?=\[)|&(?=\#?[0-9A-Za-z]+;)")
"""Characters in a formula before which a tag, link, picture or character reference would start."""

_TEX = re.compile(
    r"(?P<tex>\\\((?:[^\\]|\\[^()\[\]])++\\\)|\\\[(?:[^\\]|\\[^()\[\]])++\\\]|\$\$[^$]++\$\$)"
    r"|(?<![\w\\$])\$(?![\s$])[^$]{1,300}(?<![\s\\])\$(?![\w$])"
)
"""TeX between delimiters in the text of a page, whose script has not run; between single dollars, it may be prices."""
_TEX_SIGN = re.compile(r"\\[a-zA-Z]{2}|[_^]")

_START = re.compile(r"(?:\#{1,6}|[-+])(?=\s|\Z)|>|-(?=[-\s]*\Z)|=(?==*\s*\Z)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|\Z)")
_TARGET = re.compile(r"[()]|&(?=#?[0-9A-Za-z]+;)")


def inline(text: str, spans: Iterable[Span] = (), base: str | None = None, inserts: Sequence[Insert] = ()) -> str:
    """Return a line in Markdown, for any place but the start of a block; links are resolved against `base`."""
    nested = nest(text, spans, base)
    if inserts:
        nested = [span for span in nested if not any(_covers(insert, span) for insert in inserts)]
    writer = _Writer(inserts)
    writer.write(parts(text, _representable(text, nested)), in_link=False)
    writer.insert(len(text))
    return "".join(writer.written)


def image(alt: str, target: str) -> str:
    """Return an image, whose address is resolved already."""
    return f"![{_escape(alt, in_link=True)}]({_escape_target(target)})"


def escape_block_start(markdown: str) -> str:
    """Escape the start of a block of Markdown that would be read as a heading, list, quotation or thematic break."""
    if _START.match(markdown):
        return "\\" + markdown
    return _NUMBER.sub(r"\1\\\2", markdown, count=1) if _NUMBER.match(markdown) else markdown


def longest_backtick_run(text: str) -> int:
    """Return the length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)


class _Writer:
    """Writes the parts of a line, with the inserts where they belong."""

    def __init__(self, inserts: Iterable[Insert]) -> None:
        self.written: list[str] = []
        self._inserts = deque(sorted(inserts))
        self._start = 0  # index of the next part in the text
        self._done = 0  # index up to which the text is written or replaced

    def write(self, pieces: Iterable[Part], *, in_link: bool) -> None:
        for piece in pieces:
            if piece.span is None:
                self._plain(piece.text, in_link=in_link)
            elif piece.span.mark is Mark.CODE:
                self._skip(_code(piece.text), piece)
            elif piece.span.mark is Mark.FORMULA:
                self._skip(_formula(piece.text), piece)
            elif piece.span.mark is Mark.LINK:
                if self.written and self.written[-1].endswith("!"):
                    # An exclamation mark before a link would make it an image.
                    self.written[-1] = self.written[-1][:-1] + "\\!"
                self._enclosed("[", piece.parts, f"]({_escape_target(piece.span.target)})", in_link=True)
            elif piece.span.mark in TAGS:
                self._script(piece, TAGS[piece.span.mark], in_link=in_link)
            else:
                delimiter = DELIMITERS[piece.span.mark]
                self._enclosed(delimiter, piece.parts, delimiter, in_link=in_link)

    def insert(self, limit: int) -> None:
        """Write the next inserts, up to and including those that start at an index into the text."""
        while self._inserts and self._inserts[0].start <= limit:
            insert = self._inserts.popleft()
            self.written.append(insert.markdown)
            self._done = max(self._done, insert.end)

    def _skip(self, markdown: str, piece: Part) -> None:
        """Write a part that is in Markdown already."""
        self.written.append(markdown)
        self._start += len(piece.text)
        self._done = max(self._done, self._start)

    def _script(self, piece: Part, tag: str, *, in_link: bool) -> None:
        if self._inserts and self._inserts[0].start < self._start + len(piece.text):
            self._enclosed(f"<{tag}>", piece.parts, f"</{tag}>", in_link=in_link)
            return
        content = _Writer(())
        content.write(unscripted(piece), in_link=in_link)
        self._skip(f"<{tag}>{''.join(content.written)}</{tag}>", piece)

    def _enclosed(self, opening: str, pieces: Iterable[Part], closing: str, *, in_link: bool) -> None:
        self.written.append(opening)
        self.write(pieces, in_link=in_link)
        self.written.append(closing)

    def _plain(self, text: str, *, in_link: bool) -> None:
        start, end = self._start, self._start + len(text)
        self._start = end
        while self._inserts and self._inserts[0].start < end:
            self._until(self._inserts[0].start, text, start, in_link=in_link)
            self.insert(self._inserts[0].start)
        self._until(end, text, start, in_link=in_link)

    def _until(self, limit: int, text: str, start: int, *, in_link: bool) -> None:
        """Write what is left of a part of the text, which begins at `start`, up to an index."""
        if limit > self._done:
            self.written.append(_escape(text[self._done - start : limit - start], in_link=in_link))
            self._done = limit


def _escape(text: str, *, in_link: bool) -> str:
    if text.isalnum():
        return text  # a tenth of the time of the search, which counts for lines of very many marks
    if in_link:
        return _escape_words(text).replace("]", "\\]")
    if "$" not in text and "\\" not in text:
        return _escape_words(text)
    written, end = [], 0
    for found in _TEX.finditer(text):
        if found["tex"] or _TEX_SIGN.search(found[0]):
            written += [_escape_words(text[end : found.start()]), _formula(found[0])]
            end = found.end()
    return "".join((*written, _escape_words(text[end:])))


def _escape_words(text: str) -> str:
    return _SPECIAL.sub(lambda found: found[0] if found["literal"] else _ESCAPED[found[0]], text)


def _escape_target(target: str) -> str:
    return _TARGET.sub(r"\\\g<0>", target)


def _covers(insert: Insert, span: Span) -> bool:
    return insert.start <= span.start and span.end <= insert.end


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
    character, or before a space or punctuation; and they do not touch other delimiters of their kind, unless both spans
    have the same range. These are stricter than CommonMark's rules for delimiter runs. Adjacent backticks would form a
    single run, too.
    """
    edges = {kind: _edges(nested, kind) for kind in "*~"}
    opened: dict[int, int] = {}
    closed: set[tuple[str, int]] = set()
    for span in nested:
        kind = _KINDS.get(span.mark, "")
        is_emphasis = span.mark in DELIMITERS
        if is_emphasis and (opened.get(span.start, span.end) != span.end or not _is_flanked(text, span, edges[kind])):
            continue
        if kind:
            if (kind, span.start) in closed:
                continue
            closed.add((kind, span.end))
            opened[span.start] = span.end
        yield span


def _edges(nested: Iterable[Span], kind: str) -> Container[int]:
    """Return the start of each span that is written with other characters, and the complement (~) of its end."""
    return {at for span in nested if _KINDS.get(span.mark) != kind for at in (span.start, ~span.end)}


def _is_flanked(text: str, span: Span, edges: Container[int]) -> bool:
    """Return whether delimiters around a span open and close."""
    start, end = span.start, span.end
    opens = start == 0 or _separates_words(text[start - 1]) or (text[start].isalnum() and start not in edges)
    closes = end == len(text) or _separates_words(text[end]) or (text[end - 1].isalnum() and ~end not in edges)
    return opens and closes


def _separates_words(character: str) -> bool:
    return character.isspace() or category(character).startswith("P")
