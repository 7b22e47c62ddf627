"""The declarations of a page outside its text, indexed once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from stripper.cached import cached_property
from stripper.metadata import dump_accounts, dump_headers, dump_host
from stripper.metadata.line_index import LineIndex, index_lines, main_text_containers
from stripper.model import Kind, Page, Parsed
from stripper.native.normalize import key

HEAD_LINES = 2_000
"""Lines whose physical lines are read; those of a whole dump may take twenty times its memory."""
MIN_PROSE = 60
"""Characters of a line of running text."""
MIN_PHYSICAL = 1_000
"""Physical lines that are read at least."""
MIN_LABEL = 4
"""Characters of a label of the host that may be the name of the site."""
MAX_OBJECTS = 50
"""JSON-LD objects that are read, apart from those that they refer to."""

_SECOND_LEVEL = frozenset(
    {"co", "com", "org", "net", "gov", "gob", "gouv", "ac", "edu", "or", "ne", "go", "in", "biz", "info"}
)
"""Labels below a country's top-level domain that are shared by its sites, as in example.co.uk."""
_PLATFORMS = frozenset(
    {"blogspot", "wordpress", "substack", "tumblr", "bearblog", "livejournal", "typepad", "hypotheses", "medium"}
    | {"wixsite", "weebly", "jimdofree", "hatenablog", "netlify", "vercel", "altervista", "canalblog", "over-blog"}
)
"""Domains whose subdomains are sites of their own."""
_COPIES = frozenset(
    {"web.archive.org", "archive.org", "archive.is", "archive.ph", "archive.today", "r.jina.ai"}
    | {"webcache.googleusercontent.com", "raw.githubusercontent.com"}
)
"""Hosts of copies of pages from other sites."""
_ARTICLE = re.compile(r"(?:article|posting|report|review|recipe|analysis|liveblog\w{0,40})$", re.IGNORECASE)
_PRODUCTS = frozenset({"Product", "ProductGroup", "IndividualProduct"})
"""JSON-LD types of what is sold."""
_THREADS = frozenset({"DiscussionForumPosting", "QAPage", "Question"})
"""JSON-LD types of threads."""
_DOTTED = ("dc:", "dcterms:", "prism:")
"""Starts of names of meta elements that have a full stop on other pages."""
_SIMPLE_URL = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|$)")
"""A URL as most pages have it, whose host needs no URL parser."""


