from collections.abc import Mapping, Sequence

from stripper.model import Line, Scored, Unit
from stripper.reasons import Reason

TABLE: str
STANZA: str
LINE: str
LISTING: str
MENU: str
LABEL: str

def find(
    lines: Sequence[Line], scored: Scored, content: Sequence[bool], metadata: Mapping[int, Reason]
) -> tuple[Unit, ...]:
    """Return the units of a page with their verdicts; `content` has those of single lines."""

def apply(content: Sequence[bool], units: Sequence[Unit], metadata: Mapping[int, Reason]) -> Sequence[bool]:
    """Return the flags for content with the verdicts of units; lines of metadata are no part of a stanza."""

def with_one_reason(
    removed: Mapping[int, Reason], others: Mapping[int, Reason], units: Sequence[Unit]
) -> Mapping[int, Reason]:
    """Return the reasons of removed lines, one for each table.

    `others` has the lines that were removed regardless of their scores; they decide about a table if most of it is
    among them.
    """
