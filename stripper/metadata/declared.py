"""What a page declares about itself outside its text, sorted once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from stripper.metadata.survey import Survey, survey
from stripper.model import Head, Kind, Line, Page, Parsed

OBJECTS = 50
"""JSON-LD objects that are looked at, beside those that they refer to."""

_SHARED = frozenset(
    {"co", "com", "org", "net", "gov", "gob", "gouv", "ac", "edu", "or", "ne", "go", "in", "biz", "info"}
)
"""What stands before the two letters of a country in the addresses of all its sites of a kind."""
_ARTICLE = re.compile(r"(?:article|posting|report|review|recipe|analysis|liveblog\w{0,40})$", re.IGNORECASE)


_PLAIN = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|$)")
"""The addresses of most pages, of which less need be asked."""


def texts(value: Any) -> Iterator[str]:
    """The strings of a JSON-LD value, which may be a string, an object with a name, or a list of either."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name") or item.get("@value") or item.get("url")
        if isinstance(item, list):
            item = item[0] if item else None
        if isinstance(item, str) and item.strip():
            yield item.strip()


def text(value: Any) -> str:
    """The first string of a JSON-LD value, or an empty one."""
    return next(texts(value), "")


def _host(address: str) -> str:
    """The host that an address names, or an empty string."""
    if plain := _PLAIN.match(address):
        return plain[1]
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


@dataclass(frozen=True)
class Declared:
    """A page with its declarations."""

    page: Page
    parsed: Parsed

    @property
    def head(self) -> Head:
        return self.parsed.head

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.parsed.lines

    @property
    def is_dump(self) -> bool:
        """Whether the page came in as text."""
        return self.page.kind is Kind.TEXT

    @cached_property
    def survey(self) -> Survey:
        """The lines that the rules have to look at."""
        return survey(self.lines)

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """The contents of meta elements by name."""
        found: dict[str, list[str]] = {}
        for name, content in self.head.meta:
            found.setdefault(name, []).append(content)
        return {name: tuple(contents) for name, contents in found.items()}

    @cached_property
    def article(self) -> Mapping[str, Any]:
        """The JSON-LD object that is about the page's own article, or an empty one."""
        return next(
            (item for item in self.objects if any(_ARTICLE.search(kind) for kind in texts(item.get("@type")))), {}
        )

    @cached_property
    def objects(self) -> tuple[Mapping[str, Any], ...]:
        """The JSON-LD objects, each followed by what it says it is mainly about."""
        found: list[Mapping[str, Any]] = []
        for item in self.head.data:
            found.append(item)
            about = item.get("mainEntity")
            if isinstance(about, dict):
                found.append(about)
        return tuple(found)

    @cached_property
    def by_id(self) -> Mapping[str, Mapping[str, Any]]:
        """The JSON-LD objects that others refer to."""
        return {item["@id"]: item for item in self.objects if isinstance(item.get("@id"), str) and len(item) > 1}

    @cached_property
    def host(self) -> str:
        """The host name the page came from, without `www.`; from its own links if the caller gave no address."""
        for address in (self.page.url, self.canonical):
            if address and (name := _host(address)):
                return name.removeprefix("www.").lower()
        return ""

    @cached_property
    def domain(self) -> str:
        """The name that the site registered, without what those of a country share: `example` of a.example.co.uk."""
        parts = self.host.split(".")
        if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SHARED:
            parts.pop()
        return parts[-2] if len(parts) > 1 else ""

    @cached_property
    def canonical(self) -> str:
        """The address that the page gives as its own."""
        links = [href for rel, href in self.head.links if rel == "canonical"]
        return next((url for url in (*links, *self.meta.get("og:url", ())) if url.startswith(("http:", "https:"))), "")

    def first(self, *names: str) -> tuple[str, str]:
        """(name, content) of the first of these meta elements that the page has, or two empty strings."""
        meta = self.meta
        for name in names:
            if name in meta:
                return name, meta[name][0]
        return "", ""
