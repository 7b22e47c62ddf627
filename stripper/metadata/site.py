"""The name of the site, and the names of its publisher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from stripper.metadata import site_in_title, site_names
from stripper.metadata.declared import MAX_OBJECTS, Declarations, texts
from stripper.metadata.separators import SEPARATOR
from stripper.model import Finding
from stripper.native.normalize import key, strip_accents

MAX_NAME = 60
"""Characters of a name."""
MIN_PART = 4
"""Letters of a name in a text dump that may be a part of another."""
MIN_WORD = 6
"""Minimum number of letters of a word of a name that is a part of the domain."""
MAX_VOTES = 30
"""Names from lines of a text dump that are compared."""
OWNER, OWN_NAME = "line copyright", "line about"
"""The sources of owners of the copyright, and of names in a site's own phrases, in a text dump."""
SPELLED, HOME = "line host", "line home-link"
"""The sources of domains as lines spell them, also in HTML, and of links to the home page in a text dump."""
MAX_LONGER = 3
"""Length of such an owner relative to that of a name that it contains, at most."""
MAX_PUBLISHERS = 6
"""Declared names of the site and its publisher that are read."""

_PUBLISHERS = ("og:site_name", "application-name", "publisher", "copyright")
"""Meta elements with the name of the site or its publisher."""
_URL = re.compile(r"^(?:https?:|www)|^\S+\.[a-z]{2,3}$|^[\W\d_]+$", re.IGNORECASE)
"""A URL or host, or a text without letters, in place of a name."""
_ADDRESS = re.compile(r"[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.[a-z]{2,6}", re.IGNORECASE)
"""A host, also with one of the longer top-level domains."""
_REMARK = re.compile(r"(?<=\w) \([^()]{1,100}\)\Z")
"""A remark behind a name."""
_COMPANIES = frozenset({"json-ld publisher", "json-ld website"})
"""Sources that may name a company."""
MIN_HEADLINE = 2
"""Spaces of a headline."""
_NAMED = ("header", "line title")
"""The sources of names in headers and in the title element of a text dump."""
_SECTIONS = ("line title", "line feed", "line home-link")
"""Sources in a text dump that may name a section instead."""
_HOSTS = ("line title", "line host")
"""Sources in a text dump in which a host is the name of the site."""

Source = Callable[[Declarations], Iterator[str]]


def site(declared: Declarations, in_title: str = "", title: str = "") -> Finding | None:
    """Return the name of the site, from the first source whose name matches the domain.

    If none does, the first name counts, in a text dump the one that most sources have, and a host only if there is no
    name and no line spells its domain. `in_title` is the part of the title element of a text dump that is not the
    `title`.
    """
    sources = _of_dump(declared, in_title, title) if declared.is_dump else SITE
    domains = _domains(declared)
    found: list[Finding] = []
    candidates = _names(declared, sources)
    for finding in candidates:
        if not _is_host(finding) and any(site_names.matches(domain, finding.value) for domain in domains):
            finding = next((other for other in found if _is_native(other)), finding)
            if finding.source == SPELLED:
                finding = next((other for other in found if _is_abbreviated(other, domains, declared)), finding)
                finding = next((other for other in candidates if _is_written_out(other, domains)), finding)
            return finding._replace(value=_bare(finding, (*domains, *declared.host_labels)))
        found.append(finding)
    names = [finding for finding in found if not _is_host(finding)]
    if declared.is_dump:
        names = [finding for finding in names if _may_name(finding, declared)]
        found = [finding for finding in found if finding in names or _is_host(finding)]
        votes = [_votes(finding, names) for finding in names]
        names = [finding for _, finding in sorted(zip(votes, names, strict=True), key=lambda pair: -pair[0])]
    best = next(chain(names, found), None)
    best = next((finding for finding in names if best and _is_longer(finding, best)), best)
    if best and best.source == "url" and not declared.is_dump:
        best = next(_names(declared, _in_lines()), best)
    return best and best._replace(value=_bare(best, (*domains, *declared.host_labels)))


