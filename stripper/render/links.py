"""The address that the links of a page are relative to."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from stripper.document import Document
from stripper.model import Mark, Span
from stripper.render.groups import Group

_ABSOLUTE = re.compile(r"https?://[^/\s]", re.IGNORECASE)


def base_of(document: Document) -> str | None:
    """Return the address that links are resolved against, as browsers do; None if it is unknown.

    It is the `base` element, resolved against the address of the page, or else that address: the one that the caller
    passed, or else the canonical address that the page declares.
    """
    address = next((url for url in (document.page.url, document.url) if url and _ABSOLUTE.match(url)), None)
    try:
        base = urljoin(address or "", document.parsed.head.base)
    except ValueError:
        return address
    return base if _ABSOLUTE.match(base) else address


def is_self_link(span: Span, base: str | None) -> bool:
    """Return whether a span of a heading is a link to a part of the page itself."""
    if span.mark is not Mark.LINK:
        return False
    page, hash_sign, _ = span.target.partition("#")
    return bool(hash_sign) and page in ("", (base or "").partition("#")[0])


def without_links(group: Group) -> Group:
    """Return a group without the addresses of its links."""
    return Group(group.role, tuple(line._replace(spans=tuple(filter(_is_no_link, line.spans))) for line in group.lines))


def _is_no_link(span: Span) -> bool:
    return span.mark is not Mark.LINK
