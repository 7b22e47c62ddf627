"""The grids of tables, and which tables hold data."""

from __future__ import annotations

import pytest

from .reader import lines


def places(markup: str) -> list[tuple[str, int, int, int]]:
    return [(line.text, line.table, line.row, line.column) for line in lines(markup)]


def test_empty_and_spanning_cells_keep_the_columns_of_those_after_them() -> None:
    rows = "<tr><th rowspan=2>Elm<td>3<td><td>oak<tr><td colspan=2>4<td>ash<tr><td><td>5<td>6<td>fir"
    assert places(f"<table>{rows}</table>") == [
        *(("Elm", 1, 1, 1), ("3", 1, 1, 2), ("oak", 1, 1, 4), ("4", 1, 2, 2), ("ash", 1, 2, 4)),
        *(("5", 1, 3, 2), ("6", 1, 3, 3), ("fir", 1, 3, 4)),
    ]


def test_cells_have_the_rows_and_columns_that_they_cover() -> None:
    rows = "<tr><th rowspan=2>Elm<td colspan=3>3<tr><td rowspan=0 colspan=0>4<br>5"
    assert [line.covers for line in lines(f"<table>{rows}</table>")] == [(2, 1), (1, 3), (0, 1), (0, 1)]
    assert [line.covers for line in lines("<table><tr><td rowspan=2>A part of the page.</table>")] == [(1, 1)]


def test_a_cell_may_have_several_lines_and_a_caption_has_no_row() -> None:
    markup = "<table><caption>Trees<tr><th>Elm<td>old<br>tall<tr><th>Oak<td><ul><li>a<li>b</ul></table>"
    assert places(markup) == [
        *(("Trees", 1, 0, 0), ("Elm", 1, 1, 1), ("old", 1, 1, 2), ("tall", 1, 1, 2)),
        *(("Oak", 1, 2, 1), ("a", 1, 2, 2), ("b", 1, 2, 2)),
    ]


def test_a_footer_above_the_body_is_the_last_row() -> None:
    head, foot, body = "<thead><tr><th>Elm<td>3</thead>", "<tfoot><tr><th>Sum<td>7</tfoot>", "<tbody><tr><th>Oak<td>4"
    expected = [("Elm", 1), ("3", 1), ("Oak", 2), ("4", 2), ("Sum", 3), ("7", 3)]
    for parts in ((head, foot, body), (foot, head, body), (head, body, foot)):
        assert [(line.text, line.row) for line in lines(f"<table>{''.join(parts)}</table>")] == expected


def test_elements_with_the_roles_of_a_table_are_one() -> None:
    row = "<div role=row><div role={0}>a</div><div role={0}></div><span role={0}>c</span></div>"
    markup = f"<div role=table>{row.format('columnheader')}{row.format('cell')}</div>"
    assert places(markup) == [("a", 1, 1, 1), ("c", 1, 1, 3), ("a", 1, 2, 1), ("c", 1, 2, 3)]
    assert [found[1:] for found in places(row.format("cell") * 2)] == [(0, 0, 0)] * 4


def test_check_boxes_do_not_make_a_table_a_form() -> None:
    rows = "<tr><th>a<th>b<tr><td>c<td>d<input {}>"
    assert places(f"<table>{rows.format('type=checkbox')}</table>")[-1] == ("d", 1, 2, 2)
    assert places(f"<table>{rows.format('')}</table>")[-1] == ("d", 0, 0, 0)


DATA = "<tr><td>a<td>b<tr><td>c<td>d"


@pytest.mark.parametrize(
    ("markup", "is_data"),
    [
        (f"<table>{DATA}</table>", True),
        (f"<table role=presentation>{DATA}</table>", False),
        ("<table><tr><td>a<td>b</table>", False),
        ("<table><tr><td>a<tr><td>b</table>", False),
        (f"<table>{DATA}<tr><td><h2>e</h2><td>f</table>", False),
        (f"<table>{DATA}<tr><th>e<td><h4>f</h4></table>", True),
        (f"<table>{DATA}<tr><td><input>e<td>f</table>", False),
        (f"<table>{DATA}<tr><td>e<td>{'words ' * 50}</table>", False),
        (f"<table>{DATA}<tr><th>e<td>{'words ' * 50}</table>", True),
        (f"<table>{DATA}<tr><td>e<td>1<br>2<br>3<br>4<br>5</table>", False),
        (f"<table>{DATA}<tr><td>e<tr><td>f<tr><td>g</table>", False),
        (f"<table>{DATA}<tr><td>e<td><pre>f\ng</pre></table>", False),
        (f"<table>{DATA}<tr><th>e<td><pre>f\ng</pre></table>", True),
        (f"<table>{DATA}<tr><th>e<td><pre>f{'<br>g' * 7}</pre></table>", False),
        (f"<table>{DATA}<tr><td colspan=300>e</table>", False),
        (f"<table class=ltx_eqn_table>{DATA}</table>", False),
        (f"<table class='page-layout'>{DATA}</table>", False),
        (f"<table class='has-fixed-layout'>{DATA}</table>", True),
        (f"<table class='table-layout-auto'>{DATA}</table>", True),
    ],
)
def test_tables_that_lay_out_a_page_are_no_data(markup: str, is_data: bool) -> None:
    assert {line.table for line in lines(markup)} == {int(is_data)}


def test_a_small_table_within_a_cell_of_a_table_with_a_header_is_part_of_it() -> None:
    inner = f"<table>{DATA}</table>"
    outer = "<table><tr><th>x<th>y<tr><td>z<td>{}<tr><td>v<td>w</table>"
    found = places(outer.format(inner))
    assert {table for _, table, _, _ in found} == {2}
    assert [place for place in found if place[0] in "abcdw"] == [*((text, 2, 2, 2) for text in "abcd"), ("w", 2, 3, 2)]
    for other in (inner.replace("td", "th"), f"<table>{DATA * 3}</table>"):
        assert {(text, table) for text, table, _, _ in places(outer.format(other))} >= {("x", 0), ("a", 1)}


def test_a_hidden_cell_takes_no_place() -> None:
    row = "<tr><td>{}<td style='display: none'>id<td>{}"
    assert places(f"<table>{row.format('a', 'b')}{row.format('c', 'd')}</table>") == [
        *(("a", 1, 1, 1), ("b", 1, 1, 2), ("c", 1, 2, 1), ("d", 1, 2, 2))
    ]


def test_a_table_around_another_is_layout() -> None:
    inner = f"<table>{DATA}</table>"
    found = places(f"<table><tr><td>x<td>y<tr><td>z<td>{inner}</table>")
    assert [(text, table) for text, table, _, _ in found] == [
        *(("x", 0), ("y", 0), ("z", 0), ("a", 1), ("b", 1), ("c", 1), ("d", 1))
    ]
