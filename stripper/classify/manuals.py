"""Documentation, whose main element is kept whole, without its controls.

Lists of members, signatures and types of values are links for the most part, and resemble a menu.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from stripper import model
from stripper.classify import main_element
from stripper.classify.adjoining import single
from stripper.classify.main_element import INSIDE, SIGNATURE
from stripper.model import Line, Role, Scored, Unit

KIND, CONTROL = "documentation", "control of documentation"
"""The kinds of these units."""
MARGIN, SIGNATURE_MARGIN = 2.5, 5.0
"""Maximum points below the threshold for the score of a line in the main element, and of a signature anywhere."""
MAX_CONTROL = 60
"""Characters of a control."""
MAIN = 0.9
"""Share of the kept text that is in the main element."""

CONTROLS = re.compile(
    r"(?:\d[\d.]*+ )?(?:\(const: [\w .]{1,20}\) )?(?:· )?\[?(?:(?:view |show )?(?:source|src)|run|expand description"
    r"|copy item path|show all|edit|copy)\]?(?: · \[[−+-]\])?",
    re.IGNORECASE,
)
"""The text of a control."""
TEXT = frozenset((Role.HEADING, Role.TERM, Role.CODE))
"""Roles of lines that are no controls, whatever their text."""


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
    places = main_element.places(lines, containers, content, MAIN)
    if not places:
        return
    least = {INSIDE: scored.threshold - MARGIN, SIGNATURE: scored.threshold - SIGNATURE_MARGIN}
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
