from collections.abc import Sequence

from stripper.classify.features import Measured
from stripper.classify.surroundings import Known
from stripper.model import Block, Line

NOTHING_KNOWN: Known

def find(
    lines: Sequence[Line], measured: Measured, kept: Sequence[bool], known: Known = NOTHING_KNOWN
) -> tuple[Block, ...]:
    """Return the runs of lines that are not kept, each with the reason with the most evidence."""
