"""Writers to stdout and to a single sidecar."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import story
from stripper import extract
from stripper.batch.sources import single_page
from stripper.batch.writers.stdout import SidecarWriter, StdoutWriter
from stripper.errors import OutputError

DOCUMENT, EMPTY = extract(story.page()), extract("")
PAGE = single_page("page.html")


@pytest.mark.parametrize(
    ("format", "separator"), [("text", "\n"), ("markdown", "\n---\n\n"), ("html", "\n"), ("json", "")]
)
def test_outputs_are_separated_and_empty_texts_omitted(format: str, separator: str) -> None:
    written: list[bytes] = []
    writer = StdoutWriter(written.append, format, lines=False)
    for document in (DOCUMENT, EMPTY, DOCUMENT):
        writer.write(PAGE, document)
    texts = [data.decode() for data in written]
    assert len(texts) == (2 if format in ("text", "markdown") else 3)
    assert texts[-1] == separator + texts[0]


def test_json_is_on_one_line() -> None:
    written: list[bytes] = []
    StdoutWriter(written.append, "json", lines=False).write(PAGE, DOCUMENT)
    assert written[0].count(b"\n") == 1
    assert json.loads(written[0])["text"].startswith(story.FIRST)


def sidecar_writer(path: Path | str, force: bool = False) -> tuple[SidecarWriter, list[bytes]]:
    written: list[bytes] = []
    writer = StdoutWriter(written.append, "text", lines=False)
    return SidecarWriter(writer, str(path), lines=False, force=force), written


def test_a_sidecar_is_written_before_the_text(tmp_path: Path) -> None:
    writer, written = sidecar_writer(tmp_path / "page.json")
    writer.write(PAGE, DOCUMENT)
    assert json.loads((tmp_path / "page.json").read_bytes())["source"]["path"] == "page.html"
    assert len(written) == 1


def test_a_foreign_file_is_kept_and_no_text_written(tmp_path: Path) -> None:
    (tmp_path / "page.json").write_text("mine")
    writer, written = sidecar_writer(tmp_path / "page.json")
    with pytest.raises(OutputError, match="--force"):
        writer.write(PAGE, DOCUMENT)
    assert (tmp_path / "page.json").read_text() == "mine"
    assert written == []
    sidecar_writer(tmp_path / "page.json", force=True)[0].write(PAGE, DOCUMENT)
    assert (tmp_path / "page.json").read_text() != "mine"


def test_a_device_is_written_to_and_a_missing_directory_is_an_error(tmp_path: Path) -> None:
    sidecar_writer(os.devnull)[0].write(PAGE, DOCUMENT)
    assert not os.path.isfile(os.devnull)
    with pytest.raises(OutputError, match="create it first"):
        sidecar_writer(tmp_path / "missing" / "page.json")[0].write(PAGE, DOCUMENT)
