"""`stripper diff`: selection of lines, and options that contradict each other."""

from __future__ import annotations

from pathlib import Path

import pytest

import story

from .conftest import PAGE, STORM, Run


def test_lines_are_selected_by_options(run: Run, menu_page: str) -> None:
    assert "5 lines removed" in run("diff", menu_page).stdout
    assert "   4 -  Weather" in run("diff", menu_page, "--all").stdout
    assert "   4 -  Weather" in run("diff", menu_page, "--expand", "share,navigation").stdout
    only = run("diff", menu_page, "--only", "kept").stdout
    assert story.FIRST[:40] in only
    assert "Weather" not in only
    assert "3 lines kept" in run("diff", menu_page, "-U", "0").stdout
    assert "│███" in run("diff", menu_page, "--scores").stdout


@pytest.mark.parametrize("what", ["nonsense", "keep", "removed,nonsense"])
def test_only_accepts_decisions_and_reasons(run: Run, menu_page: str, what: str) -> None:
    done = run("diff", menu_page, "--only", what)
    assert done.exit_code == 2
    assert "is not a reason" in done.stderr


def test_only_suggests_decisions_too(run: Run, menu_page: str) -> None:
    assert "did you mean 'removed'?" in run("diff", menu_page, "--only", "remved").stderr
    assert "did you mean 'related'?" in run("diff", menu_page, "--expand", "remved").stderr


def test_a_warning_in_the_view_is_not_printed_again(run: Run) -> None:
    warning = "the page has no text"
    view, numbers = run("diff", "empty.html"), run("diff", "empty.html", "--stat")
    assert warning in view.stdout
    assert view.stderr == ""
    assert warning in numbers.stderr


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
def test_contradicting_options_are_an_error(run: Run, menu_page: str, options: list[str]) -> None:
    done = run("diff", menu_page, *options)
    assert done.exit_code == 2
    assert "combined" in done.stderr
    assert not Path("x.html").exists()


def test_a_file_and_stdin_give_the_same_view(run: Run) -> None:
    done = run("diff", "storm.html")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "storm.html" in done.stdout
    assert STORM[:40] in done.stdout
    named = run("diff", input=PAGE).stdout
    assert "stdin" in named.splitlines()[0]
    assert named.splitlines()[1:] == done.stdout.splitlines()[1:]


def test_failures_strict_and_directories(run: Run, pages: Path) -> None:
    assert run("diff", "gone.html", "storm.html").exit_code == 1
    assert run("diff", "empty.html", "--strict", "-q").exit_code == 3
    done = run("diff", str(pages))
    assert done.exit_code == 2
    assert "name pages in it" in done.stderr
