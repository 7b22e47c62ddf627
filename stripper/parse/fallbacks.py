"""The lines of an HTML page, also of one that shows next to nothing because scripts are to build it.

Such pages often carry their text all the same: in `<noscript>`, in JSON-LD, or in the state that a framework hands to
its scripts. Each is tried in this order, and used only if it says a good deal more than what the page shows.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from stripper.model import Head, Line, Page, Parsed
from stripper.parse import head, html

LITTLE = 500
"""Characters outside links; a page that shows more does not need what it carries."""
MORE = 2.0
"""How many times more than the page shows it must carry."""
PROSE = 140
"""Characters; shorter strings of a framework's state are labels and settings, and as short a page has no article."""
STATE_LIMIT = 3_000_000
"""Characters of a framework's state; more is not looked at."""
CUT_OFF = "The page is damaged in a way that ends its parsing; what stands behind that place is lost."
HOLDERS = (dict, list)
"""Types of JSON values that hold others."""
PARAGRAPH = re.compile(r"\n\s*\n|\n")
MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|li|blockquote)\b", re.IGNORECASE)


def parse(page: Page, *, naming: bool = False) -> Parsed:
    """What an HTML page holds."""
    read = partial(html.read, naming=naming)
    shown = read(page.content)
    about = head.gather(shown.head)
    size = _size(shown.lines)
    if size < LITTLE:
        for source, carried in _carried(page.content, shown, about, read):
            if _size(carried.lines) > MORE * size and _size(carried.lines) >= PROSE:
                warning = f"The page shows next to nothing without scripts; the text was taken from its {source}."
                return _parsed(carried, about, (warning,))
    return _parsed(shown, about, () if shown.complete else (CUT_OFF,))


def _parsed(lines: html.Lines, about: Head, warnings: tuple[str, ...]) -> Parsed:
    return Parsed(
        tuple(lines.lines),
        tuple(lines.containers),
        about,
        tuple(lines.labels),
        warnings,
        tuple(lines.elements),
        tuple(lines.enclosing),
    )


def _size(lines: Sequence[Line]) -> int:
    """Characters outside links, of lines that may be running text; they are not counted further than it matters."""
    size = 0
    for line in lines:
        length = len(line.text)
        if length >= 40:
            size += length - line.links
            if size > MORE * LITTLE:
                break
    return size


def _carried(
    markup: bytes, shown: html.Lines, about: Head, read: Callable[..., html.Lines]
) -> Iterator[tuple[str, html.Lines]]:
    if shown.unread:
        yield "noscript element", read(markup, noscript=True)
    bodies = [body for item in about.data if (body := item.get("articleBody")) and isinstance(body, str)]
    if bodies:
        yield "JSON-LD", read(_markup(max(bodies, key=len), about.title))
    state = [prose for element in shown.head if element.tag == "script" for prose in _state(element)]
    if state:
        yield "framework state", read(b"".join(_markup(prose, "") for prose in dict.fromkeys(state)))


def _markup(text: str, title: str) -> bytes:
    """Text or markup that a script carries, as markup."""
    heading = f"<h1>{entities.escape(title)}</h1>" if title else ""
    if not MARKUP.search(text):
        text = "".join(f"<p>{entities.escape(part)}</p>" for part in PARAGRAPH.split(text))
    return f"{heading}<article>{text}</article>".encode("utf-8", "replace")


def _state(script: head.HeadElement) -> Iterator[str]:
    """The strings in a framework's JSON that are running text."""
    kind = script.attributes.get("type", "").lower()
    if "json" in kind and "ld+json" not in kind and len(script.text) <= STATE_LIMIT:
        try:
            state = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            return
        yield from (text for text in _strings(state) if text.count(" ") > len(text) / 20)


def _strings(state: Any) -> Iterator[str]:
    """The strings in a JSON value that are long enough, in order."""
    waiting: list[Any] = [[state]]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
            continue
        # Most members of a state are numbers and short strings, which are not even put in line.
        members = value.values() if isinstance(value, dict) else value
        waiting += [i for i in reversed(members) if isinstance(i, HOLDERS) or (isinstance(i, str) and len(i) >= PROSE)]
