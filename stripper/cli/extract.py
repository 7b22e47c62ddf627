"""`stripper extract`: clean text to stdout, or text and sidecars to a directory."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import click

from stripper.batch import sequential, sources
from stripper.batch.sources.fields import Fields
from stripper.batch.writers import Layout, stdout
from stripper.batch.writers.formats import FORMATS
from stripper.cli import page_commands, streams
from stripper.cli.batch_options import batch_options, pop_batch_options, reject_batch_options, split_names
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, options, page_options
from stripper.settings import Settings

HELP = """Write the clean text of pages. This is the default command.

FILE is a file, a directory (with -o), a quoted pattern, or - for
stdin, which is also read if there is no FILE. Directories are
searched recursively for pages, each optionally compressed, and
for crawls; hidden files are skipped. Several texts are
concatenated.

A crawl is a WARC, WET, JSON lines, Parquet, zip or tar file, and
each of its records is a page. CRAWL/NUMBER names one of them.

\b
Examples:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  stripper page.html --sidecar page.json --sidecar-lines
  stripper page.html -f markdown --keep comments
  stripper pages/ notes.txt -o clean/
  stripper crawl.warc.gz -o rows/ --to jsonl
  stripper 'pages/**/*.html' --exclude drafts -o clean/
  stripper --files-from list.txt -o clean/ --jobs 4
  stripper pages/ -o rows/ --to jsonl --compress gzip

With -o, pages are processed in parallel. Re-run the same command
to resume: progress is kept in DIR/.stripper, and a page is
processed again only if it or the settings changed. A summary is
printed at the end; `stripper report DIR` shows more.

With -o, a/b.html becomes b.txt and b.json; pages found in a
directory keep their path below it. Inputs whose outputs would
have the same name keep their extension (b.html.txt, b.txt.txt).
Inputs are never overwritten. Other files are overwritten only if
stripper wrote them and they have not changed since, or with
--force; stripper recognizes its own output by a sidecar with the
same modification time.
"""


FIELD_OPTIONS = (
    click.option("--text-field", metavar="NAME", help="Field with the text of a page, in JSON lines and Parquet."),
    click.option("--html-field", metavar="NAME", help="Field with the HTML of a page; takes precedence over its text."),
    click.option("--url-field", metavar="NAME", help="Field with the URL of a page."),
    click.option("--id-field", metavar="NAME", help="Field with the id of a page."),
    click.option(
        "--carry",
        metavar="NAMES",
        multiple=True,
        callback=split_names,
        help="Fields to copy to the output, comma-separated; a dot leads into nested objects.",
    ),
)
"""Fields of JSON lines and Parquet; those that are not named are guessed."""


@dataclass(frozen=True)
class Output:
    """Destination and form of the result."""

    format: str
    sidecar: str | None
    sidecar_lines: bool
    directory: str | None
    force: bool

    def row_writer(self, columns: tuple[str, ...]) -> sequential.DocumentWriter:
        """Return the writer of rows to stdout."""
        from stripper.batch.writers.stdout_rows import StdoutRowWriter
        from stripper.cli.batches import reject_unknown_columns

        if self.sidecar is not None or self.format == "json":
            raise click.UsageError("--to jsonl writes rows of its own form; remove --sidecar and -f json.")
        reject_unknown_columns(columns)
        return StdoutRowWriter(streams.write, Layout("", self.format, self.sidecar_lines, to="jsonl", columns=columns))

    def writer(self) -> sequential.DocumentWriter:
        """Return the writer for stdout."""
        writer = stdout.StdoutWriter(streams.write, self.format, lines=self.sidecar_lines)
        if self.sidecar is None:
            return writer
        return stdout.SidecarWriter(writer, self.sidecar, lines=self.sidecar_lines, force=self.force)


@batch_options
@click.command(help=HELP, epilog=EPILOG, short_help="Write the clean text of pages (default).")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option(
    "-f",
    "--format",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="Output format; json is the sidecar including the text.",
)
@click.option(
    "--sidecar", type=click.Path(dir_okay=False), metavar="PATH", help="Write the page's sidecar to this file."
)
@click.option("--sidecar-lines", is_flag=True, help="Include every line and its decision in the sidecar.")
@click.option(
    "-o",
    "--output",
    "directory",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Write the clean text and the sidecar of each page to this directory.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Overwrite files that stripper did not write or that have changed since; never an input.",
)
@options(FIELD_OPTIONS)
@page_options
def extract(files: tuple[str, ...], settings: Settings, url: str | None, **values: Any) -> None:
    named = {name: values.pop(f"{name}_field") for name in ("text", "html", "url", "id")}
    fields = Fields(**named, carry=values.pop("carry"))
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
        batches.run(batches.Batch(files, *destination, quiet, strict, batch_values, fields), settings, url)
    has_rows = batch_values["to"] == "jsonl"
    reject_batch_options(except_for=("to", "columns") if has_rows else ())
    writer = output.row_writer(batch_values["columns"]) if has_rows else output.writer()
    found = sources.find(files, lambda path: False)
    messages = Messages(quiet=quiet, strict=strict)
    page_commands.run_and_exit(found, settings, sequential.Reading(url, fields), writer, messages)


def _reject_contradictions(files: tuple[str, ...], url: str | None, output: Output, *, several: bool) -> None:
    if output.directory is None:
        page_commands.reject_directories(files, "add -o DIR to process the pages in it")
    if output.sidecar is not None and output.directory is not None:
        raise click.UsageError("-o DIR writes a sidecar for each page already; remove --sidecar.")
    if output.sidecar is not None and several:
        raise click.UsageError("--sidecar applies to a single page; use -o DIR for several.")
    if output.sidecar is not None and os.path.realpath(files[0]) == os.path.realpath(output.sidecar):
        raise click.UsageError("--sidecar would overwrite the page; choose another file name.")
    if output.sidecar_lines and output.sidecar is None and output.directory is None and output.format != "json":
        raise click.UsageError("--sidecar-lines needs a sidecar; add --sidecar PATH, -o DIR or -f json.")
    if url is not None and several:
        raise click.UsageError("--url applies to a single page; process the pages one at a time.")
