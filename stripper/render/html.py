"""The clean text as a complete HTML document: structure and links, without scripts and styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.render.groups import Cell, Group, code, items, paragraphs, places, rows, titled
from stripper.render.links import base_of, is_self_link, without_links
from stripper.render.spans import Part, nest, parts, unscripted

TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.CODE: "code",
    Mark.DELETED: "del",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.FORMULA: "span",
}

_START = """\
<!DOCTYPE html>
<html{lang}>
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body dir="auto">"""
_END = """\
</body>
</html>
"""


def render(document: Document) -> str:
    """Return an HTML document with the title as its only h1, then the clean text; to be encoded as UTF-8.

    Links are resolved as by `links.base_of`; only `http`, `https`, `mailto` and relative ones are kept.
    """
    base = base_of(document)
    groups = titled(document) if document.settings.links else map(without_links, titled(document))
    start = _START.format(
        lang=f' lang="{escape(document.language)}"' if document.language else "", title=escape(document.title or "")
    )
    return "\n".join((start, *_body(groups, base), _END))


def _body(groups: Iterable[Group], base: str | None) -> Iterator[str]:
    """Yield the rows of the document, with the caption of a table in it, and all definitions of a list in one."""
    for (kind, _), run in groupby(enumerate(groups), key=lambda pair: _block(*pair)):
        several = tuple(group for _, group in run)
        if kind == "table" and several[-1].role is Role.CELL:
            yield from _table(several, base)
        elif kind == "dl" and several[0].role is Role.TERM:
            lines = (line for group in several for line in group.lines)
            written = (_element("dt" if line.role is Role.TERM else "dd", line, base) for line in lines)
            yield from ("<dl>", *written, "</dl>")
        else:
            yield from (row for group in several for row in _group(group, base))


def _block(index: int, group: Group) -> tuple[str, int]:
    """Return the kind of element that has a group, and its number, which neighbours in the same one share."""
    first = group.lines[0]
    if first.table or group.role is Role.CELL:
        return "table", first.table or -index
    if group.role is Role.TERM or (group.role is Role.PARAGRAPH and first.tag == "dd"):
        return "dl", 0
    return "", index


def _group(group: Group, base: str | None) -> Iterator[str]:
    first = group.lines[0]
    if group.role is Role.ITEM:
        yield from _list(group.lines, base)
    elif group.role is Role.CODE:
        language = f' class="language-{escape(first.language)}"' if first.language else ""
        yield f"<pre><code{language}>{escape(code(group.lines))}</code></pre>"
    elif group.role is Role.HEADING:
        spans = tuple(span for span in first.spans if not is_self_link(span, base))
        yield _element(f"h{first.level}", first._replace(spans=spans), base)
    else:
        written = (f"<p>{'<br>'.join(_inline(line, base) for line in lines)}</p>" for lines in paragraphs(group.lines))
        yield from ("<blockquote>", *written, "</blockquote>") if group.role is Role.QUOTE else written


def _element(tag: str, line: Line, base: str | None) -> str:
    return f"<{tag}>{_inline(line, base)}</{tag}>"


def _inline(line: Line, base: str | None) -> str:
    return "".join(_marked(parts(line.text, nest(line.text, line.spans, base))))


def _marked(pieces: Iterable[Part]) -> Iterator[str]:
    for piece in pieces:
        if piece.span is None:
            yield escape(piece.text)
        elif piece.span.mark in (Mark.SUPERSCRIPT, Mark.SUBSCRIPT):
            tag = TAGS[piece.span.mark]
            yield f"<{tag}>"
            yield from _marked(unscripted(piece))
            yield f"</{tag}>"
        else:
            tag, attributes = _tag(piece.span)
            yield f"<{tag}{attributes}>"
            yield from _marked(piece.parts)
            yield f"</{tag}>"


def _tag(span: Span) -> tuple[str, str]:
    return ("a", f' href="{escape(span.target)}"') if span.mark is Mark.LINK else (TAGS[span.mark], "")


def _list(lines: Iterable[Line], base: str | None) -> Iterator[str]:
    """Yield nested lists. Numbered items keep their numbers, since some items may have been removed."""
    nested: list[str] = []
    for depth, marker, line, label in items(lines):
        tag = "" if not marker else "ul" if marker == "-" else "ol"
        while len(nested) > depth or (tag and len(nested) == depth and nested[-1] != tag):
            yield f"</li></{nested.pop()}>"
        if not tag:
            yield "<br>" + _inline(line, base)
            continue
        if len(nested) == depth:
            yield "</li>"
        else:
            nested.append(tag)
            yield f"<{tag}>"
        number = f' value="{marker[:-1]}"' if tag == "ol" else ""
        yield f"<li{number}>{f'{label} ' if label else ''}{_inline(line, base)}"
    yield from (f"</li></{tag}>" for tag in reversed(nested))


def _table(groups: Iterable[Group], base: str | None) -> Iterator[str]:
    """Yield a table, whose captions are before its cells."""
    yield "<table>"
    *captions, cells = groups
    if captions:
        yield f"<caption>{'<br>'.join(_inline(line, base) for caption in captions for line in caption.lines)}</caption>"
    table = rows(cells.lines)
    for row, covers in zip(table, places(table), strict=True):
        written = (_cell(cell, place, base) for cell, place in zip(row, covers, strict=True) if place)
        yield f"<tr>{''.join(written)}</tr>"
    yield "</table>"


def _cell(lines: Cell, place: tuple[int, int], base: str | None) -> str:
    tag = "th" if lines and lines[0].tag == "th" else "td"
    spans = zip(("rowspan", "colspan"), place, strict=True)
    attributes = "".join(f' {name}="{number}"' for name, number in spans if number > 1)
    return f"<{tag}{attributes}>{'<br>'.join(_cell_line(line, base) for line in lines)}</{tag}>"


def _cell_line(line: Line, base: str | None) -> str:
    if line.role is not Role.CODE:
        return _inline(line, base)
    return "<br>".join(f"<code>{escape(row)}</code>" for row in line.text.split("\n"))
