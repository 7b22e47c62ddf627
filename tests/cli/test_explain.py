"""`stripper explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import story

from .conftest import MENU_PAGE, Run


def test_lines_are_selected_by_number_or_text(run: Run, menu_page: str) -> None:
    done = run("explain", menu_page, "--line", "4")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "line 4 of 9" in done.stdout
    assert "--keep navigation (also flips 4 other lines)" in done.stdout
    assert run("explain", "--grep", "WEATHER", input=MENU_PAGE).stdout.splitlines()[1:] == done.stdout.splitlines()[1:]
    assert len(run("explain", menu_page, "--line", "4", "--all").stdout) > len(done.stdout)


def test_the_contributions_in_json_add_up_to_the_score(run: Run, menu_page: str) -> None:
    built = json.loads(run("explain", menu_page, "--line", "4", "--json").stdout)
    assert sum(round(points * 10_000) for *_, points in built["points"]) == round(built["score"] * 10_000)
    assert {**built["block"], "confidence": 0} == {"first": 1, "last": 5, "reason": "navigation", "confidence": 0}
    assert 0 < built["block"]["confidence"] <= 1
    assert round(sum(points for _, points in built["groups"]), 4) == built["score"]
    assert built["sentences"][0].startswith("Removed, mainly because of its ")
    assert len(run("explain", menu_page, "--line", "4", "--line", "5", "--json").stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ([], 2, "No line is selected"),
        (["--grep", " "], 2, "No line is selected"),
        (["--line", "x"], 2, "not a valid integer"),
        (["--line", "99"], 1, "There is no line 99; the lines of this page are numbered 1 to 9"),
        (["--grep", "nowhere"], 1, "No line of the page contains 'nowhere'"),
    ],
    ids=str,
)
def test_a_missing_line_is_an_error(run: Run, menu_page: str, arguments: list[str], status: int, message: str) -> None:
    done = run("explain", menu_page, *arguments)
    assert done.exit_code == status
    assert message in done.stderr


def test_at_most_20_lines_are_explained(run: Run, pages: Path) -> None:
    (pages / "long.html").write_text(story.page("<p>Some words stand here.</p>" * 30), encoding="utf-8")
    done = run("explain", "long.html", "--grep", "words stand")
    assert done.stdout.count("decision ") == 20
    assert "30 lines match; explaining the first 20" in done.stderr


def test_a_directory_is_a_usage_error_and_a_missing_file_a_failure(run: Run, menu_page: str, pages: Path) -> None:
    assert run("explain", str(pages), "--line", "1").exit_code == 2
    assert run("explain", "gone.html", "--line", "1").exit_code == 1


def test_line_numbers_as_arguments(run: Run, menu_page: str) -> None:
    assert run("explain", menu_page, "3", "1").stdout == run("explain", menu_page, "--line", "3", "--line", "1").stdout
    assert run("explain", "3", input=MENU_PAGE).stdout == run("explain", "--line", "3", input=MENU_PAGE).stdout
    done = run("explain", menu_page, "3", "x")
    assert (done.exit_code, "not a line number" in done.stderr) == (2, True)


def test_a_page_may_have_a_number_as_name(run: Run, pages: Path) -> None:
    (pages / "3").write_text(MENU_PAGE, encoding="utf-8")
    assert "line 1 of" in run("explain", "3", "1").stdout
