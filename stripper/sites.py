"""What a user says about the pages of a site. Everything here is immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from stripper.cached import cached_property

ANY_HOST = "*"
"""The host of rules for every page, whether it says where it is from or not."""


class Rule(NamedTuple):
    """Keep or remove the lines of which all that it states holds."""

    keep: bool
    text: str = ""
    """The whole text of a line; here as in class and id, `*` stands for anything, `\\*` for a star, and upper and lower
    case are the same. Empty: any."""
    class_: str = ""
    """A class of an element that holds the whole line; empty: any."""
    id: str = ""
    """The id of such an element; empty: any."""
    place: str = ""
    """Where it stands: `example.toml:7`, or empty."""

    @property
    def action(self) -> str:
        """What it does, as rule files say it."""
        return "keep" if self.keep else "drop"

    @property
    def conditions(self) -> dict[str, str]:
        """What it states, by the names that rule files have for it."""
        stated = {"class": self.class_, "id": self.id, "text": self.text}
        return {name: value for name, value in stated.items() if value}


@dataclass(frozen=True, slots=True)
class Site:
    """The rules for the pages of some hosts and of their subdomains."""

    hosts: tuple[str, ...]
    """As `host_of` writes them, or `*`."""
    rules: tuple[Rule, ...]
    """Of two that speak of one line, the later has the last word."""


@dataclass(frozen=True)
class Sites:
    """The rules for all sites that a user has rules for."""

    sites: tuple[Site, ...] = ()
    paths: tuple[str, ...] = ()
    """Where they were read from, as the user named it."""

    def __bool__(self) -> bool:
        return bool(self.sites)

    def rules(self, host: str) -> tuple[Rule, ...]:
        """The rules for a host; those for `*` come first, and those for the whole of the name last."""
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


def host_of(address: str | None) -> str:
    """The host of an address, or a host by itself, without `www.` and in ASCII; empty if there is none in it."""
    address = (address or "").strip()
    try:
        name = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    name = name.rstrip(".").removeprefix("www.")
    try:
        return name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
