"""Commands and sessions in the documents print what is shown, and the files that they link to exist.

A fenced block of `console` has commands, each after `$ `, and below each its output, in which a line `…` matches any
lines. Blocks run beside a copy of fixtures/, each in a directory of its own. Blocks of `python` are doctests;
`test_shell_blocks.py` runs those of `sh`, except for the set-up commands, which `.ci/run` runs.
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

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "benchmarks" / "README.md"]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*(?:(?<=\\)\n.*)*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
ANY_LINES = {"…", "..."}

PICTURE = "COLUMNS=84 stripper diff fixtures/pages/crawl-dump-en/source.txt -U 1 --svg diff.svg"
"""The command that draws docs/diff.svg."""


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def blocks(document: Path, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(text_of(document)) if name == language]


def commands(block: str) -> list[tuple[str, str]]:
    """Return the commands in a block of `console`, each with the output that is shown."""
    return COMMAND.findall(block)


CONSOLE = [(document.name, block) for document in DOCUMENTS for block in blocks(document, "console")]
PYTHON = [
    (document, sessions)
    for document in DOCUMENTS
    if (sessions := [block for block in blocks(document, "python") if block.startswith(">>> ")])
]
FENCE = re.compile(r"^(```|~~~).*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINKS = [(document, path) for document in DOCUMENTS for path in LINK.findall(FENCE.sub("", text_of(document)))]


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


@pytest.mark.parametrize(
    "block", [block for _, block in CONSOLE], ids=[f"{name}: {commands(block)[0][0][:60]}" for name, block in CONSOLE]
)
def test_commands_print_what_is_shown(home: Path, block: str) -> None:
    for command, shown in commands(block):
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, encoding="utf-8", timeout=60)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert is_as_shown(done.stdout, shown), f"{command}\nprinted:\n{done.stdout}\nshown:\n{shown}"


@pytest.mark.parametrize(("document", "sessions"), PYTHON, ids=[document.name for document, _ in PYTHON])
def test_sessions_print_what_is_shown(home: Path, document: Path, sessions: list[str]) -> None:
    printed: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    session = doctest.DocTestParser().get_doctest("\n".join(sessions), {}, document.name, document.name, 0)
    runner.run(session, out=printed.append)
    result = runner.summarize(verbose=False)
    assert result.attempted > 0
    assert result.failed == 0, "".join(printed)


def test_readme_has_commands_and_a_session() -> None:
    assert any(name == "README.md" for name, _ in CONSOLE)
    assert all(commands(block) for _, block in CONSOLE)
    assert any(document.name == "README.md" for document, _ in PYTHON)


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
    """With --approve it is drawn again. Only its text is compared, since versions of rich place it differently."""
    subprocess.run(["sh", "-c", PICTURE], check=True, timeout=60)
    kept = ROOT / "docs" / "diff.svg"
    if request.config.getoption("--approve"):
        shutil.copy("diff.svg", kept)
    assert texts(Path("diff.svg")) == texts(kept)


def texts(picture: Path) -> list[str]:
    root = ElementTree.parse(picture).getroot()
    return [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize(("document", "path"), LINKS, ids=[f"{document.name}: {path}" for document, path in LINKS])
def test_files_that_documents_link_to_exist(document: Path, path: str) -> None:
    assert (document.parent / path).exists()


def test_every_document_is_in_the_navigation_of_the_site() -> None:
    navigation = text_of(ROOT / "mkdocs.yml").split("nav:")[1]
    docs = ROOT / "docs"
    assert {document.relative_to(docs).as_posix() for document in docs.rglob("*.md")} <= set(
        re.findall(r"(\S+\.md)$", navigation, re.M)
    )


def test_the_table_of_choices_has_every_record_in_order() -> None:
    listed = re.findall(r"^\| \[(.+)\]\(choices/(\w+)\.md#", text_of(ROOT / "docs" / "choices.md"), re.M)
    pages = dict.fromkeys(page for _, page in listed)
    assert {path.stem for path in (ROOT / "docs" / "choices").iterdir()} == pages.keys()
    assert listed == [(title, page) for page in pages for title, _ in records(page)]


@pytest.mark.parametrize("page", [path.stem for path in sorted((ROOT / "docs" / "choices").glob("*.md"))])
def test_every_record_of_a_choice_has_three_parts(page: str) -> None:
    for title, text in records(page):
        assert re.findall(r"^- \*\*(\w+)\*\*: \S", text, re.M) == ["Decision", "Alternatives", "Number"], title


def records(page: str) -> list[tuple[str, str]]:
    """Return the title and the text of each record on a page of choices."""
    _, *found = re.split(r"^## (.+)$", text_of(ROOT / "docs" / "choices" / f"{page}.md"), flags=re.M)
    return list(zip(found[::2], found[1::2], strict=True))
