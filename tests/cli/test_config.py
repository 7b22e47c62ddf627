"""Defaults from configuration files and the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from stripper.cli import config
from stripper.cli.commands import stripper

from .conftest import CLEAN, MENU_PAGE, Program, Run


@pytest.fixture
def markdown(run: Run) -> str:
    return run("storm.html", "-f", "markdown", "--keep", "title").stdout


def test_a_file_in_the_directory_or_above_sets_defaults(
    run: Run, pages: Path, monkeypatch: pytest.MonkeyPatch, markdown: str
) -> None:
    (pages / "stripper.toml").write_text('format = "markdown"\nkeep = "title"\n')
    (pages / "below").mkdir()
    assert run("storm.html").stdout == markdown
    monkeypatch.chdir(pages / "below")
    assert run("../storm.html").stdout == markdown
    assert run("../storm.html", "-f", "text").stdout == CLEAN


def test_a_table_of_the_project_file_sets_defaults(run: Run, pages: Path, markdown: str) -> None:
    (pages / "pyproject.toml").write_text('[tool.stripper]\nformat = "markdown"\n')
    assert run("storm.html").stdout == markdown
    (pages / "pyproject.toml").write_text('[tool.other]\nformat = "markdown"\n')
    assert run("storm.html").stdout == CLEAN
    (pages / "pyproject.toml").write_text("[tool.")
    assert run("storm.html").stdout == CLEAN


def test_the_environment_takes_precedence_over_files(
    run: Run, pages: Path, monkeypatch: pytest.MonkeyPatch, markdown: str
) -> None:
    (pages / "stripper.toml").write_text('format = "text"\n')
    monkeypatch.setenv("STRIPPER_FORMAT", "markdown")
    assert run("storm.html").stdout == markdown
    assert run("storm.html", "-f", "text").stdout == CLEAN
    assert run("config").stdout.startswith('# from the environment\nformat = "markdown"  # STRIPPER_FORMAT\n')


def test_a_configured_format_does_not_apply_to_a_file_with_another_extension(run: Run, pages: Path) -> None:
    (pages / "stripper.toml").write_text('format = "json"\n')
    run("storm.html", "-o", "storm.txt")
    assert (pages / "storm.txt").read_text(encoding="utf-8") == CLEAN


def test_rules_are_relative_to_the_file(run: Run, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pages / "mine.toml").write_text('host = "*"\n\n[[rule]]\ndo = "drop"\ntext = "Repairs *"\n')
    (pages / "stripper.toml").write_text('rules = "mine.toml"\n')
    (pages / "below").mkdir()
    monkeypatch.chdir(pages / "below")
    assert run("../storm.html").stdout == f"{CLEAN.splitlines()[0]}\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('fromat = "text"', "did you mean 'format'?"),
        ('format = "docx"', "format: 'docx' is not one of 'text'"),
        ("jobs = 0", "jobs: 0 is not in the range"),
        ("strict = 7", "strict: "),
        ('strict = "maybe"', "strict: "),
        ("jobs = [1]", "jobs: "),
        ('keep = ["tile"]', "'tile' is not a reason"),
        ("keep = [1]", "'1' is not a reason"),
        ("jobs = [", "Cannot read"),
        ('path = "out"', "'path' is not an option that can be configured"),
        ("output = true", "'output' is not an option that can be configured"),
        ("force = true", "'force' is not an option that can be configured"),
        ('"\\u001b[2J" = 1', "is not an option that can be configured"),
    ],
)
def test_an_error_in_a_file(run: Run, pages: Path, content: str, message: str) -> None:
    (pages / "stripper.toml").write_text(content)
    done = run("storm.html")
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert "\x1b" not in done.stderr
    assert run("--help").exit_code == run("extract", "--help").exit_code == 0


def test_an_error_in_the_environment(program: Program) -> None:
    done = program("storm.html", STRIPPER_JOBS="many")
    assert done.returncode == 2
    assert b"Invalid value for STRIPPER_JOBS: 'many'" in done.stderr
    assert b"Invalid value for '-j'" in program("storm.html", "-j", "0", STRIPPER_JOBS="many").stderr


def test_the_configuration_is_shown_as_a_configuration_file(run: Run, pages: Path) -> None:
    assert run("config").stdout == "# no stripper.toml found\n"
    written = 'format = "markdown"\nkeep = ["title", "byline"]\nstrict = true\n'
    (pages / "stripper.toml").write_text(written)
    assert run("config").stdout.partition("\n")[2] == written


def test_every_option_can_be_configured_or_is_excluded_by_name() -> None:
    names = {parameter.name for name in config.COMMANDS for parameter in stripper.commands[name].params}
    assert names >= config.NOT_CONFIGURABLE - {"help", "version", "output"}


def test_options_of_views_can_be_configured(run: Run, pages: Path) -> None:
    (pages / "menu.html").write_text(MENU_PAGE, encoding="utf-8")
    plain = run("diff", "menu.html").stdout
    (pages / "stripper.toml").write_text("scores = true\n")
    assert run("diff", "menu.html").stdout == run("diff", "menu.html", "--scores").stdout != plain


def test_a_deleted_working_directory_is_an_error(run: Run, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deleted = pages / "deleted"
    deleted.mkdir()
    monkeypatch.chdir(deleted)
    deleted.rmdir()
    for arguments in (("../storm.html",), ("../storm.html", "-o", "out"), ("config",), ("diff", "../storm.html")):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "The working directory was deleted; change to another one, and run again." in result.stderr
