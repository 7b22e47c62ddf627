from collections.abc import Mapping, Sequence

from stripper.model import Block, Decision, Line, Metadata, Role, Scored
from stripper.reasons import Reason
from stripper.settings import Settings
from stripper.site_rules import Rule

KEPT: dict[Role, Reason]

def choose(scored: Scored, metadata: Metadata) -> tuple[bool, ...]:
    """Which lines are content by their score, and no metadata."""

def asked(ruled: Mapping[int, Rule], settings: Settings, count: int) -> Mapping[int, tuple[bool, Reason]]:
    """What the user wants of single lines, and why: whether to keep them; what is said by number goes before rules."""

def corrected(chosen: Sequence[bool], asked: Mapping[int, tuple[bool, Reason]]) -> Sequence[bool]:
    """Which lines are content, the user's word included."""

def reasons(blocks: Sequence[Block], repeated: Mapping[int, Reason], metadata: Metadata) -> Mapping[int, Reason]:
    """The numbers of all lines to be removed; what is metadata or repeated is called so, whatever its block."""

def decide(
    lines: Sequence[Line],
    scores: Sequence[float],
    removed: Mapping[int, Reason],
    asked: Mapping[int, tuple[bool, Reason]],
    settings: Settings,
) -> tuple[Decision, ...]:
    """One decision a line; `removed` has the numbers of the lines to be removed, each with its reason, and `asked` what
    the user wants of some, whatever their score."""

def warnings(decisions: Sequence[Decision], settings: Settings) -> tuple[str, ...]:
    """What a user should know about the decisions as a whole."""
