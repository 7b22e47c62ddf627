"""The summary of a batch as plain text: short at the end of a run, with plots for `stripper report`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from stripper.batch.failures import Failure
from stripper.batch.names import shown
from stripper.batch.report.charts import Chart, charts, largest
from stripper.batch.report.commands import inspecting, quoted
from stripper.batch.summary import Page, Summary
from stripper.characters import harmless

WIDTH = 80
LABEL = 13
"""Columns of what stands left of the text."""

EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
"""The last column of a bar."""

SLOWEST = 3
"""Pages that are named at the end of a run."""


def brief(summary: Summary, width: int = WIDTH) -> str:
    """What is said at the end of a run."""
    parts = (wrap(heading(summary), width), words(summary, width), _brief(summary, width))
    return "".join(f"{line}\n" for part in parts for line in part)


def heading(summary: Summary) -> str:
    """How many pages, how they fared, and how long it took."""
    done = f"{number(summary.pages, 'page')}: {summary.done:,} done, {summary.failed:,} failed"
    if waiting := summary.pages - summary.done - summary.failed:
        done += f", {waiting:,} to do"
    stripped, took = summary.run["stripped"], summary.run["seconds"]
    if summary.run["state"] == "running":
        return f"{done} so far"
    if not stripped:
        return f"{done}; all of it before"
    before = summary.done + summary.failed - stripped
    now = f"{stripped:,} of them now" if before > 0 or waiting else "all"
    pace = f", {stripped / took:,.3g} a second" if took > 1 else ""
    return f"{done}; {now} in {duration(took)}{pace}"


def state(summary: Summary) -> str:
    """How the run ended, if that was not at its end, and what to do."""
    known = {"running": "running, or killed", "interrupted": "interrupted", "stopped": "stopped"}
    why = harmless(summary.run["sentence"]) or "the same command goes on where it ended"
    return f"{known[summary.run['state']]}; {why}"


def words(summary: Summary, width: int = WIDTH) -> Iterator[str]:
    """Words, and why lines were removed."""
    if summary.words:
        said = f"{summary.words:,} in, {summary.words_kept:,} kept ({summary.words_kept / summary.words:.0%})"
        empty = f"; nothing kept of {number(summary.empty, 'page')}" if summary.empty else ""
        yield from labelled("words", wrap(said + empty, width - LABEL))
    if summary.reasons:
        said = ", ".join(f"{reason} {lines:,}" for reason, lines in summary.reasons.items())
        yield from labelled("removed", wrap(f"{said} lines", width - LABEL, break_on_hyphens=False))


def _brief(summary: Summary, width: int) -> Iterator[str]:
    yield from labelled(
        "slowest", (f"{page.number:6.2f} s  {shown(page.source)}" for page in summary.slowest[:SLOWEST])
    )
    yield from failures(summary, width)
    if summary.outliers:
        said = ", ".join(f"{outlier.what} {outlier.pages:,}" for outlier in summary.outliers)
        yield from labelled("worth a look", wrap(said, width - LABEL))
    yield from labelled("more", [f"stripper report {quoted(summary.directory)}"])


def failures(summary: Summary, width: int = WIDTH) -> Iterator[str]:
    """Failures by cause, each with an example and what to do."""
    for failed in summary.failures:
        advice = Failure(failed.code).advice  # type: ignore[call-arg]
        example = f"such as {shown(failed.example)}: {harmless(failed.sentence)}"
        said = f"{failed.pages:,} {failed.code}, {example}"
        yield from labelled("failed", wrap(f"{said} {advice}" if failed.pages > 1 else said, width - LABEL))


def labelled(label: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines beside a word that says what they are."""
    for line in lines:
        yield f"{label:{LABEL}}{line}"
        label = ""


def number(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def duration(seconds: float) -> str:
    """A time for people."""
    if seconds < 120:
        return f"{seconds:.3g} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"


def full(summary: Summary, width: int = WIDTH) -> str:
    """What `stripper report` shows."""
    parts = [[*wrap(heading(summary), width), *_ended(summary, width), *words(summary, width)]]
    parts += [_plot(chart, width) for chart in charts(summary)]
    parts += [list(_pages(["slowest pages"], "{:.2f} s", summary.slowest, summary)), list(failures(summary, width))]
    for outlier in summary.outliers:
        title = wrap(f"{outlier.what}: {number(outlier.pages, 'page')}; words kept, and how to look", width)
        parts.append(list(_pages(title, "{:.0%}", outlier.examples, summary)))
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts if part)


def _ended(summary: Summary, width: int) -> Iterator[str]:
    if summary.run["state"] != "finished":
        yield from labelled("state", wrap(state(summary), width - LABEL))


def _plot(chart: Chart, width: int) -> list[str]:
    widest = max(len(bar.label) for bar in chart.bars)
    room, most = max(8, width - widest - 14), largest(chart.bars)
    rows = (f"  {bar.label:>{widest}} {_filled(bar.number / most * room)} {bar.number:,}" for bar in chart.bars)
    return [f"{chart.title.lower()}, {chart.unit}", *rows]


def _filled(length: float) -> str:
    """A bar, to an eighth of a column; whatever is more than nothing shows."""
    eighths = max(round(length * 8), 1 if length else 0)
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8]


def _pages(title: list[str], form: str, pages: Iterable[Page], summary: Summary) -> Iterator[str]:
    rows = [f"  {form.format(page.number):>7}  {inspecting(page.source, summary.run['options'])}" for page in pages]
    if rows:
        yield from (*title, *rows)
