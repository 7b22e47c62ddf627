"""The `stripper` commands in blocks of `sh` succeed, and those in the text of documents have options that exist.

The commands of a document run in this process, one after another, in a directory with the files that they name. What
other programs would write into a pipe is made here; commands that need a server or a cluster are only parsed.
"""

from __future__ import annotations

import gzip
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from pyarrow import Table, parquet

from conftest import ROOT
from stripper.cli.commands import stripper
from test_documentation import BLOCK, DOCUMENTS, blocks, text_of

OPERATORS = {"|", "&&", "&", ";", ">"}
IS_REMOTE = re.compile(r"(?:s3|hf|tcp|https?)://")
SPAN = re.compile(r"(?<!`)`(stripper [^`\n]*)`")
"""A command in the text of a document."""
PLACEHOLDER = re.compile(r"\.\.\.|…|\b[A-Z]{3,}\b")


def words(line: str) -> list[str]:
    """Split a line of shell as the shell does, with operators as words of their own."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;>")
    lexer.whitespace_split = True
    return list(lexer)


def split_commands(lines: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the commands in lines of shell, each with the one that is piped into it, or an empty one."""
    for line in lines.splitlines():
        command: list[str] = []
        source: list[str] = []
        for word in [*words(line), ";"]:
            if word in OPERATORS:
                yield command, source
                command, source = [], command if word == "|" else []
            else:
                command.append(word)


def is_remote(arguments: list[str]) -> bool:
    """Return whether a command needs a server or a cluster."""
    sources = (word for option, word in pairwise(["", *arguments]) if option != "--url")
    return "--cluster" in arguments or any(map(IS_REMOTE.match, sources))


def parse(arguments: list[str]) -> None:
    """Parse a command line without running it; raises UsageError."""
    # A command keeps the help option of its first context, so that has to be as in the program.
    name, *rest = arguments if {*arguments[:1]} & {*stripper.commands} else ["extract", *arguments]
    with click.Context(stripper, **stripper.context_settings) as context:
        stripper.commands[name].make_context(name, rest, parent=context)


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with the pages and crawls that commands in the documents name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STRIPPER_JOBS", "1")
    pages, crawl = ROOT / "fixtures" / "pages", ROOT / "fixtures" / "crawl"
    shutil.copy(pages / "news-en" / "source.html", "page.html")
    shutil.copy(pages / "lynx-en" / "source.txt", "dump.txt")
    shutil.copy(pages / "markdownify-en" / "source.txt", "dump.md")
    for name in ("pages", "wet", "crawl", "data"):
        Path(name).mkdir()
    for name in ("apples.html", "shed.html"):
        shutil.copy(ROOT / "fixtures" / "blog" / name, "pages")
    shutil.copy(crawl / "crawl.warc.gz", ".")
    shutil.copy(crawl / "crawl.wet.gz", ".")
    shutil.copy(crawl / "crawl.wet.gz", "wet")
    shutil.copy(crawl / "crawl.jsonl", "crawl")
    Path("pages.jsonl.gz").write_bytes(gzip.compress((crawl / "crawl.jsonl").read_bytes()))
    row = {"content": Path("page.html").read_text(encoding="utf-8"), "dump": "CC-MAIN-2024-10", "language": "en"}
    parquet.write_table(Table.from_pylist([row]), "data/rows.parquet")


PROGRAMS: dict[str, Callable[[list[str]], bytes]] = {
    "curl": lambda _: Path("page.html").read_bytes(),
    "lynx": lambda _: Path("dump.txt").read_bytes(),
    "zcat": lambda arguments: gzip.decompress(Path(arguments[0]).read_bytes()),
    "find": lambda _: b"".join(b"%s\0" % bytes(path) for path in Path("pages").glob("*.html")),
}
"""Functions from the arguments of a program to its output, for programs at the start of a pipe."""

WITH_COMMANDS = [document for document in DOCUMENTS if any("stripper " in block for block in blocks(document, "sh"))]


@pytest.mark.parametrize("document", WITH_COMMANDS, ids=[document.name for document in WITH_COMMANDS])
@pytest.mark.usefixtures("inputs")
def test_commands_in_blocks_succeed(document: Path) -> None:
    for block in blocks(document, "sh"):
        for command, source in split_commands(block):
            if command[:1] == ["mkdir"]:
                Path(command[-1]).mkdir()
            if command[:1] != ["stripper"]:
                continue
            if is_remote(command):
                parse(command[1:])
                continue
            stdin = PROGRAMS[source[0]](source[1:]) if source else b""
            done = CliRunner().invoke(stripper, command[1:], input=stdin, prog_name="stripper")
            assert done.exit_code == 0, f"{shlex.join(command)}\n{done.output}"


SPANS = sorted(
    (document.name, span)
    for document in DOCUMENTS
    for span in {*SPAN.findall(BLOCK.sub("", text_of(document)))}
    if not PLACEHOLDER.search(span)
)


@pytest.mark.parametrize(("name", "span"), SPANS, ids=[f"{name}: {span}" for name, span in SPANS])
def test_commands_in_the_text_have_options_that_exist(name: str, span: str) -> None:
    for command, _ in split_commands(span):
        if command[:1] == ["stripper"]:
            with suppress(click.exceptions.Exit, click.MissingParameter, click.BadOptionUsage):
                parse(command[1:])


@pytest.mark.parametrize("line", ["page.html --forma text", "page.html --focus most", "diff page.html --expand links"])
def test_mistakes_are_found(line: str) -> None:
    with pytest.raises(click.UsageError):
        parse(line.split())


def test_words_of_the_shell() -> None:
    line = "curl -s https://a.example/ | stripper 'a b' --x=1 > page.txt && stripper c &  # both"
    assert [(command, source[:1]) for command, source in split_commands(line) if command] == [
        (["curl", "-s", "https://a.example/"], []),
        (["stripper", "a b", "--x=1"], ["curl"]),
        (["page.txt"], []),
        (["stripper", "c"], []),
    ]
