"""Rules to a rule file: new ones are put behind what stands in it, which stays as it is."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Sequence

from stripper.errors import RuleFileError
from stripper.files import replace
from stripper.rules.propose import Proposal
from stripper.rules.read import parse
from stripper.site_rules import ANY_HOST, Site

START = 60
"""Characters of a line's text in a comment."""


def added(before: bytes, host: str, notes: Sequence[tuple[Proposal, str]], path: str) -> bytes:
    """A rule file with rules added, each below a note that says what it was made for.

    `before` is what stands in the file, or nothing. Rules that it has already are left out. Raises RuleFileError if it
    is wrong, or has rules for another site.
    """
    known = parse(before, path) if before.strip() else None
    if known and not covers(known, host):
        raise RuleFileError(
            f"{path} has rules for {', '.join(known.hosts)}, and the page is from {host}; name another file."
        )
    text = before.decode("utf-8") if known else f"host = {_quoted(host)}\n"
    end = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith("\n"):
        text += end
    have = {rule._replace(place="") for rule in known.rules} if known else set()
    for proposal, note in notes:
        if proposal.rule not in have:
            stated = "".join(f"{name} = {_quoted(value)}\n" for name, value in proposal.rule.conditions.items())
            text += f"\n# {note}\n[[rule]]\ndo = {_quoted(proposal.rule.action)}\n{stated}".replace("\n", end)
    data = text.encode("utf-8")
    parse(data, path)
    return data


def covers(site: Site, host: str) -> bool:
    """Whether the rules of a file are for a host."""
    return any(name == ANY_HOST or host == name or host.endswith(f".{name}") for name in site.hosts)


def save(data: bytes, path: str) -> None:
    """Write a file as a whole or not at all; raises RuleFileError."""
    try:
        replace({os.path.realpath(path): data})
    except OSError as error:
        missing = error.errno == errno.ENOENT
        reason = "its directory does not exist; make it first" if missing else f"{error.strerror}; name another file"
        raise RuleFileError(f"{path} cannot be written: {reason}.") from None


def start(text: str) -> str:
    """How a line's text begins, as it may stand in a note."""
    text = " ".join(text.split())
    return text if len(text) <= START else f"{text[:START].rstrip()}…"


def _quoted(text: str) -> str:
    """A text as TOML has it; JSON's escapes are TOML's, but for one character that JSON leaves as it is."""
    return re.sub("\x7f", r"\\u007f", json.dumps(text, ensure_ascii=False))
