"""`stripper diff` and `stripper explain` with their options."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import story

from .conftest import STORM, Run

MENU_PAGE = story.page()


@pytest.fixture
def page(pages: Path) -> str:
    """A page of which something is removed."""
    (pages / "menu.html").write_text(MENU_PAGE, encoding="utf-8")
    return "menu.html"


def test_what_is_selected_is_shown(run: Run, page: str) -> None:
    assert "5 lines removed" in run("diff", page).stdout
    assert "   4 -  Weather" in run("diff", page, "--all").stdout
    assert "   4 -  Weather" in run("diff", page, "--expand", "share,navigation").stdout
    only = run("diff", page, "--only", "kept").stdout
    assert story.FIRST[:40] in only
    assert "Weather" not in only
    assert "3 lines kept" in run("diff", page, "-U", "0").stdout
    assert "│███" in run("diff", page, "--scores").stdout


@pytest.mark.parametrize("what", ["nonsense", "keep", "removed,nonsense"])
def test_only_takes_what_there_is(run: Run, page: str, what: str) -> None:
    done = run("diff", page, "--only", what)
    assert done.exit_code == 2
    assert "is no reason" in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ["--json", "--html", "x.html"],
        ["--stat", "--side-by-side"],
        ["--scores", "--stat"],
        ["--html", "x.html", "--against", "readability"],
        ["--html", "x.html", "--side-by-side"],
        ["--svg", "x.svg", "--json"],
        ["--against", "readability", "--only", "share"],
    ],
    ids=" ".join,
)
def test_views_that_do_not_go_together_are_refused(run: Run, page: str, options: list[str]) -> None:
    done = run("diff", page, *options)
    assert done.exit_code == 2
    assert "leave" in done.stderr or "add only" in done.stderr
    assert not Path("x.html").exists()


def test_side_by_side_needs_room(run: Run, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "119")
    narrow = run("diff", page, "--side-by-side")
    assert "needs 120 columns and there are 119" in narrow.stderr
    assert narrow.stdout == run("diff", page).stdout
    monkeypatch.setenv("COLUMNS", "120")
    wide = run("diff", page, "--side-by-side")
    assert wide.stderr == ""
    assert " │ The storm reached" in wide.stdout


@pytest.mark.parametrize("columns", ["", "0", "-5", "many"])
def test_columns_that_mean_nothing_are_80(run: Run, page: str, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("os.get_terminal_size", _no_terminal)
    assert len(run("diff", page).stdout.split("\n")[0]) == 80


def _no_terminal(*_: object) -> None:
    raise OSError


def test_stat_takes_directories_and_adds_up(run: Run, page: str, pages: Path) -> None:
    done = run("diff", str(pages), "--stat", "-q")
    assert done.exit_code == 0
    assert "all 3 pages" in done.stdout
    assert done.stdout.rstrip().split("\n")[-1].split()[:2] == ["all", "11"]


def test_json_is_one_line_for_each_of_several_pages(run: Run, page: str) -> None:
    built = json.loads(run("diff", page, "--json", "--only", "removed").stdout)
    assert [line["text"] for line in built["lines"]][:2] == ["Home", "News"]
    assert {line["status"] for line in built["lines"]} == {"removed"}
    assert built["reasons"]["navigation"]
    lines = run("diff", page, "storm.html", "--json").stdout.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == [page, "storm.html"]
    assert "lines" not in json.loads(run("diff", page, "--json", "--stat").stdout)


def test_a_report_and_a_picture_are_written_and_written_again(run: Run, page: str) -> None:
    for option, name in (("--html", "report.html"), ("--svg", "view.svg")):
        for _ in range(2):
            done = run("diff", page, option, name)
            assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
        assert STORM[:10] in Path(name).read_text(encoding="utf-8").replace("\xa0", " ").replace("&#160;", " ")
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize("option", ["--html", "--svg"])
def test_nothing_is_written_if_every_page_failed(run: Run, pages: Path, option: str) -> None:
    assert run("diff", "gone.html", option, "new").exit_code == 1
    assert not (pages / "new").exists()


@pytest.mark.parametrize("option", ["--html", "--svg"])
def test_nothing_else_is_overwritten(run: Run, page: str, option: str) -> None:
    done = run("diff", "storm.html", option, page)
    assert done.exit_code == 1
    assert "menu.html was not written by this option" in done.stderr
    assert Path(page).read_text(encoding="utf-8") == MENU_PAGE
    assert "is a directory" in run("diff", page, option, ".").stderr
    assert "cannot be written" in run("diff", page, option, "no/where").stderr


def test_against_a_sidecar_the_status_says_whether_something_changed(run: Run, page: str) -> None:
    run(page, "--sidecar", "old.json")
    same = run("diff", page, "--against", "old.json")
    assert (same.exit_code, same.stderr) == (0, "")
    assert "no differences" in same.stdout
    changed = run("diff", page, "--against", "old.json", "--keep", "navigation")
    assert changed.exit_code == 1
    assert "   4 +  Weather" in changed.stdout
    assert "only ours    + 5 lines" in changed.stdout


def test_against_readability(run: Run, page: str) -> None:
    done = run("diff", page, "--against", "readability")
    assert done.exit_code in (0, 1)
    assert "against readability" in done.stdout
    Path("dump.txt").write_text(STORM)
    done = run("diff", "dump.txt", "--against", "readability")
    assert done.exit_code == 2
    assert "readability reads HTML only" in done.stderr


def test_against_a_directory(run: Run, page: str, pages: Path) -> None:
    (pages / "in" / "below").mkdir(parents=True)
    for place in ("in/menu.html", "in/below/menu.html"):
        shutil.copy(page, place)
    run("in", "-o", "old")
    same = run("diff", "in", "--against", "old")
    assert (same.exit_code, same.stdout.splitlines()[0]) == (0, "2 pages: 2 identical, 0 different")
    Path("in/below/menu.html").write_text(MENU_PAGE.replace("<ul>", "<ul><li>New"), encoding="utf-8")
    run("in", "-o", "old", "--sidecar-lines", "--drop", "text")
    changed = run("diff", "in", "--against", "old")
    assert changed.exit_code == 1
    assert "2 pages: 0 identical, 2 different" in changed.stdout
    lines = run("diff", "in", "--against", "old", "--json").stdout.splitlines()
    assert [json.loads(line)["differs"] for line in lines] == [True, True]


def test_what_cannot_be_compared_is_a_failure_of_its_own(run: Run, page: str, pages: Path) -> None:
    (pages / "empty").mkdir()
    missing = run("diff", page, "--against", "empty")
    assert missing.exit_code == 2
    assert "its sidecar empty/menu.json cannot be read: No such file" in missing.stderr
    wrong = run("diff", page, "--against", "storm.html")
    assert wrong.exit_code == 2
    assert "storm.html is of no use here: it is not a stripper sidecar" in wrong.stderr
    several = run("diff", page, "storm.html", "--against", "old.json")
    assert several.exit_code == 2
    assert "one sidecar for 2 pages" in several.stderr


def test_explain(run: Run, page: str) -> None:
    done = run("explain", page, "--line", "4")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "line 4 of 9" in done.stdout
    assert "--keep navigation (also flips 4 other lines)" in done.stdout
    assert run("explain", "--grep", "WEATHER", input=MENU_PAGE).stdout.splitlines()[1:] == done.stdout.splitlines()[1:]
    assert len(run("explain", page, "--line", "4", "--all").stdout) > len(done.stdout)


def test_explain_as_json_adds_up(run: Run, page: str) -> None:
    built = json.loads(run("explain", page, "--line", "4", "--json").stdout)
    assert sum(round(points * 10_000) for *_, points in built["points"]) == round(built["score"] * 10_000)
    assert built["block"] == {"first": 1, "last": 5, "reason": "navigation"}
    assert len(run("explain", page, "--line", "4", "--line", "5", "--json").stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], 2, "Which line?"),
        (["--grep", " "], 2, "Which line?"),
        (["--line", "x"], 2, "not a valid integer"),
        (["--line", "99"], 1, "There is no line 99; the lines of this page are numbered 1 to 9"),
        (["--grep", "nowhere"], 1, "No line of the page contains 'nowhere'"),
    ],
    ids=str,
)
def test_a_line_that_is_not_there(run: Run, page: str, arguments: list[str], status: int, said: str) -> None:
    done = run("explain", page, *arguments)
    assert done.exit_code == status
    assert said in done.stderr


def test_not_more_lines_are_explained_than_anybody_reads(run: Run, pages: Path) -> None:
    (pages / "long.html").write_text(story.page("<p>Some words stand here.</p>" * 30), encoding="utf-8")
    done = run("explain", "long.html", "--grep", "words stand")
    assert done.stdout.count("decision ") == 20
    assert "30 lines are meant, explained are the first 20" in done.stderr


def test_explain_takes_one_page_and_no_directory(run: Run, page: str, pages: Path) -> None:
    assert run("explain", str(pages), "--line", "1").exit_code == 2
    assert run("explain", "gone.html", "--line", "1").exit_code == 1
