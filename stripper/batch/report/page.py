"""The summary of a batch as one HTML page: no script, nothing to fetch, page content escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stripper.batch.failures import Failure
from stripper.batch.report.charts import charts
from stripper.batch.report.commands import diff_command
from stripper.batch.report.text import duration, heading, plural, state
from stripper.batch.summary import Failed, Page, Summary
from stripper.display import printable
from stripper.named_tuples import NamedTuple
from stripper.render.html_view import templating
from stripper.render.html_view.templating import MARK

__all__ = ["MARK", "render"]


class Total(NamedTuple):
    """A number for the whole batch."""

    name: str
    value: str
    is_bad: bool = False


class FailureRow(NamedTuple):
    """Pages that failed for the same reason."""

    pages: str
    code: str
    example: str
    message: str
    advice: str


class PageRow(NamedTuple):
    """A page, with a number and the command that shows its diff."""

    number: str
    command: str


class Section(NamedTuple):
    """A titled list of pages."""

    title: str
    note: str
    rows: tuple[PageRow, ...]


def render(summary: Summary) -> str:
    """Return the summary as one HTML page, to be encoded as UTF-8."""
    return templating.render(
        "batch.html",
        name=printable(summary.directory),
        heading=heading(summary),
        state="" if summary.run["state"] == "finished" else state(summary),
        totals=_totals(summary),
        charts=charts(summary),
        failures=[_failure(failed) for failed in summary.failures],
        sections=list(_sections(summary)),
    )


def _totals(summary: Summary) -> tuple[Total, ...]:
    return (
        Total("Pages", f"{summary.pages:,}"),
        Total("Failed", f"{summary.failed:,}", is_bad=summary.failed > 0),
        Total("Nothing kept", f"{summary.empty:,}"),
        Total("Words kept", f"{summary.words_kept:,}"),
        Total("Share of words kept", f"{summary.words_kept / summary.words:.0%}" if summary.words else "–"),
        *([Total("Other languages", f"{summary.other_language:,}")] if summary.other_language else []),
        *([Total("Skipped", f"{sum(summary.skipped.values()):,}")] if summary.skipped else []),
        Total("Time", duration(summary.run["seconds"])),
    )


def _failure(failed: Failed) -> FailureRow:
    advice = Failure(failed.code).advice if failed.pages > 1 else ""  # type: ignore[call-arg]
    return FailureRow(f"{failed.pages:,}", failed.code, printable(failed.example), failed.message, advice)


def _sections(summary: Summary) -> Iterator[Section]:
    options = summary.run["options"]
    if summary.doubted:
        yield Section("Lowest confidence", "", _rows(summary.doubted, "{:.0%}", options))
    for outlier in summary.outliers:
        note = f"{plural(outlier.pages, 'page')}; share of words kept, and the command that shows why"
        yield Section(outlier.description.capitalize(), note, _rows(outlier.examples, "{:.0%}", options))
    if summary.slowest:
        yield Section("Slowest pages", "", _rows(summary.slowest, "{:.2f} s", options))


def _rows(pages: Iterable[Page], form: str, options: dict[str, object]) -> tuple[PageRow, ...]:
    return tuple(PageRow(form.format(page.number), diff_command(page.source, options)) for page in pages)
