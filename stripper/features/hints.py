"""What a page says of its kind outside its text; every line carries it, and a page may say more than one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from stripper.model import Head, Page

HINTS = (
    # kind of page, what its address holds, what its JSON-LD, og:type and generator hold
    ("forum", r"forum|thread|topic|discussion|/t/|questions|/q/|comments/", r"discussionforum|qapage|discourse"),
    ("forum", r"$^", r"xenforo|vbulletin|phpbb|flarum|invision"),
    ("product", r"/products?/|/dp/|/p/|/shop/|/items?/|/pd/", r"\bproduct\b|og:product"),
    ("documentation", r"/docs?/|/api|reference|manual|wiki|tutorial|/help", r"techarticle|sphinx|docusaurus|mkdocs"),
    ("listing", r"/categor|/collections?/|/c/|/tags?/|/list|/search|/s$", r"itemlist|collectionpage|searchresults"),
    ("article", r"/(?:19|20)\d\d/|blog|news|article|story", r"newsarticle|blogposting|\barticle\b"),
    ("home", r"^/?$", r"$^"),
)
KINDS = tuple(dict.fromkeys(kind for kind, _, _ in HINTS))
COLUMNS = tuple(f"page hints at {kind}" for kind in KINDS)


def find(page: Page, head: Head) -> tuple[int, ...]:
    """Return the indices of the kinds of page that the address and head of a page hint at."""
    path = _path(page.url)
    said = " ".join(_said(head)).lower()
    kinds = dict.fromkeys(kind for kind, place, name in HINTS if re.search(place, path) or re.search(name, said))
    return tuple(KINDS.index(kind) for kind in kinds)


def _path(address: str | None) -> str:
    """Return the path of an address; "-" if there is no address, or it is invalid."""
    try:
        return urlsplit(address).path.lower() if address else "-"
    except ValueError:
        return "-"


def _said(head: Head) -> Iterator[str]:
    yield from (str(item.get("@type", "")) for item in head.data)
    yield from (content for name, content in head.meta if name in ("og:type", "generator"))
