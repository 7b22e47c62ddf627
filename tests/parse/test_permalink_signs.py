"""Signs of permalinks at the ends of lines in text dumps."""

from __future__ import annotations

import pytest

from stripper.model import Line, Mark, Role, Span
from stripper.parse import dialects, permalink_signs

DUMP = "The jib¶\n\nIt is set first.\n\nThe main sail ¶\n\nIt is set last.\n\nThe oar¶\n\nA stick.\n"


@pytest.mark.parametrize(
    ("dump", "found"),
    [
        (DUMP, ["The jib", "It is set first.", "The main sail", "It is set last.", "The oar", "A stick."]),
        ("# Sails\n\n## The jib¶\n\n```\nset\n```\n", ["Sails", "The jib", "set"]),
        ("Una Marsh¶\n\nDag Holm\n\n¶\n", ["Una Marsh¶", "Dag Holm", "¶"]),
    ],
    ids=["lines", "a heading", "the mark of a note"],
)
def test_they_are_no_text(dump: str, found: list[str]) -> None:
    assert [line.text for line in dialects.read(dump).lines] == found


def test_links_end_with_the_text() -> None:
    spans = (Span(0, 9, Mark.LINK, "/sails"), Span(9, 10, Mark.LINK, "#sails"))
    line = Line(1, 0, "The sails¶", Role.PARAGRAPH, 0, "", "p", 0, 10, 0, 0, 0)._replace(spans=spans)
    lines = [line._replace(number=number) for number in (1, 2, 3)]
    for found in permalink_signs.removed(lines):
        assert (found.text, found.spans, found.links) == ("The sails", spans[:1], 9)
