"""Write the tables from which processes start sooner: `python build_tables.py DIRECTORY`.

DIRECTORY has the package, compiled. A table has what it takes to import the modules and to extract the pages in
`fixtures/`, all sections of words, and the results of functions without parameters; the rest is computed by the
processes that need it.
"""

from __future__ import annotations

import pkgutil
import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from inspect import signature
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stripper.tables import Table

COMPILE: Callable[..., Any] = re.compile
PAGES = Path(__file__).parent / "fixtures" / "pages"
CALLERS = ("stripper.", "importlib.")
"""Modules whose patterns are stored; compiled modules have no frames, and importlib executes them."""


def main(directory: str) -> None:
    """Write the tables of the package in a directory."""
    sys.path.insert(0, directory)
    from stripper import tables, words
    from stripper.tables import patterns
    from stripper.words.sections import SECTIONS

    for path in Path(tables.FOLDER).glob("*.bin"):
        path.unlink()
    record_patterns(patterns.OF_MODULES)
    import_everything()
    record_patterns(patterns.OF_FUNCTIONS)
    extract_pages()
    for section in SECTIONS:
        words.phrases(section)
    for table in tables.TABLES:
        for function in table.functions:
            if not signature(function).parameters:
                function()
    for table in tables.TABLES:
        table.write()


def record_patterns(table: Table) -> None:
    """Have a table record the patterns that the package compiles from now on."""
    from stripper.tables import patterns

    known: dict[tuple[bool, int, int, int], str | bytes] = {}

    def recorded(pattern: Any, flags: int = 0) -> Any:
        if sys._getframe(1).f_globals["__name__"].startswith(CALLERS):
            key = patterns.key_of(pattern, flags)
            if known.setdefault(key, pattern) != pattern:
                raise ValueError(f"{pattern!r} has the key of {known[key]!r}")
            table.computed[key] = encoded(pattern, int(flags))
        return COMPILE(pattern, flags)

    re.compile = recorded


def encoded(pattern: str | bytes, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """Return the arguments of `_sre.compile` after the pattern, as `re` computes them, with the code as bytes."""
    parsed = _parser.parse(pattern, flags)
    groups, names = parsed.state.groups, parsed.state.groupdict
    name_of = {number: name for name, number in names.items()}
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return flags | parsed.state.flags, code, groups - 1, names, tuple(map(name_of.get, range(groups)))


def import_everything() -> None:
    """Import all modules whose dependencies are installed."""
    import stripper

    for module in pkgutil.walk_packages(stripper.__path__, "stripper.", onerror=lambda name: None):
        try:
            if not module.name.endswith("__main__"):
                import_module(module.name)
        except ImportError:
            continue


def extract_pages() -> None:
    """Extract pages of many kinds, which compute most of what pages need."""
    from stripper import extract

    for path in sorted(PAGES.glob("*/source.*")):
        document = extract(path.read_bytes(), crawl_date="2026-01-01")
        _ = document.text, document.markdown


if __name__ == "__main__":
    main(*sys.argv[1:])
