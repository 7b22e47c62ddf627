"""A working directory with pages, and two ways to run the command line in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import story
from stripper.cli.commands import stripper

STORM = (
    "The storm reached the coast early on Tuesday morning, and it tore the roofs off more than forty houses in the "
    "old harbour before the wind turned and the water went back."
)
REPAIRS = (
    "Repairs will take until the spring, said the mayor, who had spent the night in the town hall with the families "
    "that could not go home; the “Café Zürich” gave out soup to all of them."
)
PAGE = f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body><article><p>{STORM}</p><p>{REPAIRS}</p></article>"
CLEAN = f"{STORM}\n\n{REPAIRS}\n"
"""The clean text of PAGE."""
MENU_PAGE = story.page()

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with the pages `storm.html` and `empty.html`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "storm.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.html").write_bytes(b"")
    return tmp_path


@pytest.fixture
def menu_page(pages: Path) -> str:
    """The name of a page from which lines are removed."""
    (pages / "menu.html").write_text(MENU_PAGE, encoding="utf-8")
    return "menu.html"


@pytest.fixture
def run(pages: Path) -> Run:
    """A function that runs a command line in this process."""

    def run(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(stripper, arguments, prog_name="stripper", catch_exceptions=False, **options)

    return run


@pytest.fixture
def program(pages: Path) -> Program:
    """A function that runs the program in its own process and a minimal environment."""

    def program(
        *arguments: str | bytes, stdin: bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            command(arguments),
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            env=plain(environment),
            timeout=60,
        )

    return program


def command(arguments: Sequence[str | bytes]) -> list[str | bytes]:
    return [sys.executable, "-m", "stripper", *arguments]


def plain(more: dict[str, str] | None = None) -> dict[str, str]:
    """Return the environment without variables that affect the locale or the terminal."""
    prefixes = ("LANG", "LC_", "PYTHONIOENCODING", "PYTHONUTF8", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")
    return {name: value for name, value in os.environ.items() if not name.startswith(prefixes)} | (more or {})
