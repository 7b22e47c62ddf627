"""`stripper extract`: clean text to stdout, or text and sidecars to a directory."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from stripper.batch import sequential, sources
from stripper.batch.writers import stdout
from stripper.batch.writers.formats import FORMATS
from stripper.cli import page_commands, streams
from stripper.cli.batch_options import batch_options, pop_batch_options, reject_batch_options
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, page_options
from stripper.settings import Settings

HELP = """Write the clean text of pages; `extract` need not be said.

FILE is a file, a directory (with -o), a pattern in quotes, or -
for stdin; stdin is read as well when there is no FILE. Of a
directory all pages below it are taken: .html .htm .xhtml .txt,
and each with .gz, but nothing hidden. Several texts come out one after the other.

\b
Examples:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  stripper page.html --sidecar page.json --sidecar-lines
  stripper page.html -f markdown --keep comments
  stripper pages/ notes.txt -o clean/
  stripper 'pages/**/*.html' --exclude drafts -o clean/
  stripper --files-from list.txt -o clean/ --jobs 4
  stripper pages/ -o rows/ --to jsonl --compress gzip

With -o, pages are stripped by several processes, and the same
command goes on where it was ended: what is done is noted in
DIR/.stripper, and not done again unless page or settings change.
A summary comes out at the end; `stripper report DIR` has more.

With -o, a/b.html becomes b.txt and b.json, and pages below a
directory keep their place below it. Inputs that would share a
name keep their full one (b.html.txt, b.txt.txt). Inputs are never
overwritten; other files only if stripper wrote them and nobody
changed them since, or with --force. A sidecar of exactly the same
time beside a file shows that stripper wrote it.
"""


@dataclass(frozen=True)
class Output:
    """Destination and form of the result."""

    format: str
    sidecar: str | None
    sidecar_lines: bool
    directory: str | None
    force: bool

    def writer(self, found: Sequence[sources.Source]) -> sequential.DocumentWriter:
        """Return the writer for a few sources."""
        writer = stdout.StdoutWriter(streams.write, self.format, lines=self.sidecar_lines, several=len(found) > 1)
        if self.sidecar is None:
            return writer
        return stdout.SidecarWriter(writer, self.sidecar, lines=self.sidecar_lines, force=self.force)


@batch_options
@click.command(help=HELP, epilog=EPILOG, short_help="The clean text of pages; the default.")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option(
    "-f",
    "--format",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="Form of the clean text; json is the sidecar with the text in it.",
)
@click.option("--sidecar", type=click.Path(dir_okay=False), metavar="PATH", help="Write the page's sidecar to a file.")
@click.option("--sidecar-lines", is_flag=True, help="Put every line and its decision into the sidecar too.")
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
def extract(files: tuple[str, ...], settings: Settings, url: str | None, **values: Any) -> None:
    quiet, strict, batch_values = values.pop("quiet"), values.pop("strict"), pop_batch_options(values)
    output = Output(**values)
    files = files if batch_values["lists"] else page_commands.files_or_stdin(files)
    # Without files, the lists name the pages.
    several = bool(batch_values["lists"]) or len(files) != 1 or sources.may_match_several(files[0])
    _reject_contradictions(files, url, output, several=several)
    if output.directory is not None:
        if several:
            page_commands.reject_line_numbers(settings)
        from stripper.cli import batches

        destination = (output.directory, output.format, output.sidecar_lines, output.force)
        batches.run(batches.Batch(files, *destination, quiet, strict, batch_values), settings, url)
    reject_batch_options()
    found = sources.find(files, lambda path: False)
    messages = Messages(quiet=quiet, strict=strict)
    page_commands.run_and_exit(found, settings, url, output.writer(found.sources), messages)


def _reject_contradictions(files: tuple[str, ...], url: str | None, output: Output, *, several: bool) -> None:
    if output.directory is None:
        page_commands.reject_directories(files, "strip the pages below it with -o DIR")
    if output.sidecar is not None and output.directory is not None:
        raise click.UsageError("-o DIR writes a sidecar for each page; leave out --sidecar.")
    if output.sidecar is not None and several:
        raise click.UsageError("--sidecar takes one page; use -o DIR for several.")
    if output.sidecar is not None and os.path.realpath(files[0]) == os.path.realpath(output.sidecar):
        raise click.UsageError("--sidecar would overwrite the page; give the sidecar another name.")
    if output.sidecar_lines and output.sidecar is None and output.directory is None and output.format != "json":
        raise click.UsageError("--sidecar-lines needs a sidecar; add --sidecar PATH, -o DIR or -f json.")
    if url is not None and several:
        raise click.UsageError("--url says where one page came from; strip the pages one by one.")
