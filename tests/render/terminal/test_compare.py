"""The differences between two extractions, in a terminal."""

from __future__ import annotations

from render.documents import a_line, make_document, removed
from stripper import Document, Reason
from stripper.render.terminal import compare
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.comparison import Change
from stripper.render.view.comparison import compare as comparison
from stripper.render.view.other_extractions import OtherExtraction

DOCUMENT = make_document(
    *[a_line(f"line {n}") for n in range(1, 7)],
    a_line("ours"),
    removed("theirs", Reason.CAPTION),
    removed("other", Reason.RELATED),
    removed("same"),
)
OTHER = OtherExtraction(
    keep=(*[True] * 6, False, True, False, False),
    reasons=(*[None] * 6, "share", None, "footer", "navigation"),
    absent=((6, "gone"),),
    has_same_page=False,
)


def shown(document: Document, other: OtherExtraction, width: int = 60, context: int | None = None) -> list[str]:
    rows = compare.show(document, Screen(width), ("a.html", "b.json"), comparison(document, other), context)
    return [row.rstrip() for row in painted(rows, coloured=False)]


def test_the_view() -> None:
    assert shown(DOCUMENT, OTHER) == [
        "── a.html · against b.json ─────────────────────────────────",
        "both keep    6 lines",
        "only ours    + 1 line kept by this extraction only",
        "only theirs  - 2 lines kept by the other one only",
        "reason       ~ 1 line removed by both for different reasons",
        "page         the page itself has changed",
        "────────────────────────────────────────────────────────────",
        "     ┄┄ 4 lines kept by both",
        "   5    line 5",
        "   6    line 6",
        "     -  gone                    only theirs: not on the page",
        "   7 +  ours                                only ours: share",
        "   8 -  theirs                          only theirs: caption",
        "   9 ~  other                            footer, now related",
        "     ┄┄ 1 line kept by neither",
    ]


def test_context_is_the_number_of_common_lines_around_a_difference() -> None:
    assert [row[:8] for row in shown(DOCUMENT, OTHER, context=0)[7:9]] == ["     ┄┄ ", "     -  "]


def test_changed_values_are_listed_one_below_the_other() -> None:
    found = comparison(DOCUMENT, OTHER)._replace(changes=(Change("title", "عنوان", "A title"),))
    rows = [row.rstrip() for row in painted(compare.head(DOCUMENT, Screen(60), ("a", "b"), found), coloured=False)]
    assert rows[5:7] == ["title        \u2068was عنوان\u2069", "             now A title"]


def test_totals_of_several_pages() -> None:
    found = [
        comparison(DOCUMENT, OTHER),
        comparison(DOCUMENT, OtherExtraction((True,) * 7 + (False,) * 3, (None,) * 10)),
    ]
    assert [row.rstrip() for row in painted(compare.summary(found, Screen()), coloured=False)] == [
        "2 pages: 1 identical, 1 different",
        "both keep    13 lines",
        "only ours    + 1 line kept by this extraction only",
        "only theirs  - 2 lines kept by the other one only",
        "reason       ~ 1 line removed by both for different reasons",
    ]
