"""The header and the legend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from render.documents import a_line, make_document, removed
from stripper import Reason
from stripper.render.terminal.header import Field, field_rows, header, legend, rule, title
from stripper.render.terminal.screen import Printed, Screen, painted
from stripper.render.view.rows import EVERYTHING, Selection


def shown(rows: Iterable[Printed]) -> list[str]:
    return [row.rstrip() for row in painted(rows, coloured=False)]


def test_a_title_fills_a_rule() -> None:
    assert shown(title(Screen(20), "x", "html")) == ["── x · html ────────"]
    assert shown(title(Screen(20, "ascii"), "x")) == ["-- x " + "-" * 15]


def test_a_long_title_is_wrapped_and_a_name_with_line_ends_is_not() -> None:
    assert shown(title(Screen(20), "one two three four")) == ["── one two three", "   four ────────────"]
    assert len(shown(title(Screen(40), "a\nb"))) == 1


def test_values_are_wrapped_beside_their_names() -> None:
    rows = shown(field_rows([Field("name", "one two three four five")], Screen(30)))
    assert rows == ["name         one two three", "             four five"]


def test_lists_are_wrapped_between_names_and_numbers() -> None:
    rows = shown(field_rows([Field("removed", "navigation 12, share 3")], Screen(30)))
    assert rows == ["removed      navigation 12,", "             share 3"]


def test_a_filtered_view_names_the_lines_it_shows() -> None:
    document = make_document(a_line("x"), removed("y", Reason.SHARE))
    selection = Selection(only=frozenset({"share"}))
    assert "shown        1 line, only share" in shown(header(document, Screen(60), "x", selection))
    assert not any(row.startswith("shown") for row in shown(header(document, Screen(60), "x", EVERYTHING)))


def test_warnings_are_listed() -> None:
    document = replace(make_document(), warnings=("Nothing was kept.",))
    assert "warning      Nothing was kept." in shown(header(document, Screen(60), "x", EVERYTHING))


def test_a_page_without_lines_has_no_bar() -> None:
    assert "kept         0 of 0 lines, 0 of 0 words" in shown(header(make_document(), Screen(60), "x", EVERYTHING))


def test_the_legend_explains_marks_and_reasons() -> None:
    rows = shown(legend([Reason.SHARE], Screen(100)))
    assert rows[0] == ""
    assert [row.split()[0] for row in rows[1:]] == ["(none)", "@", "-", "┄┄", "share"]
    assert rows[-1].endswith(Reason.SHARE.sentence)


def test_a_rule_is_as_wide_as_the_screen() -> None:
    assert shown([rule(Screen(30))]) == ["─" * 30]
