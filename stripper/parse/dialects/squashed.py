"""Pages in one or a few very long lines, as by `get_text()` on minified markup or with its line breaks removed."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from stripper.model import Line
from stripper.parse import seams, text
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.ragged import ENDS
from stripper.parse.seams import Seams
from stripper.parse.unwrap import Row

MIN_LENGTH = 1_500
"""Characters of the longest row; paragraphs are shorter."""
MIN_SHARE = 0.6
"""Share of the characters of the dump in such rows."""
MAX_PAGE = 300_000
"""Characters of a page in a row; a longer row is data, and would be cut into thousands of lines."""
MAX_ROWS = 40
MIN_LONG = 3
"""Rows of a squashed page, or the long rows of one with more; a page may have one, such as a listing without line
breaks."""
WIDE = "々〇぀-ヿ㐀-鿿"
"""Characters of scripts without spaces."""
_WIDE = re.compile(f"[{WIDE}]")
SPACES = re.compile(rf" (?: +|(?<=[{WIDE}。！？…」』】）：] )(?=[{WIDE}「『【（]))|\t+")
"""White space between elements; sentences have two spaces between them at most, and none in Chinese or Japanese."""
GLUED = re.compile(
    r"[A-ZÀ-ÖØ-Þ#](?:(?<=[a-zß-öø-ÿ]{3}.)|(?<=[)\]].)"  # "FeaturesPricing", but not "iPhone"
    r"|(?<=[a-z][.!?][^#])(?=[a-z])|(?<=\d[^#])(?=[a-z]{2}))"
)
"""The start of a word after that of a neighbouring element without a space between them."""
MIN_SEAMS = 0.002
"""Places where elements seem to end per character of such rows; running text hardly has any."""
MAX_LENGTH = 5_000
"""Characters from which a row is a page whether it has such places or not."""
ENTRY = 60
"""Characters between two such places, at most, if they are between entries of a menu and not within names."""
RUN_ON = 300
"""Characters without the end of a sentence, as of a menu and a headline; prose hardly has as many."""
MIN_LONG_SHARE, MIN_RUN_ON_SHARE = 0.4, 0.2
"""Share of the text in rows of so many characters, and in those of them that run on, if no row is very long."""
SHORT, MAX_SHORT_SHARE = 30, 0.4
"""Characters of a short row, and the share of such rows from which a dump has a line for each block."""
MIN_PIECES = 0.01
"""Elements per character that seem to be in such a row; a list of names or a long sentence has fewer."""
MIN_HEADLINE, MAX_HEADLINE = 4, 30
"""Words of a title at the start of the page that is there again as the headline."""
MIN_WIDE_HEADLINE, MAX_WIDE_HEADLINE = 8, 60
"""Characters of such a title in a script without spaces."""
MIN_CUT = 200
"""Characters from which a row of such a dump, or a part of one, is cut."""
MAX_PIECE = 1_000
"""Characters from which a piece is cut at the ends of its sentences."""
WORD = re.compile(r"\S+")
_END = r"[\"”»’) ](?:(?<=[^\W\d_]{3}[.!?] )|(?<=[^\W\d_]{3}[.!?][\"”»’)]) ) *(?=[\"“«‘(]?[^\W\d_])"
SENTENCE_END = re.compile(_END)
UNSPACED_END = re.compile(rf"{_END}|(?<=[。！？])")
"""The ends of sentences, without and with those of scripts without spaces."""


def evidence(dump: Dump) -> str:
    """Return the share of the text in very long rows or in rows without ends of sentences, or that the title recurs."""
    rows = [row.text for row in dump.rows]
    if max(map(len, rows), default=0) < RUN_ON and len(rows) > 1:
        return ""
    return _very_long(rows) or _run_on(rows) or _single(rows)


def _single(rows: Sequence[str]) -> str:
    """Return that a dump in a script without spaces is one row with its title in two places, if it is."""
    if len(rows) != 1 or not _WIDE.match(rows[0]) or not RUN_ON <= _width(rows[0]) <= MAX_PAGE:
        return ""
    title, *rest = _around_headline(rows[0])
    is_title = rest and len(title) + 1 < MAX_WIDE_HEADLINE and len(_sentences(title)) == 1
    return "the text is one line with its title in two places" if is_title else ""


def _very_long(rows: Sequence[str]) -> str:
    # No character is wider than two columns, so most rows need not be measured.
    long = [row for row in rows if 2 * len(row) >= MIN_LENGTH and MIN_LENGTH <= _width(row) <= MAX_PAGE]
    if not long or (len(rows) > MAX_ROWS and len(long) < MIN_LONG):
        return ""
    size = sum(map(len, rows))
    length = sum(map(len, long))
    if length < MIN_SHARE * size:
        return ""
    if max(map(_width, long)) < MAX_LENGTH and not _is_glued(long) and not any(map(_runs_on, long)):
        return ""
    return f"{length / size:.0%} of the text in {len(long)} lines of {MIN_LENGTH:,} characters or more"


def _width(text: str) -> int:
    """Return the number of characters; those of scripts without spaces count twice."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _run_on(rows: Sequence[str]) -> str:
    """Return the share of the text in rows with a long part without the end of a sentence, if elements end in them."""
    long = [row for row in rows if RUN_ON <= len(row) <= MAX_PAGE]
    size = sum(map(len, rows))
    if not long or sum(map(len, long)) < MIN_LONG_SHARE * size:
        return ""
    if sum(len(row) < SHORT for row in rows) > MAX_SHORT_SHARE * len(rows):
        return ""
    found = [row for row in long if max(map(len, row.split(". "))) >= RUN_ON and _runs_on(row)]
    length = sum(map(len, found))
    if not found or length < MIN_RUN_ON_SHARE * size:
        return ""
    longest = max(found, key=len)
    pieces = sum(len(trained_seams().cut(stretch)) for stretch in SPACES.split(longest))
    if pieces < MIN_PIECES * len(longest):
        return ""
    return f"{length / size:.0%} of the text in lines that go on for {RUN_ON} characters without the end of a sentence"


