"""The host of a text dump: that to which most of its links lead, or that which it mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from stripper.model import Line
from stripper.native.char_pairs import has
from stripper.native.line_places import places_with_point
from stripper.words.patterns import alternation, stored_pattern

MAX_LINKS = 1_000
"""Links that are read."""
MIN_LINKS, MIN_SHARE = 5, 0.4
"""Number and share of the links of a dump that lead to its own host."""
MIN_OWN_SHARE = 0.75
"""The same share for the host of a network or shop that other sites have many links to."""
MAX_LINES = 3_000
"""Lines that are searched for mentions."""
MAX_MENTIONS = 400
"""Mentions that are read."""
MIN_MENTIONS = 2
"""Mentions of a host by which it is that of the site."""
FIRST_LINES, LAST_LINES = 15, 60
"""Lines at the start and end in which one of them is."""
MIN_LABEL = 3
"""Letters of the label of a host that is mentioned."""

_LINK_HOST = re.compile(r"\]\(\s*<?https?://(?:www\.)?([\w.-]+)([^\s()?]*)")
_REFERENCE = re.compile(r"[ \t]*(?:\d{1,4}\. )?https?://(?:www\.)?([\w.-]++)(\S*+)\Z")
"""A line with nothing but an address, as a text browser lists the targets of links."""
_IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
"""The ends of the addresses of images, which other hosts may serve."""
_MENTION = re.compile(
    r"(?<![a-z\d_/.@-])(?:(?P<sign>www\.|[\w.+-]{1,40}+@(?:www\.)?))?(?P<host>(?:[a-z\d][a-z\d-]{1,40}+\.){1,3}+[a-z]{2,6})(?![a-z\d_@/.-]*[a-z\d_])",
    re.IGNORECASE,
)
"""A host, perhaps as a part of an email address; no part of a longer address."""
_BETWEEN = re.compile(r"[^\w/.@+-]+")
"""Characters between addresses. An address starts only after such characters or a plus sign."""
_ENDINGS = frozenset({"com", "org", "net", "info", "news", "online", "media", "press", "tv"})
"""Top-level domains that no words end with after a full stop, nor names of files."""
_SIGN = re.compile(rf"\.(?:(?<=www\.)|(?:{'|'.join(sorted(_ENDINGS))})(?![a-z\d_]))", re.IGNORECASE)
"""A part of every host that counts, unless a line has an at sign: a fast check that most lines fail."""
_MAIL = frozenset(
    {"aol", "gmail", "gmx", "googlemail", "hotmail", "icloud", "outlook", "proton", "protonmail", "yahoo", "yandex"}
)
"""Domains of personal email addresses."""

_LINKED = frozenset(
    {"amazon", "facebook", "github", "goodreads", "instagram", "linkedin", "pinterest", "twitter", "wikipedia"}
    | {"youtube"}
)
"""Domains that pages of other sites may have more links to than to their own."""
_STOCK = frozenset(
    {"adobe", "alamy", "dreamstime", "fotolia", "istockphoto", "pexels", "pixabay", "shutterstock", "unsplash"}
)
"""Domains of agencies that pictures are credited to."""
_EXAMPLES = frozenset({"example", "localhost"})
"""Domains in examples of addresses."""
_NO_SITES = _MAIL | _STOCK | _EXAMPLES


def linked(text: str, domain_of: Callable[[str], str]) -> str:
    """Return the host to which most links of a dump lead, by its domain; empty without one."""
    if not has(text, "://"):  # as in most dumps
        return ""
    rows = (_REFERENCE.match(row) for row in text.split("\n") if "://" in row)
    links = _LINK_HOST.finditer(text) if has(text, "](") else filter(None, rows)
    hosts = Counter([link[1].lower() for link in islice(links, MAX_LINKS) if not link[2].endswith(_IMAGES)])
    domains: Counter[str] = Counter()
    for host, count in hosts.items():
        domains[domain_of(host)] += count
    for network in _LINKED.intersection(domains):
        if domains[network] < MIN_OWN_SHARE * domains.total():
            del domains[network]
    domain, count = next(iter(domains.most_common(1)), ("", 0))
    if not domain or count < max(MIN_LINKS, MIN_SHARE * domains.total()):
        return ""
    return next((host for host, _ in hosts.most_common() if domain_of(host) == domain), "")


def mentioned(lines: Sequence[Line], domain_of: Callable[[str], str]) -> str:
    """Return the host that a dump mentions most often, as it is written; empty without one.

    One mention must be in the first or last lines. Hosts with the ending of a country are mentioned only with a sign of
    an address, since words and names of files may look like them.
    """
    found: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    outer: set[str] = set()
    parts = [lines[place] for place in places_with_point(lines[:MAX_LINES])]
    dotted = (line for line in parts if "@" in line.text or _SIGN.search(line.text))
    mentions = ((line.number, match) for line in dotted for match in _mentions(line.text))
    for number, match in islice(mentions, MAX_MENTIONS):
        host = match["host"]
        label = domain_of(host.lower())
        is_address = match["sign"] is not None or host.rpartition(".")[2].lower() in _ENDINGS
        if is_address and len(label) >= MIN_LABEL and label not in _NO_SITES and not networks().search(label):
            found[label] += 1
            if number <= FIRST_LINES or number > len(lines) - LAST_LINES:
                outer.add(label)
            if label not in spelled or "@" in spelled[label]:
                spelled[label] = f"@{host}" if "@" in (match["sign"] or "") else host
    label = next((label for label, count in found.most_common() if count >= MIN_MENTIONS and label in outer), "")
    return spelled[label].lstrip("@") if label else ""


def _mentions(text: str) -> Iterator[re.Match[str]]:
    """Yield the hosts in a text; most words have no full stop, and are passed over."""
    for word in text.split():
        if "." in word[:-1]:
            for part in _BETWEEN.split(word):
                if "+" in part:
                    yield from _MENTION.finditer(part)
                elif found := _MENTION.match(part):
                    yield found


@stored_pattern
def networks() -> re.Pattern[str]:
    """Return the pattern of buttons to share or follow, with the names of social networks."""
    return re.compile(rf"(?<!\w){alternation('share')}(?!\w)", re.IGNORECASE)
