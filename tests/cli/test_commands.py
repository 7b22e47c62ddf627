"""Help, version, schema and diff."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import click
import jsonschema_rs
import pytest

from stripper import __version__
from stripper.cli.commands import stripper
from stripper.reasons import Reason
from stripper.settings import Settings

from .conftest import PAGE, STORM, Run

COMMANDS = ["extract", "diff", "explain", "rule", "report", "schema", "completion", "man"]


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"stripper {__version__}\n"


def test_help_shows_commands_and_examples_and_where_the_options_are(run: Run) -> None:
    done = run("--help")
    assert done.exit_code == 0
    for shown in (*COMMANDS, "stripper extract --help", "stripper page.html\n", "-o clean/", "--version"):
        assert shown in done.stdout
    assert run("-h").stdout == done.stdout


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids=" ".join)
@pytest.mark.parametrize("columns", [60, 80])
def test_help_fits_into_the_terminal(run: Run, arguments: list[str], columns: int) -> None:
    text = run(*arguments, "--help", terminal_width=columns).stdout
    assert max(map(len, text.splitlines())) <= columns
    assert "Example" in text


@pytest.mark.parametrize("name", ["extract", "diff", "explain"])
def test_every_setting_is_an_option_of_its_name(run: Run, name: str) -> None:
    options = {option for parameter in stripper.commands[name].params for option in parameter.opts}
    assert {f"--{field.name.replace('_', '-')}" for field in fields(Settings)} <= options
    assert {*re.findall(r"[\w-]+(?=,|$)", run(name, "--help").stdout.split("--drop:")[1], re.M)} == set(Reason)


def test_every_option_has_its_sentence() -> None:
    for name, command in stripper.commands.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, (name, parameter.name)
                assert parameter.help.endswith("."), (name, parameter.name)


def test_the_examples_of_the_help_are_commands_that_exist(run: Run) -> None:
    for arguments in ([], *([name] for name in COMMANDS)):
        text = run(*arguments, "--help").stdout
        examples = re.findall(
            r"\bstripper((?: [^\s|>`]+)*)(?= [|>]|$)", text.split("Example")[1].split("\n\n")[0], re.M
        )
        assert examples
        for example in examples:
            words = example.split()
            command = stripper.commands[words[0] if words and words[0] in COMMANDS else "extract"]
            known = {option for parameter in command.params for option in parameter.opts}
            assert {word for word in words if word.startswith("-") and word != "-"} <= known


def test_schema_prints_a_json_schema(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema_rs.meta.validate(schema)
    assert "removed" in schema["properties"]


def test_diff_shows_what_became_of_the_page(run: Run) -> None:
    done = run("diff", "storm.html")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "storm.html" in done.stdout
    assert STORM[:40] in done.stdout
    named = run("diff", input=PAGE).stdout
    assert "stdin" in named.splitlines()[0]
    assert named.splitlines()[1:] == done.stdout.splitlines()[1:]


def test_diff_is_coloured_when_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in run("diff", "storm.html", "--color", "always", color=True).stdout
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in run("diff", "storm.html", "--color", "never", color=True).stdout
    assert "\x1b[" in run("diff", "storm.html", color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("diff", "storm.html", color=True).stdout
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "0")
    assert "\x1b" not in run("diff", "storm.html", color=True).stdout


def test_diff_follows_the_same_contract(run: Run, pages: Path) -> None:
    assert run("diff", "gone.html", "storm.html").exit_code == 1
    assert run("diff", "empty.html", "--strict", "-q").exit_code == 3
    done = run("diff", str(pages))
    assert done.exit_code == 2
    assert "name pages in it" in done.stderr
