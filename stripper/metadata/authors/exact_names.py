"""Names in lines, without what labels and the name of the publisher tell not to belong to them."""

from __future__ import annotations

from stripper import words
from stripper.metadata.authors import names, patterns
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.native.normalize import key

MIN_NAME = 2
"""Words of a name that are left."""
MIN_PUBLISHER = 4
"""Letters of a word of the publisher's name that is cut off."""


def cut(context: PageContext, found: Candidate) -> Candidate:
    """Return the candidate of a line whose names have no words of labels, jobs or the publisher around them."""
    found = _as_labelled(context, found)
    cut_names = (_without_publisher(name, context, is_first=not index) for index, name in enumerate(found.names))
    return found._replace(names=tuple(cut_names))


def _without_publisher(name: Name, context: PageContext, *, is_first: bool) -> Name:
    """Return a name without the publisher's after it: "Jane Doe *Example News*".

    Its last word suffices before a job or "staff": "Jane Doe *Globe* Staff". What follows the first name of a byline
    may be the publisher as a whole.
    """
    whose = patterns.collective().sub("", name.name)
    after = name.raw.partition(name.name)[2].lstrip()
    is_job = whose != name.name or patterns.job().match(after) is not None
    parts = whose.split(" ")
    for start in range(MIN_NAME, len(parts)):
        called = key(" ".join(parts[start:]))
        is_end = is_job and start == len(parts) - 1 and len(called) >= MIN_PUBLISHER
        is_whole = is_first and called in context.publisher_names
        if is_whole or (is_end and any(publisher.endswith(called) for publisher in context.publisher_names)):
            person = " ".join(parts[:start])
            is_start = any(publisher.startswith(key(person)) for publisher in context.publisher_names)
            return name if is_start else name._replace(name=person)
    return name


def _as_labelled(context: PageContext, found: Candidate) -> Candidate:
    """Cut the names of a candidate to the labels within its line: "by *Jane Doe* In Weather"."""
    labels = dict.fromkeys(label.text for label in context.byline_labels if label.line == found.line)
    exact = [name for text in labels if _may_cut(text, found.names) for name in names.parse_names(text)]
    return found._replace(names=tuple(_exact(name, exact) for name in found.names)) if exact else found


def _may_cut(label: str, found: tuple[Name, ...]) -> bool:
    """Return whether a label has a word of a name, but not the whole name."""
    text = label.casefold()
    called = [name.name.casefold() for name in found]
    return any(name not in text and any(word in text for word in name.split()) for name in called)


def _exact(name: Name, labelled: list[Name]) -> Name:
    """Return a name without the words around one that is labelled and a part of it, unless it is a collective."""
    if patterns.collective().search(name.name):
        return name
    padded = f" {name.name} "
    part = next((other.name for other in labelled if _is_part(other.name, padded) and other.name != name.name), "")
    return name._replace(name=part or name.name)


def _is_part(part: str, padded: str) -> bool:
    """Return whether a text between spaces contains a name, or starts with it and a glued preposition: "Doeon"."""
    glued = padded[len(part) + 1 :].strip() if padded.startswith(f" {part}") else " "
    return f" {part} " in padded or glued in words.phrases("date-on")
