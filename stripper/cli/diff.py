"""`stripper diff`: removed lines and their reasons, in the terminal, as HTML, SVG or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from stripper.batch import sources
from stripper.batch.reading import Reading
from stripper.batch.writers import overwrite_policy
from stripper.cli import diff_views, page_commands
from stripper.cli.against import Baseline, ComparisonView
from stripper.cli.messages import Messages
from stripper.cli.options import EPILOG, options, page_options, reasons, split_codes
from stripper.cli.param_types import ReasonList
from stripper.cli.terminal import Terminal, view_options
from stripper.reasons import Reason
from stripper.settings import Settings

if TYPE_CHECKING:
    from stripper.render.view.rows import Selection

HELP = """Show what was removed from pages, and why.

FILE is a file, or - for stdin, which is also read if there is no
FILE. With --stat or --against, it may also be a directory.

Kept lines are shown as they are. Removed lines are marked with -
and followed by their reason; runs of them are folded into one
row. Lines marked with @ went into the sidecar: title, byline,
date, tags. `stripper explain` takes the line numbers. At most 120
columns are used, as longer rows are hard to read.

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

--against compares with readability, or with output of another
version or other settings: a sidecar, or a directory written by
-o. Sidecars written with --sidecar-lines or -f json can always be
compared; others only while the page is identical, byte for byte,
and has the same number of lines. The exit status is then 0 if
nothing differs, 1 if something does, and 2 if a page failed. For
a sidecar named readability, write ./readability.
"""

DECISIONS = {"kept": "Kept lines.", "removed": "Removed lines."}


def _only(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[str]:
    """Parse the values of --only: reasons, `kept`, `removed`; a callback for click."""
    return frozenset(split_codes(value, DECISIONS))


_OPTIONS = (
    click.option(
        "-U", "--context", type=click.IntRange(min=0), metavar="N", help="Show only N kept lines around other lines."
    ),
    click.option("--all", "unfolded", is_flag=True, help="Show every removed line instead of folding runs."),
    click.option(
        "--expand",
        type=ReasonList(),
        metavar="REASON",
        multiple=True,
        callback=reasons,
        help="Show every line removed for this reason; may be repeated or comma-separated.",
    ),
    click.option(
        "--only",
        type=ReasonList(DECISIONS),
        metavar="WHAT",
        multiple=True,
        callback=_only,
        help="Show only kept lines, removed lines, or lines with a reason; may be repeated or comma-separated.",
    ),
    click.option("--scores", is_flag=True, help="Show the score of each line, with a bar."),
    click.option("--stat", is_flag=True, help="Show only the number of lines and words by reason."),
    click.option("--side-by-side", is_flag=True, help="Show the clean text beside the page; needs 120 columns."),
    click.option("--json", "as_json", is_flag=True, help="Write JSON, on one line per page if there are several."),
    click.option("--html", metavar="PATH", type=click.Path(), help="Write an HTML report to this file; - is stdout."),
    click.option(
        "--svg", metavar="PATH", type=click.Path(), help="Write the view to this file as an SVG image; - is stdout."
    ),
    click.option(
        "--against", metavar="OTHER", help="Show differences from another extraction: readability, or older sidecars."
    ),
)


@dataclass(frozen=True)
class ViewOptions:
    """Options that select the view."""

    context: int | None
    unfolded: bool
    expand: frozenset[Reason]
    only: frozenset[str]
    scores: bool
    stat: bool
    side_by_side: bool
    as_json: bool
    html: str | None
    svg: str | None
    against: str | None
    color: str
    paged: bool

    def reject_contradictions(self) -> None:
        """Raise UsageError for options that contradict each other."""
        forms = {"--json": self.as_json, "--html": self.html, "--svg": self.svg}
        layouts = {"--stat": self.stat, "--side-by-side": self.side_by_side, "--scores": self.scores}
        for group in (forms, layouts, {"--html": self.html, "--against": self.against}):
            given = [option for option, value in group.items() if value]
            if len(given) > 1:
                raise click.UsageError(f"{given[0]} and {given[1]} cannot be combined; remove one of them.")
        if self.html and (self.stat or self.side_by_side):
            raise click.UsageError("--html cannot be combined with --stat or --side-by-side; remove them.")
        if self.against and (self.unfolded or self.expand or self.only or self.scores or self.side_by_side):
            raise click.UsageError("--against can be combined with -U and --stat only; remove the other view options.")

    @property
    def selection(self) -> Selection:
        from stripper.render.view.rows import Selection

        return Selection(self.context, self.unfolded, self.expand, self.only)

    def view(self, found: sources.SearchResult) -> diff_views.View:
        """Return the selected view."""
        several = found.has_several
        if self.html:
            return diff_views.HtmlView(self.html, self.selection, [])
        sink: diff_views.Sink = diff_views.SvgSink(self.svg, []) if self.svg else Terminal(self.color, paged=self.paged)
        if self.against:
            baseline = Baseline(self.against, found.sources)
            return ComparisonView(baseline, None if self.as_json else sink, several, self.context, self.stat)
        if self.as_json:
            return diff_views.JsonView(self.selection, self.stat, several)
        if self.stat:
            return diff_views.StatView(sink, [])
        return diff_views.PageView(sink, self.selection, self.scores, self.side_by_side)


@click.command(help=HELP, epilog=EPILOG)
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@options(_OPTIONS)
@view_options
@page_options
def diff(files: tuple[str, ...], settings: Settings, url: str | None, quiet: bool, strict: bool, **values: Any) -> None:
    chosen = ViewOptions(**values)
    chosen.reject_contradictions()
    files = page_commands.files_or_stdin(files)
    if not (chosen.stat or chosen.against):
        page_commands.reject_directories(files, "name pages in it, or add --stat or --against")
    against = chosen.against or ""
    found = sources.find(files, lambda path: bool(against) and overwrite_policy.is_output(against, path))
    view = chosen.view(found)
    has_warnings = isinstance(view, diff_views.PageView) and not chosen.svg
    messages = Messages(quiet=quiet, strict=strict, has_warnings=has_warnings)
    page_commands.run(found, settings, Reading(url), view, messages)
    view.end()
    status = messages.status()
    click.get_current_context().exit(view.status(status) if isinstance(view, ComparisonView) else status)
