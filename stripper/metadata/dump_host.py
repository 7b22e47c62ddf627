"""The host of a text dump: that to which most of its links lead, or that which it mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice

from stripper.model import Line

MAX_LINKS = 1_000
"""Links that are read."""
MIN_LINKS, MIN_SHARE = 5, 0.4
"""Number and share of the links of a dump that lead to its own host."""
MAX_LINES = 3_000
"""Lines that are searched for mentions."""
MAX_MENTIONS = 400
"""Mentions that are read."""
MIN_MENTIONS = 2
"""Mentions of a host by which it is that of the site."""
MIN_LABEL = 3
"""Letters of the label of a host that is mentioned."""

_LINK_HOST = re.compile(r"\]\(\s*<?https?://(?:www\.)?(?P<host>[\w.-]+)(?P<path>[^\s()]*)")
_REFERENCE = re.compile(r"^[ \t]*(?:\d{1,4}\. )?https?://(?:www\.)?(?P<host>[\w.-]+)(?P<path>\S*)$", re.MULTILINE)
"""A line with nothing but an address, as a text browser lists the targets of links."""
_IMAGE = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp)\b", re.IGNORECASE)
_MENTION = re.compile(
    r"(?<![\w/.@-])(?:(?P<sign>www\.|[\w.+-]{1,40}+@(?:www\.)?))?(?P<host>(?:[a-z\d][a-z\d-]{1,40}+\.){1,3}+[a-z]{2,6})(?![\w@/.-]*\w)",
    re.IGNORECASE,
)
"""A host, perhaps as a part of an email address; no part of a longer address."""
_ENDINGS = frozenset({"com", "org", "net", "info", "news", "online", "media", "press", "tv"})
"""Top-level domains that no words end with after a full stop, nor names of files."""
_MAIL = frozenset(
    {"aol", "gmail", "gmx", "googlemail", "hotmail", "icloud", "outlook", "proton", "protonmail", "yahoo", "yandex"}
)
"""Domains of personal email addresses."""


def linked(text: str, domain_of: Callable[[str], str]) -> str:
    """Return the host to which most links of a dump lead, by its domain; empty without one."""
    pattern = _LINK_HOST if "](" in text else _REFERENCE
    links = islice(pattern.finditer(text), MAX_LINKS)
    hosts = Counter(link["host"].lower() for link in links if not _IMAGE.search(link["path"]))
    domains: Counter[str] = Counter()
    for host, count in hosts.items():
        domains[domain_of(host)] += count
    domain, count = next(iter(domains.most_common(1)), ("", 0))
    if not domain or count < max(MIN_LINKS, MIN_SHARE * domains.total()):
        return ""
    return next((host for host, _ in hosts.most_common() if domain_of(host) == domain), "")


def mentioned(
    lines: Sequence[Line], ends: tuple[int, int], domain_of: Callable[[str], str], is_other: Callable[[str], bool]
) -> str:
    """Return the host that a dump mentions most often, as it is written; empty without one.

    One mention must be in the first or last lines; `ends` has their numbers. Hosts with the ending of a country are
    mentioned only with a sign of an address, since words and names of files may look like them.
    """
    found: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    outer: set[str] = set()
    dotted = (line for line in lines[:MAX_LINES] if "." in line.text)
    mentions = ((line.number, match) for line in dotted for match in _MENTION.finditer(line.text))
    for number, match in islice(mentions, MAX_MENTIONS):
        host = match["host"]
        label = domain_of(host.lower())
        is_address = match["sign"] is not None or host.rpartition(".")[2].lower() in _ENDINGS
        if is_address and len(label) >= MIN_LABEL and label not in _MAIL and not is_other(label):
            found[label] += 1
            if number <= ends[0] or number > len(lines) - ends[1]:
                outer.add(label)
            if label not in spelled or "@" in spelled[label]:
                spelled[label] = f"@{host}" if "@" in (match["sign"] or "") else host
    label = next((label for label, count in found.most_common() if count >= MIN_MENTIONS and label in outer), "")
    return spelled[label].lstrip("@") if label else ""
