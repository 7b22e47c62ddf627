"""The explanation of a line, in a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, extract
from stripper.model import Block, Contribution
from stripper.render.terminal import explain
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.explanation import explain as explanation


def shown(document: Document, number: int, width: int, *, list_all: bool = False) -> list[str]:
    found = explanation(document, number, lambda _: document)
    rows = explain.show(document, Screen(width), "storm.html", found, list_all)
    return [row.rstrip() for row in painted(rows, coloured=False)]


def test_the_view() -> None:
    document = make_document(
        removed("Home", score=-1.5),
        removed("News about the storm and what it did to the harbour in the night", score=-1.5),
        a_line("The storm came in the night.", score=1.5),
        blocks=[Block(1, 2, Reason.NAVIGATION)],
    )
    against = (Contribution("link density", "0.50", -2.5), Contribution("characters", "120", 1.0))
    document = replace(document, scored=document.scored._replace(contributions=lambda _: against))
    assert shown(document, 2, 76) == [
        "── storm.html · line 2 of 3 ────────────────────────────────────────────────",
        "line         News about the storm and what it did to the harbour in the",
        "             night",
        "decision     Removed, mainly because of its links (-2.5: link density =",
        "             0.50).",
        "reason       Navigation (100% sure): it shares the reason with 1 of the 2",
        "             lines around.",
        "             Part of a menu or of another list of links for navigating the",
        "             site.",
        "score        -1.50, which is 1.50 below the threshold of +0.00",
        "block        navigation, 2 lines: 1 to 2",
        "ancestors    body → p",
        "to flip it   no single option does",
        "",
        "   -2.50  ██████│        links",
        "   +1.00        │██▌     text",
        "",
        "   -2.50  ██████│        link density   0.50",
        "   +1.00        │██▌     characters   120",
        "   -1.50                 score",
        "",
        "neighbouring lines, whose scores affect this one",
        "─" * 76,
        "   1 -   -1.5   █│     Home                                       navigation",
        "   2 -   -1.5   █│     News about the storm and what it did to…   navigation",
        "   3     +1.5    │█    The storm came in the night.                     text",
    ]


def test_what_is_shown_adds_up_whether_smlist_all_are_shown_or_summed_up() -> None:
    document = extract(story.page())
    for list_all in (False, True):
        rows = shown(document, 1, 160, list_all=list_all)  # wide enough for each label
        end = next(at for at, row in enumerate(rows) if row.endswith(" score"))
        first, start = (at + 1 for at, row in enumerate(rows[:end]) if not row)
        groups = [round(float(row.split()[0]) * 100) for row in rows[first : start - 1]]
        assert sum(groups) == round(document.decisions[0].score * 100)
        units = [round(float(row.split()[0]) * 100) for row in rows[start : end + 1]]
        assert sum(units[:-1]) == units[-1] == round(document.decisions[0].score * 100)
        assert (end - start > 30) is list_all


@pytest.mark.parametrize("width", [20, 60, 100, 180])
def test_no_row_is_too_wide(width: int) -> None:
    document = extract(story.page(f"<p>{'漢字' * 80}</p><p>{'قصص ' * 30}</p>"))
    for number in range(1, len(document.lines) + 1):
        rows = shown(document, number, width, list_all=True)
        if width >= 60:
            assert all(size(row.translate({0x2068: None, 0x2069: None})) <= width for row in rows)


def test_a_line_of_a_text_dump_has_its_number_in_the_file() -> None:
    document = extract("Home\n\n\n" + story.FIRST)
    number = len(document.lines)
    assert f"line {number} of {number} (line 4 of the file)" in shown(document, number, 100)[0]
    assert not any(row.startswith("ancestors") for row in shown(document, number, 100))


def test_page_content_is_neither_markup_nor_control() -> None:
    document = make_document(a_line("x"), a_line("[red]x[/red] \x1b[31m"))
    text = "\n".join(shown(document, 2, 60))
    assert "[red]x[/red] [31m" in text
    assert "\x1b" not in text


def test_a_contribution_may_be_zero() -> None:
    document = make_document(a_line("x"))
    document = replace(
        document, scored=document.scored._replace(contributions=lambda _: (Contribution("any line", "", 0.0),))
    )
    assert any(row.split() == ["+0.00", "│", "any", "line"] for row in shown(document, 1, 60))
