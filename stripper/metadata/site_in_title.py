"""The name of the site in the title element of a page in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper import words
from stripper.metadata import page_title, site_names
from stripper.metadata.declared import Declarations
from stripper.metadata.separators import QUOTED, SEPARATOR
from stripper.native.normalize import key
from stripper.words.patterns import alternation, stored_pattern

MAX_TITLE = 300
"""Characters of the title element that are read."""
MIN_DOMAIN = 4
"""Letters of a domain that a part of the title element may abbreviate."""
MAX_LINK = 60
"""Characters of a line with a link to the home page."""
HOME_LINES = 30
"""Lines at the start of a page whose links to the home page are read."""
MIN_HEADLINE = 4
"""Letters of a headline that the title element starts with."""

_HOME = re.compile(r"(?:https?://[^/]+)?/(?:index\.\w+)?|\./")
"""The address of the home page."""
_NUMBERED = re.compile(r"\d\W*$")
"""The end of "Page 3" and "Updated 2025"."""


def like_domain(declared: Declarations) -> Iterator[str]:
    """Yield the parts of the title element that match the domain or host."""
    domain = key(declared.domain)
    labels = {domain, key(declared.host), *declared.host_labels}
    split = reversed(SEPARATOR.split(declared.head.title[:MAX_TITLE])) if domain else ()
    parts = [part for part in split if part and part.partition(" ")[0].casefold() not in words.phrases("by")]
    titles = frozenset(map(key, declared.meta.get("og:title", ())))
    parts = [part for part in parts if key(part) not in titles] or parts
    for matches in (site_names.is_spelled, site_names.matches):
        for part in parts:
            is_label = not labels.isdisjoint(site_names.spellings(part))
            if is_label or (len(domain) >= MIN_DOMAIN and matches(domain, part)):
                yield _bare_name(part.strip(), domain)


def linked_home(declared: Declarations) -> Iterator[str]:
    """Yield the last or first part of the title element if it is the text of a link to the home page.

    The links are not read if the page declares its site.
    """
    if "og:site_name" in declared.meta:
        return
    parts = page_title.parse(declared.head.title[:MAX_TITLE]).parts[::2]
    linked = frozenset(map(key, _home_links(declared))) if len(parts) > 1 else frozenset()
    yield from (part for part in (parts[-1], parts[0]) if key(part) in linked) if linked else ()


def owner(declared: Declarations) -> Iterator[str]:
    """Yield the last part of the title element if it is the owner of the copyright in the last lines."""
    if "og:site_name" in declared.meta:
        return
    parts = page_title.parse(declared.head.title[:MAX_TITLE]).parts
    if len(parts) > 1:
        from stripper.metadata import dump_owners  # imported here since few pages need it

        owners = frozenset(map(key, dump_owners.owners(declared)))
        yield from (part for part in (parts[-1],) if key(part) in owners)


def after_headline(declared: Declarations) -> Iterator[str]:
    """Yield the site in the parts of the title element after those that are a heading of the page.

    A subtitle is longer than the heading, and a part with a number at its end is one of several pages.
    """
    page = page_title.parse(declared.head.title[:MAX_TITLE])
    if "og:site_name" in declared.meta or len(page.parts) < 2:
        return
    headings = frozenset(key(text) for _, text in declared.index.joined_headings if len(text) <= MAX_TITLE)
    for title, name in page.runs():
        if name and title.startswith(page.parts[0]) and len(key(title)) >= MIN_HEADLINE and key(title) in headings:
            if len(name) < min(len(title), page_title.MAX_SITE) and not _is_section(name):
                yield name
            return


def _is_section(name: str) -> bool:
    """Return whether a name has a number at its end, or only words of names of sections: "Breaking News"."""
    return bool(_NUMBERED.search(name)) or words.phrases("section-name").issuperset(name.casefold().split())


def _home_links(declared: Declarations) -> Iterator[str]:
    """Yield the texts of the links to the home page in the first lines, but for those within sentences."""
    for line in declared.lines[:HOME_LINES]:
        if 0 < line.links <= MAX_LINK and len(line.text) <= 2 * line.links:
            yield from (line.text[span.start : span.end] for span in line.spans if _HOME.fullmatch(span.target))


def _bare_name(name: str, domain: str) -> str:
    """Return the name in "pelikan 3.4 documentation" or 'Local History Group "The Mill"'."""
    quoted = next((part for part in QUOTED.findall(name) if key(part) == domain), "")
    return quoted or _documentation().sub("", name)


@stored_pattern
def _documentation() -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)(?:\s+v?\d[\w.]*)?\s+{alternation('documentation')}$", re.IGNORECASE)
