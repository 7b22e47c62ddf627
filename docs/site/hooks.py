"""A hook for mkdocs that adds the help of all commands, and the documents at the top of the repository."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from mkdocs.structure.files import File, Files

from stripper.cli.commands import stripper

ROOT = Path(__file__).parents[2]
PAGES = {
    "index.md": "README.md",
    "contributing.md": "CONTRIBUTING.md",
    "changelog.md": "CHANGELOG.md",
    "reporting.md": "SECURITY.md",
    "benchmarks.md": "benchmarks/README.md",
}
"""Pages of the site, and the documents that they show."""

FENCE_OPTIONS = re.compile(r"^((?:~~~|```)\w+) .*$", re.MULTILINE)
"""Options of examples, for the tests; the fences of the site do not know them."""

LINK = re.compile(r"\]\((?![a-z]+:)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: Any) -> Files:
    """Add the documents to the files of the site."""
    for name, path in PAGES.items():
        text = LINK.sub(lambda link, path=path: _adapted(link, path, ""), (ROOT / path).read_text(encoding="utf-8"))
        files.append(File.generated(config, name, content=text))
    files.append(File.generated(config, "cli.md", content="\n".join(_command_line())))
    return files


def _command_line() -> Iterator[str]:
    """Yield the lines of a page with the help of the program and of its commands."""
    program = click.Context(stripper, info_name="stripper", terminal_width=80, **stripper.context_settings)
    commands = [click.Context(each, program, each.name, terminal_width=80) for each in stripper.commands.values()]
    yield "# Command line\n"
    for context in (program, *commands):
        yield f"## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Adapt the links of a page below docs/ to documents at the top of the repository, and its fences to the site."""
    place = page.file.src_uri
    markdown = FENCE_OPTIONS.sub(r"\1", markdown)
    return LINK.sub(lambda link: _adapted(link, f"docs/{place}", posixpath.dirname(place)), markdown)


def _adapted(link: re.Match[str], path: str, folder: str) -> str:
    """Return a link in a document with the target's place on the site, relative to the folder of its page."""
    target = (ROOT / path).parent.joinpath(link[1]).resolve()
    shown = {(ROOT / document).resolve(): name for name, document in PAGES.items()}
    if target in shown:
        place = shown[target]
    elif target.is_relative_to(ROOT / "docs"):
        place = target.relative_to(ROOT / "docs").as_posix()
    else:
        return link[0]
    return f"]({posixpath.relpath(place, folder or '.')}{link[2] or ''})"
