"""Options shared by commands: decisions about lines by number, and site rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import story

from .conftest import Run

PAGE = story.page('<div class="promo"><p>The council meets on Thursday in the town hall at nine.</p></div>')
URL = ("--url", "https://www.example.org/storm")
AGENDA = "8"
"""Number of the line that was added."""


@pytest.fixture
def page(pages: Path) -> Path:
    path = pages / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def decisions(run: Run, *arguments: str) -> dict[int, tuple[bool, str]]:
    done = run("page.html", "-f", "json", "--sidecar-lines", *arguments)
    assert done.exit_code == 0, done.stderr
    return {line["number"]: (line["keep"], line["reason"]) for line in json.loads(done.stdout)["lines"]}


def test_line_numbers_are_those_of_diff(run: Run, page: Path) -> None:
    shown = run("diff", "page.html").stdout
    assert f"\n   {AGENDA}" in shown
    row = next(row for row in shown.splitlines() if row.split()[:1] == [AGENDA])
    assert "council" in row


@pytest.mark.parametrize(
    ("given", "numbers"),
    [("2", {2}), ("1-3", {1, 2, 3}), ("1, 3", {1, 3}), ("1,2-3", {1, 2, 3}), ("8-", {8, 9, 10})],
)
def test_only_the_selected_lines_change(run: Run, page: Path, given: str, numbers: set[int]) -> None:
    plain = decisions(run)
    for option, keep in (("--keep-lines", True), ("--drop-lines", False)):
        changed = decisions(run, option, given)
        assert {number: changed[number] for number in numbers} == dict.fromkeys(numbers, (keep, "by-hand"))
        assert {number: changed[number] for number in changed.keys() - numbers} == {
            number: plain[number] for number in plain.keys() - numbers
        }


def test_line_numbers_take_precedence_over_reasons_and_rules(run: Run, page: Path) -> None:
    Path("example.toml").write_text('host = "*"\n[[rule]]\ndo = "drop"\nclass = "promo"\n')
    rules = ("--rules", "example.toml")
    assert decisions(run, *rules)[8] == (False, "site-rule")
    assert decisions(run, *rules, "--keep-lines", AGENDA)[8] == (True, "by-hand")
    assert decisions(run, "--drop", "text", "--keep-lines", AGENDA)[8] == (True, "by-hand")


@pytest.mark.parametrize("given", ["0", "3-1", "x", "1-2-3", "-3", "1;2", "99999999999"])
def test_an_invalid_list_of_lines_is_an_error(run: Run, page: Path, given: str) -> None:
    done = run("page.html", "--drop-lines", given)
    assert done.exit_code == 2
    assert "use numbers or ranges, such as 3,7-12" in " ".join(done.stderr.split())


def test_missing_lines_are_a_warning(run: Run, page: Path) -> None:
    assert "There is no line 400: the page has 10 lines" in run("page.html", "--drop-lines", "2,400-500").stderr
    assert run("page.html", "--drop-lines", "2-500").stderr.count("There is no line") == 0


@pytest.mark.parametrize("command", ["extract", "diff"])
def test_line_numbers_apply_to_a_single_page(run: Run, page: Path, command: str) -> None:
    done = run(command, "page.html", "storm.html", "--keep-lines", "3")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "stripper rule" in done.stderr


def test_an_invalid_rule_file_is_a_usage_error(run: Run, page: Path) -> None:
    Path("wrong.toml").write_text('host = "example.org"\n\n[[rule]]\ndo = "drop"\nclas = "promo"\n')
    done = run("page.html", "--rules", "wrong.toml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "wrong.toml:5: `clas` is not a known key; did you mean `class`?" in done.stderr
