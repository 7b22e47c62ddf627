"""The builds of long.py: functions that put paragraphs into a shell, each with other markup."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import count

from shells import Shell

Build = Callable[[Shell, Sequence[str]], bytes]
"""(shell, paragraphs) → page."""

COLUMNS = 72
"""Width of preformatted text, as in mailing lists and RFCs."""


def tagged(name: str, texts: Iterable[str]) -> str:
    return "\n".join(f"<{name}>{escape(text)}</{name}>" for text in texts)


def groups(texts: Sequence[str], size: int) -> list[Sequence[str]]:
    """Split a sequence into groups of `size`; the last one may be smaller."""
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def article(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<article>{tagged('p', texts)}</article>")


def main(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<main>{tagged('p', texts)}</main>")


def div(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<div>{tagged('div', texts)}</div>")


def section(shell: Shell, texts: Sequence[str]) -> bytes:
    """Build chapters of four sections of six paragraphs, with numbers as headings."""
    number = count(1)
    sections = [f"<section><h3>{next(number)}.</h3>{tagged('p', some)}</section>" for some in groups(texts, 6)]
    chapters = [f"<section><h2>Part {n}</h2>{''.join(x)}</section>" for n, x in enumerate(groups(sections, 4), 1)]
    return shell.html(f"<article>{''.join(chapters)}</article>")


def br(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<div>{'<br><br>'.join(map(escape, texts))}</div>")


def table(shell: Shell, texts: Sequence[str]) -> bytes:
    """Build a page of the nineties: a centred layout table, and paragraphs without end tags."""
    cell = "\n".join(f'<p><font face="Times" size="3">{escape(text)}</font>' for text in texts)
    return shell.html(f'<center><table width="600" border="0"><tr><td>{cell}</td></tr></table></center>')


def custom(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<app-story><app-story-body>{tagged('app-text', texts)}</app-story-body></app-story>")


def components(shell: Shell, texts: Sequence[str]) -> bytes:
    """Build one custom element for each paragraph, around a `p`, as page builders do."""
    blocks = "\n".join(f'<app-block kind="text"><p>{escape(text)}</p></app-block>' for text in texts)
    return shell.html(f"<app-story>{blocks}</app-story>")


def pre(shell: Shell, texts: Sequence[str]) -> bytes:
    """Build pieces of preformatted, wrapped text, with 40 paragraphs each."""
    wrapped = [textwrap.fill(text, COLUMNS, break_long_words=False, break_on_hyphens=False) for text in texts]
    return shell.html(tagged("pre", ("\n\n".join(some) for some in groups(wrapped, 40))))


def dump(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.text("\n\n".join(texts))


def markdown(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.markdown("\n\n".join(texts))


BUILDS: dict[str, Build] = {
    "`article`": article,
    "`main`": main,
    "`div`": div,
    "nested `section`s": section,
    "`br`": br,
    "`center`, `table`": table,
    "custom elements": custom,
    "`p` in custom elements": components,
    "`pre`": pre,
    "text dump": dump,
    "Markdown": markdown,
}
READ_AS_TEXT = {"text dump", "Markdown"}
"""Builds that are not HTML."""
