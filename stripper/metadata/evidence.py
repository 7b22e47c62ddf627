"""What the field modules look at: the declarations of a page, sorted once, and which of its places can be trusted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from stripper.model import Container, Head, Label, Line, Page, Parsed

NEAR = 14
"""Lines before and after the headline in which a byline or a date belongs to it."""

_LABELS = 400
"""Labels that are looked at."""

_ARTICLE = re.compile(r"(?:article|posting|report|review|recipe|analysis|liveblog\w*)$", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?<![-\w])comment|comments?-(?:list|area|section|form|body|author|text)|commentlist|disqus|respond|related"
    r"|(?<!has-)(?<!with-)(?<!no-)side-?bar(?!-(?:right|left|none|layout))|(?<![-\w])widgets?(?![-\w])"
    r"|recommend|teaser|popular"
    r"|trending|latest|most-?read|more-?(?:from|stories|news|posts|articles)|read-?(?:more|next)|promo(?!ted)"
    r"|newsletter"
    r"|carousel|also-?read|upnext|(?<!post-)(?<!entry-)(?<!article-)footer|\bnav|menu|\bads?\b|advert|outbrain|taboola"
    r"|author-?posts"
)
_ARTICLE_META = re.compile(r"meta|entry|byline|author|article|details|publi|post-?info")
_FOREIGN_TAGS = frozenset({"aside", "footer", "nav"})
_NOT_ALNUM = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing two spellings of one thing."""
    return _NOT_ALNUM.sub("", text).casefold()


@lru_cache(maxsize=4096)
def _names_are_foreign(names: str) -> bool:
    return _FOREIGN.search(names) is not None


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


@dataclass(frozen=True)
class Evidence:
    """One page as the field modules see it."""

    page: Page
    parsed: Parsed
    headline: Line | None = None
    """The line that holds the title, once it is known."""
    site: str = ""
    """The name of the site, once it is known."""
    language: str = ""
    """The language of the page as a bare ISO 639 code, once it is known."""
    _foreign: dict[int, bool] = field(init=False, default_factory=dict, compare=False)

    @property
    def head(self) -> Head:
        return self.parsed.head

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.parsed.lines

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
            try:
                name = urlsplit(address or "").hostname or ""
            except ValueError:
                continue
            if name:
                return name.removeprefix("www.").lower()
        return ""

    @cached_property
    def canonical(self) -> str:
        """The address that the page gives as its own."""
        links = (href for rel, href in self.head.links if rel == "canonical")
        return next((url for url in (*links, *self.meta.get("og:url", ())) if url.startswith(("http:", "https:"))), "")

    def first(self, *names: str) -> tuple[str, str]:
        """(name, content) of the first of these meta elements that the page has, or two empty strings."""
        return next(((name, self.meta[name][0]) for name in names if name in self.meta), ("", ""))

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels from shortly before the headline on, whether of the article or of what stands beside it."""
        start = self.headline.number - NEAR if self.headline else 0
        return tuple(islice((label for label in self.parsed.labels if label.line >= start), _LABELS))

    def is_own(self, label: Label) -> bool:
        """Whether a label speaks of the page's own article: not of a comment, teaser, side bar or footer."""
        return not self.is_foreign(self.container(label.line))

    def line_of(self, label: Label) -> int | None:
        """The number of the line that a label stands in, or None if no line follows it."""
        return label.line if label.line <= len(self.lines) else None

    def container(self, number: int) -> int:
        """The container of a line by its number; of the last line for a number beyond it."""
        return self.lines[min(number, len(self.lines)) - 1].container if self.lines else 0

    def is_foreign(self, container: int) -> bool:
        """Whether a container, or one around it, is marked as something beside the article."""
        chain: list[int] = []
        while container not in self._foreign and container not in self._around_headline:
            chain.append(container)
            here = self.parsed.containers[container]
            if self._is_apart(here):
                verdict = True
                break
            container = here.parent
        else:
            verdict = self._foreign.get(container, False)
        self._foreign.update(dict.fromkeys(chain, verdict))
        return verdict

    def _is_apart(self, container: Container) -> bool:
        """Whether an element by itself says that it is something beside the article."""
        if container.tag in _FOREIGN_TAGS:  # within an article they often hold its byline
            inside = self.parsed.containers[container.parent].tag == "article"
            return container.tag == "nav" or not (inside or _ARTICLE_META.search(container.names))
        return _names_are_foreign(container.names)

    @cached_property
    def _around_headline(self) -> frozenset[int]:
        # A wrapper named "has-sidebar" is not foreign to the article when the headline stands in it.
        found = {0}
        container = self.headline.container if self.headline else 0
        while container not in found:
            found.add(container)
            container = self.parsed.containers[container].parent
        return frozenset(found | {i for i, c in enumerate(self.parsed.containers[:4]) if c.tag in ("html", "body")})

    @cached_property
    def near(self) -> tuple[Line, ...]:
        """The lines around the headline; the first lines of the page if it has none."""
        at = self.headline.number if self.headline else 1
        return self.lines[max(0, at - NEAR) : at + NEAR]
