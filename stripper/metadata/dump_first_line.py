"""The first line of a text dump, which may be the title element of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.marks import DUMP_HEADER
from stripper.metadata import dump_lines, page_title
from stripper.metadata.page_title import PageTitle
from stripper.model import Line
from stripper.native.normalize import key
from stripper.native.prefix_filter import PrefixFilter

MAX_LABELLED = 200
"""Lines among which one names the title so, or repeats it without its number."""
_ENTRY = re.compile(rf"[#(\[<>|*-]|https?:|www\.|{dump_lines.HEAD_LINK}")
"""The start of a line with a feed, an image or a link."""
_NUMBER = re.compile(r"\d{1,3}\.")
"""The number of a chapter before its title, as in a manual: "6. Editors — Manual"."""
_LABELS = PrefixFilter(["title"])
_LABEL = re.compile(rf"Title\s?:\s?(?P<title>\S.{{{dump_lines.MIN_TITLE - 1},{dump_lines.MAX_TITLE}}}+)\Z")


def labelled(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """Return the title that a line names so, as in a repository of papers, if the first line has it, and that line."""
    first = lines[0].text
    below = lines[1:MAX_LABELLED]
    for place in _LABELS.places(below):
        label = _LABEL.match(below[place].text)
        if label and label["title"] in first:
            return label["title"], below[place]
    return None


def element(lines: Sequence[Line], physical: Sequence[str]) -> PageTitle | None:
    """Return the title element that the first line may be: no link and no part of a menu."""
    if not lines or lines[0].links or (lines[0].marker and not _NUMBER.fullmatch(lines[0].marker)):
        return None
    first = lines[0]
    row = physical[first.source - 1] if 0 < first.source <= len(physical) else first.text
    row = row[max(0, row.find(first.text)) :]  # beside the time when a page was printed
    label = _LABEL.match(first.text)
    page = page_title.parse(label["title"]) if label else page_title.of_line(row, first.text)
    if page is None or key(page.parts[0]) in dump_lines.home_words():
        return None
    if first.marker and all(key(line.text) != key(page.parts[0]) for line in lines[1:MAX_LABELLED]):
        return None
    # Clean text begins with its first paragraph.
    if not page.rest and dump_lines.is_paragraph(lines, 0):
        return None
    return page if _may_be_element(page) else None


def with_heading(heading: str, lines: Sequence[Line]) -> str:
    """Return the first line below the headers of a dump if it is a title element and one part ends with a heading."""
    first = next((line.text for line in lines if line.names != DUMP_HEADER), "")
    page = page_title.parse(first) if heading and len(first) <= dump_lines.MAX_TITLE else None
    is_named = page and len(page.parts) > 1 and any(key(part).endswith(key(heading)) for part in page.parts)
    return first if is_named else ""


def _may_be_element(page: PageTitle) -> bool:
    """Return whether the text of the first line is neither a sentence, a link to the content, a date nor a menu."""
    text = page.text
    if dump_lines.ends_sentence(text) or not dump_lines.MIN_TITLE <= len(text) <= dump_lines.MAX_TITLE:
        return False
    return not (_is_chrome(page) or dump_lines.is_byline(text) or dump_lines.is_menu(text) or _ENTRY.match(text))


def _is_chrome(page: PageTitle) -> bool:
    """Return whether a first line is chrome; "search" within a title before a site is the subject of the page."""
    found = dump_lines.find_chrome(page.text)
    if found is None:
        return False
    is_subject = found.start() and " " not in found[0] and dump_lines.is_long(page.parts[0])
    return not is_subject or len(page.parts) == 1
