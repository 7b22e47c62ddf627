"""Output formats of a page, as bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from stripper.batch.sources import Source
from stripper.display import printable
from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.native.json_text import indented

SIDECAR_SUFFIX = ".json"


class Format(NamedTuple):
    """A format of the clean text; except for `json`, its key is also the name of a property of Document."""

    suffix: str
    separator: bytes
    """Bytes between two texts on stdout, after the newline that ends the first."""


FORMATS: Mapping[str, Format] = {
    "text": Format(".txt", b"\n"),
    "markdown": Format(".md", b"\n---\n\n"),
    "json": Format(SIDECAR_SUFFIX, b""),
    "html": Format(".html", b"\n"),
    "tei": Format(".xml", b"\n"),
}


def encode_text(document: Document, format: str) -> bytes:
    """Return the clean text with a single trailing newline; empty if nothing was kept."""
    text = str(getattr(document, format)).rstrip("\n")
    return f"{text}\n".encode("utf-8", "replace") if text else b""


def build_sidecar(
    source: Source, document: Document, *, lines: bool, text: bool = False, why: bool = False
) -> dict[str, Any]:
    """Build the sidecar of a page, optionally with every line, the clean text, and the reasons in words."""
    from stripper.render import sidecar

    path = None if source.kind == "stdin" else printable(source.name)
    sha256 = source.stated.sha256.hex() if source.stated else ""
    built = sidecar.build(document, path=path, lines=lines, text=text, why=why, sha256=sha256)
    if source.stated and source.stated.record:
        built["source"]["record"] = dict(source.stated.record)
    if source.stated and source.stated.carried:
        built["carried"] = json_values(source.stated.carried)
    if source.stated and source.stated.repeats:
        built["repeats"] = source.stated.repeats._asdict()
    return built


def json_values(value: Any) -> Any:
    """Return a value as JSON data; dates and other types that JSON lacks become text."""
    if isinstance(value, Mapping):
        return {str(key): json_values(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [json_values(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def encode_json(data: dict[str, Any], indent: int | None = 2) -> bytes:
    """Encode a sidecar, or a row without indent, as JSON with a trailing newline."""
    encoded = json.dumps(data, ensure_ascii=False) if indent is None else indented(data)
    return f"{encoded}\n".encode("utf-8", "replace")
