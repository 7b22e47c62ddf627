"""Shell commands to inspect pages, safe to copy for any file name."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Mapping
from typing import Any

from stripper.settings import ENDLESS, Settings

PLAIN_OPTIONS = ("kind", "encoding", "dialect", "engine", "focus", "page_type", "url")
"""Options whose value is written as it is; options that take lists follow."""


def shell_quote(name: str) -> str:
    """Quote a name as one word for a shell, printable and still equal to the name."""
    if name.isprintable():
        return shlex.quote(name)
    return "$'" + "".join(_escape(character) for character in name) + "'"


def _escape(character: str) -> str:
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\x{byte:02x}" for byte in os.fsencode(character))


def diff_command(source: str, options: Mapping[str, Any]) -> str:
    """Return the `stripper diff` command for a page with the settings of its batch."""
    given = [(name, options[name]) for name in PLAIN_OPTIONS if options[name] != getattr(Settings(), name, None)]
    given += [(name, ",".join(options[name])) for name in ("keep", "drop") if options[name]]
    given += [(name, _format_ranges(options[name])) for name in ("keep_lines", "drop_lines") if options[name]]
    given += [("rules", path) for path in options["rules"]]
    name = source if not source.startswith("-") else f"./{source}"
    arguments = (f"--{option.replace('_', '-')} {shell_quote(value)}" for option, value in given)
    return " ".join(["stripper diff", *arguments, shell_quote(name)])


def _format_ranges(ranges: Iterable[tuple[int, int]]) -> str:
    """Format ranges of lines in the syntax of `--keep-lines`."""
    return ",".join(f"{start}-{'' if stop == ENDLESS else stop - 1}" for start, stop in ranges)
