"""Results that the build stores, and that a process reads only if they belong to its sources."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest

from conftest import ROOT
from stripper import tables
from stripper.tables import Table, checksum

CALLS: list[str] = []


@pytest.fixture(autouse=True)
def in_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    monkeypatch.setattr(tables, "TABLES", [])
    CALLS.clear()


def double(text: str) -> str:
    CALLS.append(text)
    return 2 * text


def written(version: object = 1) -> Table:
    """Return a table in whose file `double("ab")` is."""
    table = Table("some", lambda: version)
    table.stored(double)("ab")
    table.write()
    CALLS.clear()
    return table


def test_a_stored_result_is_not_computed_again() -> None:
    written()
    stored = Table("some", lambda: 1).stored(double)
    assert (stored("ab"), CALLS) == ("abab", [])
    assert (stored("c"), stored("c"), CALLS) == ("cc", "cc", ["c"])


def test_another_version_is_computed() -> None:
    written()
    assert Table("some", lambda: 2).stored(double)("ab") == "abab"
    assert CALLS == ["ab"]


def test_another_source_of_the_function_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    written()
    monkeypatch.setattr(tables, "_source", lambda path: -1)
    assert Table("some", lambda: 1).stored(double)("ab") == "abab"
    assert CALLS == ["ab"]


def test_a_change_of_another_module_of_its_folder_is_another_source(tmp_path: Path) -> None:
    function = FunctionType(double.__code__.replace(co_filename=str(tmp_path / "a.py")), globals(), "double")
    written = Table("some", lambda: 1)
    written.value(function, function, "ab")
    written.write()
    for name, is_stored in (("notes.txt", True), ("b.py", False)):
        (tmp_path / name).write_text("ZONES = ()", encoding="utf-8")
        tables._source.cache_clear()
        CALLS.clear()
        assert Table("some", lambda: 1).value(function, function, "ab") == "abab"
        assert (CALLS == []) == is_stored


def test_a_function_without_its_source_is_computed() -> None:
    written()
    code = double.__code__.replace(co_filename="/nowhere/module.py")
    table = Table("some", lambda: 1)
    function = FunctionType(code, globals(), "double")
    assert table.value(function, function, "ab") == "abab"
    assert CALLS == ["ab"]


@pytest.mark.parametrize("cut", [0, 1, 20])
def test_a_damaged_file_is_ignored(cut: int) -> None:
    path = Path(written().path)
    path.write_bytes(path.read_bytes()[:cut])
    assert Table("some", lambda: 1).stored(double)("ab") == "abab"
    assert CALLS == ["ab"]


def test_a_missing_file_is_ignored() -> None:
    assert Table("none", lambda: 1).read() == {}


def test_a_checksum_depends_on_the_content(tmp_path: Path) -> None:
    one, two = str(tmp_path / "one"), str(tmp_path / "two")
    Path(one).write_bytes(b"a")
    Path(two).write_bytes(b"a")
    assert checksum([one]) == checksum([two])
    Path(two).write_bytes(b"b")
    assert checksum([one]) != checksum([two])


def test_a_page_is_the_same_without_tables() -> None:
    page = ROOT / "fixtures/pages/news-en/source.html"
    without = "import pathlib; from stripper import tables; tables.FOLDER = pathlib.Path('/nowhere')"
    code = f"from stripper import extract_file; d = extract_file({str(page)!r}); print(d.text, d.to_dict())"
    runs = [
        subprocess.run([sys.executable, "-c", f"{start}\n{code}"], capture_output=True, text=True, check=True).stdout
        for start in ("", without)
    ]
    assert runs[0] == runs[1]
    assert "Kettle River" in runs[0]
