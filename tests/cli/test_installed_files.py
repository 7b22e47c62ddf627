"""The manual page and the completion scripts that a wheel installs are those that the commands print."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from conftest import ROOT

from .conftest import Run

SHARE = ROOT / "share"
FILES = {
    "man/man1/stripper.1": ("man",),
    "bash-completion/completions/stripper": ("completion", "bash"),
    "zsh/site-functions/_stripper": ("completion", "zsh"),
    "fish/vendor_completions.d/stripper.fish": ("completion", "fish"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_are_what_the_commands_print(name: str, run: Run, request: pytest.FixtureRequest) -> None:
    """With --approve, they are written. Brackets of values are ignored, since they depend on the version of click."""
    path, printed = SHARE / name, run(*FILES[name]).stdout
    if request.config.getoption("--approve"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(printed, encoding="utf-8")
    assert _without_brackets(path.read_text(encoding="utf-8")) == _without_brackets(printed)


def test_all_files_are_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = project["tool"]["setuptools"]["data-files"]
    assert sorted(path for paths in installed.values() for path in paths) == sorted(f"share/{name}" for name in FILES)
    assert all(directory == str(Path(path).parent) for directory, paths in installed.items() for path in paths)


def _without_brackets(text: str) -> str:
    return re.sub(r"[\[\]{}|]", "", text)
