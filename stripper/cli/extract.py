"""`stripper extract`: clean text to stdout, or to a directory with a sidecar beside each."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from stripper import batch
from stripper.batch import sources, writers
from stripper.cli import pages, streams
from stripper.cli.options import EPILOG, page_options
from stripper.cli.report import Report
from stripper.settings import Settings

HELP = """Write the clean text of pages; `extract` need not be said.

FILE is a file, a directory (with -o), or - for stdin; stdin is
read as well when there is no FILE. Of a directory all pages below
it are taken: .html .htm .xhtml .txt, and each with .gz, but
nothing hidden. Several texts come out one after the other.

\b
Examples:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  stripper page.html --sidecar page.json --sidecar-lines
  stripper page.html -f markdown --keep comments
  stripper pages/ notes.txt -o clean/

With -o, a/b.html becomes b.txt and b.json, and pages below a
directory keep their place below it. Inputs that would share a
name keep their full one (b.html.txt, b.txt.txt). Inputs are never
overwritten; other files only if stripper wrote them and nobody
changed them since, or with --force. A sidecar of exactly the same
time beside a file shows that stripper wrote it.
"""


@dataclass(frozen=True)
class Output:
    """Where and how the result is to be written."""

    form: str
    sidecar: str | None
    lines: bool
    directory: str | None
    force: bool

    def holds(self, path: str) -> bool:
        """Whether a path is no input, because it is the output directory or stripper wrote it there."""
        return self.directory is not None and writers.is_output(self.directory, path)

    def writer(self, found: Sequence[sources.Source]) -> batch.Writer:
        """What writes the documents of these sources in the form that was asked for."""
        if self.directory is not None:
            return writers.Tree(self.directory, self.form, found, lines=self.lines, force=self.force)
        stdout = writers.Stdout(streams.put, self.form, lines=self.lines, several=len(found) > 1)
        if self.sidecar is None:
            return stdout
        return writers.WithSidecar(stdout, self.sidecar, lines=self.lines, force=self.force)


@click.command(help=HELP, epilog=EPILOG, short_help="The clean text of pages; the default.")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(writers.FORMATS)),
    default="text",
    show_default=True,
    help="Form of the clean text; json is the sidecar with the text in it.",
)
@click.option("--sidecar", type=click.Path(dir_okay=False), metavar="PATH", help="Write the page's sidecar to a file.")
@click.option("--sidecar-lines", "lines", is_flag=True, help="Put every line and its decision into the sidecar too.")
@click.option(
    "-o",
    "--output",
    "directory",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Write the clean text and the sidecar of each page below this directory.",
)
@click.option(
    "--force", is_flag=True, help="Overwrite files that stripper did not write or that were changed; never an input."
)
@page_options
def extract(files: tuple[str, ...], settings: Settings, url: str | None, **given: Any) -> None:
    report = Report(quiet=given.pop("quiet"), strict=given.pop("strict"))
    output = Output(**given)
    files = pages.named(files)
    _refuse_contradictions(files, url, output)
    found = sources.find(files, output.holds)
    report.found(found)
    pages.strip(found, settings, url, output.writer(found.sources), report)


def _refuse_contradictions(files: tuple[str, ...], url: str | None, output: Output) -> None:
    several = len(files) > 1 or os.path.isdir(files[0])
    if output.directory is None:
        pages.refuse_directories(files, "strip the pages below it with -o DIR")
    if output.sidecar is not None and output.directory is not None:
        raise click.UsageError("-o DIR writes a sidecar for each page; leave out --sidecar.")
    if output.sidecar is not None and several:
        raise click.UsageError("--sidecar takes one page; use -o DIR for several.")
    if output.sidecar is not None and os.path.realpath(files[0]) == os.path.realpath(output.sidecar):
        raise click.UsageError("--sidecar would overwrite the page; give the sidecar another name.")
    if output.lines and output.sidecar is None and output.directory is None and output.form != "json":
        raise click.UsageError("--sidecar-lines needs a sidecar; add --sidecar PATH, -o DIR or -f json.")
    if url is not None and several:
        raise click.UsageError("--url says where one page came from; strip the pages one by one.")
