"""Lines found in one pass: those with a role, and those of tables and stanzas."""

from __future__ import annotations

import pytest

from stripper.classify import runs
from stripper.model import Line, Role


def lines(signs: str) -> tuple[Line, ...]:
    """Return a line for each sign: a digit for one of the table with that number, `|` for one after a line break."""
    return tuple(
        Line(number, 0, "barca", Role.PARAGRAPH, 0, "", "p", 1, 0, 0, 0, 0)._replace(
            table=int(sign) if sign.isdigit() else 0, follows_break=sign == "|"
        )
        for number, sign in enumerate(signs, 1)
    )


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        ("", []),
        ("...", []),
        (".||.", [(0, 0, 3)]),
        (".|.", []),
        ("1", [(1, 0, 1)]),
        ("1122", [(1, 0, 2), (2, 2, 4)]),
        (".||11", [(0, 0, 3), (1, 3, 5)]),
        ("11||", [(1, 0, 2)]),
        ("11|||.", [(1, 0, 2), (0, 2, 5)]),
        (".|||", [(0, 0, 4)]),
    ],
)
def test_tables_and_stanzas_are_slices(signs: str, found: list[tuple[int, int, int]]) -> None:
    assert runs.of_units(lines(signs), 3) == found


def test_lines_have_one_of_the_roles() -> None:
    first, second, third = lines("...")
    heading, term = second._replace(role=Role.HEADING), third._replace(role=Role.TERM)
    assert runs.with_role((first, heading, term), Role.HEADING) == [heading]
    assert runs.with_role((first, heading, term), Role.TERM, Role.HEADING) == [heading, term]
    assert runs.with_role((first,), Role.CODE) == []
