"""The diff in HTML, complete or as a fragment: no script, nothing to fetch, page content escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render.html_view import templating
from stripper.render.html_view.page import page, tag
from stripper.render.html_view.reason_colours import colours, css_class
from stripper.render.html_view.templating import MARK
from stripper.render.view import rows
from stripper.render.view.rows import ALL_KEPT, ALL_REMOVED, KEPT, METADATA, REMOVED, Selection
from stripper.render.view.summary import Summary, in_legend, summarize, total

__all__ = ["MARK", "fragment", "render"]

EVERYTHING = "everything"
"""The filter that hides no line."""

NAMED = 3
"""Pages that the title names."""


class Filter(NamedTuple):
    """A button that shows only the lines of one CSS class."""

    value: str
    """The class, or `EVERYTHING`."""
    label: str
    lines: str


def render(pages: Sequence[tuple[str, Document]], selection: Selection) -> str:
    """Return the diff of pages, given with their names, as one HTML page; to be encoded as UTF-8."""
    whole = total(summarize(document) for _, document in pages)
    reasons = _reasons(whole)
    names = ", ".join(name for name, _ in pages[:NAMED])
    return templating.render(
        "diff.html",
        title=names + (f" and {len(pages) - NAMED:,} more" if len(pages) > NAMED else ""),
        colours=colours(reasons),
        everything=EVERYTHING,
        filters=list(_filters(whole, reasons)),
        pages=(page(name, document, selection) for name, document in pages),
        legend=[tag(reason) for reason in in_legend(whole.shares)],
    )


def fragment(document: Document) -> str:
    """Return the diff of a page as an HTML element with scoped styles, for notebooks.

    It has no contributions to scores: they would take most of the time and space.
    """
    reasons = _reasons(summarize(document))
    return templating.render(
        "fragment.html", colours=colours(reasons), page=page("", document, rows.EVERYTHING, scores=False)
    )


def _reasons(whole: Summary) -> list[Reason]:
    """Return the reasons that occur, in the order of the enum."""
    found = {share.reason for share in whole.shares}
    return [reason for reason in Reason if reason in found]


def _filters(whole: Summary, reasons: Sequence[Reason]) -> Iterator[Filter]:
    yield Filter(EVERYTHING, EVERYTHING, f"{whole.lines():,}")
    yield Filter(ALL_KEPT, ALL_KEPT, f"{whole.lines(KEPT):,}")
    yield Filter(ALL_REMOVED, ALL_REMOVED, f"{whole.lines(METADATA, REMOVED):,}")
    for reason in reasons:
        lines = sum(share.lines for share in whole.shares if share.reason is reason)
        yield Filter(css_class(reason), reason.value, f"{lines:,}")