def texts(value: Any) -> Iterator[str]:
    """Yield the strings of a JSON-LD value: a string, an object with a name, or a list of either."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name") or item.get("@value") or item.get("url")
        if isinstance(item, list):
            item = item[0] if item else None
        if isinstance(item, str) and item.strip():
            yield item.strip()


def first_text(value: Any) -> str:
    """Return the first string of a JSON-LD value, or an empty one."""
    if value is None or isinstance(value, str):  # as most values
        return value.strip() if value else ""
    return next(texts(value), "")


def _host(url: str) -> str:
    """Return the host of a URL, or an empty string."""
    if simple := _SIMPLE_URL.match(url):
        return simple[1]
    from urllib.parse import urlsplit  # imported here since few pages need it

    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _original(url: str) -> str:
    """Return the URL at the end of that of a copy; empty without one."""
    start = max(url.find("http://", 1), url.find("https://", 1))
    return url[start:] if start > 0 else ""


class Declarations:
    """A page and its declarations."""

    def __init__(self, page: Page, parsed: Parsed) -> None:
        self.page = page
        self.parsed = parsed
        self.head = parsed.head
        self.lines = parsed.lines
        self.is_dump = page.kind is Kind.TEXT

    @cached_property
    def index(self) -> LineIndex:
        """The candidate lines for each rule."""
        return index_lines(self.lines)

    @cached_property
    def text(self) -> str:
        """The content of the page."""
        return self.page.text

    @cached_property
    def physical(self) -> tuple[str, ...]:
        """The physical lines of a text dump, down to some after line number `HEAD_LINES`; empty for HTML."""
        if not self.is_dump:
            return ()
        end = max([line.source for line in self.lines[:HEAD_LINES]], default=0) + MIN_PHYSICAL
        return tuple(self.text.split("\n", end)[:end])

    @cached_property
    def prose(self) -> str:
        """The long lines of the page."""
        return "\n".join([line.text for line in self.lines[:HEAD_LINES] if len(line.text) >= MIN_PROSE])

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """The headers of a text dump by field; empty for HTML."""
        return dump_headers.read(self.lines) if self.is_dump else {}

    @cached_property
    def main_text(self) -> frozenset[int]:
        """The containers with most of the running text."""
        return main_text_containers(self.index.prose, self.parsed.containers)

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """The contents of meta elements by name."""
        found: dict[str, list[str]] = {}
        for name, content in self.head.meta:
            dotted = name.replace(":", ".", 1) if name.startswith(_DOTTED) else name
            found.setdefault(dotted, []).append(content)
        return {name: tuple(contents) for name, contents in found.items()}

    def first_meta(self, *names: str) -> tuple[str, str]:
        """Return (name, content) of the first of these meta elements that the page has, or two empty strings."""
        meta = self.meta
        for name in names:
            if name in meta:
                return name, meta[name][0]
        return "", ""

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The declared types of the page, such as `article`, in lower case."""
        return tuple(kind.lower() for kind in self.meta.get("og:type", ()))

    @cached_property
    def article(self) -> Mapping[str, Any]:
        """The JSON-LD object of the page's article, or an empty one."""
        return next(
            (item for item in self.objects if any(_ARTICLE.search(kind) for kind in texts(item.get("@type")))), {}
        )

    @cached_property
    def is_article(self) -> bool:
        """True if the page declares itself an article."""
        return bool(self.article) or any("article" in kind for kind in self.kinds)

    @cached_property
    def is_thread(self) -> bool:
        """True if the page declares itself a thread of a forum, or a question and its answers."""
        return not _THREADS.isdisjoint(self.object_kinds)

    @cached_property
    def is_product(self) -> bool:
        """True if the page declares itself a product and no article, so that nobody signs and dates it."""
        if self.is_article:
            return False
        return not _PRODUCTS.isdisjoint(self.object_kinds) or any(kind.startswith("product") for kind in self.kinds)

    @cached_property
    def objects(self) -> tuple[Mapping[str, Any], ...]:
        """The JSON-LD objects, each followed by its main entity."""
        found: list[Mapping[str, Any]] = []
        for item in self.head.data:
            found.append(item)
            about = item.get("mainEntity")
            if isinstance(about, dict):
                found.append(about)
        return tuple(found)

    @cached_property
    def object_kinds(self) -> frozenset[str]:
        """The types of the JSON-LD objects."""
        return frozenset(kind for item in self.objects for kind in texts(item.get("@type")))

    @cached_property
    def objects_by_id(self) -> Mapping[str, Mapping[str, Any]]:
        """The JSON-LD objects that others may refer to."""
        return {item["@id"]: item for item in self.objects if isinstance(item.get("@id"), str) and len(item) > 1}

    @cached_property
    def host(self) -> str:
        """The host of the page without `www.`, from its URL or, without one, from its canonical link or header."""
        for url in (self.page.url, self.canonical, self.headers.get("url")):
            if url and (name := _host(url)):
                name = _host(_original(url)) if name.lower() in _COPIES else name
                return name.removeprefix("www.").lower()
        return ""

    @cached_property
    def linked_host(self) -> str:
        """The host to which most links of a text dump lead; empty for HTML and without one."""
        return dump_host.linked(self.text, self.domain_of) if self.is_dump else ""

    @cached_property
    def mentioned_host(self) -> str:
        """The host that a text dump mentions, as it is written; empty for HTML and without one."""
        return dump_host.mentioned(self.lines, self.domain_of) if self.is_dump else ""

    @cached_property
    def account(self) -> str:
        """The comparison key of the name of a text dump's site on networks; empty for HTML and without one."""
        return dump_accounts.name(self.text) if self.is_dump else ""

    @cached_property
    def domain(self) -> str:
        """The label of the host that names the site: `example` for a.example.co.uk and example.blogspot.com."""
        return self.domain_of(self.host)

    @staticmethod
    def domain_of(host: str) -> str:
        """Return the registered label of a host, or that before the domain of a platform; empty without one."""
        parts = host.split(".")
        if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL:
            parts.pop()
        if len(parts) > 2 and parts[-2] in _PLATFORMS:
            parts.pop()
        return parts[-2] if len(parts) > 1 else ""

    @cached_property
    def host_labels(self) -> tuple[str, ...]:
        """The comparison keys of the labels of the host that may be a name; short ones are countries and the like."""
        return tuple(key(label) for label in self.host.split(".")[:-1] if len(label) >= MIN_LABEL)

    @cached_property
    def canonical(self) -> str:
        """The canonical URL, or an empty string."""
        links = [href for rel, href in self.head.links if rel == "canonical"]
        return next((url for url in (*links, *self.meta.get("og:url", ())) if url.startswith(("http:", "https:"))), "")
