"""The README's commands print what it shows, and so do the sessions of docs/pipeline.md.

A fenced block of `console` has commands, each behind `$ `, and below each what it prints; a line `…` stands for any
lines. They run where fixtures/ lies as in the repository, each block in a directory of its own. Blocks of `sh` are for
reading, but for the set-up commands, which `.ci/run` runs; those of `python` are doctests.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*(?:(?<=\\)\n.*)*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
ANY_LINES = {"…", "..."}

PICTURE = "COLUMNS=84 stripper diff fixtures/pages/crawl-dump-en/source.txt -U 1 --svg diff.svg"
"""The command that draws docs/diff.svg."""


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(README.read_text(encoding="utf-8")) if name == language]


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a block of `console`, and what each is shown to print."""
    return COMMAND.findall(block)


def is_as_shown(printed: str, shown: str) -> bool:
    parts = (r"(?:.*\n)*" if line in ANY_LINES else re.escape(line) + r" *\n" for line in shown.splitlines())
    return re.fullmatch("".join(parts), printed) is not None


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with copies of the fixtures; programs of this environment come first."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize("block", blocks("console"), ids=lambda block: commands(block)[0][0][:60])
def test_a_command_prints_what_is_shown(home: Path, block: str) -> None:
    for command, shown in commands(block):
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, encoding="utf-8", timeout=60)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert is_as_shown(done.stdout, shown), f"{command}\nprinted:\n{done.stdout}\nshown:\n{shown}"


@pytest.mark.parametrize("block", blocks("python"), ids=lambda block: block.split("\n", 1)[0])
def test_what_python_says_is_what_is_shown(home: Path, block: str) -> None:
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0), out=said.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


def test_there_are_commands_to_try() -> None:
    assert blocks("console")
    assert all(commands(block) for block in blocks("console"))


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("a\nb\n", "a\nb\n"), ("a\nx\ny\nb\n", "a\n…\nb\n"), ("a\nb\n", "a\n...\nb\n"), ("a  \n", "a\n"), ("", "")],
)
def test_as_shown(printed: str, shown: str) -> None:
    assert is_as_shown(printed, shown)


@pytest.mark.parametrize(
    ("printed", "shown"), [("a\nb\n", "a\n"), ("a\n", "a\nb\n"), ("ab\n", "a.\n"), ("a\n", ""), ("a\nc\n", "a\n…\nb\n")]
)
def test_not_as_shown(printed: str, shown: str) -> None:
    assert not is_as_shown(printed, shown)


def test_the_picture_is_what_the_command_draws(home: Path, request: pytest.FixtureRequest) -> None:
    """With --approve it is drawn anew. Only its text is compared, for each version of rich places that otherwise."""
    subprocess.run(["sh", "-c", PICTURE], check=True, timeout=60)
    kept = ROOT / "docs" / "diff.svg"
    if request.config.getoption("--approve"):
        shutil.copy("diff.svg", kept)
    assert texts(Path("diff.svg")) == texts(kept)


def texts(picture: Path) -> list[str]:
    root = ElementTree.parse(picture).getroot()
    return [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)#:]+)[^)]*\)", README.read_text(encoding="utf-8")))
def test_what_it_links_to_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_sessions_of_the_pipeline_are_real(home: Path) -> None:
    failed, tried = doctest.testfile(str(ROOT / "docs" / "pipeline.md"), module_relative=False)
    assert tried > 0
    assert failed == 0
