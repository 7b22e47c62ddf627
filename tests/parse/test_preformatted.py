"""Preformatted prose becomes paragraphs; program text, tables, drawings and verse stay verbatim."""

from __future__ import annotations

import html as entities
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.marks import PAGE_EDGE
from stripper.model import Line, Role
from stripper.parse import dialects, html

FIRST = (
    "A harbour light is lit at sunset and put out at sunrise, and its keeper notes both times in the book of the "
    "station together with the wind, the state of the sea and the ships that were seen to pass."
)
SECOND = (
    "Where two lights stand in line, a ship that keeps them so is in the fairway; the rear light is the higher one, "
    "and it must not be dimmed before the front light has been put out, since a single light has no direction."
)
THIRD = (
    "The keeper of a station that is cut off by ice reports by flag, once in the forenoon and once before dark, "
    "and the report is answered from the shore as soon as it has been read there."
)
CONTENTS = "   1. Lights ............................. 2\n   2. Flags .............................. 3"
DRAWING = "       +-------+      +-------+\n       | light |----->| ship  |\n       +-------+      +-------+"


def wrapped(paragraph: str, indent: int = 3, width: int = 72) -> str:
    return textwrap.fill(paragraph, width, initial_indent=" " * indent, subsequent_indent=" " * indent)


def read(*preformatted: str, attributes: str = "") -> list[Line]:
    elements = "".join(f"<pre{attributes}>{entities.escape(each)}</pre>" for each in preformatted)
    return html.read(f"<html><body><h1>Lights</h1>{elements}<p>End.</p></body></html>".encode()).lines[1:-1]


def texts(*preformatted: str, attributes: str = "") -> list[str]:
    return [line.text for line in read(*preformatted, attributes=attributes)]


MEMO = "\n\n".join((wrapped(FIRST), CONTENTS, "2.  Leading lights", wrapped(SECOND), DRAWING, wrapped(THIRD)))


def test_paragraphs_of_a_memo_are_unwrapped_and_its_drawings_verbatim() -> None:
    lines = read(MEMO)
    assert [line.text for line in lines] == [FIRST, CONTENTS, "2. Leading lights", SECOND, DRAWING, THIRD]
    assert [line.role for line in lines if line.text in (FIRST, DRAWING)] == [Role.PARAGRAPH, Role.CODE]
    assert [line.number for line in lines] == [2, 3, 4, 5, 6, 7]


def test_bullets_of_a_memo_become_items() -> None:
    item = textwrap.fill(THIRD, 72, initial_indent="   o  ", subsequent_indent="      ")
    lines = read(f"{wrapped(FIRST)}\n\n{item}\n\n{wrapped(SECOND)}")
    assert [(line.role, line.text) for line in lines[1:2]] == [(Role.ITEM, THIRD)]


@pytest.mark.parametrize("cut", ["\n\n\n", "</pre>\n<hr><pre class='newpage'>"])
def test_a_sentence_interrupted_by_a_page_break_is_joined(cut: str) -> None:
    above, below = wrapped(SECOND).split("\n", 1)
    footer = "Crocker                      Informational                    [Page 3]"
    header = "RFC 9991                     Harbour Lights                 April 1990"
    pages = f"{wrapped(FIRST)}\n\n{above}\n\n\n{footer}{cut}{header}\n\n\n{below}\n\n{wrapped(THIRD)}"
    lines = html.read(f"<html><body><pre>{pages}</pre></body></html>".encode()).lines
    assert [line.text for line in lines if line.names != PAGE_EDGE] == [FIRST, SECOND, THIRD]
    assert [" ".join(footer.split()), " ".join(header.split())] == [x.text for x in lines if x.names == PAGE_EDGE]


def test_a_sentence_in_a_dump_is_joined_at_page_breaks_too() -> None:
    above, below = wrapped(SECOND).split("\n", 1)
    footer = "Crocker                      Informational                    [Page 3]"
    header = "RFC 9991                     Harbour Lights                 April 1990"
    lines = dialects.read(
        f"{wrapped(FIRST)}\n\n{above}\n\n\n{footer}\n\n{header}\n\n{below}\n\n{wrapped(THIRD)}\n"
    ).lines
    assert [line.text for line in lines if line.names != PAGE_EDGE] == [FIRST, SECOND, THIRD]
    assert len(lines) == 5


def test_a_sentence_that_ends_before_a_page_break_is_not_joined() -> None:
    lines = dialects.read(
        f"{wrapped(FIRST)}\n\nCrocker    Informational    [Page 3]\n\n{wrapped(SECOND)}\n\n{wrapped(THIRD)}"
    ).lines
    assert [line.text for line in lines if line.names != PAGE_EDGE] == [FIRST, SECOND, THIRD]


def test_unwrapped_paragraphs_become_lines() -> None:
    assert texts(f"{FIRST}\n\n{SECOND}\n{THIRD}") == [FIRST, SECOND, THIRD]


def test_paragraphs_of_mail_become_lines() -> None:
    mail = f"Hello,\n\n{wrapped(FIRST, 0)}\n\n{wrapped(SECOND, 0)}\n\nYours,\nAda"
    assert texts(mail) == ["Hello,", FIRST, SECOND, "Yours,\nAda"]


