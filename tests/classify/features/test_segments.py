"""Segments: runs of content and of other lines, compared with the largest run of content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classify.features.pages import formatted, measured, row_of
from stripper.classify import features

LONG = "The mill stood still all winter, and the miller sold the wheel to a man from the town."
PAGE = f"""<html><body>
<div class=menu><p>Menu</p></div>
<article><p>First. {LONG}</p><p>A caption</p><p>Second. {LONG}</p></article>
<div class=note><p>Advertisement</p><p>Share</p><p>Print</p></div>
<div class=teaser><p>Teaser. {LONG}</p></div>
</body></html>"""
TEXTS = ("Menu", "First.", "A caption", "Second.", "Advertisement", "Share", "Print", "Teaser.")
CONTENT = {"First.", "Second.", "Teaser."}


def of_segments(start: str, content: set[str] = CONTENT) -> dict[str, str]:
    """Return the third-pass features of the line that starts with a text; lines of content have a score of 2."""
    parsed, found = measured(PAGE)
    flags = tuple(any(line.text.startswith(text) for text in content) for line in parsed.lines)
    matrix = features.measure_segments(found, [2.0 if flag else -1.0 for flag in flags], flags)
    assert matrix is not None
    text = next(line.text for line in parsed.lines if line.text.startswith(start))
    return formatted(matrix, row_of(parsed, text))


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("First.", "segment: lines", "3"),
        ("First.", "segment: characters", "196"),
        ("Share", "segment: characters", "23"),
        ("First.", "segment: share of content", "0.67"),
        ("Share", "segment: share of content", "0"),
        ("First.", "segment: score", "1.86"),
        ("First.", "segment: length", "65.33"),
        ("Share", "segment: length", "7.67"),
        ("Teaser.", "segment: content before", "0.67"),
        ("First.", "segment: content after", "0.33"),
        ("Share", "segment: characters to largest", "0"),
        ("First.", "segment: steps up from largest", "0"),
        ("Teaser.", "segment: steps up from largest", "1"),
        ("First.", "segment: branch share", "0.67"),
        ("Teaser.", "segment: branch share", "0.33"),
        ("A caption", "segment: lines", "3"),  # a single other line does not end a segment
        ("Share", "segment: lines", "3"),
        ("First.", "segment: content", "1"),
        ("Share", "segment: content", "0"),
        ("Share", "segment: score", "-1"),
        ("First.", "segment: distance", "0"),
        ("Share", "segment: distance", "1"),
        ("Teaser.", "segment: distance", "4"),
        ("Menu", "segment: distance", "-1"),
        ("Teaser.", "segment: number", "1"),
        ("Menu", "segment: number", "-1"),
        ("Teaser.", "segment: gap before", "3"),
        ("First.", "segment: gap before", "1"),
        ("First.", "segment: gap after", "3"),
        ("Teaser.", "segment: gap after", "0"),
        ("Teaser.", "segment: characters to largest", str(len("AdvertisementSharePrint"))),
        ("First.", "segment: path share", "1"),
        ("Teaser.", "segment: path share", "0"),
        ("First.", "segment: steps down", "0"),
        ("Teaser.", "segment: steps down", "2"),
        ("Teaser.", "segment: branch content", "1"),
        ("Share", "segment: branch content", "0"),
        ("First.", "segment: content before", "0"),
        ("Teaser.", "segment: content after", "0"),
        ("Share", "segment: short lines", "1"),
        ("Teaser.", "segment: short lines", "0"),
        ("First.", "segment: mean of inside: article", "1"),
        ("Teaser.", "segment: mean of inside: article", "30"),
        ("First.", "segment: sentence ends", "0.67"),
        ("Share", "segment: sentence ends", "0"),
    ],
)
def test_a_segment(text: str, column: str, value: str) -> None:
    assert of_segments(text)[column] == value


def test_two_other_lines_end_a_segment() -> None:
    assert of_segments("First.", {"First.", "Second."})["segment: lines"] == "3"
    assert of_segments("First.", {"First.", "Advertisement"})["segment: lines"] == "1"


def test_a_page_without_content_is_one_segment() -> None:
    assert of_segments("Menu", set())["segment: lines"] == str(len(TEXTS))


@given(st.sets(st.sampled_from(TEXTS)))
def test_shares_of_content_add_up(content: set[str]) -> None:
    for text in TEXTS:
        found = of_segments(text, content)
        shares = [float(found[f"segment: {what}"]) for what in ("content before", "share of content", "content after")]
        assert sum(shares) == pytest.approx(1, abs=0.02)


def test_a_dump_has_no_segments() -> None:
    _, found = measured("A line\n\nAnother line\n")
    assert features.measure_segments(found, [0.0, 0.0], (True, True)) is None
