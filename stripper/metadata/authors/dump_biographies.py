"""Biographies below the text of a dump, which confirm or give the name of the author."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.metadata.authors import patterns
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.signatures import full_name
from stripper.metadata.context import PageContext
from stripper.model import Line
from stripper.native.normalize import key

MAX_NAME = 60
"""Characters of a line or of the start of a biography with the name."""
MIN_PUBLISHER = 2
"""Letters of the name of a publisher that a biography mentions, at least one more."""
BELOW_HEADLINE, BELOW_NAME = 3, 5
"""Lines below the headline, and below a line with a name, that are no biography."""
MAX_BIOGRAPHIES = 20
"""Lines that are read as biographies."""
MIN_BIOGRAPHY, MAX_BIOGRAPHY = 30, 160
"""Characters of a biography, and at its start, where it tells the job and the publisher."""


def biography(context: PageContext) -> Iterator[Candidate]:
    """Yield the person whose biography below the text starts with the name and mentions the publisher."""
    if not context.declared.is_dump or context.headline is None:
        return
    publishers = tuple(name for name in context.publisher_names if len(name) > MIN_PUBLISHER)
    seen = 0
    below = context.below[BELOW_HEADLINE:] if publishers else ()
    for line in [line for line in below if len(line.text) >= MIN_BIOGRAPHY and line.links < len(line.text)]:
        start = line.text[:MAX_BIOGRAPHY]
        called = key(start)
        if not any(name in called for name in publishers):  # cheaper than the pattern
            continue
        match = patterns.name_end().search(start)
        if match is None or not 0 < match.start() <= MAX_NAME:
            continue
        rest = start[match.start() :]
        if patterns.has_job(rest) and any(name in key(rest) for name in publishers):
            found = full_name(start[: match.start()].strip(), context)
            seen += 1
            if found:
                yield Candidate("line author-bio", (found,), line.number)
            if seen >= MAX_BIOGRAPHIES:
                return


def name_before_publisher(here: Line, context: PageContext) -> Name | None:
    """Return the full name at the start of a line with which a biography below the text starts, too.

    The publisher may follow the name, and the biography has a job or an address: "Jane Doe Harbour Times" below the
    headline, and "Jane Doe is a reporter at the Harbour Times" below the text.
    """
    parts = here.text.split()
    if len(parts) == 1 or len(here.text) > MAX_NAME:
        return None
    start = f"{parts[0]} "
    for line in [line for line in context.below if line.text.startswith(start)]:
        if line.number < here.number + BELOW_NAME:
            continue
        others = line.text[:MAX_BIOGRAPHY].split()
        count = next(
            (at for at, (part, other) in enumerate(zip(parts, others, strict=False)) if part != other), len(parts)
        )
        rest = " ".join(others[count:])
        if rest[:1].islower() and (patterns.has_job(rest) or "@" in line.text):
            return full_name(" ".join(parts[:count]), context)
    return None
