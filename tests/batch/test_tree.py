"""What is written where, and what is never overwritten."""

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


def put(*paths: str, to: str = "clean", format: str = "text", force: bool = False) -> None:
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
        ("json", ["notes.json"]),
    ],
)
def test_the_ending_follows_the_format(format: str, written: list[str]) -> None:
    put("notes.txt", format=format)
    assert files() == written
    assert ("text" in json.loads(Path("clean/notes.json").read_text())) is (format == "json")


def test_what_was_written_is_written_again() -> None:
    put("notes.txt", "page.html")
    put("notes.txt", "page.html")
    put("page.html", format="markdown")
    assert files() == ["notes.json", "notes.txt", "page.json", "page.md", "page.txt"]
    assert Path("clean/notes.txt").read_text() == TEXT


@pytest.mark.parametrize("name", ["page.txt", "page.json"])
def test_what_somebody_else_wrote_is_overwritten_by_force_only(name: str) -> None:
    Path("clean").mkdir()
    Path("clean", name).write_text("{}")
    with pytest.raises(OutputError, match=f"clean/{name} was not written by stripper.*--force"):
        put("page.html")
    assert files() == [name]
    assert Path("clean", name).read_text() == "{}"
    put("page.html", force=True)
    assert files() == ["page.json", "page.txt"]
    assert Path("clean/page.txt").read_text() == TEXT


def test_a_sidecar_does_not_speak_for_a_text_of_another_time() -> None:
    put("page.html")
    Path("clean/page.txt").write_text("edited by hand")
    with pytest.raises(OutputError, match="changed since"):
        put("page.html")
    assert Path("clean/page.txt").read_text() == "edited by hand"


@pytest.mark.parametrize("force", [False, True])
def test_an_input_is_never_overwritten(force: bool) -> None:
    put("notes.txt", "page.html", to=".", force=force)
    assert files(".") == ["notes.txt", "notes.txt.json", "notes.txt.txt", "page.html", "page.json", "page.txt"]
    put("page.html", to=".", format="html", force=force)
    assert Path("page.html").read_text() == f"<p>{TEXT}"
    assert Path("page.html.html").exists()


def test_an_input_behind_a_link_is_never_overwritten() -> None:
    Path("in").mkdir()
    Path("in/link.txt").symlink_to("../notes.txt")
    Path("in/notes.html").write_text(TEXT)
    put("in", to=".", force=True)
    assert Path("notes.txt").read_text() == TEXT
    assert Path("in/link.txt").is_symlink()
    assert {"link.txt", "notes.html.txt"} <= set(files("."))


def test_running_again_in_place_takes_no_output_for_a_page() -> None:
    put(".", to=".")
    written = files(".")
    put(".", to=".")
    assert files(".") == written
    Path("page.txt").write_text("my own now\n")
    assert not is_output(".", "page.txt")


def test_a_directory_in_the_way_is_not_overwritten() -> None:
    Path("clean/page.txt").mkdir(parents=True)
    with pytest.raises(OutputError, match=r"page\.txt is a directory"):
        put("page.html", force=True)


def test_a_file_in_place_of_a_directory_is_said() -> None:
    Path("in/sub").mkdir(parents=True)
    Path("in/sub/a.html").write_text(TEXT)
    Path("clean").mkdir()
    Path("clean/sub").write_text("")
    with pytest.raises(OutputError, match="a file is in the place of a directory"):
        put("in")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=str)
def test_nothing_half_written_is_left(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    put("page.html")
    before = {name: Path("clean", name).read_bytes() for name in files()}
    calls: list[str] = []

    def fail_at_the_second(path: str, **ignored: object) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise error

    monkeypatch.setattr(os, "utime", fail_at_the_second)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        put("page.html", "notes.txt")
    assert len(calls) == 2
    assert {name: Path("clean", name).read_bytes() for name in files()} == before


def test_names_too_long_for_the_file_system_are_said() -> None:
    source = Source("page.html", Location("/", f"{'x' * 200}/" * 30))
    with pytest.raises(OutputError, match="the name is too long"):
        TreeWriter(Layout("clean", "text")).write(Item(1, source, source.location.path), DOCUMENT)
    assert files() == []


def test_files_have_the_rights_that_new_files_have() -> None:
    put("page.html")
    Path("new").write_text("")
    assert Path("clean/page.txt").stat().st_mode == Path("new").stat().st_mode


def test_a_pair_of_which_only_the_sidecar_was_replaced_is_still_known(monkeypatch: pytest.MonkeyPatch) -> None:
    put("page.html")
    real, calls = os.replace, []

    def die_at_the_second(source: str, target: str) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", die_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            put("page.html")
    assert files() == ["page.json"]
    put("page.html")
    assert files() == ["page.json", "page.txt"]
