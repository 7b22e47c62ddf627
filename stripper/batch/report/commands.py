"""Commands that people can copy into a shell, for pages of any name."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Mapping
from typing import Any

from stripper.settings import ENDLESS, Settings

PLAIN = ("kind", "encoding", "engine", "focus", "page_type", "url")
"""Options whose value is written as it is; lists come after them."""


def quoted(name: str) -> str:
    """A name as one word of a shell: harmless to look at, and still the name."""
    if name.isprintable():
        return shlex.quote(name)
    return "$'" + "".join(_escaped(character) for character in name) + "'"


def _escaped(character: str) -> str:
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\x{byte:02x}" for byte in os.fsencode(character))


def inspecting(source: str, options: Mapping[str, Any]) -> str:
    """The command that shows what was removed of a page, by the settings of its batch."""
    given = [(name, options[name]) for name in PLAIN if options[name] != getattr(Settings(), name, None)]
    given += [(name, ",".join(options[name])) for name in ("keep", "drop") if options[name]]
    given += [(name, _spans(options[name])) for name in ("keep_lines", "drop_lines") if options[name]]
    given += [("rules", path) for path in options["rules"]]
    name = source if not source.startswith("-") else f"./{source}"
    said = (f"--{option.replace('_', '-')} {quoted(value)}" for option, value in given)
    return " ".join(["stripper diff", *said, quoted(name)])


def _spans(spans: Iterable[tuple[int, int]]) -> str:
    """Ranges of lines as `--keep-lines` takes them."""
    return ",".join(f"{start}-{'' if stop == ENDLESS else stop - 1}" for start, stop in spans)