def _is_abbreviated(found: Finding, domains: Sequence[str], declared: Declarations) -> bool:
    """Return whether a name in a title element is also a line, and one of its words is a part of a domain."""
    is_part = any(len(word) >= MIN_WORD and key(word) in domain for word in found.value.split() for domain in domains)
    return found.source == "line title" and is_part and any(line.text == found.value for line in declared.lines)


def _is_written_out(found: Finding, domains: Sequence[str]) -> bool:
    """Return whether a link to the home page of a text dump has the name that a domain abbreviates."""
    spelled = any(site_names.is_spelled(domain, found.value) for domain in domains)
    return found.source == HOME and not spelled and any(site_names.matches(one, found.value) for one in domains)


def _may_name(found: Finding, declared: Declarations) -> bool:
    """Return whether a name from a text dump is no entry of a menu or the like, nor a section in a title or link."""
    from stripper.metadata import dump_brand  # imported here since pages in HTML do not need it

    is_section = found.source in _SECTIONS and dump_brand.is_common(found.value, declared)
    return not is_section and dump_brand.may_be_name(found.value)


def _is_native(found: Finding) -> bool:
    """Return whether a text dump or its headers name the site in letters that no domain has."""
    letters = [letter for letter in found.value if letter.isalpha()]
    return found.source in _NAMED and bool(letters) and not any(map(str.isascii, letters))


def _is_longer(found: Finding, best: Finding) -> bool:
    """Return whether the owner of the copyright has words before a name that the site calls itself: "Example Times"."""
    is_longer = f" {best.value} " in f"{found.value} " and not found.value.startswith(best.value)
    return (
        is_longer
        and (found.source, best.source) == (OWNER, OWN_NAME)
        and len(found.value) <= MAX_LONGER * len(best.value)
    )


def _votes(finding: Finding, names: Sequence[Finding]) -> int:
    """Return the number of other sources with a name; one with a longer or shorter name that has it is half of one."""
    called = key(finding.value)
    votes: dict[str, int] = {}
    for other in names[:MAX_VOTES]:
        name = key(other.value)
        is_part = len(called) >= MIN_PART and len(name) >= MIN_PART and (called in name or name in called)
        votes[other.source] = max(votes.get(other.source, 0), 2 * (called == name) or int(is_part))
    votes.pop(finding.source, None)
    return sum(votes.values())


def _of_dump(declared: Declarations, in_title: str, title: str) -> Sequence[tuple[str, Source]]:
    """Return the sources for a text dump; a link to the home page is less reliable than lines with a known domain."""
    from stripper.metadata import dump_brand, dump_home, dump_site  # imported here since pages in HTML do not need them

    home = (("line home-link", dump_home.home_link),)
    first, last = ((), home) if declared.domain else (home, ())
    named = (("header", dump_site.header), ("line title", lambda _: iter((_REMARK.sub("", in_title),))))
    top = ("line top", lambda page: dump_brand.at_top(page, title))
    feeds = ("line feed", lambda page: dump_site.alternates(page, title))
    return (*named, *first, feeds, *dump_site.SOURCES, top, *last, ("url", _host))


def _in_lines() -> Sequence[tuple[str, Source]]:
    """Return the sources for HTML in which lines spell the domain, as those at the top and the bottom often do."""
    from stripper.metadata import dump_site  # imported here since few pages need it

    return ((SPELLED, dump_site.spelled_host), (SPELLED, dump_site.named_in_text))


def _bare(found: Finding, labels: tuple[str, ...]) -> str:
    """Return a name without slogan, and that of a company without its legal form."""
    name = site_names.without_slogan(found.value, labels).removeprefix("www.")
    return site_names.without_company_form(name) if found.source in _COMPANIES else name


def _names(declared: Declarations, sources: Sequence[tuple[str, Source]]) -> Iterator[Finding]:
    for source, names in sources:
        for name in (name.strip(" -–—|,").lstrip("#@") for name in names(declared)):
            if len(key(name)) < 2 or len(name) > MAX_NAME or site_names.is_placeholder(name):
                continue
            if not (_is_title(declared, name) or (source in _COMPANIES and _is_headline(declared, name))):
                yield Finding("site", name, source)


