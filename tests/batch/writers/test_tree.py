"""Tree output: what is written where, and what is never overwritten."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from stripper.batch import sources
from stripper.batch.name_assignment import assign_names
from stripper.batch.output_names import Location
from stripper.batch.sources import Source
from stripper.batch.writers import STATE_DIRECTORY, Item, Layout
from stripper.batch.writers.overwrite_policy import is_output
from stripper.batch.writers.tree import TreeWriter, inputs_below
from stripper.errors import OutputError
from stripper.pipeline import extract
from stripper.settings import Settings

TEXT = "The storm reached the coast early on Tuesday morning, and it tore the roofs off more than forty houses.\n"
DOCUMENT = extract(TEXT.encode(), settings=Settings())


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text(TEXT)
    Path("page.html").write_text(f"<p>{TEXT}")


def write_pages(*paths: str, to: str = "clean", format: str = "text", force: bool = False) -> None:
    found = sources.find(paths, lambda path: is_output(to, path)).sources
    layout = Layout(to, format, force=force)
    os.makedirs(layout.staging, exist_ok=True)
    tree = TreeWriter(layout)
    stems = assign_names([source.location for source in found], tree.suffixes, list(inputs_below(to, iter(found))))
    for number, (source, name) in enumerate(zip(found, stems, strict=True)):
        tree.write(Item(number, source, name), DOCUMENT)


def files(directory: str = "clean") -> list[str]:
    found = (path.relative_to(directory) for path in Path(directory).rglob("*") if path.is_file())
    return sorted(str(path) for path in found if path.parts[0] != STATE_DIRECTORY)


@pytest.mark.parametrize(
    ("format", "written"),
    [
        ("text", ["notes.json", "notes.txt"]),
        ("markdown", ["notes.json", "notes.md"]),
        ("html", ["notes.html", "notes.json"]),
        ("tei", ["notes.json", "notes.xml"]),
        ("json", ["notes.json"]),
    ],
)
def test_the_suffix_follows_the_format(format: str, written: list[str]) -> None:
    write_pages("notes.txt", format=format)
    assert files() == written
    assert ("text" in json.loads(Path("clean/notes.json").read_text())) is (format == "json")


def test_own_output_is_overwritten() -> None:
    write_pages("notes.txt", "page.html")
    write_pages("notes.txt", "page.html")
    write_pages("page.html", format="markdown")
    assert files() == ["notes.json", "notes.txt", "page.json", "page.md", "page.txt"]
    assert Path("clean/notes.txt").read_text() == TEXT


@pytest.mark.parametrize("name", ["page.txt", "page.json"])
def test_a_foreign_file_is_overwritten_only_by_force(name: str) -> None:
    Path("clean").mkdir()
    Path("clean", name).write_text("{}")
    with pytest.raises(OutputError, match=f"clean/{name} was not written by stripper.*--force"):
        write_pages("page.html")
    assert files() == [name]
    assert Path("clean", name).read_text() == "{}"
    write_pages("page.html", force=True)
    assert files() == ["page.json", "page.txt"]
    assert Path("clean/page.txt").read_text() == TEXT


def test_an_edited_output_is_not_overwritten() -> None:
    write_pages("page.html")
    Path("clean/page.txt").write_text("edited by hand")
    with pytest.raises(OutputError, match="changed since"):
        write_pages("page.html")
    assert Path("clean/page.txt").read_text() == "edited by hand"


@pytest.mark.parametrize("force", [False, True])
def test_an_input_is_never_overwritten(force: bool) -> None:
    write_pages("notes.txt", "page.html", to=".", force=force)
    assert files(".") == ["notes.txt", "notes.txt.json", "notes.txt.txt", "page.html", "page.json", "page.txt"]
    write_pages("page.html", to=".", format="html", force=force)
    assert Path("page.html").read_text() == f"<p>{TEXT}"
    assert Path("page.html.html").exists()


def test_the_target_of_a_linked_input_is_never_overwritten() -> None:
    Path("in").mkdir()
    Path("in/link.txt").symlink_to("../notes.txt")
    Path("in/notes.html").write_text(TEXT)
    write_pages("in", to=".", force=True)
    assert Path("notes.txt").read_text() == TEXT
    assert Path("in/link.txt").is_symlink()
    assert {"link.txt", "notes.html.txt"} <= set(files("."))


def test_a_second_run_in_place_does_not_process_outputs() -> None:
    write_pages(".", to=".")
    written = files(".")
    write_pages(".", to=".")
    assert files(".") == written
    Path("page.txt").write_text("my own now\n")
    assert not is_output(".", "page.txt")


def test_a_directory_is_not_overwritten() -> None:
    Path("clean/page.txt").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"page\.txt is a directory"):
        write_pages("page.html", force=True)


def test_a_file_in_the_place_of_a_directory_is_an_error() -> None:
    Path("in/sub").mkdir(parents=True)
    Path("in/sub/a.html").write_text(TEXT)
    Path("clean").mkdir()
    Path("clean/sub").write_text("")
    with pytest.raises(OutputError, match="a file is in the place of a directory"):
        write_pages("in")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=str)
def test_a_failure_leaves_the_outputs_unchanged(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    write_pages("page.html")
    before = {name: Path("clean", name).read_bytes() for name in files()}
    calls: list[str] = []

    def fail_at_the_second(path: str, **ignored: object) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise error

    monkeypatch.setattr(os, "utime", fail_at_the_second)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        write_pages("page.html", "notes.txt")
    assert len(calls) == 2
    assert {name: Path("clean", name).read_bytes() for name in files()} == before


def test_names_too_long_for_the_file_system_are_an_error() -> None:
    source = Source("page.html", Location("/", f"{'x' * 200}/" * 30))
    with pytest.raises(OutputError, match="the name is too long"):
        TreeWriter(Layout("clean", "text")).write(Item(1, source, source.location.path), DOCUMENT)
    assert files() == []


def test_files_have_default_permissions() -> None:
    write_pages("page.html")
    Path("new").write_text("")
    assert Path("clean/page.txt").stat().st_mode == Path("new").stat().st_mode


def test_after_an_interruption_between_sidecar_and_text_both_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    write_pages("page.html")
    real, calls = os.replace, []

    def die_at_the_second(source: str, target: str) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", die_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            write_pages("page.html")
    assert files() == ["page.json"]
    write_pages("page.html")
    assert files() == ["page.json", "page.txt"]
