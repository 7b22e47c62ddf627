"""What a page says about itself beside title, authors and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stripper.metadata import headline
from stripper.metadata.evidence import Evidence, key, text, texts
from stripper.model import Finding, Kind

_TAGS = 40
_TAG = 60
"""Characters of a tag."""

_FIELDS = (
    ("description", ("og:description", "description", "twitter:description", "dc.description"), "description"),
    ("image", ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), "image"),
    ("license", ("dcterms.license", "dc.rights.license", "license"), "license"),
)
"""Field, the meta elements it is read from, and its name in JSON-LD; the meta elements first."""


def find(evidence: Evidence) -> Iterator[Finding]:
    """Section, tags, description, address, image and licence, as far as the page states them."""
    yield from _section(evidence)
    yield from _tags(evidence)
    for field, names, member in _FIELDS:
        source, value = evidence.first(*names)
        if value:
            yield Finding(field, value, f"meta {source}")
        elif found := _address(evidence.article.get(member)):
            yield Finding(field, found, f"json-ld {member}")
        elif field == "license" and (href := next((href for rel, href in evidence.head.links if rel == "license"), "")):
            yield Finding(field, href, "link license")
    if evidence.canonical:
        yield Finding("url", evidence.canonical, "link canonical")
    elif evidence.page.url:
        yield Finding("url", evidence.page.url, "url")


def _address(value: Any) -> str:
    """The address of a JSON-LD object, or the text that stands in its place."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict) and isinstance(first.get("url"), str):
        return str(first["url"])
    return text(first)


def _section(evidence: Evidence) -> Iterator[Finding]:
    source, value = evidence.first("article:section", "og:article:section", "parsely-section", "category", "section")
    if value:
        yield Finding("section", value, f"meta {source}")
    elif declared := text(evidence.article.get("articleSection")):
        yield Finding("section", declared, "json-ld articleSection")
    elif trail := _trail(evidence):
        yield Finding("section", trail, "json-ld breadcrumb")
    elif evidence.page.kind is Kind.TEXT:
        found = headline.find(evidence.lines, evidence.page.url or "")
        if found and found.section:
            yield Finding("section", found.section, "line breadcrumb")


def _trail(evidence: Evidence) -> str:
    """The step before the page itself in a breadcrumb of at least three steps."""
    for item in evidence.objects[:50]:
        steps = item.get("itemListElement") if "BreadcrumbList" in texts(item.get("@type")) else None
        if isinstance(steps, list) and 3 <= len(steps) <= 20:
            step = steps[-2]
            if isinstance(step, dict):
                return text(step.get("name")) or text(step.get("item"))
    return ""


def _tags(evidence: Evidence) -> Iterator[Finding]:
    """The tags of the first source that has some, each once."""
    sources = (
        ("meta article:tag", evidence.meta.get("article:tag", ())),
        ("json-ld keywords", tuple(texts(evidence.article.get("keywords")))),
        ("meta news_keywords", evidence.meta.get("news_keywords", ())),
        ("meta keywords", evidence.meta.get("keywords", ())),
    )
    for source, values in sources:
        found: dict[str, str] = {}
        for value in values[:_TAGS]:
            for tag in value.replace(";", ",").split(","):
                if key(tag) and len(tag) <= _TAG:
                    found.setdefault(key(tag), tag.strip())
        if found:
            yield from (Finding("tag", tag, source) for tag in list(found.values())[:_TAGS])
            return
