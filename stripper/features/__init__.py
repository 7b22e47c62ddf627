"""Lines to Features: for each line, the names of everything about it that may speak for or against it.

A feature is there or not; what can be counted is cut into classes. So the score of a line is a sum of points, one for
each name, and every point can be shown.
"""

from __future__ import annotations

from stripper.features import headed, own, page, place, shape, surroundings
from stripper.model import Features, Metadata, Page, Parsed
from stripper.reasons import Reason


def measure(page_: Page, parsed: Parsed, metadata: Metadata) -> tuple[Features, ...]:
    """The features of each line."""
    lines = parsed.lines
    texts = [own.measure(line.text) for line in lines]
    prose = [len(line.text) if own.is_prose(line, found) else 0 for line, found in zip(lines, texts, strict=True)]
    title = next((n - 1 for n, reason in sorted(metadata.lines.items()) if reason is Reason.TITLE), None)
    placed = place.measure(lines, texts, prose, title)
    around = surroundings.measure(parsed, prose) if len(parsed.containers) > 1 else surroundings.layout(lines)
    shapes = shape.measure(parsed)
    heads = headed.measure(lines, texts)
    whole = page.measure(page_, parsed, prose)
    return tuple(
        Features((text, own.built(line), *where, *inside, alike, head, whole), group)
        for line, text, where, (inside, group), alike, head in zip(
            lines, texts, placed, around, shapes, heads, strict=True
        )
    )
