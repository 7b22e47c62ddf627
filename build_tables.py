"""Write the tables from which processes start sooner: `python build_tables.py DIRECTORY`.

DIRECTORY has the package, compiled. A table has what it takes to import the modules and to extract the pages in
`fixtures/`; the rest is computed by the processes that need it.
"""

from __future__ import annotations

import pkgutil
import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

PAGES = Path(__file__).parent / "fixtures" / "pages"
CALLERS = ("stripper.", "importlib.")
"""Modules whose patterns are stored; those of a compiled module are compiled while importlib executes it."""


def main(directory: str) -> None:
    """Write the tables of the package in a directory."""
    sys.path.insert(0, directory)
    from stripper import tables

    for path in tables.FOLDER.glob("*.bin"):
        path.unlink()
    record_patterns()
    import_everything()
    extract_pages()
    for table in tables.TABLES:
        table.write()


def record_patterns() -> None:
    """Have the arguments of `_sre.compile` recorded for each pattern of the package."""
    from stripper.tables.patterns import OF_FUNCTIONS, OF_MODULES

    compile_pattern: Callable[..., Any] = re.compile

    def recorded(pattern: Any, flags: int = 0) -> Any:
        caller = sys._getframe(1)
        name = caller.f_globals["__name__"]
        if name.startswith(CALLERS):
            of_module = name.startswith("importlib.") or caller.f_code.co_name == "<module>"
            table = OF_MODULES if of_module else OF_FUNCTIONS
            table.computed[pattern, int(flags)] = encoded(pattern, int(flags))
        return compile_pattern(pattern, flags)

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
        document = extract(path.read_bytes())
        _ = document.text, document.markdown


if __name__ == "__main__":
    main(*sys.argv[1:])
