"""Immutable data for site rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stripper.cached import cached_property
from stripper.named_tuples import NamedTuple

ANY_HOST = "*"
"""Host of rules that apply to every page, even to one whose host is unknown."""


class Rule(NamedTuple):
    """A rule to keep or remove the lines that meet all of its conditions."""

    keep: bool
    text: str = ""
    """Pattern for the whole text of a line; empty for any.

    In all patterns, `*` matches anything, `\\*` is a literal star, and case is ignored.
    """
    class_: str = ""
    """Pattern for a class of an element that contains the whole line; empty for any."""
    id: str = ""
    """Pattern for the id of such an element; empty for any."""
    place: str = ""
    """Location of its definition, such as `example.toml:7`, or empty."""

    @property
    def action(self) -> str:
        """Value of `do` in a rule file."""
        return "keep" if self.keep else "drop"

    @property
    def conditions(self) -> dict[str, str]:
        """Conditions by their keys in a rule file."""
        conditions = {"class": self.class_, "id": self.id, "text": self.text}
        return {name: value for name, value in conditions.items() if value}


class Site(NamedTuple):
    """The rules of one file, for the pages of some hosts and their subdomains."""

    hosts: tuple[str, ...]
    """Normalized by `host_of`, or `*`."""
    rules: tuple[Rule, ...]
    """If two match a line, the later takes precedence."""


@dataclass(frozen=True)
class Sites:
    """The rules for all sites."""

    sites: tuple[Site, ...] = ()
    paths: tuple[str, ...] = ()
    """Paths of the rule files, as given by the user."""

    def __bool__(self) -> bool:
        return bool(self.sites)

    def rules(self, host: str) -> tuple[Rule, ...]:
        """Return the rules for a host in ascending precedence, from those for `*` to those for its full name."""
        labels = host.split(".") if host else []
        names = [ANY_HOST, *(".".join(labels[start:]) for start in reversed(range(len(labels))))]
        return tuple(rule for name in names for rule in self._by_host.get(name, ()))

    @cached_property
    def _by_host(self) -> Mapping[str, tuple[Rule, ...]]:
        found: dict[str, list[Rule]] = {}
        for site in self.sites:
            for host in site.hosts:
                found.setdefault(host, []).extend(site.rules)
        return {host: tuple(rules) for host, rules in found.items()}


def host_of(url: str | None) -> str:
    """Return the host of a URL, or a bare host, in ASCII and without `www.`; empty if there is none."""
    from urllib.parse import urlsplit  # imported here since few pages need it

    url = (url or "").strip()
    try:
        name = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    name = name.rstrip(".").removeprefix("www.")
    try:
        return name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
