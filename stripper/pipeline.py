"""Extraction: bytes to a Document. No other module knows the order of the stages."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any, Unpack

from stripper import (
    blocks,
    decide,
    decode,
    features,
    inputs,
    metadata,
    page_type,
    parse,
    repeats,
    rules,
    score,
    second_opinion,
    weights,
)
from stripper.document import Document
from stripper.errors import InputTypeError, SettingsError
from stripper.model import Finding, Page, PageType, Scored
from stripper.settings import Engine, Options, Settings

_DEFAULT = Settings()


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
        url: the address of the page; evidence for site and date, never fetched.
        settings: `Settings`; the default ones if omitted.
        **options: fields of `Settings`, which take precedence over `settings`: `extract(page, focus="recall")`.

    Raises:
        StripperError: one of its subclasses, for input or settings that cannot be used.
    """
    settings = _chosen(settings, options)
    if url is not None and not isinstance(url, str):
        raise InputTypeError(f"url is a str, not {type(url).__name__}; pass str(url).")
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
    parsed = parse.parse(page, naming=bool(settings.rules))
    found = metadata.find(page, parsed)
    measured = features.measure(page, parsed, found)
    if settings.engine is Engine.READABILITY:
        scored = second_opinion.votes(parsed, parse.parse(second_opinion.article(page)))
    else:
        scored, type_found = _score(page, measured, settings)
        found = replace(found, findings=(*found.findings, type_found))
    ruled = rules.find(page, parsed, found, settings.rules)
    asked = decide.asked(ruled.lines, settings, len(parsed.lines))
    chosen = decide.choose(scored, found)
    runs = blocks.find(parsed.lines, measured, chosen)
    again = repeats.find(parsed.lines, decide.corrected(chosen, asked), parsed.containers)
    removed = decide.reasons(runs, again, found)
    decisions = decide.decide(parsed.lines, scored.scores, removed, asked, settings)
    warnings = (*inputs.warnings(page.content), *page.warnings, *parsed.warnings, *ruled.warnings)
    warnings += decide.warnings(decisions, settings)
    return Document(page, parsed, decisions, runs, found, warnings, settings, scored, ruled.lines)


def _score(page: Page, measured: features.Measured, settings: Settings) -> tuple[Scored, Finding]:
    """Return the scores of both passes, and the type of the page, which shifts the threshold."""
    card = weights.load(page.kind)
    alone = card.alone.score(measured.matrix)
    around = features.look_around(measured, alone)
    scores = card.around.score(around, alone)
    type_found = page_type.find(features.summarize(measured, alone), card.types, settings)
    threshold = card.focus[settings.focus] + card.raised.get(PageType(type_found.value), 0)
    points = score.Contributions(card, measured.matrix, around, features.shown)
    return Scored(scores, threshold, points), type_found
