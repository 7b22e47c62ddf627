"""`stripper learn`: templates of sites from many of their pages."""

from __future__ import annotations

import os
import shutil
from contextlib import nullcontext
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from stripper.batch.sources.fields import Fields
from stripper.cli import messages, output_file, streams
from stripper.cli.options import FIELD_OPTIONS, options

if TYPE_CHECKING:
    from stripper.batch.plan import Plan, Selection

HELP = """Learn what recurs on the pages of sites.

SRC are files, directories, patterns or crawls. For each host, the
file has the number of pages with each line, and the share of the
text in each kind of element that was kept. With --templates FILE,
lines that recur on at least half of the pages are removed with the
reason site-template if they are apart from the text, and lines in
elements that have content on other pages are kept more readily.
At least three pages of a host are needed. Pages without a known
address are learned as those of one site.

Re-run the same command to resume: until it is finished, progress
is kept in FILE.part, unless FILE is - for stdout. `stripper SRC -o DIR --templates auto` learns
from the pages of a batch and processes them in one command.

\b
Examples:
  stripper learn pages/ -o site.json
  stripper learn crawl.warc.gz -o sites.json
  stripper page.html --templates site.json
  stripper explain page.html 91 --templates site.json
"""

_OPTIONS = (
    click.option("-o", "--output", metavar="FILE", required=True, type=click.Path(dir_okay=False), help="Output file."),
    click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Number of worker processes."),
    click.option("-q", "--quiet", is_flag=True, help="Print failures only: no warnings, progress or summary."),
)


@click.command(help=HELP)
@click.argument("sources", metavar="SRC...", nargs=-1, required=True, type=click.Path())
@options((*FIELD_OPTIONS[:4], *_OPTIONS))
def learn(sources: tuple[str, ...], output: str, jobs: int | None, quiet: bool, **fields: Any) -> None:
    from stripper.batch.plan import Plan, Selection
    from stripper.batch.writers import Layout
    from stripper.cli.batches import available_cores

    if streams.STDOUT in sources:
        raise click.UsageError("stripper learn reads files only, since it reads pages in parallel; name files.")
    named = Fields(**{name.removesuffix("_field"): value for name, value in fields.items()})
    to_stdout = output == streams.STDOUT
    with TemporaryDirectory(prefix="stripper-") if to_stdout else nullcontext(f"{output}.part") as directory:
        plan = Plan(Layout(directory, "text", to="summaries"), jobs=jobs or available_cores(), fields=named)
        status = _run(plan, Selection(sources), quiet=quiet, resumes=not to_stdout)
        _write(directory, output, quiet=quiet)
        if not to_stdout:
            shutil.rmtree(directory)
    click.get_current_context().exit(status)


def _run(plan: Plan, selection: Selection, *, quiet: bool, resumes: bool) -> int:
    """Run the batch and return the exit status; exits if it is interrupted, with a hint if the command `resumes` it."""
    from stripper.batch import runner
    from stripper.cli.batches import RESUME, BatchListener
    from stripper.cli.progress import ProgressDisplay

    with ProgressDisplay(quiet=quiet) as progress:
        listener = messages.Messages(quiet=quiet, strict=False, emit=progress.print)
        result = runner.run(plan, selection, BatchListener(listener, progress))
    if result.message:
        messages.print_error(messages.format_message(plan.layout.directory, result.message))
    if result.state == "interrupted":
        if resumes:
            messages.print_error(RESUME)
        raise click.exceptions.Exit(messages.INTERRUPTED)
    if result.state != "finished":
        raise click.exceptions.Exit(messages.FAILED)
    return listener.status()


def _write(directory: str, output: str, *, quiet: bool) -> None:
    """Write the templates of a finished run to a file, or stdout."""
    from stripper.batch.summaries import FILE
    from stripper.templates import files

    path = os.path.join(directory, FILE)
    templates = files.read(path)
    with open(path, encoding="utf-8") as file:
        output_file.write(output, file.read(), files.MARK)
    if not quiet:
        pages = sum(template.pages for template in templates.hosts.values())
        count = len(templates.hosts)
        hosts = f"{count:,} host{'s' * (count != 1)}"
        found = f"learned {hosts} from {pages:,} pages" if count else "no host has three different pages; add more"
        messages.print_error(f"stripper: {found}")
