"""The pages below fixtures/pages: a folder each, with the page and what is stated about it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from stripper import Document, extract

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"


class Case(NamedTuple):
    """One folder."""

    folder: Path
    source: Path
    stated: dict[str, Any]
    """The contents of page.toml."""

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
    """Return the document of a page extracted without options; the same one for all tests."""
    return extract(read(case_folder).source.read_bytes())


def folded(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())
