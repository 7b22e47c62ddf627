"""Hints at the page type in the URL, JSON-LD and meta tags; a page may have several, and its lines have all of them.

Documentation that has none may show it in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper.model import Head, Kind, Page, Parsed

MANUALS = (
    "sphinx|docusaurus|mkdocs|mdbook|gitbook|antora|asciidoctor|docbook|docfx|doxygen|javadoc|groovydoc|dokka|rustdoc"
    "|typedoc|jsdoc|exdoc|phpdocumentor|pdoc|vitepress|vuepress|starlight|texi2any|makeinfo"
)
"""Names of generators of documentation."""
HINTS = (
    # type, pattern of its address, pattern of its JSON-LD types, og:type and generator
    ("forum", r"forum|thread|topic|discussion|/t/|questions|/q/|comments/", r"discussionforum|qapage|discourse"),
    ("forum", r"$^", r"xenforo|vbulletin|phpbb|flarum|invision"),
    ("product", r"/products?/|/dp/|/p/|/shop/|/items?/|/pd/", r"\bproduct\b|og:product"),
    ("documentation", r"/docs?/|/api|reference|manual|wiki|tutorial|/help", rf"techarticle|{MANUALS}"),
    ("listing", r"/categor|/collections?/|/c/|/tags?/|/list|/search|/s$", r"itemlist|collectionpage|searchresults"),
    ("article", r"/(?:19|20)\d\d/|blog|news|article|story", r"newsarticle|blogposting|\barticle\b"),
    ("home", r"^/?$", r"$^"),
)
_PATTERNS = tuple((kind, re.compile(place), re.compile(name)) for kind, place, name in HINTS)
KINDS = tuple(dict.fromkeys(kind for kind, _, _ in HINTS))
COLUMNS = tuple(f"page hint: {kind}" for kind in KINDS)


def find(page: Page, parsed: Parsed) -> tuple[int, ...]:
    """Return the indices of the page types with a hint."""
    path = _path(page.url)
    declared = " ".join(_declared(parsed.head)).lower()
    kinds = dict.fromkeys(kind for kind, place, name in _PATTERNS if place.search(path) or name.search(declared))
    # A page that declares nothing has the hint "home", by which the models are trained.
    if kinds.keys() <= {"home"}:
        from stripper.classify.features import manual_signs  # imported here since most pages declare something

        if manual_signs.has_any(parsed.lines, is_dump=page.kind is Kind.TEXT):
            kinds["documentation"] = None
    return tuple(map(KINDS.index, kinds))


def declares_forum(head: Head) -> bool:
    """Return whether the types or the generator of a page are those of a forum."""
    declared = " ".join(_declared(head)).lower()
    return any(kind == "forum" and name.search(declared) for kind, _, name in _PATTERNS if declared)


def _path(address: str | None) -> str:
    """Return the path of an address; "-" if there is no address, or it is invalid."""
    if not address:
        return "-"
    from urllib.parse import urlsplit  # imported here since most pages come without an address

    try:
        return urlsplit(address).path.lower()
    except ValueError:
        return "-"


def _declared(head: Head) -> Iterator[str]:
    """Return the declared types and the generator."""
    yield from (str(item.get("@type", "")) for item in head.data)
    yield from (content for name, content in head.meta if name in ("og:type", "generator"))
