"""Completion, tested in the shells themselves where they are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from stripper.cli.commands import stripper
from stripper.reasons import Reason

from .conftest import Run, plain

BASH = """
source <(stripper completion bash)
compopt() { :; }
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_stripper_completion stripper
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = "stripper completion fish | source; complete -C (string join -- ' ' $argv) | string split --fields 1 \\t"
ZSH = """
compdef() { :; }; _path_files() { :; }
_describe() { for item in "${(@P)3}"; do print -r -- "${item%%:*}"; done; }
compadd() { print -rl -- "${(@P)@[-1]}"; }
source =(stripper completion zsh)
words=("$@")
CURRENT=$#
_stripper_completion
"""
SHELLS = {"bash": ["-c", BASH, "bash"], "fish": ["--no-config", "-c", FISH], "zsh": ["-f", "-c", ZSH, "zsh"]}


def completed(shell: str, *words: str) -> set[str]:
    """Return the completions that a shell offers for the last word."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [shell, *SHELLS[shell], *words], capture_output=True, text=True, timeout=60, env=plain({"PATH": path})
    )
    return set(done.stdout.split("\n")) - {""}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "offered", "not_offered"),
    [
        (["stripper", "di"], {"diff"}, {"extract"}),
        (["stripper", "--for"], {"--force", "--format"}, {"--focus"}),
        (["stripper", "diff", "--focus", "re"], {"recall"}, {"precision"}),
        (["stripper", "--keep", "com"], {"comments"}, {"cookie"}),
        (["stripper", "--keep", "comments,ca"], {"comments,caption"}, {"comments"}),
        (["stripper", "completion", ""], {"bash", "zsh", "fish"}, {"powershell"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_completion_in_shells(shell: str, words: list[str], offered: set[str], not_offered: set[str]) -> None:
    found = completed(shell, *words)
    assert offered <= found
    assert not not_offered & found


def offers(*words: str) -> list[str]:
    completer = BashComplete(stripper, {}, "stripper", "_STRIPPER_COMPLETE")
    return [item.value for item in completer.get_completions(list(words[:-1]), words[-1])]


def test_all_commands_and_options_are_completed() -> None:
    assert set(offers("")) >= set(stripper.commands)
    extract = {option for parameter in stripper.commands["extract"].params for option in parameter.opts}
    assert {option for option in extract if option.startswith("--")} <= set(offers("--"))
    assert len(offers("--")) == len(set(offers("--")))


def test_all_reasons_are_completed_except_those_given() -> None:
    assert offers("--drop", "") == [reason.value for reason in Reason]
    assert "text,quote" in offers("--drop", "text,")
    assert "text,text" not in offers("--drop", "text,")


def test_an_unknown_shell_is_a_usage_error(run: Run) -> None:
    done = run("completion", "tcsh")
    assert (done.exit_code, done.stdout) == (2, "")
