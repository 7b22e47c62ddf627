"""Accessibility snapshots of pages, as Playwright writes them for tests and for agents that use a browser.

Each element is a row with its role and name, below that of the element around it: `- heading "Prices" [level=2]`,
`- link "Tickets":`, `  - /url: /tickets`. They are replaced by markup, which becomes Markdown like any other in a dump.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from stripper.named_tuples import NamedTuple
from stripper.native.char_pairs import has_one
from stripper.native.sanitize import sanitize
from stripper.parse.ragged import CONTINUES, ENDS, MIN_RUNNING

_ELEMENT = r"""[a-z]{2,30}+(?: "(?:[^"\\]|\\.)*+")?+(?: \[[^\[\]\n]*+\])*+"""
ROW = re.compile(rf"""( *+)- (?:'((?:[^']|'')*+)'|(/[a-z]{{2,30}}+|{_ELEMENT}))(?::(?: (.*+))?+)?+""")
"""A row: indentation, the element, in quotation marks if its name has a colon, or a property of it, and text."""
ELEMENT = re.compile(r"""([a-z]{2,30}+)(?: ("(?:[^"\\]|\\.)*+"))?+(.*+)""")
"""The role of an element, its name and its states."""
LEVEL = re.compile(r"""[\[ ]level="?([1-6])["\]]""")
NODE = re.compile(r"( *+)uid=\d{1,9}_\d{1,9}(?: ([A-Za-z]{2,30}))?(?: (.*))?")
"""A row by Chrome DevTools: `uid=1_7 link "Tickets" url="https://a.example/t"`; one of text has no role."""
STATES = re.compile(r"""(?:\A|")(?: ?[a-z-]{1,30}=".*|(?: [a-z-]{1,30}+)*+\Z)""")
"""The states at the end of such a row; the name before them may contain quotation marks."""
ADDRESS = re.compile(r'\burl="([^"]{0,5000})"')
ROLES = {"": "text", "image": "img", "rootwebarea": "document", "linebreak": "img"}
"""Playwright's names for roles of Chrome; a line break is replaced by a role without text."""
TITLES = re.compile(r"#{1,4} |- Console: |```")
"""The start of a row that an agent writes above or below a snapshot."""
SIGNS = ("- /url: ", '- heading "', "- 'heading ", ' RootWebArea "')
MIN_SIGNS, MAX_ROWS_PER_SIGN = 2, 50
"""Minimum number of links and headings in a snapshot, and maximum rows for each."""
MIN_SHARE = 0.7
"""Minimum share of rows that are elements; agents write headers above a snapshot."""

BLOCKS = {
    "article": "article", "blockquote": "blockquote", "caption": "caption", "cell": "td", "columnheader": "th",
    "definition": "dd", "gridcell": "td", "heading": "h", "listitem": "li", "paragraph": "p", "row": "tr",
    "rowheader": "th", "term": "dt",
}  # fmt: skip
"""The names of elements by role; others are only blocks."""
INLINE = {
    "code": "", "deletion": "", "emphasis": "em", "insertion": "", "link": "a", "mark": "", "strong": "strong",
    "subscript": "", "superscript": "", "text": "", "time": "",
}  # fmt: skip
"""The same of those within text; without a name, they are only text."""
SENTENCES = frozenset(("caption", "cell", "columnheader", "definition", "gridcell", "heading", "listitem", "paragraph"))
"""Roles of elements whose text and links are one text."""
NAMED = re.compile("button|cell|columnheader|gridcell|heading|link|menuitem|option|rowheader|tab|treeitem")
"""Roles of elements that are named by their text; the names of others are not on the page."""
UNSEEN = re.compile(
    "checkbox|combobox|iframe|img|progressbar|radio|s(?:earchbox|eparator|lider|pinbutton|witch)|textbox"
)
"""Roles of elements without text of the page."""
MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
"""Characters with a meaning in Markdown."""
MARKED = r"\\\1"
BREAK = "<div>"
"""The start of a block."""


class Element(NamedTuple):
    """A row of a snapshot."""

    indent: int
    role: str
    """Empty for a property of the element above."""
    name: str
    level: int
    text: str
    address: str = ""


class _Open(NamedTuple):
    """An element whose rows are being read."""

    indent: int
    end: str
    """Its end tag."""
    is_sentence: bool
    above: str = ""
    """The text of the row above, which the next one may continue."""


def markup(content: str, joint: str) -> str:
    """Convert a snapshot to markup; return an empty string for other dumps.

    `joint` is appended to the markup of each row, so that rows can be counted.
    """
    if not has_one(content, SIGNS):
        return ""
    rows = content.split("\n")
    elements = [_element(row) for row in rows]
    signs = sum(element is not None and element.role in ("link", "heading") for element in elements)
    filled = sum(row.strip() != "" for row in rows)
    found = sum(element is not None for element in elements)
    if signs < MIN_SIGNS or signs * MAX_ROWS_PER_SIGN < filled or found < MIN_SHARE * filled:
        return ""
    return _Writer(rows, elements).written(joint)


def _element(row: str) -> Element | None:
    found = ROW.fullmatch(row)
    if not found:
        return _node(row)
    indent, text = len(found[1]), _unquoted(found[4] or "")
    if found[3] and found[3][0] == "/":
        return Element(indent, "", found[3], 0, text)
    element = ELEMENT.fullmatch(found[3] or found[2].replace("''", "'"))
    if not element:
        return None
    level = LEVEL.search(element[3])
    return Element(indent, element[1], _unquoted(element[2] or ""), int(level[1]) if level else 2, text)


