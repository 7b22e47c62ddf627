"""Labels of text dumps: what is one, and the lines that it applies to."""

from __future__ import annotations

import pytest

from classify.features.pages import row_of
from stripper import Settings, decode, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.features.describe import VALUE_NAMES

HEADLINES = [f"The ferry of line {number} comes too late again" for number in range(4)]


def label_of(text: str, lines: list[str]) -> str:
    """Return the label above a line of a text dump without content."""
    page = decode.decode("\n\n".join(lines), url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    matrix = blocks.measure(parsed.lines, measured, (False,) * len(parsed.lines))
    return VALUE_NAMES["label above"][int(matrix.value(row_of(parsed, text), "label above"))]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        (["Related articles", *HEADLINES], "related"),
        (["Related articles", "Sport", "News", "Boats", *HEADLINES], ""),
        (["Back to top", *HEADLINES], ""),
        (["Read more", HEADLINES[0], "Read more", HEADLINES[1], "Read more", HEADLINES[3]], ""),
        (["Related articles", HEADLINES[1], *["Small", "Large", "Blue", "Red", "Green", "Grey"], HEADLINES[3]], ""),
    ],
)
def test_a_label_of_teasers_differs_from_the_lines_below(lines: list[str], label: str) -> None:
    assert label_of(HEADLINES[3], lines) == label


@pytest.mark.parametrize(
    ("below", "label"),
    [
        (["Well said, Jo. I was there.", "Anna, 4 May 2024", "I was not. It rained."], "comments"),
        (["Harbour Rebuilt In Two Years", "Ferry Line Closes For Good", *["News"] * 5], ""),
    ],
)
def test_comments_end_where_nothing_looks_like_one(below: list[str], label: str) -> None:
    assert label_of("The last line", ["Comments", *below, "The last line"]) == label


@pytest.mark.parametrize(
    ("below", "label"), [("We store data on your device. It stays.", "cookie"), ("The harbour", "")]
)
def test_a_consent_notice_has_sentences(below: str, label: str) -> None:
    assert label_of("The last line", ["Cookie settings", below, "The last line"]) == label
