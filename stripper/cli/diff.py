"""`stripper diff`: what was removed and why, in the terminal, as a report, a picture or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from stripper.batch import sources
from stripper.batch.writers import outputs
from stripper.cli import pages, views
from stripper.cli.against import Against, Other
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, options, page_options, reasons
from stripper.cli.terminal import Terminal, view_options
from stripper.reasons import Reason
from stripper.settings import Settings

if TYPE_CHECKING:
    from stripper.render.view.rows import Selection

HELP = """Show what was removed of pages and why.

FILE is a file, or - for stdin; stdin is read as well when there
is no FILE. With --stat or --against it may be a directory too.

Kept lines are plain. Removed ones have - before them and their
reason behind them; runs of them are folded into one row. Lines
with @ went into the sidecar: title, byline, date, tags. The
numbers are those that `stripper explain` takes.

\b
Examples:
  stripper diff page.html
  stripper diff page.html --expand related --scores
  stripper diff page.html --only removed -U 1
  stripper diff pages/ --stat
  stripper diff page.html --side-by-side
  stripper diff page.html --html report.html
  stripper diff page.html --against readability
  stripper diff pages/ --against clean/

--against compares with readability, or with what an older version
or other settings made of the pages: a sidecar, or the directory
that -o wrote. Sidecars written with --sidecar-lines or -f json can
always be compared; others as long as the page is the same, byte
for byte, and is still cut into the same lines. The exit status is
then 0 if nothing differs, 1 if something does, and 2 if a page
failed. A sidecar called readability is written ./readability.
"""

_ONLY = ("kept", "removed")


def _selected(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[str]:
    """The values of --only: reasons, kept, removed."""
    codes = [code.strip().lower() for codes in value for code in codes.split(",")]
    named = reasons(ctx, param, tuple(code for code in codes if code not in _ONLY))
    return frozenset(code for code in codes if code in _ONLY) | frozenset(reason.value for reason in named)


_OPTIONS = (
    click.option("-U", "--context", type=click.IntRange(min=0), metavar="N", help="Show N kept lines beside others."),
    click.option("--all", "unfolded", is_flag=True, help="Show removed lines one by one, without folding runs."),
    click.option(
        "--expand",
        metavar="REASON",
        multiple=True,
        callback=reasons,
        help="Show lines that were removed for this reason one by one; repeatable, or with commas.",
    ),
    click.option(
        "--only",
        metavar="WHAT",
        multiple=True,
        callback=_selected,
        help="Show only kept or removed lines, or those of a reason; repeatable, or with commas.",
    ),
    click.option("--scores", is_flag=True, help="Show the score of each line, with a bar."),
    click.option("--stat", is_flag=True, help="Show only how many lines and words went for which reason."),
    click.option("--side-by-side", "beside", is_flag=True, help="Show the clean text beside the page, on 120 columns."),
    click.option("--json", "as_json", is_flag=True, help="Write JSON, one line a page if there are several."),
    click.option("--html", metavar="PATH", type=click.Path(), help="Write a report that a browser shows."),
    click.option("--svg", metavar="PATH", type=click.Path(), help="Write the view as a picture."),
    click.option(
        "--against", metavar="OTHER", help="Show where another extraction differs: readability, or older sidecars."
    ),
)


@dataclass(frozen=True)
class Wanted:
    """The view that was asked for."""

    context: int | None
    unfolded: bool
    expand: frozenset[Reason]
    only: frozenset[str]
    scores: bool
    stat: bool
    beside: bool
    as_json: bool
    html: str | None
    svg: str | None
    against: str | None
    color: str
    paged: bool

    def refuse_contradictions(self) -> None:
        """Raise UsageError for options that cannot both be followed."""
        forms = {"--json": self.as_json, "--html": self.html, "--svg": self.svg}
        layouts = {"--stat": self.stat, "--side-by-side": self.beside, "--scores": self.scores}
        for group in (forms, layouts, {"--html": self.html, "--against": self.against}):
            given = [option for option, value in group.items() if value]
            if len(given) > 1:
                raise click.UsageError(f"{given[0]} and {given[1]} do not go together; leave one of them out.")
        if self.html and (self.stat or self.beside):
            raise click.UsageError("--html has a layout of its own; leave out --stat and --side-by-side.")
        if self.against and (self.unfolded or self.expand or self.only or self.scores or self.beside):
            raise click.UsageError(
                "--against shows what differs and no other lines; of the views, add only -U or --stat."
            )

    @property
    def selection(self) -> Selection:
        from stripper.render.view.rows import Selection

        return Selection(self.context, self.unfolded, self.expand, self.only)

    def view(self, found: sources.Found) -> views.View:
        """What shows it."""
        several = len(found.sources) > 1
        if self.html:
            return views.Report(self.html, self.selection, [])
        sink: views.Sink = views.Picture(self.svg, []) if self.svg else Terminal(self.color, paged=self.paged)
        if self.against:
            other = Other(self.against, found.sources)
            return Against(other, None if self.as_json else sink, several, self.context, self.stat)
        if self.as_json:
            return views.Json(self.selection, self.stat, several)
        return views.Stat(sink, []) if self.stat else views.Column(sink, self.selection, self.scores, self.beside)


@click.command(help=HELP, epilog=EPILOG, short_help="What was removed of a page and why.")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@options(_OPTIONS)
@view_options
@page_options
def diff(files: tuple[str, ...], settings: Settings, url: str | None, quiet: bool, strict: bool, **given: Any) -> None:
    wanted, report = Wanted(**given), Messages(quiet=quiet, strict=strict)
    wanted.refuse_contradictions()
    files = pages.named(files)
    if not (wanted.stat or wanted.against):
        pages.refuse_directories(files, "name the pages in it, or add --stat or --against")
    against = wanted.against or ""
    found = sources.find(files, lambda path: bool(against) and outputs.is_output(against, path))
    view = wanted.view(found)
    pages.run(found, settings, url, view, report)
    view.end()
    click.get_current_context().exit(view.status(report.status()) if isinstance(view, Against) else report.status())
