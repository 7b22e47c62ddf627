"""The forms that the result for a page can take, as bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from stripper.batch.names import shown
from stripper.batch.sources import Source
from stripper.document import Document

SIDECAR = ".json"


class Format(NamedTuple):
    """A form that the clean text can take; but of `json`, the name of each is that of a property of Document."""

    ending: str
    between: bytes
    """What stands between two of them on stdout, besides the line end of the first."""


FORMATS: Mapping[str, Format] = {
    "text": Format(".txt", b"\n"),
    "markdown": Format(".md", b"\n---\n\n"),
    "json": Format(SIDECAR, b""),
    "html": Format(".html", b"\n"),
}


def clean(document: Document, form: str) -> bytes:
    """The clean text with one line end at its end, but nothing at all if it is empty."""
    text = str(getattr(document, form)).rstrip("\n")
    return f"{text}\n".encode("utf-8", "replace") if text else b""


def build(source: Source, document: Document, *, lines: bool, text: bool = False) -> dict[str, Any]:
    """The sidecar of a page."""
    from stripper.render import sidecar

    path = None if source.kind == "stdin" else shown(source.path)
    return sidecar.build(document, path=path, lines=lines, text=text)


def encode(built: dict[str, Any], indent: int | None = 2) -> bytes:
    """A sidecar or row as JSON."""
    return (json.dumps(built, ensure_ascii=False, indent=indent) + "\n").encode("utf-8", "replace")
