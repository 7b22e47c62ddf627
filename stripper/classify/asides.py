"""Lines within an article that are not part of it: labels of advertisements, links to other articles, and requests to
report errors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import compress, takewhile, zip_longest

from stripper.classify.features import Measured
from stripper.classify.features.scales import COVERED
from stripper.classify.link_lists import MIN_RATIO, is_internal
from stripper.model import Line, Role
from stripper.reasons import Reason
from stripper.words.patterns import alternation, stored_pattern

MARK, RELATED, SENTENCES = "phrase: advertisement", "phrase: related", "sentences"
"""Columns of features."""
MAX_MARK = 60
"""Maximum number of characters of the label of an advertisement."""
MIN_LINKED, ALL_LINKED = 0.8, 0.95
"""Minimum share of linked characters beside or below a label, and in each of the last lines."""
MAX_REQUEST = 240
"""Maximum number of characters of a request to report errors."""
COMMENT_END = "-->"
"""The text that is left where comments of HTML are nested."""
MAX_ITEMS = 2
"""Maximum number of list items among the last lines; more are a list, which `link_lists` judges."""
ENDS = frozenset(".!?…\"'”’»:")
"""Ends of sentences, quotations and introductions, which headlines of other articles rarely have."""
OTHERS = frozenset((Role.HEADING, Role.CODE, Role.TERM, Role.CELL))
"""Roles of lines that are no asides; a heading may be about advertisements."""


@stored_pattern
def _labels() -> re.Pattern[str]:
    """Return the pattern of a label before the headline of another article, for text in lower case."""
    return re.compile(rf"\W{{0,3}}(?:{alternation('related-inline')})(?:(?<=\W)|(?!\w))\W*")


@stored_pattern
def _requests() -> re.Pattern[str]:
    """Return the pattern of the start of a request to report an error, for text in lower case."""
    return re.compile(rf"\W{{0,3}}{alternation('error-report')}(?!\w)")


def find(lines: Sequence[Line], content: Sequence[bool], measured: Measured, *, site: str) -> Mapping[int, Reason]:
    """Return the reasons of the kept lines that are removed, by their numbers; `site` is the host of the page."""
    found = {}
    kept = list(compress(lines, content))
    marks = frozenset(measured.matrix.rows_from(MARK, COVERED))
    for line in kept:
        if line.role in OTHERS:
            continue
        index = line.number - 1
        if index in marks and not measured.matrix.value(index, SENTENCES) and len(line.text) <= MAX_MARK:
            found[line.number] = Reason.ADVERTISEMENT
        elif line.links and _is_link_to_another(line):
            found[line.number] = Reason.RELATED
        elif line.text == COMMENT_END or _is_request(line):
            found[line.number] = Reason.INTERFACE
    return {**found, **_labelled_links(kept, measured), **_last_links(kept, site)}


def _labelled_links(kept: Sequence[Line], measured: Measured) -> Mapping[int, Reason]:
    """Return the kept lines that are a label such as "Related information", and the links to other articles below it.

    A label without links below it counts if the next line is not kept.
    """
    found: dict[int, Reason] = {}
    label: Line | None = None
    labels = frozenset(measured.matrix.rows_from(RELATED, COVERED))
    for line, below in zip_longest(kept, kept[1:]):
        if line.number - 1 in labels and not line.links and len(line.text) <= MAX_MARK:
            label = line
            if below is None or below.number > line.number + 1:
                found[line.number] = Reason.RELATED
        elif label and line.links >= MIN_LINKED * len(line.text) and not line.text.endswith("."):
            found.update(dict.fromkeys((label.number, line.number), Reason.RELATED))
        else:
            label = None
    return found


def _last_links(kept: Sequence[Line], site: str) -> Mapping[int, Reason]:
    """Return the last kept lines if they are links to other pages of the site, but no list, after far more text."""
    links = tuple(takewhile(lambda line: _is_other_page(line, site), reversed(kept)))
    above = kept[: len(kept) - len(links)] if links else ()
    if not above or above[-1].text.endswith((":", "：")) or sum(line.role is Role.ITEM for line in links) > MAX_ITEMS:
        return {}
    is_far = sum(len(line.text) for line in above) >= MIN_RATIO * sum(len(line.text) for line in links)
    return dict.fromkeys((line.number for line in links), Reason.RELATED) if is_far else {}


def _is_other_page(line: Line, site: str) -> bool:
    """Return whether a line is a link to another page of the site and does not end like a sentence."""
    return (
        line.links >= ALL_LINKED * len(line.text)
        and line.role is not Role.CODE
        and line.text[-1:] not in ENDS
        and is_internal(line, site)
    )


def _is_request(line: Line) -> bool:
    """Return whether a line asks readers to report an error in the text."""
    return len(line.text) <= MAX_REQUEST and _requests().match(line.text.lower()) is not None


def _is_link_to_another(line: Line) -> bool:
    """Return whether a line is a label and the headline of another article, which is a link and no sentence."""
    label = _labels().match(line.text.lower())
    rest = len(line.text) - label.end() if label else 0
    return rest > 0 and line.links >= MIN_LINKED * rest and line.role is not Role.ITEM and not line.text.endswith(".")
