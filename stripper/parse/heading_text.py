"""Headings without what ends them: the links to their editor, and signs of links to themselves."""

from __future__ import annotations

import re

from stripper.marks import Span

_EDIT = (
    r"(?:(?:view |edit )?source|edit(?: section| this section)?|(?:quelltext )?bearbeiten|modifier(?: le code)?"
    r"|editar|modifica|править)"
)
_END = re.compile(
    rf"(?<!\s)\s*(?:\[\s*{_EDIT}(?:\s*\|\s*{_EDIT})?\s*\]|sign in to edit|[¶§🔗⚓]){{1,4}}\s*\Z", re.IGNORECASE
)
_LAST = ("]", "t", "T", "¶", "§", "🔗", "⚓")
"""The characters with which such a text ends."""


def without_links(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return a heading and its spans without the link to its editor at the end, unless that is all of it."""
    found = _END.search(text) if text.endswith(_LAST) else None
    if not found or not found.start():
        return text, spans
    end = found.start()
    return text[:end], tuple(span._replace(end=min(span.end, end)) for span in spans if span.start < end)
