"""Author, date and text of each readers' comment below an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from stripper.model import Comment, Container, Label, Line, Mark, Parsed
from stripper.named_tuples import NamedTuple

ITEM = re.compile(
    r"(?<!\S)(?:[a-z]+[-_])*(?:comment|reply|kommentar|commentaire|comentario)"
    r"(?:[-_]?(?:\d+|item|box|wrapper|container|block|entry|thread|row|even|odd|card))?(?!\S)"
)
"""A class or id of an element that is one comment; others, such as `comment-body`, are parts of it."""
PART = re.compile(r"(?:comment|reply)[-_]*(?:content|body|text|author|meta|header|footer|date|links|form|respond)")
"""Names of elements that are parts of one."""
OTHER = re.compile(r"recent|latest|popular|respond(?!s)|form(?![a-z])")
"""Names of elements with comments on other pages, and of the form for a new one."""
ROWS = frozenset(("li", "article", "details"))
"""Elements each of which is a comment if no element has such a name."""
AUTHOR = re.compile(r"author|user|poster|(?:^|[\s_-])(?:fn|name|nick)|nickname|byline|autor")
"""Names of elements with the author of a comment."""
DATED = re.compile(r"(?<!up)(?:date|time|posted|publish)")
"""Names of elements with its date."""
ACTION = re.compile(r"reply|action|button|vote|like|share|flag|report|avatar|permalink|footer|tools|edit")
"""Names of elements with what readers can do with a comment."""
MAX_ACTION = 5
"""Words of such an element, or of a link or button on its own; longer ones are text."""
MAX_AUTHOR = 6
"""Words of a name."""
MAX_BYLINE = 16
"""Words of a line with author and date."""

DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?\d{4}"
    r"|\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago|vor \d{1,3} [^\W\d_]{3,9}|il y a \d{1,3} [^\W\d_]{3,9}"
    r"|hace \d{1,3} [^\W\d_]{3,9}"
)
"""A date as it is written below a comment, absolute or relative."""
BY = re.compile(r"(?:^|.{0,80}\b)(?:by|von|par|por)\s+", re.IGNORECASE)
NAME_END = re.compile(
    r"(?:[·|•(\[—–,:\d]| - |\b(?:says|said|wrote|writes|schrieb|schreibt|sagt|dice|dit|on|am|le)\b"
    r"|\b[^\W\d_]{3,10}\.? \d)",
    re.IGNORECASE,
)
"""Text after a name in the line above a comment."""
INITIAL = re.compile(r"\w .\.\Z")
"""A name that ends in an initial."""
NO_NAME = re.compile(r"(?:comments?|kommentare?|name|e-?mail.*|re|score|repl(?:y|ies)|cancel.*)\W*", re.IGNORECASE)
"""Headings and fields of forms."""


def find(parsed: Parsed, inside: Mapping[int, int]) -> tuple[Comment, ...]:
    """Return the comments in page order; `inside` is the result of `comments.holders`."""
    rows = _items(parsed, inside)
    owned: dict[int, list[Line]] = {}
    for line in parsed.lines:
        if line.container in inside and (item := rows.get(line.container)):
            owned.setdefault(item, []).append(line)
    return tuple(_read(parsed, owned.items()))


def read_entries(parsed: Parsed, entries: Iterable[Sequence[Line]]) -> tuple[Comment, ...]:
    """Return the comments in these lines, each with its author and date first, in markup that names nothing."""
    return tuple(_read(parsed, ((0, lines) for lines in entries)))


def _read(parsed: Parsed, owned: Iterable[tuple[int, Sequence[Line]]]) -> Iterator[Comment]:
    """Yield the comments; `owned` has the container and the lines of each."""
    labels: dict[int, list[Label]] = {}
    for label in parsed.labels:
        labels.setdefault(label.line, []).append(label)
    parts: dict[str, _Parts] = {}
    for item, lines in owned:
        if found := _comment(lines, _Names(parsed.containers, item, parts), labels):
            yield found


def _items(parsed: Parsed, inside: Mapping[int, int]) -> Mapping[int, int]:
    """Return the innermost comment around each container that is within one."""
    tags = {index: parsed.containers[index].tag for index in inside}
    different = {parsed.containers[index].names for index in inside}  # comments repeat their names
    items = set(filter(_is_item, different))
    named = {index for index in inside if tags[index] != "p" and parsed.containers[index].names in items}
    elsewhere = set(filter(OTHER.search, different))
    rows = {index for index in inside if tags[index] in ROWS}
    with_names = {inside[index] for index in named if index != inside[index]}
    with_rows = {inside[index] for index in rows if index != inside[index]} - with_names
    innermost: dict[int, int] = {}
    others: set[int] = set()
    for index, holder in inside.items():
        parent, tag, names, _ = parsed.containers[index]
        if parent in others or tag == "form" or names in elsewhere:
            others.add(index)
            continue
        is_item = index in (rows if holder in with_rows else named if holder in with_names else {holder})
        innermost[index] = index if is_item else innermost.get(parent, 0)
    return innermost


def _is_item(names: str) -> bool:
    return ITEM.search(names) is not None and PART.search(names) is None


class _Parts(NamedTuple):
    """The parts of a comment that elements are, by their names."""

    author: bool
    date: bool
    action: bool

    def within(self, others: _Parts) -> _Parts:
        """Return the parts that an element or the one around it is."""
        return _Parts(self.author or others.author, self.date or others.date, self.action or others.action)


class _Names:
    """The names of the elements around the lines of one comment."""

    def __init__(self, containers: Sequence[Container], item: int, parts: dict[str, _Parts]) -> None:
        """Start with the element of the comment; `parts` has those by names of the page, and is added to."""
        self._containers, self._parts = containers, parts
        self._known: dict[int, _Parts] = {item: _Parts(author=False, date=False, action=False)}

    def of(self, line: Line) -> _Parts:
        """Return the parts that a line and the elements around it are, up to the comment itself."""
        return self._by_names(line.names).within(self._around(line.container))

    def _around(self, container: int) -> _Parts:
        chain = []
        while container not in self._known:
            chain.append(container)
            container = self._containers[container].parent
        found = self._known[container]
        for index in reversed(chain):
            found = self._known[index] = self._by_names(self._containers[index].names).within(found)
        return found

    def _by_names(self, names: str) -> _Parts:
        if names not in self._parts:
            self._parts[names] = _Parts(*(pattern.search(names) is not None for pattern in (AUTHOR, DATED, ACTION)))
        return self._parts[names]


def _comment(lines: Sequence[Line], names: _Names, labels: Mapping[int, Sequence[Label]]) -> Comment | None:
    """Return the comment in the lines of an element, or None if it has no text, such as the form for a new one."""
    named = [(line, names.of(line)) for line in lines]
    own = [label for line in lines for label in labels.get(line.number, ())]
    date_line, date = _date(named, own)
    author_line, author = _author(named, own, is_dated=bool(date))
    byline = {author_line, date_line}
    texts = [
        _without(line.text, author if line.number == author_line else "")
        for line, around in named
        if not (line.number in byline and len(line.text.split()) <= MAX_BYLINE and len(lines) > 1)
        and not _is_action(line, around)
    ]
    text = "\n\n".join(filter(None, texts))
    first = min(line.number for line in lines)
    return Comment(author, date, text, first) if text and (author or date) else None


def _author(named: Sequence[tuple[Line, _Parts]], labels: Iterable[Label], *, is_dated: bool) -> tuple[int, str]:
    """Return the number of the line with the author and their name; 0 and an empty name if there is none.

    Without a name for it in the markup, the first line of a comment that has a date may be the author.
    """
    for label in labels:
        if label.tag != "time" and AUTHOR.search(label.names) and (name := _name(label.text)):
            return label.line, name
    for line, around in named:
        if around.author and len(line.text.split()) <= MAX_BYLINE and (name := _marked(line)):
            return line.number, name
    first = next((line for line, _ in named if any(map(str.isalpha, line.text))), None)
    if first and is_dated and len(first.text.split()) <= MAX_BYLINE and (name := _marked(first)):
        return first.number, name
    return 0, ""


def _marked(line: Line) -> str:
    """Return the name in a line above a comment: its first strong or linked words, or all of it but the rest."""
    marked = (line.text[span.start : span.end] for span in line.spans if span.mark in (Mark.STRONG, Mark.LINK))
    return next(filter(None, map(_name, marked)), "") or _name(line.text)


def _name(text: str) -> str:
    by = BY.match(text)
    name = text[by.end() if by else 0 :]
    end = min(filter(None, (NAME_END.search(name), DATE.search(name))), key=re.Match.start, default=None)
    name = name[: end.start() if end else None].strip()
    if not name or len(name.split()) > MAX_AUTHOR or NO_NAME.fullmatch(name):
        return ""
    return name if name[-1] not in ".!?" or INITIAL.search(name) else ""


def _date(named: Sequence[tuple[Line, _Parts]], labels: Iterable[Label]) -> tuple[int, str]:
    """Return the number of the line with the date, and the date as the markup or the text states it."""
    for label in labels:
        is_date = label.tag == "time" or DATED.search(label.names)
        if is_date and (value := label.value if DATE.match(label.value) else _when(label.text)):
            return label.line, value
    for line, around in named:
        if len(line.text.split()) <= MAX_BYLINE and (found := DATE.search(line.text)):
            return line.number, found[0]
        if around.date and len(line.text.split()) <= MAX_ACTION and any(map(str.isdigit, line.text)):
            return line.number, line.text
    return 0, ""


def _when(text: str) -> str:
    """Return a date with its time if a text is little else, or else the date in it, if any."""
    found = DATE.search(text)
    return (text[found.start() :] if len(text.split()) <= MAX_AUTHOR else found[0]) if found else ""


def _is_action(line: Line, around: _Parts) -> bool:
    """Return whether a line is only a link, a button or a number."""
    if len(line.text.split()) > MAX_ACTION:
        return False
    if not any(map(str.isalpha, line.text)):
        return True
    return line.links >= len(line.text) or line.tag == "button" or around.action


def _without(text: str, author: str) -> str:
    """Return a text without the name that it starts with."""
    return text.removeprefix(author).lstrip(" :–—-") if author else text
