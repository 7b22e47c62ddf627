"""The diff of pages as one HTML page that needs nothing else: no network, and no script to be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files

from stripper.document import Document
from stripper.reasons import Reason
from stripper.render.html_view.page import article
from stripper.render.html_view.reason_colours import chosen, hues, kind
from stripper.render.view.rows import ALL_KEPT, ALL_REMOVED, CONTENT, KEPT, METADATA, REMOVED, Selection
from stripper.render.view.summary import Summary, explained, summarize, total

MARK = '<!DOCTYPE html>\n<html lang="en" data-made-by="stripper">\n'
"""What every report begins with, so that it is known for one that may be overwritten."""

EVERYTHING = "everything"

_PAGE = (
    MARK
    + """\
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{filters}
<main>
{articles}
{legend}
</main>
</body>
</html>
"""
)


def render(pages: Sequence[tuple[str, Document]], selection: Selection) -> str:
    """The report of pages, each with what it is called; to be written as UTF-8."""
    whole = total(summarize(document) for _, document in pages)
    reasons = [reason for reason in Reason if any(share.reason is reason for share in whole.shares)]
    style = (files("stripper.render.html_view") / "report.css").read_text(encoding="utf-8")
    names = ", ".join(name for name, _ in pages[:3]) + (f" and {len(pages) - 3} more" if len(pages) > 3 else "")
    return _PAGE.format(
        title=escape(f"What was removed of {names}"),
        style=style + hues(reasons) + chosen([EVERYTHING, ALL_KEPT, ALL_REMOVED, *map(kind, reasons)]),
        filters=_filters(whole, reasons),
        articles="\n".join(article(name, document, selection, at) for at, (name, document) in enumerate(pages)),
        legend=_legend(explained(whole.shares)),
    )


def _filters(whole: Summary, reasons: Iterable[Reason]) -> str:
    """Radio buttons, one of which says what is to be seen, and their labels; they stand before what they filter."""
    choices = [
        (EVERYTHING, EVERYTHING, whole.lines()),
        (ALL_KEPT, ALL_KEPT, whole.lines(KEPT)),
        (ALL_REMOVED, ALL_REMOVED, whole.lines(METADATA, REMOVED)),
        *((kind(reason), reason.value, _lines(whole, reason)) for reason in reasons),
    ]
    radios = "\n".join(
        f'<input type="radio" name="only" id="{name}"{" checked" * (name == EVERYTHING)}>' for name, _, _ in choices
    )
    labels = "\n".join(
        f'<label class="chip {name}" for="{name}">{shown} <b>{lines:,}</b></label>' for name, shown, lines in choices
    )
    return f'{radios}\n<nav aria-label="Lines to show">\n<span>Show</span>\n{labels}\n</nav>'


def _lines(whole: Summary, reason: Reason) -> int:
    return sum(share.lines for share in whole.shares if share.reason is reason)


def _legend(reasons: Iterable[Reason]) -> str:
    found = "\n".join(
        f'<dt><span class="tag {kind(reason)}">{reason}</span></dt><dd>{escape(reason.sentence)}</dd>'
        for reason in reasons
        if reason not in CONTENT or reason is Reason.CAPTION
    )
    return (
        '<section class="legend"><h2>What the signs and reasons mean</h2>\n<dl>\n'
        "<dt>(no sign)</dt><dd>Kept: it stands in the clean text.</dd>\n"
        '<dt><b class="sign">@</b></dt><dd>Metadata: not in the text, but in the sidecar.</dd>\n'
        '<dt><b class="sign">−</b></dt><dd>Removed. Point at a line or tap it: what spoke for and against it.</dd>\n'
        '<dt><b class="sign">┄</b></dt><dd>A run of removed lines, folded; choose it to unfold it.</dd>\n'
        f"{found}\n</dl>\n</section>"
    )