def _is_title(declared: Declarations, name: str) -> bool:
    """Return whether a declared name of the site is the whole title of the page, with a separator in it."""
    return SEPARATOR.search(name) is not None and key(name) == key(declared.head.title)


def _is_headline(declared: Declarations, name: str) -> bool:
    """Return whether a declared publisher is the headline of the article, as some pages have it, or starts it."""
    called, headlines = key(name), (*texts(declared.article.get("headline")), *declared.meta.get("og:title", ()))
    return name.count(" ") >= MIN_HEADLINE and any(key(headline).startswith(called) for headline in headlines)


def _is_host(found: Finding) -> bool:
    """Return whether a name is a URL or host that no site would use as its name."""
    return found.source == "url" or (_URL.search(found.value) is not None and found.source not in _HOSTS)


def _domains(declared: Declarations) -> tuple[str, ...]:
    """Return the comparison keys of the labels that may name the site: of the host, or of that which links lead to."""
    if declared.domain or not declared.is_dump:
        return (key(declared.domain),) if declared.domain else ()
    host = declared.linked_host or declared.mentioned_host.lower()
    labels = (declared.domain_of(host), host.partition(".")[0]) if host else (declared.account,)
    return tuple(key(label) for label in dict.fromkeys(labels) if label)


def publisher_names(declared: Declarations, site_name: str) -> tuple[str, ...]:
    """Return the comparison keys of the names of the site and its publisher; `site_name` is the result of `site`."""
    host, domain, meta = declared.host, declared.domain, declared.meta
    without_ending = f"{host.partition(f'{domain}.')[0]}{domain}"
    named = (name for field in _PUBLISHERS for name in meta.get(field, ()))
    names = (site_name, *(name for name in named if not _is_title(declared, name)))
    found = dict.fromkeys(map(key, (*names[:MAX_PUBLISHERS], without_ending, domain, host)))
    found.update(dict.fromkeys(map(strip_accents, tuple(found))))
    return tuple(called for called in found if len(called) > 1)


def _open_graph(declared: Declarations) -> Iterator[str]:
    yield from declared.meta.get("og:site_name", ())


def _publisher(declared: Declarations) -> Iterator[str]:
    """Yield the publisher of the article's JSON-LD, and what it is part of."""
    for value in (declared.article.get("publisher"), declared.article.get("isPartOf")):
        if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
            value = declared.objects_by_id.get(value["@id"])
        if isinstance(value, dict):
            yield from texts(value.get("name"))


def _web_site(declared: Declarations) -> Iterator[str]:
    for item in declared.objects[:MAX_OBJECTS]:
        if set(texts(item.get("@type"))) & {"WebSite", "Organization", "NewsMediaOrganization"}:
            yield from texts(item.get("name"))


def _application(declared: Declarations) -> Iterator[str]:
    """Yield the name of the application or journal; the address of another site names the builder of the page."""
    for name in (
        "application-name",
        "apple-mobile-web-app-title",
        "dc.publisher",
        "citation_journal_title",
        "prism.publicationname",
    ):
        for value in declared.meta.get(name, ()):
            if not _ADDRESS.fullmatch(value) or key(declared.domain) in key(value):
                yield value


def _host(declared: Declarations) -> Iterator[str]:
    if declared.host:
        yield declared.host


SITE: Sequence[tuple[str, Source]] = (
    ("meta og:site_name", _open_graph),
    ("json-ld publisher", _publisher),
    ("title", site_in_title.like_domain),
    ("title home-link", site_in_title.linked_home),
    ("title copyright", site_in_title.owner),
    ("json-ld website", _web_site),
    ("meta application-name", _application),
    ("title end", site_in_title.after_headline),
    ("url", _host),
)
"""(source, names) for each source of the name of the site; the most reliable first."""