def test_labels_and_enclosing_elements_follow_their_lines() -> None:
    page = f'<pre>{MEMO}</pre><p id="end">By <span class="byline">Ada Brook</span></p>'
    read_ = html.read(f"<html><body>{page}</body></html>".encode(), naming=True)
    (label,) = read_.labels
    assert read_.lines[label.line - 1].text == "By Ada Brook"
    assert len(read_.enclosing) == len(read_.lines)
    assert read_.elements[read_.enclosing[-1]].id == "end"


PYTHON = f'''def light(station, sunset):
    """{textwrap.fill(FIRST, 72)}

    {wrapped(SECOND, 4, 76).strip()}
    """
    lamp = station.lamp
    return lamp.lit(sunset)'''
C = "/*\n" + "\n".join(f" * {row}" for row in textwrap.wrap(f"{FIRST} {SECOND} {THIRD}", 72)) + "\n */\nint lit;"
BARE_C = f"/*\n{wrapped(FIRST)}\n\n{wrapped(SECOND)}\n\n{wrapped(THIRD)}\n*/\n#include <light.h>\nint main(void) {{\n}}"
SHELL = "\n".join(f"# {row}" for row in textwrap.wrap(f"{FIRST} {SECOND}", 76)) + "\nlamp --on\nlamp --off"
SQL = "\n".join(f"-- {row}" for row in textwrap.wrap(f"{FIRST} {SECOND}", 76)) + "\nSELECT lit FROM lamps\nWHERE lit;"
DIFF = f"{wrapped(FIRST, 0)}\n\n{wrapped(SECOND, 0)}\n\n--- a/lamp.c\n+++ b/lamp.c\n@@ -1,2 +1,2 @@\n- old\n+ new"
JAVA = "\n".join(
    f"        station{n}.lamp().lit(sunset.plus({n}), harbour.keeper(), wind.state()); // as above" for n in range(8)
)
LISP = "\n".join(
    f'(define (light-{n} station sunset) "Light the lamp of the station." (lit station))' for n in range(9)
)
CONFIG = "\n".join(f"lamp.{n}.description = The lamp at the end of pier {n}, which is lit at sunset." for n in range(9))
YAML = "\n".join(f"- name: lamp {n}\n  description: The lamp at the end of pier {n}, lit at sunset." for n in range(9))
LOG = "\n".join(
    f"2024-05-03 10:09:{n} WARN lamp: the lamp at the end of the pier was not lit in time" for n in range(9)
)
TABLE = "\n".join(f"Pier {n} of the old harbour      lit at sunset by its keeper      white, red" for n in range(9))
TRACE = "\n".join(
    f'  File "/srv/lamps/light{n}.py", line {n}, in lit\n    return self.lamp.lit(sunset)' for n in range(9)
)
VERSE = (
    "The harbour lights are lit one by one along the shore,\nAnd every keeper notes the hour as others did before,\n"
    "The wind has turned against the tide, the ice is in the bay,\nBut he who reads the flags aright will bring the "
    "ships to stay.\n\n"
) * 3
NARROW = ("the lamp is lit\nand on the water\nnobody sees it go out\nbut the keeper\n\n") * 8
HASKELL = (
    "{-\n" + wrapped(FIRST) + "\n-}\nlit :: Lamp -> Bool\nlit lamp = on lamp && not (dimmed lamp)\ndark = not . lit"
)
JUST_CODE = "\n".join(
    f"lamps.push({{ pier: {n}, lit: true, keeper: 'Ada', colour: 'white', height: {n} }})" for n in range(9)
)


@pytest.mark.parametrize(
    "listing",
    [
        *(PYTHON, C, BARE_C, SHELL, SQL, DIFF, JAVA, LISP, CONFIG, YAML, LOG, TABLE, TRACE, VERSE, NARROW, HASKELL),
        *(JUST_CODE, DRAWING * 9, CONTENTS * 9),
    ],
)
def test_listings_tables_and_verse_stay_verbatim(listing: str) -> None:
    lines = read(listing)
    assert [(line.role, line.text) for line in lines] == [(Role.CODE, listing.strip("\n"))]


def test_a_short_text_stays_verbatim() -> None:
    assert texts(wrapped(FIRST[:100])) == [wrapped(FIRST[:100])]


@pytest.mark.parametrize("attributes", [' class="highlight"', ' class="language-text"', ' class="brush: plain"'])
def test_elements_with_names_of_listings_stay_verbatim(attributes: str) -> None:
    assert texts(MEMO, attributes=attributes) == [MEMO]


def test_tabs_of_code_are_kept() -> None:
    listing = "x:\n" + "\t\ty\n" * 2_000
    assert read(listing)[0].text == listing.rstrip()


def test_a_listing_among_prose_stays_verbatim() -> None:
    code = '    lamp.lit()\n    lamp.dim("white")'
    assert texts(f"{wrapped(FIRST)}\n\n{code}\n\n{wrapped(SECOND)}\n\n{wrapped(THIRD)}\n\n{MEMO}")[1] == code


@given(st.text(alphabet="ab .;{}=|-\n•1", max_size=600))
def test_no_character_is_lost(content: str) -> None:
    page = f"{MEMO}\n\n{content}"
    found = "".join(line.text if line.role is Role.CODE else line.marker + line.text for line in read(page))
    assert "".join(found.split()).replace("•", "-") == "".join(page.split()).replace("•", "-")
