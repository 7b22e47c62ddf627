"""Pages for the tests of reasons, and the reason of one of their lines."""

from __future__ import annotations

import story
from stripper import Reason, Settings, decode, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.features.surroundings import Known

MENU = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in ("Politik", "Wirtschaft", "Kultur", "Reise", "Sport"))
HEADLINES = "".join(
    f'<li><a href="/{n}">{text}</a></li>'
    for n, text in enumerate(
        (
            *("Ferry company cancels winter crossings", "Town hall clock stops for the third time"),
            *("Farmers ask for help after the floods", "New bridge opens two years late"),
        )
    )
)


def reason_of(text: str, source: str, *, title: str = "", is_forum: bool = False) -> Reason:
    """Return the reason of a line if all lines but those of the story are removed, whatever their scores."""
    page = decode.decode(source, url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    kept = tuple(line.text in story.PARAGRAPHS for line in parsed.lines)
    runs = blocks.find(parsed.lines, measured, kept, Known(title, is_forum=is_forum))
    number = max(line.number for line in parsed.lines if line.text == text)
    return next(run.reason for run in runs if run.first <= number <= run.last)
