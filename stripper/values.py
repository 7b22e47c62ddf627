"""Values found on a page besides its text: metadata with its evidence, and readers' comments."""

from __future__ import annotations

from collections.abc import Mapping

from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason


class Comment(NamedTuple):
    """A reader's comment below an article."""

    author: str
    """Empty if no name was found."""
    date: str
    """As the markup declares it, or else as readers see it; empty if there is none."""
    text: str
    """Its paragraphs, separated by empty lines."""
    line: int
    """Number of its first line."""


class Finding(NamedTuple):
    """A metadata value and its evidence."""

    field: str
    """title, published, modified, site, language, section, tag, breadcrumb, free, description, url, image, license,
    page_type or dialect."""
    value: str
    source: str
    """The evidence, such as `json-ld headline`, `meta og:title` or `line`."""
    line: int | None = None
    """Number of the line with the value, if it was read from the text."""
    confidence: float | None = None
    """Share of dates from such a source that are right, from 0 to 1; None for other fields."""


class Author(NamedTuple):
    """A person or organization named as an author of the page."""

    name: str
    role: str = "author"
    """`author`, `editor`, `photographer`, `translator`, `contributor` or `agency`."""
    organization: str = ""
    """Their employer, if the byline or the declaration names it."""
    url: str = ""
    """The address of a page about them, as written on the page; empty if there is none."""
    source: str = ""
    """The evidence, such as `json-ld author` or `line`."""
    raw: str = ""
    """The text that the name was parsed from, including job titles and dates."""
    line: int | None = None
    """Number of the line with the name, if it was read from the text."""
    confidence: float | None = None
    """Share of authors from such a source that are right, from 0 to 1."""


class Metadata(NamedTuple):
    """The metadata of a page."""

    findings: tuple[Finding, ...] = ()
    """At most one for each field, except for `tag` and `breadcrumb`."""
    authors: tuple[Author, ...] = ()
    lines: Mapping[int, Reason] = {}
    """Numbers of the lines that consist of metadata: title, byline, date, tags or author-bio; and headers of a dump."""

    def value(self, name: str) -> str | None:
        """Return the value of a field, or None if there is none."""
        return next((finding.value for finding in self.findings if finding.field == name), None)

    def values(self, name: str) -> tuple[str, ...]:
        """Return all values of a field that can have several."""
        return tuple(finding.value for finding in self.findings if finding.field == name)
