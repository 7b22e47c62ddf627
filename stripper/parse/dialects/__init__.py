"""Dialects: how tools write text dumps. Each is a `Dialect` in a module of this package and in `DIALECTS`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from stripper.marks import DUMP_HEADER, LINK_TARGETS, PAGE_CODE
from stripper.model import Embed, EmbedKind, Finding, Line, Role
from stripper.named_tuples import NamedTuple
from stripper.parse import (
    citations,
    joining,
    leaked_scripts,
    light_markup,
    markdown_tables,
    permalink_signs,
    quoted,
    raw_markup,
    separators,
    underlined,
)
from stripper.parse import text as text_lines
from stripper.parse.dialects import layout, link_targets, lynx, markdown, printed, squashed, text_nodes, underscored
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.leaked_scripts import Cut
from stripper.settings import AUTO

DIALECTS: tuple[Dialect, ...] = (
    markdown.DIALECT,
    printed.DIALECT,
    squashed.DIALECT,
    lynx.DIALECT,
    link_targets.DIALECT,
    underscored.DIALECT,
    layout.MAIL,
    text_nodes.DIALECT,
    layout.WRAPPED,
    layout.GET_TEXT,
    layout.BULLETED,
    layout.BLOCKS,
    layout.PARAGRAPHS,
)
"""All dialects, from the one whose evidence is clearest; the last one reads any text."""


EXCLUSIVE = ((markdown.DIALECT, lynx.DIALECT), (lynx.DIALECT, link_targets.DIALECT))
"""Pairs of dialects with different signs of a link; a dump with both is that of several pages."""
MIXED = "The text mixes the dialects {} and {}: it may hold several pages; give each page by itself."
SCRIPTS = "The text has scripts, style sheets or data of the page ({:,} characters), which were removed."
ENDLESS = "A line of {:,} characters was read as one paragraph; give the text with its line breaks."

MAX_WITH_SPANS = 500_000
"""Characters of a dump that is read again for its links, emphasis and images."""


class Reading(NamedTuple):
    """The lines of a text dump, and what it was read as."""

    lines: tuple[Line, ...]
    dialect: Finding
    warnings: tuple[str, ...]


class _Prepared(NamedTuple):
    """A text dump without the scripts and with Markdown in place of the markup that tools leave in it."""

    dump: Dump
    content: str
    """The text before its rows were joined for their number."""
    cut: Cut | None
    replaced: raw_markup.Replaced | separators.Split | None


def read(content: str, name: str = AUTO) -> Reading:
    """Parse a text dump into lines, in the dialect of a name, or in the first one that the dump has evidence of."""
    dump, own, cut, replaced = _prepared(content)
    dialect, evidence = _named(name) if name != AUTO else _estimated(dump)
    page = dialect.read(dump) if dialect is markdown.DIALECT else _laid_out(dump, dialect)
    page = _with_one_list(page)
    found = _below_headers(dump, permalink_signs.removed(page) if permalink_signs.SIGN in dump.text else page)
    lines = joining.lines(found, len(own))
    joined = joining.JOINED if dump.text is not own or lines is not found else ""
    scripts = SCRIPTS.format(len(cut.code)) if cut else ""
    warnings = tuple(filter(None, (dialect.warning, scripts, joined, _endless(dump), _mixed(dialect, dump))))
    lines = _with_code(lines, cut) if cut else lines
    if replaced:
        lines = [line._replace(source=replaced.sources[line.source - 1]) for line in lines]
    return Reading(tuple(lines), Finding("dialect", dialect.name, evidence), warnings)


def may_have_spans(content: str, name: str) -> bool:
    """Return whether the lines of a dump in the dialect of a name may have links, emphasis and images."""
    return name == markdown.DIALECT.name and len(content) <= MAX_WITH_SPANS


def with_spans(lines: Sequence[Line], content: str) -> Sequence[Line]:
    """Return the lines of a dump in Markdown with links, emphasis and code as spans, and quotations as such.

    A line that a parser of Markdown reads in another way has no spans.
    """
    found = list(lines)
    for number, marked, is_quotation in markdown.marked(_prepared(content).dump):
        if number <= len(found) and found[number - 1].text == marked.text:
            line = found[number - 1]
            role = Role.QUOTE if is_quotation and line.role is Role.PARAGRAPH else line.role
            found[number - 1] = line._replace(role=role, spans=marked.spans)
    return found


def images(lines: Sequence[Line], content: str) -> Iterator[Embed]:
    """Yield the images of a dump in Markdown."""
    for number, line, _ in markdown.marked(_prepared(content).dump):
        is_within = number <= len(lines) and line.text != "" and lines[number - 1].text == line.text
        for offset, text, target in line.images:
            yield Embed(EmbedKind.IMAGE, number, offset if is_within else -1, 0, text, target)


def _prepared(content: str) -> _Prepared:
    content = light_markup.markdown(citations.linked(quoted.unquoted(content)))
    replaced = separators.split(content) or raw_markup.replace(content)
    marked = replaced.content if replaced else content
    cut = leaked_scripts.cut(marked)
    own = cut.content if cut else marked
    return _Prepared(Dump(joining.rows(own)), own, cut, replaced)


def _with_one_list(lines: list[Line]) -> list[Line]:
    """Return the lines with the targets of links at their end in one, since features count lines."""
    count = sum(1 for _ in takewhile(lambda line: line.names == LINK_TARGETS, reversed(lines)))
    if not count:
        return lines
    first = lines[-count]
    targets = " ".join(line.text for line in lines[-count:])
    return [*lines[:-count], first._replace(text=targets, links=len(targets))]


def _laid_out(dump: Dump, dialect: Dialect) -> list[Line]:
    """Return the lines of a dump that is not in Markdown, with underlined headings and the rows of drawn tables."""
    return markdown_tables.as_rows(underlined.headings(dialect.read(dump), dump.text), dump.table_rows)


def _with_code(lines: Sequence[Line], cut: Cut) -> Sequence[Line]:
    """Return the lines with their places in the dump, and the code that was cut out of it as the last line."""
    own = [line._replace(source=cut.sources[line.source - 1]) for line in lines]
    row = text_lines.rows(cut.code[:1])[0]
    code = text_lines.line(len(own) + 1, row, cut.code, 0, 0)
    return [*own, code._replace(source=cut.first, names=PAGE_CODE)]


def _endless(dump: Dump) -> str:
    """Return the warning for a line that is too long to be cut."""
    if len(dump.text) <= squashed.MAX_PAGE:  # as nearly all dumps
        return ""
    longest = max([len(row.text) for row in dump.rows], default=0)
    return ENDLESS.format(longest) if longest > squashed.MAX_PAGE else ""


def _mixed(dialect: Dialect, dump: Dump) -> str:
    """Return the warning for a dump with evidence of two dialects that no tool mixes."""
    other = next((later for earlier, later in EXCLUSIVE if earlier is dialect and later.evidence(dump)), None)
    return MIXED.format(dialect.name, other.name) if other else ""


def _below_headers(dump: Dump, page: list[Line]) -> list[Line]:
    """Return the headers that a tool wrote above the page as lines, followed by those of the page."""
    if not dump.heads:
        return page
    heads = [text_lines.line(number, row, row.text, 0, 0) for number, row in enumerate(dump.heads, 1)]
    return [head._replace(names=DUMP_HEADER) for head in heads] + [
        line._replace(number=line.number + len(heads)) for line in page
    ]


def _named(name: str) -> tuple[Dialect, str]:
    return next(dialect for dialect in DIALECTS if dialect.name == name), "the setting dialect"


def _estimated(dump: Dump) -> tuple[Dialect, str]:
    for dialect in DIALECTS[:-1]:
        if evidence := dialect.evidence(dump):
            return dialect, evidence
    return DIALECTS[-1], DIALECTS[-1].evidence(dump)
