"""What the page as a whole is like; every line carries it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from stripper.model import Head, Page, Parsed

AMOUNTS = (200, 800, 2000, 5000, 15000)
"""Characters of running text."""
SHARES = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)

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
"""What a page says of its kind outside its text; a page may say more than one."""


def measure(page: Page, parsed: Parsed, prose: Sequence[int]) -> tuple[str, ...]:
    """The features of a page; `prose` has the characters of running text of each line."""
    running = sum(prose)
    share = running / (sum([len(line.text) for line in parsed.lines]) or 1)
    return (*_page(bisect_right(AMOUNTS, running), bisect_right(SHARES, share)), *_kinds(page.url, parsed.head))


@lru_cache(None)
def _page(amount: int, share: int) -> tuple[str, ...]:
    return (f"page running text {amount}", f"page share {share}")


def _kinds(url: str | None, head: Head) -> tuple[str, ...]:
    path = urlsplit(url).path.lower() if url else "-"
    said = " ".join(_said(head)).lower()
    kinds = dict.fromkeys(kind for kind, place, name in HINTS if re.search(place, path) or re.search(name, said))
    return tuple(f"page hints at {kind}" for kind in kinds) or ("page hints at nothing",)


def _said(head: Head) -> Iterator[str]:
    yield from (str(item.get("@type", "")) for item in head.data)
    yield from (content for name, content in head.meta if name in ("og:type", "generator"))
