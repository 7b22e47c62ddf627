"""What a page says about itself beside title, authors and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stripper.metadata.declared import OBJECTS, Declared, text, texts
from stripper.metadata.dump_title import Headline
from stripper.model import Finding
from stripper.native.normalize import key

_STEPS = 20
_SECTIONED = 3
"""Steps of a breadcrumb from which the last but one is the section."""
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
    """Section, tags, description, address, image, licence and more, as far as the page states them."""
    trail = tuple(_trail(declared))
    yield from trail
    yield from _section(declared, top, trail)
    yield from _free(declared)
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


def _section(declared: Declared, top: Headline | None, trail: tuple[Finding, ...]) -> Iterator[Finding]:
    source, value = declared.first("article:section", "og:article:section", "parsely-section", "category", "section")
    if value:
        yield Finding("section", value, f"meta {source}")
    elif stated := text(declared.article.get("articleSection")):
        yield Finding("section", stated, "json-ld articleSection")
    elif len(trail) >= _SECTIONED:
        yield Finding("section", trail[-2].value, trail[-2].source)
    elif top and top.section:
        yield Finding("section", top.section, "line breadcrumb")


def _trail(declared: Declared) -> Iterator[Finding]:
    """The steps from the home page to this one, as JSON-LD has them."""
    for item in declared.objects[:OBJECTS]:
        steps = item.get("itemListElement") if "BreadcrumbList" in texts(item.get("@type")) else None
        if isinstance(steps, list) and 2 <= len(steps) <= _STEPS:
            said = (text(step.get("name")) or text(step.get("item")) for step in steps if isinstance(step, dict))
            yield from (Finding("breadcrumb", step, "json-ld breadcrumb") for step in said if step)
            return


def _free(declared: Declared) -> Iterator[Finding]:
    """Whether the page may be read without paying, if it says so."""
    for item in (declared.article, *declared.objects[:OBJECTS]):
        stated = str(item.get("isAccessibleForFree", "")).rpartition("/")[2].lower()
        if stated in ("true", "false"):
            yield Finding("free", stated, "json-ld isAccessibleForFree")
            return
    source, tier = declared.first("article:content_tier")
    if tier.lower() in ("free", "locked", "metered"):
        yield Finding("free", str(tier.lower() == "free").lower(), f"meta {source}")


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
