"""The diff in a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from render.documents import Pair, a_line, make_document, removed
from render.test_markdown import PAIRS
from stripper.document import Document
from stripper.model import Author, Finding, Role
from stripper.reasons import Reason
from stripper.render.terminal import diff
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.rows import Selection


def printed(
    document: Document,
    width: int = 60,
    encoding: str = "utf-8",
    *,
    name: str = "storm.txt",
    scores: bool = False,
    **selected: object,
) -> list[str]:
    """Return all rows of the view."""
    rows = diff.show(document, Screen(width, encoding), name, Selection(**selected), scores)  # type: ignore[arg-type]
    return "".join(painted(rows, coloured=False)).split("\n")


def shown(document: Document, width: int = 60, encoding: str = "utf-8", **options: object) -> list[str]:
    """Return the rows between the header and the legend."""
    rows = printed(document, width, encoding, **options)  # type: ignore[arg-type]
    start = next(at for at, row in enumerate(rows) if row and set(row) <= {"─", "-"}) + 1
    return rows[start : len(rows) - 1 - rows[::-1].index("", 1)]


MENU = [removed(name) for name in ("Home", "News", "Sport", "Weather")]


def test_the_view() -> None:
    document = make_document(
        *MENU,
        removed("Sign in", Reason.SIGN_IN),
        a_line("Big Storm", Role.HEADING, keep=False, reason=Reason.TITLE),
        a_line("By Jane Doe", keep=False, reason=Reason.BYLINE),
        a_line("March 3", keep=False, reason=Reason.DATE),
        a_line("The storm came in the night, and nobody had seen it coming."),
        removed("Related", Reason.RELATED, -3.14),
        title="Big Storm",
        findings=[Finding("published", "2024-03-03", "line", 8)],
        authors=[Author("Jane Doe", line=7), Author("Ann Roe", role="editor")],
    )
    assert printed(document, 76) == [
        "── storm.txt · html ────────────────────────────────────────────────────────",
        "title        Big Storm",
        "byline       Jane Doe, Ann Roe (editor)",
        "date         2024-03-03",
        "kept         1 of 10 lines, 12 of 26 words  █████████░░░░░░░░░░░ 46%",
        "metadata     3 lines: title 1, byline 1, date 1",
        "removed      6 lines: navigation 4, related 1, sign-in 1",
        "────────────────────────────────────────────────────────────────────────────",
        "   1 ┄┄ 5 lines removed   navigation 4, sign-in 1   Home · News · Sport · W…",
        "   6 @  Big Storm                                                      title",
        "   7 @  By Jane Doe                                         byline: Jane Doe",
        "   8 @  March 3                                   date: published 2024-03-03",
        "   9    The storm came in the night, and nobody had seen it coming.",
        "  10 -  Related                                                      related",
        "",
        "(none)       kept",
        "@            metadata: recorded in the sidecar only",
        "-            removed",
        "┄┄           a folded run of lines; --all and --expand REASON unfold it",
        "title        The title of the page, which the sidecar has.",
        "byline       The author of the page or of something on it.",
        "date         The publication date of the page or of something on it.",
        "navigation   Part of a menu or of another list of links for navigating the",
        "             site.",
        "related      Teasers of other pages and links to them.",
        "sign-in      Registration, sign-in or a paywall.",
        "",
    ]


def test_a_page_without_lines_has_no_legend() -> None:
    assert any(row.startswith("(none)") for row in printed(make_document(a_line("x"))))
    assert not any(row.startswith("(none)") for row in printed(make_document()))


def test_a_run_of_three_removed_lines_is_not_folded() -> None:
    rows = shown(make_document(removed("a"), removed("b"), removed("c"), a_line("x")))
    assert [row[:9] for row in rows] == ["   1 -  a", "   2 -  b", "   3 -  c", "   4    x"]


def test_a_kept_line_has_a_note_only_for_a_reason_that_is_not_the_default() -> None:
    rows = shown(make_document(a_line("x"), a_line("y", reason=Reason.COMMENTS)))
    assert rows[0] == "   1    x"
    assert rows[1].startswith("   2    y ")
    assert rows[1].endswith(" comments")


def test_an_excerpt_without_room_beside_the_reasons_goes_below() -> None:
    document = make_document(*MENU, removed("Sign in", Reason.SIGN_IN), removed("x", Reason.ADVERTISEMENT))
    assert shown(document, 44) == [
        "   1 ┄┄ 6 lines removed   navigation 4,",
        "     ┄┄ sign-in 1, advertisement 1",
        "     ┄┄ Home · News · Sport · Weather · Sig…",
    ]


def test_unfolding_shows_every_line() -> None:
    document = make_document(*MENU, *[removed("x", Reason.SHARE)] * 4)
    assert [row[5:7] for row in shown(document)] == ["┄┄", "┄┄"]
    assert len(shown(document, unfolded=True)) == 8
    assert [row[:8] for row in shown(document, 90, expanded=frozenset({Reason.SHARE}))] == [
        "   1 ┄┄ ", "   5 -  ", "   6 -  ", "   7 -  ", "   8 -  "
    ]  # fmt: skip


def test_only_selected_lines_are_shown_and_those_apart_are_not_folded_together() -> None:
    document = make_document(*MENU, a_line("x"), *MENU[:2], removed("y", Reason.SHARE))
    assert [row[5:8] for row in shown(document, 90, only=frozenset({"removed"}))] == ["┄┄ ", "-  ", "-  ", "-  "]
    assert shown(document, only=frozenset({"kept"})) == ["   5    x"]
    assert [row[:9] for row in shown(document, only=frozenset({"share"}))] == ["   8 -  y"]


def test_context_folds_kept_lines_that_are_far_from_others() -> None:
    document = make_document(*[a_line(f"line {n}") for n in range(1, 10)], removed("x"), a_line("last"))
    assert shown(document, context=1) == [
        "   1 ┄┄ 8 lines kept   line 1 · line 2 · line 3 · line 4 ·…",
        "   9    line 9",
        "  10 -  x                                         navigation",
        "  11    last",
    ]
    assert [row[:8] for row in shown(document, context=0)] == ["   1 ┄┄ ", "  10 -  ", "  11    "]


def test_scores_have_a_column_with_a_bar() -> None:
    document = make_document(a_line("for", score=4.6), removed("against", score=-0.7), *[removed("x")] * 4)
    assert [row.rstrip() for row in shown(document, scores=True)] == [
        "   1     +4.6    │███  for",
        "   2 ┄┄                5 lines removed   navigation 5",
        "     ┄┄                against · x · x · x · x",
    ]
    assert shown(document, scores=True, unfolded=True)[1].startswith("   2 -   -0.7   ▐│     against")


def test_long_lines_are_wrapped_with_an_indent_and_lose_nothing() -> None:
    rows = shown(make_document(a_line("some words " * 30)), 40)
    assert all(len(row) <= 40 for row in rows)
    assert all(row.startswith(" " * 8) for row in rows[1:])
    assert " ".join(" ".join(row[8:] for row in rows).split()) == ("some words " * 30).strip()


def test_a_note_that_does_not_fit_goes_below() -> None:
    rows = shown(make_document(removed("x" * 50)), 60)
    assert rows == [f"   1 -  {'x' * 50}", f"     -  {'navigation':>52}"]


def test_page_content_is_not_markup() -> None:
    rows = shown(make_document(a_line("[/b] [red]x[/red] :smile: [link=y]")))
    assert rows == ["   1    [/b] [red]x[/red] :smile: [link=y]"]


def test_wide_and_combining_characters_keep_the_columns() -> None:
    rows = shown(make_document(a_line("漢字" * 40), removed("e\u0301" * 10), removed("漢字")), 60)
    assert all(cell_len(row) <= 60 for row in rows)
    assert [cell_len(row) for row in rows if row.endswith("navigation")] == [60, 60]
    assert "".join(row[8:] for row in rows[:4]) == "漢字" * 40


def test_code_keeps_its_lines() -> None:
    assert shown(make_document(a_line("if x:\n\ty", Role.CODE))) == ["   1    if x:", "            y"]


def test_right_to_left_text_is_isolated_row_by_row() -> None:
    rows = shown(make_document(a_line("שלום עולם " * 12), removed("قصص", Reason.RELATED)), 60)
    assert len(rows) > 2
    assert all(row.count("\u2068") == row.count("\u2069") == 1 for row in rows)
    titled = printed(make_document(title="שלום עולם " * 12), 60)
    assert sum("\u2068" in row for row in titled) > 1
    assert all(row.count("\u2068") == row.count("\u2069") <= 1 for row in titled)
    assert rows[-1].index("\u2069") < rows[-1].index("related")


def test_nothing_is_isolated_in_files() -> None:
    document = make_document(a_line("שלום עולם"), removed("قصص", Reason.RELATED))
    rows = diff.show(document, Screen(is_bidirectional=False), "x", Selection())
    assert "\u2068" not in "".join(painted(rows, coloured=False))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_terminals_without_unicode_get_replacements(encoding: str) -> None:
    document = make_document(*[removed("“漢字” – é שלום")] * 4, a_line("x", score=2.0))
    rows = printed(document, encoding=encoding, scores=True)
    assert "\n".join(rows).encode(encoding)
    assert rows[0].startswith("-- storm.txt")
    assert shown(document, encoding=encoding)[0].startswith("   1 ~~ 4 lines removed")
    assert shown(document, encoding=encoding, scores=True)[-1] == "   5     +2.0    |##   x"


def test_a_plain_screen_has_ascii_symbols_and_unchanged_content() -> None:
    rows = diff.show(make_document(*[removed("漢字")] * 4), Screen(60, is_plain=True), "x", Selection())
    text = "".join(painted(rows, coloured=False))
    assert "漢字" in text
    assert text.replace("漢字", "").isascii()


def test_a_hostile_name_is_sanitized() -> None:
    rows = printed(make_document(), name="a\x1b[31m\u202eb\nc\udcff.html")
    assert rows[0].startswith("── a[31mb c\ufffd.html · html ──")


def test_a_long_name_is_wrapped() -> None:
    rows = printed(make_document(), name="a/long/way/" * 8 + "storm.html")
    assert "".join(rows[:2]).replace("   ", "") == f"── {'a/long/way/' * 8}storm.html · html {'─' * 5}"
    assert all(cell_len(row) <= 60 for row in rows)


def test_colours_only_repeat_marks_and_notes() -> None:
    document = make_document(*MENU, a_line("x"), a_line("March 3", keep=False, reason=Reason.DATE))
    rows = list(diff.show(document, Screen(), "x", Selection()))
    plain, coloured = ("".join(painted(rows, coloured=coloured)) for coloured in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert "".join(part.text for row in rows for part in row) == plain.replace("\n", "")


@settings(max_examples=60, deadline=None)
@given(st.lists(PAIRS, min_size=1, max_size=8), st.integers(1, 130), st.sampled_from(["utf-8", "ascii"]), st.booleans())
def test_every_word_is_shown_and_no_row_is_too_wide(pairs: list[Pair], width: int, encoding: str, scores: bool) -> None:
    document = make_document(*pairs)
    rows = shown(document, width, encoding, scores=scores, unfolded=True)
    assert all(cell_len(row) <= max(width, 28 + 15 * scores) for row in rows)
    if encoding == "utf-8":
        seen = "".join(row[7 + 15 * scores :] for row in rows).replace("\u2068", "").replace("\u2069", "")
        flat = "".join(seen.split())
        assert all("".join(line.text.split()) in flat for line, decision in pairs if decision.keep)
