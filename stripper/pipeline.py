"""From bytes to a Document: the stages in order, and the only place that knows the order."""

from __future__ import annotations

from stripper import blocks, decide, decode, features, metadata, parse, repeats, score, weights
from stripper.document import Document
from stripper.settings import Settings


def extract(data: bytes | str, *, url: str | None = None, settings: Settings | None = None) -> Document:
    """Strip one page.

    `data` is a page as it came in: bytes of any encoding, or a str. `url` is where it came from; it is evidence for
    the site and the date, and is never fetched. Raises only the errors of `stripper.errors`.
    """
    settings = settings or Settings()
    page = decode.decode(data, url=url, settings=settings)
    parsed = parse.parse(page)
    found = metadata.find(page, parsed)
    if settings.engine == "readability":
        from stripper import second_opinion

        opinion = parse.parse(second_opinion.article(page))
        card, measured = second_opinion.CARD, second_opinion.votes(parsed, opinion)
    else:
        card, measured = weights.load(page.kind), features.measure(page, parsed, found)
    scores = score.score(measured, card)
    kept = decide.choose(scores, card, found)
    runs = blocks.find(parsed.lines, measured, kept)
    removed = decide.reasons(runs, repeats.find(parsed.lines, kept), found)
    decisions = decide.decide(parsed.lines, measured, scores, removed, settings)
    warnings = (*page.warnings, *parsed.warnings, *decide.warnings(decisions))
    return Document(page, parsed, decisions, found, warnings, settings, card)
