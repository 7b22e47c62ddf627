"""Fallback sources of text for pages that scripts render in the browser.

Such pages often include their text elsewhere: in hidden elements, in frames, in `<noscript>`, in JSON-LD, or in the
state that a framework passes to its scripts. The sources are tried in this order, and used only if they have much more
text than the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from stripper.model import Head, Page, Parsed
from stripper.native.sanitize import sanitize
from stripper.parse import head, html, shown_text

ENOUGH_TEXT = 500
"""Characters outside links from which a page needs no fallback."""
MIN_RATIO = 2.0
"""Minimum size of the text of a fallback, relative to that of the page."""
ENOUGH = int(MIN_RATIO * ENOUGH_TEXT)
"""Characters after which counting stops."""
MIN_PROSE = 140
"""Characters of a text that may be an article; a state may have less if the page shows nothing."""
STATE = "framework state"
MANY = 2_000
"""Characters from which a framework's state may replace a page that shows or hides some text of its own."""
MIN_LINE = 40
"""Characters from which a line may be running text."""
JOINED = "The page has too many elements for its size; the text of its last part was joined into long lines."
CLOSED = "Most of the page is in a {} without an end; it was taken to end at the next tag."
PARAGRAPH = re.compile(r"\n\s*\n|\n")
MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|li|blockquote)\b", re.IGNORECASE)


def parse(page: Page, *, naming: bool = False, images: bool = False) -> Parsed:
    """Parse an HTML page, or the first fallback with enough text if the page itself has almost none."""
    read = partial(html.read, naming=naming, images=images)
    rendered = read(page.content)
    page_head = head.gather(rendered.head)
    size = _size(rendered)
    if size < ENOUGH_TEXT:
        from stripper.parse import unclosed  # imported here since few pages get this far

        markup, name = unclosed.close(page.content) or (b"", "")
        mended = read(markup)
        if _size(mended) > max(MIN_RATIO * size, MIN_PROSE):
            return _parsed(mended, head.gather(mended.head), (CLOSED.format(name),))
        for source, fallback in _fallbacks(page.content, rendered, page_head, read):
            length = _size(fallback)
            is_state = source.startswith(STATE)
            if length < MANY and is_state and _size(_shown(rendered)) >= MIN_PROSE:
                continue
            least = MIN_PROSE if rendered.lines or not is_state else MIN_LINE
            if length > MIN_RATIO * size and length >= least:
                warning = f"The page has almost no text without scripts; the text was taken from its {source}."
                return _parsed(fallback, page_head, (warning,))
        if mended.lines and not rendered.lines:
            return _parsed(mended, head.gather(mended.head), (CLOSED.format(name),))
    return _parsed(rendered, page_head, ())


def _parsed(lines: html.Lines, page_head: Head, warnings: tuple[str, ...]) -> Parsed:
    return Parsed(
        tuple(lines.lines),
        tuple(lines.containers),
        page_head,
        tuple(lines.labels),
        (*warnings, JOINED) if lines.joined else warnings,
        tuple(lines.elements),
        tuple(lines.enclosing),
        tuple(lines.embeds),
    )


def _size(read: html.Lines) -> int:
    """Count the characters outside links in shown lines that may be running text; stop where more do not matter."""
    return shown_text.size(read.lines, read.containers, MIN_LINE, ENOUGH)


def _fallbacks(
    markup: bytes, rendered: html.Lines, page_head: Head, read: Callable[..., html.Lines]
) -> Iterator[tuple[str, html.Lines]]:
    """Yield the fallbacks of a page, each with the name of its source."""
    if any(container.hidden for container in rendered.containers):
        yield "hidden elements", _shown(rendered)
    frames = [source for element in rendered.head if (source := element.attributes.get("srcdoc"))]
    if frames:
        yield (
            "embedded frames (srcdoc)",
            read(*(frame.encode("utf-8", "replace") for frame in frames)),
        )
    if rendered.noscript_size:
        yield "noscript element", read(markup, noscript=True)
    bodies = [body for item in page_head.data if (body := item.get("articleBody")) and isinstance(body, str)]
    if bodies:
        yield "JSON-LD", read(_markup(max(bodies, key=len), page_head.title))
    yield from _states(markup, rendered, read)


def _states(markup: bytes, rendered: html.Lines, read: Callable[..., html.Lines]) -> Iterator[tuple[str, html.Lines]]:
    """Yield the states of frameworks; those in JavaScript are guessed at only if the page shows next to nothing."""
    from stripper.parse import framework_state  # imported here since few pages get this far

    states = [framework_state.of_json(element for element in rendered.head if element.tag == "script")]
    if _size(rendered) < MIN_PROSE:
        states.append(framework_state.of_javascript(markup))
    for name, texts in states:
        if texts:
            source = f"framework state ({sanitize(name)})" if name else "framework state"
            yield source, read(*(_markup(text, "") for text in texts))


def _shown(rendered: html.Lines) -> html.Lines:
    """Return the lines of a page with nothing hidden, such as the panels of tabs that a script shows."""
    containers = [each._replace(hidden=False) if each.hidden else each for each in rendered.containers]
    return rendered._replace(containers=containers)


def _markup(text: str, title: str) -> bytes:
    """Return text or markup from a script as a page."""
    from html import escape  # imported here since few pages need it

    heading = f"<h1>{escape(title)}</h1>" if title else ""
    if not MARKUP.search(text):
        text = "".join(f"<p>{escape(part)}</p>" for part in PARAGRAPH.split(text))
    return f"{heading}<article>{text}</article>".encode("utf-8", "replace")
