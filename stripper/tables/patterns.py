"""The regular expressions of the package, compiled when it is built.

Their code is private to a version of CPython: under another one they are ignored, and `re` compiles them.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
from typing import Any
from zlib import crc32

from stripper.tables import Table


def version() -> list[object]:
    """Return what the code of patterns depends on."""
    return [sys.implementation.cache_tag, _sre.MAGIC, _sre.CODESIZE, sys.byteorder]


OF_MODULES = Table("module_patterns", version)
"""The arguments of `_sre.compile` by `key_of`, for the patterns that modules compile when imported."""
OF_FUNCTIONS = Table("function_patterns", version)
"""The same for patterns that functions compile."""


def key_of(pattern: str | bytes, flags: int) -> tuple[bool, int, int, int]:
    """Return the key of a pattern: its checksum instead of the text, which would be read for all patterns."""
    encoded = pattern.encode("utf-8", "surrogatepass") if isinstance(pattern, str) else pattern
    return isinstance(pattern, str), crc32(encoded), len(encoded), int(flags)


class Cache(dict[tuple[type, Any, int], "re.Pattern[Any]"]):
    """A cache of `re` that decodes the patterns of modules when they are first looked up."""

    def __missing__(self, key: tuple[type, Any, int]) -> re.Pattern[Any]:
        kind, pattern, flags = key
        # Functions of `re` look up compiled patterns, too.
        stored = OF_MODULES.read().pop(key_of(pattern, flags), None) if kind in (str, bytes) else None
        if stored is None:
            raise KeyError(key)
        found = self[key] = _decoded(pattern, stored)
        return found


def install() -> None:
    """Have `re.compile` find the patterns of modules, in the cache that it looks at first."""
    for name in ("_cache2", "_cache"):  # the first is new in Python 3.12
        if hasattr(re, name):
            setattr(re, name, Cache(getattr(re, name)))
            return


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, but as stored if it is."""
    stored = OF_FUNCTIONS.read().pop(key_of(pattern, flags), None)
    return re.compile(pattern, flags) if stored is None else _decoded(pattern, stored)


def _decoded(pattern: Any, stored: memoryview) -> re.Pattern[str]:
    flags, code, *groups = marshal.loads(stored)
    found: re.Pattern[str] = _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), *groups)
    return found
