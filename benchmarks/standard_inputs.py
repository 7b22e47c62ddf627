"""Inputs of public tests for HTML parsers, which are not part of this repository.

html5lib-tests (https://github.com/html5lib/html5lib-tests, also in the sdist of html5lib) has them in `.dat` files for
tree construction and encodings and in `.test` files (JSON) for the tokenizer; Web Platform Tests
(https://github.com/web-platform-tests/wpt) are pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

DATA = re.compile(rb"^#data\n(.*?)\n#(?:errors|encoding)$", re.DOTALL | re.MULTILINE)
"""An input in a `.dat` file, between its label and the next."""
PAGES = frozenset((".html", ".htm", ".xhtml", ".xht"))


def inputs(folder: Path) -> dict[str, bytes]:
    """Return each distinct input below a folder, by its file and its number there."""
    found: dict[bytes, str] = {}
    for path in sorted(folder.rglob("*")):
        reader = PAGES_AND_TESTS.get(path.suffix)
        if reader is not None and path.is_file():
            for number, data in enumerate(reader(path), 1):
                if data.strip():
                    found.setdefault(data, f"{path.relative_to(folder)}:{number}")
    return {name: data for data, name in found.items()}


def _dat(path: Path) -> Iterator[bytes]:
    yield from DATA.findall(path.read_bytes())


def _test(path: Path) -> Iterator[bytes]:
    for case in json.loads(path.read_bytes()).get("tests", ()):
        data = case.get("input")
        if isinstance(data, str):
            if case.get("doubleEscaped"):
                data = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), data)
            yield data.encode("utf-8", "surrogatepass")


def _page(path: Path) -> Iterator[bytes]:
    yield path.read_bytes()


PAGES_AND_TESTS: dict[str, Callable[[Path], Iterator[bytes]]] = {
    ".dat": _dat,
    ".test": _test,
    **dict.fromkeys(PAGES, _page),
}
