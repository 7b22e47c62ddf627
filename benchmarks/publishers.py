"""Publishers: sites that share a content management system, found by the class names and ids in their markup."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

NAME = re.compile(r"[a-z0-9_-]{4,}")
COMMON = 12
"""The most sites that use a name which is evidence of a common publisher; more use those of popular frameworks."""
LEAST = 8
"""The least number of such names that two sites share."""
SHARE = 0.3
"""The least share that these are of such names on the site that has fewer."""


def find(pages: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return for each site one site that represents its publisher; `pages` are pairs (site, class names and ids)."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for site, text in pages:
        names[site].update(NAME.findall(text))
    pairs, telling = _shared(names)
    joined = {site: site for site in names}
    for (one, other), count in pairs.items():
        if count >= max(LEAST, SHARE * min(telling[one], telling[other])):
            joined[_first(joined, one)] = _first(joined, other)
    return {site: _first(joined, site) for site in joined}


def _shared(names: Mapping[str, Collection[str]]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Return the number of rare names that two sites share, and that of those on each site that others share."""
    users: defaultdict[str, list[str]] = defaultdict(list)
    for site, own in names.items():
        for name in own:
            users[name].append(site)
    rare = [sites for sites in users.values() if 2 <= len(sites) <= COMMON]
    return Counter(pair for sites in rare for pair in combinations(sites, 2)), Counter(
        s for sites in rare for s in sites
    )


def _first(joined: Mapping[str, str], site: str) -> str:
    """Return the representative of the set of sites that a site was joined to."""
    while joined[site] != site:
        site = joined[site]
    return site
