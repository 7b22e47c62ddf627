"""From bytes to a Document: the stages in order, and the only place that knows the order."""

from __future__ import annotations

from dataclasses import replace

from stripper import (
    blocks,
    decide,
    decode,
    features,
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
from stripper.model import PageType
from stripper.settings import Engine, Settings


def extract(data: bytes | str, *, url: str | None = None, settings: Settings | None = None) -> Document:
    """Strip one page.

    `data` is a page as it came in: bytes of any encoding, or a str. `url` is where it came from; it is evidence for
    the site and the date, and is never fetched. Raises only the errors of `stripper.errors`.
    """
    settings = settings or Settings()
    page = decode.decode(data, url=url, settings=settings)
    parsed = parse.parse(page, naming=bool(settings.rules))
    found = metadata.find(page, parsed)
    measured = features.measure(page, parsed, found)
    if settings.engine is Engine.READABILITY:
        scored = second_opinion.votes(parsed, parse.parse(second_opinion.article(page)))
    else:
        card = weights.load(page.kind)
        alone = card.alone.score(measured.matrix)
        around = features.look_around(measured, alone)
        scores = card.around.score(around, alone)
        parts = ((card.alone, measured.matrix), (card.around, around))
        taken_for = page_type.find(features.summarize(measured, alone), card.types, settings)
        found = replace(found, findings=(*found.findings, taken_for))
        threshold = card.focus[settings.focus] + card.raised.get(PageType(taken_for.value), 0)
        scored = score.explained(scores, threshold, parts, features.shown)
    ruled = rules.find(page, parsed, found, settings.rules)
    asked = decide.asked(ruled.lines, settings, len(parsed.lines))
    chosen = decide.choose(scored, found)
    runs = blocks.find(parsed.lines, measured, chosen)
    removed = decide.reasons(runs, repeats.find(parsed.lines, decide.corrected(chosen, asked)), found)
    decisions = decide.decide(parsed.lines, scored.scores, removed, asked, settings)
    warnings = (*page.warnings, *parsed.warnings, *ruled.warnings, *decide.warnings(decisions, settings))
    return Document(page, parsed, decisions, runs, found, warnings, settings, scored, ruled.lines)
