"""Fallback sources of text for pages that scripts render in the browser.

Such pages often include their text elsewhere: in `<noscript>`, in JSON-LD, or in the state that a framework passes to
its scripts. The sources are tried in this order, and used only if they have much more text than the page itself.
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

ENOUGH_TEXT = 500
"""Characters outside links from which a page needs no fallback."""
MIN_RATIO = 2.0
"""Minimum size of the text of a fallback, relative to that of the page."""
MIN_PROSE = 140
"""Characters; shorter strings in a framework's state are labels and settings, and shorter texts are not articles."""
MIN_LINE = 40
"""Characters from which a line may be running text."""
MAX_STATE = 3_000_000
"""Characters in a framework's state; larger ones are not parsed."""
TRUNCATED = "The parser stopped at broken markup; everything after it is lost."
COLLECTIONS = (dict, list)
"""Types of JSON values that contain others."""
PARAGRAPH = re.compile(r"\n\s*\n|\n")
MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|li|blockquote)\b", re.IGNORECASE)


def parse(page: Page, *, naming: bool = False, images: bool = False) -> Parsed:
    """Parse an HTML page, or the first fallback with enough text if the page itself has almost none."""
    read = partial(html.read, naming=naming, images=images)
    rendered = read(page.content)
    page_head = head.gather(rendered.head)
    size = _size(rendered.lines)
    if size < ENOUGH_TEXT:
        for source, fallback in _fallbacks(page.content, rendered, page_head, read):
            length = _size(fallback.lines)
            if length > MIN_RATIO * size and length >= MIN_PROSE:
                warning = f"The page has almost no text without scripts; the text was taken from its {source}."
                return _parsed(fallback, page_head, (warning,))
    return _parsed(rendered, page_head, () if rendered.complete else (TRUNCATED,))


def _parsed(lines: html.Lines, page_head: Head, warnings: tuple[str, ...]) -> Parsed:
    return Parsed(
        tuple(lines.lines),
        tuple(lines.containers),
        page_head,
        tuple(lines.labels),
        warnings,
        tuple(lines.elements),
        tuple(lines.enclosing),
        tuple(lines.embeds),
    )


def _size(lines: Sequence[Line]) -> int:
    """Count the characters outside links in lines that may be running text; stop where more make no difference."""
    size = 0
    for line in lines:
        length = len(line.text)
        if length >= MIN_LINE:
            size += length - line.links
            if size > MIN_RATIO * ENOUGH_TEXT:
                break
    return size


def _fallbacks(
    markup: bytes, rendered: html.Lines, page_head: Head, read: Callable[..., html.Lines]
) -> Iterator[tuple[str, html.Lines]]:
    """Yield the fallbacks of a page, each with the name of its source."""
    if rendered.noscript_size:
        yield "noscript element", read(markup, noscript=True)
    bodies = [body for item in page_head.data if (body := item.get("articleBody")) and isinstance(body, str)]
    if bodies:
        yield "JSON-LD", read(_markup(max(bodies, key=len), page_head.title))
    state = [prose for element in rendered.head if element.tag == "script" for prose in _state(element)]
    if state:
        yield "framework state", read(b"".join(html.closed(_markup(prose, "")) for prose in dict.fromkeys(state)))


def _markup(text: str, title: str) -> bytes:
    """Return text or markup from a script as a page."""
    heading = f"<h1>{entities.escape(title)}</h1>" if title else ""
    if not MARKUP.search(text):
        text = "".join(f"<p>{entities.escape(part)}</p>" for part in PARAGRAPH.split(text))
    return f"{heading}<article>{text}</article>".encode("utf-8", "replace")


def _state(script: head.HeadElement) -> Iterator[str]:
    """Yield the strings in the JSON of a framework's state that are running text."""
    kind = script.attributes.get("type", "").lower()
    if "json" in kind and "ld+json" not in kind and len(script.text) <= MAX_STATE:
        try:
            state = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            return
        yield from (text for text in _strings(state) if text.count(" ") > len(text) / 20)


def _strings(state: Any) -> Iterator[str]:
    """Yield the strings in a JSON value that are long enough, in order."""
    stack: list[Any] = [[state]]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
            continue
        # Most members are numbers and short strings, which are never added to the stack.
        members = value.values() if isinstance(value, dict) else value
        stack += filter(_may_have_prose, reversed(members))


def _may_have_prose(value: Any) -> bool:
    return isinstance(value, COLLECTIONS) or (isinstance(value, str) and len(value) >= MIN_PROSE)
