"""The summary of a batch as one HTML page that needs nothing else: no script, no file, no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from stripper.batch.failures import Failure
from stripper.batch.report.charts import charts
from stripper.batch.report.commands import diff_command
from stripper.batch.report.svg import draw
from stripper.batch.report.text import duration, heading, plural, state
from stripper.batch.summary import Page, Summary
from stripper.characters import harmless
from stripper.display import printable

STYLE = """
:root { color-scheme: light dark; --ground: #fbfaf8; --card: #fff; --ink: #1d2127; --quiet: #5d6673; --rule: #e2dfd8;
  --bar: #2f6f9f; --bad: #a3362a }
@media (prefers-color-scheme: dark) { :root { --ground: #14171b; --card: #1c2026; --ink: #e8e6e1; --quiet: #9aa4b1;
  --rule: #323841; --bar: #6fb0de; --bad: #f08d80 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 76rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere }
h2 { font-size: 1rem; margin: 0 0 .6rem }
p { margin: .3rem 0; color: var(--quiet); overflow-wrap: anywhere }
section { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 1rem; min-width: 0;
  margin-top: 1rem }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1rem 0 0 }
.numbers div { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: .7rem 1rem }
dt { color: var(--quiet); font-size: .85rem }
dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums }
dd.bad { color: var(--bad) }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem;
  margin-top: 1rem; align-items: start }
.charts section { margin: 0 }
svg { display: block; width: 100%; max-width: 30rem; height: auto; font: 11px system-ui, sans-serif }
svg text { fill: var(--quiet); font-variant-numeric: tabular-nums }
svg .label { fill: var(--ink); text-anchor: end }
rect { fill: var(--bar) }
h2 small { color: var(--quiet); font-weight: normal }
ul { margin: 0; padding: 0; list-style: none }
li { padding: .35rem 0; border-top: 1px solid var(--rule); display: flex; gap: .8rem; align-items: baseline }
li:first-child { border-top: 0 }
li > span { flex: 0 0 4.5rem; text-align: right; font-variant-numeric: tabular-nums }
code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; min-width: 0 }
"""


MARK = '<!doctype html>\n<html lang="en" data-made-by="stripper">\n'
"""How every page begins, by which it is known."""


def render(summary: Summary) -> str:
    """The whole page."""
    name = _said(summary.directory)
    return "".join(
        (
            f'{MARK}<head>\n<meta charset="utf-8">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f"<title>{name} – stripper report</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
            f"<h1>{name}</h1>\n<p>{escape(heading(summary))}</p>\n{_state(summary)}{_numbers(summary)}",
            f'<div class="charts">\n{"".join(_charts(summary))}</div>\n',
            *_failures(summary),
            *_outliers(summary),
            _section("Slowest pages", "", _commands(summary.slowest, "{:.2f} s", summary)) if summary.slowest else "",
            "</body>\n</html>\n",
        )
    )


def _said(text: str) -> str:
    """Text of a page or name, harmless in every way."""
    return escape(harmless(printable(text)))


def _state(summary: Summary) -> str:
    if summary.run["state"] == "finished":
        return ""
    return f"<p>{_said(state(summary))}</p>\n"


def _numbers(summary: Summary) -> str:
    share = f"{summary.words_kept / summary.words:.0%}" if summary.words else "–"
    numbers = (
        ("Pages", f"{summary.pages:,}", ""),
        ("Failed", f"{summary.failed:,}", "bad" if summary.failed else ""),
        ("Nothing kept", f"{summary.empty:,}", ""),
        ("Words kept", f"{summary.words_kept:,}", ""),
        ("Share of words", share, ""),
        ("Time", duration(summary.run["seconds"]), ""),
    )
    rows = (f'<div><dt>{name}</dt><dd class="{kind}">{value}</dd></div>\n' for name, value, kind in numbers)
    return f'<dl class="numbers">\n{"".join(rows)}</dl>\n'


def _charts(summary: Summary) -> Iterator[str]:
    for chart in charts(summary):
        yield f"<section><h2>{escape(chart.title)} <small>{chart.unit}</small></h2>{draw(chart)}</section>\n"


def _failures(summary: Summary) -> Iterator[str]:
    if not summary.failures:
        return
    rows = []
    for failed in summary.failures:
        advice = Failure(failed.code).advice if failed.pages > 1 else ""  # type: ignore[call-arg]
        rows.append(
            f"<li><span>{failed.pages:,}</span><div>{_said(failed.code)}, such as <code>{_said(failed.example)}</code>"
            f"<p>{_said(failed.message)} {advice}</p></div></li>\n"
        )
    yield _section("Failures", "by cause", rows)


def _outliers(summary: Summary) -> Iterator[str]:
    for outlier in summary.outliers:
        said = f"{plural(outlier.pages, 'page')}; share of words kept, and the command that shows why"
        yield _section(outlier.description.capitalize(), said, _commands(outlier.examples, "{:.0%}", summary))


def _commands(pages: Iterable[Page], form: str, summary: Summary) -> Iterator[str]:
    for page in pages:
        command = escape(diff_command(page.source, summary.run["options"]))
        yield f"<li><span>{form.format(page.number)}</span><code>{command}</code></li>\n"


def _section(title: str, small: str, rows: Iterable[str]) -> str:
    return f"<section><h2>{title} <small>{small}</small></h2><ul>\n{''.join(rows)}</ul></section>\n"
