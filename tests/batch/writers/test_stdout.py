"""Writers to stdout, to a file, and to a single sidecar."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path

import pytest

import story
from stripper import extract
from stripper.batch.sources import single_page
from stripper.batch.writers.stdout import FileWriter, SidecarWriter, StdoutWriter, write_sidecar
from stripper.errors import OutputError

DOCUMENT, EMPTY = extract(story.page()), extract("")
PAGE = single_page("page.html")


@pytest.mark.parametrize(
    ("format", "separator"), [("text", "\n"), ("markdown", "\n---\n\n"), ("html", "\n"), ("tei", "\n"), ("json", "")]
)
def test_outputs_are_separated_and_empty_texts_omitted(format: str, separator: str) -> None:
    written: list[bytes] = []
    writer = StdoutWriter(written.append, format)
    for document in (DOCUMENT, EMPTY, DOCUMENT):
        writer.write(PAGE, document)
    texts = [data.decode() for data in written]
    assert len(texts) == (2 if format in ("text", "markdown") else 3)
    assert texts[-1] == separator + texts[0]


def test_json_is_on_one_line() -> None:
    written: list[bytes] = []
    StdoutWriter(written.append, "json").write(PAGE, DOCUMENT)
    assert written[0].count(b"\n") == 1
    assert json.loads(written[0])["text"].startswith(story.FIRST)


def test_names_are_printed_above_texts_even_if_empty() -> None:
    written: list[bytes] = []
    writer = StdoutWriter(written.append, "text", names=True)
    for document in (DOCUMENT, EMPTY):
        writer.write(PAGE, document)
    assert written[0].startswith(f"==> page.html <==\n{story.FIRST}".encode())
    assert written[1] == b"\n==> page.html <==\n"


def test_names_drive_no_terminal() -> None:
    written: list[bytes] = []
    StdoutWriter(written.append, "text", names=True).write(single_page("\x1b[2J"), EMPTY)
    assert b"\x1b" not in written[0]


def test_a_file_is_replaced_even_by_an_empty_text(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    for document in (DOCUMENT, EMPTY):
        FileWriter(str(path), "text").write(PAGE, document)
        assert path.read_text() == (f"{document.text.rstrip()}\n" if document.text else "")
    assert os.listdir(tmp_path) == ["page.txt"]


def test_a_file_in_a_missing_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="create it first"):
        FileWriter(str(tmp_path / "missing" / "page.txt"), "text").write(PAGE, DOCUMENT)


def test_a_sidecar_alone(tmp_path: Path) -> None:
    written: list[bytes] = []
    SidecarWriter(written.append, None).write(PAGE, DOCUMENT)
    assert json.loads(written[0])["source"]["path"] == "page.html"
    assert len(written) == 1


def sidecar_writer(path: Path | str, force: bool = False) -> tuple[SidecarWriter, list[bytes]]:
    written: list[bytes] = []
    writer = StdoutWriter(written.append, "text")
    return SidecarWriter(partial(write_sidecar, str(path), force=force), writer), written


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
