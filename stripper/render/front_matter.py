"""Metadata as YAML front matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from stripper.document import Document

FIELDS = ("published", "modified", "site", "language", "page_type", "section", "description", "url", "image", "license")
"""Fields with a single value, after the title and the authors."""

_UNPRINTABLE = re.compile("[\x7f-\x9f\xad\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def yaml(document: Document) -> str:
    """Return the metadata between two lines of `---`; fields without a value are left out.

    Each value is a double-quoted scalar as in JSON, in which no character is special to YAML 1.1 or 1.2, or a list of
    such scalars, so that a value is never read as a number, a date or markup.
    """
    return "".join(f"{line}\n" for line in ("---", *_rows(document), "---"))


def _rows(document: Document) -> Iterator[str]:
    if document.title:
        yield f"title: {_scalar(document.title)}"
    yield from _list("authors", [author.name for author in document.authors if author.role == "author"])
    values = {finding.field: finding.value for finding in document.findings}
    yield from (f"{name}: {_scalar(values[name])}" for name in FIELDS if values.get(name))
    yield from _list("tags", document.tags)


def _list(name: str, values: list[str] | tuple[str, ...]) -> Iterator[str]:
    if values:
        yield f"{name}:"
        yield from (f"  - {_scalar(value)}" for value in values)


def _scalar(text: str) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
