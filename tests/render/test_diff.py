"""The view of removals in a terminal."""

from __future__ import annotations

import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from stripper.document import Document
from stripper.model import Author, Finding, Role
from stripper.reasons import Reason
from stripper.render import diff

from .documents import Pair, a_line, make_document, removed
from .test_markdown import PAIRS


class Stream(io.StringIO):
    """A file of an encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def shown(document: Document, width: int = 60, encoding: str = "utf-8", name: str = "storm.txt") -> list[str]:
    stream = Stream(encoding)
    diff.show(document, console=Console(file=stream, width=width, color_system=None), name=name)
    return stream.getvalue().split("\n")


def test_the_view() -> None:
    menu = [removed(name) for name in ("Home", "News", "Sport", "Weather")]
    document = make_document(
        *menu,
        removed("Sign in", Reason.SIGN_IN),
        a_line("Big Storm", Role.HEADING, keep=False, reason=Reason.TITLE),
        a_line("By Jane Doe", keep=False, reason=Reason.BYLINE),
        a_line("March 3", keep=False, reason=Reason.DATE),
        a_line("The storm came in the night, and nobody had seen it coming."),
        removed("Related", Reason.RELATED, -3.14),
        title="Big Storm",
        findings=[Finding("published", "2024-03-03", "line", 8)],
        authors=[Author("Jane Doe", line=7)],
    )
    assert shown(document, 70) == [
        "── storm.txt · html · 10 lines: 1 kept, 3 metadata, 6 removed ────────",
        "   1 ┄┄ 5 lines removed   navigation 4, sign-in 1   Home · News · Spo…",
        "   6 @  Big Storm                                                title",
        "   7 @  By Jane Doe                                   byline: Jane Doe",
        "   8 @  March 3                             date: published 2024-03-03",
        "   9    The storm came in the night, and nobody had seen it coming.",
        "  10 -  Related                                           related -3.1",
        "",
        "title        The title of the page; the sidecar has it.",
        "byline       Who wrote the page; the sidecar has it.",
        "date         When the page was published or changed; the sidecar has",
        "             it.",
        "navigation   Part of a menu or another list of links that leads around",
        "             the site.",
        "related      Teasers of and links to other pages.",
        "sign-in      Registration, sign-in or a pay barrier.",
        "",
    ]


def test_fewer_than_four_removed_lines_are_shown_each() -> None:
    rows = shown(make_document(removed("a"), removed("b"), removed("c"), a_line("x")))
    assert [row[:9] for row in rows[1:5]] == ["   1 -  a", "   2 -  b", "   3 -  c", "   4    x"]


def test_a_kept_line_says_why_only_if_that_is_news() -> None:
    rows = shown(make_document(a_line("x"), a_line("y", reason=Reason.COMMENTS)))
    assert rows[1] == "   1    x"
    assert rows[2].startswith("   2    y ")
    assert rows[2].endswith(" comments")


def test_long_lines_are_wrapped_under_their_start_and_lose_nothing() -> None:
    rows = shown(make_document(a_line("some words " * 30)), 40)[1:-1]
    assert all(len(row) <= 40 for row in rows)
    assert all(row.startswith(" " * 8) for row in rows[1:])
    assert " ".join(" ".join(row[8:] for row in rows).split()) == ("some words " * 30).strip()


def test_a_note_that_does_not_fit_stands_below() -> None:
    rows = shown(make_document(removed("x" * 50)), 60)
    assert rows[1:3] == [f"   1 -  {'x' * 50}", f"     -  {'navigation -1.5':>52}"]


def test_page_text_is_no_markup() -> None:
    rows = shown(make_document(a_line("[/b] [red]x[/red] :smile: [link=y]")))
    assert rows[1] == "   1    [/b] [red]x[/red] :smile: [link=y]"


def test_wide_and_combining_characters_keep_the_columns() -> None:
    rows = shown(make_document(a_line("漢字" * 40), removed("e\u0301" * 10), removed("漢字")), 60)
    assert all(cell_len(row) <= 60 for row in rows[1:])
    assert [cell_len(row) for row in rows if row.endswith("-1.5")] == [60, 60]
    assert "".join(row[8:] for row in rows[1:5]) == "漢字" * 40


def test_code_keeps_its_lines() -> None:
    assert shown(make_document(a_line("if x:\n\ty", Role.CODE)))[1:3] == ["   1    if x:", "            y"]


def test_right_to_left_text_is_isolated_row_by_row() -> None:
    rows = shown(make_document(a_line("שלום עולם " * 12), removed("قصص", Reason.RELATED)), 60)[1:-3]
    assert len(rows) > 2
    assert all(row.count("\u2068") == row.count("\u2069") == 1 for row in rows)
    assert rows[-1].index("\u2069") < rows[-1].index("related")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_other_consoles_get_what_they_can_show(encoding: str) -> None:
    rows = shown(make_document(*[removed("“漢字” – é שלום")] * 4), encoding=encoding)
    assert "\n".join(rows).encode(encoding)
    assert rows[0].startswith("-- storm.txt")
    assert rows[1].startswith("   1 ~~ 4 lines removed")


def test_a_hostile_name_is_harmless() -> None:
    rows = shown(make_document(), name="a\x1b[31m\u202eb\nc\udcff.html")
    assert rows[0].startswith("── a[31mb c\ufffd.html · html · 0 lines: ")


@settings(max_examples=60, deadline=None)
@given(st.lists(PAIRS, max_size=8), st.integers(1, 130), st.sampled_from(["utf-8", "ascii"]))
def test_every_kept_word_is_shown_and_nothing_runs_over(pairs: list[Pair], width: int, encoding: str) -> None:
    document = make_document(*pairs)
    rows = shown(document, width, encoding)
    assert all(cell_len(row) <= max(width, 28) for row in rows[1:])
    if encoding == "utf-8":
        seen = "".join(row[7:] for row in rows).replace("\u2068", "").replace("\u2069", "")
        flat = "".join(seen.split())
        assert all("".join(line.text.split()) in flat for line, decision in pairs if decision.keep)


def test_five_thousand_lines_are_quick() -> None:
    pairs = [
        a_line("Some words of a paragraph. " * 6),
        removed("one two three"),
        removed("漢字かな" * 9),
        a_line("x " * 50),
    ]
    document = make_document(*pairs * 1250)
    start = time.process_time()
    shown(document, 100)
    assert time.process_time() - start < 3, "it takes about 0.8 s; a rich Table takes more than 4"
