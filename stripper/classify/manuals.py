"""Documentation, whose main element is kept whole, without its controls.

Lists of members, signatures and types of values are links for the most part, and resemble a menu.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from stripper import model
from stripper.classify.adjoining import single
from stripper.model import Line, Role, Scored, Unit

KIND, CONTROL = "documentation", "control of documentation"
"""The kinds of these units."""
MARGIN, SIGNATURE_MARGIN = 2.5, 5.0
"""Maximum points below the threshold for the score of a line in the main element, and of a signature anywhere."""
MAX_CONTROL = 60
"""Characters of a control."""
MAIN = 0.9
"""Share of the kept text that is in the main element."""

MENU_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "address", "header"))
"""Tags of elements that are no part of the text."""
MENU_NAMES = re.compile(
    r"(?<![a-z])(?:(?:top|sub|bottom)?nav(?:header|footer|bar|igation|list|path)?|breadcrumbs?|sidebar|menu|pager"
    r"|pagination|footer|related|search|share|feedback|edit|prev|next|copy|toolbar|banner|rating|helpful|newsletter"
    r"|toc|contents|tableofcontents|lastupdated|catlinks|printfooter|jump)(?![a-z])"
)
"""Names of such elements."""
NOTES = re.compile(r"(?<![a-z])(?:foot|end|side)?notes?(?![a-z])|admonition|callout")
"""Names of elements that are text whatever their tag."""
SIGNATURES = re.compile(
    r"(?<![\w-])(?:(?:member|type)-?signature|sig|mem(?:proto|name|title)|tsd-signature|synopsis|src"
    r"|phpdocumentor-(?:code|signature|element__name)|documentation-declaration)(?![\w-])"
)
"""Names of elements with the signatures of an API, which are kept wherever they are."""
CONTROLS = re.compile(
    r"(?:\d[\d.]*+ )?(?:\(const: [\w .]{1,20}\) )?(?:· )?\[?(?:(?:view |show )?(?:source|src)|run|expand description"
    r"|copy item path|show all|edit|copy)\]?(?: · \[[−+-]\])?",
    re.IGNORECASE,
)
"""The text of a control."""
TEXT = frozenset((Role.HEADING, Role.TERM, Role.CODE))
"""Roles of lines that are no controls, whatever their text."""

_INSIDE, _APART, _SIGNATURE, _NOTE = 1, 2, 3, 4
"""Places of elements: in the main element, in a menu or the like, in a signature; and in a note."""


def find(
    lines: Sequence[Line],
    containers: Sequence[model.Container],
    scored: Scored,
    content: Sequence[bool],
    settled: Container[int],
) -> Iterator[Unit]:
    """Yield the removed lines of the main element, unless they are far below the threshold, and the kept controls.

    `settled` has the numbers of the lines that are not judged.
    """
    sizes = _sizes(lines, containers, content)
    main = max((index for index, size in enumerate(sizes) if size >= MAIN * sizes[0]), default=0)
    if not main or not sizes[0]:
        return
    places = _places(containers, main)
    least = {_INSIDE: scored.threshold - MARGIN, _SIGNATURE: scored.threshold - SIGNATURE_MARGIN}
    for line, is_kept, score in zip(lines, content, scored.scores, strict=True):
        place = places[line.container]
        is_candidate = is_kept or (place in least and score >= least[place] and line.number not in settled)
        is_control = is_candidate and _is_control(line)
        if is_candidate and is_kept is is_control:
            yield single(line, scored, CONTROL if is_control else KIND, keep=not is_control)


def controls(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the kept controls of a text dump."""
    for line, is_kept in zip(lines, content, strict=True):
        if is_kept and _is_control(line):
            yield single(line, scored, CONTROL, keep=False)


def _is_control(line: Line) -> bool:
    is_candidate = len(line.text) <= MAX_CONTROL and line.role not in TEXT
    return is_candidate and CONTROLS.fullmatch(line.text) is not None


def _sizes(lines: Sequence[Line], containers: Sequence[model.Container], content: Sequence[bool]) -> list[int]:
    """Return the characters of the kept text in each element."""
    sizes = [0] * len(containers)
    for line, is_kept in zip(lines, content, strict=True):
        if is_kept:
            sizes[line.container] += len(line.text)
    for index in range(len(containers) - 1, 0, -1):
        sizes[containers[index].parent] += sizes[index]
    return sizes


def _places(containers: Sequence[model.Container], main: int) -> Sequence[int]:
    """Return where each element is; 0 if that is outside of the main element."""
    known: dict[str, int] = {}
    places = bytearray(len(containers))
    for index, (parent, tag, names, _) in enumerate(containers):
        own = known.get(names)
        if own is None:
            own = known[names] = _place(names.lower())
        if index == main:
            places[index] = _INSIDE
        elif places[parent] == _APART or (tag in MENU_TAGS and own != _NOTE):
            places[index] = _APART
        else:
            places[index] = places[parent] if own == _NOTE else own or places[parent]
    return places


def _place(names: str) -> int:
    """Return where an element with these names is; 0 if they do not matter."""
    if MENU_NAMES.search(names):
        return _APART
    if SIGNATURES.search(names):
        return _SIGNATURE
    return _NOTE if NOTES.search(names) else 0
