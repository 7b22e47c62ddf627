from collections.abc import Sequence

from stripper.classify.features import Measured
from stripper.model import Block, Line

def find(
    lines: Sequence[Line], measured: Measured, kept: Sequence[bool], title: str = "", is_forum: bool = False
) -> tuple[Block, ...]:
    """Return the runs of lines that are not kept, each with the reason with the most evidence."""
