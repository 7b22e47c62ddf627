"""Shortcuts for parsing markup in tests."""

from __future__ import annotations

from stripper.model import Line
from stripper.parse import html


def read(markup: str, *, noscript: bool = False) -> html.Lines:
    return html.read(markup.encode("utf-8", "replace"), noscript=noscript)


def lines(markup: str) -> list[Line]:
    return read(markup).lines


def texts(markup: str) -> list[str]:
    return [line.text for line in lines(markup)]


def one(markup: str) -> Line:
    (line,) = lines(markup)
    return line
