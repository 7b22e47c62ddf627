"""Steps shared by the commands that process pages one by one: input arguments and the run."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import click

from stripper.batch import sequential, sources
from stripper.batch.reading import Reading
from stripper.cli import streams
from stripper.cli.messages import USAGE_ERROR, Messages
from stripper.display import printable
from stripper.errors import UnknownEncodingError
from stripper.log import INFO, is_enabled
from stripper.settings import Settings
from stripper.site_templates import AUTO

SHORT_HELP = """No input; name a file, or pipe a page to stdin:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  stripper diff page.html
All commands and options: stripper --help"""

NULL_WITHOUT_LIST = "-0 applies to --files-from LIST only; add it, or remove -0."

ONE_PAGE_ONLY = (
    "--keep-lines and --drop-lines apply to a single page; process the pages one at a time, or write a rule for all "
    "pages of the site with `stripper rule`, and apply it with --rules."
)


LEARN_FIRST = (
    "--templates auto applies to batches; add -o DIR, or learn them first: stripper learn SRC... -o site.json, and add "
    "--templates site.json."
)


def files_or_stdin(files: tuple[str, ...]) -> tuple[str, ...]:
    """Return the given files, or stdin if there are none; print help and exit if stdin is a terminal."""
    if not files and streams.has_no_input():
        click.echo(SHORT_HELP, err=True)
        click.get_current_context().exit(USAGE_ERROR)
    return files or (sources.STDIN,)


def listed(lists: Sequence[str], *, null: bool) -> Iterator[tuple[str, str]]:
    """Yield the paths in lists, each with the address of its page, or an empty one; raises UnreadableInputError."""
    if null and not lists:
        raise click.UsageError(NULL_WITHOUT_LIST)
    for path in lists:
        from stripper.batch.sources.lists import entries, split_url

        yield from map(split_url, entries(path, null=null))


def reject_directories(files: tuple[str, ...], advice: str) -> None:
    """Raise UsageError if a directory is among the files."""
    for file in files:
        if file != sources.STDIN and os.path.isdir(file):
            raise click.UsageError(f"{printable(file)} is a directory; {advice}.")


def reject_containers(found: sources.SearchResult) -> None:
    """Raise UsageError if a container of pages is among the sources."""
    for source in found.sources:
        if source.is_container:
            raise click.UsageError(f"{printable(source.name)}: {source.hint}")


def reject_line_numbers(settings: Settings) -> None:
    """Raise UsageError if settings select lines by number, which makes sense for a single page only."""
    if settings.keep_lines or settings.drop_lines:
        raise click.UsageError(ONE_PAGE_ONLY)


def run_and_exit(
    found: sources.SearchResult,
    settings: Settings,
    reading: Reading,
    writer: sequential.DocumentWriter,
    messages: Messages,
) -> None:
    """Process pages and exit with the resulting status."""
    run(found, settings, reading, writer, messages)
    click.get_current_context().exit(messages.status())


def run(
    found: sources.SearchResult,
    settings: Settings,
    reading: Reading,
    writer: sequential.DocumentWriter,
    messages: Messages,
) -> None:
    """Process pages one by one."""
    if settings.templates == AUTO:
        raise click.UsageError(LEARN_FIRST)
    if found.has_several:
        reject_line_numbers(settings)
    messages.found(found)
    if reading.needs_worker and is_enabled(INFO):
        from stripper.cli import verbosity

        verbosity.omit_stages()
    try:
        sequential.run(found.sources, settings, writer, messages, reading)
    except UnknownEncodingError as error:
        raise click.BadParameter(str(error), param_hint="--encoding") from None
