"""Page breaks of printed documents."""

from __future__ import annotations

import pytest

from stripper.parse import breaks, text

FOOTER = "Doe & Roe                    Informational                     [Page 3]"
HEADER = "RFC 9999                      Harbour lights                 March 2024"


def split(content: str) -> tuple[list[str], list[str]]:
    """Return the texts of the rows of the text, and of the running rows."""
    rows, running = breaks.split(text.rows(content))
    return [row.text for row in rows], [row.text for row in running]


def test_footer_and_header_are_separated_from_the_text() -> None:
    assert split(f"A sentence that\n\n{FOOTER}\n{HEADER}\n\ngoes on.") == (
        ["A sentence that", "goes on."],
        [FOOTER, HEADER],
    )


@pytest.mark.parametrize("footer", [FOOTER, "[Page 3]", "[page iv]", "Doe [Page 12]"])
def test_footers(footer: str) -> None:
    assert split(f"One.\n{footer}\nTwo.")[1] == [footer]


@pytest.mark.parametrize(
    "row", ["See [Page 3] for more", "[Page three]", "[Pages 3]", "page 3", "x" * 200 + " [Page 3]"]
)
def test_rows_that_only_resemble_footers(row: str) -> None:
    assert split(f"One.\n{row}\nTwo.")[1] == []


@pytest.mark.parametrize("row", ["   RFC 9999         Lights", "RFC 9999 Lights", "A" * 190 + "    " + "B" * 20])
def test_rows_that_only_resemble_headers(row: str) -> None:
    assert split(f"One.\n{FOOTER}\n{row}\nTwo.")[1] == [FOOTER]


def test_a_header_needs_a_footer_before_it() -> None:
    assert split(f"{HEADER}\nOne.") == ([HEADER, "One."], [])


def test_only_the_first_row_after_a_footer_is_a_header() -> None:
    assert split(f"{FOOTER}\n{HEADER}\n{HEADER}\nOne.") == ([HEADER, "One."], [FOOTER, HEADER])


@pytest.mark.parametrize(("end", "gap"), [("that", 0), ("ends.", 2), ("asks?”", 2), ("ends。", 2)])
def test_only_an_interrupted_sentence_continues_without_a_gap(end: str, gap: int) -> None:
    rows, _ = breaks.split(text.rows(f"A sentence {end}\n{FOOTER}\n{HEADER}\n\n\ngoes on."))
    assert rows[-1].gap == gap
