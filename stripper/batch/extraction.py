"""Extraction of a page by what its source states about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from stripper.batch.sources import Source
from stripper.batch.sources.content import Content
from stripper.document import Document
from stripper.errors import SettingsError, UnknownEncodingError
from stripper.settings import Settings

_TIMESTAMP = re.compile("1[0-9]{9}(?:[0-9]{3})?")
Extract = Callable[..., Document]

ExtractPage = Callable[[Source], tuple[Source, Document]]
"""Function that returns the source of a page with what it states, and the document; raises StripperError."""


def extract_content(
    content: Content, settings: Settings, url: str | None = None, by: Extract | None = None
) -> Document:
    """Extract the content of a page, by default with the pipeline.

    `settings` and `url` take precedence over what the source states. A stated charset is used only if the page decodes
    as it, since servers often state one for all their pages.
    """
    if by is None:
        from stripper.pipeline import extract

        by = extract
    url = url or content.url
    stated: dict[str, Any] = {}
    if settings.kind == "auto" and content.kind != "auto":
        stated["kind"] = content.kind
    if settings.encoding is None and content.charset and _is_charset(content.data, content.charset):
        stated["encoding"] = content.charset
    if settings.crawl_date is None and content.crawled and (crawled := _date(content.crawled)):
        stated["crawl_date"] = crawled
    if not stated:
        return by(content.data, url=url, settings=settings)
    try:
        return by(content.data, url=url, settings=replace(settings, **stated))
    except UnknownEncodingError:  # one that Python knows, but no document uses
        stated.pop("encoding", None)
        return by(content.data, url=url, settings=replace(settings, **stated))


def warm_up() -> None:
    """Load what every page needs, so that forked processes inherit it."""
    from stripper.pipeline import extract

    for page in (b"<!doctype html><p>Once.", b"Once."):
        assert extract(page).lines


def _date(stated: str) -> date | None:
    """Return the date of a crawl in ISO, or in seconds or milliseconds since 1970; None for an invalid one."""
    if _TIMESTAMP.fullmatch(stated):
        return datetime.fromtimestamp(int(stated[:10]), UTC)
    try:
        return Settings(crawl_date=stated).crawl_date
    except SettingsError:
        return None


def _is_charset(data: bytes, charset: str) -> bool:
    """Return whether data that is not UTF-8 decodes as a charset."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return False
    try:
        data.decode(charset)
    except (LookupError, ValueError):
        return False
    return True
