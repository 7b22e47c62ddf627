"""The metadata of the invented pages, as their `page.toml` gives it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from metadata import pages
from stripper import decode, metadata, parse
from stripper.settings import Settings

FOLDERS = sorted(path.parent for path in (Path(__file__).parents[2] / "fixtures" / "pages").glob("*/page.toml"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_page(folder: Path) -> None:
    stated = tomllib.loads((folder / "page.toml").read_text(encoding="utf-8"))
    data = next(folder.glob("source.*")).read_bytes()
    page = decode.decode(data, url=stated["url"], settings=Settings())
    found = metadata.find(page, parse.parse(page))
    # Parsing collapses white space of every width.
    assert found.value("title") == " ".join(stated["title"].split())
    assert pages.names(found) == stated["authors"]
    assert (found.value("published") or "")[:10] == stated["published"]
    assert (found.value("language") or "").partition("-")[0] == stated["language"]
    if stated["site"]:
        assert found.value("site") == stated["site"]
    else:
        assert next(finding.source for finding in found.findings if finding.field == "site") == "url"
