from collections.abc import Sequence

from stripper.classify.features import Measured
from stripper.classify.features.surroundings import Known
from stripper.model import Block, Line
from stripper.native.matrix import Matrix

NEARBY: int
NOTHING_KNOWN: Known

def find(
    lines: Sequence[Line], measured: Measured, kept: Sequence[bool], known: Known = NOTHING_KNOWN
) -> tuple[Block, ...]:
    """Return the runs of lines that are not kept, each with the likeliest reason."""

def measure(lines: Sequence[Line], measured: Measured, kept: Sequence[bool], known: Known = NOTHING_KNOWN) -> Matrix:
    """Return the matrix from which trees choose reasons."""

def is_clear(matrix: Matrix, index: int) -> bool:
    """Return whether rules are sure of the reason of a line, from the matrix of `measure`."""
