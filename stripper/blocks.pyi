from collections.abc import Sequence

from stripper.features import Measured
from stripper.model import Block, Line

def find(lines: Sequence[Line], measured: Measured, kept: Sequence[bool]) -> tuple[Block, ...]:
    """The runs of lines that are not kept, each with the reason that most of its lines are signs of."""
