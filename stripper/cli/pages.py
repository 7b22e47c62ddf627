"""What the commands that strip pages have in common: which pages, and the run over them."""

from __future__ import annotations

import os

import click

from stripper import batch
from stripper.batch import sources
from stripper.batch.names import shown
from stripper.cli import streams
from stripper.cli.messages import Messages
from stripper.errors import UnknownEncodingError
from stripper.settings import Settings

WRONG_USAGE = 2

SHORT_HELP = """Which page? Name a file, or send one to stdin:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  stripper diff page.html
All commands and options: stripper --help"""

SEVERAL = (
    "--keep-lines and --drop-lines are for one page; strip the pages one by one, or write a rule that holds for all "
    "pages of a site, with `stripper rule`, and name it with --rules."
)


def named(files: tuple[str, ...]) -> tuple[str, ...]:
    """The files that were named, or else stdin; at a terminal, where nobody knows of having to type, the help."""
    if not files and streams.is_waiting():
        click.echo(SHORT_HELP, err=True)
        click.get_current_context().exit(WRONG_USAGE)
    return files or (sources.STDIN,)


def refuse_directories(files: tuple[str, ...], advice: str) -> None:
    """Directories have many pages; stdout is no place for them."""
    for file in files:
        if file != sources.STDIN and os.path.isdir(file):
            raise click.UsageError(f"{shown(file)} is a directory; {advice}.")


def refuse_numbers(settings: Settings) -> None:
    """Raise UsageError for lines that are named by number, of several pages."""
    if settings.keep_lines or settings.drop_lines:
        raise click.UsageError(SEVERAL)


def strip(found: sources.Found, settings: Settings, url: str | None, writer: batch.Writer, report: Messages) -> None:
    """Strip what was found, and end with the exit status that the report comes to."""
    run(found, settings, url, writer, report)
    click.get_current_context().exit(report.status())


def run(found: sources.Found, settings: Settings, url: str | None, writer: batch.Writer, report: Messages) -> None:
    """Strip what was found."""
    if len(found.sources) > 1:
        refuse_numbers(settings)
    report.found(found)
    try:
        batch.run(found.sources, settings, writer, report, url)
    except UnknownEncodingError as error:
        raise click.BadParameter(str(error), param_hint="--encoding") from None
