"""The name by which a site calls itself on networks, in the links to its accounts in a text dump in Markdown."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice

from stripper.native.char_pairs import has
from stripper.native.normalize import key

MAX_LINKS = 1_000
"""Links to networks that are read."""
MIN_NETWORKS = 2
"""Networks on which an account has the same name."""
MIN_NAME, MAX_NAME = 4, 30
"""Letters of the name of an account."""
_ACCOUNT = re.compile(
    r"\]\(\s{0,9}+<?(?:https?:)?//(?:(?:www|m|de|fr|es|it|pl-pl)\.)?"
    r"(?P<network>bsky|facebook|instagram|linkedin|pinterest|telegram|threads|tiktok|twitter|t|vk|x|youtube)\.(?:app|com|me|net)/"
    r"(?:@|c/|company/|profile/|school/|showcase/|user/)?(?P<name>[\w.-]{3,40}+)/?(?:\?[^\s()]{0,200}+)?[\s>)]",
    re.IGNORECASE,
)
"""A link in Markdown to an account on a network, with nothing behind its name."""
_BUTTONS = frozenset(
    {
        "channel",
        "company",
        "dialog",
        "events",
        "explore",
        "groups",
        "hashtag",
        "home",
        "intent",
        "login",
        "pages",
        "people",
    }
    | {
        "pin",
        "playlist",
        "plugins",
        "privacy",
        "profile",
        "reel",
        "search",
        "settings",
        "share",
        "sharearticle",
        "sharer",
    }
    | {"sharerphp", "shareurl", "sharing", "signup", "status", "terms", "watch", "widgets"}
)
"""Addresses on networks that are no accounts."""


def name(text: str) -> str:
    """Return the comparison key of the name that most accounts have, on two networks at least; empty without one.

    The accounts of an author may be among them, and have no more networks.
    """
    if not has(text, "]("):
        return ""
    networks: dict[str, set[str]] = defaultdict(set)
    for account in islice(_ACCOUNT.finditer(text), MAX_LINKS):
        called = key(account["name"])
        if MIN_NAME <= len(called) <= MAX_NAME and called not in _BUTTONS:
            networks[called].add(account["network"].lower())
    found = sorted(networks, key=lambda called: -len(networks[called]))[:2]
    if not found or len(networks[found[0]]) < MIN_NETWORKS:
        return ""
    is_sole = len(found) == 1 or len(networks[found[1]]) < len(networks[found[0]])
    return found[0] if is_sole else ""
