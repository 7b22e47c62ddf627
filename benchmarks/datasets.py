"""Pages with gold text, read from the folders of public data sets."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class GoldPage(NamedTuple):
    """A page and its text as annotated by a person."""

    name: str
    kind: str
    """The type of page that the data set states."""
    url: str
    data: bytes
    gold: str
    """The whole text; empty if the data set has snippets instead."""
    wanted: tuple[str, ...] = ()
    """Snippets that are part of the text."""
    unwanted: tuple[str, ...] = ()
    """Snippets of the page that are not."""


def wcxb(root: Path, rendering: Path | None = None) -> Iterator[GoldPage]:
    """Yield the pages of WCXB: `ground-truth/*.json` with `html/*.html.gz`, or with dumps `*.txt.gz` in `rendering`."""
    for path in sorted((root / "ground-truth").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        kind = (record.get("_internal") or {}).get("page_type") or {}
        page = root / "html" / f"{path.stem}.html.gz" if rendering is None else rendering / f"{path.stem}.txt.gz"
        if rendering and not page.exists():
            continue
        yield GoldPage(
            path.stem,
            kind.get("primary", "article") if isinstance(kind, dict) else kind,
            record.get("url") or "",
            gzip.decompress(page.read_bytes()),
            record["ground_truth"].get("main_content") or "",
        )


def news(root: Path, rendering: Path | None = None) -> Iterator[GoldPage]:
    """Yield news pages from `annotations.json`, a list of objects with file, url and body, and the pages in `html/`.

    With `rendering`, the dumps there: `NAME.txt.gz` for the page `NAME.html.gz`.
    """
    for record in json.loads((root / "annotations.json").read_text(encoding="utf-8")):
        page = root / "html" / record["file"]
        if rendering:
            page = rendering / record["file"].replace(".html.gz", ".txt.gz")
        data = gzip.decompress(page.read_bytes())
        yield GoldPage(record["id"], "news", record.get("url") or "", data, record.get("body") or "")


def snippets(root: Path) -> Iterator[GoldPage]:
    """Yield the evaluation pages of trafilatura: `html/` and `annotations.json`, of url to file, with, without.

    The pages may be packed with gzip, and then have `.gz` after that name.
    """
    for url, record in json.loads((root / "annotations.json").read_text(encoding="utf-8")).items():
        plain = root / "html" / record["file"]
        data = plain.read_bytes() if plain.exists() else gzip.decompress(Path(f"{plain}.gz").read_bytes())
        yield GoldPage(record["file"], "snippets", url, data, "", tuple(record["with"]), tuple(record["without"]))
