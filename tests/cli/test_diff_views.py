"""The views of `stripper diff`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import MENU_PAGE, STORM, Run


def test_side_by_side_needs_120_columns(run: Run, menu_page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "119")
    narrow = run("diff", menu_page, "--side-by-side")
    assert "needs 120 columns, but there are 119" in narrow.stderr
    assert narrow.stdout == run("diff", menu_page).stdout
    monkeypatch.setenv("COLUMNS", "120")
    wide = run("diff", menu_page, "--side-by-side")
    assert wide.stderr == ""
    assert " │ The storm reached" in wide.stdout


def test_stat_accepts_directories_and_shows_totals(run: Run, menu_page: str, pages: Path) -> None:
    done = run("diff", str(pages), "--stat", "-q")
    assert done.exit_code == 0
    assert "all 3 pages" in done.stdout
    assert done.stdout.rstrip().split("\n")[-1].split()[:2] == ["all", "11"]


def test_json_has_one_line_per_page_if_there_are_several(run: Run, menu_page: str) -> None:
    built = json.loads(run("diff", menu_page, "--json", "--only", "removed").stdout)
    assert [line["text"] for line in built["lines"]][:2] == ["Home", "News"]
    assert {line["status"] for line in built["lines"]} == {"removed"}
    assert built["reasons"]["navigation"]
    lines = run("diff", menu_page, "storm.html", "--json").stdout.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == [menu_page, "storm.html"]
    assert "lines" not in json.loads(run("diff", menu_page, "--json", "--stat").stdout)


def test_html_and_svg_are_written_and_overwritten(run: Run, menu_page: str) -> None:
    for option, name in (("--html", "report.html"), ("--svg", "view.svg")):
        for _ in range(2):
            done = run("diff", menu_page, option, name)
            assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
        assert STORM[:10] in Path(name).read_text(encoding="utf-8").replace("\xa0", " ").replace("&#160;", " ")
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize("option", ["--html", "--svg"])
def test_nothing_is_written_if_every_page_failed(run: Run, pages: Path, option: str) -> None:
    assert run("diff", "gone.html", option, "new").exit_code == 1
    assert not (pages / "new").exists()


@pytest.mark.parametrize("option", ["--html", "--svg"])
def test_html_and_svg_do_not_overwrite_other_files(run: Run, menu_page: str, option: str) -> None:
    done = run("diff", "storm.html", option, menu_page)
    assert done.exit_code == 1
    assert "menu.html was not written by this option" in done.stderr
    assert Path(menu_page).read_text(encoding="utf-8") == MENU_PAGE
    assert "is a directory" in run("diff", menu_page, option, ".").stderr
    assert "Cannot write" in run("diff", menu_page, option, "no/where").stderr