def _runs_on(row: str) -> bool:
    """Return whether a row has a long part without the end of a sentence."""
    return max(map(_width, _sentences(row))) >= RUN_ON


def _sentences(row: str) -> Sequence[str]:
    if not row.isascii() and any(sign in row for sign in "。！？"):
        return UNSPACED_END.split(row)
    return SENTENCE_END.split(row)


def _is_glued(rows: Sequence[str]) -> bool:
    """Return whether rows have many places where elements seem to end."""
    enough = MIN_SEAMS * sum(map(len, rows))
    seams = chain.from_iterable(chain(GLUED.finditer(row), SPACES.finditer(row)) for row in rows)
    return any(count >= enough for count, _ in enumerate(seams, 1))


def read(dump: Dump) -> list[Line]:
    """Parse a squashed dump into lines, cut where elements and sentences seem to end."""
    return text.lines((row, " ".join(piece.split()), 0) for row in _untorn(dump.rows) for piece in _pieces(row))


def _untorn(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows, with those joined that a line break in the markup of a paragraph has torn."""
    above: Row | None = None
    for row in rows:
        if above and _continues(above, row):
            above = above._replace(text=f"{above.text} {row.text}")
            continue
        if above:
            yield above
        above = row
    if above:
        yield above


def _continues(above: Row, row: Row) -> bool:
    """Return whether a row in lower case continues the sentence of the row above."""
    return not row.gap and not row.bullet and row.text[0].islower() and above.text[-1:] not in ENDS


def _pieces(row: Row) -> Iterator[str]:
    if not MIN_CUT <= len(row.text) <= MAX_PAGE:
        yield row.text
        return
    is_glued = _is_glued([row.text])
    for part in _around_headline(row.text) if _WIDE.match(row.text) or not is_glued else [row.text]:
        for stretch in SPACES.split(part):
            for entry in _entries(stretch) if is_glued else [stretch]:
                for piece in trained_seams().cut(entry) if len(entry) >= MIN_CUT else [entry]:
                    if _width(piece) > MAX_PIECE:
                        yield from _sentences(piece)
                    else:
                        yield piece


@cache
def trained_seams() -> Seams:
    """Return the seams by the training pages."""
    path = os.path.join(os.path.dirname(seams.__file__), "seams.json")
    with open(path, encoding="utf-8") as file:
        stored = json.load(file)
    return Seams(stored["odds"].values(), stored["intercept"])


def _around_headline(row: str) -> list[str]:
    """Return the parts of a row that begins with its title: the title, its copy as the headline, and those around."""
    if _WIDE.match(row):
        ends = list(range(MIN_WIDE_HEADLINE, min(MAX_WIDE_HEADLINE, len(row))))
    else:
        ends = [word.end() for word, _ in zip(WORD.finditer(row), range(MAX_HEADLINE), strict=False)][
            MIN_HEADLINE - 1 :
        ]
    for end in reversed(ends):
        at = row.find(row[:end], end)
        if at > 0:
            return [row[:end], row[end:at], row[:end], row[at + end :]]
    return [row]


def _entries(stretch: str) -> Iterator[str]:
    """Yield the parts of a text between places where words are glued, unless these are few and far apart."""
    places = [match.start() for match in GLUED.finditer(stretch)]
    start = 0
    edges = [0, *places, len(stretch)]
    for before, place, after in zip(edges, places, edges[2:], strict=False):
        if min(place - before, after - place) <= ENTRY:
            yield stretch[start:place]
            start = place
    yield stretch[start:]


DIALECT = Dialect(
    "squashed",
    evidence,
    read,
    "The text is in very long lines, as of a page without its line breaks; it was cut where elements seem to end.",
)
