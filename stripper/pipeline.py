"""Extraction: bytes to a Document, by decoding, parsing, metadata, site rules and classification."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any, Unpack

from stripper import classify, decode, inputs, metadata, parse, rules
from stripper.document import Document
from stripper.errors import InputTypeError, SettingsError
from stripper.log import DEBUG, is_enabled, log
from stripper.model import Page
from stripper.native.sanitize import sanitize
from stripper.settings import Options, Settings

_DEFAULT = Settings()

LOW_CONFIDENCE = "The confidence in the text is {:.2f}, less than {:g}; `stripper diff` shows what was removed."


def extract(
    data: bytes | bytearray | memoryview | str,
    *,
    url: str | None = None,
    settings: Settings | None = None,
    **options: Unpack[Options],
) -> Document:
    """Extract the content of one page.

    Args:
        data: the page as it was received: bytes in any encoding, or a str.
        url: the absolute address of the page, to resolve links and as evidence for site and date; never fetched.
        settings: the settings; the default ones if omitted.
        **options: fields of `Settings`, which take precedence over `settings`: `extract(page, focus="recall")`.

    Raises:
        StripperError: one of its subclasses, for input or settings that cannot be used.
    """
    settings = _chosen(settings, options)
    if url is not None and not isinstance(url, str):
        raise InputTypeError(f"url is a str, not {type(url).__name__}; pass str(url).")
    url = sanitize(url) if url else None
    return _document(decode.decode(inputs.data_of(data), url=url, settings=settings), settings)


def extract_file(
    path: str | os.PathLike[str],
    *,
    url: str | None = None,
    settings: Settings | None = None,
    **options: Unpack[Options],
) -> Document:
    """Extract the content of the page in a file, with the arguments and errors of `extract`."""
    return extract(inputs.read(path), url=url, settings=settings, **options)


def _chosen(settings: Settings | None, options: Options) -> Settings:
    """Return the settings with the options that were given as keywords."""
    settings = _DEFAULT if settings is None else settings
    if not isinstance(settings, Settings):
        raise SettingsError(f"settings is a Settings object, not {type(settings).__name__}; pass its fields by name.")
    changes: dict[str, Any] = {**options}  # replace() would have them typed as they are kept
    return replace(settings, **changes) if changes else settings


def _document(page: Page, settings: Settings) -> Document:
    """Run the stages after decoding."""
    naming = bool(settings.rules)
    parsed = parse.parse(page, naming=naming, images=settings.images, dialect=settings.dialect)
    found = metadata.find(
        page,
        parsed,
        date_guess=settings.date_guess,
        crawl_date=settings.crawl_date,
        detect_language=settings.detect_language,
    )
    ruled = rules.find(page, parsed, found, settings.rules)
    result = classify.classify(page, parsed, found, ruled.lines, settings)
    warnings = (*inputs.warnings(page.content), *page.warnings, *parsed.warnings, *ruled.warnings, *result.warnings)
    document = Document(
        page,
        parsed,
        result.decided,
        found,
        warnings,
        settings,
        result.scored,
        ruled.lines,
        result.page_type,
        result.units,
        result.signs,
    )
    if document.is_doubtful:
        warning = LOW_CONFIDENCE.format(document.confidence, settings.min_confidence)
        document = replace(document, warnings=(*warnings, warning))
    if is_enabled(DEBUG):
        _log(document)
    return document


def _log(document: Document) -> None:
    """Log the result of each stage."""
    page, parsed, found = document.page, document.parsed, document.type_found
    dialect = f", dialect {parsed.dialect.value} from {parsed.dialect.source}" if parsed.dialect else ""
    sources = dict.fromkeys(f"{finding.field} from {finding.source}" for finding in document.metadata.findings)
    page_type = f"page type {found.value} from {found.source}" if found else "no page type"
    confidence = "none" if document.confidence is None else f"{document.confidence:.2f}"
    log(__name__, DEBUG, "decoded: %s bytes of %s as %s", f"{page.size:,}", page.kind, page.encoding)
    log(__name__, DEBUG, "parsed: %s lines%s", f"{len(parsed.lines):,}", dialect)
    log(__name__, DEBUG, "metadata: %s", "; ".join(sources) or "none")
    log(__name__, DEBUG, "site rules: %d lines decided", len(document.ruled))
    log(__name__, DEBUG, "classified: %s; confidence %s", page_type, confidence)
