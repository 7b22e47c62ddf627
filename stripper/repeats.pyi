from collections.abc import Mapping, Sequence

from stripper.model import Line
from stripper.reasons import Reason

def find(lines: Sequence[Line], kept: Sequence[bool]) -> Mapping[int, Reason]:
    """The numbers of lines that repeat what another, kept line says, and how."""
