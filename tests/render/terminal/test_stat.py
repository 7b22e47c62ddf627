"""The table of reasons."""

from __future__ import annotations

from render.documents import a_line, make_document, removed
from stripper import Reason
from stripper.render.terminal import stat
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.rows import KEPT
from stripper.render.view.summary import Share, Summary, summarize, total

DOCUMENT = make_document(
    a_line("one two three four five"),
    removed("six"),
    removed("seven"),
    removed("eight", Reason.SHARE),
    a_line("nine ten", keep=False, reason=Reason.DATE),
)


def shown(whole: Summary, width: int = 60, encoding: str = "utf-8") -> list[str]:
    return [row.rstrip() for row in painted(stat.table(whole, Screen(width, encoding)), coloured=False)]


def test_the_table() -> None:
    assert shown(summarize(DOCUMENT)) == [
        "                 lines     words    share",
        "kept                 1         5    50.0%   ████████",
        "    text             1         5    50.0%   ████████",
        "metadata             1         2    20.0%   ███▎",
        "  @ date             1         2    20.0%   ███▎",
        "removed              3         3    30.0%   ████▊",
        "  - navigation       2         2    20.0%   ███▎",
        "  - share            1         1    10.0%   █▋",
        "all                  5        10",
    ]


def test_several_pages_add_up() -> None:
    whole = total([summarize(DOCUMENT), summarize(DOCUMENT)])
    assert [tuple(row.split()[-4:-2]) for row in shown(whole)[1:3]] == [("2", "10"), ("2", "10")]
    assert shown(whole)[-1].split() == ["all", "10", "20"]


def test_a_page_without_words_has_shares_of_zero() -> None:
    assert shown(summarize(make_document(a_line("…"))))[1].split() == ["kept", "1", "0", "0.0%"]
    assert shown(summarize(make_document()))[1:] == ["all                0         0"]


def test_narrow_and_ascii() -> None:
    assert all(len(row) <= 46 for row in shown(summarize(DOCUMENT), 20))
    assert all(row.isascii() for row in shown(summarize(DOCUMENT), 60, "ascii"))


def test_columns_are_as_wide_as_their_numbers() -> None:
    whole = Summary((Share(KEPT, Reason.TEXT, 652_174, 11_739_132),))
    rows = shown(whole, 100)
    assert rows[-1] == "all           652,174  11,739,132"
    assert rows[1].split() == ["kept", "652,174", "11,739,132", "100.0%", "█" * 40]
    assert rows[0].endswith("lines       words    share")
