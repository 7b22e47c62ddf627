"""What a page says about itself beside title, authors and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stripper.metadata.declared import OBJECTS, Declared, key, text, texts
from stripper.metadata.headline import Headline
from stripper.model import Finding

_TAGS = 40
_TAG = 60
"""Characters of a tag."""

_FIELDS = (
    ("description", ("og:description", "description", "twitter:description", "dc.description"), "description"),
    ("image", ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), "image"),
    ("license", ("dcterms.license", "dc.rights.license", "license"), "license"),
)
"""Field, the meta elements it is read from, and its name in JSON-LD; the meta elements first."""


def find(declared: Declared, top: Headline | None) -> Iterator[Finding]:
    """Section, tags, description, address, image and licence, as far as the page states them."""
    yield from _section(declared, top)
    yield from _tags(declared)
    for field, names, member in _FIELDS:
        source, value = declared.first(*names)
        if value:
            yield Finding(field, value, f"meta {source}")
        elif found := _address(declared.article.get(member)):
            yield Finding(field, found, f"json-ld {member}")
        elif field == "license" and (href := next((href for rel, href in declared.head.links if rel == "license"), "")):
            yield Finding(field, href, "link license")
    if declared.canonical:
        yield Finding("url", declared.canonical, "link canonical")
    elif declared.page.url:
        yield Finding("url", declared.page.url, "url")


def _address(value: Any) -> str:
    """The address of a JSON-LD object, or the text that stands in its place."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict) and isinstance(first.get("url"), str):
        return str(first["url"])
    return text(first)


def _section(declared: Declared, top: Headline | None) -> Iterator[Finding]:
    source, value = declared.first("article:section", "og:article:section", "parsely-section", "category", "section")
    if value:
        yield Finding("section", value, f"meta {source}")
    elif stated := text(declared.article.get("articleSection")):
        yield Finding("section", stated, "json-ld articleSection")
    elif trail := _trail(declared):
        yield Finding("section", trail, "json-ld breadcrumb")
    elif top and top.section:
        yield Finding("section", top.section, "line breadcrumb")


def _trail(declared: Declared) -> str:
    """The step before the page itself in a breadcrumb of at least three steps."""
    for item in declared.objects[:OBJECTS]:
        steps = item.get("itemListElement") if "BreadcrumbList" in texts(item.get("@type")) else None
        if isinstance(steps, list) and 3 <= len(steps) <= 20:
            step = steps[-2]
            if isinstance(step, dict):
                return text(step.get("name")) or text(step.get("item"))
    return ""


def _tags(declared: Declared) -> Iterator[Finding]:
    """The tags of the first source that has some, each once."""
    sources = (
        ("meta article:tag", declared.meta.get("article:tag", ())),
        ("json-ld keywords", tuple(texts(declared.article.get("keywords")))),
        ("meta news_keywords", declared.meta.get("news_keywords", ())),
        ("meta keywords", declared.meta.get("keywords", ())),
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
