"""Rule files extended with new rules; existing content stays unchanged."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Sequence

from stripper.errors import RuleFileError
from stripper.files import write_atomically
from stripper.rules.propose import Proposal
from stripper.rules.read import parse
from stripper.site_rules import ANY_HOST, Site

MAX_EXCERPT = 60
"""Characters of a line's text quoted in a comment."""


def add_rules(existing: bytes, host: str, commented: Sequence[tuple[Proposal, str]], path: str) -> bytes:
    """Return the contents of a rule file with rules appended, each below its comment.

    Rules already in `existing`, which may be empty, are left out. Raises RuleFileError if the file is invalid, or has
    rules for another site.
    """
    site = parse(existing, path) if existing.strip() else None
    if site and not covers(site, host):
        raise RuleFileError(
            f"{path} has rules for {', '.join(site.hosts)}, but the page is from {host}; choose another file."
        )
    text = existing.decode("utf-8") if site else f"host = {_quote(host)}\n"
    newline = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith("\n"):
        text += newline
    known = {rule._replace(place="") for rule in site.rules} if site else set()
    for proposal, comment in commented:
        if proposal.rule not in known:
            conditions = "".join(f"{name} = {_quote(value)}\n" for name, value in proposal.rule.conditions.items())
            rule = f"\n# {comment}\n[[rule]]\ndo = {_quote(proposal.rule.action)}\n{conditions}"
            text += rule.replace("\n", newline)
    data = text.encode("utf-8")
    parse(data, path)
    return data


def covers(site: Site, host: str) -> bool:
    """Return whether the rules of a file apply to a host."""
    return any(name == ANY_HOST or host == name or host.endswith(f".{name}") for name in site.hosts)


def save(data: bytes, path: str) -> None:
    """Write a rule file atomically; raises RuleFileError."""
    try:
        write_atomically({os.path.realpath(path): data})
    except OSError as error:
        missing = error.errno == errno.ENOENT
        cause = "its directory does not exist; create it first" if missing else f"{error.strerror}; choose another file"
        raise RuleFileError(f"Cannot write {path}: {cause}.") from None


def excerpt(text: str) -> str:
    """Return the beginning of a line's text, for a comment."""
    text = " ".join(text.split())
    return text if len(text) <= MAX_EXCERPT else f"{text[:MAX_EXCERPT].rstrip()}…"


def _quote(text: str) -> str:
    """Quote a text for TOML, whose escapes are those of JSON except for DEL, which JSON leaves as it is."""
    return re.sub("\x7f", r"\\u007f", json.dumps(text, ensure_ascii=False))
