"""Corrections by the numbers of lines and by rules, and `stripper rule`, which makes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import story

from .conftest import Run

PAGE = story.page('<div class="promo"><p>The council meets on Thursday in the town hall at nine.</p></div>')
URL = ("--url", "https://www.example.org/storm")
AGENDA = "8"
"""The number of that line."""


@pytest.fixture
def page(pages: Path) -> Path:
    path = pages / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def decisions(run: Run, *arguments: str) -> dict[int, tuple[bool, str]]:
    done = run("page.html", "-f", "json", "--sidecar-lines", *arguments)
    assert done.exit_code == 0, done.stderr
    return {line["number"]: (line["keep"], line["reason"]) for line in json.loads(done.stdout)["lines"]}


def test_the_numbers_are_those_that_diff_prints(run: Run, page: Path) -> None:
    shown = run("diff", "page.html").stdout
    assert f"\n   {AGENDA}" in shown
    row = next(row for row in shown.splitlines() if row.split()[:1] == [AGENDA])
    assert "council" in row


@pytest.mark.parametrize(
    ("named", "numbers"),
    [("2", {2}), ("1-3", {1, 2, 3}), ("1, 3", {1, 3}), ("1,2-3", {1, 2, 3}), ("8-", {8, 9, 10})],
)
def test_only_the_named_lines_change(run: Run, page: Path, named: str, numbers: set[int]) -> None:
    plain = decisions(run)
    for option, keep in (("--keep-lines", True), ("--drop-lines", False)):
        changed = decisions(run, option, named)
        assert {number: changed[number] for number in numbers} == dict.fromkeys(numbers, (keep, "by-hand"))
        assert {number: changed[number] for number in changed.keys() - numbers} == {
            number: plain[number] for number in plain.keys() - numbers
        }


def test_a_line_by_its_number_goes_before_reasons_and_rules(run: Run, page: Path) -> None:
    Path("example.toml").write_text('host = "*"\n[[rule]]\ndo = "drop"\nclass = "promo"\n')
    rules = ("--rules", "example.toml")
    assert decisions(run, *rules)[8] == (False, "site-rule")
    assert decisions(run, *rules, "--keep-lines", AGENDA)[8] == (True, "by-hand")
    assert decisions(run, "--drop", "text", "--keep-lines", AGENDA)[8] == (True, "by-hand")


@pytest.mark.parametrize("named", ["0", "3-1", "x", "1-2-3", "-3", "1;2", "99999999999"])
def test_what_names_no_lines_is_refused(run: Run, page: Path, named: str) -> None:
    done = run("page.html", "--drop-lines", named)
    assert done.exit_code == 2
    assert "use numbers or ranges, such as 3,7-12" in " ".join(done.stderr.split())


def test_lines_that_there_are_none_of_are_said(run: Run, page: Path) -> None:
    assert "There is no line 400: the page has 10 lines" in run("page.html", "--drop-lines", "2,400-500").stderr
    assert run("page.html", "--drop-lines", "2-500").stderr.count("There is no line") == 0


@pytest.mark.parametrize("command", ["extract", "diff"])
def test_several_pages_have_other_numbers(run: Run, page: Path, command: str) -> None:
    done = run(command, "page.html", "storm.html", "--keep-lines", "3")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "stripper rule" in done.stderr


def test_a_rule_is_made_applied_and_shown(run: Run, page: Path) -> None:
    made = run("rule", "page.html", "--drop", AGENDA, "-o", "example.toml", *URL)
    assert (made.exit_code, made.stderr) == (0, "")
    assert made.stdout == "drop class 'promo': line 8\n"
    assert "town hall at nine" not in run("page.html", "--rules", "example.toml", *URL).stdout
    assert "site-rule" in run("diff", "page.html", "--rules", ".", *URL).stdout
    [rule] = json.loads(run("page.html", "-f", "json", "--rules", "example.toml", *URL).stdout)["rules"]
    assert (rule["place"], rule["do"], rule["class"], rule["lines"]) == ("example.toml:4", "drop", "promo", [8])
    assert "town hall at nine" in run("page.html", "--rules", "example.toml", "--url", "https://other.example/").stdout


def test_rules_are_added_to_those_that_a_file_has(run: Run, page: Path) -> None:
    Path("example.toml").write_text('# ours\nhost = "example.org"\n')
    assert run("rule", "page.html", "--drop", AGENDA, "--keep", "2", "-o", "example.toml", *URL).exit_code == 0
    first = Path("example.toml").read_text()
    assert first.startswith('# ours\nhost = "example.org"\n')
    assert first.count("[[rule]]") == 2
    assert run("rule", "page.html", "--drop", AGENDA, "-o", "example.toml", *URL).exit_code == 0
    assert Path("example.toml").read_text() == first


def test_without_a_file_rules_go_to_stdout(run: Run, page: Path) -> None:
    done = run("rule", "-", "--drop", AGENDA, *URL, input=PAGE)
    assert done.stdout.startswith('host = "example.org"\n')
    assert "stdin, line 8: The council meets" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["page.html", *URL], 2, "No lines are selected"),
        (["page.html", "--drop", "9"], 2, "add --url"),
        (["page.html", "--drop", "99", *URL], 2, "There is no line 99; the page has 10 lines"),
        (["page.html", "--drop", "3-9", "--keep", "9", *URL], 2, "is in both --drop and --keep"),
        (["gone.html", "--drop", "9", *URL], 1, "check the name"),
        (["page.html", "--drop", "9", "-o", "other.toml", *URL], 1, "has rules for other.example"),
        (["page.html", "--drop", "9", "-o", "wrong.toml", *URL], 1, "wrong.toml:2: "),
        (["page.html", "--drop", "9", "-o", "gone/x.toml", *URL], 1, "create it first"),
        ([".", "--drop", "9"], 2, "is a directory"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_written(
    run: Run, page: Path, arguments: list[str], status: int, said: str
) -> None:
    Path("other.toml").write_text('host = "other.example"\n')
    Path("wrong.toml").write_text('host = "example.org"\nrules = 3\n')
    before = {path.name: path.read_bytes() for path in page.parent.iterdir()}
    done = run("rule", *arguments)
    assert (done.exit_code, done.stdout) == (status, "")
    assert said in " ".join(done.stderr.split())
    assert {path.name: path.read_bytes() for path in page.parent.iterdir()} == before


def test_a_wrong_rule_file_ends_the_run_before_it_begins(run: Run, page: Path) -> None:
    Path("wrong.toml").write_text('host = "example.org"\n\n[[rule]]\ndo = "drop"\nclas = "promo"\n')
    done = run("page.html", "--rules", "wrong.toml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "wrong.toml:5: `clas` is not a known key; did you mean `class`?" in done.stderr
