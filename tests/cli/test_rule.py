"""`stripper rule`."""

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


def test_a_rule_is_written_and_applied(run: Run, page: Path) -> None:
    made = run("rule", "page.html", "--drop", AGENDA, "-o", "example.toml", *URL)
    assert (made.exit_code, made.stderr) == (0, "")
    assert made.stdout == "drop class 'promo': line 8\n"
    assert "town hall at nine" not in run("page.html", "--rules", "example.toml", *URL).stdout
    assert "site-rule" in run("diff", "page.html", "--rules", ".", *URL).stdout
    [rule] = json.loads(run("page.html", "-f", "json", "--rules", "example.toml", *URL).stdout)["rules"]
    assert (rule["place"], rule["do"], rule["class"], rule["lines"]) == ("example.toml:4", "drop", "promo", [8])
    assert "town hall at nine" in run("page.html", "--rules", "example.toml", "--url", "https://other.example/").stdout


def test_rules_are_appended_once(run: Run, page: Path) -> None:
    Path("example.toml").write_text('# ours\nhost = "example.org"\n')
    assert run("rule", "page.html", "--drop", AGENDA, "--keep", "2", "-o", "example.toml", *URL).exit_code == 0
    first = Path("example.toml").read_text()
    assert first.startswith('# ours\nhost = "example.org"\n')
    assert first.count("[[rule]]") == 2
    assert run("rule", "page.html", "--drop", AGENDA, "-o", "example.toml", *URL).exit_code == 0
    assert Path("example.toml").read_text() == first


@pytest.mark.parametrize("output", [(), ("-o", "-")], ids=str)
def test_rules_are_written_to_stdout_by_default(run: Run, page: Path, output: tuple[str, ...]) -> None:
    done = run("rule", "-", "--drop", AGENDA, *URL, *output, input=PAGE)
    assert done.stdout.startswith('host = "example.org"\n')
    assert "stdin, line 8: The council meets" in done.stdout
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
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
def test_errors_leave_all_files_unchanged(
    run: Run, page: Path, arguments: list[str], status: int, message: str
) -> None:
    Path("other.toml").write_text('host = "other.example"\n')
    Path("wrong.toml").write_text('host = "example.org"\nrules = 3\n')
    before = {path.name: path.read_bytes() for path in page.parent.iterdir()}
    done = run("rule", *arguments)
    assert (done.exit_code, done.stdout) == (status, "")
    assert message in " ".join(done.stderr.split())
    assert {path.name: path.read_bytes() for path in page.parent.iterdir()} == before
