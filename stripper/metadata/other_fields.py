"""Metadata other than title, authors and dates: section, tags, description, image, license, URL and more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from stripper.metadata.declared import MAX_OBJECTS, Declarations, first_text, texts
from stripper.model import Finding
from stripper.native.normalize import key

if TYPE_CHECKING:
    from stripper.metadata.dump_title import DumpTitle

MAX_STEPS = 20
"""Steps of a breadcrumb."""
MIN_STEPS = 3
"""Steps of a breadcrumb whose last but one is the section."""
MAX_TAGS = 40
MAX_TAG = 60
"""Characters of a tag."""

_FIELDS = (
    ("description", ("og:description", "description", "twitter:description", "dc.description"), "description"),
    ("image", ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), "image"),
    ("license", ("dcterms.license", "dc.rights.license", "license"), "license"),
)
"""(field, meta elements, member of JSON-LD): the meta elements come first."""


def find(declared: Declarations, dump_title: DumpTitle | None) -> Iterator[Finding]:
    """Yield the fields that a page declares."""
    breadcrumb = tuple(_breadcrumb(declared))
    yield from breadcrumb
    yield from _section(declared, dump_title, breadcrumb)
    yield from _accessible_for_free(declared)
    yield from _tags(declared)
    for field, names, member in _FIELDS:
        source, value = declared.first_meta(*names)
        if value:
            yield Finding(field, value, f"meta {source}")
        elif found := _url(declared.article.get(member)):
            yield Finding(field, found, f"json-ld {member}")
        elif field == "license" and (href := next((href for rel, href in declared.head.links if rel == "license"), "")):
            yield Finding(field, href, "link license")
    if declared.canonical:
        yield Finding("url", declared.canonical, "link canonical")
    elif declared.page.url:
        yield Finding("url", declared.page.url, "url")


def _url(value: Any) -> str:
    """Return the URL of a JSON-LD object, or the text in its place."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict) and isinstance(first.get("url"), str):
        return str(first["url"])
    return first_text(first)


def _section(
    declared: Declarations, dump_title: DumpTitle | None, breadcrumb: tuple[Finding, ...]
) -> Iterator[Finding]:
    names = ("article:section", "og:article:section", "parsely-section", "category", "section")
    source, value = declared.first_meta(*names)
    if value:
        yield Finding("section", value, f"meta {source}")
    elif section := first_text(declared.article.get("articleSection")):
        yield Finding("section", section, "json-ld articleSection")
    elif len(breadcrumb) >= MIN_STEPS:
        yield Finding("section", breadcrumb[-2].value, breadcrumb[-2].source)
    elif dump_title and dump_title.section:
        yield Finding("section", dump_title.section, "line breadcrumb")


def _breadcrumb(declared: Declarations) -> Iterator[Finding]:
    """Yield the steps of the first JSON-LD breadcrumb, from the home page on."""
    for item in declared.objects[:MAX_OBJECTS]:
        steps = item.get("itemListElement") if "BreadcrumbList" in texts(item.get("@type")) else None
        if isinstance(steps, list) and 2 <= len(steps) <= MAX_STEPS:
            names = (first_text(s.get("name")) or first_text(s.get("item")) for s in steps if isinstance(s, dict))
            yield from (Finding("breadcrumb", name, "json-ld breadcrumb") for name in names if name)
            return


def _accessible_for_free(declared: Declarations) -> Iterator[Finding]:
    """Yield whether the page can be read without paying, if it declares that."""
    for item in (declared.article, *declared.objects[:MAX_OBJECTS]):
        value = str(item.get("isAccessibleForFree", "")).rpartition("/")[2].lower()
        if value in ("true", "false"):
            yield Finding("free", value, "json-ld isAccessibleForFree")
            return
    source, tier = declared.first_meta("article:content_tier")
    if tier.lower() in ("free", "locked", "metered"):
        yield Finding("free", str(tier.lower() == "free").lower(), f"meta {source}")


def _tags(declared: Declarations) -> Iterator[Finding]:
    """Yield the tags of the first source that has any, each once."""
    sources = (
        ("meta article:tag", declared.meta.get("article:tag", ())),
        ("json-ld keywords", tuple(texts(declared.article.get("keywords")))),
        ("meta news_keywords", declared.meta.get("news_keywords", ())),
        ("meta keywords", declared.meta.get("keywords", ())),
    )
    for source, values in sources:
        found: dict[str, str] = {}
        for value in values[:MAX_TAGS]:
            for tag in value.replace(";", ",").split(","):
                if key(tag) and len(tag) <= MAX_TAG:
                    found.setdefault(key(tag), tag.strip())
        if found:
            yield from (Finding("tag", tag, source) for tag in list(found.values())[:MAX_TAGS])
            return
