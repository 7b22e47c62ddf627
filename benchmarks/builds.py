"""Ways to put paragraphs on a page: each takes a shell and paragraphs and returns the bytes of the page."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import count

from shells import Shell

Build = Callable[[Shell, Sequence[str]], bytes]


def groups(texts: Sequence[str], size: int) -> list[Sequence[str]]:
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def tagged(name: str, texts: Iterable[str]) -> str:
    return "\n".join(f"<{name}>{escape(text)}</{name.split()[0]}>" for text in texts)


def article(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<article>{tagged('p', texts)}</article>")


def main(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<main>{tagged('p', texts)}</main>")


def div(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<div>{tagged('div', texts)}</div>")


def section(shell: Shell, texts: Sequence[str]) -> bytes:
    """Return a page of chapters of four sections of six paragraphs; the headings are numbers."""
    number = count(1)
    sections = [f"<section><h3>{next(number)}.</h3>{tagged('p', some)}</section>" for some in groups(texts, 6)]
    chapters = [f"<section><h2>Part {n}</h2>{''.join(x)}</section>" for n, x in enumerate(groups(sections, 4), 1)]
    return shell.html(f"<article>{''.join(chapters)}</article>")


def br(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<div>{'<br><br>'.join(map(escape, texts))}</div>")


def table(shell: Shell, texts: Sequence[str]) -> bytes:
    """Return a page of the nineties: the text is in a cell of a centred table."""
    cell = "\n".join(f"<p><font face=Times size=3>{escape(text)}</font>" for text in texts)
    return shell.html(f"<center><table width=600 border=0><tr><td align=left>{cell}</td></tr></table></center>")


def custom(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.html(f"<app-story><app-story-body>{tagged('app-text', texts)}</app-story-body></app-story>")


def pre(shell: Shell, texts: Sequence[str]) -> bytes:
    """Return a page of preformatted pieces with lines of 72 columns, as archives of plain text have it."""
    wrapped = [textwrap.fill(text, 72, break_long_words=False, break_on_hyphens=False) for text in texts]
    return shell.html(tagged("pre", ("\n\n".join(some) for some in groups(wrapped, 40))))


def dump(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.text("\n\n".join(texts))


def markdown(shell: Shell, texts: Sequence[str]) -> bytes:
    return shell.markdown("\n\n".join(texts))


BUILDS: dict[str, Build] = {
    "`article`": article,
    "`main`": main,
    "`div`": div,
    "`section`s with headings": section,
    "`br`": br,
    "`center`, `table`": table,
    "custom elements": custom,
    "`pre`": pre,
    "text dump": dump,
    "Markdown": markdown,
}
READ_AS_TEXT = {"text dump", "Markdown"}
"""Builds that are no HTML."""
