"""Help, version and the table of commands."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from stripper import __version__
from stripper.cli.commands import stripper
from stripper.reasons import Reason
from stripper.settings import Settings

from .conftest import Run

COMMANDS = ["extract", "diff", "explain", "rule", "report", "merge", "config", "schema", "completion", "man"]


def test_version(run: Run) -> None:
    assert run("--version").stdout == run("-V").stdout == f"stripper {__version__}\n"


def test_help_shows_commands_examples_and_where_to_find_the_options(run: Run) -> None:
    done = run("--help")
    assert done.exit_code == 0
    for shown in (*COMMANDS, "stripper extract --help", "stripper page.html\n", "-o clean/", "--version"):
        assert shown in done.stdout
    assert run("-h").stdout == done.stdout


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids=" ".join)
@pytest.mark.parametrize("columns", [60, 80])
def test_help_fits_the_terminal(run: Run, arguments: list[str], columns: int) -> None:
    text = run(*arguments, "--help", terminal_width=columns).stdout
    assert max(map(len, text.splitlines())) <= columns
    assert "Example" in text


RENDERING = [
    parameter
    for parameter in stripper.commands["extract"].params
    if parameter.name in ("images", "links", "front_matter")
]
"""Options of settings that only change how kept lines are written."""


@pytest.mark.parametrize("name", ["extract", "diff", "explain"])
def test_every_setting_is_an_option_of_the_same_name(run: Run, name: str) -> None:
    options = {option for parameter in stripper.commands[name].params for option in parameter.opts}
    rendering = {option for parameter in RENDERING for option in parameter.opts}
    expected = {f"--{field.name.replace('_', '-')}" for field in fields(Settings)}
    assert expected - options == (set() if name == "extract" else rendering)
    assert {*re.findall(r"[\w-]+(?=,|$)", run(name, "--help").stdout.split("--drop:")[1], re.M)} == set(Reason)


def test_every_option_has_help() -> None:
    for name, command in stripper.commands.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, (name, parameter.name)
                assert parameter.help.endswith("."), (name, parameter.name)


def test_the_examples_use_existing_commands_and_options(run: Run) -> None:
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


def test_help_is_also_a_command(run: Run, pages: Path) -> None:
    assert run("help").stdout == run("--help").stdout
    assert run("help", "diff").stdout == run("diff", "--help").stdout
    (pages / "help").write_text("A page of this name is read.")
    assert run("help").stdout == "A page of this name is read.\n"


@pytest.mark.parametrize(("word", "meant"), [("extrct", "extract"), ("Dif", "diff"), ("explian", "explain")])
def test_a_misspelled_command(run: Run, pages: Path, word: str, meant: str) -> None:
    done = run(word, "storm.html")
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"did you mean {meant!r}?" in done.stderr
    (pages / word).write_bytes(b"")
    assert run(word).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [("a.html --keap title", "--keep"), ("a.html --formt text", "--format"), ("diff a.html --expnd nav", "--expand")],
)
def test_a_misspelled_option(run: Run, arguments: str, meant: str) -> None:
    done = run(*arguments.split())
    assert done.exit_code == 2
    assert re.search(rf"Did you mean '?{meant}'?\?", done.stderr)


def test_an_option_unlike_all_others_has_no_suggestion(run: Run) -> None:
    assert "Did you mean" not in run("a.html", "--qqqq").stderr


def test_a_missing_file_is_no_misspelled_command(run: Run) -> None:
    for name in ("storms", "diff.html", "./extrct"):
        assert "No such file" in run(name).stderr
