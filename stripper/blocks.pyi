from collections.abc import Mapping, Sequence

from stripper.features import Measured
from stripper.model import Block, Line
from stripper.reasons import Reason

CODES: Mapping[str, Reason]
"""Reasons that are found by the name of a sign."""

def find(lines: Sequence[Line], measured: Measured, kept: Sequence[bool]) -> tuple[Block, ...]:
    """The runs of lines that are not kept, each with the reason that most of its lines are signs of."""
