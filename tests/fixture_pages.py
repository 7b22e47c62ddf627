"""The fixture pages: a folder in fixtures/pages for each, with the page and expectations."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from stripper import Document, extract

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"


class Case(NamedTuple):
    """A folder with a page."""

    folder: Path
    source: Path
    stated: dict[str, Any]
    """The content of page.toml."""

    @property
    def slug(self) -> str:
        return self.folder.name


def read(folder: Path) -> Case:
    (source,) = folder.glob("source.*")
    return Case(folder, source, tomllib.loads((folder / "page.toml").read_text(encoding="utf-8")))


CASES = [read(path.parent) for path in sorted(PAGES.glob("*/page.toml"))]

every_page = pytest.mark.parametrize("case", CASES, ids=[case.slug for case in CASES])


@cache
def document(case_folder: Path) -> Document:
    """Return the document of a page with default settings, cached for all tests."""
    return extract(read(case_folder).source.read_bytes())


def collapse_whitespace(text: str) -> str:
    """Return the text on one line."""
    return " ".join(text.split())
