"""Text reports on a batch: brief at the end of a run, in full with charts for `stripper report`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from stripper.batch.failures import Failure
from stripper.batch.report.charts import Chart, charts, largest
from stripper.batch.report.commands import diff_command, shell_quote
from stripper.batch.summary import Page, Summary
from stripper.display import printable
from stripper.native.sanitize import sanitize

WIDTH = 80
LABEL_WIDTH = 13

MAX_SLOWEST = 3
"""Slow pages listed at the end of a run."""


def brief(summary: Summary, width: int = WIDTH) -> str:
    """Return the report printed at the end of a run."""
    parts = (wrap(heading(summary), width), _words(summary, width), _notable(summary, width))
    return "".join(f"{line}\n" for part in parts for line in part)


def full(summary: Summary, width: int = WIDTH) -> str:
    """Return the report of `stripper report`."""
    parts = [[*wrap(heading(summary), width), *_state(summary, width), *_words(summary, width)]]
    parts += [_chart(chart, width) for chart in charts(summary)]
    parts.append(list(_pages(["lowest confidence"], "{:.0%}", summary.doubted, summary)))
    parts += [list(_pages(["slowest pages"], "{:.2f} s", summary.slowest, summary)), list(_failures(summary, width))]
    for outlier in summary.outliers:
        title = wrap(
            f"{outlier.description}: {plural(outlier.pages, 'page')}; share of words kept, and a command to inspect",
            width,
        )
        parts.append(list(_pages(title, "{:.0%}", outlier.examples, summary)))
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts if part)


def heading(summary: Summary) -> str:
    """Return the number of pages, their outcomes, and the time they took."""
    done = f"{plural(summary.pages, 'page')}: {summary.done:,} done, {summary.failed:,} failed"
    if summary.other_language:
        done += f", {summary.other_language:,} in other languages"
    finished = summary.done + summary.failed + summary.other_language
    if remaining := summary.pages - finished:
        done += f", {remaining:,} remaining"
    processed, seconds = summary.run["processed"], summary.run["seconds"]
    if summary.run["state"] == "running":
        return done
    if not processed:
        return f"{done}; none processed in this run"
    earlier = finished - processed
    now = f"{processed:,}" if earlier > 0 or remaining else "all"
    pace = f", {rate(processed / seconds)}" if seconds > 1 else ""
    return f"{done}; {now} processed in {duration(seconds)}{pace}"


def state(summary: Summary) -> str:
    """Describe an unfinished run: why it ended, and what to do."""
    states = {"running": "running or killed", "interrupted": "interrupted", "stopped": "stopped"}
    advice = _one_line(summary.run["message"]) or "run the same command again to resume"
    return f"{states[summary.run['state']]}; {advice}"


def plural(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def duration(seconds: float) -> str:
    """Format a time span."""
    if seconds < 120:
        return f"{seconds:.3g} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"


def rate(pages_per_second: float) -> str:
    """Format a processing rate."""
    number = f"{pages_per_second:,.0f}" if pages_per_second >= 10 else f"{pages_per_second:.2g}"
    return f"{number} pages/s"


def _one_line(message: str) -> str:
    return " ".join(sanitize(message).split())


def _words(summary: Summary, width: int) -> Iterator[str]:
    """Yield the number of words, and of removed lines by reason."""
    if summary.words:
        kept = f"{summary.words:,} in, {summary.words_kept:,} kept ({summary.words_kept / summary.words:.0%})"
        empty = f"; nothing kept from {plural(summary.empty, 'page')}" if summary.empty else ""
        yield from _labelled("words", wrap(kept + empty, width - LABEL_WIDTH))
    if summary.reasons:
        counts = ", ".join(f"{reason} {lines:,}" for reason, lines in summary.reasons.items())
        removed = f"{plural(sum(summary.reasons.values()), 'line')}: {counts}"
        yield from _labelled("removed", wrap(removed, width - LABEL_WIDTH, break_on_hyphens=False))
    if summary.skipped:
        counts = ", ".join(f"{printable(what)} {number:,}" for what, number in summary.skipped.items())
        yield from _labelled("skipped", wrap(counts, width - LABEL_WIDTH, break_on_hyphens=False))


def _notable(summary: Summary, width: int) -> Iterator[str]:
    slowest = summary.slowest[:MAX_SLOWEST]
    yield from _labelled("slowest", (f"{page.number:6.2f} s  {printable(page.source)}" for page in slowest))
    yield from _failures(summary, width)
    if summary.outliers:
        counts = ", ".join(f"{outlier.description} {outlier.pages:,}" for outlier in summary.outliers)
        yield from _labelled("to check", wrap(counts, width - LABEL_WIDTH))
    yield from _labelled("more", [f"stripper report {shell_quote(summary.directory)}"])


def _failures(summary: Summary, width: int) -> Iterator[str]:
    """Yield the failures by cause, each with an example and advice."""
    for failed in summary.failures:
        advice = Failure(failed.code).advice  # type: ignore[call-arg]
        example = f"e.g. {printable(failed.example)}: {_one_line(failed.message)}"
        text = f"{failed.pages:,} {failed.code}, {example}"
        lines = wrap(f"{text} {advice}" if failed.pages > 1 else text, width - LABEL_WIDTH)
        yield from _labelled("failed", lines)


def _state(summary: Summary, width: int) -> Iterator[str]:
    if summary.run["state"] != "finished":
        yield from _labelled("state", wrap(state(summary), width - LABEL_WIDTH))


def _labelled(label: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, the first with a label in front, the others indented."""
    for line in lines:
        yield f"{label:{LABEL_WIDTH}}{line}"
        label = ""


def _chart(chart: Chart, width: int) -> list[str]:
    from stripper.render.terminal import bars  # loads rich, which the brief report does not need

    widest = max(len(bar.label) for bar in chart.bars)
    columns, most = max(8, width - widest - 14), largest(chart.bars)
    rows = (f"  {bar.label:>{widest}} {bars.share(bar.number / most, columns)} {bar.number:,}" for bar in chart.bars)
    return [f"{chart.title.lower()}, {chart.unit}", *rows]


def _pages(title: list[str], number_format: str, pages: Iterable[Page], summary: Summary) -> Iterator[str]:
    options = summary.run["options"]
    rows = [f"  {number_format.format(page.number):>7}  {diff_command(page.source, options)}" for page in pages]
    if rows:
        yield from (*title, *rows)
