"""`stripper extract`: clean text to stdout, or text and sidecars to a directory."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

import click
from click.core import ParameterSource

from stripper.batch import sequential, sources
from stripper.batch.reading import Reading
from stripper.batch.sources.fields import Fields
from stripper.batch.writers import Layout, stdout
from stripper.batch.writers.formats import FORMATS
from stripper.cli import page_commands, streams
from stripper.cli.batch_options import (
    ANYWHERE,
    PAGE_LIMITS,
    batch_options,
    given,
    pop_batch_options,
    reject_batch_options,
)
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, FIELD_OPTIONS, RENDER_OPTIONS, options, page_options
from stripper.cli.param_types import Format
from stripper.cli.streams import STDOUT
from stripper.named_tuples import NamedTuple
from stripper.settings import FrontMatter, Settings

HELP = """Write the clean text of pages. This is the default command.

FILE is a file, a directory (with -o), a quoted pattern, or - for
stdin, which is also read if there is no FILE. Directories are
searched recursively for pages, each optionally compressed, and
for crawls; hidden files are skipped. Several texts are
concatenated; --names puts the name of its page above each.

A crawl is a WARC, WET, JSON lines, Parquet, zip or tar file, and
each of its records is a page. CRAWL/NUMBER names one of them.
Crawls may be on object stores and servers (s3://bucket/crawl.warc.gz).

\b
Examples:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  stripper page.html --sidecar page.json --sidecar-lines
  stripper page.html -o page.md --keep comments
  stripper page.html -f markdown --images
  stripper pages/ notes.txt -o clean/
  stripper crawl.warc.gz -o rows/ --to jsonl
  stripper 'pages/**/*.html' --exclude drafts -o clean/
  stripper --files-from list.txt -o clean/ --jobs 4
  stripper pages/ -o rows/ --to jsonl --compress gzip

For a single page, -o takes a file name with an extension or an
existing file, and .md, .html, .xml or .json sets the format. Any other
-o is a directory, and - is stdout, as it is for --sidecar.

With -o DIR, pages are processed in parallel. Re-run the same command
to resume: progress is kept in DIR/.stripper, and a page is
processed again only if it or the settings changed. A summary is
printed at the end; `stripper report DIR` shows more.

With -o DIR, a/b.html becomes b.txt and b.json; pages found in a
directory keep their path below it. Inputs whose outputs would
have the same name keep their extension (b.html.txt, b.txt.txt).
Inputs are never overwritten. Other files are overwritten only if
stripper wrote them and they have not changed since, or with
--force; stripper recognizes its own output by a sidecar with the
same modification time.
"""

OFFICE = frozenset((".doc", ".docx", ".epub", ".odt", ".pdf", ".rtf"))
"""Endings of documents that are no text; the other unknown endings are those of texts."""

LINKED = ("markdown", "html", "tei")
"""Formats that include the addresses of links."""


class Output(NamedTuple):
    """Destination and form of the result."""

    format: str
    sidecar: str | None
    sidecar_lines: bool
    why: bool
    path: str | None
    """A file or directory; None is stdout."""
    names: bool
    force: bool

    def names_file(self, *, several: bool) -> bool:
        """Return whether -o names a file: for a single page, an existing file or a name with an extension."""
        path = self.path
        if path is None or several or path.endswith(os.sep) or os.path.isdir(path):
            return False
        return os.path.exists(path) or bool(os.path.splitext(path)[1])

    def row_writer(self, to: str, columns: tuple[str, ...]) -> sequential.DocumentWriter:
        """Return the writer of rows of JSON lines or CSV to stdout."""
        from stripper.batch.writers.stdout_rows import StdoutRowWriter
        from stripper.cli.batches import reject_unknown_columns

        if self.sidecar is not None or self.path is not None or self.format == "json":
            raise click.UsageError(f"--to {to} writes rows of its own form; remove --sidecar and -f json.")
        reject_unknown_columns(columns)
        layout = Layout("", self.format, self.sidecar_lines, to=to, columns=columns, why=self.why)
        return StdoutRowWriter(streams.write, layout)

    def writer(self) -> sequential.DocumentWriter:
        """Return the writer for stdout or a file."""
        detail = stdout.Detail(self.sidecar_lines, self.why)
        writer: sequential.DocumentWriter = (
            stdout.FileWriter(self.path, self.format, detail)
            if self.path is not None
            else stdout.StdoutWriter(streams.write, self.format, detail, names=self.names)
        )
        if self.sidecar is None:
            return writer
        if self.sidecar == STDOUT:
            return stdout.SidecarWriter(streams.write, writer if self.path else None, detail)
        write = partial(stdout.write_sidecar, self.sidecar, force=self.force)
        return stdout.SidecarWriter(write, writer, detail)


@batch_options
@click.command(help=HELP, epilog=EPILOG)
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option(
    "-f",
    "--format",
    type=Format(),
    default="text",
    show_default=True,
    help="Output format; json is the sidecar including the text.",
)
@options(RENDER_OPTIONS)
@click.option(
    "--sidecar",
    type=click.Path(dir_okay=False),
    metavar="PATH",
    help="Write the page's sidecar to this file; - writes it to stdout instead of the text.",
)
@click.option("--sidecar-lines", is_flag=True, help="Include every line and its decision in the sidecar.")
@click.option("--why", is_flag=True, help="Explain the reason of each removed run in the sidecar.")
@click.option(
    "-o",
    "--output",
    "path",
    type=click.Path(),
    metavar="FILE|DIR",
    help="Write the clean text of a page to this file, or texts and sidecars to this directory.",
)
@click.option("--names", is_flag=True, help="Print the name of each page above its text, as `head` does.")
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
    lists = batch_values["lists"]
    files = files if lists else page_commands.files_or_stdin(files)
    # Without files, the lists name the pages.
    several = bool(lists) or len(files) != 1 or sources.may_match_several(files[0])
    output = _output(values, several=several)
    to_directory = output.path is not None and not output.names_file(several=several)
    _reject_contradictions(files, url, output, several=several, to_directory=to_directory)
    _reject_format(settings, output.format)
    if to_directory:
        if several:
            page_commands.reject_line_numbers(settings)
        from stripper.cli import batches

        destination = (output.path or "", output.format, output.sidecar_lines, output.why, output.force)
        batches.run(batches.Batch(files, *destination, quiet, strict, batch_values, fields), settings, url)
    to = batch_values["to"]
    if to == "parquet":
        raise click.UsageError("--to parquet writes files only; add -o DIR.")
    has_rows = to != "tree"
    reject_batch_options((*ANYWHERE, "to", "columns") if has_rows else ANYWHERE)
    writer = output.row_writer(to, batch_values["columns"]) if has_rows else output.writer()
    found = sources.find(files, lambda path: False, page_commands.listed(lists, null=batch_values["null"]))
    messages = Messages(quiet=quiet, strict=strict)
    reading = Reading(url, fields, *(given(batch_values, name) for name in PAGE_LIMITS))
    page_commands.run_and_exit(found, settings, reading, writer, messages)


def _output(values: dict[str, Any], *, several: bool) -> Output:
    """Return the output that options name; the extension of a file sets the format if no option does."""
    output = Output(**values)
    if output.path == STDOUT:
        return output._replace(path=None)
    given = click.get_current_context().get_parameter_source("format") is ParameterSource.COMMANDLINE
    if given or not output.names_file(several=several):
        return output
    suffix = os.path.splitext(output.path or "")[1].lower()
    if suffix in OFFICE:
        raise click.UsageError(f"stripper writes no {suffix} files; use .txt, .md, .html, .xml or .json.")
    implied = next((name for name, format in FORMATS.items() if format.suffix == suffix), output.format)
    return output._replace(format=implied)


def _reject_format(settings: Settings, format: str) -> None:
    """Reject options that would have no effect on the output format."""
    unused = (
        ("--images", settings.images and format != "markdown", "-f markdown"),
        ("--front-matter", settings.front_matter is not FrontMatter.NONE and format != "markdown", "-f markdown"),
        ("--no-links", not settings.links and format not in LINKED, "-f markdown, html or tei"),
    )
    for option, is_unused, needed in unused:
        if is_unused:
            raise click.UsageError(f"{option} has no effect on -f {format}; add {needed}.")


def _reject_contradictions(
    files: tuple[str, ...], url: str | None, output: Output, *, several: bool, to_directory: bool
) -> None:
    """Raise UsageError for options that contradict each other or the input."""
    if not to_directory:
        page_commands.reject_directories(files, "add -o DIR to process the pages in it")
    if output.sidecar is not None and to_directory:
        raise click.UsageError("-o DIR writes a sidecar for each page already; remove --sidecar.")
    if output.sidecar is not None and several:
        raise click.UsageError("--sidecar applies to a single page; use -o DIR for several.")
    for option, path in (("--sidecar", output.sidecar), ("-o", None if to_directory else output.path)):
        if path is not None and files and _same_file(files[0], path):
            raise click.UsageError(f"{option} would overwrite the page; choose another file name.")
    if output.sidecar is not None and output.path is not None and _same_file(output.sidecar, output.path):
        raise click.UsageError("-o and --sidecar name the same file; choose another name for one of them.")
    option = "--sidecar-lines" if output.sidecar_lines else "--why" if output.why else ""
    if option and output.sidecar is None and not to_directory and output.format != "json":
        raise click.UsageError(f"{option} needs a sidecar; add --sidecar PATH, -o DIR or -f json.")
    if output.names and (output.path is not None or output.format == "json"):
        raise click.UsageError("--names applies to texts on stdout; remove it.")
    if url is not None and several:
        raise click.UsageError("--url applies to a single page; process the pages one at a time.")


def _same_file(path: str, other: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(other)