def _node(row: str) -> Element | None:
    """Return the element of a row by Chrome DevTools; its text has the spaces at its edges."""
    found = NODE.fullmatch(row)
    if not found:
        return None
    role = (found[2] or "").lower()
    rest = found[3] or ""
    states = STATES.search(rest, 1) if role and rest[:1] == '"' else STATES.match(rest)
    name = rest[1 : states.start() if states else -1]
    level, address = (pattern.search(states[0]) if states else None for pattern in (LEVEL, ADDRESS))
    is_text = role in ("", "rootwebarea")
    return Element(
        len(found[1]),
        ROLES.get(role, role),
        "" if is_text else name,
        int(level[1]) if level else 2,
        name if is_text else "",
        address[1] if address else "",
    )


def _unquoted(text: str) -> str:
    """Return the value of a string that may be in quotation marks."""
    if text[:1] != '"' or len(text) < 2:
        return text[1:-1].replace("''", "'") if text[:1] == "'" == text[-1:] and len(text) > 1 else text
    try:
        return sanitize(str(json.loads(text))).replace("\n", " ")  # an escape may be any character
    except ValueError:
        return text.strip('"')


class _Writer:
    """The markup of the rows of a snapshot."""

    def __init__(self, rows: Sequence[str], elements: Sequence[Element | None]) -> None:
        self.rows = rows
        self.elements = elements
        self.texts = [""] * len(rows)
        """The text of each element itself."""
        self.has_text = [False] * len(rows)
        """True for each element with text, its own or that of a descendant."""
        self.has_block = [False] * len(rows)
        """True for each element with a block of text among its descendants."""
        self.pieces: list[str] = []
        self.open = [_Open(-1, "", is_sentence=False)]

    def written(self, joint: str) -> str:
        self._find_texts()
        for index, element in enumerate(self.elements):
            if element is None:
                self._close(0)
                self.pieces.append("\n" if TITLES.match(self.rows[index]) else f"{self.rows[index]}\n")
            else:
                self._close(element.indent)
                self.pieces.append(self._piece(index, element) if self.has_text[index] else "")
        self._close(0)
        return "".join(
            piece if element is None else f"{piece}{joint}"
            for piece, element in zip(self.pieces, self.elements, strict=True)
        )

    def _find_texts(self) -> None:
        """Find which elements have text: their own, that of others within them, or their name."""
        # Of later rows: the indentation, and whether they have text, are a block of text, or contain an image.
        within: list[tuple[int, bool, bool, bool]] = []
        for index in range(len(self.elements) - 1, -1, -1):
            element = self.elements[index]
            if element is None:
                continue
            has_text = has_block = has_image = False
            while within and within[-1][0] > element.indent:
                _, is_text, is_block, is_image = within.pop()
                has_text, has_block, has_image = has_text or is_text, has_block or is_block, has_image or is_image
            is_named = NAMED.fullmatch(element.role) is not None and not has_text and not has_image
            if element.role and not UNSEEN.fullmatch(element.role):
                self.texts[index] = element.text or (element.name if is_named else "")
                self.has_text[index] = has_text or self.texts[index] != ""
            self.has_block[index] = has_block
            is_block = self.has_text[index] and (element.role not in INLINE or has_block)
            within.append((element.indent, self.has_text[index], is_block, has_image or element.role == "img"))

    def _close(self, indent: int) -> None:
        """Write the ends of the open elements that end above a row with an indentation."""
        while self.open[-1].indent >= indent:
            self.pieces[-1] += self.open.pop().end

    def _piece(self, index: int, element: Element) -> str:
        """Return the opening markup of an element with text, and add it to the open elements."""
        is_inline = element.role in INLINE and not self.has_block[index]
        text = self.texts[index]
        seen = (text or element.name) if is_inline else ""
        space = self._space(seen) if is_inline else BREAK
        self.open[-1] = self.open[-1]._replace(above=seen)
        name = BLOCKS.get(element.role) or INLINE.get(element.role, "div")
        name = f"h{element.level}" if name == "h" else name
        start = f'<a href="{self._address(index)}">' if name == "a" else f"<{name}>" * (name != "")
        end = f"</{name}>" * (name != "")
        self.open.append(_Open(element.indent, end, is_inline or element.role in SENTENCES, text))
        return f"{space}{start}{MARKS.sub(MARKED, text.strip())}"

    def _space(self, text: str) -> str:
        """Return the separator between a text and the preceding one in the same element."""
        around = self.open[-1]
        if not around.above:
            return "" if around.is_sentence else BREAK
        if CONTINUES.match(text):
            return ""
        if text[:1].isspace() or around.above[-1:].isspace():
            return " "
        is_running = max(len(around.above), len(text)) >= MIN_RUNNING and around.above[-1:] not in ENDS
        return " " if around.is_sentence or (is_running and text[:1].islower()) else BREAK

    def _address(self, index: int) -> str:
        """Return the address of a link, which is the property in the next row."""
        element = self.elements[index]
        if element and element.address:
            return element.address
        below = self.elements[index + 1] if index + 1 < len(self.elements) else None
        is_address = below is not None and not below.role and below.name == "/url"
        return below.text.replace('"', "%22") if below and is_address else ""
