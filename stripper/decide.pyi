from collections.abc import Mapping, Sequence

from stripper.model import Block, Decision, Line, Metadata, Role, Scored
from stripper.reasons import Reason
from stripper.settings import Settings

KEPT: dict[Role, Reason]

def choose(scored: Scored, metadata: Metadata) -> tuple[bool, ...]:
    """Which lines are content by their score, and no metadata."""

def reasons(blocks: Sequence[Block], repeated: Mapping[int, Reason], metadata: Metadata) -> Mapping[int, Reason]:
    """The numbers of all lines to be removed; what is metadata or repeated is called so, whatever its block."""

def decide(
    lines: Sequence[Line], scores: Sequence[float], removed: Mapping[int, Reason], settings: Settings
) -> tuple[Decision, ...]:
    """One decision a line; `removed` has the numbers of the lines to be removed, each with its reason."""

def warnings(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """What a user should know about the decisions as a whole."""
